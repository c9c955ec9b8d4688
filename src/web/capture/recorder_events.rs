use std::time::Duration;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::recorder::MediaRecorder;
use crate::error::Error;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::kernel::promise::settle;
use crate::web::kernel::queue::Queue;
use crate::web::sys::{Blob, BlobEventExt, BlobExt, Event, error_of};

/// A chunk of a recording: the `BlobEvent` of
/// [MediaStream Recording 3](https://www.w3.org/TR/mediastream-recording/#blobevent-section).
///
/// The chunks in their order make up the recording; one alone plays as little
/// as a page from the middle of a file.
///
/// ```no_run
/// use rtcweb::{BlobEvent, Error};
///
/// async fn upload(chunk: &BlobEvent) -> Result<(), Error> {
///     let bytes = chunk.bytes().await?;
///     assert_eq!(bytes.len() as f64, chunk.data.size());
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BlobEvent {
    /// The data, in the browser's keeping; may be empty.
    pub data: Blob,
    /// Where it begins, counted from the first chunk of the recorder; `None`
    /// in Firefox.
    pub timecode: Option<Duration>,
}

impl BlobEvent {
    /// Fetches the data from the browser.
    ///
    /// # Errors
    ///
    /// [`NotReadable`](crate::ErrorKind::NotReadable) where the browser cannot
    /// get at it any more.
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost; it can be fetched again.
    pub async fn bytes(&self) -> Result<Vec<u8>, Error> {
        let blob: &BlobExt = self.data.unchecked_ref();
        let buffer = settle(blob.array_buffer()).await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    pub(crate) fn from_js(event: &BlobEventExt) -> Self {
        let milliseconds = event.timecode();
        Self {
            data: event.data(),
            timecode: milliseconds.and_then(|it| Duration::try_from_secs_f64(it / 1000.0).ok()),
        }
    }
}

/// Events, each as a callback and as a stream. A recorder can be started again
/// after it has stopped, so these streams do not end; a
/// [`Recording`](crate::Recording) does.
impl MediaRecorder {
    /// Calls `callback` when the recording has begun.
    pub fn on_start(&self, mut callback: impl FnMut() + 'static) -> Listener {
        self.listen("start", move |_| callback())
    }

    /// A stream that yields whenever a recording has begun.
    pub fn starts(&self) -> Events<()> {
        stream(|queue| self.on_start(move || queue.push(())))
    }

    /// Calls `callback` when the recording is over and all its data has come.
    pub fn on_stop(&self, mut callback: impl FnMut() + 'static) -> Listener {
        self.listen("stop", move |_| callback())
    }

    /// A stream that yields whenever a recording is over.
    pub fn stops(&self) -> Events<()> {
        stream(|queue| self.on_stop(move || queue.push(())))
    }

    /// Calls `callback` with each chunk.
    pub fn on_data_available(&self, mut callback: impl FnMut(BlobEvent) + 'static) -> Listener {
        self.listen("dataavailable", move |event| {
            callback(BlobEvent::from_js(event.unchecked_ref()));
        })
    }

    /// The chunks as they come.
    pub fn data_available(&self) -> Events<BlobEvent> {
        stream(|queue| self.on_data_available(move |chunk| queue.push(chunk)))
    }

    /// Calls `callback` when the recorder pauses.
    pub fn on_pause(&self, mut callback: impl FnMut() + 'static) -> Listener {
        self.listen("pause", move |_| callback())
    }

    /// A stream that yields whenever the recorder pauses.
    pub fn pauses(&self) -> Events<()> {
        stream(|queue| self.on_pause(move || queue.push(())))
    }

    /// Calls `callback` when the recorder goes on.
    pub fn on_resume(&self, mut callback: impl FnMut() + 'static) -> Listener {
        self.listen("resume", move |_| callback())
    }

    /// A stream that yields whenever the recorder goes on.
    pub fn resumes(&self) -> Events<()> {
        stream(|queue| self.on_resume(move || queue.push(())))
    }

    /// Calls `callback` when recording fails: [`InvalidModification`] where a
    /// track was added to the stream or removed, [`Security`] where the page
    /// may not see any more what a track carries. The data so far and the
    /// event of the stop follow.
    ///
    /// [`InvalidModification`]: crate::ErrorKind::InvalidModification
    /// [`Security`]: crate::ErrorKind::Security
    pub fn on_error(&self, mut callback: impl FnMut(Error) + 'static) -> Listener {
        self.listen("error", move |event| {
            // The name of the event's class differs; the member does not.
            let error = error_of(&event).unwrap_or_else(|| JsValue::from(event));
            callback(Error::from(error));
        })
    }

    /// The failures of recordings.
    pub fn errors(&self) -> Events<Error> {
        stream(|queue| self.on_error(move |error| queue.push(error)))
    }

    fn listen(&self, name: &'static str, callback: impl FnMut(Event) + 'static) -> Listener {
        Listener::new(self.as_raw(), name, callback)
    }
}

fn stream<T: 'static>(listen: impl FnOnce(Queue<T>) -> Listener) -> Events<T> {
    Events::new(&Scope::default(), listen)
}
