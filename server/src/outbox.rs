//! The way out to one socket: a queue that never makes its writers wait and
//! never grows beyond its bound.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use futures_util::SinkExt;
use futures_util::stream::SplitSink;
use tokio::sync::{Notify, mpsc};
use tokio::time::{Instant, MissedTickBehavior, interval_at};

/// What a queued message costs beside its text, so that many tiny ones count too.
const OVERHEAD: usize = 64;

/// The writing end. A room holds one per peer.
#[derive(Clone, Debug)]
pub(crate) struct Outbox {
    items: mpsc::UnboundedSender<Item>,
    gauge: Arc<Gauge>,
}

/// The reading end, which belongs to the socket.
#[derive(Debug)]
pub(crate) struct Queue {
    items: mpsc::UnboundedReceiver<Item>,
    gauge: Arc<Gauge>,
}

#[derive(Debug)]
enum Item {
    Text(Utf8Bytes),
    Close(u16, &'static str),
}

#[derive(Debug)]
struct Gauge {
    bytes: AtomicUsize,
    limit: usize,
    overflown: AtomicBool,
    overflow: Notify,
}

/// A queue that holds up to `limit` bytes.
pub(crate) fn outbox(limit: usize) -> (Outbox, Queue) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let gauge = Arc::new(Gauge {
        bytes: AtomicUsize::new(0),
        limit,
        overflown: AtomicBool::new(false),
        overflow: Notify::new(),
    });
    (Outbox { items: sender, gauge: Arc::clone(&gauge) }, Queue { items: receiver, gauge })
}

impl Outbox {
    /// Queues a message. One that no longer fits ends the socket: a client that
    /// missed a message could not tell, and its calls would hang.
    pub(crate) fn push(&self, text: Utf8Bytes) {
        let gauge = &self.gauge;
        if gauge.overflown.load(Ordering::Relaxed) {
            return;
        }
        let cost = cost(&text);
        if gauge.bytes.fetch_add(cost, Ordering::Relaxed).saturating_add(cost) > gauge.limit {
            gauge.overflown.store(true, Ordering::Relaxed);
            gauge.overflow.notify_one();
            return;
        }
        // The socket may have ended in the meantime; then there is nobody to tell.
        let _ = self.items.send(Item::Text(text));
    }

    /// Closes the socket after everything queued so far has been sent.
    pub(crate) fn close(&self, code: u16, reason: &'static str) {
        let _ = self.items.send(Item::Close(code, reason));
    }

    /// Waits until a message did not fit.
    pub(crate) async fn overflown(&self) {
        self.gauge.overflow.notified().await;
    }
}

impl Queue {
    /// Writes everything to the socket, and a ping now and then, until a close
    /// has been sent, every [`Outbox`] is gone, or the socket breaks.
    pub(crate) async fn write(
        mut self,
        mut sink: SplitSink<WebSocket, Message>,
        ping_every: Duration,
    ) {
        let mut pings = interval_at(Instant::now() + ping_every, ping_every);
        pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let written = tokio::select! {
                item = self.items.recv() => match item {
                    None => return,
                    Some(Item::Close(code, reason)) => {
                        let frame = CloseFrame { code, reason: Utf8Bytes::from_static(reason) };
                        // The end either way.
                        let _ = sink.send(Message::Close(Some(frame))).await;
                        return;
                    }
                    Some(Item::Text(text)) => self.write_text(&mut sink, text).await,
                },
                _ = pings.tick() => sink.send(Message::Ping(Default::default())).await,
            };
            if written.is_err() {
                return;
            }
        }
    }

    async fn write_text(
        &self,
        sink: &mut SplitSink<WebSocket, Message>,
        text: Utf8Bytes,
    ) -> Result<(), axum::Error> {
        let cost = cost(&text);
        sink.feed(Message::Text(text)).await?;
        self.gauge.bytes.fetch_sub(cost, Ordering::Relaxed);
        // Flushing only once there is nothing more to add joins messages into few packets.
        if self.items.is_empty() { sink.flush().await } else { Ok(()) }
    }
}

fn cost(text: &Utf8Bytes) -> usize {
    text.as_str().len() + OVERHEAD
}
