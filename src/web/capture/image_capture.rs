use wasm_bindgen::{JsCast, JsValue};

use super::photo::{PhotoCapabilities, PhotoSettings};
use super::still::{Picture, not_video};
use crate::error::{Error, ErrorKind};
use crate::web::kernel::error::unsupported;
use crate::web::kernel::promise::{settle, settle_or};
use crate::web::media::track::{MediaKind, MediaStreamTrack};
use crate::web::support::{Support, capture as detect};
use crate::web::sys::{Blob, ImageBitmap, ImageCaptureExt};

/// What [`take_photo`](ImageCapture::take_photo) gives where it makes the photo itself.
const PHOTO_TYPE: &str = "image/png";

/// Photos from a camera: the `ImageCapture` of
/// [Image Capture 2](https://www.w3.org/TR/image-capture/#imagecaptureapi).
///
/// A camera takes a photo with all the pixels that it has, and with its flash;
/// a picture of a video has the pixels of the video. Where the browser has no
/// such interface (Firefox), and for tracks that come from elsewhere than a
/// camera (Chromium refuses those), a photo is a picture of the video.
///
/// For a picture of whatever track, in a format of choice, there is
/// [`MediaStreamTrack::still_photo`].
///
/// `Clone` gives another handle to the same object; dropping one does nothing.
///
/// ```no_run
/// use rtcweb::{Error, ImageCapture, MediaDevices, MediaStreamConstraints, PhotoSettings};
///
/// async fn photo() -> Result<web_sys::Blob, Error> {
///     let camera = MediaDevices::new()?.get_user_media(&MediaStreamConstraints::video()).await?;
///     let capture = ImageCapture::new(&camera.video_tracks()[0])?;
///     let photo = capture.take_photo(&PhotoSettings::default()).await;
///     camera.stop();
///     photo
/// }
/// ```
#[derive(Clone, Debug)]
pub struct ImageCapture {
    /// `None` where the browser has no such interface.
    raw: Option<ImageCaptureExt>,
    track: MediaStreamTrack,
}

impl ImageCapture {
    /// Photos from the source of this track.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) for a track of sound, and where
    /// there is no page to make pictures in.
    pub fn new(track: &MediaStreamTrack) -> Result<Self, Error> {
        if track.kind() != MediaKind::Video {
            return Err(not_video());
        }
        let raw = match detect::take_photo() {
            Support::Native => Some(ImageCaptureExt::new(track.as_raw())?),
            Support::Emulated => None,
            Support::Absent => return Err(unsupported("ImageCapture")),
        };
        Ok(Self { raw, track: track.clone() })
    }

    /// The track.
    pub fn track(&self) -> &MediaStreamTrack {
        &self.track
    }

    /// Takes a photo, in a format that the browser chooses.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) where the track has ended,
    /// [`Unsupported`](ErrorKind::Unsupported) for settings that the camera
    /// does not have or that need a camera where there is none,
    /// [`Type`](ErrorKind::Type) for an unknown fill light mode and for a size
    /// that is no finite number.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the camera: the photo is thrown away.
    pub async fn take_photo(&self, settings: &PhotoSettings) -> Result<Blob, Error> {
        let Some(raw) = &self.raw else { return self.picture_of_video(settings).await };
        // Chromium refuses what the camera cannot do only once it has been
        // asked what the camera can do.
        if settings != &PhotoSettings::default() && detect::photo_capabilities().is_usable() {
            let _ = settle(raw.get_photo_capabilities()).await;
        }
        match settle(raw.take_photo(&settings.to_js())).await {
            Ok(photo) => Ok(photo.unchecked_into()),
            // Chromium has an UnknownError for every track that is not a
            // camera's: a canvas, a remote peer.
            Err(error) if error.kind() == &ErrorKind::Unknown => match settings.need_camera() {
                true => Err(error.with_kind(ErrorKind::Unsupported)),
                false => self.picture_of_video(settings).await,
            },
            Err(error) => Err(error),
        }
    }

    async fn picture_of_video(&self, settings: &PhotoSettings) -> Result<Blob, Error> {
        if settings.need_camera() {
            return Err(unsupported("control over the light of a camera"));
        }
        let picture = Picture::of(&self.track).await?;
        picture.draw(settings.image_width, settings.image_height)?.encode(PHOTO_TYPE).await
    }

    /// Takes one picture of the video, not encoded.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) where the track has ended.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future throws the picture away and frees its memory.
    pub async fn grab_frame(&self) -> Result<ImageBitmap, Error> {
        match &self.raw {
            Some(raw) if detect::grab_frame() == Support::Native => {
                settle_or(raw.grab_frame(), |bitmap: ImageBitmap| bitmap.close()).await
            }
            _ => Picture::of(&self.track).await?.draw(None, None)?.into_bitmap(),
        }
    }

    /// What the camera can do.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) where the track has ended,
    /// [`Unsupported`](ErrorKind::Unsupported) where the browser does not say
    /// (Firefox).
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost; it can be asked again.
    pub async fn photo_capabilities(&self) -> Result<PhotoCapabilities, Error> {
        let raw = self.native(detect::photo_capabilities(), "ImageCapture.getPhotoCapabilities")?;
        let abilities = settle(raw.get_photo_capabilities()).await?;
        Ok(PhotoCapabilities::from_js(abilities.unchecked_ref()))
    }

    /// What the camera is set to.
    ///
    /// # Errors
    ///
    /// As [`photo_capabilities`](Self::photo_capabilities).
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost; it can be asked again.
    pub async fn photo_settings(&self) -> Result<PhotoSettings, Error> {
        let raw = self.native(detect::photo_settings(), "ImageCapture.getPhotoSettings")?;
        let settings = settle(raw.get_photo_settings()).await?;
        Ok(PhotoSettings::from_js(settings.unchecked_ref()))
    }

    fn native(&self, support: Support, what: &str) -> Result<&ImageCaptureExt, Error> {
        support.require(what)?;
        self.raw.as_ref().ok_or_else(|| unsupported(what))
    }

    /// The browser's object, where the browser has such a thing.
    pub fn as_raw(&self) -> Option<&JsValue> {
        self.raw.as_deref()
    }
}
