//! Text that is no SDP, or more of it than anybody needs: the errors, with their
//! places, and the limits.

use rtcweb::sdp::edit::{CodecMatcher, RemoveFeedback, Target};
use rtcweb::sdp::{
    Direction, EditErrorKind, IceUfrag, LineKind, MediaLine, Mid, ParseErrorKind, ParseOptions, Sdp,
};

use super::properties::parse::{any_bytes, limits};

const SESSION: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";
const SECTION: &str = "m=audio 9 UDP/TLS/RTP/SAVPF 0\r\n";

/// Line, column and span of the error of this text behind the session's lines.
fn place(text: &str) -> (ParseErrorKind, u32, u32, std::ops::Range<usize>) {
    let text = format!("{SESSION}{text}");
    let error = Sdp::parse(&text).expect_err("an error");
    any_bytes(text.as_bytes());
    let span = error.span().start - SESSION.len()..error.span().end - SESSION.len();
    (error.kind(), error.line(), error.column(), span)
}

#[test]
fn what_does_not_begin_with_the_version_is_not_sdp() {
    for text in [
        "",
        "\r\n",
        "v=1\r\n",
        "v=00\r\n",
        "v=0x\r\n",
        " v=0\r\n",
        "V=0\r\n",
        "\u{FEFF}v=0\r\n",
        "o=-\r\nv=0\r\n",
    ] {
        let error = Sdp::parse(text).expect_err(text);
        assert_eq!((error.kind(), error.line(), error.column()), (ParseErrorKind::NotSdp, 1, 1));
        let line = text.find(['\r', '\n']).unwrap_or(text.len());
        assert_eq!(error.span(), 0..line, "{text:?}");
        any_bytes(text.as_bytes());
    }
    for text in ["v=0", "v=0\n", "v=0 \r\n", "v=0\t\r\n"] {
        assert_eq!(Sdp::parse(text).map(|sdp| sdp.lines().len()), Ok(1), "{text:?}");
    }
}

#[test]
fn a_nul_is_an_error_in_its_place() {
    let kind = ParseErrorKind::ControlCharacter;
    assert_eq!(place("a=fmtp\0:1\r\n"), (kind, 5, 7, 6..7));
    assert_eq!(place("a=é\0\r\n"), (kind, 5, 4, 4..5));
    assert_eq!(place("a=x\r\n\0"), (kind, 6, 1, 5..6));
    assert_eq!(place("a=x\r\n\0\r\n\0"), (kind, 6, 1, 5..6));
    let error = Sdp::parse("v=0\0\r\n").expect_err("a NUL");
    assert_eq!(error.to_string(), "line 1, column 4: there is a NUL");
}

#[test]
fn a_carriage_return_that_ends_no_line_is_an_error_in_its_place() {
    let kind = ParseErrorKind::ControlCharacter;
    assert_eq!(place("a=x\ra=y\r\n"), (kind, 5, 4, 3..4));
    assert_eq!(place("a=x\r\r\n"), (kind, 5, 4, 3..4));
    assert_eq!(place("a=x\r\n\r\ra=y\r\n"), (kind, 6, 1, 5..6));
    assert_eq!(place("a=x\r"), (kind, 5, 4, 3..4));
    assert_eq!(place("\n\r"), (kind, 6, 1, 1..2));
}

#[test]
fn a_line_that_is_none_is_an_error_in_its_place() {
    let kind = ParseErrorKind::MalformedLine;
    assert_eq!(place("a=x\r\nmid 0\r\n"), (kind, 6, 1, 5..10));
    assert_eq!(place("=x\r\n"), (kind, 5, 1, 0..2));
    assert_eq!(place("1=x\r\n"), (kind, 5, 1, 0..3));
    assert_eq!(place("é=x\r\n"), (kind, 5, 1, 0..4));
    assert_eq!(place("a\r\n"), (kind, 5, 1, 0..1));
    assert_eq!(place(" a=x\r\n"), (kind, 5, 1, 0..4));
    assert_eq!(place("a =x\r\n"), (kind, 5, 1, 0..4));
    assert_eq!(place("a=x\r\nv"), (kind, 6, 1, 5..6));
}

#[test]
fn a_blank_line_in_the_middle_is_an_error_and_at_the_end_is_none() {
    let kind = ParseErrorKind::MalformedLine;
    assert_eq!(place("a=x\r\n\r\na=y\r\n"), (kind, 6, 1, 5..5));
    assert_eq!(place("\n\r\na=y"), (kind, 5, 1, 0..0));
    for end in ["\r\n", "\n\n", "\r\n\n\r\n"] {
        assert!(Sdp::parse(&format!("{SESSION}{end}")).is_ok(), "{end:?}");
    }
    // Blanks are no blank line.
    assert_eq!(place(" \r\n"), (kind, 5, 1, 0..1));
}

