use js_sys::Object;
use wasm_bindgen::JsCast;

use crate::web::sys::CodecInit;

/// A codec and how it is set up: the `RTCRtpCodec` of
/// [WebRTC 5.2.9](https://www.w3.org/TR/webrtc/#dom-rtcrtpcodec).
///
/// One that came from the browser keeps the members that this version does
/// not know, and gives them back.
///
/// ```no_run
/// use rtcweb::{MediaKind, RtpCodec, RtpReceiver};
///
/// let opus = RtpCodec::new("audio/opus", 48_000).with_channels(2);
/// let known = RtpReceiver::capabilities(&MediaKind::Audio)?;
/// let can_receive = known.is_some_and(|it| {
///     it.codecs.iter().any(|codec| codec.mime_type.eq_ignore_ascii_case(&opus.mime_type))
/// });
/// # Ok::<(), rtcweb::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct RtpCodec {
    /// The media type, for instance `video/VP8`; `video/rtx`, `audio/red` and
    /// the like are listed as codecs too. Compare without regard to case.
    pub mime_type: String,
    /// Ticks of the RTP clock per second.
    pub clock_rate: u32,
    /// Channels of sound.
    pub channels: Option<u16>,
    /// The parameters of the format, as after `a=fmtp:` and the payload type.
    pub sdp_fmtp_line: Option<String>,
    raw: Option<CodecInit>,
}

/// A codec that was negotiated: the `RTCRtpCodecParameters` of
/// [WebRTC 5.2.10](https://www.w3.org/TR/webrtc/#dom-rtcrtpcodecparameters).
///
/// ```no_run
/// # async fn example(sender: rtcweb::RtpSender) -> Result<(), rtcweb::Error> {
/// for codec in sender.parameters()?.codecs() {
///     println!("{}: {}", codec.payload_type, codec.codec.mime_type);
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtpCodecParameters {
    /// The number in the header of each packet.
    pub payload_type: u8,
    /// What the number stands for.
    pub codec: RtpCodec,
}

/// By the members that this version knows.
impl PartialEq for RtpCodec {
    fn eq(&self, other: &Self) -> bool {
        self.clock_rate == other.clock_rate
            && self.channels == other.channels
            && self.mime_type == other.mime_type
            && self.sdp_fmtp_line == other.sdp_fmtp_line
    }
}

impl Eq for RtpCodec {}

impl RtpCodec {
    /// A codec by its media type and clock rate.
    pub fn new(mime_type: impl Into<String>, clock_rate: u32) -> Self {
        Self {
            mime_type: mime_type.into(),
            clock_rate,
            channels: None,
            sdp_fmtp_line: None,
            raw: None,
        }
    }

    /// With so many channels of sound.
    #[must_use]
    pub fn with_channels(self, channels: u16) -> Self {
        Self { channels: Some(channels), ..self }
    }

    /// With these parameters of the format.
    #[must_use]
    pub fn with_sdp_fmtp_line(self, line: impl Into<String>) -> Self {
        Self { sdp_fmtp_line: Some(line.into()), ..self }
    }

    pub(crate) fn from_js(init: &CodecInit) -> Self {
        Self {
            mime_type: init.mime_type().unwrap_or_default(),
            clock_rate: init.clock_rate().unwrap_or_default(),
            channels: init.channels(),
            sdp_fmtp_line: init.sdp_fmtp_line(),
            raw: Some(init.clone()),
        }
    }

    pub(crate) fn to_js(&self) -> CodecInit {
        let init = Object::new();
        let init: CodecInit = match &self.raw {
            Some(raw) => Object::assign(&init, raw).unchecked_into(),
            None => init.unchecked_into(),
        };
        init.set_mime_type(&self.mime_type);
        init.set_clock_rate(self.clock_rate);
        init.set_channels(self.channels);
        init.set_sdp_fmtp_line(self.sdp_fmtp_line.as_deref());
        init
    }
}

impl RtpCodecParameters {
    pub(crate) fn from_js(init: &CodecInit) -> Self {
        Self {
            payload_type: init.payload_type().unwrap_or_default(),
            codec: RtpCodec::from_js(init),
        }
    }
}
