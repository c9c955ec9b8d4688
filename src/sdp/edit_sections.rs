//! Edits of many media sections at once.

use std::borrow::Cow;
use std::ops::Range;

use super::edit_error::EditError;
use super::scan::Entry;
use super::sdp::Sdp;

/// Edits a section, the only one of a description of its own, and says whether
/// it is different.
pub(super) type Change<'f> = dyn FnMut(&mut Sdp<'_>) -> Result<bool, EditError> + 'f;

impl Sdp<'_> {
    /// Makes a change in each of these media sections, which stand in their
    /// order, and says in how many it was one. After an error everything is as
    /// it was.
    ///
    /// A line that is put into a text moves all that is behind it. So that many
    /// sections take time in proportion to the text, each is edited by itself,
    /// and the whole is put together once.
    pub(super) fn edit_sections(
        &mut self,
        indexes: &[usize],
        change: &mut Change<'_>,
    ) -> Result<usize, EditError> {
        let mut whole = Whole::with_capacity(self);
        let (mut changed, mut done) = (0, 0);
        for &index in indexes {
            let lines = self.begin_of_section(index)..self.begin_of_section(index + 1);
            if lines.start < done || lines.is_empty() {
                continue;
            }
            whole.push(self, done..lines.start);
            done = lines.end;
            let mut part = self.part(lines.clone());
            let different = change(&mut part)
                .map_err(|error| error.later(lines.start, self.start_of(lines.start)))?;
            changed += usize::from(different);
            let all = 0..part.lines.len();
            whole.push(&part, all);
        }
        whole.push(self, done..self.lines.len());
        let (text, lines, raw) = (whole.text, whole.lines, whole.raw);
        self.fits_bytes(text.len())?;
        self.fits_lines(&(0..self.lines.len()), &lines)?;
        (self.text, self.lines) = (Cow::Owned(text), lines);
        self.raw = raw.filter(|raw| std::str::from_utf8(raw).is_err());
        self.find_sections().map_err(EditError::too_large)?;
        Ok(changed)
    }

    /// The lines of one media section as a description.
    fn part(&self, lines: Range<usize>) -> Sdp<'_> {
        let bytes = self.start_of(lines.start)..self.start_of(lines.end);
        let text = self.text.get(bytes.clone()).unwrap_or_default();
        let raw = self.raw.as_ref().and_then(|raw| raw.get(bytes.clone()));
        let raw = raw.filter(|raw| std::str::from_utf8(raw).is_err());
        let entries = self.lines.get(lines).unwrap_or_default().iter();
        let start = entries.clone().next().map_or(0, |entry| entry.start);
        let lines = entries.map(|entry| Entry { start: entry.start - start, ..*entry });
        Sdp {
            text: Cow::Borrowed(text),
            raw: raw.map(<[u8]>::to_vec),
            lines: lines.collect(),
            sections: vec![0],
            options: self.options,
            ending: self.ending,
        }
    }
}

/// A description that is put together from parts.
struct Whole {
    text: String,
    raw: Option<Vec<u8>>,
    lines: Vec<Entry>,
}

impl Whole {
    fn with_capacity(sdp: &Sdp<'_>) -> Self {
        // Most edits change a few lines.
        let len = sdp.text.len() + sdp.text.len() / 8;
        let raw = sdp.raw.as_ref().map(|_| Vec::with_capacity(len));
        Self { text: String::with_capacity(len), raw, lines: Vec::with_capacity(sdp.lines.len()) }
    }

    fn push(&mut self, sdp: &Sdp<'_>, lines: Range<usize>) {
        let bytes = sdp.start_of(lines.start)..sdp.start_of(lines.end);
        let entries = sdp.lines.get(lines).unwrap_or_default();
        // An edit may leave more than fits; that is found out before it is used.
        let start = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let first = entries.first().map_or(0, |entry| entry.start);
        self.lines.extend(
            entries.iter().map(|entry| Entry {
                start: (entry.start - first).saturating_add(start),
                ..*entry
            }),
        );
        if let Some(raw) = &mut self.raw {
            raw.extend_from_slice(sdp.as_bytes().get(bytes.clone()).unwrap_or_default());
        }
        self.text.push_str(sdp.text.get(bytes).unwrap_or_default());
    }
}
