use js_sys::{Array, Object, Promise};
use wasm_bindgen::prelude::*;

use super::screen::CaptureHandleMembers;
use super::track_members::TrackMembers;

#[wasm_bindgen]
extern "C" {
    /// `MediaStream`. Its DOM `clone()` hides behind the name of Rust's
    /// `Clone` in web-sys; here each has a name of its own.
    #[wasm_bindgen(js_name = MediaStream, extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type StreamExt;

    #[wasm_bindgen(constructor, catch, js_class = "MediaStream")]
    pub(crate) fn new(tracks: &Array) -> Result<StreamExt, JsValue>;
    #[wasm_bindgen(constructor, catch, js_class = "MediaStream")]
    pub(crate) fn of_stream(stream: &web_sys::MediaStream) -> Result<StreamExt, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn id(this: &StreamExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn active(this: &StreamExt) -> bool;
    #[wasm_bindgen(method, js_name = getTracks)]
    pub(crate) fn get_tracks(this: &StreamExt) -> Array;
    #[wasm_bindgen(method, js_name = getAudioTracks)]
    pub(crate) fn get_audio_tracks(this: &StreamExt) -> Array;
    #[wasm_bindgen(method, js_name = getVideoTracks)]
    pub(crate) fn get_video_tracks(this: &StreamExt) -> Array;
    #[wasm_bindgen(method, js_name = getTrackById)]
    pub(crate) fn get_track_by_id(this: &StreamExt, id: &str) -> Option<web_sys::MediaStreamTrack>;
    #[wasm_bindgen(method, js_name = addTrack)]
    pub(crate) fn add_track(this: &StreamExt, track: &web_sys::MediaStreamTrack);
    #[wasm_bindgen(method, js_name = removeTrack)]
    pub(crate) fn remove_track(this: &StreamExt, track: &web_sys::MediaStreamTrack);
    #[wasm_bindgen(method, js_name = clone)]
    pub(crate) fn clone_stream(this: &StreamExt) -> web_sys::MediaStream;

    /// `MediaStreamTrack`.
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type TrackExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn id(this: &TrackExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn kind(this: &TrackExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn label(this: &TrackExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn enabled(this: &TrackExt) -> bool;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_enabled(this: &TrackExt, value: bool);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn muted(this: &TrackExt) -> bool;
    #[wasm_bindgen(method, getter, js_name = readyState)]
    pub(crate) fn ready_state(this: &TrackExt) -> String;
    /// Not in Firefox.
    #[wasm_bindgen(method, getter, js_name = contentHint)]
    pub(crate) fn content_hint(this: &TrackExt) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = contentHint)]
    pub(crate) fn set_content_hint(this: &TrackExt, value: &str);
    #[wasm_bindgen(method)]
    pub(crate) fn stop(this: &TrackExt);
    /// Chromium only.
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn stats(this: &TrackExt) -> Result<JsValue, JsValue>;
    /// Chromium only.
    #[wasm_bindgen(method, catch, js_name = getCaptureHandle)]
    pub(crate) fn get_capture_handle(
        this: &TrackExt,
    ) -> Result<Option<CaptureHandleMembers>, JsValue>;
    #[wasm_bindgen(method, js_name = clone)]
    pub(crate) fn clone_track(this: &TrackExt) -> web_sys::MediaStreamTrack;
    #[wasm_bindgen(method, js_name = getSettings)]
    pub(crate) fn get_settings(this: &TrackExt) -> TrackMembers;
    #[wasm_bindgen(method, js_name = getConstraints)]
    pub(crate) fn get_constraints(this: &TrackExt) -> TrackMembers;
    /// Not in Firefox before version 132.
    #[wasm_bindgen(method, catch, js_name = getCapabilities)]
    pub(crate) fn get_capabilities(this: &TrackExt) -> Result<TrackMembers, JsValue>;
    #[wasm_bindgen(method, catch, js_name = applyConstraints)]
    pub(crate) fn apply_constraints(
        this: &TrackExt,
        constraints: &JsValue,
    ) -> Result<Promise, JsValue>;

    /// `MediaStreamConstraints`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type ConstraintsInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_audio(this: &ConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_video(this: &ConstraintsInit, value: &JsValue);
    /// Firefox only.
    #[wasm_bindgen(method, setter, js_name = peerIdentity)]
    pub(crate) fn set_peer_identity(this: &ConstraintsInit, value: &str);

    /// One constraint: `{exact, ideal, min, max}`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type ConstrainInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_exact(this: &ConstrainInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_ideal(this: &ConstrainInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_min(this: &ConstrainInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_max(this: &ConstrainInit, value: &JsValue);

    #[wasm_bindgen(method, getter)]
    pub(crate) fn exact(this: &ConstrainInit) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn ideal(this: &ConstrainInit) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn min(this: &ConstrainInit) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn max(this: &ConstrainInit) -> JsValue;

    /// `ULongRange`, `DoubleRange`, `MediaSettingsRange`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type RangeMembers;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn min(this: &RangeMembers) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn max(this: &RangeMembers) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn step(this: &RangeMembers) -> JsValue;

    /// `Point2D`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type PointInit;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn x(this: &PointInit) -> Option<f64>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_x(this: &PointInit, value: f64);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn y(this: &PointInit) -> Option<f64>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_y(this: &PointInit, value: f64);
}
