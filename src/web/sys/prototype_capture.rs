//! The members of elements, recorders and cameras that engines differ in.

use wasm_bindgen::prelude::*;

use super::{Constructor, Prototype};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = HTMLMediaElement)]
    pub(crate) static MEDIA_ELEMENT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = HTMLVideoElement)]
    pub(crate) static VIDEO_ELEMENT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = HTMLCanvasElement)]
    pub(crate) static CANVAS_ELEMENT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = CanvasCaptureMediaStreamTrack)]
    pub(crate) static CANVAS_CAPTURE_TRACK: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = CanvasCaptureMediaStream)]
    pub(crate) static CANVAS_CAPTURE_STREAM: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = MediaRecorder)]
    pub(crate) static MEDIA_RECORDER: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = BlobEvent)]
    pub(crate) static BLOB_EVENT: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = ImageCapture)]
    pub(crate) static IMAGE_CAPTURE: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = OffscreenCanvas)]
    pub(crate) static OFFSCREEN_CANVAS: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = MediaStreamTrackProcessor)]
    pub(crate) static TRACK_PROCESSOR: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = MediaStreamTrackGenerator)]
    pub(crate) static TRACK_GENERATOR: Option<Constructor>;
    #[wasm_bindgen(thread_local_v2, js_name = VideoTrackGenerator)]
    pub(crate) static VIDEO_TRACK_GENERATOR: Option<Constructor>;

    #[wasm_bindgen(method, catch, getter, js_name = captureStream)]
    pub(crate) fn capture_stream(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = mozCaptureStream)]
    pub(crate) fn moz_capture_stream(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = requestFrame)]
    pub(crate) fn request_frame(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = sinkId)]
    pub(crate) fn sink_id(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = audioBitrateMode)]
    pub(crate) fn audio_bitrate_mode(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn timecode(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = takePhoto)]
    pub(crate) fn take_photo(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = grabFrame)]
    pub(crate) fn grab_frame(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getPhotoCapabilities)]
    pub(crate) fn get_photo_capabilities(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = getPhotoSettings)]
    pub(crate) fn get_photo_settings(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = totalFrames)]
    pub(crate) fn total_frames(this: &Prototype) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = requestVideoFrameCallback)]
    pub(crate) fn request_video_frame_callback(this: &Prototype) -> Result<JsValue, JsValue>;
}
