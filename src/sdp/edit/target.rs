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

    /// Makes a change in each of the sections and says in how many it was one.
    /// A section that is named has to be there.
    pub(super) fn edit(
        &self,
        sdp: &mut Sdp<'_>,
        change: &mut dyn FnMut(SectionMut<'_, '_>) -> Result<bool, EditError>,
    ) -> Result<usize, EditError> {
        let sections: Vec<_> = sdp.sections().filter(|section| self.is(section)).collect();
        let indexes: Vec<_> = sections.iter().map(MediaSection::index).collect();
        if indexes.is_empty() && !matches!(self, Self::All) {
            return Err(EditError::not_found("such media section"));
        }
        let mut changed = 0;
        for index in indexes {
            let Some(section) = sdp.section_mut(index) else { continue };
            changed += usize::from(change(section)?);
        }
        Ok(changed)
    }
}
