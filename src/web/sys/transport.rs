use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `RTCSctpTransport` ([WebRTC 6.1](https://www.w3.org/TR/webrtc/#rtcsctptransport-interface));
    /// no transport is in web-sys.
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type SctpTransportExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn transport(this: &SctpTransportExt) -> DtlsTransportExt;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn state(this: &SctpTransportExt) -> String;
    #[wasm_bindgen(method, getter, js_name = maxMessageSize)]
    pub(crate) fn max_message_size(this: &SctpTransportExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxChannels)]
    pub(crate) fn max_channels(this: &SctpTransportExt) -> Option<u16>;

    /// `RTCDtlsTransport` ([WebRTC 5.5](https://www.w3.org/TR/webrtc/#rtcdtlstransport-interface)).
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type DtlsTransportExt;

    #[wasm_bindgen(method, getter, js_name = iceTransport)]
    pub(crate) fn ice_transport(this: &DtlsTransportExt) -> IceTransportExt;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn state(this: &DtlsTransportExt) -> String;
    #[wasm_bindgen(method, catch, js_name = getRemoteCertificates)]
    pub(crate) fn get_remote_certificates(this: &DtlsTransportExt) -> Result<Array, JsValue>;

    /// `RTCIceTransport` ([WebRTC 5.6](https://www.w3.org/TR/webrtc/#rtcicetransport)).
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type IceTransportExt;

    /// Always `null` in Chromium.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn role(this: &IceTransportExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn component(this: &IceTransportExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn state(this: &IceTransportExt) -> String;
    #[wasm_bindgen(method, getter, js_name = gatheringState)]
    pub(crate) fn gathering_state(this: &IceTransportExt) -> String;
    #[wasm_bindgen(method, catch, js_name = getSelectedCandidatePair)]
    pub(crate) fn get_selected_candidate_pair(
        this: &IceTransportExt,
    ) -> Result<Option<CandidatePairExt>, JsValue>;

    /// `RTCIceCandidatePair`: an interface, or a dictionary in Chromium.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type CandidatePairExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn local(this: &CandidatePairExt) -> web_sys::RtcIceCandidate;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn remote(this: &CandidatePairExt) -> web_sys::RtcIceCandidate;
}
