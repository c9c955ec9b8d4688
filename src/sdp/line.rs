use std::iter::FusedIterator;
use std::ops::Range;

use super::attribute::Attribute;
use super::error::ParseError;
use super::kind::LineKind;
use super::reader::{Fault, Reader};
use super::scan::{Entry, LineEnding, count};
use super::sdp::Sdp;
use super::value::Value;

/// One line of a description.
///
/// ```
/// use rtcweb::sdp::{Mid, Sdp};
///
/// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n";
/// let sdp = Sdp::parse(text)?;
/// let line = sdp.lines().last().ok_or("no line")?;
/// assert_eq!(line.text(), "a=mid:0");
/// assert_eq!((line.number(), line.name(), line.value()), (6, Some("mid"), Some("0")));
/// assert_eq!(line.parse::<Mid>()?.as_str(), "0");
/// assert_eq!(&text[line.span()], "a=mid:0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Line<'s> {
    sdp: &'s Sdp<'s>,
    index: usize,
    entry: &'s Entry,
}

impl<'s> Line<'s> {
    /// What the line is.
    pub fn kind(&self) -> LineKind {
        self.entry.kind
    }

    /// The number of the line in the description, counted from 1.
    pub fn number(&self) -> u32 {
        count(self.index)
    }

    /// Where the line is, in bytes from the beginning of the text, without
    /// its end.
    pub fn span(&self) -> Range<usize> {
        let start = self.entry.start as usize;
        start..start + self.entry.len as usize
    }

    /// The line without its end. Bytes that are not UTF-8 read as `?`.
    pub fn text(&self) -> &'s str {
        self.sdp.text().get(self.span()).unwrap_or_default()
    }

    /// The line without its end, as it is.
    pub fn bytes(&self) -> &'s [u8] {
        self.sdp.as_bytes().get(self.span()).unwrap_or_default()
    }

    /// What ends the line.
    pub fn ending(&self) -> LineEnding {
        self.entry.ending
    }

    /// The name of the attribute, known or not; `None` for any other line.
    pub fn name(&self) -> Option<&'s str> {
        let text = self.text().strip_prefix("a=")?;
        match self.entry.value {
            0 => Some(text.trim_ascii_end()),
            value => text.get(..(value as usize).checked_sub(3)?),
        }
    }

    /// What follows the `=` of the line, or the `:` of an attribute. `None`
    /// where an attribute has no `:`.
    pub fn value(&self) -> Option<&'s str> {
        if self.entry.value == 0 {
            return None;
        }
        let Range { start, end } = self.span();
        self.sdp.text().get(start + self.entry.value as usize..end)
    }

    /// The typed value of the line.
    ///
    /// # Errors
    ///
    /// The value is none of this type, or the line is of another kind.
    pub fn parse<T: Value<'s>>(&self) -> Result<T, ParseError> {
        if !T::KINDS.contains(&self.entry.kind) {
            let fault = Fault { start: 0, end: usize::MAX, expected: "another kind of line" };
            return Err(self.error(fault));
        }
        T::read(self.entry.kind, &mut self.reader()).map_err(|fault| self.error(fault))
    }

    /// The typed value of an attribute, whichever it is; `None` for any other
    /// line. An attribute that this version does not know is
    /// [`Attribute::Other`].
    ///
    /// # Errors
    ///
    /// The value is none of that attribute.
    pub fn attribute(&self) -> Option<Result<Attribute<'s>, ParseError>> {
        Attribute::read(self)
    }

    /// The place of the line among those of the description, from 0.
    pub(super) fn index(&self) -> usize {
        self.index
    }

    pub(super) fn reader(&self) -> Reader<'s> {
        Reader::new(self.value().unwrap_or_default())
    }

    /// The error of a fault in the value of this line.
    #[cold]
    pub(super) fn error(&self, fault: Fault) -> ParseError {
        let value = match self.entry.value {
            0 => self.entry.len as usize,
            value => value as usize,
        };
        let start = self.entry.start as usize;
        ParseError::in_value(fault, self.entry.kind, self.number(), start, self.text(), value)
    }
}

/// Lines of a description, in order.
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// let mut lines = sdp.lines();
/// assert_eq!(lines.len(), 4);
/// assert_eq!(lines.next_back().map(|line| line.text()), Some("t=0 0"));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Lines<'s> {
    sdp: &'s Sdp<'s>,
    range: Range<usize>,
}

impl<'s> Lines<'s> {
    pub(super) fn new(sdp: &'s Sdp<'s>, range: Range<usize>) -> Self {
        Self { sdp, range }
    }
}

impl<'s> Iterator for Lines<'s> {
    type Item = Line<'s>;

    #[inline]
    fn next(&mut self) -> Option<Line<'s>> {
        let index = self.range.next()?;
        let entry = self.sdp.entries().get(index)?;
        Some(Line { sdp: self.sdp, index, entry })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.range.size_hint()
    }
}

impl DoubleEndedIterator for Lines<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let index = self.range.next_back()?;
        let entry = self.sdp.entries().get(index)?;
        Some(Line { sdp: self.sdp, index, entry })
    }
}

impl ExactSizeIterator for Lines<'_> {}
impl FusedIterator for Lines<'_> {}
