use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::error::Error;
use crate::negotiation::room::{ClientMessage, RoomPeer};
use crate::negotiation::{Message, PeerId, Role};
use crate::web::connection::peer_connection::PeerConnection;
use crate::web::kernel::queue::Queue;
use crate::web::session::handle::Session;
use crate::web::session::signaling::{Signal, Signaling};

/// Another peer in a [`Room`](crate::Room).
///
/// What it sends waits until [`connect`](Self::connect) is called. Dropping
/// this instead refuses the peer for as long as it stays.
///
/// ```no_run
/// use rtcweb::{Error, PeerConnection, RemotePeer, Session};
///
/// fn call(peer: RemotePeer) -> Result<Session, Error> {
///     let connection = PeerConnection::new()?;
///     let _chat = connection.create_data_channel("chat")?;
///     Ok(peer.connect(connection))
/// }
/// ```
#[derive(Debug)]
pub struct RemotePeer {
    role: Role,
    signaling: RoomSignaling,
}

/// The way to one peer through the signalling server.
///
/// ```no_run
/// use rtcweb::{Error, PeerConnection, RemotePeer, Session};
///
/// /// What [`RemotePeer::connect`] does, step by step.
/// fn connect(peer: RemotePeer) -> Result<Session, Error> {
///     let role = peer.role();
///     Ok(Session::new(PeerConnection::new()?, role, peer.into_signaling()))
/// }
/// ```
#[derive(Debug)]
pub struct RoomSignaling {
    peer: PeerId,
    incoming: Queue<Signal>,
    /// What the room tells the server.
    outgoing: Queue<ClientMessage>,
}

impl RemotePeer {
    pub(crate) fn new(
        peer: &RoomPeer,
        incoming: Queue<Signal>,
        outgoing: Queue<ClientMessage>,
    ) -> Self {
        let signaling = RoomSignaling { peer: peer.id.clone(), incoming, outgoing };
        Self { role: peer.role(), signaling }
    }

    /// Its id in the room.
    pub fn id(&self) -> &PeerId {
        &self.signaling.peer
    }

    /// The role of *this* side towards it.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Starts negotiating over this connection. Add tracks and channels before
    /// or after; what is there before the next `await` is in the first offer.
    pub fn connect(self, connection: PeerConnection) -> Session {
        Session::new(connection, self.role, self.into_signaling())
    }

    /// The way to the peer, for a session of one's own, which begins with this.
    pub fn into_signaling(self) -> RoomSignaling {
        self.signaling.tell(Message::Hello {});
        self.signaling
    }
}

impl RoomSignaling {
    fn tell(&self, message: Message) {
        self.outgoing.push(ClientMessage::Signal { to: self.peer.clone(), message });
    }
}

impl Signaling for RoomSignaling {
    fn send(&mut self, message: Message) -> Result<(), Error> {
        self.tell(message);
        Ok(())
    }
}

impl Stream for RoomSignaling {
    type Item = Signal;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Signal>> {
        self.incoming.poll_next(cx)
    }
}

impl Drop for RoomSignaling {
    fn drop(&mut self) {
        self.incoming.end();
    }
}
