use serde::Serialize;

use crate::web::sys::CandidateErrorEvent;

/// A STUN or TURN server that did not do as asked: the
/// `RTCPeerConnectionIceErrorEvent` of
/// [WebRTC 4.8.4](https://www.w3.org/TR/webrtc/#rtcpeerconnectioniceerrorevent).
/// Firefox tells from version 150 on.
///
/// ```no_run
/// use rtcweb::{Listener, PeerConnection};
///
/// fn watch(connection: &PeerConnection) -> Listener {
///     connection.on_ice_candidate_error(|error| println!("{}: {}", error.url, error.error_text))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IceCandidateError {
    /// The local address, unless it must stay hidden.
    pub address: Option<String>,
    /// The local port, unless it must stay hidden.
    pub port: Option<u16>,
    /// The server.
    pub url: String,
    /// The STUN error code (300 to 699), or 701 where the server could not be reached.
    pub error_code: u16,
    /// The reason in the server's words, or the browser's.
    pub error_text: String,
    /// Address and port in one; in Chromium alone.
    #[deprecated = "see `address` and `port`"]
    #[serde(skip)]
    pub host_candidate: Option<String>,
}

impl IceCandidateError {
    #[expect(deprecated, reason = "bound for completeness")]
    pub(super) fn from_js(event: &CandidateErrorEvent) -> Self {
        Self {
            address: event.address(),
            port: event.port(),
            url: event.url().unwrap_or_default(),
            error_code: event.error_code().unwrap_or_default(),
            error_text: event.error_text().unwrap_or_default(),
            host_candidate: event.host_candidate().filter(|text| !text.is_empty()),
        }
    }
}
