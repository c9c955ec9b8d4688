use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use super::candidate_kind::{
    IceCandidateType, IceProtocol, IceServerTransportProtocol, IceTcpCandidateType,
};
use crate::error::Error;
use crate::negotiation::IceCandidateInit;
use crate::web::support::{Support, connection as detect};
use crate::web::sys::{CandidateEvent, CandidateExt, CandidateInit, RtcIceCandidate};
use crate::web::transport::state::IceComponent;

/// A way to reach a peer: the `RTCIceCandidate` of
/// [WebRTC 4.8](https://www.w3.org/TR/webrtc/#rtcicecandidate-interface).
///
/// `Clone` gives another handle to the same candidate; dropping a handle does
/// nothing to it.
///
/// ```no_run
/// use rtcweb::IceCandidate;
/// use rtcweb::negotiation::IceCandidateInit;
///
/// let candidate = IceCandidate::new(&IceCandidateInit {
///     candidate: "candidate:1 1 udp 2122262783 192.0.2.1 9 typ host".into(),
///     sdp_mid: Some("0".into()),
///     ..IceCandidateInit::default()
/// })?;
/// assert_eq!(candidate.address().as_deref(), Some("192.0.2.1"));
/// # Ok::<(), rtcweb::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct IceCandidate {
    raw: RtcIceCandidate,
    /// What Safari says beside the candidate instead of in it.
    event_url: Option<Box<str>>,
}

impl IceCandidate {
    /// Reads a candidate. What is not the text of one is kept as it is, and
    /// the members that would be read from it are `None`.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) for a candidate of no media section:
    /// it has neither `sdp_mid` nor `sdp_m_line_index`.
    pub fn new(init: &IceCandidateInit) -> Result<Self, Error> {
        detect::peer_connection().require("RTCIceCandidate")?;
        Ok(Self::from_raw(CandidateExt::new(&init.to_js())?.unchecked_into()))
    }

    pub(crate) fn from_event(event: &CandidateEvent) -> Option<Self> {
        let event_url = event.url().filter(|url| !url.is_empty()).map(String::into_boxed_str);
        event.candidate().map(|raw| Self { raw, event_url })
    }

    /// What the other peer needs to know.
    pub fn to_init(&self) -> IceCandidateInit {
        let ext = self.ext();
        IceCandidateInit {
            candidate: ext.candidate(),
            sdp_mid: ext.sdp_mid(),
            sdp_m_line_index: ext.sdp_m_line_index(),
            username_fragment: ext.username_fragment(),
        }
    }

    /// The `candidate-attribute` (RFC 8839, 5.1); empty for the end of the
    /// candidates of one generation, which Firefox announces per media section.
    pub fn candidate(&self) -> String {
        self.ext().candidate()
    }

    /// The `mid` of the media section.
    pub fn sdp_mid(&self) -> Option<String> {
        self.ext().sdp_mid()
    }

    /// The index of the media section, counted from 0.
    pub fn sdp_m_line_index(&self) -> Option<u16> {
        self.ext().sdp_m_line_index()
    }

    /// The ICE user name fragment: the generation this candidate belongs to.
    pub fn username_fragment(&self) -> Option<String> {
        self.ext().username_fragment()
    }

    /// Equal for candidates of the same type, base and server.
    pub fn foundation(&self) -> Option<String> {
        self.ext().foundation()
    }

    /// What it is for.
    pub fn component(&self) -> Option<IceComponent> {
        self.ext().component().map(|text| text.as_str().into())
    }

    /// The priority (RFC 8445, 5.1.2).
    pub fn priority(&self) -> Option<u32> {
        self.ext().priority()
    }

    /// The address: IPv4, IPv6, or an mDNS name that hides either.
    pub fn address(&self) -> Option<String> {
        self.ext().address()
    }

    /// The transport protocol.
    pub fn protocol(&self) -> Option<IceProtocol> {
        self.ext().protocol().map(|text| text.as_str().into())
    }

    /// The port.
    pub fn port(&self) -> Option<u16> {
        self.ext().port()
    }

    /// Where it comes from.
    pub fn kind(&self) -> Option<IceCandidateType> {
        self.ext().kind().map(|text| text.as_str().into())
    }

    /// Who opens the connection, for TCP.
    pub fn tcp_type(&self) -> Option<IceTcpCandidateType> {
        self.ext().tcp_type().map(|text| text.as_str().into())
    }

    /// The address this one is derived from.
    pub fn related_address(&self) -> Option<String> {
        self.ext().related_address()
    }

    /// The port this one is derived from.
    pub fn related_port(&self) -> Option<u16> {
        self.ext().related_port()
    }

    /// How this side reaches its relay.
    ///
    /// Chromium says so. Elsewhere the type preference, the upper byte of the
    /// priority, tells: WebKit has 2 for UDP, and 3 in the newest libwebrtc, and
    /// 1 for TCP, Firefox 5 for UDP. What is left, 0, is TLS in the one and TCP
    /// in the other, hence `None`.
    pub fn relay_protocol(&self) -> Option<IceServerTransportProtocol> {
        if detect::relay_protocol() == Support::Native {
            return self.ext().relay_protocol().map(|text| text.as_str().into());
        }
        if self.kind() != Some(IceCandidateType::Relay) {
            return None;
        }
        match self.priority()? >> 24 {
            2 | 3 | 5 => Some(IceServerTransportProtocol::Udp),
            1 => Some(IceServerTransportProtocol::Tcp),
            _ => None,
        }
    }

    /// The STUN or TURN server that it was found with. `None` in Firefox,
    /// which does not say, and for a candidate of the other peer.
    pub fn url(&self) -> Option<String> {
        self.ext().url().or_else(|| self.event_url.as_deref().map(str::to_owned))
    }

    /// Wraps a candidate of the browser.
    pub fn from_raw(raw: RtcIceCandidate) -> Self {
        Self { raw, event_url: None }
    }

    /// The browser's candidate.
    pub fn as_raw(&self) -> &RtcIceCandidate {
        &self.raw
    }

    /// The browser's candidate, without this handle.
    pub fn into_raw(self) -> RtcIceCandidate {
        self.raw
    }

    fn ext(&self) -> &CandidateExt {
        self.raw.unchecked_ref()
    }
}

impl IceCandidateInit {
    pub(crate) fn to_js(&self) -> JsValue {
        let init: CandidateInit = Object::new().unchecked_into();
        init.set_candidate(&self.candidate);
        init.set_sdp_mid(self.sdp_mid.as_deref());
        init.set_sdp_m_line_index(self.sdp_m_line_index);
        init.set_username_fragment(self.username_fragment.as_deref());
        init.into()
    }
}
