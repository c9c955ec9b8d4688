use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `HTMLMediaElement`: web-sys lacks `captureStream()` and the output device.
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    pub(crate) type MediaElementExt;

    /// May be a `Blob` or a `MediaSource` just as well.
    #[wasm_bindgen(method, getter, js_name = srcObject)]
    pub(crate) fn src_object(this: &MediaElementExt) -> JsValue;
    #[wasm_bindgen(method, setter, js_name = srcObject)]
    pub(crate) fn set_src_object(this: &MediaElementExt, value: Option<&web_sys::MediaStream>);
    #[wasm_bindgen(method, catch)]
    pub(crate) fn play(this: &MediaElementExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, getter, js_name = sinkId)]
    pub(crate) fn sink_id(this: &MediaElementExt) -> Option<String>;
    #[wasm_bindgen(method, catch, js_name = setSinkId)]
    pub(crate) fn set_sink_id(this: &MediaElementExt, id: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = captureStream)]
    pub(crate) fn capture_stream(this: &MediaElementExt) -> Result<web_sys::MediaStream, JsValue>;
    #[wasm_bindgen(method, catch, js_name = mozCaptureStream)]
    pub(crate) fn moz_capture_stream(
        this: &MediaElementExt,
    ) -> Result<web_sys::MediaStream, JsValue>;

    /// `HTMLCanvasElement`.
    pub(crate) type CanvasExt;

    #[wasm_bindgen(method, catch, js_name = captureStream)]
    pub(crate) fn capture_stream(this: &CanvasExt) -> Result<web_sys::MediaStream, JsValue>;
    #[wasm_bindgen(method, catch, js_name = captureStream)]
    pub(crate) fn capture_stream_at(
        this: &CanvasExt,
        frame_rate: f64,
    ) -> Result<web_sys::MediaStream, JsValue>;

    /// `CanvasCaptureMediaStreamTrack`, and Firefox's `CanvasCaptureMediaStream`,
    /// which has the same members on the stream.
    #[derive(Clone, Debug)]
    pub(crate) type CanvasCaptureExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn canvas(this: &CanvasCaptureExt) -> Option<web_sys::HtmlCanvasElement>;
    #[wasm_bindgen(method, catch, js_name = requestFrame)]
    pub(crate) fn request_frame(this: &CanvasCaptureExt) -> Result<(), JsValue>;

    /// `HTMLVideoElement`: web-sys hides the frame callbacks.
    pub(crate) type VideoElementExt;

    #[wasm_bindgen(method, catch, js_name = requestVideoFrameCallback)]
    pub(crate) fn request_video_frame_callback(
        this: &VideoElementExt,
        callback: &Function,
    ) -> Result<u32, JsValue>;
    #[wasm_bindgen(method, catch, js_name = cancelVideoFrameCallback)]
    pub(crate) fn cancel_video_frame_callback(
        this: &VideoElementExt,
        handle: u32,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter, js_name = videoWidth)]
    pub(crate) fn video_width(this: &VideoElementExt) -> u32;
    #[wasm_bindgen(method, getter, js_name = videoHeight)]
    pub(crate) fn video_height(this: &VideoElementExt) -> u32;

    /// `VideoFrameCallbackMetadata`.
    pub(crate) type FrameMetadata;

    #[wasm_bindgen(method, getter, js_name = presentationTime)]
    pub(crate) fn presentation_time(this: &FrameMetadata) -> f64;
    #[wasm_bindgen(method, getter, js_name = expectedDisplayTime)]
    pub(crate) fn expected_display_time(this: &FrameMetadata) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn width(this: &FrameMetadata) -> u32;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn height(this: &FrameMetadata) -> u32;
    #[wasm_bindgen(method, getter, js_name = mediaTime)]
    pub(crate) fn media_time(this: &FrameMetadata) -> f64;
    #[wasm_bindgen(method, getter, js_name = presentedFrames)]
    pub(crate) fn presented_frames(this: &FrameMetadata) -> u32;
    #[wasm_bindgen(method, getter, js_name = processingDuration)]
    pub(crate) fn processing_duration(this: &FrameMetadata) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = captureTime)]
    pub(crate) fn capture_time(this: &FrameMetadata) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = receiveTime)]
    pub(crate) fn receive_time(this: &FrameMetadata) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = rtpTimestamp)]
    pub(crate) fn rtp_timestamp(this: &FrameMetadata) -> Option<u32>;

    #[wasm_bindgen(catch, js_name = requestAnimationFrame)]
    pub(crate) fn request_animation_frame(callback: &Function) -> Result<u32, JsValue>;
    #[wasm_bindgen(catch, js_name = cancelAnimationFrame)]
    pub(crate) fn cancel_animation_frame(handle: u32) -> Result<(), JsValue>;
}
