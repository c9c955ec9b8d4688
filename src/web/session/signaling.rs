use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::error::Error;
use crate::negotiation::Message;
use crate::web::kernel::error::closed;
use crate::web::kernel::queue::Queue;

/// What comes in from the other peer, or about the way to it.
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
