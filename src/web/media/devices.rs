use js_sys::Array;
use wasm_bindgen::JsCast;
#[cfg(feature = "js")]
use wasm_bindgen::JsValue;

use super::capture_handle::CaptureHandleConfig;
use super::device_info::MediaDeviceInfo;
use super::display_options::DisplayMediaOptions;
use super::media_stream::MediaStream;
use super::stream_constraints::MediaStreamConstraints;
use super::supported::SupportedConstraints;
use super::track::MediaStreamTrack;
use crate::error::Error;
use crate::web::kernel::error::{Started, unsupported};
use crate::web::kernel::promise::{settle, settle_or};
use crate::web::support::media;
use crate::web::sys::{self, MediaDevicesExt, NAVIGATOR, StreamExt, TrackMembers};

/// Cameras, microphones, speakers and screens: the `MediaDevices` of
/// [Media Capture 9](https://www.w3.org/TR/mediacapture-streams/#mediadevices).
///
/// ```no_run
/// use rtcweb::{Error, MediaDevices, MediaStream, MediaStreamConstraints};
///
/// async fn camera() -> Result<MediaStream, Error> {
///     MediaDevices::new()?.get_user_media(&MediaStreamConstraints::video()).await
/// }
/// ```
#[derive(Clone, Debug)]
pub struct MediaDevices {
    raw: MediaDevicesExt,
}

impl MediaDevices {
    /// The page's devices.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in an insecure context (plain
    /// HTTP from another machine), where browsers hide the devices.
    pub fn new() -> Result<Self, Error> {
        NAVIGATOR
            .with(|navigator| navigator.as_ref()?.media_devices())
            .map(|raw| Self { raw })
            .ok_or_else(|| unsupported("media devices; they need a secure context (HTTPS)"))
    }

    /// Asks the user for a camera, a microphone or both.
    ///
    /// A constraint of Image Capture (exposure, focus, lamp …) takes effect
    /// only on an open camera. Where one is required, it is applied when the
    /// camera is open; without it there is no stream.
    ///
    /// # Errors
    ///
    /// [`NotAllowed`](crate::ErrorKind::NotAllowed) where the user or the page's
    /// policy says no, [`NotFound`](crate::ErrorKind::NotFound) where there is no such
    /// device, [`NotReadable`](crate::ErrorKind::NotReadable) where it is in use,
    /// [`Overconstrained`](crate::ErrorKind::Overconstrained) where none is as asked,
    /// or where this browser does not know a constraint that is required,
    /// [`Type`](crate::ErrorKind::Type) where nothing is asked for,
    /// [`Unsupported`](crate::ErrorKind::Unsupported) for a peer identity in a browser
    /// that has none.
    ///
    /// # Cancel safety
    ///
    /// The prompt cannot be taken back. Where the user agrees after the future
    /// was dropped, the tracks are stopped at once: no camera stays on unseen.
    pub async fn get_user_media(
        &self,
        constraints: &MediaStreamConstraints,
    ) -> Result<MediaStream, Error> {
        let known = self.known();
        constraints.check(&known)?;
        let asked = self.ask(self.raw.get_user_media(&constraints.to_js(&known))).await;
        let stream = asked.map_err(|error| constraints.name(error))?;
        if let Some(video) = &constraints.video
            && video.requires_later()
        {
            let mut opened = StopUnlessDone { stream: &stream, done: false };
            for track in stream.video_tracks() {
                track.apply_constraints(&video.part(true)).await?;
            }
            opened.done = true;
        }
        Ok(stream)
    }

    /// Asks the user for a screen, a window or a tab.
    ///
    /// # Errors
    ///
    /// As [`get_user_media`](Self::get_user_media), and
    /// [`InvalidState`](crate::ErrorKind::InvalidState) without a fresh click of the
    /// user, or with a controller that was used before;
    /// [`Overconstrained`](crate::ErrorKind::Overconstrained) where the constraints
    /// select a display, which is the user's to do;
    /// [`Unsupported`](crate::ErrorKind::Unsupported) on most phones.
    ///
    /// # Cancel safety
    ///
    /// As [`get_user_media`](Self::get_user_media).
    pub async fn get_display_media(
        &self,
        options: &DisplayMediaOptions,
    ) -> Result<MediaStream, Error> {
        media::display_media().require("MediaDevices.getDisplayMedia")?;
        let known = self.known();
        options.check(&known)?;
        self.ask(self.raw.get_display_media(&options.to_js(&known))).await
    }

    /// The devices there are. Before the user has allowed a camera or a
    /// microphone, browsers tell at most one of each kind, without names.
    ///
    /// # Errors
    ///
    /// [`NotAllowed`](crate::ErrorKind::NotAllowed) or
    /// [`InvalidState`](crate::ErrorKind::InvalidState) where the page may not look.
    ///
    /// # Cancel safety
    ///
    /// Nothing happens but looking; drop the future whenever you like.
    pub async fn enumerate_devices(&self) -> Result<Vec<MediaDeviceInfo>, Error> {
        let list: Array = settle(self.raw.enumerate_devices()).await?.unchecked_into();
        Ok(list.iter().map(|raw| MediaDeviceInfo::from_js(raw.unchecked_into())).collect())
    }

    /// The constraints that this browser knows.
    pub fn supported_constraints(&self) -> SupportedConstraints {
        SupportedConstraints::from_js(&self.known())
    }

    /// Says what a page that captures this one may know of it
    /// ([Capture Handle](https://w3c.github.io/mediacapture-handle/identity/)).
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) outside of Chromium,
    /// [`Type`](crate::ErrorKind::Type) for a handle of more than 1024 UTF-16 units,
    /// [`Unsupported`](crate::ErrorKind::Unsupported) for an origin that is none,
    /// [`InvalidState`](crate::ErrorKind::InvalidState) in a frame.
    pub fn set_capture_handle_config(&self, config: &CaptureHandleConfig) -> Result<(), Error> {
        media::capture_handle().require("MediaDevices.setCaptureHandleConfig")?;
        Ok(self.raw.set_capture_handle_config(&config.to_js())?)
    }

    /// Wraps the devices of the browser.
    pub fn from_raw(raw: web_sys::MediaDevices) -> Self {
        Self { raw: raw.unchecked_into() }
    }

    /// The browser's devices.
    pub fn as_raw(&self) -> &web_sys::MediaDevices {
        self.raw.unchecked_ref()
    }

    /// The browser's devices, without this handle.
    pub fn into_raw(self) -> web_sys::MediaDevices {
        self.raw.unchecked_into()
    }

    /// The constraints that the browser knows, as it says so.
    pub(super) fn known(&self) -> TrackMembers {
        self.raw.get_supported_constraints()
    }

    pub(super) fn ext(&self) -> &MediaDevicesExt {
        &self.raw
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

/// An open camera that is not as asked yet.
struct StopUnlessDone<'a> {
    stream: &'a MediaStream,
    done: bool,
}

impl Drop for StopUnlessDone<'_> {
    fn drop(&mut self) {
        if !self.done {
            self.stream.stop();
        }
    }
}

/// Stops what nobody waits for any more.
fn stop(stream: sys::MediaStream) {
    let stream: StreamExt = stream.unchecked_into();
    for track in stream.get_tracks().iter() {
        MediaStreamTrack::from_raw(track.unchecked_into()).stop();
    }
}
