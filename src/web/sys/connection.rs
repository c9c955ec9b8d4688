use js_sys::{Array, Object, Promise};
use wasm_bindgen::prelude::*;

use super::{ChannelInit, ConfigurationInit, Description, SctpTransportExt};

#[wasm_bindgen]
extern "C" {
    /// `RTCPeerConnection` ([WebRTC 4.4](https://www.w3.org/TR/webrtc/#interface-definition)).
    ///
    /// web-sys lacks `restartIce()` and the argument-less
    /// `setLocalDescription()`, wants a stream for `addTrack()`, and lets
    /// `createDataChannel()`, `addTransceiver()` and `removeTrack()` throw
    /// through Rust.
    #[wasm_bindgen(js_name = RTCPeerConnection, extends = web_sys::EventTarget, typescript_type = "RTCPeerConnection")]
    #[derive(Clone, Debug)]
    pub(crate) type PeerConnectionExt;

    #[wasm_bindgen(constructor, catch, js_class = "RTCPeerConnection")]
    pub(crate) fn new(configuration: &JsValue) -> Result<PeerConnectionExt, JsValue>;

    #[wasm_bindgen(static_method_of = PeerConnectionExt, catch, js_class = "RTCPeerConnection", js_name = generateCertificate)]
    pub(crate) fn generate_certificate(algorithm: &JsValue) -> Result<Promise, JsValue>;

    /// The diagnostic logs are those of the page. In Chromium alone.
    #[wasm_bindgen(static_method_of = PeerConnectionExt, catch, js_class = "RTCPeerConnection", js_name = startDiagnosticLogging)]
    pub(crate) fn start_diagnostic_logging(options: &JsValue) -> Result<String, JsValue>;
    #[wasm_bindgen(static_method_of = PeerConnectionExt, catch, js_class = "RTCPeerConnection", js_name = stopDiagnosticLogging)]
    pub(crate) fn stop_diagnostic_logging() -> Result<(), JsValue>;
    #[wasm_bindgen(static_method_of = PeerConnectionExt, catch, js_class = "RTCPeerConnection", js_name = cancelDiagnosticLogging)]
    pub(crate) fn cancel_diagnostic_logging() -> Result<(), JsValue>;

    /// Identity is in Firefox alone.
    #[wasm_bindgen(method, catch, js_name = setIdentityProvider)]
    pub(crate) fn set_identity_provider(
        this: &PeerConnectionExt,
        provider: &str,
        options: &JsValue,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getIdentityAssertion)]
    pub(crate) fn get_identity_assertion(this: &PeerConnectionExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = peerIdentity)]
    pub(crate) fn peer_identity(this: &PeerConnectionExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = idpLoginUrl)]
    pub(crate) fn idp_login_url(this: &PeerConnectionExt) -> Result<Option<String>, JsValue>;

    /// `RTCIdentityAssertion`: a dictionary in Firefox.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type AssertionExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn idp(this: &AssertionExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn name(this: &AssertionExt) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = connectionState)]
    pub(crate) fn connection_state(this: &PeerConnectionExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = iceConnectionState)]
    pub(crate) fn ice_connection_state(this: &PeerConnectionExt) -> String;
    #[wasm_bindgen(method, getter, js_name = iceGatheringState)]
    pub(crate) fn ice_gathering_state(this: &PeerConnectionExt) -> String;
    #[wasm_bindgen(method, getter, js_name = signalingState)]
    pub(crate) fn signaling_state(this: &PeerConnectionExt) -> String;
    #[wasm_bindgen(method, getter, js_name = canTrickleIceCandidates)]
    pub(crate) fn can_trickle_ice_candidates(this: &PeerConnectionExt) -> Option<bool>;

    /// Firefox throws here, and from the five that follow, on a closed connection.
    #[wasm_bindgen(method, catch, getter, js_name = localDescription)]
    pub(crate) fn local_description(
        this: &PeerConnectionExt,
    ) -> Result<Option<Description>, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = currentLocalDescription)]
    pub(crate) fn current_local_description(
        this: &PeerConnectionExt,
    ) -> Result<Option<Description>, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = pendingLocalDescription)]
    pub(crate) fn pending_local_description(
        this: &PeerConnectionExt,
    ) -> Result<Option<Description>, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = remoteDescription)]
    pub(crate) fn remote_description(
        this: &PeerConnectionExt,
    ) -> Result<Option<Description>, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = currentRemoteDescription)]
    pub(crate) fn current_remote_description(
        this: &PeerConnectionExt,
    ) -> Result<Option<Description>, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = pendingRemoteDescription)]
    pub(crate) fn pending_remote_description(
        this: &PeerConnectionExt,
    ) -> Result<Option<Description>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createOffer)]
    pub(crate) fn create_offer(
        this: &PeerConnectionExt,
        options: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createAnswer)]
    pub(crate) fn create_answer(this: &PeerConnectionExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setLocalDescription)]
    pub(crate) fn set_implicit_local_description(
        this: &PeerConnectionExt,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setLocalDescription)]
    pub(crate) fn set_local_description(
        this: &PeerConnectionExt,
        description: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setRemoteDescription)]
    pub(crate) fn set_remote_description(
        this: &PeerConnectionExt,
        description: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = addIceCandidate)]
    pub(crate) fn add_ice_candidate(
        this: &PeerConnectionExt,
        candidate: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = restartIce)]
    pub(crate) fn restart_ice(this: &PeerConnectionExt) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, variadic, js_name = addTrack)]
    pub(crate) fn add_track(
        this: &PeerConnectionExt,
        track: &web_sys::MediaStreamTrack,
        streams: &Array,
    ) -> Result<web_sys::RtcRtpSender, JsValue>;
    #[wasm_bindgen(method, catch, js_name = removeTrack)]
    pub(crate) fn remove_track(
        this: &PeerConnectionExt,
        sender: &web_sys::RtcRtpSender,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = addTransceiver)]
    pub(crate) fn add_transceiver(
        this: &PeerConnectionExt,
        track_or_kind: &JsValue,
        init: &JsValue,
    ) -> Result<web_sys::RtcRtpTransceiver, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getSenders)]
    pub(crate) fn get_senders(this: &PeerConnectionExt) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getReceivers)]
    pub(crate) fn get_receivers(this: &PeerConnectionExt) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getTransceivers)]
    pub(crate) fn get_transceivers(this: &PeerConnectionExt) -> Result<Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = addStream)]
    pub(crate) fn add_stream(
        this: &PeerConnectionExt,
        stream: &web_sys::MediaStream,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = removeStream)]
    pub(crate) fn remove_stream(
        this: &PeerConnectionExt,
        stream: &web_sys::MediaStream,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getLocalStreams)]
    pub(crate) fn get_local_streams(this: &PeerConnectionExt) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getRemoteStreams)]
    pub(crate) fn get_remote_streams(this: &PeerConnectionExt) -> Result<Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createDataChannel)]
    pub(crate) fn create_data_channel(
        this: &PeerConnectionExt,
        label: &str,
        init: &ChannelInit,
    ) -> Result<web_sys::RtcDataChannel, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getConfiguration)]
    pub(crate) fn get_configuration(this: &PeerConnectionExt)
    -> Result<ConfigurationInit, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setConfiguration)]
    pub(crate) fn set_configuration(
        this: &PeerConnectionExt,
        configuration: &JsValue,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getStats)]
    pub(crate) fn get_stats(
        this: &PeerConnectionExt,
        selector: &JsValue,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn sctp(this: &PeerConnectionExt) -> Option<SctpTransportExt>;
    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &PeerConnectionExt);

    /// `RTCIceCandidate`: web-sys knows three of its members.
    #[wasm_bindgen(js_name = RTCIceCandidate, extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type CandidateExt;

    #[wasm_bindgen(constructor, catch, js_class = "RTCIceCandidate")]
    pub(crate) fn new(init: &JsValue) -> Result<CandidateExt, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn candidate(this: &CandidateExt) -> String;
    #[wasm_bindgen(method, getter, js_name = sdpMid)]
    pub(crate) fn sdp_mid(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = sdpMLineIndex)]
    pub(crate) fn sdp_m_line_index(this: &CandidateExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = usernameFragment)]
    pub(crate) fn username_fragment(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn foundation(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn component(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn priority(this: &CandidateExt) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn address(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn protocol(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn port(this: &CandidateExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = type)]
    pub(crate) fn kind(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = tcpType)]
    pub(crate) fn tcp_type(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = relatedAddress)]
    pub(crate) fn related_address(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = relatedPort)]
    pub(crate) fn related_port(this: &CandidateExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = relayProtocol)]
    pub(crate) fn relay_protocol(this: &CandidateExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn url(this: &CandidateExt) -> Option<String>;

    /// `RTCCertificate`: web-sys knows `expires` only.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type CertificateExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn expires(this: &CertificateExt) -> f64;
    #[wasm_bindgen(method, catch, js_name = getFingerprints)]
    pub(crate) fn get_fingerprints(this: &CertificateExt) -> Result<Array, JsValue>;

    /// `RTCDtlsFingerprint`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type FingerprintExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn algorithm(this: &FingerprintExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn value(this: &FingerprintExt) -> Option<String>;
}
