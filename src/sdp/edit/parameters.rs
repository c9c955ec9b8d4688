use super::codecs::PayloadTypeSet;
use super::{CodecMatcher, Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::writer::push_number;
use crate::sdp::{
    Codec, EditError, Fmtp, FormatParameters, LineKind, OpusParameters, Parameters, Sdp,
};

/// Sets parameters of codecs (`a=fmtp`), or removes them, and leaves the others
/// as they are.
///
/// `x-google-max-bitrate` is unnecessary: `RTCRtpSender.setParameters` with
/// `encodings[].maxBitrate` limits what is sent. The other parameters have no
/// API.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{CodecMatcher, SetParameters, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 RTP/AVPF 98\r\na=rtpmap:98 VP9/90000\r\na=fmtp:98 profile-id=0; max-fr=30\r\n",
/// )?;
/// let start = [("x-google-start-bitrate", Some("1000")), ("max-fr", None)];
/// sdp.apply(&SetParameters::new(Target::Media("video"), CodecMatcher::ANY, &start))?;
/// assert!(sdp.as_str().ends_with("a=fmtp:98 profile-id=0; x-google-start-bitrate=1000\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetParameters<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// Which codecs.
    pub codecs: CodecMatcher<'a>,
    /// Each key and its value; `None` removes the parameter.
    pub parameters: &'a [(&'a str, Option<&'a str>)],
}

impl<'a> SetParameters<'a> {
    /// These parameters for these codecs.
    pub const fn new(
        target: Target<'a>,
        codecs: CodecMatcher<'a>,
        parameters: &'a [(&'a str, Option<&'a str>)],
    ) -> Self {
        Self { target, codecs, parameters }
    }
}

impl Edit for SetParameters<'_> {
    fn munging(&self) -> Munging {
        match self.parameters {
            [(key, _)] => munging_of(key),
            _ => Munging::CodecsFmtp,
        }
    }

    fn instead(&self) -> Option<&'static str> {
        match self.parameters {
            [("x-google-max-bitrate" | "maxaveragebitrate", Some(_))] => Some(MAX_BITRATE),
            _ => None,
        }
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let is = |codec: &Codec<'_>| self.codecs.matches(codec);
        edit(sdp, &self.target, &is, &|parameters| {
            for &(key, value) in self.parameters {
                match value {
                    Some(value) => parameters.set(key, value)?,
                    None => drop(parameters.remove(key)),
                }
            }
            Ok(())
        })
    }
}

/// Sets parameters of Opus: those that are `Some`. The others stay as they are,
/// and so does what this crate does not know.
///
/// They are what the author of the description wants to receive (but for those
/// that begin with `sprop`), so to change what a browser sends, change the
/// description that it gets.
///
/// `max_average_bitrate` alone is unnecessary: `RTCRtpSender.setParameters` with
/// `encodings[].maxBitrate` limits what is sent. The others have no API.
///
/// ```
/// use rtcweb::sdp::{OpusParameters, Sdp};
/// use rtcweb::sdp::edit::{SetOpus, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;sprop-stereo=1\r\n",
/// )?;
/// let music = OpusParameters { stereo: Some(true), use_dtx: Some(false), ..OpusParameters::default() };
/// assert_eq!(sdp.apply(&SetOpus::new(Target::All, music))?, 1);
/// assert!(sdp.as_str().ends_with("a=fmtp:111 minptime=10;sprop-stereo=1;stereo=1;usedtx=0\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetOpus<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// What to set.
    pub parameters: OpusParameters,
}

impl<'a> SetOpus<'a> {
    /// These parameters in these sections.
    pub const fn new(target: Target<'a>, parameters: OpusParameters) -> Self {
        Self { target, parameters }
    }

    /// The key of the only parameter that is set.
    fn only(&self) -> Option<String> {
        let mut all = Parameters::default();
        self.parameters.apply_to(&mut all).ok()?;
        let mut keys = all.iter().map(|one| one.key.to_owned());
        keys.next().filter(|_| keys.next().is_none())
    }
}

impl Edit for SetOpus<'_> {
    fn munging(&self) -> Munging {
        self.only().map_or(Munging::CodecsFmtp, |key| munging_of(&key))
    }

    fn instead(&self) -> Option<&'static str> {
        self.only().filter(|key| key == "maxaveragebitrate").map(|_| MAX_BITRATE)
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let is = |codec: &Codec<'_>| codec.is("opus");
        edit(sdp, &self.target, &is, &|parameters| self.parameters.apply_to(parameters))
    }
}

const MAX_BITRATE: &str = "RTCRtpSender.setParameters with encodings[].maxBitrate";

fn munging_of(key: &str) -> Munging {
    match key {
        "stereo" => Munging::CodecsFmtpOpusStereo,
        "useinbandfec" => Munging::CodecsFmtpOpusFec,
        "usedtx" => Munging::CodecsFmtpOpusDtx,
        "cbr" => Munging::CodecsFmtpOpusCbr,
        "sps-pps-idr-in-keyframe" => Munging::CodecsFmtpH264SpsPpsIdrInKeyframe,
        _ => Munging::CodecsFmtp,
    }
}

/// Changes the parameters of some codecs.
fn edit(
    sdp: &mut Sdp<'_>,
    target: &Target<'_>,
    is: &dyn Fn(&Codec<'_>) -> bool,
    change: &dyn Fn(&mut Parameters<'_>) -> Result<(), EditError>,
) -> Result<usize, EditError> {
    let indexes = target.used_indexes(sdp)?;
    sdp.edit_sections(&indexes, &mut |sdp| {
        let Some(section) = sdp.section(0) else { return Ok(false) };
        let codecs = section.codecs()?;
        let chosen = PayloadTypeSet::of(codecs.clone(), is);
        let bare = codecs.filter(|codec| is(codec) && codec.parameters().is_empty());
        let bare: Vec<u8> = bare.map(|codec| codec.payload_type()).collect();
        let Some(mut section) = sdp.section_mut(0) else { return Ok(false) };
        let mut done = PayloadTypeSet::default();
        let mut lines = section.rewrite(&mut |line| {
            if line.kind() != LineKind::Fmtp {
                return Ok(Change::Keep);
            }
            let mut fmtp = line.parse::<Fmtp<'_>>()?;
            let Some(payload_type) = fmtp.payload_type() else { return Ok(Change::Keep) };
            // Where there are several lines, the first counts.
            if !chosen.contains(payload_type) || done.contains(payload_type) {
                return Ok(Change::Keep);
            }
            done.insert(payload_type);
            let before = fmtp.parameters.clone();
            change(&mut fmtp.parameters)?;
            if fmtp.parameters == before {
                return Ok(Change::Keep);
            }
            Ok(match fmtp.parameters.is_empty() {
                true => Change::Remove,
                false => Change::Replace(line_of(&fmtp)?),
            })
        })?;
        for payload_type in bare.into_iter().filter(|&payload_type| !done.contains(payload_type)) {
            let mut parameters = Parameters::default();
            change(&mut parameters)?;
            if !parameters.is_empty() {
                let mut format = String::new();
                push_number(&mut format, payload_type.into());
                section.push(&Fmtp { format: &format, parameters })?;
                lines += 1;
            }
        }
        Ok(lines > 0)
    })
}
