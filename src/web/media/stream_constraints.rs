use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use super::constraints::TrackConstraints;
use super::track::MediaKind;
use crate::error::Error;
use crate::web::support::media;
use crate::web::sys::{ConstraintsInit, TrackMembers};

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
    /// Only this peer may get the media, and the page cannot look at them
    /// ([Identity 9](https://www.w3.org/TR/webrtc-identity/#isolated-media-streams)).
    /// Firefox has it; elsewhere it is refused with
    /// [`Unsupported`](crate::ErrorKind::Unsupported).
    pub peer_identity: Option<String>,
}

impl MediaStreamConstraints {
    /// Any microphone.
    pub fn audio() -> Self {
        Self { audio: Some(TrackConstraints::default()), ..Self::default() }
    }

    /// Any camera.
    pub fn video() -> Self {
        Self { video: Some(TrackConstraints::default()), ..Self::default() }
    }

    /// Any microphone and any camera.
    pub fn audio_and_video() -> Self {
        Self { video: Some(TrackConstraints::default()), ..Self::audio() }
    }

    /// Refuses what the browser would ignore although it is required.
    pub(crate) fn check(&self, known: &TrackMembers) -> Result<(), Error> {
        if self.peer_identity.is_some() {
            media::isolated_media().require("MediaStreamConstraints.peerIdentity")?;
        }
        if let Some(audio) = &self.audio {
            audio.check(&MediaKind::Audio, Some(known))?;
        }
        self.video.as_ref().map_or(Ok(()), |video| video.check(&MediaKind::Video, Some(known)))
    }

    /// Names the constraint in an error where the browser does not.
    pub(crate) fn name(&self, error: Error) -> Error {
        match (&self.audio, &self.video) {
            (Some(audio), video) if video.as_ref().is_none_or(TrackConstraints::is_free) => {
                audio.name(error)
            }
            (audio, Some(video)) if audio.as_ref().is_none_or(TrackConstraints::is_free) => {
                video.name(error)
            }
            _ => error,
        }
    }

    pub(crate) fn to_js(&self, known: &TrackMembers) -> JsValue {
        let init: ConstraintsInit = Object::new().unchecked_into();
        if let Some(audio) = &self.audio {
            init.set_audio(&audio.to_js(Some(known)));
        }
        if let Some(video) = &self.video {
            init.set_video(&video.softened().to_js(Some(known)));
        }
        if let Some(identity) = &self.peer_identity {
            init.set_peer_identity(identity);
        }
        init.into()
    }
}
