use std::time::Duration;

use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::string_enum::string_enum;
use crate::web::support::capture as detect;
use crate::web::sys::RecorderInit;

string_enum! {
    /// How the bit rate of recorded sound is kept: the `BitrateMode` of
    /// [MediaStream Recording 2.4](https://www.w3.org/TR/mediastream-recording/#bitratemode).
    BitrateMode {
        /// The same all the time.
        Constant = "constant",
        /// As much as the sound needs.
        Variable = "variable",
    }
}

string_enum! {
    /// What a recorder does: the `RecordingState` of
    /// [MediaStream Recording 2.5](https://www.w3.org/TR/mediastream-recording/#recordingstate).
    RecordingState {
        /// Nothing.
        Inactive = "inactive",
        /// It records.
        Recording = "recording",
        /// It waits and leaves out what comes meanwhile.
        Paused = "paused",
    }
}

/// How to record: the `MediaRecorderOptions` of
/// [MediaStream Recording 2.3](https://www.w3.org/TR/mediastream-recording/#mediarecorderoptions-section).
/// Whatever is `None` is up to the browser.
///
/// ```
/// use std::time::Duration;
/// use rtcweb::MediaRecorderOptions;
///
/// let options = MediaRecorderOptions {
///     mime_type: Some("video/webm;codecs=vp8".to_owned()),
///     video_bits_per_second: Some(1_000_000),
///     ..MediaRecorderOptions::default()
/// };
/// assert_eq!(options.video_key_frame_interval_duration, None::<Duration>);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MediaRecorderOptions {
    /// The container, and the codecs if wanted.
    pub mime_type: Option<String>,
    /// Bits per second for sound.
    pub audio_bits_per_second: Option<u32>,
    /// Bits per second for pictures.
    pub video_bits_per_second: Option<u32>,
    /// Bits per second for both together.
    pub bits_per_second: Option<u32>,
    /// How the bit rate of sound is kept; Chromium only.
    pub audio_bitrate_mode: Option<BitrateMode>,
    /// The longest time between two key frames; Chromium only.
    pub video_key_frame_interval_duration: Option<Duration>,
    /// The most frames between two key frames, instead of the time; Chromium
    /// only.
    pub video_key_frame_interval_count: Option<u32>,
}

impl MediaRecorderOptions {
    /// A browser ignores members that it does not know. Who asks for one is
    /// told instead.
    pub(crate) fn to_js(&self) -> Result<RecorderInit, Error> {
        let init: RecorderInit = Object::new().unchecked_into();
        if let Some(mime_type) = &self.mime_type {
            init.set_mime_type(mime_type);
        }
        if let Some(rate) = self.audio_bits_per_second {
            init.set_audio_bits_per_second(rate);
        }
        if let Some(rate) = self.video_bits_per_second {
            init.set_video_bits_per_second(rate);
        }
        if let Some(rate) = self.bits_per_second {
            init.set_bits_per_second(rate);
        }
        if let Some(mode) = &self.audio_bitrate_mode {
            detect::audio_bitrate_mode().require("MediaRecorderOptions.audioBitrateMode")?;
            init.set_audio_bitrate_mode(mode.as_str());
        }
        if let Some(duration) = self.video_key_frame_interval_duration {
            let name = "MediaRecorderOptions.videoKeyFrameIntervalDuration";
            detect::video_key_frame_interval().require(name)?;
            let milliseconds = duration.as_secs_f64() * 1000.0;
            init.set_video_key_frame_interval_duration(&JsValue::from(milliseconds));
        }
        if let Some(count) = self.video_key_frame_interval_count {
            let name = "MediaRecorderOptions.videoKeyFrameIntervalCount";
            detect::video_key_frame_interval().require(name)?;
            init.set_video_key_frame_interval_count(count);
        }
        Ok(init)
    }
}
