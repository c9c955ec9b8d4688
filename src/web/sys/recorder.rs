use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `MediaRecorder`.
    #[wasm_bindgen(js_name = MediaRecorder, extends = web_sys::EventTarget)]
    pub(crate) type RecorderExt;

    #[wasm_bindgen(constructor, catch, js_class = "MediaRecorder")]
    pub(crate) fn new(
        stream: &web_sys::MediaStream,
        options: &RecorderInit,
    ) -> Result<RecorderExt, JsValue>;
    #[wasm_bindgen(
        catch,
        static_method_of = RecorderExt,
        js_class = "MediaRecorder",
        js_name = isTypeSupported
    )]
    pub(crate) fn is_type_supported(mime_type: &str) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn stream(this: &RecorderExt) -> web_sys::MediaStream;
    #[wasm_bindgen(method, getter, js_name = mimeType)]
    pub(crate) fn mime_type(this: &RecorderExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn state(this: &RecorderExt) -> String;
    #[wasm_bindgen(method, getter, js_name = videoBitsPerSecond)]
    pub(crate) fn video_bits_per_second(this: &RecorderExt) -> u32;
    #[wasm_bindgen(method, getter, js_name = audioBitsPerSecond)]
    pub(crate) fn audio_bits_per_second(this: &RecorderExt) -> u32;
    #[wasm_bindgen(method, getter, js_name = audioBitrateMode)]
    pub(crate) fn audio_bitrate_mode(this: &RecorderExt) -> Option<String>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn start(this: &RecorderExt) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = start)]
    pub(crate) fn start_sliced(this: &RecorderExt, milliseconds: u32) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn stop(this: &RecorderExt) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn pause(this: &RecorderExt) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn resume(this: &RecorderExt) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = requestData)]
    pub(crate) fn request_data(this: &RecorderExt) -> Result<(), JsValue>;

    /// `MediaRecorderOptions`: web-sys lacks half of it.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type RecorderInit;

    #[wasm_bindgen(method, setter, js_name = mimeType)]
    pub(crate) fn set_mime_type(this: &RecorderInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = audioBitsPerSecond)]
    pub(crate) fn set_audio_bits_per_second(this: &RecorderInit, value: u32);
    #[wasm_bindgen(method, setter, js_name = videoBitsPerSecond)]
    pub(crate) fn set_video_bits_per_second(this: &RecorderInit, value: u32);
    #[wasm_bindgen(method, setter, js_name = bitsPerSecond)]
    pub(crate) fn set_bits_per_second(this: &RecorderInit, value: u32);
    #[wasm_bindgen(method, setter, js_name = audioBitrateMode)]
    pub(crate) fn set_audio_bitrate_mode(this: &RecorderInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = videoKeyFrameIntervalDuration)]
    pub(crate) fn set_video_key_frame_interval_duration(this: &RecorderInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = videoKeyFrameIntervalCount)]
    pub(crate) fn set_video_key_frame_interval_count(this: &RecorderInit, value: u32);

    /// `BlobEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type BlobEventExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn data(this: &BlobEventExt) -> web_sys::Blob;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn timecode(this: &BlobEventExt) -> Option<f64>;

    /// `Blob`: its constructor and its bytes.
    #[wasm_bindgen(js_name = Blob)]
    pub(crate) type BlobExt;

    #[wasm_bindgen(constructor, catch, js_class = "Blob")]
    pub(crate) fn new(parts: &js_sys::Array, options: &BlobInit) -> Result<BlobExt, JsValue>;
    #[wasm_bindgen(method, catch, js_name = arrayBuffer)]
    pub(crate) fn array_buffer(this: &BlobExt) -> Result<Promise, JsValue>;

    /// `BlobPropertyBag`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type BlobInit;

    #[wasm_bindgen(method, setter, js_name = type)]
    pub(crate) fn set_kind(this: &BlobInit, value: &str);
}
