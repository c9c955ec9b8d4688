use crate::sdp::{EditError, MediaSection, Sdp, SectionMut};

/// Which media sections a change is about.
///
/// ```
/// use rtcweb::sdp::{Direction, EditErrorKind, Sdp};
/// use rtcweb::sdp::edit::{SetDirection, Target};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n")?;
/// let nowhere = SetDirection::new(Target::Mid("9"), Direction::Inactive);
/// assert_eq!(sdp.apply(&nowhere).map_err(|error| error.kind()), Err(EditErrorKind::NotFound));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Target<'a> {
    /// Every one to which the change applies.
    #[default]
    All,
    /// Those of this medium: `audio`, `video` or `application`.
    Media(&'a str),
    /// That with this `mid`.
    Mid(&'a str),
    /// That in this place, counted from 0.
    Index(usize),
}

impl Target<'_> {
    fn is(&self, section: &MediaSection<'_>) -> bool {
        match self {
            Self::All => true,
            Self::Media(media) => section.media() == *media,
            Self::Mid(mid) => section.mid() == Some(mid),
            Self::Index(index) => section.index() == *index,
        }
    }

    /// The places of the sections. A section that is named has to be there.
    pub(super) fn indexes(&self, sdp: &Sdp<'_>) -> Result<Vec<usize>, EditError> {
        let sections = sdp.sections().filter(|section| self.is(section));
        let indexes: Vec<_> = sections.map(|section| section.index()).collect();
        if indexes.is_empty() && *self != Self::All {
            return Err(EditError::not_found("such media section"));
        }
        Ok(indexes)
    }

    /// The places of those that are not rejected.
    pub(super) fn used_indexes(&self, sdp: &Sdp<'_>) -> Result<Vec<usize>, EditError> {
        let mut indexes = self.indexes(sdp)?;
        indexes.retain(|&index| sdp.section(index).is_some_and(|section| !section.is_rejected()));
        Ok(indexes)
    }

    /// Makes a change in each of the sections and says in how many it was one.
    pub(super) fn edit(
        &self,
        sdp: &mut Sdp<'_>,
        change: &mut Change<'_>,
    ) -> Result<usize, EditError> {
        let indexes = self.indexes(sdp)?;
        edit(sdp, &indexes, change)
    }

    /// The same, but not in sections that are rejected.
    pub(super) fn edit_used(
        &self,
        sdp: &mut Sdp<'_>,
        change: &mut Change<'_>,
    ) -> Result<usize, EditError> {
        let indexes = self.used_indexes(sdp)?;
        edit(sdp, &indexes, change)
    }

    /// The same, and in the session part too where all sections are meant.
    pub(super) fn edit_parts(
        &self,
        sdp: &mut Sdp<'_>,
        change: &mut Change<'_>,
    ) -> Result<usize, EditError> {
        let session = match self {
            Self::All => change(sdp.session_mut())?,
            _ => false,
        };
        Ok(usize::from(session) + self.edit(sdp, change)?)
    }
}

/// Makes a change in a part and says whether it was one.
type Change<'f> = dyn FnMut(SectionMut<'_, '_>) -> Result<bool, EditError> + 'f;

fn edit(sdp: &mut Sdp<'_>, indexes: &[usize], change: &mut Change<'_>) -> Result<usize, EditError> {
    sdp.edit_sections(indexes, &mut |part| part.section_mut(0).map_or(Ok(false), &mut *change))
}
