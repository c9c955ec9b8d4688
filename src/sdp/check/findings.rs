//! What the rules found, and where.

use std::borrow::Cow;
use std::ops::Range;

use super::code::Code;
use super::diagnostic::{Diagnostic, Severity, Subject};
pub(super) use crate::sdp::quoted::Quoted;
use crate::sdp::scan::column;
use crate::sdp::{Line, ParseError, Sdp};

/// Where something is. Its column is found out in the end: a line can be long
/// and have thousands of places.
#[derive(Clone, Debug)]
pub(super) struct Place {
    line: u32,
    span: Range<usize>,
}

impl Place {
    /// A whole line.
    pub(super) fn line(line: &Line<'_>) -> Self {
        Self { line: line.number(), span: line.span() }
    }

    /// A part of the text of a line; the whole of it where it is none.
    pub(super) fn part(line: &Line<'_>, part: &str) -> Self {
        let text = line.text();
        let from = part.as_ptr().addr().checked_sub(text.as_ptr().addr());
        let from = from.filter(|&from| text.get(from..from.saturating_add(part.len())).is_some());
        let Some(from) = from else { return Self::line(line) };
        let start = line.span().start + from;
        Self { line: line.number(), span: start..start + part.len() }
    }

    /// The value of a line.
    pub(super) fn value(line: &Line<'_>) -> Self {
        line.value().map_or_else(|| Self::line(line), |value| Self::part(line, value))
    }

    /// The beginning of a text that has not even one line.
    pub(super) fn nowhere() -> Self {
        Self { line: 1, span: 0..0 }
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
        let at = Place { line: error.line(), span: error.span() };
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
        Place { line, span }: Place,
        message: Cow<'static, str>,
        (rfc, section): (&'static str, &'static str),
    ) {
        let (subject, column) = (self.subject, 1);
        let found =
            Diagnostic { severity, code, subject, line, column, span, message, rfc, section };
        self.found.push(found);
    }

    /// In the order of the text, the offer before the answer.
    pub(super) fn sorted(mut self, texts: &[(Subject, &Sdp<'_>)]) -> Vec<Diagnostic> {
        self.found.sort_by_key(|found| (found.subject, found.line, found.span.start));
        for &(subject, sdp) in texts {
            let found = self.found.iter_mut().filter(|found| found.subject == subject);
            add_columns(found, sdp);
        }
        self.found
    }
}

/// Goes once through the lines that have something, however much it is.
fn add_columns<'f>(found: impl Iterator<Item = &'f mut Diagnostic>, sdp: &Sdp<'_>) {
    // The line, the byte and the column that were reached.
    let (mut line, mut at, mut reached) = (0, 0, 1);
    for one in found {
        if one.line != line {
            let index = usize::try_from(one.line).unwrap_or_default().saturating_sub(1);
            let begin = sdp.entries().get(index).map_or(0, |entry| entry.start as usize);
            (line, at, reached) = (one.line, begin, 1);
        }
        let between = sdp.text().as_bytes().get(at..one.span.start).unwrap_or_default();
        reached += column(between) - 1;
        (at, one.column) = (one.span.start, reached);
    }
}
