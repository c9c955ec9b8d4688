use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// Wakes everybody who waits for something about an object to change.
///
/// The state itself stays in the browser's object: a waiter looks there again
/// each time it is woken, so no notice can be missed and none can be stale.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notify(Rc<RefCell<Vec<Waker>>>);

impl Notify {
    pub(crate) fn wake_all(&self) {
        for waker in self.0.take() {
            waker.wake();
        }
    }

    /// Waits until `look` finds what it looks for.
    pub(crate) async fn until<T>(&self, mut look: impl FnMut() -> Option<T>) -> T {
        poll_fn(|cx| match look() {
            Some(found) => Poll::Ready(found),
            None => {
                let mut waiting = self.0.borrow_mut();
                if !waiting.iter().any(|waker| waker.will_wake(cx.waker())) {
                    waiting.push(cx.waker().clone());
                }
                Poll::Pending
            }
        })
        .await
    }
}
