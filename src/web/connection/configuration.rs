use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::certificate::Certificate;
use super::ice_server::IceServer;
use crate::error::Error;
use crate::string_enum::string_enum;
use crate::web::support::connection as detect;
use crate::web::sys;

string_enum! {
    /// Which candidates may be used: the `RTCIceTransportPolicy` of
    /// [WebRTC 4.2.4](https://www.w3.org/TR/webrtc/#rtcicetransportpolicy-enum).
    IceTransportPolicy {
        /// Every candidate.
        All = "all",
        /// Only candidates of relays (TURN), which hide the local addresses.
        Relay = "relay",
    }
}

string_enum! {
    /// How media sections share transports: the `RTCBundlePolicy` of
    /// [WebRTC 4.2.5](https://www.w3.org/TR/webrtc/#rtcbundlepolicy-enum).
    BundlePolicy {
        /// One transport per kind of media for a peer that cannot bundle.
        Balanced = "balanced",
        /// One transport per track for a peer that cannot bundle.
        MaxCompat = "max-compat",
        /// One transport for everything.
        MaxBundle = "max-bundle",
    }
}

string_enum! {
    /// Whether RTCP shares the port of RTP: the `RTCRtcpMuxPolicy` of
    /// [WebRTC 4.2.6](https://www.w3.org/TR/webrtc/#rtcrtcpmuxpolicy-enum).
    RtcpMuxPolicy {
        /// It must.
        Require = "require",
        /// It need not; no current engine offers this.
        Negotiate = "negotiate",
    }
}

/// How a connection is made: the `RTCConfiguration` of
/// [WebRTC 4.2.1](https://www.w3.org/TR/webrtc/#rtcconfiguration-dictionary).
///
/// What is `None` or empty is left to the browser's default.
///
/// ```no_run
/// use rtcweb::{Configuration, IceServer, IceTransportPolicy, PeerConnection};
///
/// let configuration = Configuration {
///     ice_servers: vec![IceServer::new(["turn:turn.example.org"]).with_credential("user", "secret")],
///     ice_transport_policy: Some(IceTransportPolicy::Relay),
///     ..Configuration::default()
/// };
/// let connection = PeerConnection::with_configuration(&configuration)?;
/// # Ok::<(), rtcweb::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Configuration {
    /// The STUN and TURN servers.
    pub ice_servers: Vec<IceServer>,
    /// Which candidates may be used.
    pub ice_transport_policy: Option<IceTransportPolicy>,
    /// How media sections share transports.
    pub bundle_policy: Option<BundlePolicy>,
    /// Whether RTCP shares the port of RTP.
    pub rtcp_mux_policy: Option<RtcpMuxPolicy>,
    /// The certificates to authenticate with; the browser makes one if there is none.
    pub certificates: Vec<Certificate>,
    /// How many candidates are gathered ahead of the first description; a
    /// hint, which Firefox ignores.
    pub ice_candidate_pool_size: Option<u8>,
    /// The identity the other peer must prove. Firefox alone checks it;
    /// elsewhere this is [`Unsupported`](crate::ErrorKind::Unsupported).
    pub peer_identity: Option<String>,
    /// Whether offers have a section for data channels before there is one
    /// ([WebRTC Extensions](https://www.w3.org/TR/webrtc-extensions/#always-negotiate-datachannels));
    /// emulated where the browser does not know it, with the section after the
    /// others instead of before them.
    pub always_negotiate_data_channels: Option<bool>,
    /// Whether encoded frames can be changed in the page, in Chromium. It is so
    /// without a word where [`ScriptTransform`](crate::ScriptTransform) is made
    /// of that, and cannot be changed later.
    pub encoded_insertable_streams: Option<bool>,
}

impl Configuration {
    /// Refuses what a browser would ignore, although somebody relies on it. A
    /// policy that it does not know it refuses itself, and candidates ahead of
    /// time are only faster.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match self.peer_identity {
            Some(_) => detect::identity().require("RTCConfiguration.peerIdentity"),
            None => Ok(()),
        }
    }

    pub(crate) fn to_js(&self) -> JsValue {
        let init: sys::ConfigurationInit = Object::new().unchecked_into();
        if !self.ice_servers.is_empty() {
            init.set_ice_servers(&self.ice_servers.iter().map(IceServer::to_js).collect::<Array>());
        }
        if let Some(policy) = &self.ice_transport_policy {
            init.set_ice_transport_policy(policy.as_str());
        }
        if let Some(policy) = &self.bundle_policy {
            init.set_bundle_policy(policy.as_str());
        }
        if let Some(policy) = &self.rtcp_mux_policy {
            init.set_rtcp_mux_policy(policy.as_str());
        }
        if !self.certificates.is_empty() {
            init.set_certificates(
                &self.certificates.iter().map(Certificate::as_raw).collect::<Array>(),
            );
        }
        if let Some(size) = self.ice_candidate_pool_size {
            init.set_ice_candidate_pool_size(size);
        }
        if let Some(identity) = &self.peer_identity {
            init.set_peer_identity(identity);
        }
        if let Some(always) = self.always_negotiate_data_channels {
            init.set_always_negotiate_data_channels(always);
        }
        set_insertable(&init, self.encoded_insertable_streams);
        init.into()
    }

    /// The configuration of who asks for nothing.
    pub(crate) fn plain() -> JsValue {
        let init: sys::ConfigurationInit = Object::new().unchecked_into();
        set_insertable(&init, None);
        init.into()
    }

    pub(crate) fn from_js(init: &sys::ConfigurationInit) -> Self {
        Self {
            ice_servers: list(init.ice_servers(), |server| {
                IceServer::from_js(server.unchecked_ref())
            }),
            ice_transport_policy: init.ice_transport_policy().map(|text| text.as_str().into()),
            bundle_policy: init.bundle_policy().map(|text| text.as_str().into()),
            rtcp_mux_policy: init.rtcp_mux_policy().map(|text| text.as_str().into()),
            certificates: list(init.certificates(), |value| {
                Certificate::from_raw(value.unchecked_into())
            }),
            ice_candidate_pool_size: init.ice_candidate_pool_size(),
            peer_identity: init.peer_identity().filter(|identity| !identity.is_empty()),
            always_negotiate_data_channels: init.always_negotiate_data_channels(),
            encoded_insertable_streams: init.encoded_insertable_streams(),
        }
    }
}

/// Chromium before 141 has transforms only for connections made with this. A
/// browser that has neither ignores it.
fn set_insertable(init: &sys::ConfigurationInit, asked: Option<bool>) {
    let emulated = || sys::SCRIPT_TRANSFORM.with(Option::is_none).then_some(true);
    if let Some(insertable) = asked.or_else(emulated) {
        init.set_encoded_insertable_streams(insertable);
    }
}

fn list<T>(array: Option<Array>, read: impl Fn(JsValue) -> T) -> Vec<T> {
    array.map_or_else(Vec::new, |array| array.iter().map(read).collect())
}
