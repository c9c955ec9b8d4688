use js_sys::Object;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `RTCDataChannel` ([WebRTC 6.2](https://www.w3.org/TR/webrtc/#rtcdatachannel)):
    /// web-sys lacks `ordered`, `protocol` and `negotiated`, and asks Firefox
    /// for a `reliable` it does not have.
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type ChannelExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn label(this: &ChannelExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn ordered(this: &ChannelExt) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn protocol(this: &ChannelExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn negotiated(this: &ChannelExt) -> bool;
    /// In WebKit alone.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn priority(this: &ChannelExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn id(this: &ChannelExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = maxPacketLifeTime)]
    pub(crate) fn max_packet_life_time(this: &ChannelExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = maxRetransmits)]
    pub(crate) fn max_retransmits(this: &ChannelExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = readyState)]
    pub(crate) fn ready_state(this: &ChannelExt) -> String;
    #[wasm_bindgen(method, getter, js_name = bufferedAmount)]
    pub(crate) fn buffered_amount(this: &ChannelExt) -> f64;
    #[wasm_bindgen(method, getter, js_name = bufferedAmountLowThreshold)]
    pub(crate) fn buffered_amount_low_threshold(this: &ChannelExt) -> f64;
    #[wasm_bindgen(method, setter, js_name = bufferedAmountLowThreshold)]
    pub(crate) fn set_buffered_amount_low_threshold(this: &ChannelExt, value: f64);
    #[wasm_bindgen(method, getter, js_name = binaryType)]
    pub(crate) fn binary_type(this: &ChannelExt) -> String;
    #[wasm_bindgen(method, catch, setter, js_name = binaryType)]
    pub(crate) fn set_binary_type(this: &ChannelExt, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = send)]
    pub(crate) fn send(this: &ChannelExt, data: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = send)]
    pub(crate) fn send_text(this: &ChannelExt, data: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = send)]
    pub(crate) fn send_bytes(this: &ChannelExt, data: &[u8]) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &ChannelExt);

    /// `RTCDataChannelInit`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type ChannelInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_ordered(this: &ChannelInit, value: bool);
    #[wasm_bindgen(method, setter, js_name = maxPacketLifeTime)]
    pub(crate) fn set_max_packet_life_time(this: &ChannelInit, value: u16);
    #[wasm_bindgen(method, setter, js_name = maxRetransmits)]
    pub(crate) fn set_max_retransmits(this: &ChannelInit, value: u16);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_protocol(this: &ChannelInit, value: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_priority(this: &ChannelInit, value: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_negotiated(this: &ChannelInit, value: bool);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_id(this: &ChannelInit, value: u16);
}
