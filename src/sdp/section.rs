use std::iter::FusedIterator;
use std::ops::{Deref, Range};

use super::error::ParseError;
use super::kind::LineKind;
use super::line::{Line, Lines};
use super::media_line::MediaLine;
use super::sdp::Sdp;
use super::value::Value;

/// The lines of the session, or of one media section.
///
/// ```
/// use rtcweb::sdp::{Group, LineKind, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\na=group:LS 0\r\n")?;
/// let groups: Vec<_> = sdp.session().all::<Group>().collect::<Result<_, _>>()?;
/// assert_eq!(groups[0].mids.iter().collect::<Vec<_>>(), ["0", "1"]);
/// assert!(!sdp.session().has(LineKind::IceLite));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Section<'s> {
    sdp: &'s Sdp<'s>,
    first: usize,
    end: usize,
}

impl<'s> Section<'s> {
    pub(super) fn new(sdp: &'s Sdp<'s>, range: Range<usize>) -> Self {
        Self { sdp, first: range.start, end: range.end }
    }

    /// The lines, the `m=` line of a media section among them.
    pub fn lines(&self) -> Lines<'s> {
        Lines::new(self.sdp, self.first..self.end)
    }

    /// The lines that are attributes.
    pub fn attributes(&self) -> impl Iterator<Item = Line<'s>> + Clone + use<'s> {
        self.lines().filter(|line| line.kind().letter() == Some('a'))
    }

    /// The lines of one kind.
    pub fn lines_of(&self, kind: LineKind) -> impl Iterator<Item = Line<'s>> + Clone + use<'s> {
        self.lines().filter(move |line| line.kind() == kind)
    }

    /// Whether there is a line of this kind.
    pub fn has(&self, kind: LineKind) -> bool {
        self.lines_of(kind).next().is_some()
    }

    /// The first value of this type.
    ///
    /// # Errors
    ///
    /// The line is there and its value is not of this type.
    pub fn get<T: Value<'s>>(&self) -> Result<Option<T>, ParseError> {
        self.all().next().transpose()
    }

    /// The values of this type, or the errors of those that are none.
    pub fn all<T: Value<'s>>(&self) -> impl Iterator<Item = Result<T, ParseError>> + use<'s, T> {
        let lines = self.lines().filter(|line| T::KINDS.contains(&line.kind()));
        lines.map(|line| line.parse())
    }

    /// The description that this is a part of.
    pub fn sdp(&self) -> &'s Sdp<'s> {
        self.sdp
    }
}

/// One media section: an `m=` line and what belongs to it
/// ([RFC 8866, 5.14](https://www.rfc-editor.org/rfc/rfc8866#section-5.14)).
///
/// What it has in common with the session part is [`Section`], to which it
/// dereferences.
///
/// ```
/// use rtcweb::sdp::{LineKind, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=mid:v\r\na=bundle-only\r\n",
/// )?;
/// let video = sdp.section_of_mid("v").ok_or("no such section")?;
/// assert_eq!((video.index(), video.media(), video.line()?.port), (0, "video", 0));
/// assert!(video.has(LineKind::BundleOnly) && !video.is_rejected());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct MediaSection<'s> {
    section: Section<'s>,
    index: usize,
}

impl<'s> MediaSection<'s> {
    pub(super) fn new(section: Section<'s>, index: usize) -> Self {
        Self { section, index }
    }

    /// The place among the media sections, from 0: the `sdpMLineIndex`.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The `m=` line.
    ///
    /// # Errors
    ///
    /// It is not a medium, port, protocol and formats.
    pub fn line(&self) -> Result<MediaLine<'s>, ParseError> {
        self.media_line().map_or_else(|| Ok(MediaLine::default()), |line| line.parse())
    }

    /// The medium, such as `audio`, `video` or `application`; empty where the
    /// `m=` line is.
    pub fn media(&self) -> &'s str {
        let value = self.media_line().and_then(|line| line.value()).unwrap_or_default();
        value.split(' ').next().unwrap_or_default()
    }

    /// The identification of the section
    /// ([RFC 5888, 4](https://www.rfc-editor.org/rfc/rfc5888#section-4)).
    pub fn mid(&self) -> Option<&'s str> {
        self.lines_of(LineKind::Mid).next()?.value().map(str::trim_ascii_end)
    }

    /// Whether the section is refused or stopped: its port is 0, and it does
    /// not say `bundle-only`, which has that port too
    /// ([RFC 9143, 6](https://www.rfc-editor.org/rfc/rfc9143#section-6)).
    pub fn is_rejected(&self) -> bool {
        self.line().is_ok_and(|line| line.port == 0) && !self.has(LineKind::BundleOnly)
    }

    fn media_line(&self) -> Option<Line<'s>> {
        self.section.lines().next()
    }
}

impl<'s> Deref for MediaSection<'s> {
    type Target = Section<'s>;

    fn deref(&self) -> &Section<'s> {
        &self.section
    }
}

/// The media sections of a description, in order.
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\nm=video 9 RTP/AVP 96\r\n")?;
/// assert_eq!(sdp.sections().len(), 2);
/// assert_eq!(sdp.sections().map(|section| section.media()).collect::<Vec<_>>(), ["audio", "video"]);
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct MediaSections<'s> {
    sdp: &'s Sdp<'s>,
    range: Range<usize>,
}

impl<'s> MediaSections<'s> {
    pub(super) fn new(sdp: &'s Sdp<'s>, amount: usize) -> Self {
        Self { sdp, range: 0..amount }
    }
}

impl<'s> Iterator for MediaSections<'s> {
    type Item = MediaSection<'s>;

    fn next(&mut self) -> Option<MediaSection<'s>> {
        self.sdp.section(self.range.next()?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.range.size_hint()
    }
}

impl DoubleEndedIterator for MediaSections<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.sdp.section(self.range.next_back()?)
    }
}

impl ExactSizeIterator for MediaSections<'_> {}
impl FusedIterator for MediaSections<'_> {}
