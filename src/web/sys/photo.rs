use js_sys::{Array, Object, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `ImageCapture`: web-sys has an old one of Firefox.
    #[wasm_bindgen(js_name = ImageCapture)]
    #[derive(Clone, Debug)]
    pub(crate) type ImageCaptureExt;

    #[wasm_bindgen(constructor, catch, js_class = "ImageCapture")]
    pub(crate) fn new(track: &web_sys::MediaStreamTrack) -> Result<ImageCaptureExt, JsValue>;
    #[wasm_bindgen(method, catch, js_name = takePhoto)]
    pub(crate) fn take_photo(
        this: &ImageCaptureExt,
        settings: &PhotoInit,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getPhotoCapabilities)]
    pub(crate) fn get_photo_capabilities(this: &ImageCaptureExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getPhotoSettings)]
    pub(crate) fn get_photo_settings(this: &ImageCaptureExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = grabFrame)]
    pub(crate) fn grab_frame(this: &ImageCaptureExt) -> Result<Promise, JsValue>;

    /// `PhotoSettings`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type PhotoInit;

    #[wasm_bindgen(method, getter, js_name = fillLightMode)]
    pub(crate) fn fill_light_mode(this: &PhotoInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = fillLightMode)]
    pub(crate) fn set_fill_light_mode(this: &PhotoInit, value: &str);
    #[wasm_bindgen(method, getter, js_name = imageHeight)]
    pub(crate) fn image_height(this: &PhotoInit) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = imageHeight)]
    pub(crate) fn set_image_height(this: &PhotoInit, value: f64);
    #[wasm_bindgen(method, getter, js_name = imageWidth)]
    pub(crate) fn image_width(this: &PhotoInit) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = imageWidth)]
    pub(crate) fn set_image_width(this: &PhotoInit, value: f64);
    #[wasm_bindgen(method, getter, js_name = redEyeReduction)]
    pub(crate) fn red_eye_reduction(this: &PhotoInit) -> Option<bool>;
    #[wasm_bindgen(method, setter, js_name = redEyeReduction)]
    pub(crate) fn set_red_eye_reduction(this: &PhotoInit, value: bool);

    /// `PhotoCapabilities`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type PhotoAbilities;

    #[wasm_bindgen(method, getter, js_name = redEyeReduction)]
    pub(crate) fn red_eye_reduction(this: &PhotoAbilities) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = imageHeight)]
    pub(crate) fn image_height(this: &PhotoAbilities) -> Option<RangeExt>;
    #[wasm_bindgen(method, getter, js_name = imageWidth)]
    pub(crate) fn image_width(this: &PhotoAbilities) -> Option<RangeExt>;
    #[wasm_bindgen(method, getter, js_name = fillLightMode)]
    pub(crate) fn fill_light_mode(this: &PhotoAbilities) -> Option<Array>;

    /// `MediaSettingsRange`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type RangeExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn max(this: &RangeExt) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn min(this: &RangeExt) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn step(this: &RangeExt) -> Option<f64>;

    /// `OffscreenCanvas`: a canvas whose picture comes as a promise.
    #[wasm_bindgen(js_name = OffscreenCanvas)]
    pub(crate) type Sheet;

    #[wasm_bindgen(constructor, catch, js_class = "OffscreenCanvas")]
    pub(crate) fn new(width: u32, height: u32) -> Result<Sheet, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getContext)]
    pub(crate) fn get_context(this: &Sheet, kind: &str) -> Result<Option<SheetContext>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = convertToBlob)]
    pub(crate) fn convert_to_blob(
        this: &Sheet,
        options: &super::BlobInit,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = transferToImageBitmap)]
    pub(crate) fn transfer_to_image_bitmap(this: &Sheet) -> Result<web_sys::ImageBitmap, JsValue>;

    pub(crate) type SheetContext;

    #[wasm_bindgen(method, catch, js_name = drawImage)]
    pub(crate) fn draw_image(
        this: &SheetContext,
        video: &web_sys::HtmlVideoElement,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    ) -> Result<(), JsValue>;
}
