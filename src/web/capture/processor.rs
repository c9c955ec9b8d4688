use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::web::media::track::MediaStreamTrack;
use crate::web::support::capture as detect;
use crate::web::sys::{ProcessorExt, ProcessorInit, ReadableStream};

/// The raw frames of a track: the `MediaStreamTrackProcessor` of
/// [MediaStreamTrack Insertable Media Processing 3.1](https://www.w3.org/TR/mediacapture-transform/#track-processor).
///
/// Chromium has it in pages and workers, Safari in workers, Firefox not at
/// all. There is no way around: [`new`](Self::new) says
/// [`Unsupported`](crate::ErrorKind::Unsupported) where it is absent.
///
/// `Clone` gives another handle to the same object; dropping one does nothing.
///
/// ```no_run
/// use rtcweb::{Error, MediaStreamTrack, MediaStreamTrackProcessor, VideoTrackGenerator};
///
/// fn copy(track: &MediaStreamTrack) -> Result<MediaStreamTrack, Error> {
///     let processor = MediaStreamTrackProcessor::new(track, None)?;
///     let generator = VideoTrackGenerator::new()?;
///     let _done = processor.readable().pipe_to(&generator.writable());
///     Ok(generator.track())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct MediaStreamTrackProcessor {
    raw: ProcessorExt,
}

impl MediaStreamTrackProcessor {
    /// Takes the frames of this track. It keeps up to `max_buffer_size` of them
    /// and lets the oldest go where they are not read in time.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) where the track has ended,
    /// [`Unsupported`](crate::ErrorKind::Unsupported) where there is no such
    /// thing here.
    pub fn new(track: &MediaStreamTrack, max_buffer_size: Option<u16>) -> Result<Self, Error> {
        detect::track_processor().require("MediaStreamTrackProcessor")?;
        let init: ProcessorInit = Object::new().unchecked_into();
        init.set_track(track.as_raw());
        if let Some(size) = max_buffer_size {
            init.set_max_buffer_size(size);
        }
        Ok(Self { raw: ProcessorExt::new(&init)? })
    }

    /// The frames: each one a `VideoFrame` or an `AudioData`, to be closed when
    /// done with. A camera stands still while too many are open.
    pub fn readable(&self) -> ReadableStream {
        self.raw.readable()
    }

    /// How many frames came too fast and were let go; `None` where the browser
    /// does not count (Chromium before 150, Safari).
    pub fn discarded_frames(&self) -> Option<u64> {
        self.raw.discarded_frames().map(|count| count as u64)
    }

    /// How many frames came; `None` as above.
    pub fn total_frames(&self) -> Option<u64> {
        self.raw.total_frames().map(|count| count as u64)
    }

    /// The browser's processor.
    pub fn as_raw(&self) -> &JsValue {
        &self.raw
    }

    /// The browser's processor, without this handle.
    pub fn into_raw(self) -> JsValue {
        self.raw.into()
    }
}
