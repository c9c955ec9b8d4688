//! The rooms and who is in them.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::ws::Utf8Bytes;
use rtcweb::negotiation::PeerId;
use rtcweb::negotiation::room::{LeaveReason, RoomPeer, SignalingCode};
use serde_json::value::RawValue;

use crate::Limits;
use crate::outbox::Outbox;
use crate::socket::POLICY;
use crate::wire::{Complaint, Response, encode};

/// All rooms of the server.
///
/// One lock covers them all. It is held for the time of a few map look-ups and
/// queue pushes, never across an `await`, and it puts everything that happens
/// in a room into one order that all its members see.
#[derive(Debug)]
pub(crate) struct Hub {
    rooms: Mutex<Rooms>,
    capacity: usize,
    max_rooms: usize,
    closing: AtomicBool,
}

#[derive(Debug, Default)]
struct Rooms {
    by_name: HashMap<Arc<str>, Room>,
    /// The ticket of the next member.
    next: u64,
}

/// Ordered, so that `joined` lists the peers the same way for everyone.
type Room = BTreeMap<PeerId, Member>;

#[derive(Debug)]
struct Member {
    /// Tells the sockets of one peer apart: after a takeover the older one must
    /// not remove the newer.
    ticket: u64,
    outbox: Outbox,
}

/// A socket's place in a room. Dropping it is losing the peer.
#[derive(Debug)]
pub(crate) struct Membership {
    hub: Arc<Hub>,
    room: Arc<str>,
    id: PeerId,
    ticket: u64,
    reason: LeaveReason,
}

impl Hub {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            rooms: Mutex::default(),
            capacity: limits.room_capacity as usize,
            max_rooms: limits.max_rooms as usize,
            closing: AtomicBool::new(false),
        }
    }

    /// Puts a peer into a room, creating the room where there is none, and
    /// tells everyone. A peer that is there already moves to the new socket.
    pub(crate) fn join(
        self: &Arc<Self>,
        room: &str,
        id: PeerId,
        outbox: Outbox,
    ) -> Result<Membership, Complaint> {
        let mut rooms = self.lock();
        let ticket = rooms.next;
        rooms.next += 1;
        let name = match rooms.by_name.get_key_value(room) {
            Some((_, members)) if members.len() >= self.capacity && !members.contains_key(&id) => {
                return Err(Complaint::new(
                    SignalingCode::RoomFull,
                    format!("The room holds {} peers, and as many are in it.", self.capacity),
                ));
            }
            Some((name, _)) => Arc::clone(name),
            None if rooms.by_name.len() >= self.max_rooms => {
                return Err(Complaint::new(
                    SignalingCode::ServerFull,
                    "The server has no place for another room.",
                ));
            }
            None => Arc::from(room),
        };
        let members = rooms.by_name.entry(Arc::clone(&name)).or_default();
        let peers = others(members, &id).map(|(other, _)| RoomPeer::seen_by(&id, other)).collect();
        outbox.push(encode(&Response::Joined { id: id.clone(), peers, capacity: self.capacity }));
        for (other, member) in others(members, &id) {
            member.outbox.push(encode(&Response::PeerJoined(RoomPeer::seen_by(other, &id))));
        }
        if let Some(older) = members.insert(id.clone(), Member { ticket, outbox }) {
            let complaint = Complaint::new(
                SignalingCode::Replaced,
                "A newer socket has joined with the same key.",
            );
            older.outbox.push(complaint.encode());
            older.outbox.close(POLICY, "replaced");
        }
        Ok(Membership { hub: Arc::clone(self), room: name, id, ticket, reason: LeaveReason::Lost })
    }

    /// From now on nobody is told that a peer left: all sockets are about to be
    /// closed, and the peers come back to the next server.
    pub(crate) fn close(&self) {
        self.closing.store(true, Ordering::SeqCst);
    }

    /// Nothing that runs under the lock leaves a room half changed, so that a
    /// panic elsewhere in the same thread is no reason to give up on it.
    fn lock(&self) -> MutexGuard<'_, Rooms> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Membership {
    /// The peer's own id.
    pub(crate) fn id(&self) -> &PeerId {
        &self.id
    }

    /// Hands a message to another peer in the room, unread.
    pub(crate) fn relay(&self, to: PeerId, message: &RawValue) -> Result<(), Complaint> {
        // Before the lock: a long message takes a while to copy.
        let text: Utf8Bytes = encode(&Response::Signal { from: self.id.clone(), message });
        let rooms = self.hub.lock();
        let members = rooms.by_name.get(&self.room);
        // A socket that has been replaced is about to learn so; what it still
        // says is no longer this peer's word.
        let Some(members) = members.filter(|members| self.is_current(members)) else {
            return Ok(());
        };
        match members.get(&to) {
            Some(member) if to != self.id => {
                member.outbox.push(text);
                Ok(())
            }
            _ => Err(Complaint {
                code: SignalingCode::PeerNotFound,
                message: "No such peer is in the room.".to_owned(),
                to: Some(to),
            }),
        }
    }

    /// Ends it for this reason.
    pub(crate) fn leave(mut self, reason: LeaveReason) {
        self.reason = reason;
    }

    fn is_current(&self, members: &Room) -> bool {
        members.get(&self.id).is_some_and(|member| member.ticket == self.ticket)
    }
}

impl Drop for Membership {
    fn drop(&mut self) {
        let mut rooms = self.hub.lock();
        let Some(members) = rooms.by_name.get_mut(&self.room) else { return };
        if !self.is_current(members) {
            return;
        }
        members.remove(&self.id);
        if members.is_empty() {
            rooms.by_name.remove(&self.room);
        } else if !self.hub.closing.load(Ordering::SeqCst) {
            let notice = encode(&Response::PeerLeft { id: self.id.clone(), reason: self.reason });
            for member in members.values() {
                member.outbox.push(notice.clone());
            }
        }
    }
}

fn others<'a>(
    members: &'a Room,
    own: &'a PeerId,
) -> impl Iterator<Item = (&'a PeerId, &'a Member)> {
    members.iter().filter(move |(id, _)| *id != own)
}
