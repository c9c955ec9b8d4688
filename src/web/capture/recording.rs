use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_core::stream::FusedStream;
use futures_util::StreamExt;
use js_sys::{Array, Object};
use wasm_bindgen::JsCast;

use super::recorder::MediaRecorder;
use super::recorder_events::BlobEvent;
use crate::error::Error;
use crate::web::kernel::listener::Listener;
use crate::web::kernel::queue::Queue;
use crate::web::sys::{Blob, BlobExt, BlobInit};

/// A recording that goes on, made by [`MediaRecorder::record`]: the stream of
/// its chunks.
///
/// It ends when the recorder has stopped and the last chunk has been
/// delivered: after [`stop`](Self::stop), after the last track of the recorded
/// stream has ended, after an error. Chunks that come between two polls are
/// kept. Dropping it stops the recorder.
///
/// ```no_run
/// use std::time::Duration;
/// use futures_util::StreamExt;
/// use rtcweb::{Error, MediaRecorder};
///
/// async fn upload(recorder: &MediaRecorder) -> Result<(), Error> {
///     let mut recording = recorder.record(Some(Duration::from_secs(1)))?;
///     while let Some(chunk) = recording.next().await {
///         let bytes = chunk?.bytes().await?;
///         println!("{} bytes", bytes.len());
///     }
///     Ok(())
/// }
/// ```
#[derive(Debug)]
#[must_use = "the recorder is stopped when this value is dropped"]
pub struct Recording {
    recorder: MediaRecorder,
    chunks: Queue<Result<BlobEvent, Error>>,
    /// Held so that the browser goes on delivering.
    _listeners: [Listener; 3],
}

impl Recording {
    pub(crate) fn start(
        recorder: &MediaRecorder,
        timeslice: Option<Duration>,
    ) -> Result<Self, Error> {
        let chunks = Queue::new();
        let (data, errors, end) = (chunks.clone(), chunks.clone(), chunks.clone());
        let listeners = [
            recorder.on_data_available(move |chunk| data.push(Ok(chunk))),
            recorder.on_error(move |error| errors.push(Err(error))),
            recorder.on_stop(move || end.end()),
        ];
        recorder.start(timeslice)?;
        Ok(Self { recorder: recorder.clone(), chunks, _listeners: listeners })
    }

    /// The recorder: to pause it, to ask it for its data.
    pub fn recorder(&self) -> &MediaRecorder {
        &self.recorder
    }

    /// Stops the recorder; the last chunk and the end of the stream follow.
    ///
    /// # Errors
    ///
    /// As [`MediaRecorder::stop`].
    pub fn stop(&self) -> Result<(), Error> {
        // When this recording is over, the recorder may be at another one.
        if self.chunks.is_ended() { Ok(()) } else { self.recorder.stop() }
    }

    /// Stops the recorder, waits for the last chunk and puts together all
    /// chunks that were not taken from the stream before.
    ///
    /// # Errors
    ///
    /// The first error of the recording: see [`MediaRecorder::on_error`]. Who
    /// wants what was recorded before it reads the stream instead.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future drops the recording.
    pub async fn finish(mut self) -> Result<Blob, Error> {
        self.stop()?;
        let parts = Array::new();
        // Firefox forgets the recorder's type when it stops; each chunk knows it.
        let init: BlobInit = Object::new().unchecked_into();
        while let Some(chunk) = self.next().await {
            let chunk = chunk?.data;
            init.set_kind(&chunk.type_());
            parts.push(&chunk);
        }
        Ok(BlobExt::new(&parts, &init)?.unchecked_into())
    }
}

impl Stream for Recording {
    type Item = Result<BlobEvent, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.chunks.poll_next(cx)
    }
}

impl FusedStream for Recording {
    fn is_terminated(&self) -> bool {
        self.chunks.is_finished()
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        // An old engine throws for a recorder that stopped by itself.
        let _ = self.stop();
    }
}
