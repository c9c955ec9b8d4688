use std::cell::RefCell;
use std::fmt;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::listener::Listener;
use super::notify::Notify;
use super::queue::Queue;
use crate::error::Error;

/// The events of one kind as a stream, from the moment it was made.
///
/// Events that happen between two polls are kept. The stream ends when the
/// object it belongs to closes, after the last event has been delivered.
/// Dropping it removes the listener.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{ConnectionState, PeerConnection};
///
/// async fn connected(connection: &PeerConnection) -> bool {
///     let mut states = connection.connection_states();
///     while connection.connection_state() != ConnectionState::Connected {
///         if states.next().await.is_none() {
///             return false;
///         }
///     }
///     true
/// }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Events<T> {
    queue: Queue<T>,
    /// Held so that the browser goes on delivering: what fills the queue, and
    /// what ends it where an event does.
    _listeners: [Option<Listener>; 2],
    /// Held so that the scope can end the stream.
    _end: Option<Rc<dyn End>>,
}

impl<T: 'static> Events<T> {
    /// A stream over what a callback listener receives.
    pub(crate) fn new(scope: &Scope, listen: impl FnOnce(Queue<T>) -> Listener) -> Self {
        let queue = Queue::new();
        let end: Rc<dyn End> = Rc::new(queue.clone());
        scope.add(&end);
        let listener = listen(queue.clone());
        Self { queue, _listeners: [Some(listener), None], _end: Some(end) }
    }

    /// As [`new`](Self::new), over a listener that this browser may not have.
    pub(crate) fn try_new(
        scope: &Scope,
        listen: impl FnOnce(Queue<T>) -> Result<Listener, Error>,
    ) -> Result<Self, Error> {
        let queue = Queue::new();
        let listener = listen(queue.clone())?;
        let end: Rc<dyn End> = Rc::new(queue.clone());
        scope.add(&end);
        Ok(Self { queue, _listeners: [Some(listener), None], _end: Some(end) })
    }

    /// A stream over a queue that somebody else fills and ends.
    pub(crate) fn from_queue(queue: Queue<T>) -> Self {
        Self { queue, _listeners: [None, None], _end: None }
    }

    /// A stream over a queue that is filled while `guard` lives.
    pub(crate) fn guarded(queue: Queue<T>, guard: Rc<dyn End>) -> Self {
        Self { queue, _listeners: [None, None], _end: Some(guard) }
    }

    /// A stream that one listener fills and another one ends.
    pub(crate) fn between(queue: Queue<T>, filling: Listener, ending: Listener) -> Self {
        Self { queue, _listeners: [Some(filling), Some(ending)], _end: None }
    }
}

impl<T> Stream for Events<T> {
    type Item = T;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.queue.poll_next(cx)
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("queue", &self.queue).finish_non_exhaustive()
    }
}

impl<T> FusedStream for Events<T> {
    fn is_terminated(&self) -> bool {
        self.queue.is_finished()
    }
}

/// What ends together: the streams over the events of one object.
///
/// A browser fires nothing on the peer that calls `close()`, so a stream that
/// only listened would wait for ever.
#[derive(Debug, Default)]
pub(crate) struct Scope(RefCell<State>);

#[derive(Debug, Default)]
struct State {
    ended: bool,
    members: Vec<Weak<dyn End>>,
    told: Notify,
}

/// Something that can be told that no more events come.
///
/// Not `Debug`: an object of this trait would pull the formatting of every
/// queue into each program, 1.5 kB of gzip that nobody calls.
pub(crate) trait End {
    fn end(&self);
}

impl<T: 'static> End for Queue<T> {
    fn end(&self) {
        Self::end(self);
    }
}

impl Scope {
    pub(crate) fn add(&self, member: &Rc<dyn End>) {
        let mut state = self.0.borrow_mut();
        if state.ended {
            drop(state);
            member.end();
            return;
        }
        state.members.retain(|member| member.strong_count() > 0);
        state.members.push(Rc::downgrade(member));
    }

    /// Ends every stream, and every one that is made from now on.
    pub(crate) fn end(&self) {
        let (members, told) = {
            let mut state = self.0.borrow_mut();
            state.ended = true;
            (std::mem::take(&mut state.members), state.told.clone())
        };
        for member in members.iter().filter_map(Weak::upgrade) {
            member.end();
        }
        told.wake_all();
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.0.borrow().ended
    }

    /// Waits until [`end`](Self::end).
    pub(crate) async fn ended(&self) {
        let told = self.0.borrow().told.clone();
        told.until(|| self.has_ended().then_some(())).await;
    }
}
