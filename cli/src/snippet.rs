use std::fmt;
use std::ops::Range;

use anstyle::Style;

use crate::style::{FRAME, visible};

/// How much of a long line is shown, in columns.
const WINDOW: usize = 100;

/// One line of a file, with what is meant underlined.
#[derive(Clone, Debug)]
pub(crate) struct Snippet<'a> {
    /// The name of the file.
    pub(crate) name: &'a str,
    /// The number of the line, from 1.
    pub(crate) number: u32,
    /// What the line says, without its end.
    pub(crate) text: &'a str,
    /// What is meant, in bytes of the line; empty where something is missing.
    pub(crate) range: Range<usize>,
    /// What stands beside the carets.
    pub(crate) label: &'a str,
    /// The colour of carets and label.
    pub(crate) style: Style,
}

impl Snippet<'_> {
    /// The column of what is meant, in characters, from 1.
    fn column(&self) -> usize {
        columns(self.text, 0..self.range.start) + 1
    }
}

impl fmt::Display for Snippet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, number, label, style, .. } = self;
        let column = self.column();
        let gutter = number.to_string().len();
        writeln!(f, "{:gutter$}{FRAME}-->{FRAME:#} {}:{number}:{column}", "", visible(name))?;
        let window = Window::around(self.text, &self.range);
        writeln!(f, "{:gutter$} {FRAME}|{FRAME:#}", "")?;
        writeln!(f, "{FRAME}{number} |{FRAME:#} {}", window.text)?;
        let carets = "^".repeat(window.width);
        let space = if label.is_empty() { "" } else { " " };
        let indent = window.indent;
        writeln!(
            f,
            "{:gutter$} {FRAME}|{FRAME:#} {:indent$}{style}{carets}{space}{label}{style:#}",
            "", ""
        )
    }
}

/// The part of a line that is shown.
struct Window {
    text: String,
    /// The columns before what is meant.
    indent: usize,
    /// The columns of what is meant; one where something is missing.
    width: usize,
}

impl Window {
    fn around(text: &str, range: &Range<usize>) -> Self {
        let (before, all) = (columns(text, 0..range.start), columns(text, 0..text.len()));
        let width = columns(text, range.clone()).max(1);
        if all <= WINDOW {
            return Self { text: visible(text).into_owned(), indent: before, width };
        }
        // Half of the window before what is meant, but no emptiness at its end.
        let first = before.saturating_sub(WINDOW / 2).min(all.saturating_sub(WINDOW));
        let part: String = text.chars().skip(first).take(WINDOW).collect();
        let left = if first > 0 { "…" } else { "" };
        let right = if first + WINDOW < all { "…" } else { "" };
        Self {
            text: format!("{left}{}{right}", visible(&part)),
            indent: before - first + left.chars().count(),
            width: width.min((WINDOW + first).saturating_sub(before).max(1)),
        }
    }
}

/// How many characters lie in these bytes of a text.
pub(crate) fn columns(text: &str, range: Range<usize>) -> usize {
    let bytes = text.as_bytes();
    let end = range.end.min(bytes.len());
    let part = bytes.get(range.start.min(end)..end).unwrap_or_default();
    part.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}
