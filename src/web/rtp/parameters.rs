use super::codec::RtpCodecParameters;
use super::list::list;
use crate::web::sys::{HeaderExtensionInit, ParametersInit};

/// How a receiver receives: the `RTCRtpReceiveParameters` of
/// [WebRTC 5.2.4](https://www.w3.org/TR/webrtc/#dom-rtcrtpreceiveparameters).
///
/// ```no_run
/// # fn example(receiver: rtcweb::RtpReceiver) -> Result<(), rtcweb::Error> {
/// let codecs = receiver.parameters()?.codecs;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtpReceiveParameters {
    /// The codecs that may come.
    pub codecs: Vec<RtpCodecParameters>,
    /// The header extensions that may come; Firefox lists none.
    pub header_extensions: Vec<RtpHeaderExtensionParameters>,
    /// How RTCP is used.
    pub rtcp: RtcpParameters,
}

impl RtpReceiveParameters {
    pub(crate) fn from_js(raw: &ParametersInit) -> Self {
        Self {
            codecs: list(raw.codecs(), RtpCodecParameters::from_js),
            header_extensions: list(raw.header_extensions(), RtpHeaderExtensionParameters::from_js),
            rtcp: RtcpParameters::from_js(raw),
        }
    }
}

/// How RTCP is used: the `RTCRtcpParameters` of
/// [WebRTC 5.2.7](https://www.w3.org/TR/webrtc/#dom-rtcrtcpparameters).
/// What the browser does not say is `None`.
///
/// ```no_run
/// # fn example(sender: rtcweb::RtpSender) -> Result<(), rtcweb::Error> {
/// let name = sender.parameters()?.rtcp().cname;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtcpParameters {
    /// The canonical name of the sender (RFC 3550, 6.5.1).
    pub cname: Option<String>,
    /// Whether reports may be reduced in size (RFC 5506).
    pub reduced_size: Option<bool>,
}

impl RtcpParameters {
    pub(crate) fn from_js(raw: &ParametersInit) -> Self {
        raw.rtcp().map_or_else(Self::default, |rtcp| Self {
            cname: rtcp.cname().filter(|name| !name.is_empty()),
            reduced_size: rtcp.reduced_size(),
        })
    }
}

/// A header extension that was negotiated: the
/// `RTCRtpHeaderExtensionParameters` of
/// [WebRTC 5.2.8](https://www.w3.org/TR/webrtc/#dom-rtcrtpheaderextensionparameters).
///
/// ```no_run
/// # fn example(sender: rtcweb::RtpSender) -> Result<(), rtcweb::Error> {
/// for extension in sender.parameters()?.header_extensions() {
///     println!("{}: {}", extension.id, extension.uri);
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtpHeaderExtensionParameters {
    /// Which one, as RFC 8285 names it.
    pub uri: String,
    /// The number in the header of each packet.
    pub id: u16,
    /// Whether it is encrypted (RFC 6904).
    pub encrypted: bool,
}

impl RtpHeaderExtensionParameters {
    pub(crate) fn from_js(init: &HeaderExtensionInit) -> Self {
        Self {
            uri: init.uri().unwrap_or_default(),
            id: init.id().unwrap_or_default(),
            encrypted: init.encrypted().unwrap_or_default(),
        }
    }
}
