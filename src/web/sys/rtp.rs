use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;

use super::DtlsTransportExt;
use super::{CapabilitiesInit, DtmfExt, ParametersInit, SetParametersInit};

#[wasm_bindgen]
extern "C" {
    /// `RTCRtpSender`: web-sys lacks `setStreams()`, the second argument of
    /// `setParameters()`, and reads parameters into a dictionary of its own.
    #[wasm_bindgen(js_name = RTCRtpSender)]
    #[derive(Clone, Debug)]
    pub(crate) type SenderExt;

    #[wasm_bindgen(static_method_of = SenderExt, catch, js_class = "RTCRtpSender", js_name = getCapabilities)]
    pub(crate) fn get_capabilities(kind: &str) -> Result<Option<CapabilitiesInit>, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &SenderExt) -> Option<web_sys::MediaStreamTrack>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn dtmf(this: &SenderExt) -> Option<DtmfExt>;
    #[wasm_bindgen(method, catch, js_name = replaceTrack)]
    pub(crate) fn replace_track(
        this: &SenderExt,
        track: Option<&web_sys::MediaStreamTrack>,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn transport(this: &SenderExt) -> Option<DtlsTransportExt>;
    #[wasm_bindgen(method, getter, js_name = rtcpTransport)]
    pub(crate) fn rtcp_transport(this: &SenderExt) -> Option<DtlsTransportExt>;
    #[wasm_bindgen(method, catch, js_name = getStats)]
    pub(crate) fn get_stats(this: &SenderExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, variadic, js_name = setStreams)]
    pub(crate) fn set_streams(this: &SenderExt, streams: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getParameters)]
    pub(crate) fn get_parameters(this: &SenderExt) -> Result<ParametersInit, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setParameters)]
    pub(crate) fn set_parameters(
        this: &SenderExt,
        parameters: &ParametersInit,
        options: &SetParametersInit,
    ) -> Result<Promise, JsValue>;

    /// `RTCRtpReceiver`: web-sys lacks `getParameters()` and `jitterBufferTarget`.
    #[wasm_bindgen(js_name = RTCRtpReceiver)]
    #[derive(Clone, Debug)]
    pub(crate) type ReceiverExt;

    #[wasm_bindgen(static_method_of = ReceiverExt, catch, js_class = "RTCRtpReceiver", js_name = getCapabilities)]
    pub(crate) fn get_capabilities(kind: &str) -> Result<Option<CapabilitiesInit>, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &ReceiverExt) -> web_sys::MediaStreamTrack;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn transport(this: &ReceiverExt) -> Option<DtlsTransportExt>;
    #[wasm_bindgen(method, getter, js_name = rtcpTransport)]
    pub(crate) fn rtcp_transport(this: &ReceiverExt) -> Option<DtlsTransportExt>;
    #[wasm_bindgen(method, catch, js_name = getStats)]
    pub(crate) fn get_stats(this: &ReceiverExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getParameters)]
    pub(crate) fn get_parameters(this: &ReceiverExt) -> Result<ParametersInit, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getContributingSources)]
    pub(crate) fn get_contributing_sources(this: &ReceiverExt) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getSynchronizationSources)]
    pub(crate) fn get_synchronization_sources(this: &ReceiverExt) -> Result<Array, JsValue>;
    /// In milliseconds.
    #[wasm_bindgen(method, getter, js_name = jitterBufferTarget)]
    pub(crate) fn jitter_buffer_target(this: &ReceiverExt) -> Option<f64>;
    #[wasm_bindgen(method, catch, setter, js_name = jitterBufferTarget)]
    pub(crate) fn set_jitter_buffer_target(
        this: &ReceiverExt,
        value: &JsValue,
    ) -> Result<(), JsValue>;
    /// Chromium's own name for it before 124, in seconds.
    #[wasm_bindgen(method, getter, js_name = playoutDelayHint)]
    pub(crate) fn playout_delay_hint(this: &ReceiverExt) -> Option<f64>;
    #[wasm_bindgen(method, catch, setter, js_name = playoutDelayHint)]
    pub(crate) fn set_playout_delay_hint(
        this: &ReceiverExt,
        value: &JsValue,
    ) -> Result<(), JsValue>;

    /// `RTCRtpTransceiver`: web-sys lets `direction`, `stop()` and
    /// `setCodecPreferences()` throw through Rust, and has no header extensions.
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
    #[wasm_bindgen(method, getter)]
    pub(crate) fn stopped(this: &TransceiverExt) -> Option<bool>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn stop(this: &TransceiverExt) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setCodecPreferences)]
    pub(crate) fn set_codec_preferences(
        this: &TransceiverExt,
        codecs: &Array,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getHeaderExtensionsToNegotiate)]
    pub(crate) fn get_header_extensions_to_negotiate(
        this: &TransceiverExt,
    ) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setHeaderExtensionsToNegotiate)]
    pub(crate) fn set_header_extensions_to_negotiate(
        this: &TransceiverExt,
        extensions: &Array,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getNegotiatedHeaderExtensions)]
    pub(crate) fn get_negotiated_header_extensions(this: &TransceiverExt)
    -> Result<Array, JsValue>;
}
