//! Puts lines in the place of others.

use std::ops::Range;

use super::edit_error::EditError;
use super::error::{ParseError, ParseErrorKind};
use super::kind::LineKind;
use super::options::ParseOptions;
use super::scan::{Entry, LineEnding, count, scan};
use super::sdp::Sdp;

/// Whole lines that are to stand in a description.
#[derive(Debug, Default)]
pub(super) struct Replacement {
    text: String,
    /// The same, with the bytes that are not UTF-8.
    raw: Vec<u8>,
}

impl Replacement {
    /// A part as it reads and as it is.
    pub(super) fn push(&mut self, text: &str, raw: &[u8]) {
        self.text.push_str(text);
        self.raw.extend_from_slice(raw);
    }

    pub(super) fn push_str(&mut self, text: &str) {
        self.push(text, text.as_bytes());
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.text.truncate(len);
        self.raw.truncate(len);
    }
}

impl Sdp<'_> {
    /// Puts whole lines with their ends in the place of these lines. After an
    /// error everything is as it was.
    pub(super) fn replace(
        &mut self,
        lines: Range<usize>,
        mut new: Replacement,
    ) -> Result<(), EditError> {
        let (from, to) = (self.start_of(lines.start), self.start_of(lines.end));
        // A last line that nothing ends gets an end before another follows it.
        if from == self.text.len() && from > 0 && !self.text.ends_with('\n') && new.len() > 0 {
            // Behind a stray carriage return, a line feed would make one end of both.
            let ending = match self.text.ends_with('\r') {
                true => LineEnding::CrLf,
                false => self.ending,
            };
            new.text.insert_str(0, ending.as_str());
            new.raw.splice(0..0, ending.as_str().bytes());
            return self.replace_unended(lines, new);
        }
        self.replace_text(lines, from..to, new)
    }

    /// As `replace`, behind a last line that nothing ends and with its end.
    fn replace_unended(
        &mut self,
        lines: Range<usize>,
        mut new: Replacement,
    ) -> Result<(), EditError> {
        let first = lines.start.saturating_sub(1);
        let from = self.start_of(first);
        let text = self.text.get(from..).unwrap_or_default();
        new.text.insert_str(0, text);
        new.raw.splice(0..0, self.as_bytes().get(from..).unwrap_or_default().iter().copied());
        self.replace_text(first..lines.end, from..self.text.len(), new)
    }

    fn replace_text(
        &mut self,
        lines: Range<usize>,
        Range { start: from, end: to }: Range<usize>,
        new: Replacement,
    ) -> Result<(), EditError> {
        self.fits_bytes(self.text.len() - (to - from) + new.len())?;
        let mut fresh = Vec::new();
        scan(&new.text, from, &self.options, &mut fresh)
            .map_err(|error| EditError::too_large(error.later(lines.start, 0)))?;
        self.fits_lines(&lines, &fresh)?;

        self.text.to_mut().replace_range(from..to, &new.text);
        if let Some(raw) = &mut self.raw {
            raw.splice(from..to, new.raw);
        }
        // The bytes that are not UTF-8 may have gone with their lines.
        self.raw = self.raw.take().filter(|raw| std::str::from_utf8(raw).is_err());
        let after = lines.start + fresh.len();
        self.lines.splice(lines, fresh);
        for entry in self.lines.iter_mut().skip(after) {
            // Cannot fail: the whole text was found to fit.
            let start = entry.start as usize + new.text.len() - (to - from);
            entry.start = u32::try_from(start).unwrap_or(u32::MAX);
        }
        self.find_sections().map_err(EditError::too_large)
    }

    /// Where a line begins; the end of the text for the one after the last.
    pub(super) fn start_of(&self, line: usize) -> usize {
        self.lines.get(line).map_or(self.text.len(), |entry| entry.start as usize)
    }

    pub(super) fn fits_bytes(&self, bytes: usize) -> Result<(), EditError> {
        let max = self.options.max_bytes.min(u32::MAX as usize);
        if bytes <= max {
            return Ok(());
        }
        let kind = ParseErrorKind::TooLong { max };
        Err(EditError::too_large(ParseError::new(kind, 1, 1, max..bytes, "less text")))
    }

    /// That the limits allow these lines in the place of those.
    pub(super) fn fits_lines(&self, old: &Range<usize>, new: &[Entry]) -> Result<(), EditError> {
        let ParseOptions { max_lines, max_sections, .. } = self.options;
        let removed = self.lines.get(old.clone()).unwrap_or_default();
        let lines = self.lines.len() - removed.len() + new.len();
        let sections = self.sections.len() - media_lines(removed) + media_lines(new);
        let (kind, expected) = if lines > max_lines {
            (ParseErrorKind::TooManyLines { max: max_lines }, "fewer lines")
        } else if sections > max_sections {
            (ParseErrorKind::TooManySections { max: max_sections }, "fewer media sections")
        } else {
            return Ok(());
        };
        let at = self.start_of(old.start);
        let error = ParseError::new(kind, count(old.start), 1, at..at, expected);
        Err(EditError::too_large(error))
    }
}

/// How many media sections begin in these lines.
pub(super) fn media_lines(lines: &[Entry]) -> usize {
    lines.iter().filter(|entry| entry.kind == LineKind::Media).count()
}
