use serde::ser::{Serialize, SerializeMap, Serializer};
use wasm_bindgen::JsCast;

use super::track::{MediaKind, MediaStreamTrack};
use crate::error::Error;
use crate::web::support::media;
use crate::web::sys::TrackStatsExt;

/// Defines counters with one getter for each member, and their JSON.
macro_rules! counters {
    ($(#[$meta:meta])* $name:ident { $( $(#[$member_meta:meta])* $member:ident = $js:literal, )+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name {
            raw: TrackStatsExt,
        }

        impl $name {
            $(
                $(#[$member_meta])*
                pub fn $member(&self) -> Option<f64> {
                    self.raw.$member()
                }
            )+
        }

        /// As JSON these are what the browser's own `toJSON` gives.
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut members = serializer.serialize_map(None)?;
                $(
                    if let Some(value) = self.$member() {
                        members.serialize_entry($js, &value)?;
                    }
                )+
                members.end()
            }
        }
    };
}

counters! {
    /// What became of the sound of a track: the `MediaStreamTrackAudioStats`
    /// of [Extensions](https://w3c.github.io/mediacapture-extensions/#the-mediastreamtrackaudiostats-interface).
    /// The counters go on; each call reads them anew.
    ///
    /// ```no_run
    /// use rtcweb::MediaStreamTrack;
    ///
    /// fn delay(microphone: &MediaStreamTrack) -> Option<f64> {
    ///     microphone.audio_stats()?.average_latency()
    /// }
    /// ```
    MediaStreamTrackAudioStats {
        /// Frames (one sample of each channel) that reached the page.
        delivered_frames = "deliveredFrames",
        /// How long these are, in milliseconds.
        delivered_frames_duration = "deliveredFramesDuration",
        /// Frames that the source gave.
        total_frames = "totalFrames",
        /// How long these are, in milliseconds.
        total_frames_duration = "totalFramesDuration",
        /// From the source to the page, for the last frame, in milliseconds.
        latency = "latency",
        /// The mean of it since [`reset_latency`](Self::reset_latency).
        average_latency = "averageLatency",
        /// The least since then.
        minimum_latency = "minimumLatency",
        /// The most since then.
        maximum_latency = "maximumLatency",
    }
}

counters! {
    /// What became of the pictures of a track: the
    /// `MediaStreamTrackVideoStats` of
    /// [Extensions](https://w3c.github.io/mediacapture-extensions/#the-mediastreamtrackvideostats-interface).
    /// The counters go on; each call reads them anew.
    ///
    /// ```no_run
    /// use rtcweb::MediaStreamTrack;
    ///
    /// fn lost(camera: &MediaStreamTrack) -> Option<f64> {
    ///     let stats = camera.video_stats()?;
    ///     Some(stats.total_frames()? - stats.delivered_frames()? - stats.discarded_frames()?)
    /// }
    /// ```
    MediaStreamTrackVideoStats {
        /// Frames that reached the page.
        delivered_frames = "deliveredFrames",
        /// Frames that were left out to keep to the frame rate that is asked
        /// for.
        discarded_frames = "discardedFrames",
        /// Frames that the source gave.
        total_frames = "totalFrames",
    }
}

impl MediaStreamTrackAudioStats {
    /// Begins anew with the mean, the least and the most latency.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn reset_latency(&self) -> Result<(), Error> {
        Ok(self.raw.reset_latency()?)
    }
}

/// Counters; Chromium has them, for sound from anywhere and for pictures from
/// devices.
impl MediaStreamTrack {
    /// What became of the sound; `None` for a track of another kind, from
    /// another source, or in a browser without counters.
    pub fn audio_stats(&self) -> Option<MediaStreamTrackAudioStats> {
        self.stats(&MediaKind::Audio).map(|raw| MediaStreamTrackAudioStats { raw })
    }

    /// What became of the pictures; `None` as for
    /// [`audio_stats`](Self::audio_stats).
    pub fn video_stats(&self) -> Option<MediaStreamTrackVideoStats> {
        self.stats(&MediaKind::Video).map(|raw| MediaStreamTrackVideoStats { raw })
    }

    fn stats(&self, kind: &MediaKind) -> Option<TrackStatsExt> {
        if self.kind() != *kind || !media::track_stats().is_usable() {
            return None;
        }
        self.ext().stats().ok().filter(|stats| stats.is_object()).map(JsCast::unchecked_into)
    }
}
