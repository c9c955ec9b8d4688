use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::error::{ParseError, ParseErrorKind};
use super::kind::LineKind;
use super::line::Lines;
use super::options::ParseOptions;
use super::replace::media_lines;
use super::scan::{Entry, LineEnding, scan, validate};
use super::section::{MediaSection, MediaSections, Section};
use super::section_mut::SectionMut;

/// A session description: its text and where each line of it is.
///
/// Every line is kept, in its order and with its end, known or not, so that
/// [`as_bytes`](Self::as_bytes) gives back what was read, byte for byte. Values
/// are read when they are asked for and borrow from the text; an edit changes
/// the lines that it is about and no other.
///
/// Reading what a browser wrote allocates twice; text of shorter lines, a few
/// times more.
///
/// ```
/// use rtcweb::sdp::{Direction, Sdp};
///
/// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///             m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\na=sendrecv\r\na=x-new:1\r\n";
/// let mut sdp = Sdp::parse(text)?;
/// let audio = sdp.sections().next().ok_or("no section")?;
/// assert_eq!((audio.media(), audio.mid(), audio.direction()), ("audio", Some("0"), Direction::SendRecv));
/// assert_eq!(sdp.as_str(), text);
///
/// sdp.section_mut(0).ok_or("no section")?.set(&Direction::RecvOnly)?;
/// assert!(sdp.as_str().ends_with("a=mid:0\r\na=recvonly\r\na=x-new:1\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Sdp<'a> {
    /// The text; bytes that are not UTF-8 stand here as `?`, so that every
    /// place is the same in `raw`.
    pub(super) text: Cow<'a, str>,
    /// The bytes, where they are not the text's.
    pub(super) raw: Option<Vec<u8>>,
    pub(super) lines: Vec<Entry>,
    /// The index of each `m=` line.
    pub(super) sections: Vec<u32>,
    pub(super) options: ParseOptions,
    /// What new lines end with: as the first line did when it was read.
    pub(super) ending: LineEnding,
}

impl<'a> Sdp<'a> {
    /// Reads a description, borrowing from the text.
    ///
    /// # Errors
    ///
    /// The text does not begin with `v=0`, has a line that is not a letter,
    /// `=` and a value, has a NUL or a stray carriage return in it, or is
    /// larger than the limits of [`ParseOptions::new`]. What the values of
    /// the lines are is found out when they are asked for, or by
    /// [`check`](super::check).
    pub fn parse(text: &'a str) -> Result<Self, ParseError> {
        Self::with_options(text, ParseOptions::new())
    }