#[test]
fn leniently_every_line_is_kept_and_says_what_it_is() {
    let text = "\0\nfoo\r\n\r\na=\r\nm=\r\n=\n\r\r\nm=audio\ry=1";
    let sdp = ParseOptions::new().lenient(true).parse(text).unwrap();
    let kinds: Vec<_> = sdp.lines().map(|line| line.kind()).collect();
    let (malformed, blank) = (LineKind::Malformed, LineKind::Blank);
    assert_eq!(
        kinds,
        [
            malformed,
            malformed,
            blank,
            LineKind::OtherAttribute,
            LineKind::Media,
            malformed,
            malformed,
            LineKind::Media
        ],
    );
    assert_eq!(sdp.as_str(), text);
    assert_eq!(
        sdp.sections().map(|section| section.media()).collect::<Vec<_>>(),
        ["", "audio\ry=1"]
    );
    any_bytes(text.as_bytes());
}

#[test]
fn a_value_that_is_none_is_an_error_in_its_place() {
    let error = |line: &str| {
        let text = format!("{SESSION}{SECTION}{line}\r\n");
        any_bytes(text.as_bytes());
        let sdp = Sdp::parse(&text).unwrap();
        let error = sdp.lines().next_back().unwrap().attribute().unwrap().expect_err("an error");
        let begin = text.len() - line.len() - 2;
        (error.line(), error.column(), error.span().start - begin..error.span().end - begin)
    };
    assert_eq!(error("a=max-message-size:"), (6, 20, 19..19));
    assert_eq!(error("a=max-message-size"), (6, 19, 18..18));
    assert_eq!(error("a=max-message-size:12é 4"), (6, 22, 21..23));
    assert_eq!(error("a=max-message-size:99999999999999999999 1"), (6, 20, 19..39));
    assert_eq!(error("a=max-message-size:1 é2"), (6, 22, 21..24));
    assert_eq!(error("a=sendrecv:é 1"), (6, 12, 11..13));
}

#[test]
fn another_type_than_that_of_the_line_is_an_error() {
    let text = format!("{SESSION}{SECTION}a=mid:0\r\n");
    let sdp = Sdp::parse(&text).unwrap();
    for line in sdp.lines() {
        let error = line.parse::<IceUfrag<'_>>().expect_err("no ufrag");
        assert_eq!((error.line(), error.expected()), (line.number(), "another kind of line"));
        assert!(line.span().start <= error.span().start && error.span().end <= line.span().end);
    }
}

#[test]
fn every_limit_is_an_error_of_its_own() {
    let text = format!("{SESSION}{SECTION}a=x\r\n{SECTION}{SECTION}");
    let refused = |options: ParseOptions| {
        let error = options.parse(&text).expect_err("above the limit");
        assert_eq!(options.parse_bytes(text.as_bytes()).err(), Some(error.clone()));
        (error.kind(), error.line(), error.column(), error.span())
    };
    let at = |what: &str| text.find(what).unwrap();
    let options = ParseOptions::new();
    limits(text.as_bytes());

    let (max, all) = (text.len() - 1, text.len());
    assert_eq!(refused(options.max_bytes(max)), (ParseErrorKind::TooLong { max }, 1, 1, max..all));
    assert!(options.max_bytes(all).parse(&text).is_ok());

    let last = text.trim_end().rfind('\n').unwrap() + 1;
    let kind = ParseErrorKind::TooManyLines { max: 7 };
    assert_eq!(refused(options.max_lines(7)), (kind, 8, 1, last..all - 2));
    assert!(options.max_lines(8).parse(&text).is_ok());

    let section = at("m=")..at("\r\na=x");
    let max = section.len() - 1;
    let kind = ParseErrorKind::LineTooLong { max };
    assert_eq!(
        refused(options.max_line_length(max)),
        (kind, 5, section.len() as u32, section.end - 1..section.end)
    );
    assert!(options.max_line_length(section.len()).parse(&text).is_ok());

    let second = at("a=x") + 5;
    let kind = ParseErrorKind::TooManySections { max: 1 };
    assert_eq!(refused(options.max_sections(1)), (kind, 7, 1, second..second + SECTION.len() - 2));
    assert!(options.max_sections(3).parse(&text).is_ok());
}

