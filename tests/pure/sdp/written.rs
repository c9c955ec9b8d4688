//! What is written of a value, and where a value is wrong.

use rtcweb::sdp::{EditError, ParseError, Sdp, Value};

/// The line that this value is written as.
pub(crate) fn written<'v, T: Value<'v>>(value: &T) -> Result<String, EditError> {
    let mut sdp = Sdp::parse("v=0\r\n").unwrap();
    sdp.session_mut().push(value)?;
    Ok(sdp.lines().next_back().unwrap().text().to_owned())
}

/// The last line, read as this type and written again.
pub(crate) fn again<'s, T: Value<'s>>(sdp: &'s Sdp<'s>) -> Result<String, ParseError> {
    let value: T = sdp.lines().next_back().unwrap().parse()?;
    Ok(written(&value).expect("what was read can be written"))
}

/// A description of which this is the last line.
fn with_line(line: &str) -> String {
    format!("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n{line}\r\n")
}

/// Each line reads, and is written as it was.
pub(crate) fn check_same<'t>(
    again: impl Fn(&Sdp<'_>) -> Result<String, ParseError>,
    lines: impl IntoIterator<Item = &'t str>,
) -> usize {
    let lines = lines.into_iter().map(|line| {
        let text = with_line(line);
        assert_eq!(again(&Sdp::parse(&text).unwrap()).as_deref(), Ok(line));
    });
    lines.count()
}

/// A line; the column, counted from 1, and the text of what is wrong in it; and
/// what is expected there.
pub(crate) type Case<'t> = (&'t str, u32, &'t str, &'t str);

/// Each line does not read, for the reason given.
pub(crate) fn check_faults(
    again: impl Fn(&Sdp<'_>) -> Result<String, ParseError>,
    cases: &[Case<'_>],
) {
    for &(line, column, wrong, expected) in cases {
        let text = with_line(line);
        let error = again(&Sdp::parse(&text).unwrap()).expect_err(line);
        assert_eq!((error.line(), error.column()), (5, column), "{line}: {error}");
        assert_eq!((&text[error.span()], error.expected()), (wrong, expected), "{line}");
    }
}
