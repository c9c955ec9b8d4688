use js_sys::Object;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An interface object of the page, to look at its prototype.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type Constructor;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn prototype(this: &Constructor) -> Prototype;
    /// How many arguments it needs; none where it only refuses.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn length(this: &Constructor) -> u32;

    #[wasm_bindgen(thread_local_v2, js_name = RTCDataChannel)]
    pub(crate) static DATA_CHANNEL: Option<Constructor>;

    /// The members that engines differ in, of whatever interface.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type Prototype;

    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn onclosing(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = createEncodedStreams)]
    pub(crate) fn create_encoded_streams(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = generateKeyFrame)]
    pub(crate) fn generate_key_frame(this: &Prototype) -> Result<JsValue, JsValue>;
}
