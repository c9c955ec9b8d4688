use js_sys::{Array, Object, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `MediaStream`. Its DOM `clone()` hides behind the name of Rust's
    /// `Clone` in web-sys; here each has a name of its own.
    #[wasm_bindgen(js_name = MediaStream, extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type StreamExt;

    #[wasm_bindgen(constructor, catch, js_class = "MediaStream")]
    pub(crate) fn new(tracks: &Array) -> Result<StreamExt, JsValue>;
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
    #[wasm_bindgen(method, js_name = clone)]
    pub(crate) fn clone_track(this: &TrackExt) -> web_sys::MediaStreamTrack;
    #[wasm_bindgen(method, js_name = getSettings)]
    pub(crate) fn get_settings(this: &TrackExt) -> Settings;
    #[wasm_bindgen(method, catch, js_name = applyConstraints)]
    pub(crate) fn apply_constraints(
        this: &TrackExt,
        constraints: &JsValue,
    ) -> Result<Promise, JsValue>;

    /// `MediaTrackSettings`: web-sys lacks half of it.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type Settings;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn width(this: &Settings) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn height(this: &Settings) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = aspectRatio)]
    pub(crate) fn aspect_ratio(this: &Settings) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = frameRate)]
    pub(crate) fn frame_rate(this: &Settings) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = facingMode)]
    pub(crate) fn facing_mode(this: &Settings) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = resizeMode)]
    pub(crate) fn resize_mode(this: &Settings) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = sampleRate)]
    pub(crate) fn sample_rate(this: &Settings) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = sampleSize)]
    pub(crate) fn sample_size(this: &Settings) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = channelCount)]
    pub(crate) fn channel_count(this: &Settings) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn latency(this: &Settings) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = echoCancellation)]
    pub(crate) fn echo_cancellation(this: &Settings) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = autoGainControl)]
    pub(crate) fn auto_gain_control(this: &Settings) -> Option<bool>;
    #[wasm_bindgen(method, getter, js_name = noiseSuppression)]
    pub(crate) fn noise_suppression(this: &Settings) -> Option<bool>;
    #[wasm_bindgen(method, getter, js_name = deviceId)]
    pub(crate) fn device_id(this: &Settings) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = groupId)]
    pub(crate) fn group_id(this: &Settings) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = displaySurface)]
    pub(crate) fn display_surface(this: &Settings) -> Option<String>;

    /// `MediaStreamConstraints`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type ConstraintsInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_audio(this: &ConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_video(this: &ConstraintsInit, value: &JsValue);

    /// `MediaTrackConstraints`. The setters take any of the forms that a
    /// constraint can have.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type TrackConstraintsInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_advanced(this: &TrackConstraintsInit, value: &Array);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_width(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_height(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = aspectRatio)]
    pub(crate) fn set_aspect_ratio(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = frameRate)]
    pub(crate) fn set_frame_rate(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = facingMode)]
    pub(crate) fn set_facing_mode(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = resizeMode)]
    pub(crate) fn set_resize_mode(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = sampleRate)]
    pub(crate) fn set_sample_rate(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = sampleSize)]
    pub(crate) fn set_sample_size(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = channelCount)]
    pub(crate) fn set_channel_count(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_latency(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = echoCancellation)]
    pub(crate) fn set_echo_cancellation(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = autoGainControl)]
    pub(crate) fn set_auto_gain_control(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = noiseSuppression)]
    pub(crate) fn set_noise_suppression(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = deviceId)]
    pub(crate) fn set_device_id(this: &TrackConstraintsInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = groupId)]
    pub(crate) fn set_group_id(this: &TrackConstraintsInit, value: &JsValue);

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
}
