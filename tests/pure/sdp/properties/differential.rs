//! What another crate that reads SDP makes of the same text.

use rtcweb::sdp::{Line, Section};
use sdp_types::{Attribute, Session};

use super::parse::limitless;

/// Where both accept a text, they see the same sections, and in each of them the
/// same attributes.
pub(crate) fn agrees(bytes: &[u8]) {
    let (Ok(sdp), Ok(session)) = (limitless().parse_bytes(bytes), Session::parse(bytes)) else {
        return;
    };
    if !sdp.is_utf8() {
        return;
    }
    attributes(&sdp.session(), &session.attributes);
    assert_eq!(sdp.sections().len(), session.medias.len());
    for (section, media) in sdp.sections().zip(&session.medias) {
        assert_eq!(section.media(), media.media);
        // Where two spaces are, sdp-types reads a field with nothing in it.
        let spaced = section.lines().next().is_some_and(|line| line.text().contains("  "));
        if let Some(line) = section.line().ok().filter(|_| !spaced) {
            assert_eq!((line.port, line.protocol), (media.port, media.proto.as_str()));
            assert_eq!(line.port_count, media.num_ports);
            assert_eq!(line.formats.as_str().trim_ascii(), media.fmt.trim_ascii());
        }
        attributes(&section, &media.attributes);
    }
}

fn attributes(section: &Section<'_>, others: &[Attribute]) {
    let lines: Vec<Line<'_>> = section.attributes().collect();
    assert_eq!(lines.len(), others.len());
    for (line, other) in lines.iter().zip(others) {
        assert_eq!(line.value(), other.value.as_deref(), "{:?}", line.text());
        // Blanks behind a name without a value are blanks at the end of the line.
        let name = match other.value {
            Some(_) => other.attribute.as_str(),
            None => other.attribute.trim_ascii_end(),
        };
        assert_eq!(line.name(), Some(name), "{:?}", line.text());
    }
}
