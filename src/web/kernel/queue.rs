use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// An unbounded queue between an event handler and its readers.
///
/// A page has one thread, so this needs none of the atomics of a general
/// channel. Pushing only enqueues and wakes: no code of the application runs
/// inside the browser's dispatch.
pub(crate) struct Queue<T>(Rc<RefCell<State<T>>>);

struct State<T> {
    items: VecDeque<T>,
    ended: bool,
    wakers: Vec<Waker>,
}

impl<T> Queue<T> {
    pub(crate) fn new() -> Self {
        Self(Rc::new(RefCell::new(State {
            items: VecDeque::new(),
            ended: false,
            wakers: Vec::new(),
        })))
    }

    /// Adds an item, unless the queue has ended.
    pub(crate) fn push(&self, item: T) {
        self.change(|state| {
            if !state.ended {
                state.items.push_back(item);
            }
        });
    }

    /// Says that nothing more comes. What is queued is still delivered.
    pub(crate) fn end(&self) {
        self.change(|state| state.ended = true);
    }

    /// Whether nothing more can be added.
    pub(crate) fn is_ended(&self) -> bool {
        self.0.borrow().ended
    }

    /// Whether everything has been delivered and nothing more comes.
    pub(crate) fn is_finished(&self) -> bool {
        let state = self.0.borrow();
        state.ended && state.items.is_empty()
    }

    /// Whether this is the only handle to the queue.
    pub(crate) fn is_unshared(&self) -> bool {
        Rc::strong_count(&self.0) == 1
    }

    pub(crate) fn pop(&self) -> Option<T> {
        self.0.borrow_mut().items.pop_front()
    }

    pub(crate) fn poll_next(&self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let mut state = self.0.borrow_mut();
        match state.items.pop_front() {
            Some(item) => Poll::Ready(Some(item)),
            None if state.ended => Poll::Ready(None),
            None => {
                if !state.wakers.iter().any(|waker| waker.will_wake(cx.waker())) {
                    state.wakers.push(cx.waker().clone());
                }
                Poll::Pending
            }
        }
    }

    /// Wakers run after the borrow has ended: an executor may poll at once.
    fn change(&self, change: impl FnOnce(&mut State<T>)) {
        let wakers = {
            let mut state = self.0.borrow_mut();
            change(&mut state);
            std::mem::take(&mut state.wakers)
        };
        for waker in wakers {
            waker.wake();
        }
    }
}

impl<T> Clone for Queue<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> fmt::Debug for Queue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.0.borrow();
        f.debug_struct("Queue")
            .field("len", &state.items.len())
            .field("ended", &state.ended)
            .finish_non_exhaustive()
    }
}
