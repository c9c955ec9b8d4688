use super::CodecMatcher;
use super::dependents::{Removal, with_dependents};
use super::order::line_with;
use super::payload_types::PayloadTypeSet;
use crate::sdp::edit::reject::reject;
use crate::sdp::edit::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::Change;
use crate::sdp::{Codec, CodecKind, EditError, LineKind, Sdp};

/// Removes codecs, and what has no purpose without them: their RTX, the RED that
/// has them in its packets, and where no RTX or no FEC is left the sources that
/// sent it; the streams (`a=rid`) that have no codec any more.
///
/// A section that is left without audio or video is rejected, as
/// [`RejectSections`](crate::sdp::edit::RejectSections) does.
///
/// Unnecessary: `RTCRtpTransceiver.setCodecPreferences` leaves codecs out of the
/// offers and answers to come.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{CodecMatcher, RemoveCodecs, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96 97\r\n\
///      a=rtpmap:96 VP8/90000\r\na=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n\
///      a=ssrc-group:FID 1 2\r\na=ssrc:1 cname:x\r\na=ssrc:2 cname:x\r\n",
/// )?;
/// sdp.apply(&RemoveCodecs::new(Target::All, &[CodecMatcher::name("rtx")]))?;
/// assert!(sdp.as_str().ends_with(
///     "m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtpmap:96 VP8/90000\r\na=ssrc:1 cname:x\r\n"
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RemoveCodecs<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// Which codecs.
    pub codecs: &'a [CodecMatcher<'a>],
}

impl<'a> RemoveCodecs<'a> {
    /// These codecs of these sections.
    pub const fn new(target: Target<'a>, codecs: &'a [CodecMatcher<'a>]) -> Self {
        Self { target, codecs }
    }
}

/// Removes all codecs but some, as [`RemoveCodecs`] removes them. Their RTX
/// stays; RED, FEC and `telephone-event` only where they match too.
///
/// Unnecessary: `RTCRtpTransceiver.setCodecPreferences` leaves codecs out of the
/// offers and answers to come.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{CodecMatcher, RetainCodecs, Target};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0 8 13\r\n")?;
/// sdp.apply(&RetainCodecs::new(Target::Media("audio"), &[CodecMatcher::name("PCMA")]))?;
/// assert!(sdp.as_str().ends_with("m=audio 9 RTP/AVP 8\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RetainCodecs<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// Which codecs.
    pub codecs: &'a [CodecMatcher<'a>],
}

impl<'a> RetainCodecs<'a> {
    /// Only these codecs in these sections.
    pub const fn new(target: Target<'a>, codecs: &'a [CodecMatcher<'a>]) -> Self {
        Self { target, codecs }
    }
}

impl Edit for RemoveCodecs<'_> {
    fn munging(&self) -> Munging {
        Munging::CodecsRemoved
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.setCodecPreferences")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let goes = |codec: &Codec<'_>| self.codecs.iter().any(|matcher| matcher.matches(codec));
        remove(sdp, &self.target, &goes)
    }
}

impl Edit for RetainCodecs<'_> {
    fn munging(&self) -> Munging {
        Munging::CodecsRemoved
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.setCodecPreferences")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let stays = |codec: &Codec<'_>| self.codecs.iter().any(|matcher| matcher.matches(codec));
        let goes = |codec: &Codec<'_>| {
            !stays(codec) && !codec.repeats().is_some_and(|repeated| stays(&repeated))
        };
        remove(sdp, &self.target, &goes)
    }
}

fn remove(
    sdp: &mut Sdp<'_>,
    target: &Target<'_>,
    goes: &dyn Fn(&Codec<'_>) -> bool,
) -> Result<usize, EditError> {
    let indexes = target.used_indexes(sdp)?;
    let (mut places, mut without_media) = (indexes.iter(), Vec::new());
    let changed = sdp.edit_sections(&indexes, &mut |sdp| {
        let index = places.next();
        let before = sdp.clone();
        let Some(section) = before.section(0) else { return Ok(false) };
        let codecs = section.codecs()?;
        let gone = with_dependents(&codecs, PayloadTypeSet::of(codecs.clone(), goes));
        if gone.is_empty() {
            return Ok(false);
        }
        let rest = codecs.filter(|codec| !gone.contains(codec.payload_type()));
        let (mut has_media, mut payload_types) = (false, Vec::new());
        for codec in rest {
            has_media |= codec.kind() == CodecKind::Media;
            payload_types.push(codec.payload_type());
        }
        if !has_media {
            without_media.extend(index);
            return Ok(true);
        }
        let mut media = Some(line_with(section.line()?, &payload_types)?);
        let removal = Removal::new(&section, gone)?;
        if let Some(mut section) = sdp.section_mut(0) {
            section.rewrite(&mut |line| match line.kind() {
                LineKind::Media => Ok(media.take().map_or(Change::Keep, Change::Replace)),
                _ => removal.change(line),
            })?;
        }
        Ok(true)
    })?;
    reject(sdp, &without_media)?;
    Ok(changed)
}
