use js_sys::Array;
use wasm_bindgen::prelude::*;

/// The error of an event, where the engine sends more than a plain one.
pub(crate) fn error_of(event: &web_sys::Event) -> Option<JsValue> {
    let error = event.unchecked_ref::<ErrorEvent>().error();
    error.is_object().then_some(error)
}

#[wasm_bindgen]
extern "C" {
    /// `RTCPeerConnectionIceEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type CandidateEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn candidate(this: &CandidateEvent) -> Option<web_sys::RtcIceCandidate>;
    /// In Safari alone.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn url(this: &CandidateEvent) -> Option<String>;

    /// `RTCPeerConnectionIceErrorEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type CandidateErrorEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn address(this: &CandidateErrorEvent) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn port(this: &CandidateErrorEvent) -> Option<u16>;
    /// In Chromium alone.
    #[wasm_bindgen(method, getter, js_name = hostCandidate)]
    pub(crate) fn host_candidate(this: &CandidateErrorEvent) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn url(this: &CandidateErrorEvent) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = errorCode)]
    pub(crate) fn error_code(this: &CandidateErrorEvent) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = errorText)]
    pub(crate) fn error_text(this: &CandidateErrorEvent) -> Option<String>;

    /// `RTCDataChannelEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type ChannelEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn channel(this: &ChannelEvent) -> web_sys::RtcDataChannel;

    /// `RTCTrackEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    #[derive(Clone, Debug)]
    pub(crate) type TrackEventExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &TrackEventExt) -> web_sys::MediaStreamTrack;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn streams(this: &TrackEventExt) -> Array;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn receiver(this: &TrackEventExt) -> web_sys::RtcRtpReceiver;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn transceiver(this: &TrackEventExt) -> web_sys::RtcRtpTransceiver;

    /// `RTCErrorEvent`, and where an engine sends a plain event, nothing inside.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type ErrorEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn error(this: &ErrorEvent) -> JsValue;

    /// `MessageEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type MessageEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn data(this: &MessageEvent) -> JsValue;

    /// `MediaStreamTrackEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type StreamTrackEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &StreamTrackEvent) -> web_sys::MediaStreamTrack;

    /// `MediaStreamEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type StreamEventExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn stream(this: &StreamEventExt) -> web_sys::MediaStream;
}
