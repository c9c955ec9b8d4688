use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::note::{self, ASK, READY, TRANSFORM};
use super::transformer::ScriptTransformer;
use crate::error::Error;
use crate::web::kernel::callback::Callback;
use crate::web::kernel::error::unsupported;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::sys::{DEDICATED_WORKER, Event, TransformEvent, WORKER_SCOPE, WorkerScope};

/// Whether this is a dedicated worker, and not a page: a module that serves
/// both asks this first.
///
/// ```no_run
/// if rtcweb::worker::is_worker() {
///     // Listen for transforms.
/// } else {
///     // Show the page.
/// }
/// ```
pub fn is_worker() -> bool {
    DEDICATED_WORKER.with(Option::is_some)
}

/// Calls `callback` for every transform that a page makes for this worker: the
/// `rtctransform` event of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCTransformEvent-interface).
///
/// Says to the page that the worker listens, since an event that comes earlier
/// is lost: a [`TransformWorker`](crate::TransformWorker) waits for that.
///
/// ```no_run
/// use rtcweb::{Error, Listener, Transformed, worker};
/// use wasm_bindgen_futures::spawn_local;
///
/// fn serve() -> Result<Listener, Error> {
///     worker::on_rtc_transform(|transformer| {
///         spawn_local(async move {
///             let ended = transformer.run(|_frame| Ok::<_, Error>(Transformed::Forward)).await;
///             if let Err(error) = ended {
///                 web_sys::console::error_1(&error.to_string().into());
///             }
///         });
///     })
/// }
/// ```
///
/// # Errors
///
/// [`Unsupported`](crate::ErrorKind::Unsupported) outside a dedicated worker.
pub fn on_rtc_transform(
    callback: impl FnMut(ScriptTransformer) + 'static,
) -> Result<Listener, Error> {
    let scope = scope()?;
    let listener = listen(&scope, callback);
    scope.post_message(&note::note(READY))?;
    Ok(listener)
}

/// The transforms that a page makes for this worker, as a stream; see
/// [`on_rtc_transform`].
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{Error, Transformed, worker};
///
/// async fn serve_one() -> Result<(), Error> {
///     let mut transforms = worker::rtc_transforms()?;
///     let Some(transformer) = transforms.next().await else { return Ok(()) };
///     transformer.run(|_frame| Ok(Transformed::Forward)).await
/// }
/// ```
///
/// # Errors
///
/// As [`on_rtc_transform`].
pub fn rtc_transforms() -> Result<Events<ScriptTransformer>, Error> {
    let scope = scope()?;
    let transforms = Events::new(&Scope::default(), |queue| {
        listen(&scope, move |transformer| queue.push(transformer))
    });
    scope.post_message(&note::note(READY))?;
    Ok(transforms)
}

fn scope() -> Result<WorkerScope, Error> {
    let scope = if is_worker() { WORKER_SCOPE.with(Clone::clone) } else { None };
    scope.ok_or_else(|| unsupported("dedicated worker around this code"))
}

fn listen(scope: &WorkerScope, callback: impl FnMut(ScriptTransformer) + 'static) -> Listener {
    let callback = Rc::new(Callback::new(callback));
    let emulated = Rc::clone(&callback);
    let answering = scope.clone();
    let messages = Listener::new(scope, "message", move |event: Event| {
        if let Some(note) = note::read(&event, TRANSFORM) {
            emulated.call(ScriptTransformer::emulated(&note));
        } else if note::read(&event, ASK).is_some() {
            // Fails only for what cannot be cloned, and a text can.
            let _ = answering.post_message(&note::note(READY));
        }
    });
    Listener::new(scope, "rtctransform", move |event: Event| {
        // Held for as long as this listener is.
        let _ = &messages;
        let event: &TransformEvent = event.unchecked_ref();
        callback.call(ScriptTransformer::from_ext(event.transformer()));
    })
}
