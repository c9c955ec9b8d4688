use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;

use super::screen::CaptureHandleConfigInit;
use super::track_members::TrackMembers;

#[wasm_bindgen]
extern "C" {
    /// `MediaDevices`.
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type MediaDevicesExt;

    #[wasm_bindgen(method, catch, js_name = getUserMedia)]
    pub(crate) fn get_user_media(
        this: &MediaDevicesExt,
        constraints: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getDisplayMedia)]
    pub(crate) fn get_display_media(
        this: &MediaDevicesExt,
        options: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = enumerateDevices)]
    pub(crate) fn enumerate_devices(this: &MediaDevicesExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, js_name = getSupportedConstraints)]
    pub(crate) fn get_supported_constraints(this: &MediaDevicesExt) -> TrackMembers;
    /// Firefox only.
    #[wasm_bindgen(method, catch, js_name = selectAudioOutput)]
    pub(crate) fn select_audio_output(
        this: &MediaDevicesExt,
        options: &AudioOutputInit,
    ) -> Result<Promise, JsValue>;
    /// Chromium only.
    #[wasm_bindgen(method, catch, js_name = setCaptureHandleConfig)]
    pub(crate) fn set_capture_handle_config(
        this: &MediaDevicesExt,
        config: &CaptureHandleConfigInit,
    ) -> Result<(), JsValue>;

    /// `AudioOutputOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type AudioOutputInit;

    #[wasm_bindgen(method, setter, js_name = deviceId)]
    pub(crate) fn set_device_id(this: &AudioOutputInit, value: &str);

    /// `MediaDeviceInfo`, and of `InputDeviceInfo` what it adds.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type DeviceInfoExt;

    #[wasm_bindgen(method, getter, js_name = deviceId)]
    pub(crate) fn device_id(this: &DeviceInfoExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn kind(this: &DeviceInfoExt) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn label(this: &DeviceInfoExt) -> String;
    #[wasm_bindgen(method, getter, js_name = groupId)]
    pub(crate) fn group_id(this: &DeviceInfoExt) -> String;
    #[wasm_bindgen(method, catch, js_name = getCapabilities)]
    pub(crate) fn get_capabilities(this: &DeviceInfoExt) -> Result<TrackMembers, JsValue>;

    /// `DisplayMediaStreamOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type DisplayMediaInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_video(this: &DisplayMediaInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_audio(this: &DisplayMediaInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_controller(this: &DisplayMediaInit, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = selfBrowserSurface)]
    pub(crate) fn set_self_browser_surface(this: &DisplayMediaInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = systemAudio)]
    pub(crate) fn set_system_audio(this: &DisplayMediaInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = windowAudio)]
    pub(crate) fn set_window_audio(this: &DisplayMediaInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = surfaceSwitching)]
    pub(crate) fn set_surface_switching(this: &DisplayMediaInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = monitorTypeSurfaces)]
    pub(crate) fn set_monitor_type_surfaces(this: &DisplayMediaInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = audioSelection)]
    pub(crate) fn set_audio_selection(this: &DisplayMediaInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = preferCurrentTab)]
    pub(crate) fn set_prefer_current_tab(this: &DisplayMediaInit, value: bool);

    /// What watches over the target of a `Proxy`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type ProxyHandler;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_get(this: &ProxyHandler, value: &JsValue);
}
