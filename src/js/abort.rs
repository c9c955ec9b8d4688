use futures_util::future::{Either, select};
use wasm_bindgen::prelude::*;

use crate::error::{Error, ErrorKind};
use crate::web::{Listener, Queue};

#[wasm_bindgen]
extern "C" {
    /// `{ signal?: AbortSignal }`, or nothing at all.
    #[derive(Clone, Debug)]
    pub type Options;

    #[wasm_bindgen(method, catch, getter)]
    fn signal(this: &Options) -> Result<JsValue, JsValue>;

    /// `AbortSignal`.
    #[wasm_bindgen(js_name = AbortSignal, extends = web_sys::EventTarget)]
    #[derive(Clone)]
    pub(super) type Signal;

    #[wasm_bindgen(method, getter)]
    pub(super) fn aborted(this: &Signal) -> bool;
    #[wasm_bindgen(method, getter)]
    fn reason(this: &Signal) -> JsValue;
}

/// The signal in an options argument that may be absent.
pub(super) fn signal_of(options: Option<&Options>) -> Result<Option<Signal>, Error> {
    let Some(options) = options.filter(|options| options.is_object()) else { return Ok(None) };
    let signal = options.signal()?;
    match signal.is_undefined() {
        true => Ok(None),
        false if signal.is_instance_of::<Signal>() => Ok(Some(signal.unchecked_into())),
        false => Err(Error::new(ErrorKind::Type, "options.signal must be an AbortSignal")),
    }
}

/// Calls `callback` when the signal is aborted.
pub(super) fn on_abort(signal: &Signal, mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(signal, "abort", move |_| callback())
}

/// The result of the future, or the error of having been aborted.
pub(super) async fn abortable<T>(
    signal: Option<Signal>,
    future: impl Future<Output = Result<T, Error>>,
) -> Result<T, Error> {
    let Some(signal) = signal else { return future.await };
    if signal.aborted() {
        return Err(aborted(&signal));
    }
    let queue = Queue::<()>::new();
    let end = queue.clone();
    let _listener = on_abort(&signal, move || end.end());
    let ended = std::future::poll_fn(|cx| queue.poll_next(cx));
    match select(std::pin::pin!(future), ended).await {
        Either::Left((result, _)) => result,
        Either::Right(_) => Err(aborted(&signal)),
    }
}

fn aborted(signal: &Signal) -> Error {
    let message = "the operation was aborted".to_owned();
    Error::with_parts(ErrorKind::Abort, None, message, Some(signal.reason()))
}
