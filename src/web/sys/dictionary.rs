use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `RTCConfiguration`: web-sys lacks `rtcpMuxPolicy` and `iceCandidatePoolSize`.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type ConfigurationInit;

    #[wasm_bindgen(method, getter, js_name = iceServers)]
    pub(crate) fn ice_servers(this: &ConfigurationInit) -> Option<Array>;
    #[wasm_bindgen(method, setter, js_name = iceServers)]
    pub(crate) fn set_ice_servers(this: &ConfigurationInit, value: &Array);
    #[wasm_bindgen(method, getter, js_name = iceTransportPolicy)]
    pub(crate) fn ice_transport_policy(this: &ConfigurationInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = iceTransportPolicy)]
    pub(crate) fn set_ice_transport_policy(this: &ConfigurationInit, value: &str);
    #[wasm_bindgen(method, getter, js_name = bundlePolicy)]
    pub(crate) fn bundle_policy(this: &ConfigurationInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = bundlePolicy)]
    pub(crate) fn set_bundle_policy(this: &ConfigurationInit, value: &str);
    #[wasm_bindgen(method, getter, js_name = rtcpMuxPolicy)]
    pub(crate) fn rtcp_mux_policy(this: &ConfigurationInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = rtcpMuxPolicy)]
    pub(crate) fn set_rtcp_mux_policy(this: &ConfigurationInit, value: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn certificates(this: &ConfigurationInit) -> Option<Array>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_certificates(this: &ConfigurationInit, value: &Array);
    #[wasm_bindgen(method, getter, js_name = iceCandidatePoolSize)]
    pub(crate) fn ice_candidate_pool_size(this: &ConfigurationInit) -> Option<u8>;
    #[wasm_bindgen(method, setter, js_name = iceCandidatePoolSize)]
    pub(crate) fn set_ice_candidate_pool_size(this: &ConfigurationInit, value: u8);
    #[wasm_bindgen(method, getter, js_name = peerIdentity)]
    pub(crate) fn peer_identity(this: &ConfigurationInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = peerIdentity)]
    pub(crate) fn set_peer_identity(this: &ConfigurationInit, value: &str);
    #[wasm_bindgen(method, getter, js_name = alwaysNegotiateDataChannels)]
    pub(crate) fn always_negotiate_data_channels(this: &ConfigurationInit) -> Option<bool>;
    #[wasm_bindgen(method, setter, js_name = alwaysNegotiateDataChannels)]
    pub(crate) fn set_always_negotiate_data_channels(this: &ConfigurationInit, value: bool);
    #[wasm_bindgen(method, getter, js_name = encodedInsertableStreams)]
    pub(crate) fn encoded_insertable_streams(this: &ConfigurationInit) -> Option<bool>;
    #[wasm_bindgen(method, setter, js_name = encodedInsertableStreams)]
    pub(crate) fn set_encoded_insertable_streams(this: &ConfigurationInit, value: bool);

    /// `RTCIceServer`. `urls` may come back as one string or as a list.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type IceServerInit;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn urls(this: &IceServerInit) -> JsValue;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_urls(this: &IceServerInit, value: &Array);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn username(this: &IceServerInit) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_username(this: &IceServerInit, value: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn credential(this: &IceServerInit) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_credential(this: &IceServerInit, value: &str);

    /// `RTCSessionDescription` and its init dictionary, which have the same members.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type Description;

    #[wasm_bindgen(method, getter, js_name = type)]
    pub(crate) fn kind(this: &Description) -> String;
    #[wasm_bindgen(method, setter, js_name = type)]
    pub(crate) fn set_kind(this: &Description, value: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn sdp(this: &Description) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_sdp(this: &Description, value: &str);

    /// `RTCIceCandidateInit`: web-sys lacks `usernameFragment`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type CandidateInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_candidate(this: &CandidateInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = sdpMid)]
    pub(crate) fn set_sdp_mid(this: &CandidateInit, value: Option<&str>);
    #[wasm_bindgen(method, setter, js_name = sdpMLineIndex)]
    pub(crate) fn set_sdp_m_line_index(this: &CandidateInit, value: Option<u16>);
    #[wasm_bindgen(method, setter, js_name = usernameFragment)]
    pub(crate) fn set_username_fragment(this: &CandidateInit, value: Option<&str>);

    /// `RTCOfferOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type OfferInit;

    #[wasm_bindgen(method, setter, js_name = iceRestart)]
    pub(crate) fn set_ice_restart(this: &OfferInit, value: bool);
    #[wasm_bindgen(method, setter, js_name = offerToReceiveAudio)]
    pub(crate) fn set_offer_to_receive_audio(this: &OfferInit, value: Option<bool>);
    #[wasm_bindgen(method, setter, js_name = offerToReceiveVideo)]
    pub(crate) fn set_offer_to_receive_video(this: &OfferInit, value: Option<bool>);

    /// `RTCRtpTransceiverInit`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type TransceiverInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_direction(this: &TransceiverInit, value: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_streams(this: &TransceiverInit, value: &Array);
    #[wasm_bindgen(method, setter, js_name = sendEncodings)]
    pub(crate) fn set_send_encodings(this: &TransceiverInit, value: &Array);

    /// `EcKeyGenParams` or `RsaHashedKeyGenParams` of Web Cryptography, with
    /// the `RTCCertificateExpiration` that WebRTC adds.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type KeyInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_name(this: &KeyInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = namedCurve)]
    pub(crate) fn set_named_curve(this: &KeyInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = modulusLength)]
    pub(crate) fn set_modulus_length(this: &KeyInit, value: u32);
    #[wasm_bindgen(method, setter, js_name = publicExponent)]
    pub(crate) fn set_public_exponent(this: &KeyInit, value: &Uint8Array);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_hash(this: &KeyInit, value: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_expires(this: &KeyInit, value: f64);

    /// `RTCIdentityProviderOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type IdentityProviderInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_protocol(this: &IdentityProviderInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = usernameHint)]
    pub(crate) fn set_username_hint(this: &IdentityProviderInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = peerIdentity)]
    pub(crate) fn set_peer_identity(this: &IdentityProviderInit, value: &str);

    /// `RTCDiagnosticLoggingOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type DiagnosticInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_metadata(this: &DiagnosticInit, value: &Object);

    /// A property that is computed, for `Object.defineProperty()`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type GetterInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_get(this: &GetterInit, value: &JsValue);
}
