use std::cell::Cell;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_core::stream::FusedStream;
use wasm_bindgen::JsValue;

use super::data_channel::{ChannelState, DataChannel};
use super::inbox::{Inbox, Reader};
use super::message::Message;
use crate::error::{Error, ErrorKind, RtcErrorDetail, RtcErrorDetailType};
use crate::web::kernel::callback::Callback;
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::kernel::queue::Queue;
use crate::web::support::{Support, detect};
use crate::web::sys::{Event, error_of};

/// The messages of a channel. The stream ends when the channel has closed and
/// everything that arrived has been read. Dropping it loses nothing: what is
/// unread waits for the next reader.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::DataChannel;
///
/// async fn read(channel: &DataChannel) {
///     let mut messages = channel.messages();
///     while let Some(message) = messages.next().await {
///         println!("{message:?}");
///     }
/// }
/// ```
#[derive(Debug)]
#[must_use = "streams do nothing unless polled"]
pub struct Messages {
    inbox: Inbox,
    /// Held so that the channel stays open while somebody reads.
    _channel: DataChannel,
}

/// Hands the messages of a channel to a callback until it is dropped.
///
/// ```no_run
/// use rtcweb::{DataChannel, MessageListener};
///
/// fn listen(channel: &DataChannel) -> MessageListener {
///     channel.on_message(|message| println!("{message:?}"))
/// }
/// ```
#[must_use = "the callback is removed when this value is dropped"]
pub struct MessageListener {
    _reader: Reader,
}

impl std::fmt::Debug for MessageListener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MessageListener").finish_non_exhaustive()
    }
}

/// Messages and events.
impl DataChannel {
    /// The messages, from the first one that nobody has read yet. Each is
    /// delivered once: two streams of one channel share them. A handle: it
    /// keeps the channel open.
    pub fn messages(&self) -> Messages {
        Messages { inbox: self.inner.shared.inbox.clone(), _channel: self.clone() }
    }

    /// Calls `callback` with every message, from the first one that nobody has
    /// read yet. While a callback listens, streams get nothing.
    pub fn on_message(&self, mut callback: impl FnMut(Message) + 'static) -> MessageListener {
        self.on_js_message(move |data| callback(Message::from_js(data)))
    }

    pub(crate) fn on_js_message(&self, callback: impl FnMut(JsValue) + 'static) -> MessageListener {
        MessageListener { _reader: self.inner.shared.inbox.add_reader(callback) }
    }

    /// Calls `callback` when the channel opens.
    pub fn on_open(&self, callback: impl FnMut() + 'static) -> Listener {
        self.listen("open", callback)
    }

    /// Calls `callback` when the channel begins to close. In a browser without
    /// the event (Firefox before 144) it comes when the channel has closed.
    pub fn on_closing(&self, callback: impl FnMut() + 'static) -> Listener {
        match detect::closing_event() {
            Support::Native => self.listen("closing", callback),
            _ => self.listen("close", callback),
        }
    }

    /// Calls `callback` when the channel has closed.
    pub fn on_close(&self, callback: impl FnMut() + 'static) -> Listener {
        self.listen("close", callback)
    }

    /// Calls `callback` when the buffered amount has fallen to the threshold.
    pub fn on_buffered_amount_low(&self, callback: impl FnMut() + 'static) -> Listener {
        self.listen("bufferedamountlow", callback)
    }

    /// Calls `callback` when the channel fails; it closes afterwards.
    ///
    /// A channel fails when the other peer closes the whole connection.
    /// Firefox sends no event then; the error has the kind
    /// [`Rtc`](ErrorKind::Rtc) with the detail `sctp-failure` in each browser.
    pub fn on_error(&self, callback: impl FnMut(Error) + 'static) -> Listener {
        let callback = Rc::new(Callback::new(callback));
        let told = Rc::new(Cell::new(false));
        let (of_event, tell) = (Rc::clone(&callback), Rc::clone(&told));
        let native = Listener::new(self.as_raw(), "error", move |event| {
            tell.set(true);
            of_event.call(read_error(&event));
        });
        let connection = self.inner.connection().map(Rc::downgrade);
        Listener::new(self.as_raw(), "close", move |_| {
            // Held for as long as this listener is.
            let _native = &native;
            let connection = connection.as_ref().and_then(Weak::upgrade);
            if !told.get() && connection.is_some_and(|connection| connection.was_aborted()) {
                callback.call(aborted());
            }
        })
    }

    /// A stream that yields when the channel opens.
    pub fn opens(&self) -> Events<()> {
        self.stream(|queue| self.on_open(move || queue.push(())))
    }

    /// A stream that yields when the channel begins to close.
    pub fn closings(&self) -> Events<()> {
        self.stream(|queue| self.on_closing(move || queue.push(())))
    }

    /// A stream that yields when the channel has closed, and ends.
    pub fn closes(&self) -> Events<()> {
        self.stream(|queue| self.on_close(move || queue.push(())))
    }

    /// A stream that yields when the buffered amount has fallen to the threshold.
    pub fn buffered_amount_lows(&self) -> Events<()> {
        self.stream(|queue| self.on_buffered_amount_low(move || queue.push(())))
    }

    /// The failures of the channel.
    pub fn errors(&self) -> Events<Error> {
        self.stream(|queue| self.on_error(move |error| queue.push(error)))
    }

    fn listen(&self, name: &'static str, mut callback: impl FnMut() + 'static) -> Listener {
        Listener::new(self.as_raw(), name, move |_| callback())
    }

    /// A stream that ends with the channel. Its own `close` listener comes
    /// after the one that fills it, so the last event is in before the end.
    fn stream<T: 'static>(&self, listen: impl FnOnce(Queue<T>) -> Listener) -> Events<T> {
        let queue = Queue::new();
        let filling = listen(queue.clone());
        if self.ready_state() == ChannelState::Closed {
            queue.end();
        }
        let end = queue.clone();
        let ending = self.listen("close", move || end.end());
        Events::between(queue, filling, ending)
    }
}

/// The error of a channel whose association is over.
fn aborted() -> Error {
    let detail = RtcErrorDetail::new(RtcErrorDetailType::SctpFailure);
    Error::new(ErrorKind::Rtc(detail), "the other peer closed the connection")
}

/// Firefox before 150 sends a plain event, which says nothing more.
fn read_error(event: &Event) -> Error {
    error_of(event)
        .map_or_else(|| Error::new(ErrorKind::Operation, "the data channel failed"), Error::from)
}

impl Stream for Messages {
    type Item = Message;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Message>> {
        self.inbox.poll_next(cx).map(|data| data.map(Message::from_js))
    }
}

impl FusedStream for Messages {
    fn is_terminated(&self) -> bool {
        self.inbox.is_finished()
    }
}
