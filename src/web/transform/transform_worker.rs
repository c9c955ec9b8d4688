use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::note::{self, ASK, READY};
use super::script_transform::ScriptTransform;
use crate::error::{Error, ErrorKind};
use crate::web::kernel::listener::Listener;
use crate::web::kernel::queue::Queue;
use crate::web::sys::{Event, Worker, WorkerErrorEvent, WorkerExt, WorkerInit};

/// A worker that changes encoded frames, and listens.
///
/// A transform that is made for a worker which does not listen yet is lost
/// without a word, and a worker of wasm takes its time. So it says when it
/// listens (by [`worker::on_rtc_transform`](crate::worker::on_rtc_transform)),
/// and this waits for it. The page gets that as a message: an object with a
/// member `rtcweb`, to be left alone by whoever else listens to the worker.
///
/// `Clone` gives another handle to the same worker. Dropping the last one does
/// not end it, since transforms may be in force: [`terminate`](Self::terminate)
/// does.
///
/// ```no_run
/// use rtcweb::{Error, PeerConnection, TransformWorker};
///
/// async fn encrypt(connection: &PeerConnection) -> Result<TransformWorker, Error> {
///     let worker = TransformWorker::start("/worker.js").await?;
///     for sender in connection.senders()? {
///         sender.set_transform(Some(&worker.transform(&"a key".into())?))?;
///     }
///     Ok(worker)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct TransformWorker {
    raw: Worker,
    /// `terminate` was called; the worker itself does not tell.
    terminated: Rc<Cell<bool>>,
}

impl TransformWorker {
    /// Starts a module worker from this address and waits until it listens.
    ///
    /// # Errors
    ///
    /// [`Operation`](ErrorKind::Operation) where the script cannot be loaded or
    /// fails before it listens, [`Security`](ErrorKind::Security) for an
    /// address of another origin, [`Syntax`](ErrorKind::Syntax) for one that is
    /// none.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future terminates the worker.
    pub async fn start(url: &str) -> Result<Self, Error> {
        let init: WorkerInit = Object::new().unchecked_into();
        init.set_kind("module");
        let unfinished = Unfinished(Some(WorkerExt::new(url, &init)?.unchecked_into()));
        let Some(raw) = &unfinished.0 else { return Err(failed(None)) };
        let started = Self::listening(raw.clone()).await?;
        unfinished.finish();
        Ok(started)
    }

    /// Waits until a worker that was started elsewhere listens.
    ///
    /// # Errors
    ///
    /// [`Operation`](ErrorKind::Operation) where its script fails meanwhile.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does nothing to the worker.
    pub async fn listening(raw: Worker) -> Result<Self, Error> {
        let told = Queue::new();
        let ready = told.clone();
        let _notes = Listener::new(&raw, "message", move |event: Event| {
            if note::read(&event, READY).is_some() {
                ready.push(Ok(()));
            }
        });
        let broken = told.clone();
        let _errors = Listener::new(&raw, "error", move |event: Event| {
            // Told here, it is no uncaught error of the page.
            event.prevent_default();
            broken.push(Err(failed(event.unchecked_ref::<WorkerErrorEvent>().message())));
        });
        // It may have been listening for long.
        raw.unchecked_ref::<WorkerExt>().post_message(&note::note(ASK), &Array::new())?;
        match std::future::poll_fn(|cx| told.poll_next(cx)).await {
            Some(told) => told?,
            None => return Err(failed(None)),
        }
        Ok(Self { raw, terminated: Rc::default() })
    }

    /// A transform in this worker; see [`ScriptTransform::new`].
    ///
    /// # Errors
    ///
    /// As [`ScriptTransform::new`]; [`InvalidState`](ErrorKind::InvalidState)
    /// after [`terminate`](Self::terminate).
    pub fn transform(&self, options: &JsValue) -> Result<ScriptTransform, Error> {
        self.transform_with_transfer(options, &[])
    }

    /// A transform in this worker, which gets parts of the options for itself;
    /// see [`ScriptTransform::with_transfer`].
    ///
    /// # Errors
    ///
    /// As [`ScriptTransform::with_transfer`] and [`transform`](Self::transform).
    pub fn transform_with_transfer(
        &self,
        options: &JsValue,
        transfer: &[JsValue],
    ) -> Result<ScriptTransform, Error> {
        // Firefox throws NS_ERROR_FAILURE; Chromium makes the transform and says
        // nothing, and no frame would ever go through it.
        if self.terminated.get() {
            return Err(Error::new(ErrorKind::InvalidState, "the worker has been terminated"));
        }
        ScriptTransform::with_transfer(&self.raw, options, transfer)
    }

    /// Ends the worker at once. Senders and receivers with a transform in it
    /// send and play nothing from now on.
    pub fn terminate(&self) {
        self.terminated.set(true);
        self.raw.terminate();
    }

    /// The browser's worker.
    pub fn as_raw(&self) -> &Worker {
        &self.raw
    }

    /// The browser's worker, without this handle.
    pub fn into_raw(self) -> Worker {
        self.raw
    }
}

/// A worker that nobody has yet: ended with the future that waits for it.
struct Unfinished(Option<Worker>);

impl Unfinished {
    fn finish(mut self) {
        self.0 = None;
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(worker) = &self.0 {
            worker.terminate();
        }
    }
}

fn failed(message: Option<String>) -> Error {
    let message = message.unwrap_or_else(|| "its script cannot be loaded".to_owned());
    Error::new(ErrorKind::Operation, format!("the worker failed: {message}"))
}
