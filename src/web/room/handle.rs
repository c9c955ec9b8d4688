use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::rc::Rc;

use futures_util::StreamExt;
use wasm_bindgen_futures::spawn_local;

use super::driver::Driver;
use super::entry::connect;
use super::remote_peer::RemotePeer;
use crate::error::Error;
use crate::negotiation::PeerId;
use crate::negotiation::room::{ClientMessage, LeaveReason};
use crate::web::kernel::events::Events;
use crate::web::kernel::queue::Queue;
use crate::web::kernel::random;

/// Which room to enter, and where.
///
/// ```no_run
/// use rtcweb::RoomOptions;
///
/// // With a key that is kept, a page that is reloaded is the same peer again.
/// let options = RoomOptions {
///     key: Some("a secret of this browser".to_owned()),
///     ..RoomOptions::new("wss://example.org/signal", "kitchen")
/// };
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomOptions {
    /// The address of the server's signalling endpoint: `wss://…` or, relative
    /// to the page, `/signal`.
    pub url: String,
    /// The room's name: 1 to 64 of the characters `A-Z a-z 0-9 _ -`.
    pub room: String,
    /// The secret by which the server knows this client again, 16 to 128
    /// characters; a random one where absent.
    pub key: Option<String>,
}

impl RoomOptions {
    /// This room on this server, with a random key.
    pub fn new(url: impl Into<String>, room: impl Into<String>) -> Self {
        Self { url: url.into(), room: room.into(), key: None }
    }
}

/// A place on the signalling server where peers find each other.
///
/// The room reconnects by itself when its socket breaks or the server is
/// restarted, under the same id; connections between peers go on meanwhile.
///
/// # Ownership
///
/// `Clone` gives another handle to the same membership. Dropping the last one,
/// or [`leave`](Self::leave), leaves the room; the sessions made from it end.
///
/// # Example
///
/// ```no_run
/// use rtcweb::{Error, PeerConnection, Room, RoomOptions};
///
/// async fn meet() -> Result<(), Error> {
///     let room = Room::join(RoomOptions::new("/signal", "kitchen")).await?;
///     let mut sessions = Vec::new();
///     while let Some(peer) = room.next_peer().await? {
///         sessions.push(peer.connect(PeerConnection::new()?));
///     }
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Room {
    inner: Rc<Inner>,
}

impl PartialEq for Room {
    /// Whether it is the same membership.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Eq for Room {}

#[derive(Debug)]
struct Inner {
    shared: Rc<Shared>,
    /// Ends the driver.
    stop: Queue<Infallible>,
}

/// What the handles, the driver and the peers share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) id: RefCell<PeerId>,
    pub(crate) capacity: Cell<usize>,
    pub(crate) events: Queue<RoomEvent>,
    /// What peers and the room want to tell the server.
    pub(crate) outgoing: Queue<ClientMessage>,
    /// Ends the wait for the next attempt.
    pub(crate) hurry: Queue<()>,
}

/// What a room tells.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{Room, RoomEvent};
///
/// async fn follow(room: &Room) {
///     let mut events = room.events();
///     while let Some(event) = events.next().await {
///         match event {
///             RoomEvent::Peer(peer) => println!("{} is here", peer.id()),
///             RoomEvent::PeerLeft { id, .. } => println!("{id} is gone"),
///             RoomEvent::Reconnecting { delay, .. } => println!("again in {delay} ms"),
///             other => println!("{other:?}"),
///         }
///     }
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum RoomEvent {
    /// Another peer is here.
    Peer(RemotePeer),
    /// A peer is gone.
    PeerLeft {
        /// The peer.
        id: PeerId,
        /// On purpose or not. A lost one may come back, and its connection may
        /// live on.
        reason: LeaveReason,
    },
    /// The socket broke; the room tries again.
    Reconnecting {
        /// How often it has tried, counted from 1.
        attempt: u32,
        /// How long it waits before, in milliseconds.
        delay: u32,
    },
    /// The room is joined again.
    Reconnected,
    /// The server refused something. The room goes on unless the stream ends;
    /// then it is left, but connections that are up go on.
    Error(Error),
}

impl Room {
    /// Enters a room.
    ///
    /// # Errors
    ///
    /// [`Signaling`](crate::ErrorKind::Signaling) with the server's code, or
    /// with [`Unreachable`](crate::negotiation::room::SignalingCode::Unreachable)
    /// where there is no answer within ten seconds;
    /// [`Syntax`](crate::ErrorKind::Syntax) for an address that is none.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the socket; the room is not entered.
    pub async fn join(options: RoomOptions) -> Result<Self, Error> {
        let key = match options.key.clone() {
            Some(key) => key,
            None => random::key()?,
        };
        let (socket, joined) = connect(&options.url, &options.room, &key).await?;
        let shared = Rc::new(Shared {
            id: RefCell::new(joined.id.clone()),
            capacity: Cell::new(joined.capacity),
            events: Queue::new(),
            outgoing: Queue::new(),
            hurry: Queue::new(),
        });
        let stop = Queue::new();
        let driver = Driver::new(options, key, Rc::clone(&shared), stop.clone());
        spawn_local(driver.run(socket, joined));
        Ok(Self { inner: Rc::new(Inner { shared, stop }) })
    }

    /// This client's own id in the room.
    pub fn id(&self) -> PeerId {
        self.inner.shared.id.borrow().clone()
    }

    /// How many peers the room can hold, this one included.
    pub fn capacity(&self) -> usize {
        self.inner.shared.capacity.get()
    }

    /// What happens in the room, from the beginning. Each event is delivered
    /// once: two streams of one room share them. The stream ends when the room
    /// is left.
    pub fn events(&self) -> Events<RoomEvent> {
        Events::from_queue(self.inner.shared.events.clone())
    }

    /// The next peer that is here, for an application that cares for nothing
    /// else the room tells; `None` when the room is left.
    ///
    /// # Errors
    ///
    /// What the server refused. Asking again goes on: it ends with `None` where
    /// the room is lost.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no peer.
    pub async fn next_peer(&self) -> Result<Option<RemotePeer>, Error> {
        let mut events = self.events();
        while let Some(event) = events.next().await {
            match event {
                RoomEvent::Peer(peer) => return Ok(Some(peer)),
                RoomEvent::Error(error) => return Err(error),
                _ => {}
            }
        }
        Ok(None)
    }

    /// Tries at once where the room waits to reconnect, for instance because
    /// the application knows that the network is back. Without effect otherwise.
    pub fn reconnect(&self) {
        self.inner.shared.hurry.push(());
    }

    /// Leaves the room. The sessions made from it end.
    pub fn leave(&self) {
        self.inner.stop.end();
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.stop.end();
    }
}
