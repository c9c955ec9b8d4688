//! Finds the lines of a text, and what each of them is.

use std::ops::Range;

use super::error::{ParseError, ParseErrorKind};
use super::kind::LineKind;
use super::options::ParseOptions;
use super::swar;

/// Where a line is. Sixteen bytes: there are thousands of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Where the line begins in the text.
    pub(super) start: u32,
    /// How long it is, without its end.
    pub(super) len: u32,
    /// Where its value begins in the line; 0 where it has none.
    pub(super) value: u32,
    pub(super) kind: LineKind,
    pub(super) ending: LineEnding,
}

/// What ends a line.
///
/// RFC 8866 wants CRLF and asks readers to take LF as well
/// ([section 5](https://www.rfc-editor.org/rfc/rfc8866#section-5)).
///
/// ```
/// use rtcweb::sdp::{LineEnding, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\ns=-\nt=0 0")?;
/// let endings: Vec<_> = sdp.lines().map(|line| line.ending()).collect();
/// assert_eq!(endings, [LineEnding::CrLf, LineEnding::Lf, LineEnding::None]);
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineEnding {
    /// Carriage return and line feed.
    CrLf,
    /// A line feed alone.
    Lf,
    /// The end of the text.
    None,
}

impl LineEnding {
    /// The characters of this end.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CrLf => "\r\n",
            Self::Lf => "\n",
            Self::None => "",
        }
    }
}

/// Appends the lines of `text`, which begins at `base` of the whole.
pub(super) fn scan(
    text: &str,
    base: usize,
    options: &ParseOptions,
    lines: &mut Vec<Entry>,
) -> Result<(), ParseError> {
    let bytes = text.as_bytes();
    let max = options.max_bytes.min(u32::MAX as usize);
    if base.saturating_add(bytes.len()) > max {
        return Err(whole(ParseErrorKind::TooLong { max }, max..base + bytes.len()));
    }
    // What browsers write has about 33 bytes in a line; shorter ones make the
    // table grow once or twice.
    lines.reserve((bytes.len() / 28 + 2).min(options.max_lines));

    let mut rest = bytes;
    while !rest.is_empty() {
        let start = base + bytes.len() - rest.len();
        let (len, ending, after) = end_of_line(rest, options.lenient)
            .map_err(|len| control_character(rest, len, start, lines.len()))?;
        if lines.len() >= options.max_lines || len > options.max_line_length {
            return Err(beyond(&Place { number: lines.len(), start, len }, options));
        }
        let (kind, value) = classify(rest.get(..len).unwrap_or_default());
        // The numbers fit: the text has no more bytes than fit.
        lines.push(Entry { start: start as u32, len: len as u32, value, kind, ending });
        rest = after;
    }
    Ok(())
}

/// How long the first line is, what ends it and what follows; or where a
/// character is that no line has.
#[inline]
fn end_of_line(text: &[u8], lenient: bool) -> Result<(usize, LineEnding, &[u8]), usize> {
    let mut len = swar::before_control(text);
    loop {
        match text.get(len..).unwrap_or_default() {
            [b'\r', b'\n', after @ ..] => return Ok((len, LineEnding::CrLf, after)),
            [b'\n', after @ ..] => return Ok((len, LineEnding::Lf, after)),
            [] => return Ok((len, LineEnding::None, &[])),
            [0 | b'\r', ..] if !lenient => return Err(len),
            [_, after @ ..] => len += 1 + swar::before_control(after),
        }
    }
}

/// What kind of line this is, and where its value begins.
#[inline]
fn classify(line: &[u8]) -> (LineKind, u32) {
    match line {
        [b'a', b'=', rest @ ..] => short_attribute(rest).unwrap_or_else(|| attribute(rest)),
        [letter, b'=', ..] if letter.is_ascii_alphabetic() => (LineKind::of_letter(*letter), 2),
        [] => (LineKind::Blank, 0),
        _ => (LineKind::Malformed, 0),
    }
}

