use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::error::Error;
use crate::negotiation::Message;
use crate::web::kernel::error::closed;
use crate::web::kernel::queue::Queue;

/// What comes in from the other peer, or about the way to it.
///
/// A transport of one's own gives these:
///
/// ```no_run
/// use rtcweb::{Error, Signal};
///
/// /// Reads a line of JSON that the other peer sent.
/// fn read(line: &str) -> Signal {
///     match serde_json::from_str(line) {
///         Ok(message) => Signal::Message(message),
///         Err(error) => Signal::Malformed(Error::from(error)),
///     }
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Signal {
    /// The other peer said something.
    Message(Message),
    /// The other peer said something that is no message; it was dropped.
    Malformed(Error),
    /// The way to the other peer is interrupted. A connection that is up goes on.
    Interrupted,
    /// The way is open again; messages may have been lost meanwhile.
    Restored,
}

/// A way to one other peer for the messages of a negotiation: a WebSocket to a
/// server, a `BroadcastChannel`, a queue in memory.
///
/// The stream yields what comes in, in the order it was sent, and ends when
/// the other peer is gone for good.
///
/// ```no_run
/// use std::pin::Pin;
/// use std::task::{Context, Poll};
///
/// use futures_core::Stream;
/// use rtcweb::negotiation::Message;
/// use rtcweb::{Error, MemorySignaling, Signal, Signaling};
///
/// /// Any transport, and a log of what goes out.
/// struct Logged(MemorySignaling);
///
/// impl Signaling for Logged {
///     fn send(&mut self, message: Message) -> Result<(), Error> {
///         println!("{message:?}");
///         self.0.send(message)
///     }
/// }
///
/// impl Stream for Logged {
///     type Item = Signal;
///
///     fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Signal>> {
///         Pin::new(&mut self.0).poll_next(cx)
///     }
/// }
/// ```
pub trait Signaling: Stream<Item = Signal> + Unpin + 'static {
    /// Brings a message to the other peer.
    ///
    /// # Errors
    ///
    /// Where it cannot be sent. A transport that is only interrupted loses the
    /// message instead and yields [`Signal::Restored`] afterwards, which makes
    /// good for the loss.
    fn send(&mut self, message: Message) -> Result<(), Error>;
}

/// Two ends of a way within one page, for tests and for peers that share a page.
///
/// ```no_run
/// use rtcweb::negotiation::Role;
/// use rtcweb::{Error, MemorySignaling, PeerConnection, Session};
///
/// fn loopback() -> Result<(Session, Session), Error> {
///     let (here, there) = MemorySignaling::pair();
///     let left = Session::new(PeerConnection::new()?, Role::Polite, here);
///     let right = Session::new(PeerConnection::new()?, Role::Impolite, there);
///     Ok((left, right))
/// }
/// ```
#[derive(Debug)]
pub struct MemorySignaling {
    incoming: Queue<Signal>,
    outgoing: Queue<Signal>,
}

impl MemorySignaling {
    /// Both ends. Dropping one ends the other one's stream.
    pub fn pair() -> (Self, Self) {
        let (left, right) = (Queue::new(), Queue::new());
        let first = Self { incoming: left.clone(), outgoing: right.clone() };
        let second = Self { incoming: right, outgoing: left };
        (first, second)
    }
}

impl Signaling for MemorySignaling {
    fn send(&mut self, message: Message) -> Result<(), Error> {
        if self.outgoing.is_ended() {
            return Err(closed("other end"));
        }
        self.outgoing.push(Signal::Message(message));
        Ok(())
    }
}

impl Stream for MemorySignaling {
    type Item = Signal;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Signal>> {
        self.incoming.poll_next(cx)
    }
}

impl Drop for MemorySignaling {
    fn drop(&mut self) {
        self.incoming.end();
        self.outgoing.end();
    }
}
