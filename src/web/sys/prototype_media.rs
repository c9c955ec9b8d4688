//! The members of media objects that engines differ in.

use wasm_bindgen::prelude::*;

use super::prototype::{Constructor, Prototype};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = MediaDevices)]
    pub(crate) static MEDIA_DEVICES: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = MediaStream)]
    pub(crate) static STREAM: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = MediaStreamTrack)]
    pub(crate) static TRACK: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = InputDeviceInfo)]
    pub(crate) static INPUT_DEVICE_INFO: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = CaptureController)]
    pub(crate) static CAPTURE_CONTROLLER: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = BrowserCaptureMediaStreamTrack)]
    pub(crate) static BROWSER_TRACK: Option<Constructor>;

    #[wasm_bindgen(thread_local_v2, js_name = HTMLUserMediaElement)]
    pub(crate) static USER_MEDIA_ELEMENT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = HTMLCameraElement)]
    pub(crate) static CAMERA_ELEMENT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = HTMLMicrophoneElement)]
    pub(crate) static MICROPHONE_ELEMENT: Option<Constructor>;

    #[wasm_bindgen(method, catch, getter, js_name = getDisplayMedia)]
    pub(crate) fn get_display_media(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = selectAudioOutput)]
    pub(crate) fn select_audio_output(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = setCaptureHandleConfig)]
    pub(crate) fn set_capture_handle_config(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getCapabilities)]
    pub(crate) fn get_capabilities(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = contentHint)]
    pub(crate) fn content_hint(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn stats(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getCaptureHandle)]
    pub(crate) fn get_capture_handle(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn onconfigurationchange(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn onactive(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = zoomLevel)]
    pub(crate) fn zoom_level(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = cropTo)]
    pub(crate) fn crop_to(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = restrictTo)]
    pub(crate) fn restrict_to(this: &Prototype) -> Result<JsValue, JsValue>;
}
