//! What the rules found, and where.

use std::borrow::Cow;
use std::ops::Range;

use super::code::Code;
use super::diagnostic::{Diagnostic, Severity, Subject};
pub(super) use crate::sdp::quoted::Quoted;
use crate::sdp::scan::column;
use crate::sdp::{Line, ParseError};

/// Where something is.
#[derive(Clone, Debug)]
pub(super) struct Place {
    line: u32,
    column: u32,
    span: Range<usize>,
}

impl Place {
    /// A whole line.
    pub(super) fn line(line: &Line<'_>) -> Self {
        Self { line: line.number(), column: 1, span: line.span() }
    }

    /// A part of the text of a line; the whole of it where it is none.
    pub(super) fn part(line: &Line<'_>, part: &str) -> Self {
        let text = line.text();
        let from = part.as_ptr().addr().checked_sub(text.as_ptr().addr());
        let from = from.filter(|&from| text.get(from..from + part.len()) == Some(part));
        let Some(from) = from else { return Self::line(line) };
        let before = text.as_bytes().get(..from).unwrap_or_default();
        let start = line.span().start + from;
        Self { line: line.number(), column: column(before), span: start..start + part.len() }
    }

    /// The value of a line.
    pub(super) fn value(line: &Line<'_>) -> Self {
        line.value().map_or_else(|| Self::line(line), |value| Self::part(line, value))
    }

    /// The beginning of a text that has not even one line.
    pub(super) fn nowhere() -> Self {
        Self { line: 1, column: 1, span: 0..0 }
    }
}

/// What was found so far.
pub(super) struct Findings {
    subject: Subject,
    found: Vec<Diagnostic>,
}

impl Findings {
    pub(super) fn new(subject: Subject) -> Self {
        Self { subject, found: Vec::new() }
    }

    /// What is found from now on is in this description.
    pub(super) fn turn_to(&mut self, subject: Subject) {
        self.subject = subject;
    }

    pub(super) fn error(&mut self, code: Code, at: Place, message: impl Into<Cow<'static, str>>) {
        self.push(Severity::Error, code, at, message.into(), code.reference());
    }

    pub(super) fn warn(&mut self, code: Code, at: Place, message: impl Into<Cow<'static, str>>) {
        self.push(Severity::Warning, code, at, message.into(), code.reference());
    }

    /// An error whose rule is elsewhere than most of its kind.
    pub(super) fn error_in(
        &mut self,
        reference: (&'static str, &'static str),
        code: Code,
        at: Place,
        message: impl Into<Cow<'static, str>>,
    ) {
        self.push(Severity::Error, code, at, message.into(), reference);
    }

    /// A warning whose rule is elsewhere than most of its kind.
    pub(super) fn warn_in(
        &mut self,
        reference: (&'static str, &'static str),
        code: Code,
        at: Place,
        message: impl Into<Cow<'static, str>>,
    ) {
        self.push(Severity::Warning, code, at, message.into(), reference);
    }

    /// A value that does not parse; `reference` says where its syntax is.
    pub(super) fn unreadable(
        &mut self,
        error: &ParseError,
        reference: (&'static str, &'static str),
    ) {
        let at = Place { line: error.line(), column: error.column(), span: error.span() };
        let mut message = String::new();
        // Writing to a string does not fail.
        let _ = error.words(&mut message);
        self.push(Severity::Error, Code::InvalidValue, at, message.into(), reference);
    }

    #[cold]
    fn push(
        &mut self,
        severity: Severity,
        code: Code,
        Place { line, column, span }: Place,
        message: Cow<'static, str>,
        (rfc, section): (&'static str, &'static str),
    ) {
        let subject = self.subject;
        let found =
            Diagnostic { severity, code, subject, line, column, span, message, rfc, section };
        self.found.push(found);
    }

    /// In the order of the text, the offer before the answer.
    pub(super) fn sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|found| (found.subject, found.line, found.column));
        self.found
    }
}
