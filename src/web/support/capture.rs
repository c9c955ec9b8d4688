//! What there is to capture, play, record and photograph with, see
//! [`super::detect`].

use js_sys::{Array, Object, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use super::Support;
use super::detect::{exists, has, native_or_absent, native_or_emulated};
use crate::web::sys::{self, Prototype, RecorderExt, RecorderInit, StreamExt};

pub(crate) fn canvas_capture() -> Support {
    native_or_absent(has(&sys::CANVAS_ELEMENT, Prototype::capture_stream))
}

pub(crate) fn canvas_request_frame() -> Support {
    native_or_emulated(
        has(&sys::CANVAS_CAPTURE_TRACK, Prototype::request_frame),
        has(&sys::CANVAS_CAPTURE_STREAM, Prototype::request_frame),
    )
}

/// Under its own name, or under the prefix that Firefox had before 149.
pub(crate) fn media_element_capture() -> Support {
    let native = has(&sys::MEDIA_ELEMENT, Prototype::capture_stream);
    native_or_emulated(native, exists(&sys::MEDIA_ELEMENT))
}

pub(crate) fn prefixed_media_element_capture() -> bool {
    has(&sys::MEDIA_ELEMENT, Prototype::moz_capture_stream)
}

pub(crate) fn sink_id() -> Support {
    native_or_absent(has(&sys::MEDIA_ELEMENT, Prototype::sink_id))
}

pub(crate) fn video_frame_callback() -> Support {
    let native = has(&sys::VIDEO_ELEMENT, Prototype::request_video_frame_callback);
    native_or_emulated(native, exists(&sys::VIDEO_ELEMENT))
}

pub(crate) fn media_recorder() -> Support {
    native_or_absent(exists(&sys::MEDIA_RECORDER))
}

pub(crate) fn audio_bitrate_mode() -> Support {
    native_or_absent(has(&sys::MEDIA_RECORDER, Prototype::audio_bitrate_mode))
}

/// Members of a dictionary show in no prototype. One that the browser reads
/// cannot be a symbol; one that it ignores can be anything.
pub(crate) fn video_key_frame_interval() -> Support {
    let refused = || -> Result<bool, JsValue> {
        let stream = StreamExt::new(&Array::new())?;
        let init: RecorderInit = Object::new().unchecked_into();
        init.set_video_key_frame_interval_duration(&Symbol::for_("rtcweb"));
        Ok(RecorderExt::new(stream.unchecked_ref(), &init).is_err())
    };
    native_or_absent(exists(&sys::MEDIA_RECORDER) && refused().unwrap_or(false))
}

pub(crate) fn blob_event_timecode() -> Support {
    native_or_absent(has(&sys::BLOB_EVENT, Prototype::timecode))
}

pub(crate) fn take_photo() -> Support {
    native_or_emulated(has(&sys::IMAGE_CAPTURE, Prototype::take_photo), still_pictures())
}

pub(crate) fn grab_frame() -> Support {
    native_or_emulated(has(&sys::IMAGE_CAPTURE, Prototype::grab_frame), still_pictures())
}

pub(crate) fn photo_capabilities() -> Support {
    native_or_absent(has(&sys::IMAGE_CAPTURE, Prototype::get_photo_capabilities))
}

pub(crate) fn photo_settings() -> Support {
    native_or_absent(has(&sys::IMAGE_CAPTURE, Prototype::get_photo_settings))
}

pub(crate) fn track_processor() -> Support {
    native_or_absent(exists(&sys::TRACK_PROCESSOR))
}

pub(crate) fn track_processor_counts() -> Support {
    native_or_absent(has(&sys::TRACK_PROCESSOR, Prototype::total_frames))
}

pub(crate) fn track_generator() -> Support {
    native_or_absent(exists(&sys::TRACK_GENERATOR))
}

pub(crate) fn video_track_generator() -> Support {
    native_or_emulated(exists(&sys::VIDEO_TRACK_GENERATOR), exists(&sys::TRACK_GENERATOR))
}

/// Whether a picture of a track can be taken from a video element.
pub(crate) fn still_pictures() -> bool {
    exists(&sys::VIDEO_ELEMENT) && exists(&sys::OFFSCREEN_CANVAS)
}
