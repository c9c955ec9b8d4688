use std::fmt;
use std::ops::Range;

use super::kind::LineKind;
use super::reader::Fault;
use super::scan::column;

/// What a text has that SDP does not allow, and where.
///
/// The words say what was expected and never repeat the text, which may hold
/// credentials and addresses.
///
/// ```
/// use rtcweb::sdp::{Direction, MaxMessageSize, ParseErrorKind, Sdp};
///
/// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///             m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n\
///             a=max-message-size:many\r\n";
/// let sdp = Sdp::parse(text)?;
/// let data = sdp.sections().next().ok_or("no section")?;
/// let error = data.get::<MaxMessageSize>().expect_err("no number");
/// assert_eq!(error.kind(), ParseErrorKind::InvalidValue);
/// assert_eq!((error.line(), error.column()), (6, 20));
/// assert_eq!(&text[error.span()], "many");
/// assert_eq!(error.attribute(), Some("max-message-size"));
/// assert_eq!(error.to_string(), "line 6, column 20: a=max-message-size has something else where a size in bytes belongs");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    kind: ParseErrorKind,
    line: u32,
    column: u32,
    span: Range<usize>,
    line_kind: LineKind,
    expected: &'static str,
}

/// What is wrong with a text.
///
/// ```
/// use rtcweb::sdp::{ParseErrorKind, ParseOptions, Sdp};
///
/// let refused = |text| Sdp::parse(text).err().map(|error| error.kind());
/// assert_eq!(refused("Hello!"), Some(ParseErrorKind::NotSdp));
/// assert_eq!(refused("v=0\r\nmaudio\r\n"), Some(ParseErrorKind::MalformedLine));
///
/// let short = ParseOptions::new().max_lines(1).parse("v=0\r\ns=-\r\n");
/// assert_eq!(short.err().map(|error| error.kind()), Some(ParseErrorKind::TooManyLines { max: 1 }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// The text does not begin with `v=0`.
    NotSdp,
    /// A line is not one letter, `=` and a value.
    MalformedLine,
    /// A character stands where it cannot: NUL anywhere, or a carriage return
    /// that ends no line.
    ControlCharacter,
    /// The value of a line is none of its kind.
    InvalidValue,
    /// The text has more bytes than the limit.
    TooLong {
        /// The limit, in bytes.
        max: usize,
    },
    /// The text has more lines than the limit.
    TooManyLines {
        /// The limit.
        max: usize,
    },
    /// A line is longer than the limit.
    LineTooLong {
        /// The limit, in bytes, without the line's end.
        max: usize,
    },
    /// There are more media sections than the limit.
    TooManySections {
        /// The limit.
        max: usize,
    },
}

impl ParseError {
    pub(super) fn new(
        kind: ParseErrorKind,
        line: u32,
        column: u32,
        span: Range<usize>,
        expected: &'static str,
    ) -> Self {
        Self { kind, line, column, span, line_kind: LineKind::Malformed, expected }
    }

    /// A fault in the value of a line; `start` is where the line begins in the
    /// whole text, `value` where its value begins in the line.
    #[cold]
    pub(super) fn in_value(
        fault: Fault,
        line_kind: LineKind,
        number: u32,
        start: usize,
        line: &str,
        value: usize,
    ) -> Self {
        let from = value.saturating_add(fault.start).min(line.len());
        let to = value.saturating_add(fault.end).clamp(from, line.len());
        Self {
            kind: ParseErrorKind::InvalidValue,
            line: number,
            column: column(line.as_bytes().get(..from).unwrap_or_default()),
            span: start + from..start + to,
            line_kind,
            expected: fault.expected,
        }
    }

    /// The same error in a text that has so many lines and bytes before.
    pub(super) fn later(mut self, lines: usize, bytes: usize) -> Self {
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.span = self.span.start + bytes..self.span.end + bytes;
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> ParseErrorKind {
        self.kind
    }

    /// The number of the line, counted from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The column of the first character that is wrong, in characters, counted
    /// from 1.
    pub fn column(&self) -> u32 {
        self.column
    }

    /// What is wrong, in bytes from the beginning of the text. Empty where
    /// something is missing.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// What kind of line it is in.
    pub fn line_kind(&self) -> LineKind {
        self.line_kind
    }

    /// The attribute it is in, if it is one that this version knows.
    pub fn attribute(&self) -> Option<&'static str> {
        self.line_kind.attribute()
    }

    /// What would belong there, in words.
    pub fn expected(&self) -> &'static str {
        self.expected
    }
}

impl ParseError {
    /// What is wrong, without the place.
    pub(super) fn words(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let expected = self.expected;
        match self.kind {
            ParseErrorKind::NotSdp => write!(out, "the text does not begin with v=0"),
            ParseErrorKind::MalformedLine => write!(out, "the line is not {expected}"),
            ParseErrorKind::ControlCharacter => write!(out, "there is {expected}"),
            ParseErrorKind::TooLong { max } => write!(out, "the text has more than {max} bytes"),
            ParseErrorKind::TooManyLines { max } => {
                write!(out, "the text has more than {max} lines")
            }
            ParseErrorKind::LineTooLong { max } => {
                write!(out, "the line has more than {max} bytes")
            }
            ParseErrorKind::TooManySections { max } => {
                write!(out, "there are more than {max} media sections")
            }
            ParseErrorKind::InvalidValue => {
                match (self.line_kind.attribute(), self.line_kind.letter()) {
                    (Some(name), _) => write!(out, "a={name}")?,
                    (None, Some(letter)) => write!(out, "{letter}=")?,
                    (None, None) => out.write_str("the line")?,
                }
                write!(out, " has something else where {expected} belongs")
            }
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: ", self.line, self.column)?;
        self.words(f)
    }
}

impl std::error::Error for ParseError {}
