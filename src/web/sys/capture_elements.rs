use js_sys::Object;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    pub(crate) static DOCUMENT: Option<DocumentExt>;

    #[wasm_bindgen(extends = Object)]
    pub(crate) type DocumentExt;

    #[wasm_bindgen(method, catch, js_name = createElement)]
    pub(crate) fn create_element(
        this: &DocumentExt,
        name: &str,
    ) -> Result<web_sys::HtmlElement, JsValue>;

    /// `HTMLUserMediaElement`, `HTMLCameraElement` and
    /// `HTMLMicrophoneElement`. Chromium only.
    #[wasm_bindgen(extends = web_sys::HtmlElement)]
    #[derive(Clone, Debug)]
    pub(crate) type CaptureElementExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn stream(this: &CaptureElementExt) -> Option<web_sys::MediaStream>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &CaptureElementExt) -> Option<web_sys::MediaStreamTrack>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn error(this: &CaptureElementExt) -> Option<Object>;
    #[wasm_bindgen(method, catch, js_name = setConstraints)]
    pub(crate) fn set_constraints(
        this: &CaptureElementExt,
        constraints: &JsValue,
    ) -> Result<(), JsValue>;
}
