use js_sys::Object;
use wasm_bindgen::JsCast;

use super::codec::RtpCodec;
use super::list::list;
use super::transceiver::Direction;
use crate::web::sys::{CapabilitiesInit, HeaderExtensionInit};

/// What a browser can send or receive at most: the `RTCRtpCapabilities` of
/// [WebRTC 5.2.11](https://www.w3.org/TR/webrtc/#dom-rtcrtpcapabilities).
///
/// ```no_run
/// use rtcweb::{MediaKind, RtpSender};
///
/// if let Some(video) = RtpSender::capabilities(&MediaKind::Video)? {
///     for codec in &video.codecs {
///         println!("{} {:?}", codec.mime_type, codec.sdp_fmtp_line);
///     }
/// }
/// # Ok::<(), rtcweb::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtpCapabilities {
    /// The codecs, the preferred ones first.
    pub codecs: Vec<RtpCodec>,
    /// The header extensions.
    pub header_extensions: Vec<RtpHeaderExtensionCapability>,
}

/// An RTP header extension that a browser knows: the
/// `RTCRtpHeaderExtensionCapability` of
/// [WebRTC 5.2.12](https://www.w3.org/TR/webrtc/#dom-rtcrtpheaderextensioncapability).
///
/// ```
/// use rtcweb::{Direction, RtpHeaderExtensionCapability};
///
/// let level = RtpHeaderExtensionCapability {
///     uri: "urn:ietf:params:rtp-hdrext:ssrc-audio-level".into(),
///     direction: Some(Direction::Stopped),
/// };
/// assert!(level.uri.starts_with("urn:"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RtpHeaderExtensionCapability {
    /// Which one, as RFC 8285 names it.
    pub uri: String,
    /// Which way it is, or shall be, negotiated; [`Direction::Stopped`] is not
    /// at all. `None` where the browser does not let it be chosen.
    pub direction: Option<Direction>,
}

impl RtpCapabilities {
    pub(crate) fn from_js(init: &CapabilitiesInit) -> Self {
        Self {
            codecs: list(init.codecs(), RtpCodec::from_js),
            header_extensions: list(
                init.header_extensions(),
                RtpHeaderExtensionCapability::from_js,
            ),
        }
    }
}

impl RtpHeaderExtensionCapability {
    pub(crate) fn from_js(init: &HeaderExtensionInit) -> Self {
        Self {
            uri: init.uri().unwrap_or_default(),
            direction: init.direction().map(|text| text.as_str().into()),
        }
    }

    pub(crate) fn to_js(&self) -> HeaderExtensionInit {
        let init: HeaderExtensionInit = Object::new().unchecked_into();
        init.set_uri(&self.uri);
        if let Some(direction) = &self.direction {
            init.set_direction(direction.as_str());
        }
        init
    }
}
