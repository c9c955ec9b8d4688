use std::ops::Range;

use super::edit_error::EditError;
use super::kind::LineKind;
use super::line::{Line, Lines};
use super::replace::Replacement;
use super::sdp::Sdp;
use super::section::Section;
use super::value::Value;
use super::writer::Writer;

/// The lines of the session, or of one media section, to edit them.
///
/// An edit touches the lines that it is about and leaves every other byte as
/// it is. A value that would break its line is refused. New lines end as the
/// first line of the description does.
///
/// ```
/// use rtcweb::sdp::{Bandwidth, IceUfrag, LineKind, Sdp};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\nc=IN IP4 0.0.0.0\r\na=ice-ufrag:old1\r\na=mid:0\r\n",
/// )?;
/// let mut audio = sdp.section_mut(0).ok_or("no section")?;
/// audio.set(&IceUfrag::new("new2"))?;
/// audio.push(&Bandwidth::new("AS", 64))?;
/// assert_eq!(audio.remove(LineKind::Mid)?, 1);
/// assert!(sdp.as_str().ends_with("c=IN IP4 0.0.0.0\r\nb=AS:64\r\na=ice-ufrag:new2\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SectionMut<'m, 'a> {
    sdp: &'m mut Sdp<'a>,
    /// The media section; `None` for the session.
    index: Option<usize>,
}

/// What becomes of a line.
pub(super) enum Change {
    Keep,
    Remove,
    /// Another line in its place, without its end.
    Replace(String),
}

impl<'m, 'a> SectionMut<'m, 'a> {
    pub(super) fn new(sdp: &'m mut Sdp<'a>, index: Option<usize>) -> Self {
        Self { sdp, index }
    }

    /// The lines as they are now.
    pub fn section(&self) -> Section<'_> {
        Section::new(self.sdp, self.range())
    }

    /// Makes this the only value of its type: the first line with such a value
    /// is replaced, others are removed; where there is none, one is added.
    ///
    /// # Errors
    ///
    /// The value would break its line
    /// ([`InvalidValue`](super::EditErrorKind::InvalidValue)), or the
    /// description would be too large.
    pub fn set<'v, T: Value<'v>>(&mut self, value: &T) -> Result<(), EditError> {
        let text = line_of(value)?;
        if !self.lines().any(|line| T::KINDS.contains(&line.kind())) {
            return self.insert(value.kind(), text);
        }
        let mut text = Some(text);
        self.rewrite(&mut |line| {
            Ok(match T::KINDS.contains(&line.kind()) {
                true => text.take().map_or(Change::Remove, Change::Replace),
                false => Change::Keep,
            })
        })?;
        Ok(())
    }

    /// Adds a line with this value: after the last line of its kind, or where
    /// RFC 8866 has lines of this kind.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set).
    pub fn push<'v, T: Value<'v>>(&mut self, value: &T) -> Result<(), EditError> {
        self.insert(value.kind(), line_of(value)?)
    }

    /// Adds a line with each of these values, as [`push`](Self::push) does.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set). After an error no line is added.
    pub fn extend<'v, 'r, T: Value<'v> + 'r>(
        &mut self,
        values: impl IntoIterator<Item = &'r T>,
    ) -> Result<(), EditError> {
        let mut values = values.into_iter();
        let Some(first) = values.next() else { return Ok(()) };
        // One change of the text, however many lines it has.
        let mut text = line_of(first)?;
        for value in values {
            text.push_str(self.sdp.ending.as_str());
            text.push_str(&line_of(value)?);
        }
        self.insert(first.kind(), text)
    }

    /// Removes every line of this kind, and says how many there were. The `m=`
    /// line stays, and so does `v=`.
    ///
    /// # Errors
    ///
    /// None for now; an edit can always fail.
    pub fn remove(&mut self, kind: LineKind) -> Result<usize, EditError> {
        self.retain(|line| line.kind() != kind)
    }

    /// Removes the lines for which this is false, and says how many there
    /// were. The `m=` line stays, and so does `v=`.
    ///
    /// # Errors
    ///
    /// As [`remove`](Self::remove).
    pub fn retain(&mut self, mut keep: impl FnMut(Line<'_>) -> bool) -> Result<usize, EditError> {
        self.rewrite(&mut |line| {
            // Without them the rest would be another section, or no description.
            let begins = matches!(line.kind(), LineKind::Media | LineKind::Version);
            let stays = begins || keep(line);
            Ok(if stays { Change::Keep } else { Change::Remove })
        })
    }

    fn range(&self) -> Range<usize> {
        let range = match self.index {
            None => Some(self.sdp.session_range()),
            Some(index) => self.sdp.section_range(index),
        };
        range.unwrap_or_default()
    }

    pub(super) fn lines(&self) -> Lines<'_> {
        self.section().lines()
    }

    /// Goes once through the lines and says how many it changed.
    pub(super) fn rewrite(
        &mut self,
        change: &mut dyn FnMut(Line<'_>) -> Result<Change, EditError>,
    ) -> Result<usize, EditError> {
        let mut changed = 0;
        // Only what lies between the first and the last change is written anew.
        let mut new = Replacement::default();
        let mut first = None;
        let mut end = 0;
        let mut len = 0;
        for line in self.lines() {
            let edit = change(line)?;
            let keeps = matches!(edit, Change::Keep);
            let stays = !matches!(edit, Change::Remove);
            match edit {
                Change::Keep if first.is_none() => continue,
                Change::Keep => new.push(line.text(), line.bytes()),
                Change::Replace(text) => new.push(&text, text.as_bytes()),
                Change::Remove => {}
            }
            if stays {
                new.push_str(line.ending().as_str());
            }
            if !keeps {
                changed += 1;
                let index = line.index();
                first = Some(first.unwrap_or(index));
                (end, len) = (index + 1, new.len());
            }
        }
        let Some(first) = first else { return Ok(0) };
        new.truncate(len);
        self.sdp.replace(first..end, new)?;
        Ok(changed)
    }

    fn insert(&mut self, kind: LineKind, text: String) -> Result<(), EditError> {
        if kind == LineKind::Media {
            return Err(EditError::invalid_value(kind, "a line that begins no section"));
        }
        let range = self.range();
        let same = self.lines().rfind(|line| line.kind() == kind);
        let before = || self.lines().take_while(|line| rank(line.kind()) <= rank(kind)).last();
        let place = same.or_else(before).map_or(range.start, |line| line.index() + 1);
        let mut new = Replacement::default();
        new.push_str(&text);
        new.push_str(self.sdp.ending.as_str());
        self.sdp.replace(place..place, new)
    }
}

/// The line that holds this value, without its end.
pub(super) fn line_of<'v, T: Value<'v>>(value: &T) -> Result<String, EditError> {
    let mut writer = Writer::new(value.kind());
    value.write(&mut writer);
    writer.finish()
}

/// The order of lines in a part of a description
/// ([RFC 8866, 5](https://www.rfc-editor.org/rfc/rfc8866#section-5)).
pub(super) fn rank(kind: LineKind) -> usize {
    const ORDER: &[u8] = b"mvosiuepcbtrzk";
    let letter = kind.letter().and_then(|letter| u8::try_from(letter).ok());
    let place = letter.and_then(|letter| ORDER.iter().position(|&other| other == letter));
    place.unwrap_or(ORDER.len())
}
