use std::rc::Rc;

use super::handle::{RoomEvent, Shared};
use super::remote_peer::RemotePeer;
use crate::negotiation::room::{LeaveReason, RoomPeer};
use crate::negotiation::{Message, PeerId};
use crate::web::kernel::queue::Queue;
use crate::web::session::signaling::Signal;

/// The other peers in a room, and what is on its way to their sessions.
#[derive(Debug)]
pub(crate) struct Members {
    peers: Vec<Member>,
    shared: Rc<Shared>,
}

#[derive(Debug)]
struct Member {
    peer: RoomPeer,
    signals: Queue<Signal>,
    /// The other side has begun its session with this one.
    greeted: bool,
}

impl Members {
    pub(crate) fn new(shared: Rc<Shared>) -> Self {
        Self { peers: Vec::new(), shared }
    }

    /// A peer that is known has come back, and its session goes on; one whose
    /// session has ended meanwhile begins anew.
    pub(crate) fn here(&mut self, peer: &RoomPeer) {
        self.peers.retain(|known| !known.signals.is_ended());
        match self.find(&peer.id) {
            Some(known) => known.signals.push(Signal::Restored),
            None => self.introduce(peer.clone(), false),
        }
    }

    /// A peer went. A lost one may come back to its session.
    pub(crate) fn left(&mut self, id: &PeerId, reason: LeaveReason) {
        match reason {
            LeaveReason::Lost => self.signal(id, Signal::Interrupted),
            LeaveReason::Left => drop(self.remove(id)),
        }
        self.shared.events.push(RoomEvent::PeerLeft { id: id.clone(), reason });
    }

    /// Something from a peer, for its session.
    ///
    /// A session begins with a greeting. A second one says that the other side
    /// has lost its session and made a new one, which cannot go on with the
    /// old one here: it ends, and the peer is introduced again.
    pub(crate) fn signal(&mut self, from: &PeerId, signal: Signal) {
        let is_greeting = matches!(signal, Signal::Message(Message::Hello {}));
        match self.find(from) {
            Some(member) if !is_greeting => member.signals.push(signal),
            Some(member) if !member.greeted => member.greeted = true,
            Some(_) => {
                if let Some(peer) = self.remove(from) {
                    self.introduce(peer, true);
                }
            }
            None => {}
        }
    }

    /// Nothing reaches anybody at the moment.
    pub(crate) fn interrupt(&self) {
        for member in &self.peers {
            member.signals.push(Signal::Interrupted);
        }
    }

    /// The room is left: so is everybody in it.
    pub(crate) fn end(&self) {
        for member in &self.peers {
            member.signals.end();
        }
    }

    fn find(&mut self, id: &PeerId) -> Option<&mut Member> {
        self.peers.iter_mut().find(|member| &member.peer.id == id)
    }

    fn remove(&mut self, id: &PeerId) -> Option<RoomPeer> {
        let place = self.peers.iter().position(|member| &member.peer.id == id)?;
        let member = self.peers.swap_remove(place);
        member.signals.end();
        Some(member.peer)
    }

    fn introduce(&mut self, peer: RoomPeer, greeted: bool) {
        let signals = Queue::new();
        let remote = RemotePeer::new(&peer, signals.clone(), self.shared.outgoing.clone());
        self.peers.push(Member { peer, signals, greeted });
        self.shared.events.push(RoomEvent::Peer(remote));
    }
}
