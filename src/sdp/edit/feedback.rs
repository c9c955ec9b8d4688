use super::codecs::PayloadTypeSet;
use super::{CodecMatcher, Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{Codec, CodecKind, EditError, Line, LineKind, RtcpFeedback, RtpMap, Sdp};

/// Adds a feedback (`a=rtcp-fb`) to codecs that do not have it, for themselves
/// or by `*`.
///
/// Nothing makes this unnecessary.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{AddFeedback, CodecMatcher, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\na=rtpmap:111 opus/48000/2\r\na=rtpmap:0 PCMU/8000\r\n",
/// )?;
/// sdp.apply(&AddFeedback::new(Target::Media("audio"), CodecMatcher::name("opus"), "nack"))?;
/// assert!(sdp.as_str().ends_with("a=rtpmap:111 opus/48000/2\r\na=rtcp-fb:111 nack\r\na=rtpmap:0 PCMU/8000\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AddFeedback<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// Which codecs.
    pub codecs: CodecMatcher<'a>,
    /// The kind of feedback: `nack`, `ccm`, …
    pub kind: &'a str,
    /// What of that kind: `pli`, `fir`, …
    pub parameter: Option<&'a str>,
}

/// Removes a feedback (`a=rtcp-fb`) of codecs. One that stands for all (`*`) is
/// written out for the others.
///
/// Nothing makes this unnecessary.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{CodecMatcher, RemoveFeedback, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96 98\r\na=rtpmap:96 VP8/90000\r\na=rtpmap:98 VP9/90000\r\na=rtcp-fb:* nack pli\r\n",
/// )?;
/// let pli = RemoveFeedback::new(Target::All, CodecMatcher::name("VP8"), "nack").with("pli");
/// sdp.apply(&pli)?;
/// assert!(sdp.as_str().ends_with("a=rtpmap:98 VP9/90000\r\na=rtcp-fb:98 nack pli\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RemoveFeedback<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// Which codecs.
    pub codecs: CodecMatcher<'a>,
    /// The kind of feedback: `nack`, `ccm`, …
    pub kind: &'a str,
    /// What of that kind: `pli`, `fir`, …
    pub parameter: Option<&'a str>,
}

macro_rules! constructors {
    ($name:ident) => {
        impl<'a> $name<'a> {
            /// This kind, without a parameter.
            pub const fn new(target: Target<'a>, codecs: CodecMatcher<'a>, kind: &'a str) -> Self {
                Self { target, codecs, kind, parameter: None }
            }

            /// The same kind, with this parameter.
            #[must_use]
            pub const fn with(self, parameter: &'a str) -> Self {
                Self { parameter: Some(parameter), ..self }
            }

            fn feedback(&self, payload_type: u8) -> RtcpFeedback<'a> {
                let Self { kind, parameter, .. } = *self;
                RtcpFeedback { payload_type: Some(payload_type), kind, parameter }
            }

            fn is(&self, feedback: &RtcpFeedback<'_>) -> bool {
                (self.kind, self.parameter) == (feedback.kind, feedback.parameter)
            }

            fn class(&self) -> Munging {
                let audio = self.target == Target::Media("audio")
                    || self.codecs.name.is_some_and(|name| name.eq_ignore_ascii_case("opus"));
                match (audio, self.kind, self.parameter) {
                    (true, "nack", None) => Munging::CodecsRtcpFbAudioNack,
                    _ => Munging::CodecsRtcpFb,
                }
            }
        }
    };
}

constructors!(AddFeedback);
constructors!(RemoveFeedback);

impl Edit for AddFeedback<'_> {
    fn munging(&self) -> Munging {
        self.class()
    }

    fn instead(&self) -> Option<&'static str> {
        None
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let indexes = self.target.used_indexes(sdp)?;
        sdp.edit_sections(&indexes, &mut |sdp| {
            let Some(section) = sdp.section(0) else { return Ok(false) };
            let without = |codec: &Codec<'_>| {
                self.codecs.matches(codec) && !codec.feedback().any(|feedback| self.is(&feedback))
            };
            let codecs = section.codecs()?;
            let wanted = PayloadTypeSet::of(codecs.clone(), &without);
            if wanted.is_empty() {
                return Ok(false);
            }
            // Behind the last feedback of the codec, or behind its name.
            let mut places = vec![None; 128];
            for line in section.lines() {
                let place = codec_of(&line).and_then(|number| places.get_mut(usize::from(number)));
                if let Some(place) = place {
                    *place = Some(line.index());
                }
            }
            let payload_types = codecs.map(|codec| codec.payload_type());
            let payload_types: Vec<u8> =
                payload_types.filter(|&number| wanted.contains(number)).collect();
            let ending = sdp.ending.as_str();
            let Some(mut section) = sdp.section_mut(0) else { return Ok(false) };
            section.rewrite(&mut |line| {
                let Some(payload_type) = codec_of(&line) else { return Ok(Change::Keep) };
                let place = places.get(usize::from(payload_type)).copied().flatten();
                if !wanted.contains(payload_type) || place != Some(line.index()) {
                    return Ok(Change::Keep);
                }
                let new = line_of(&self.feedback(payload_type))?;
                Ok(Change::Replace([line.text(), ending, &new].concat()))
            })?;
            for payload_type in payload_types {
                if places.get(usize::from(payload_type)) == Some(&None) {
                    section.push(&self.feedback(payload_type))?;
                }
            }
            Ok(true)
        })
    }
}

impl Edit for RemoveFeedback<'_> {
    fn munging(&self) -> Munging {
        self.class()
    }

    fn instead(&self) -> Option<&'static str> {
        None
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let indexes = self.target.used_indexes(sdp)?;
        sdp.edit_sections(&indexes, &mut |sdp| {
            let Some(section) = sdp.section(0) else { return Ok(false) };
            let codecs = section.codecs()?;
            let chosen = PayloadTypeSet::of(codecs.clone(), &|codec| self.codecs.matches(codec));
            if chosen.is_empty() {
                return Ok(false);
            }
            let others = codecs.filter(|codec| codec.kind() == CodecKind::Media);
            let others = others.map(|codec| codec.payload_type());
            let others: Vec<u8> = others.filter(|&number| !chosen.contains(number)).collect();
            let ending = sdp.ending.as_str();
            let Some(mut section) = sdp.section_mut(0) else { return Ok(false) };
            let lines = section.rewrite(&mut |line| {
                if line.kind() != LineKind::RtcpFeedback {
                    return Ok(Change::Keep);
                }
                let feedback = line.parse::<RtcpFeedback<'_>>()?;
                Ok(match feedback.payload_type {
                    _ if !self.is(&feedback) => Change::Keep,
                    Some(payload_type) if !chosen.contains(payload_type) => Change::Keep,
                    None if !others.is_empty() => {
                        let lines = others.iter().map(|&number| line_of(&self.feedback(number)));
                        Change::Replace(lines.collect::<Result<Vec<_>, _>>()?.join(ending))
                    }
                    _ => Change::Remove,
                })
            })?;
            Ok(lines > 0)
        })
    }
}

/// The codec that a line names or has a feedback for.
fn codec_of(line: &Line<'_>) -> Option<u8> {
    match line.kind() {
        LineKind::RtpMap => Some(line.parse::<RtpMap<'_>>().ok()?.payload_type),
        LineKind::RtcpFeedback => line.parse::<RtcpFeedback<'_>>().ok()?.payload_type,
        _ => None,
    }
}
