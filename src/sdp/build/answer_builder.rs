use super::media_builder::MediaBuilder;
use super::sdp_builder::SdpBuilder;
use crate::sdp::{EditError, Group, LineKind, MediaSection, Sdp, Value, Words};

/// Makes the answer to an offer: it has the sections of the offer, in their
/// order, and those that are not taken are rejected
/// ([RFC 9429, 5.3.1](https://www.rfc-editor.org/rfc/rfc9429#section-5.3.1)).
///
/// ```
/// use rtcweb::sdp::{Direction, Sdp};
/// use rtcweb::sdp::build::{AnswerBuilder, MediaBuilder};
///
/// let offer = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE a v\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\na=mid:a\r\na=rtpmap:111 opus/48000/2\r\na=sendonly\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:v\r\n",
/// )?;
/// let offered = offer.section(0).ok_or("no section")?;
/// let opus = offered.codecs()?.find(|codec| codec.is("opus")).ok_or("no opus")?;
/// let audio = MediaBuilder::answering(&offered)?.codec_of(&opus);
/// let answer = AnswerBuilder::new(&offer, 2).section(audio).build()?;
/// assert_eq!(answer.section(0).map(|audio| audio.direction()), Some(Direction::RecvOnly));
/// assert!(answer.section(1).is_some_and(|video| video.is_rejected()));
/// assert!(answer.as_str().contains("a=group:BUNDLE a\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct AnswerBuilder<'o> {
    offer: &'o Sdp<'o>,
    answer: SdpBuilder,
}

impl<'o> AnswerBuilder<'o> {
    /// The answer to this offer, in a session of the answerer with this number.
    pub fn new(offer: &'o Sdp<'o>, session_id: u64) -> Self {
        Self { offer, answer: SdpBuilder::new(session_id) }
    }

    /// Which description of the session this is; 1 unless it is said.
    #[must_use]
    pub fn version(mut self, version: u64) -> Self {
        self.answer = self.answer.version(version);
        self
    }

    /// Any value, as a line of the session part.
    #[must_use]
    pub fn with<'v, T: Value<'v>>(mut self, value: &T) -> Self {
        self.answer = self.answer.with(value);
        self
    }

    /// Takes a section of the offer, with what
    /// [`MediaBuilder::answering`] has begun.
    #[must_use]
    pub fn section(mut self, section: MediaBuilder) -> Self {
        self.answer = self.answer.section(section);
        self
    }

    /// The answer.
    ///
    /// # Errors
    ///
    /// As [`SdpBuilder::build`]; a section answers none of the offer, one that
    /// is rejected, or one that has an answer; its direction is not what the
    /// offer allows; or the offer does not parse.
    pub fn build(self) -> Result<Sdp<'static>, EditError> {
        let Self { offer, mut answer } = self;
        let mut taken: Vec<Option<MediaBuilder>> = offer.sections().map(|_| None).collect();
        for section in std::mem::take(&mut answer.sections) {
            let place = section.answers.and_then(|index| taken.get_mut(index));
            let Some(place) = place.filter(|place| place.is_none()) else {
                let expected = "a section of the offer that has no answer yet";
                return Err(EditError::inconsistent(LineKind::Media, expected));
            };
            *place = Some(section);
        }
        let mut used = Vec::new();
        for (offered, section) in offer.sections().zip(taken) {
            answer.sections.push(match section {
                Some(section) => {
                    allowed(&offered, &section)?;
                    used.extend(offered.mid());
                    section
                }
                None => MediaBuilder::rejecting(&offered)?,
            });
        }
        used.sort_unstable();
        for bundle in offer.bundle_groups() {
            let mids = bundle.mids().iter().filter(|mid| used.binary_search(mid).is_ok());
            let mids: Words<'_> = mids.collect();
            if !mids.is_empty() {
                answer.lines.push(&Group { semantics: "BUNDLE", mids });
            }
        }
        answer.build_as_it_is()
    }
}

/// That the offer allows this answer.
fn allowed(offered: &MediaSection<'_>, section: &MediaBuilder) -> Result<(), EditError> {
    if offered.is_rejected() {
        let expected = "a section that the offer does not reject";
        return Err(EditError::inconsistent(LineKind::Media, expected));
    }
    let most = offered.direction().reversed();
    match section.direction {
        Some(direction) if direction.and(most) != direction => {
            let expected = "a direction that the offer allows";
            Err(EditError::inconsistent(direction.kind(), expected))
        }
        _ => Ok(()),
    }
}
