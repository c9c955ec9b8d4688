use js_sys::Object;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `MediaStreamTrackProcessor`.
    #[wasm_bindgen(js_name = MediaStreamTrackProcessor)]
    #[derive(Clone, Debug)]
    pub(crate) type ProcessorExt;

    #[wasm_bindgen(constructor, catch, js_class = "MediaStreamTrackProcessor")]
    pub(crate) fn new(init: &ProcessorInit) -> Result<ProcessorExt, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn readable(this: &ProcessorExt) -> web_sys::ReadableStream;
    #[wasm_bindgen(method, getter, js_name = discardedFrames)]
    pub(crate) fn discarded_frames(this: &ProcessorExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = totalFrames)]
    pub(crate) fn total_frames(this: &ProcessorExt) -> Option<f64>;

    /// `MediaStreamTrackProcessorInit`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type ProcessorInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_track(this: &ProcessorInit, value: &web_sys::MediaStreamTrack);
    #[wasm_bindgen(method, setter, js_name = maxBufferSize)]
    pub(crate) fn set_max_buffer_size(this: &ProcessorInit, value: u16);

    /// `MediaStreamTrackGenerator`: a track that is written to.
    #[wasm_bindgen(js_name = MediaStreamTrackGenerator, extends = web_sys::MediaStreamTrack)]
    #[derive(Clone, Debug)]
    pub(crate) type TrackGeneratorExt;

    #[wasm_bindgen(constructor, catch, js_class = "MediaStreamTrackGenerator")]
    pub(crate) fn new(init: &TrackGeneratorInit) -> Result<TrackGeneratorExt, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn writable(this: &TrackGeneratorExt) -> web_sys::WritableStream;

    /// `MediaStreamTrackGeneratorInit`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type TrackGeneratorInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_kind(this: &TrackGeneratorInit, value: &str);

    /// `VideoTrackGenerator`.
    #[wasm_bindgen(js_name = VideoTrackGenerator)]
    #[derive(Clone, Debug)]
    pub(crate) type VideoTrackGeneratorExt;

    #[wasm_bindgen(constructor, catch, js_class = "VideoTrackGenerator")]
    pub(crate) fn new() -> Result<VideoTrackGeneratorExt, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn writable(this: &VideoTrackGeneratorExt) -> web_sys::WritableStream;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn muted(this: &VideoTrackGeneratorExt) -> bool;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_muted(this: &VideoTrackGeneratorExt, value: bool);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn track(this: &VideoTrackGeneratorExt) -> web_sys::MediaStreamTrack;
}
