use std::time::Duration;

use wasm_bindgen::JsCast;

use super::recorder_options::{BitrateMode, MediaRecorderOptions, RecordingState};
use super::recording::Recording;
use crate::error::Error;
use crate::web::media::media_stream::MediaStream;
use crate::web::support::capture as detect;
use crate::web::sys::{self, RecorderExt};

/// Records a stream: the `MediaRecorder` of
/// [MediaStream Recording 2](https://www.w3.org/TR/mediastream-recording/#mediarecorder-api).
///
/// [`record`](Self::record) is the short way: it starts the recorder and gives
/// the chunks as a stream, or all of them at the end. The other methods are
/// the browser's own.
///
/// `Clone` gives another handle to the same recorder. Dropping a handle does
/// nothing: a running recorder goes on until [`stop`](Self::stop), or until
/// the last track of its stream ends.
///
/// ```no_run
/// use rtcweb::{Error, MediaRecorder, MediaRecorderOptions, MediaStream};
///
/// async fn ten_seconds(stream: &MediaStream) -> Result<web_sys::Blob, Error> {
///     let recorder = MediaRecorder::new(stream, &MediaRecorderOptions::default())?;
///     let recording = recorder.record(None)?;
///     gloo_timers::future::TimeoutFuture::new(10_000).await;
///     recording.finish().await
/// }
/// ```
#[derive(Clone, Debug)]
pub struct MediaRecorder {
    raw: sys::MediaRecorder,
}

impl MediaRecorder {
    /// A recorder of this stream, which does nothing yet.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) for a MIME type that this
    /// browser does not record, for an option that it does not have, and where
    /// it does not record at all; [`Type`](crate::ErrorKind::Type) for an
    /// unknown bit rate mode.
    pub fn new(stream: &MediaStream, options: &MediaRecorderOptions) -> Result<Self, Error> {
        detect::media_recorder().require("MediaRecorder")?;
        let raw = RecorderExt::new(stream.as_raw(), &options.to_js()?)?;
        Ok(Self { raw: raw.unchecked_into() })
    }

    /// Whether this browser records this MIME type; the empty one stands for
    /// whatever it likes best.
    pub fn is_type_supported(mime_type: &str) -> bool {
        detect::media_recorder().is_usable()
            && RecorderExt::is_type_supported(mime_type).unwrap_or(false)
    }

    /// The stream that is recorded.
    pub fn stream(&self) -> MediaStream {
        MediaStream::from_raw(self.ext().stream())
    }

    /// What the recording is. Where no MIME type was asked for it is empty
    /// until the recording has begun, and in Firefox again after its end; the
    /// chunks keep it.
    pub fn mime_type(&self) -> String {
        self.ext().mime_type()
    }

    /// What the recorder does.
    pub fn state(&self) -> RecordingState {
        self.ext().state().as_str().into()
    }

    /// Bits per second for pictures.
    pub fn video_bits_per_second(&self) -> u32 {
        self.ext().video_bits_per_second()
    }

    /// Bits per second for sound.
    pub fn audio_bits_per_second(&self) -> u32 {
        self.ext().audio_bits_per_second()
    }

    /// How the bit rate of sound is kept; `None` where the browser has no
    /// choice (Firefox, Safari).
    pub fn audio_bitrate_mode(&self) -> Option<BitrateMode> {
        self.ext().audio_bitrate_mode().map(|mode| mode.as_str().into())
    }

    /// Starts recording and collects the chunks; one each `timeslice`, or a
    /// single one at the end.
    ///
    /// # Errors
    ///
    /// As [`start`](Self::start).
    pub fn record(&self, timeslice: Option<Duration>) -> Result<Recording, Error> {
        Recording::start(self, timeslice)
    }

    /// Starts recording. Data comes each `timeslice`, counted in whole
    /// milliseconds, or all at once at the end.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when it records
    /// already, [`Unsupported`](crate::ErrorKind::Unsupported) where the stream
    /// has no live track or none that can be recorded,
    /// [`Security`](crate::ErrorKind::Security) where the page may not see what
    /// a track carries.
    pub fn start(&self, timeslice: Option<Duration>) -> Result<(), Error> {
        let milliseconds = timeslice.map(|it| u32::try_from(it.as_millis()).unwrap_or(u32::MAX));
        match milliseconds {
            None => self.ext().start()?,
            Some(milliseconds) => self.ext().start_sliced(milliseconds)?,
        }
        Ok(())
    }

    /// Stops recording. The last data and the event of the stop follow. Does
    /// nothing to a recorder that does not record.
    ///
    /// # Errors
    ///
    /// None in a current engine; old ones had
    /// [`InvalidState`](crate::ErrorKind::InvalidState) for an inactive recorder.
    pub fn stop(&self) -> Result<(), Error> {
        Ok(self.ext().stop()?)
    }

    /// Leaves out what comes, until [`resume`](Self::resume).
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when inactive.
    pub fn pause(&self) -> Result<(), Error> {
        Ok(self.ext().pause()?)
    }

    /// Goes on after [`pause`](Self::pause).
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when inactive.
    pub fn resume(&self) -> Result<(), Error> {
        Ok(self.ext().resume()?)
    }

    /// Asks for the data that there is by now; it comes as an event.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when inactive.
    pub fn request_data(&self) -> Result<(), Error> {
        Ok(self.ext().request_data()?)
    }

    /// Wraps a recorder of the browser.
    pub fn from_raw(raw: sys::MediaRecorder) -> Self {
        Self { raw }
    }

    /// The browser's recorder.
    pub fn as_raw(&self) -> &sys::MediaRecorder {
        &self.raw
    }

    /// The browser's recorder, without this handle.
    pub fn into_raw(self) -> sys::MediaRecorder {
        self.raw
    }

    fn ext(&self) -> &RecorderExt {
        self.raw.unchecked_ref()
    }
}
