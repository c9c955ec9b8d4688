use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::Object;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use super::attachment::Attachment;
use crate::error::{Error, ErrorKind};
use crate::web::kernel::error::unsupported;
use crate::web::kernel::listener::Listener;
use crate::web::kernel::promise::settle;
use crate::web::kernel::queue::Queue;
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::{MediaKind, MediaStreamTrack, TrackState};
use crate::web::support::capture as detect;
use crate::web::sys::{
    Blob, BlobInit, DOCUMENT, HtmlVideoElement, ImageBitmap, Sheet, VideoElementExt,
};

/// How often a track without pictures is looked at, in milliseconds: `stop()`
/// fires no event that would tell.
const LOOK: u32 = 250;

impl MediaStreamTrack {
    /// Takes a picture of what the track shows now, in the format of this MIME
    /// type: `image/png` everywhere, `image/jpeg` and `image/webp` where the
    /// browser encodes them.
    ///
    /// It has the size of the video. It waits for the first picture where the
    /// track has given none yet, for instance one of a canvas on which nothing
    /// is drawn.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) where the track has ended,
    /// [`Unsupported`](ErrorKind::Unsupported) for a track of sound and for a
    /// MIME type that this browser does not encode,
    /// [`Security`](ErrorKind::Security) where the page may not see what the
    /// track carries.
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost; another picture can be taken.
    pub async fn still_photo(&self, mime_type: &str) -> Result<Blob, Error> {
        if self.kind() != MediaKind::Video {
            return Err(not_video());
        }
        Picture::of(self).await?.draw(None, None)?.encode(mime_type).await
    }
}

/// A video element, in no page, that shows a track.
pub(crate) struct Picture {
    video: HtmlVideoElement,
    /// Held so that it shows.
    _attachment: Attachment,
}

/// A picture that has been drawn.
pub(crate) struct Drawn(Sheet);

impl Picture {
    /// Waits until there is something to see.
    pub(crate) async fn of(track: &MediaStreamTrack) -> Result<Self, Error> {
        if !detect::still_pictures() {
            return Err(unsupported("page to make pictures in"));
        }
        if track.ready_state() == TrackState::Ended {
            return Err(ended());
        }
        let video = DOCUMENT.with(|document| match document {
            Some(document) => Ok(document.create_element("video")?),
            None => Err(unsupported("page to make pictures in")),
        })?;
        let video: HtmlVideoElement = video.unchecked_into();
        video.set_muted(true);
        let loaded = Queue::new();
        let told = loaded.clone();
        let listener = Listener::new(&video, "loadeddata", move |_| told.push(()));
        let stream = MediaStream::new(std::slice::from_ref(track))?;
        let attachment = stream.attach_to(&video);
        // Engines show the first picture without it, but for Safari on a
        // phone. Taking the stream off aborts it: no failure of ours.
        let playing = attachment.element().clone();
        spawn_local(async move {
            let _ = playing.play().await;
        });
        let mut first = std::pin::pin!(std::future::poll_fn(|cx| loaded.poll_next(cx)));
        loop {
            let waited = select(&mut first, TimeoutFuture::new(LOOK)).await;
            // Chromium shows black for a track that ends without a picture.
            if track.ready_state() == TrackState::Ended {
                return Err(ended());
            }
            if matches!(waited, Either::Left(_)) {
                break;
            }
        }
        drop(listener);
        Ok(Self { video, _attachment: attachment })
    }

    /// Draws it, as large as it is or as large as asked; where only one side is
    /// given, the other one follows.
    pub(crate) fn draw(&self, width: Option<f64>, height: Option<f64>) -> Result<Drawn, Error> {
        let video: &VideoElementExt = self.video.unchecked_ref();
        let (full_width, full_height) =
            (f64::from(video.video_width()), f64::from(video.video_height()));
        let (width, height) = match (width, height) {
            (Some(width), Some(height)) => (width, height),
            (Some(width), None) => (width, width * full_height / full_width),
            (None, Some(height)) => (height * full_width / full_height, height),
            (None, None) => (full_width, full_height),
        };
        if !(width.is_finite() && height.is_finite()) {
            return Err(Error::new(ErrorKind::Type, "the size of the picture is no number"));
        }
        let (width, height) = (width.round(), height.round());
        let fits = |size: f64, full: f64| (1.0..=full).contains(&size);
        if !(fits(width, full_width) && fits(height, full_height)) {
            return Err(Error::new(ErrorKind::Unsupported, "the video has no such size"));
        }
        // Whole, positive and no greater than what came from a u32.
        let sheet = Sheet::new(width as u32, height as u32)?;
        let context = sheet.get_context("2d")?.ok_or_else(|| unsupported("2d canvas"))?;
        context.draw_image(&self.video, 0.0, 0.0, width, height)?;
        Ok(Drawn(sheet))
    }
}

impl Drawn {
    pub(crate) async fn encode(self, mime_type: &str) -> Result<Blob, Error> {
        let init: BlobInit = Object::new().unchecked_into();
        init.set_kind(mime_type);
        let blob: Blob = settle(self.0.convert_to_blob(&init)).await?.unchecked_into();
        // A browser that cannot encode a type gives a PNG without a word.
        if blob.type_().eq_ignore_ascii_case(mime_type) {
            Ok(blob)
        } else {
            Err(unsupported("encoder for pictures of this MIME type"))
        }
    }

    pub(crate) fn into_bitmap(self) -> Result<ImageBitmap, Error> {
        Ok(self.0.transfer_to_image_bitmap()?)
    }
}

/// The error of asking a track of sound for pictures.
pub(crate) fn not_video() -> Error {
    Error::new(ErrorKind::Unsupported, "the track has no pictures")
}

fn ended() -> Error {
    Error::new(ErrorKind::InvalidState, "the track has ended")
}
