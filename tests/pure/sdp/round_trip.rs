//! What was read is printed byte for byte, whatever ends its lines.

use rtcweb::sdp::{LineEnding, ParseOptions, Sdp};

use super::data::captured;
use super::properties::parse::{any_bytes, is_made_of, limits, same};

/// The same lines with other ends; the number of a line says which.
pub(super) fn with_ends(bytes: &[u8], end: impl Fn(usize) -> &'static str) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    text.lines().enumerate().flat_map(|(at, line)| [line, end(at)].concat().into_bytes()).collect()
}

/// What becomes of a description on its way through editors, files and mails.
fn variants(bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let without_end = bytes.strip_suffix(b"\r\n").unwrap().to_vec();
    vec![
        ("as it is", bytes.to_vec()),
        ("LF", with_ends(bytes, |_| "\n")),
        ("mixed, CRLF first", with_ends(bytes, |at| ["\r\n", "\n"][at % 2])),
        ("mixed, LF first", with_ends(bytes, |at| ["\n", "\n", "\r\n"][at % 3])),
        ("spaces at the end of each line", with_ends(bytes, |at| [" \r\n", "\t \n"][at % 2])),
        ("blank lines at the end", [bytes, b"\r\n\n\r\n"].concat()),
        ("no end of the last line", without_end),
    ]
}

#[test]
fn every_captured_description_prints_back_with_every_kind_of_line_end() {
    for description in captured() {
        for (what, bytes) in variants(&description.bytes) {
            let path = &description.path;
            let sdp =
                Sdp::parse_bytes(&bytes).unwrap_or_else(|error| panic!("{path}, {what}: {error}"));
            assert_eq!(sdp.as_bytes(), bytes, "{path}, {what}");
            assert_eq!(sdp.to_string().into_bytes(), bytes, "{path}, {what}");

            let text = std::str::from_utf8(&bytes).unwrap();
            let lenient = ParseOptions::new().lenient(true).parse(text).unwrap();
            same(&Sdp::parse(text).unwrap(), &sdp);
            same(&lenient, &sdp);
            same(&sdp.clone().into_owned(), &sdp);
            is_made_of(&sdp.into_owned(), &bytes);
        }
    }
}

#[test]
fn the_lines_are_the_same_whatever_ends_them() {
    for description in captured() {
        let sdp = Sdp::parse_bytes(&description.bytes).unwrap();
        for (what, bytes) in variants(&description.bytes) {
            let other = Sdp::parse_bytes(&bytes).unwrap();
            let lines = other.lines().take(sdp.lines().len());
            for (line, other) in sdp.lines().zip(lines) {
                let same = (other.kind(), other.name(), other.text().trim_ascii_end());
                assert_eq!((line.kind(), line.name(), line.text()), same, "{what}");
            }
            assert_eq!(other.sections().len(), sdp.sections().len());
        }
    }
}

#[test]
fn every_value_that_a_browser_wrote_is_read_and_written_again() {
    for description in captured() {
        any_bytes(&description.bytes);
        let sdp = Sdp::parse_bytes(&description.bytes).unwrap();
        for line in sdp.lines() {
            if let Some(Err(error)) = line.attribute() {
                panic!("{}: {error}: {}", description.path, line.text());
            }
        }
        for section in sdp.sections() {
            section.line().unwrap_or_else(|error| panic!("{}: {error}", description.path));
        }
    }
}

#[test]
fn every_captured_description_meets_its_own_size_and_no_less() {
    for description in captured() {
        limits(&description.bytes);
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_kept_and_read_as_question_marks() {
    // Latin 1, a lone continuation, and a character that is cut off by the end of its line.
    let bytes = b"v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=Gr\xFC\xDFe \x80\r\ni=\xE2\x82\r\nt=0 0\r\na=charset:ISO-8859-1\r\n\
                  m=audio 9 RTP/AVP 0\r\na=mid:0\r\n";
    let mut sdp = Sdp::parse_bytes(bytes).unwrap();
    is_made_of(&sdp, bytes);
    assert!(!sdp.is_utf8());
    let texts: Vec<_> = sdp.lines().map(|line| line.text()).collect();
    assert_eq!(texts[2..4], ["s=Gr??e ?", "i=??"]);
    assert_eq!(sdp.lines().nth(2).unwrap().bytes(), b"s=Gr\xFC\xDFe \x80");

    // An edit elsewhere keeps them; one that removes the lines removes them.
    sdp.section_mut(0).unwrap().set(&rtcweb::sdp::Mid::new("a")).unwrap();
    let edited = [&bytes[..bytes.len() - 3], b"a\r\n"].concat();
    is_made_of(&sdp, &edited);
    sdp.session_mut().retain(|line| line.bytes().is_ascii()).unwrap();
    assert!(sdp.is_utf8());
    assert_eq!(sdp.lines().len(), 6);
    same(&sdp, &Sdp::parse(sdp.clone().as_str()).unwrap());
}

#[test]
fn a_line_is_added_behind_a_last_line_without_an_end() {
    let end = |text: &'static str| {
        let mut sdp = ParseOptions::new().lenient(true).parse(text).unwrap();
        sdp.session_mut().push(&rtcweb::sdp::IceLite).unwrap();
        same(&sdp, &ParseOptions::new().lenient(true).parse(sdp.clone().as_str()).unwrap());
        sdp.into_string()
    };
    assert_eq!(end("v=0\r\nt=0 0"), "v=0\r\nt=0 0\r\na=ice-lite\r\n");
    assert_eq!(end("v=0\nt=0 0"), "v=0\nt=0 0\na=ice-lite\n");
    assert_eq!(end("t=0 0"), "t=0 0\r\na=ice-lite\r\n");
    assert_eq!(end(""), "a=ice-lite\r\n");
    // A line feed alone would take the carriage return from its line.
    assert_eq!(end("v=0\nt=0 0\r"), "v=0\nt=0 0\r\r\na=ice-lite\n");
}

#[test]
fn line_ends_are_told_apart() {
    let sdp = Sdp::parse("v=0\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\nt=0 0").unwrap();
    let ends: Vec<_> = sdp.lines().map(|line| line.ending()).collect();
    assert_eq!(ends, [LineEnding::Lf, LineEnding::CrLf, LineEnding::Lf, LineEnding::None]);
}
