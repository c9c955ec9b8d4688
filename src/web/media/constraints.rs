use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::constrain::{Constrain, ConstraintValue};
use crate::web::sys::{ConstraintsInit, TrackConstraintsInit};

/// What is asked of a track: the `MediaTrackConstraints` of
/// [Media Capture 11.2](https://www.w3.org/TR/mediacapture-streams/#media-track-constraints).
///
/// Only what is asked for reaches the browser: no member is ever `undefined`,
/// which Safari takes amiss.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrackConstraints {
    /// Width in pixels.
    pub width: Option<Constrain<u32>>,
    /// Height in pixels.
    pub height: Option<Constrain<u32>>,
    /// Width divided by height.
    pub aspect_ratio: Option<Constrain<f64>>,
    /// Frames per second.
    pub frame_rate: Option<Constrain<f64>>,
    /// `user`, `environment`, `left` or `right`.
    pub facing_mode: Option<Constrain<String>>,
    /// `none` or `crop-and-scale`.
    pub resize_mode: Option<Constrain<String>>,
    /// Samples per second.
    pub sample_rate: Option<Constrain<u32>>,
    /// Bits per sample.
    pub sample_size: Option<Constrain<u32>>,
    /// Channels.
    pub channel_count: Option<Constrain<u32>>,
    /// From the source to the page, in seconds.
    pub latency: Option<Constrain<f64>>,
    /// Whether echo is cancelled.
    pub echo_cancellation: Option<Constrain<bool>>,
    /// Whether the gain is controlled.
    pub auto_gain_control: Option<Constrain<bool>>,
    /// Whether noise is suppressed.
    pub noise_suppression: Option<Constrain<bool>>,
    /// The device.
    pub device_id: Option<Constrain<String>>,
    /// The group of devices in one housing.
    pub group_id: Option<Constrain<String>>,
    /// Sets of further constraints, each met as a whole or not at all, in
    /// order of preference.
    pub advanced: Vec<Self>,
}

/// What is asked of `getUserMedia`: the `MediaStreamConstraints` of
/// [Media Capture 9.2](https://www.w3.org/TR/mediacapture-streams/#mediastreamconstraints).
///
/// ```
/// use rtcweb::{Constrain, MediaStreamConstraints, TrackConstraints};
///
/// let call = MediaStreamConstraints::audio_and_video();
/// let camera = MediaStreamConstraints {
///     video: Some(TrackConstraints {
///         width: Some(Constrain::at_least(640)),
///         frame_rate: Some(30.0.into()),
///         ..TrackConstraints::default()
///     }),
///     ..MediaStreamConstraints::default()
/// };
/// assert!(call.audio.is_some() && camera.audio.is_none());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MediaStreamConstraints {
    /// A microphone like this; `None` for no sound.
    pub audio: Option<TrackConstraints>,
    /// A camera like this; `None` for no pictures.
    pub video: Option<TrackConstraints>,
}

impl MediaStreamConstraints {
    /// Any microphone.
    pub fn audio() -> Self {
        Self { audio: Some(TrackConstraints::default()), video: None }
    }

    /// Any camera.
    pub fn video() -> Self {
        Self { audio: None, video: Some(TrackConstraints::default()) }
    }

    /// Any microphone and any camera.
    pub fn audio_and_video() -> Self {
        Self { audio: Some(TrackConstraints::default()), video: Some(TrackConstraints::default()) }
    }

    pub(crate) fn to_js(&self) -> JsValue {
        let init: ConstraintsInit = Object::new().unchecked_into();
        if let Some(audio) = &self.audio {
            init.set_audio(&audio.to_js());
        }
        if let Some(video) = &self.video {
            init.set_video(&video.to_js());
        }
        init.into()
    }
}

impl TrackConstraints {
    pub(crate) fn to_js(&self) -> JsValue {
        let init: TrackConstraintsInit = Object::new().unchecked_into();
        put(&init, &self.width, TrackConstraintsInit::set_width);
        put(&init, &self.height, TrackConstraintsInit::set_height);
        put(&init, &self.aspect_ratio, TrackConstraintsInit::set_aspect_ratio);
        put(&init, &self.frame_rate, TrackConstraintsInit::set_frame_rate);
        put(&init, &self.facing_mode, TrackConstraintsInit::set_facing_mode);
        put(&init, &self.resize_mode, TrackConstraintsInit::set_resize_mode);
        put(&init, &self.sample_rate, TrackConstraintsInit::set_sample_rate);
        put(&init, &self.sample_size, TrackConstraintsInit::set_sample_size);
        put(&init, &self.channel_count, TrackConstraintsInit::set_channel_count);
        put(&init, &self.latency, TrackConstraintsInit::set_latency);
        put(&init, &self.echo_cancellation, TrackConstraintsInit::set_echo_cancellation);
        put(&init, &self.auto_gain_control, TrackConstraintsInit::set_auto_gain_control);
        put(&init, &self.noise_suppression, TrackConstraintsInit::set_noise_suppression);
        put(&init, &self.device_id, TrackConstraintsInit::set_device_id);
        put(&init, &self.group_id, TrackConstraintsInit::set_group_id);
        if !self.advanced.is_empty() {
            init.set_advanced(&self.advanced.iter().map(Self::to_js).collect::<Array>());
        }
        init.into()
    }
}

fn put<T: ConstraintValue>(
    init: &TrackConstraintsInit,
    constrain: &Option<Constrain<T>>,
    set: fn(&TrackConstraintsInit, &JsValue),
) {
    if let Some(constrain) = constrain {
        set(init, &constrain.to_js());
    }
}
