use crate::web::sys::Settings;

/// What a track's source is set to: the `MediaTrackSettings` of
/// [Media Capture 4.3.8](https://www.w3.org/TR/mediacapture-streams/#media-track-settings).
/// What the browser does not say is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TrackSettings {
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// Width divided by height.
    pub aspect_ratio: Option<f64>,
    /// Frames per second.
    pub frame_rate: Option<f64>,
    /// `user`, `environment`, `left` or `right`.
    pub facing_mode: Option<String>,
    /// `none` or `crop-and-scale`.
    pub resize_mode: Option<String>,
    /// Samples per second.
    pub sample_rate: Option<u32>,
    /// Bits per sample.
    pub sample_size: Option<u32>,
    /// Channels.
    pub channel_count: Option<u32>,
    /// From the source to the page, in seconds.
    pub latency: Option<f64>,
    /// Whether echo is cancelled.
    pub echo_cancellation: Option<bool>,
    /// Whether the gain is controlled.
    pub auto_gain_control: Option<bool>,
    /// Whether noise is suppressed.
    pub noise_suppression: Option<bool>,
    /// The device.
    pub device_id: Option<String>,
    /// The group of devices in one housing.
    pub group_id: Option<String>,
    /// `monitor`, `window` or `browser`, for a captured display.
    pub display_surface: Option<String>,
}

impl TrackSettings {
    pub(crate) fn from_js(settings: &Settings) -> Self {
        Self {
            width: settings.width(),
            height: settings.height(),
            aspect_ratio: settings.aspect_ratio(),
            frame_rate: settings.frame_rate(),
            facing_mode: settings.facing_mode(),
            resize_mode: settings.resize_mode(),
            sample_rate: settings.sample_rate(),
            sample_size: settings.sample_size(),
            channel_count: settings.channel_count(),
            latency: settings.latency(),
            // Newer drafts allow a string that names what is cancelled.
            echo_cancellation: echo(&settings.echo_cancellation()),
            auto_gain_control: settings.auto_gain_control(),
            noise_suppression: settings.noise_suppression(),
            device_id: settings.device_id(),
            group_id: settings.group_id(),
            display_surface: settings.display_surface(),
        }
    }
}

fn echo(value: &wasm_bindgen::JsValue) -> Option<bool> {
    value.as_bool().or_else(|| value.is_string().then_some(true))
}
