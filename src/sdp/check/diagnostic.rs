use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::code::Code;

/// One thing that is wrong with a description.
///
/// The words name mids, payload types and codecs, and never credentials or
/// addresses.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::check::{Code, Subject, check};
///
/// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///             m=audio 9 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=fmtp:96 x=1\r\n";
/// let found = check(&Sdp::parse(text)?);
/// let fmtp = found.iter().find(|found| found.code() == Code::UnknownPayload).expect("a fault");
/// assert_eq!((fmtp.line(), fmtp.column(), &text[fmtp.span()]), (8, 8, "96"));
/// assert_eq!((fmtp.rfc(), fmtp.section(), fmtp.subject()), ("RFC 8866", "6.15", Subject::Description));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    pub(super) severity: Severity,
    pub(super) code: Code,
    pub(super) subject: Subject,
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) span: Range<usize>,
    pub(super) message: Cow<'static, str>,
    pub(super) rfc: &'static str,
    pub(super) section: &'static str,
}

/// How bad it is.
///
/// ```
/// use rtcweb::sdp::check::Severity;
///
/// assert!(Severity::Warning < Severity::Error);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Strange or outdated; others can make something of it.
    Warning,
    /// Against a rule that others rely on: they refuse it, or nothing works.
    Error,
}

/// Which description it is about.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::check::{Subject, check_answer};
///
/// let offer = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// let answer = Sdp::parse("v=0\r\no=- 2 1 IN IP4 0.0.0.0\r\ns=-\r\nt=1 2\r\n")?;
/// let found = check_answer(&offer, &answer);
/// assert_eq!(found[0].subject(), Subject::Answer);
/// assert!(found[0].to_string().starts_with("warning: answer, line 4, column 3: "));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// The one that is checked.
    Description,
    /// The offer.
    Offer,
    /// The answer.
    Answer,
}

impl Diagnostic {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What it is, for programs.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Which description it is in.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// The number of the line, counted from 1. Where a line is missing, the
    /// one that it belongs behind: the `m=` line of its section, or the first.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The column, in characters, counted from 1.
    pub fn column(&self) -> u32 {
        self.column
    }

    /// Where it is, in bytes from the beginning of the text.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// What it is, and what was expected, in words.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where the rule is: `RFC 9429`.
    pub fn rfc(&self) -> &'static str {
        self.rfc
    }

    /// The section of that document: `5.8.3`.
    pub fn section(&self) -> &'static str {
        self.section
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = match self.subject {
            Subject::Description => "",
            Subject::Offer => "offer, ",
            Subject::Answer => "answer, ",
        };
        let Self { severity, line, column, message, rfc, section, .. } = self;
        write!(f, "{severity}: {subject}line {line}, column {column}: {message} ({rfc}, {section})")
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}
