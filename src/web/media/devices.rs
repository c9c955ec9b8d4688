use js_sys::Object;
use wasm_bindgen::JsCast;
#[cfg(feature = "js")]
use wasm_bindgen::JsValue;

use super::constraints::MediaStreamConstraints;
use super::media_stream::MediaStream;
use super::track::MediaStreamTrack;
use crate::error::Error;
use crate::web::kernel::error::{Started, unsupported};
use crate::web::kernel::promise::settle_or;
use crate::web::sys::{self, DisplayMediaInit, MediaDevicesExt, NAVIGATOR, StreamExt};

/// Cameras, microphones and screens: the `MediaDevices` of
/// [Media Capture 9](https://www.w3.org/TR/mediacapture-streams/#mediadevices).
#[derive(Clone, Debug)]
pub struct MediaDevices {
    raw: MediaDevicesExt,
}

/// What is asked of `getDisplayMedia`
/// ([Screen Capture 5.4](https://www.w3.org/TR/screen-capture/#displaymediastreamoptions)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisplayMediaOptions {
    /// Whether the sound is wanted too. Firefox gives none.
    pub audio: bool,
}

impl MediaDevices {
    /// The page's devices.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in an insecure context
    /// (plain HTTP from another machine), where browsers hide the devices.
    pub fn new() -> Result<Self, Error> {
        NAVIGATOR
            .with(|navigator| navigator.as_ref()?.media_devices())
            .map(|raw| Self { raw })
            .ok_or_else(|| unsupported("media devices; they need a secure context (HTTPS)"))
    }

    /// Asks the user for a camera, a microphone or both.
    ///
    /// # Errors
    ///
    /// [`NotAllowed`](crate::ErrorKind::NotAllowed) where the user or the
    /// page's policy says no, [`NotFound`](crate::ErrorKind::NotFound) where
    /// there is no such device, [`NotReadable`](crate::ErrorKind::NotReadable)
    /// where it is in use, [`Overconstrained`](crate::ErrorKind::Overconstrained)
    /// where none is as asked, [`Type`](crate::ErrorKind::Type) where nothing
    /// is asked for.
    ///
    /// # Cancel safety
    ///
    /// The prompt cannot be taken back. Where the user agrees after the future
    /// was dropped, the tracks are stopped at once: no camera stays on unseen.
    pub async fn get_user_media(
        &self,
        constraints: &MediaStreamConstraints,
    ) -> Result<MediaStream, Error> {
        self.ask(self.raw.get_user_media(&constraints.to_js())).await
    }

    /// Asks the user for a screen, a window or a tab.
    ///
    /// # Errors
    ///
    /// As [`get_user_media`](Self::get_user_media), and
    /// [`InvalidState`](crate::ErrorKind::InvalidState) without a fresh click
    /// of the user.
    ///
    /// # Cancel safety
    ///
    /// As [`get_user_media`](Self::get_user_media).
    pub async fn get_display_media(
        &self,
        options: &DisplayMediaOptions,
    ) -> Result<MediaStream, Error> {
        let init: DisplayMediaInit = Object::new().unchecked_into();
        init.set_video(true);
        init.set_audio(options.audio);
        self.ask(self.raw.get_display_media(&init)).await
    }

    #[cfg(feature = "js")]
    pub(crate) async fn get_js_user_media(
        &self,
        constraints: &JsValue,
    ) -> Result<MediaStream, Error> {
        self.ask(self.raw.get_user_media(constraints)).await
    }

    #[cfg(feature = "js")]
    pub(crate) fn start_js_display_media(&self, options: &JsValue) -> Started {
        self.raw.get_display_media(options)
    }

    pub(crate) async fn ask(&self, started: Started) -> Result<MediaStream, Error> {
        let stream: sys::MediaStream = settle_or(started, stop).await?;
        Ok(MediaStream::from_raw(stream))
    }
}

/// Stops what nobody waits for any more.
fn stop(stream: sys::MediaStream) {
    let stream: StreamExt = stream.unchecked_into();
    for track in stream.get_tracks().iter() {
        MediaStreamTrack::from_raw(track.unchecked_into()).stop();
    }
}
