//! The members of senders, receivers and what came before them that engines
//! differ in.

use wasm_bindgen::prelude::*;

use super::{Constructor, Prototype};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = RTCRtpReceiver)]
    pub(crate) static RTP_RECEIVER: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCRtpTransceiver)]
    pub(crate) static RTP_TRANSCEIVER: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCDTMFSender)]
    pub(crate) static DTMF_SENDER: Option<Constructor>;

    #[wasm_bindgen(method, catch, getter, js_name = canInsertDTMF)]
    pub(crate) fn can_insert_dtmf(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = jitterBufferTarget)]
    pub(crate) fn jitter_buffer_target(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = playoutDelayHint)]
    pub(crate) fn playout_delay_hint(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = setCodecPreferences)]
    pub(crate) fn set_codec_preferences(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getHeaderExtensionsToNegotiate)]
    pub(crate) fn get_header_extensions_to_negotiate(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = addStream)]
    pub(crate) fn add_stream(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = removeStream)]
    pub(crate) fn remove_stream(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getLocalStreams)]
    pub(crate) fn get_local_streams(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getRemoteStreams)]
    pub(crate) fn get_remote_streams(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn onaddstream(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn onremovestream(this: &Prototype) -> Result<JsValue, JsValue>;
}
