use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use super::inbox::Inbox;
use super::shared::Shared;
use crate::string_enum::string_enum;
use crate::web::connection::peer_connection;
use crate::web::kernel::events::End;
use crate::web::kernel::listener::Listener;
use crate::web::kernel::notify::Notify;
use crate::web::kernel::turnstile::Turnstile;
use crate::web::rtp::priority::PriorityType;
use crate::web::sys::{ChannelExt, RtcDataChannel};

string_enum! {
    /// The state of a data channel: the `RTCDataChannelState` of
    /// [WebRTC 6.2](https://www.w3.org/TR/webrtc/#rtcdatachannelstate).
    ChannelState {
        /// Not open yet.
        Connecting = "connecting",
        /// Messages go both ways.
        Open = "open",
        /// What was sent is still going out; nothing more can be sent.
        Closing = "closing",
        /// Closed, or never opened.
        Closed = "closed",
    }
}

/// How often a channel that nobody holds is looked at, in milliseconds.
const LOOK_AGAIN: u32 = 10;

/// How many bytes wait in the browser before [`DataChannel::send`] waits too.
pub const DEFAULT_HIGH_WATER_MARK: usize = 1024 * 1024;

/// A channel for messages: the `RTCDataChannel` of
/// [WebRTC 6.2](https://www.w3.org/TR/webrtc/#rtcdatachannel).
///
/// Messages are collected from the moment this object exists, which for a
/// channel of the other peer is inside the `datachannel` event: none is lost
/// before somebody reads, and what arrived before the channel closed is
/// delivered after it.
///
/// # Ownership
///
/// `Clone` gives another handle to the same channel. A handle keeps the
/// connection alive. Dropping the last handle closes the channel as soon as
/// what was accepted has left the browser; until then the connection is kept. [`close`](Self::close) waits, and
/// [`into_raw`](Self::into_raw) leaves the closing to the caller.
///
/// # Example
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{DataChannel, Error, Message};
///
/// async fn ask(channel: &DataChannel) -> Result<Option<Message>, Error> {
///     channel.send("what time is it?").await?;
///     Ok(channel.messages().next().await)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct DataChannel {
    pub(crate) inner: Rc<Inner>,
}

/// What every handle shares; the last one to go closes the channel.
#[derive(Debug)]
pub(crate) struct Inner {
    raw: RtcDataChannel,
    pub(crate) shared: Rc<Shared>,
    pub(crate) turns: Turnstile,
    pub(crate) high_water_mark: Cell<usize>,
    released: Cell<bool>,
    /// Held so that the browser goes on delivering.
    _listeners: [Listener; 4],
    /// Held so that the connection outlives the channel, and asked for its
    /// largest message; unknown for an adopted channel.
    connection: Option<Rc<peer_connection::Inner>>,
}

impl DataChannel {
    pub(crate) fn adopt(
        raw: RtcDataChannel,
        connection: Option<&Rc<peer_connection::Inner>>,
    ) -> Self {
        let ext: &ChannelExt = raw.unchecked_ref();
        // Chromium before 129 has no blobs here at all; arrays are everywhere.
        let _ = ext.set_binary_type("arraybuffer");
        let shared = Rc::new(Shared { inbox: Inbox::new(), changed: Notify::default() });
        if ext.ready_state() == ChannelState::Closed.as_str() {
            shared.inbox.end();
        }
        if let Some(connection) = connection {
            let end: Rc<dyn End> = shared.clone();
            connection.scope.add(&end);
        }
        let inner = Inner {
            _listeners: shared.listen(&raw),
            shared,
            raw,
            turns: Turnstile::default(),
            high_water_mark: Cell::new(0),
            released: Cell::new(false),
            connection: connection.cloned(),
        };
        let channel = Self { inner: Rc::new(inner) };
        channel.set_high_water_mark(DEFAULT_HIGH_WATER_MARK);
        channel
    }

    /// Adopts a channel of the browser, which from now on is closed with the
    /// last handle.
    pub fn from_raw(raw: RtcDataChannel) -> Self {
        Self::adopt(raw, None)
    }

    /// The browser's channel.
    pub fn as_raw(&self) -> &RtcDataChannel {
        &self.inner.raw
    }

    /// The browser's channel, which stays open when the handles are gone.
    pub fn into_raw(self) -> RtcDataChannel {
        self.inner.released.set(true);
        self.inner.raw.clone()
    }

    pub(crate) fn ext(&self) -> &ChannelExt {
        self.inner.raw.unchecked_ref()
    }

    /// The name it was made with.
    pub fn label(&self) -> String {
        self.ext().label()
    }

    /// Its number on this connection (RFC 8832); `None` until it is known.
    pub fn id(&self) -> Option<u16> {
        self.ext().id()
    }

    /// The name of the protocol that the application speaks.
    pub fn protocol(&self) -> String {
        self.ext().protocol()
    }

    /// Whether both sides made it, rather than one.
    pub fn negotiated(&self) -> bool {
        self.ext().negotiated()
    }

    /// Whether messages arrive in the order they were sent.
    pub fn ordered(&self) -> bool {
        self.ext().ordered()
    }

    /// For how many milliseconds a message is retransmitted.
    pub fn max_packet_life_time(&self) -> Option<u16> {
        self.ext().max_packet_life_time()
    }

    /// How often a message is retransmitted.
    pub fn max_retransmits(&self) -> Option<u16> {
        self.ext().max_retransmits()
    }

    /// How important it is beside others; `None` except in WebKit.
    pub fn priority(&self) -> Option<PriorityType> {
        self.ext().priority().map(|text| text.as_str().into())
    }

    /// Whether every message arrives, as old browsers put it.
    #[deprecated = "see `max_packet_life_time` and `max_retransmits`"]
    pub fn reliable(&self) -> bool {
        self.max_packet_life_time().is_none() && self.max_retransmits().is_none()
    }

    /// The state of the channel.
    pub fn ready_state(&self) -> ChannelState {
        // Chromium closes the channels of a closed connection a moment later,
        // and swallows what is sent until then.
        let connection = self.inner.connection.as_ref();
        if connection.is_some_and(|connection| connection.scope.has_ended()) {
            return ChannelState::Closed;
        }
        self.ext().ready_state().as_str().into()
    }

    /// How many bytes were accepted and have not gone out yet.
    pub fn buffered_amount(&self) -> usize {
        self.ext().buffered_amount() as usize
    }

    /// The largest message that the other side takes, in bytes; `None` where
    /// there is no limit or none is known yet.
    pub fn max_message_size(&self) -> Option<usize> {
        self.inner.connection.as_ref()?.max_message_size()
    }
}

impl Inner {
    pub(crate) fn connection(&self) -> Option<&Rc<peer_connection::Inner>> {
        self.connection.as_ref()
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if !self.released.get() {
            close_when_sent(self.raw.clone().unchecked_into(), self.connection.take());
        }
    }
}

/// Closes a channel that nobody holds any more. Chromium throws away what it
/// has accepted and not sent when a channel is closed, so that has to leave
/// first; the connection is kept for as long.
fn close_when_sent(channel: ChannelExt, connection: Option<Rc<peer_connection::Inner>>) {
    let is_sending =
        |channel: &ChannelExt| channel.ready_state() == "open" && channel.buffered_amount() > 0.0;
    if !is_sending(&channel) {
        channel.close();
        return;
    }
    spawn_local(async move {
        while is_sending(&channel) {
            TimeoutFuture::new(LOOK_AGAIN).await;
        }
        channel.close();
        drop(connection);
    });
}
