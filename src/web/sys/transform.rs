use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::*;

use super::{Constructor, EncodedStreamsExt};

#[wasm_bindgen]
extern "C" {
    /// `RTCRtpScriptTransform`: unstable in web-sys, with a constructor that
    /// throws through Rust.
    #[wasm_bindgen(js_name = RTCRtpScriptTransform, extends = Object)]
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) type ScriptTransformExt;

    #[wasm_bindgen(constructor, catch, js_class = "RTCRtpScriptTransform")]
    pub(crate) fn new(
        worker: &web_sys::Worker,
        options: &JsValue,
        transfer: &Array,
    ) -> Result<ScriptTransformExt, JsValue>;

    /// What `RTCRtpSender` and `RTCRtpReceiver` have in common.
    #[derive(Clone, Debug)]
    pub(crate) type Transformable;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn transform(this: &Transformable) -> Option<ScriptTransformExt>;
    #[wasm_bindgen(method, catch, setter)]
    pub(crate) fn set_transform(
        this: &Transformable,
        value: Option<&ScriptTransformExt>,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = createEncodedStreams)]
    pub(crate) fn create_encoded_streams(
        this: &Transformable,
    ) -> Result<EncodedStreamsExt, JsValue>;

    /// What stands for an `RTCRtpScriptTransform` where there is none.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) type StandIn;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn worker(this: &StandIn) -> web_sys::Worker;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_worker(this: &StandIn, value: &web_sys::Worker);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn options(this: &StandIn) -> JsValue;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_options(this: &StandIn, value: &JsValue);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn transfer(this: &StandIn) -> Array;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_transfer(this: &StandIn, value: &Array);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn used(this: &StandIn) -> bool;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_used(this: &StandIn, value: bool);

    /// `RTCTransformEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type TransformEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn transformer(this: &TransformEvent) -> TransformerExt;

    /// `RTCRtpScriptTransformer`: unstable in web-sys.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type TransformerExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn readable(this: &TransformerExt) -> web_sys::ReadableStream;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn writable(this: &TransformerExt) -> web_sys::WritableStream;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn options(this: &TransformerExt) -> JsValue;
    /// Absent in Chromium.
    #[wasm_bindgen(method, getter, js_name = generateKeyFrame)]
    pub(crate) fn generate_key_frame_member(this: &TransformerExt) -> Option<Function>;
    #[wasm_bindgen(method, catch, js_name = generateKeyFrame)]
    pub(crate) fn generate_key_frame(
        this: &TransformerExt,
        rid: Option<&str>,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = sendKeyFrameRequest)]
    pub(crate) fn send_key_frame_request(this: &TransformerExt) -> Result<Promise, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = RTCRtpScriptTransform)]
    pub(crate) static SCRIPT_TRANSFORM: Option<Constructor>;
    /// A worker has this one, a page the other.
    #[wasm_bindgen(thread_local_v2, js_name = RTCRtpScriptTransformer)]
    pub(crate) static SCRIPT_TRANSFORMER: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCEncodedVideoFrame)]
    pub(crate) static ENCODED_VIDEO_FRAME: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = RTCRtpSender)]
    pub(crate) static RTP_SENDER: Option<Constructor>;
}