#[test]
fn bytes_that_are_not_utf_8_meet_the_same_limits() {
    let text = [SESSION.as_bytes(), b"i=\xFF\xFE\r\n"].concat();
    let refused =
        |options: ParseOptions| options.parse_bytes(&text).err().map(|error| error.kind());
    let options = ParseOptions::new();
    assert_eq!(refused(options), None);
    assert_eq!(refused(options.max_bytes(20)), Some(ParseErrorKind::TooLong { max: 20 }));
    assert_eq!(refused(options.max_lines(4)), Some(ParseErrorKind::TooManyLines { max: 4 }));
}

#[test]
fn an_edit_above_a_limit_changes_nothing() {
    let text = format!("{SESSION}{SECTION}a=mid:0\r\n");
    let refused = |options: ParseOptions| {
        let mut sdp = options.parse(&text).unwrap();
        let error = sdp.section_mut(0).unwrap().push(&IceUfrag::new("abcdefghijklmnopqrstuvwxyz"));
        let error = error.expect_err("above the limit");
        assert_eq!(sdp.as_str(), text);
        assert_eq!(error.kind(), EditErrorKind::TooLarge);
        let cause = error.parse_error().unwrap().clone();
        (cause.kind(), cause.line())
    };
    let options = ParseOptions::new();
    let max = text.len();
    assert_eq!(refused(options.max_bytes(max)), (ParseErrorKind::TooLong { max }, 1));
    assert_eq!(refused(options.max_lines(6)), (ParseErrorKind::TooManyLines { max: 6 }, 7));
    let max = SECTION.len() - 2;
    assert_eq!(refused(options.max_line_length(max)), (ParseErrorKind::LineTooLong { max }, 7));
}

#[test]
fn an_edit_of_many_sections_says_where_it_cannot_read() {
    let text = format!(
        "{SESSION}{SECTION}a=rtcp-fb:0 nack\r\n{SECTION}a=x\r\na=rtcp-fb:0é x\r\n{SECTION}"
    );
    let mut sdp = Sdp::parse(&text).unwrap();
    let edit = RemoveFeedback::new(Target::All, CodecMatcher::ANY, "nack");
    let error = sdp.apply(&edit).expect_err("a value that is none");
    let cause = error.parse_error().unwrap();
    assert_eq!((error.kind(), cause.line(), cause.column()), (EditErrorKind::Unreadable, 9, 12));
    assert_eq!(&text[cause.span()], "é");
    assert_eq!(sdp.as_str(), text);
}

#[test]
fn an_edit_keeps_a_description_one() {
    let text = format!("{SESSION}{SECTION}a=mid:0\r\n");
    let mut sdp = Sdp::parse(&text).unwrap();
    // Without its first line it is no SDP, without its m= line no section.
    assert_eq!(sdp.session_mut().remove(LineKind::Version), Ok(0));
    assert_eq!(sdp.section_mut(0).unwrap().remove(LineKind::Media), Ok(0));
    assert_eq!(sdp.session_mut().retain(|_| false), Ok(3));
    assert_eq!(sdp.section_mut(0).unwrap().retain(|_| false), Ok(1));
    assert_eq!(sdp.as_str(), format!("v=0\r\n{SECTION}"));

    // Nor does a value begin a section where none is.
    let line = MediaLine {
        media: "video",
        protocol: "RTP/AVP",
        formats: "96".into(),
        ..MediaLine::default()
    };
    for error in [sdp.session_mut().set(&line), sdp.section_mut(0).unwrap().push(&line)] {
        assert_eq!(error.map_err(|error| error.kind()), Err(EditErrorKind::InvalidValue));
    }
    sdp.section_mut(0).unwrap().set(&line).unwrap();
    assert_eq!(sdp.as_str(), "v=0\r\nm=video 0 RTP/AVP 96\r\n");
}

#[test]
fn a_value_that_would_be_two_lines_is_refused() {
    for bad in ["a\r\na=x", "a\n", "a\r", "a\0b", "a b", ""] {
        let mut sdp = Sdp::parse(SESSION).unwrap();
        let error = sdp.session_mut().set(&Mid::new(bad)).expect_err(bad);
        assert_eq!(error.kind(), EditErrorKind::InvalidValue);
        assert_eq!(sdp.as_str(), SESSION);
    }
}

#[test]
fn a_description_without_a_section_has_no_first_one() {
    let mut sdp = Sdp::parse(SESSION).unwrap();
    assert!(sdp.section(0).is_none() && sdp.section_mut(0).is_none());
    assert!(sdp.section_of_mid("").is_none());
    assert_eq!(sdp.sections().map(|section| section.direction()).collect::<Vec<Direction>>(), []);
}
