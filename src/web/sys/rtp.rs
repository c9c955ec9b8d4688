use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;

use super::DtlsTransportExt;

#[wasm_bindgen]
extern "C" {
    /// `RTCRtpSender`: web-sys lacks `setStreams()`.
    #[derive(Clone, Debug)]
    pub(crate) type SenderExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &SenderExt) -> Option<web_sys::MediaStreamTrack>;
    #[wasm_bindgen(method, catch, js_name = replaceTrack)]
    pub(crate) fn replace_track(
        this: &SenderExt,
        track: Option<&web_sys::MediaStreamTrack>,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn transport(this: &SenderExt) -> Option<DtlsTransportExt>;
    #[wasm_bindgen(method, catch, js_name = getStats)]
    pub(crate) fn get_stats(this: &SenderExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, variadic, js_name = setStreams)]
    pub(crate) fn set_streams(this: &SenderExt, streams: &Array) -> Result<(), JsValue>;

    /// `RTCRtpReceiver`.
    #[derive(Clone, Debug)]
    pub(crate) type ReceiverExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &ReceiverExt) -> web_sys::MediaStreamTrack;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn transport(this: &ReceiverExt) -> Option<DtlsTransportExt>;
    #[wasm_bindgen(method, catch, js_name = getStats)]
    pub(crate) fn get_stats(this: &ReceiverExt) -> Result<Promise, JsValue>;

    /// `RTCRtpTransceiver`: web-sys lets `direction` and `stop()` throw
    /// through Rust.
    #[derive(Clone, Debug)]
    pub(crate) type TransceiverExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn mid(this: &TransceiverExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn sender(this: &TransceiverExt) -> web_sys::RtcRtpSender;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn receiver(this: &TransceiverExt) -> web_sys::RtcRtpReceiver;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn direction(this: &TransceiverExt) -> String;
    #[wasm_bindgen(method, catch, setter)]
    pub(crate) fn set_direction(this: &TransceiverExt, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter, js_name = currentDirection)]
    pub(crate) fn current_direction(this: &TransceiverExt) -> Option<String>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn stop(this: &TransceiverExt) -> Result<(), JsValue>;
}
