use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::error::Started;
use super::queue::Queue;
use crate::error::Error;

/// Waits for the promise that a browser call returned.
///
/// A browser operation cannot be taken back: where the caller stops waiting,
/// it goes on and its result is thrown away.
pub(crate) async fn settle(started: Started) -> Result<JsValue, Error> {
    Ok(JsFuture::from(started?).await?)
}

/// Like [`settle`], for an operation whose result must not be thrown away: if
/// the caller stops waiting, `abandon` gets the result when it comes.
pub(crate) async fn settle_or<T: JsCast + 'static>(
    started: Started,
    abandon: fn(T),
) -> Result<T, Error> {
    let promise = started?;
    let slot = Slot { queue: Queue::new(), abandon };
    let queue = slot.queue.clone();
    spawn_local(async move {
        queue.push(JsFuture::from(promise).await);
        // Nobody waits any more when this is the only handle left, and the
        // slot's own drop has found the queue empty.
        if queue.is_unshared()
            && let Some(Ok(value)) = queue.pop()
        {
            abandon(value.unchecked_into());
        }
    });
    slot.take().await
}

/// The caller's side of a result that is under way.
struct Slot<T: JsCast + 'static> {
    queue: Queue<Result<JsValue, JsValue>>,
    abandon: fn(T),
}

impl<T: JsCast + 'static> Slot<T> {
    async fn take(&self) -> Result<T, Error> {
        match std::future::poll_fn(|cx| self.queue.poll_next(cx)).await {
            Some(result) => Ok(result?.unchecked_into()),
            None => Err(super::error::closed("operation")),
        }
    }
}

impl<T: JsCast + 'static> Drop for Slot<T> {
    fn drop(&mut self) {
        // The result came, but the caller went before it was polled for it.
        if let Some(Ok(value)) = self.queue.pop() {
            (self.abandon)(value.unchecked_into());
        }
    }
}
