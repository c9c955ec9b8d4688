use js_sys::{Array, Object, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `CaptureController`. Chromium only.
    #[wasm_bindgen(js_name = CaptureController, extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type ControllerExt;

    #[wasm_bindgen(constructor, catch, js_class = "CaptureController")]
    pub(crate) fn new() -> Result<ControllerExt, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setFocusBehavior)]
    pub(crate) fn set_focus_behavior(this: &ControllerExt, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getSupportedZoomLevels)]
    pub(crate) fn get_supported_zoom_levels(this: &ControllerExt) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, getter, js_name = zoomLevel)]
    pub(crate) fn zoom_level(this: &ControllerExt) -> Option<f64>;
    #[wasm_bindgen(method, catch, js_name = increaseZoomLevel)]
    pub(crate) fn increase_zoom_level(this: &ControllerExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = decreaseZoomLevel)]
    pub(crate) fn decrease_zoom_level(this: &ControllerExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = resetZoomLevel)]
    pub(crate) fn reset_zoom_level(this: &ControllerExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = forwardWheel)]
    pub(crate) fn forward_wheel(
        this: &ControllerExt,
        element: Option<&web_sys::HtmlElement>,
    ) -> Result<Promise, JsValue>;

    /// `CaptureHandleConfig`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type CaptureHandleConfigInit;

    #[wasm_bindgen(method, setter, js_name = exposeOrigin)]
    pub(crate) fn set_expose_origin(this: &CaptureHandleConfigInit, value: bool);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_handle(this: &CaptureHandleConfigInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = permittedOrigins)]
    pub(crate) fn set_permitted_origins(this: &CaptureHandleConfigInit, value: &Array);

    /// `CaptureHandle`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type CaptureHandleMembers;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn origin(this: &CaptureHandleMembers) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn handle(this: &CaptureHandleMembers) -> Option<String>;

    /// `BrowserCaptureMediaStreamTrack`. Chromium only.
    #[wasm_bindgen(js_name = BrowserCaptureMediaStreamTrack, extends = web_sys::MediaStreamTrack)]
    #[derive(Clone, Debug)]
    pub(crate) type BrowserTrackExt;

    #[wasm_bindgen(method, catch, js_name = cropTo)]
    pub(crate) fn crop_to(
        this: &BrowserTrackExt,
        target: Option<&JsValue>,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = restrictTo)]
    pub(crate) fn restrict_to(
        this: &BrowserTrackExt,
        target: Option<&JsValue>,
    ) -> Result<Promise, JsValue>;

    /// `CropTarget`. Chromium only.
    #[wasm_bindgen(js_name = CropTarget, extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type CropTargetExt;

    #[wasm_bindgen(catch, static_method_of = CropTargetExt, js_class = "CropTarget", js_name = fromElement)]
    pub(crate) fn from_element(element: &web_sys::Element) -> Result<Promise, JsValue>;

    /// `RestrictionTarget`. Chromium only.
    #[wasm_bindgen(js_name = RestrictionTarget, extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type RestrictionTargetExt;

    #[wasm_bindgen(catch, static_method_of = RestrictionTargetExt, js_class = "RestrictionTarget", js_name = fromElement)]
    pub(crate) fn from_element(element: &web_sys::Element) -> Result<Promise, JsValue>;

    /// `MediaStreamTrackAudioStats` and `MediaStreamTrackVideoStats`. Chromium
    /// only.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type TrackStatsExt;

    #[wasm_bindgen(method, getter, js_name = deliveredFrames)]
    pub(crate) fn delivered_frames(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = deliveredFramesDuration)]
    pub(crate) fn delivered_frames_duration(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = discardedFrames)]
    pub(crate) fn discarded_frames(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = totalFrames)]
    pub(crate) fn total_frames(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = totalFramesDuration)]
    pub(crate) fn total_frames_duration(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn latency(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = averageLatency)]
    pub(crate) fn average_latency(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = minimumLatency)]
    pub(crate) fn minimum_latency(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maximumLatency)]
    pub(crate) fn maximum_latency(this: &TrackStatsExt) -> Option<f64>;
    #[wasm_bindgen(method, catch, js_name = resetLatency)]
    pub(crate) fn reset_latency(this: &TrackStatsExt) -> Result<(), JsValue>;
}
