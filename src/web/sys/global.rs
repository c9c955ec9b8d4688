use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::prelude::*;

use super::devices::MediaDevicesExt;

#[wasm_bindgen]
extern "C" {
    /// The constructor, where the browser has one: WebKitGTK has none at all.
    #[wasm_bindgen(thread_local_v2, js_name = RTCPeerConnection)]
    pub(crate) static PEER_CONNECTION: Option<Object>;

    #[wasm_bindgen(thread_local_v2, js_name = navigator)]
    pub(crate) static NAVIGATOR: Option<NavigatorExt>;

    #[wasm_bindgen(thread_local_v2, js_name = crypto)]
    pub(crate) static CRYPTO: Option<CryptoExt>;

    #[wasm_bindgen(thread_local_v2, js_name = location)]
    pub(crate) static LOCATION: LocationExt;

    #[wasm_bindgen(extends = Object)]
    pub(crate) type LocationExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn href(this: &LocationExt) -> String;

    #[wasm_bindgen(extends = Object)]
    pub(crate) type NavigatorExt;

    /// Absent in an insecure context.
    #[wasm_bindgen(method, getter, js_name = mediaDevices)]
    pub(crate) fn media_devices(this: &NavigatorExt) -> Option<MediaDevicesExt>;

    #[wasm_bindgen(catch, js_name = structuredClone)]
    pub(crate) fn structured_clone(
        value: &JsValue,
        options: &CloneOptions,
    ) -> Result<JsValue, JsValue>;

    /// `StructuredSerializeOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type CloneOptions;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_transfer(this: &CloneOptions, value: &Array);

    /// `ArrayBuffer`: js-sys lets its constructor throw where there is no room.
    #[wasm_bindgen(js_name = ArrayBuffer)]
    pub(crate) type BufferExt;

    #[wasm_bindgen(constructor, catch, js_class = "ArrayBuffer")]
    pub(crate) fn new(length: f64) -> Result<BufferExt, JsValue>;

    #[wasm_bindgen(extends = Object)]
    pub(crate) type CryptoExt;

    #[wasm_bindgen(method, catch, js_name = getRandomValues)]
    pub(crate) fn get_random_values(this: &CryptoExt, array: &Uint8Array) -> Result<(), JsValue>;

    /// `WebSocket`.
    #[wasm_bindgen(js_name = WebSocket, extends = web_sys::EventTarget)]
    #[derive(Debug)]
    pub(crate) type SocketExt;

    #[wasm_bindgen(constructor, catch, js_class = "WebSocket")]
    pub(crate) fn new(url: &str) -> Result<SocketExt, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn send(this: &SocketExt, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn close(this: &SocketExt) -> Result<(), JsValue>;
}
