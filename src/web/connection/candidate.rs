use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use crate::negotiation::IceCandidateInit;
use crate::string_enum::string_enum;
use crate::web::sys::{CandidateExt, CandidateInit, RtcIceCandidate};

string_enum! {
    /// Where a candidate comes from: the `RTCIceCandidateType` of
    /// [WebRTC 4.8.1](https://www.w3.org/TR/webrtc/#rtcicecandidatetype-enum).
    IceCandidateType {
        /// An address of the device itself.
        Host = "host",
        /// The address that a STUN server saw.
        ServerReflexive = "srflx",
        /// The address that the other peer saw.
        PeerReflexive = "prflx",
        /// An address at a TURN server.
        Relay = "relay",
    }
}

/// A candidate that this side found: the `RTCIceCandidate` of
/// [WebRTC 4.8](https://www.w3.org/TR/webrtc/#rtcicecandidate-interface).
///
/// `Clone` gives another handle to the same candidate; dropping a handle does
/// nothing to it.
#[derive(Clone, Debug)]
pub struct IceCandidate {
    raw: RtcIceCandidate,
}

impl IceCandidate {
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

    /// `rtp` or `rtcp`.
    pub fn component(&self) -> Option<String> {
        self.ext().component()
    }

    /// The priority (RFC 8445, 5.1.2).
    pub fn priority(&self) -> Option<u32> {
        self.ext().priority()
    }

    /// The address: IPv4, IPv6, or an mDNS name that hides either.
    pub fn address(&self) -> Option<String> {
        self.ext().address()
    }

    /// `udp` or `tcp`.
    pub fn protocol(&self) -> Option<String> {
        self.ext().protocol()
    }

    /// The port.
    pub fn port(&self) -> Option<u16> {
        self.ext().port()
    }

    /// Where it comes from.
    pub fn kind(&self) -> Option<IceCandidateType> {
        self.ext().kind().map(|text| text.as_str().into())
    }

    /// `active`, `passive` or `so` (RFC 6544), for TCP.
    pub fn tcp_type(&self) -> Option<String> {
        self.ext().tcp_type()
    }

    /// The address this one is derived from.
    pub fn related_address(&self) -> Option<String> {
        self.ext().related_address()
    }

    /// The port this one is derived from.
    pub fn related_port(&self) -> Option<u16> {
        self.ext().related_port()
    }

    /// How a relay is reached: `udp`, `tcp` or `tls`. Absent in Firefox.
    pub fn relay_protocol(&self) -> Option<String> {
        self.ext().relay_protocol()
    }

    /// The STUN or TURN server. Absent in Firefox.
    pub fn url(&self) -> Option<String> {
        self.ext().url()
    }

    /// Wraps a candidate of the browser.
    pub fn from_raw(raw: RtcIceCandidate) -> Self {
        Self { raw }
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