    /// Reads a description from bytes. SDP is UTF-8 but for the values of
    /// lines such as `s=` and `i=` under `a=charset`
    /// ([RFC 8866, 6.10](https://www.rfc-editor.org/rfc/rfc8866#section-6.10)):
    /// bytes that are not UTF-8 are kept and read as `?`.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_bytes(bytes: &'a [u8]) -> Result<Self, ParseError> {
        Self::bytes_with_options(bytes, ParseOptions::new())
    }

    pub(super) fn with_options(text: &'a str, options: ParseOptions) -> Result<Self, ParseError> {
        Self::new(Cow::Borrowed(text), None, options)
    }

    pub(super) fn bytes_with_options(
        bytes: &'a [u8],
        options: ParseOptions,
    ) -> Result<Self, ParseError> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::new(Cow::Borrowed(text), None, options),
            // Before the bytes are copied.
            Err(_) if bytes.len() > options.max_bytes => {
                let max = options.max_bytes;
                let kind = ParseErrorKind::TooLong { max };
                Err(ParseError::new(kind, 1, 1, max..bytes.len(), "less text"))
            }
            Err(_) => Self::new(Cow::Owned(masked(bytes)), Some(bytes.to_vec()), options),
        }
    }

    fn new(
        text: Cow<'a, str>,
        raw: Option<Vec<u8>>,
        options: ParseOptions,
    ) -> Result<Self, ParseError> {
        let mut lines = Vec::new();
        scan(&text, 0, &options, &mut lines)?;
        if !options.lenient {
            validate(&text, &lines)?;
        }
        let ending = match lines.first().map(|entry| entry.ending) {
            Some(LineEnding::Lf) => LineEnding::Lf,
            _ => LineEnding::CrLf,
        };
        let mut sdp = Self { text, raw, lines, sections: Vec::new(), options, ending };
        sdp.find_sections()?;
        Ok(sdp)
    }

    /// The text; bytes that are not UTF-8 stand in it as `?`. This is the
    /// description as it is now, after all edits.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the description as it is now.
    pub fn as_bytes(&self) -> &[u8] {
        self.raw.as_deref().unwrap_or_else(|| self.text.as_bytes())
    }

    /// Whether every byte is UTF-8, so that [`as_str`](Self::as_str) is all
    /// there is.
    pub fn is_utf8(&self) -> bool {
        self.raw.is_none()
    }

    /// The same description with a text of its own.
    pub fn into_owned(self) -> Sdp<'static> {
        let Self { text, raw, lines, sections, options, ending } = self;
        Sdp { text: Cow::Owned(text.into_owned()), raw, lines, sections, options, ending }
    }

    /// The text alone, as [`as_str`](Self::as_str).
    pub fn into_string(self) -> String {
        self.text.into_owned()
    }

    /// All lines.
    pub fn lines(&self) -> Lines<'_> {
        Lines::new(self, 0..self.lines.len())
    }

    /// The lines before the first media section.
    pub fn session(&self) -> Section<'_> {
        Section::new(self, self.session_range())
    }

    /// The media sections.
    pub fn sections(&self) -> MediaSections<'_> {
        MediaSections::new(self, self.sections.len())
    }

    /// One media section, counted from 0 as `sdpMLineIndex` counts.
    pub fn section(&self, index: usize) -> Option<MediaSection<'_>> {
        let section = Section::new(self, self.section_range(index)?);
        Some(MediaSection::new(section, index))
    }

    /// The first media section with this `mid`.
    pub fn section_of_mid(&self, mid: &str) -> Option<MediaSection<'_>> {
        self.sections().find(|section| section.mid() == Some(mid))
    }

    /// The lines before the first media section, to edit them.
    pub fn session_mut(&mut self) -> SectionMut<'_, 'a> {
        SectionMut::new(self, None)
    }

    /// One media section, counted from 0, to edit it.
    pub fn section_mut(&mut self, index: usize) -> Option<SectionMut<'_, 'a>> {
        (index < self.sections.len()).then(|| SectionMut::new(self, Some(index)))
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.lines
    }

    /// The lines before the first media section, without blank ones at the end.
    pub(super) fn session_range(&self) -> Range<usize> {
        self.without_blanks(0..self.begin_of_section(0))
    }

    /// The lines of a media section, without blank ones at the end.
    pub(super) fn section_range(&self, index: usize) -> Option<Range<usize>> {
        let start = *self.sections.get(index)? as usize;
        Some(self.without_blanks(start..self.begin_of_section(index + 1)))
    }

    pub(super) fn find_sections(&mut self) -> Result<(), ParseError> {
        let amount = media_lines(&self.lines);
        let max = self.options.max_sections;
        if amount > max {
            let line = self.lines().filter(|line| line.kind() == LineKind::Media).nth(max);
            let (number, span) = line.map_or((1, 0..0), |line| (line.number(), line.span()));
            let kind = ParseErrorKind::TooManySections { max };
            return Err(ParseError::new(kind, number, 1, span, "fewer media sections"));
        }
        self.sections.clear();
        self.sections.reserve_exact(amount);
        let indexes = (0..).zip(&self.lines).filter(|(_, entry)| entry.kind == LineKind::Media);
        self.sections.extend(indexes.map(|(index, _): (u32, _)| index));
        Ok(())
    }

    pub(super) fn begin_of_section(&self, index: usize) -> usize {
        self.sections.get(index).map_or(self.lines.len(), |&line| line as usize)
    }

    fn without_blanks(&self, range: Range<usize>) -> Range<usize> {
        let lines = self.lines.get(range.clone()).unwrap_or_default();
        let blank = lines.iter().rev().take_while(|entry| entry.kind == LineKind::Blank).count();
        range.start..range.end - blank
    }
}

/// The text with `?` for each byte that is not UTF-8, and so of the same length.
fn masked(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

/// Two descriptions are equal if their bytes are.
impl PartialEq for Sdp<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for Sdp<'_> {}

impl fmt::Display for Sdp<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Sdp<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Sdp").field(&self.text).finish()
    }
}
