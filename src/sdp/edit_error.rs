use std::fmt;

use super::error::ParseError;
use super::kind::LineKind;

/// Why an edit was not made. The description is as it was.
///
/// ```
/// use rtcweb::sdp::{EditErrorKind, Mid, Sdp};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n")?;
/// let mut audio = sdp.section_mut(0).ok_or("no section")?;
/// let error = audio.set(&Mid::new("0\r\na=ice-lite")).expect_err("two lines");
/// assert_eq!(error.kind(), EditErrorKind::InvalidValue);
/// assert_eq!(error.to_string(), "a=mid cannot be written: a token is expected");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditError {
    kind: EditErrorKind,
    line_kind: Option<LineKind>,
    expected: &'static str,
    cause: Option<Box<ParseError>>,
}

/// What kept an edit from being made.
///
/// ```
/// use rtcweb::sdp::{EditErrorKind, IcePwd, Sdp};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// let refused = sdp.session_mut().set(&IcePwd::new("two words")).err();
/// assert_eq!(refused.map(|error| error.kind()), Some(EditErrorKind::InvalidValue));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EditErrorKind {
    /// A value that cannot stand where it would be written: a line break, a
    /// NUL, a space in a word, or something out of range.
    InvalidValue,
    /// The edit needs a value of the description that does not parse.
    Unreadable,
    /// The description has nothing that the edit could be applied to.
    NotFound,
    /// The description would be larger than its limits.
    TooLarge,
    /// A value contradicts another: an identification or a payload type that
    /// is there twice, or an answer that the offer does not allow.
    Inconsistent,
}

impl EditError {
    pub(super) fn invalid_value(line_kind: LineKind, expected: &'static str) -> Self {
        let line_kind = Some(line_kind);
        Self { kind: EditErrorKind::InvalidValue, line_kind, expected, cause: None }
    }

    pub(super) fn too_large(cause: ParseError) -> Self {
        let cause = Some(Box::new(cause));
        Self { kind: EditErrorKind::TooLarge, line_kind: None, expected: "", cause }
    }

    pub(super) fn not_found(expected: &'static str) -> Self {
        Self { kind: EditErrorKind::NotFound, line_kind: None, expected, cause: None }
    }

    pub(super) fn inconsistent(line_kind: LineKind, expected: &'static str) -> Self {
        let line_kind = Some(line_kind);
        Self { kind: EditErrorKind::Inconsistent, line_kind, expected, cause: None }
    }

    /// The same error in a description that has so many lines and bytes before.
    pub(super) fn later(mut self, lines: usize, bytes: usize) -> Self {
        self.cause = self.cause.map(|cause| Box::new(cause.later(lines, bytes)));
        self
    }

    /// What kept it from being made.
    pub fn kind(&self) -> EditErrorKind {
        self.kind
    }

    /// What kind of line it is about.
    pub fn line_kind(&self) -> Option<LineKind> {
        self.line_kind
    }

    /// What would be needed, in words.
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// What of the description does not parse, and where.
    pub fn parse_error(&self) -> Option<&ParseError> {
        self.cause.as_deref()
    }
}

impl From<ParseError> for EditError {
    fn from(error: ParseError) -> Self {
        let line_kind = Some(error.line_kind());
        let expected = error.expected();
        Self { kind: EditErrorKind::Unreadable, line_kind, expected, cause: Some(Box::new(error)) }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(cause) = &self.cause {
            return match self.kind {
                EditErrorKind::TooLarge => write!(f, "after the edit, {cause}"),
                _ => cause.fmt(f),
            };
        }
        match (self.kind, self.line_kind.and_then(LineKind::attribute)) {
            (EditErrorKind::NotFound, _) => write!(f, "the description has no {}", self.expected),
            (_, Some(name)) => {
                write!(f, "a={name} cannot be written: {} is expected", self.expected)
            }
            (_, None) => write!(f, "the line cannot be written: {} is expected", self.expected),
        }
    }
}

impl std::error::Error for EditError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}
