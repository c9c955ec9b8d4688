//! That nothing that has one meaning is given two.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::sdp::{EditError, ExtMap, LineKind, MediaSection, Mid, RtpMap, Sdp};

/// In all of a description.
pub(super) fn consistent(sdp: &Sdp<'_>) -> Result<(), EditError> {
    let mut mids = HashSet::new();
    for section in sdp.sections() {
        for mid in section.all::<Mid<'_>>() {
            once(
                &mut mids,
                mid?.as_str(),
                LineKind::Mid,
                "another identification in each section",
            )?;
        }
        formats(&section)?;
        let mut extensions = HashSet::new();
        for map in section.all::<ExtMap<'_>>() {
            once(&mut extensions, map?.id, LineKind::ExtMap, "another number for each extension")?;
        }
    }
    sdp.bundle_groups().try_for_each(|bundle| shared(&bundle.sections()))
}

/// The formats of one section.
fn formats(section: &MediaSection<'_>) -> Result<(), EditError> {
    let line = section.line()?;
    let mut formats = HashSet::new();
    for format in line.formats.iter() {
        once(&mut formats, format, LineKind::Media, "another payload type for each codec")?;
    }
    let mut maps = HashSet::new();
    for map in section.all::<RtpMap<'_>>() {
        let payload_type = map?.payload_type;
        once(&mut maps, payload_type, LineKind::RtpMap, "another payload type for each codec")?;
        if !formats.contains(&*payload_type.to_string()) {
            return Err(EditError::inconsistent(LineKind::RtpMap, "a payload type of the m= line"));
        }
    }
    Ok(())
}

/// What the sections of a bundle have in common
/// ([RFC 9143, 9.1 and 9.3](https://www.rfc-editor.org/rfc/rfc9143#section-9)).
fn shared(sections: &[MediaSection<'_>]) -> Result<(), EditError> {
    let (mut codecs, mut extensions) = (HashMap::new(), HashMap::new());
    for section in sections {
        for map in section.all::<RtpMap<'_>>() {
            let map = map?;
            let codec = (map.encoding_name, map.clock_rate, map.encoding_parameters);
            if *codecs.entry(map.payload_type).or_insert(codec) != codec {
                let expected = "the same codec for a payload type in each section of a bundle";
                return Err(EditError::inconsistent(LineKind::RtpMap, expected));
            }
        }
        for map in section.all::<ExtMap<'_>>() {
            let map = map?;
            if *extensions.entry(map.id).or_insert(map.uri) != map.uri {
                let expected = "the same extension for a number in each section of a bundle";
                return Err(EditError::inconsistent(LineKind::ExtMap, expected));
            }
        }
    }
    Ok(())
}

fn once<T: Eq + Hash>(
    seen: &mut HashSet<T>,
    value: T,
    kind: LineKind,
    expected: &'static str,
) -> Result<(), EditError> {
    if seen.insert(value) { Ok(()) } else { Err(EditError::inconsistent(kind, expected)) }
}