/// An attribute with a colon among its first eight bytes, which are looked at
/// all at once.
#[inline]
fn short_attribute(rest: &[u8]) -> Option<(LineKind, u32)> {
    let word = u64::from_le_bytes(*rest.first_chunk::<8>()?);
    let colons = swar::equal(word, b':');
    if colons == 0 {
        return None;
    }
    let len = swar::first(colons) as u32;
    let name = word & ((1 << (8 * len)) - 1) | u64::from(len) << 56;
    Some((LineKind::of_short_attribute(name), len + 3))
}

fn attribute(rest: &[u8]) -> (LineKind, u32) {
    let len = rest.iter().position(|&byte| byte == b':');
    // Blanks at the end of a line mean nothing.
    let name = match len {
        Some(len) => rest.get(..len).unwrap_or_default(),
        None => rest.trim_ascii_end(),
    };
    (LineKind::of_attribute(name), len.map_or(0, |len| len + 3) as u32)
}

/// That the lines are lines, and the first of them the first of SDP.
pub(super) fn validate(text: &str, lines: &[Entry]) -> Result<(), ParseError> {
    let content = |entry: &Entry| {
        let start = entry.start as usize;
        text.get(start..start + entry.len as usize).unwrap_or_default()
    };
    match lines.first() {
        Some(first) if content(first).trim_ascii_end() == "v=0" => {}
        first => {
            let span = first.map_or(0..0, |first| 0..first.len as usize);
            return Err(ParseError::new(ParseErrorKind::NotSdp, 1, 1, span, "v=0"));
        }
    }
    // Text from a file often ends with blank lines, and they mean nothing.
    let blank = lines.iter().rev().take_while(|entry| entry.kind == LineKind::Blank).count();
    let lines = lines.get(..lines.len() - blank).unwrap_or_default();
    let bad = |entry: &Entry| matches!(entry.kind, LineKind::Malformed | LineKind::Blank);
    match lines.iter().position(bad).and_then(|number| Some((number, lines.get(number)?))) {
        None => Ok(()),
        Some((number, entry)) => {
            let at = Place { number, start: entry.start as usize, len: entry.len as usize };
            Err(at.error(ParseErrorKind::MalformedLine, 0, "a letter, = and a value"))
        }
    }
}

/// A NUL, or a carriage return that ends no line, `offset` bytes behind `start`
/// of the line.
#[cold]
fn control_character(line: &[u8], offset: usize, start: usize, number: usize) -> ParseError {
    let what = match line.get(offset) {
        Some(0) => "a NUL",
        _ => "a carriage return that ends no line",
    };
    let span = start + offset..start + offset + 1;
    let column = column(line.get(..offset).unwrap_or_default());
    ParseError::new(ParseErrorKind::ControlCharacter, count(number), column, span, what)
}

/// The number and extent of a line, for an error.
struct Place {
    number: usize,
    start: usize,
    len: usize,
}

impl Place {
    /// An error about what begins at `offset` of the line.
    #[cold]
    fn error(&self, kind: ParseErrorKind, offset: usize, expected: &'static str) -> ParseError {
        let span = self.start + offset.min(self.len)..self.start + self.len;
        let column = u32::try_from(offset).unwrap_or(u32::MAX).saturating_add(1);
        ParseError::new(kind, count(self.number), column, span, expected)
    }
}

/// What is too much: the lines, or this line.
#[cold]
fn beyond(at: &Place, options: &ParseOptions) -> ParseError {
    if at.number >= options.max_lines {
        let kind = ParseErrorKind::TooManyLines { max: options.max_lines };
        return at.error(kind, 0, "fewer lines");
    }
    let kind = ParseErrorKind::LineTooLong { max: options.max_line_length };
    at.error(kind, options.max_line_length, "a shorter line")
}

#[cold]
fn whole(kind: ParseErrorKind, span: Range<usize>) -> ParseError {
    ParseError::new(kind, 1, 1, span, "less text")
}

/// The number of a line, from its index.
pub(super) fn count(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
}

/// The column after these bytes, in characters.
pub(super) fn column(before: &[u8]) -> u32 {
    count(before.iter().filter(|&&byte| byte & 0xC0 != 0x80).count())
}
