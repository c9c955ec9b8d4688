//! Typed values: the errors name the place, and what was read can be written.

use rtcweb::sdp::{
    Bandwidth, Direction, Group, IceLite, IcePwd, IceUfrag, Line, MaxMessageSize, MediaLine, Mid,
    Origin, ParseError, ParseErrorKind, Sdp,
};

/// Every line as an attribute and as every type.
pub(super) fn every_line(sdp: &Sdp<'_>) {
    for line in sdp.lines() {
        if let Some(Err(error)) = line.attribute() {
            is_in(&error, &line);
        }
        every_type(&line);
    }
    for section in sdp.sections() {
        let _ = (section.line(), section.media(), section.mid(), section.direction());
        let _ = section.is_rejected();
    }
}

fn is_in(error: &ParseError, line: &Line<'_>) {
    let (span, whole) = (error.span(), line.span());
    assert_eq!((error.kind(), error.line()), (ParseErrorKind::InvalidValue, line.number()));
    assert!(whole.start <= span.start && span.end <= whole.end, "{error}: {span:?} of {whole:?}");
    assert!(span.start <= span.end);
    let before = line.text().get(..span.start - whole.start).expect("the span cuts a character");
    assert_eq!(error.column() as usize, before.chars().count() + 1, "{error}");
    assert_eq!(error.attribute(), line.kind().attribute());
}

/// A section for one more line.
const EMPTY: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n";

macro_rules! types {
    ($line:ident: $( $type:ty, )+) => { $(
        match $line.parse::<$type>() {
            Err(error) => is_in(&error, $line),
            Ok(value) => {
                let mut sdp = Sdp::parse(EMPTY).unwrap();
                let written = sdp.section_mut(0).unwrap().set(&value);
                // What only a lenient reader takes is never written.
                if !$line.text().contains(['\r', '\0']) {
                    written.unwrap_or_else(|error| panic!("{error}: {:?}", $line.text()));
                    let again = sdp.section(0).unwrap().get::<$type>();
                    assert_eq!(again, Ok(Some(value)), "{:?}", $line.text());
                }
            }
        }
    )+ };
}

/// A line read as each type, written, and read again.
fn every_type(line: &Line<'_>) {
    types! { line:
        Bandwidth<'_>, Direction, Group<'_>, IceLite, IcePwd<'_>, IceUfrag<'_>, MaxMessageSize, MediaLine<'_>, Mid<'_>, Origin<'_>,
    }
}
