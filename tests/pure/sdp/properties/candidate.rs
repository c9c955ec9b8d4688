//! Candidates as they are trickled, apart from any description.

use rtcweb::sdp::{Candidate, ParseOptions};

/// Whatever the text is: what is read of it is written and reads the same, and
/// is what a line of a description would be.
pub(crate) fn any_text(text: &str) {
    let candidate = match Candidate::parse(text) {
        Err(error) => {
            // One line: a line break in it is what is wrong.
            let before = text.get(..error.span().start).expect("the span is in the text");
            assert!(error.span().end <= text.len() && !before.contains('\n'), "{error}");
            let place = (error.line() as usize, error.column() as usize);
            assert_eq!(place, (1, before.chars().count() + 1), "{error}");
            return;
        }
        Ok(candidate) => candidate,
    };
    let written = candidate.to_text().unwrap_or_else(|error| panic!("{error}: {text:?}"));
    assert_eq!(Candidate::parse(&written), Ok(candidate.clone()), "{text:?}");
    assert_eq!(Candidate::parse(&format!("a={written}\r\n")), Ok(candidate.clone()), "{text:?}");

    let line = format!("a={written}");
    let sdp = ParseOptions::new().lenient(true).max_line_length(usize::MAX).parse(&line);
    let sdp = sdp.unwrap_or_else(|error| panic!("{error}: {text:?}"));
    let of_line = sdp.lines().next().map(|line| line.parse::<Candidate<'_>>());
    assert_eq!(of_line, Some(Ok(candidate.clone())), "{text:?}");
    asked(&candidate);
}

/// What it says of itself goes together.
fn asked(candidate: &Candidate<'_>) {
    assert!(!(candidate.is_ipv4() && candidate.is_ipv6()));
    assert!(!(candidate.is_udp() && candidate.is_tcp()));
    let ip = candidate.ip_or_name().ip();
    assert_eq!(ip.is_some(), candidate.is_ipv4() || candidate.is_ipv6());
    assert!(ip.is_none() || !candidate.is_mdns());
    assert!(candidate.relay_protocol().is_none() || candidate.is_relay());
    let extensions = &candidate.extensions;
    assert_eq!(extensions.is_empty(), extensions.iter().next().is_none());
    for (name, value) in extensions.iter() {
        assert!(extensions.get(name).is_some());
        let without = extensions.without(name);
        assert_eq!(without.get(name), None, "{extensions:?}");
        if !value.is_empty() {
            assert_eq!(without.with(name, value).get(name), Some(value), "{extensions:?}");
            assert_eq!(extensions.with(name, value).get(name), Some(value), "{extensions:?}");
        }
    }
}
