//! As [`detect`](super::detect), for devices, tracks and streams.

use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use super::Support;
use super::detect::{has, native_or_absent, native_or_emulated};
use super::members_read::members_read;
use crate::web::sys::{
    self, ConstrainInit, ConstraintsInit, MediaDevicesExt, NAVIGATOR, Prototype,
    TrackConstraintsInit,
};

pub(crate) fn media_devices() -> Support {
    native_or_absent(devices().is_some())
}

pub(crate) fn display_media() -> Support {
    native_or_absent(has(&sys::MEDIA_DEVICES, Prototype::get_display_media))
}

pub(crate) fn display_media_hints() -> Support {
    native_or_absent(display_media_members().iter().any(|name| name == "selfBrowserSurface"))
}

pub(crate) fn audio_output_selection() -> Support {
    let native = has(&sys::MEDIA_DEVICES, Prototype::select_audio_output);
    native_or_emulated(native, devices().is_some())
}

pub(crate) fn capture_handle() -> Support {
    native_or_absent(has(&sys::MEDIA_DEVICES, Prototype::set_capture_handle_config))
}

pub(crate) fn device_capabilities() -> Support {
    native_or_absent(has(&sys::INPUT_DEVICE_INFO, Prototype::get_capabilities))
}

pub(crate) fn isolated_media() -> Support {
    let read = devices()
        .map(|devices| members_read(|constraints| devices.get_user_media(constraints)))
        .unwrap_or_default();
    native_or_absent(read.iter().any(|name| name == "peerIdentity"))
}

/// Whether echo cancellation has modes, or every text is `true`. Where it has
/// modes, the value is made a text, and a text is asked of an object by its
/// members. A frame rate that is no number has the call refused at once; the
/// members of a dictionary are read in the order of the alphabet.
pub(crate) fn echo_cancellation_modes() -> Support {
    let Some(devices) = devices() else { return Support::Absent };
    let read = members_read(|value| {
        let echo: ConstrainInit = Object::new().unchecked_into();
        echo.set_exact(value);
        let rate: ConstrainInit = Object::new().unchecked_into();
        rate.set_exact(&f64::NAN.into());
        let track: TrackConstraintsInit = Object::new().unchecked_into();
        track.echo_cancellation(&echo);
        track.frame_rate(&rate);
        let init: ConstraintsInit = Object::new().unchecked_into();
        init.set_audio(&track);
        devices.get_user_media(&init)
    });
    native_or_absent(!read.is_empty())
}

pub(crate) fn track_capabilities() -> Support {
    native_or_absent(has(&sys::TRACK, Prototype::get_capabilities))
}

pub(crate) fn content_hint() -> Support {
    native_or_absent(has(&sys::TRACK, Prototype::content_hint))
}

pub(crate) fn track_stats() -> Support {
    native_or_absent(has(&sys::TRACK, Prototype::stats))
}

pub(crate) fn captured_handle() -> Support {
    native_or_absent(has(&sys::TRACK, Prototype::get_capture_handle))
}

pub(crate) fn configuration_change() -> Support {
    native_or_absent(has(&sys::TRACK, Prototype::onconfigurationchange))
}

pub(crate) fn stream_activity() -> Support {
    native_or_absent(has(&sys::STREAM, Prototype::onactive))
}

pub(crate) fn capture_controller() -> Support {
    native_or_absent(sys::CAPTURE_CONTROLLER.with(Option::is_some))
}

pub(crate) fn captured_surface_control() -> Support {
    native_or_absent(has(&sys::CAPTURE_CONTROLLER, Prototype::zoom_level))
}

pub(crate) fn region_capture() -> Support {
    native_or_absent(has(&sys::BROWSER_TRACK, Prototype::crop_to))
}

pub(crate) fn element_capture() -> Support {
    native_or_absent(has(&sys::BROWSER_TRACK, Prototype::restrict_to))
}

pub(crate) fn user_media_element() -> Support {
    native_or_absent(sys::USER_MEDIA_ELEMENT.with(Option::is_some))
}

pub(crate) fn camera_element() -> Support {
    native_or_absent(sys::CAMERA_ELEMENT.with(Option::is_some))
}

pub(crate) fn microphone_element() -> Support {
    native_or_absent(sys::MICROPHONE_ELEMENT.with(Option::is_some))
}

/// The members of `DisplayMediaStreamOptions` that this browser knows.
pub(crate) fn display_media_members() -> Vec<String> {
    match (devices(), display_media()) {
        (Some(devices), Support::Native) => {
            members_read(|options: &JsValue| devices.get_display_media(options))
        }
        _ => Vec::new(),
    }
}

fn devices() -> Option<MediaDevicesExt> {
    NAVIGATOR.with(|navigator| navigator.as_ref()?.media_devices())
}
