//! The members of connections and their transports that engines differ in.

use wasm_bindgen::prelude::*;

use super::{Constructor, Prototype};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = RTCIceTransport)]
    pub(crate) static ICE_TRANSPORT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCDtlsTransport)]
    pub(crate) static DTLS_TRANSPORT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCIceCandidate)]
    pub(crate) static ICE_CANDIDATE: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCPeerConnectionIceEvent)]
    pub(crate) static CANDIDATE_EVENT: Option<Constructor>;

    #[wasm_bindgen(thread_local_v2, js_name = RTCCertificate)]
    pub(crate) static CERTIFICATE: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCPeerConnection)]
    pub(crate) static PC: Option<Constructor>;

    #[wasm_bindgen(method, catch, getter, js_name = getFingerprints)]
    pub(crate) fn get_fingerprints(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = setIdentityProvider)]
    pub(crate) fn set_identity_provider(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = startDiagnosticLogging)]
    pub(crate) fn start_diagnostic_logging(this: &Constructor) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getSelectedCandidatePair)]
    pub(crate) fn get_selected_candidate_pair(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getRemoteCertificates)]
    pub(crate) fn get_remote_certificates(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = relayProtocol)]
    pub(crate) fn relay_protocol(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn url(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn priority(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn onerror(this: &Prototype) -> Result<JsValue, JsValue>;
}
