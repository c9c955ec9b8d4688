use std::cell::RefCell;

use super::connection::PeerConnection;
use super::data_channel::DataChannel;
use super::room::Room;
use super::session::Session;

/// An object that lives on although JavaScript may have forgotten it.
pub(super) enum Live {
    Connection(PeerConnection),
    Channel(DataChannel),
    Session(Session),
    Room(Room),
}

thread_local! {
    /// What must not go away by the collector: in JavaScript an open
    /// connection with a listener lives until it is closed, and so it does
    /// here. Firefox would otherwise collect connections in use.
    static LIVE: RefCell<Vec<Live>> = const { RefCell::new(Vec::new()) };
}

/// Keeps an object until [`prune`] finds it closed.
pub(super) fn keep(object: Live) {
    prune();
    LIVE.with_borrow_mut(|live| live.push(object));
}

/// Lets go of everything that has closed.
pub(super) fn prune() {
    let closed = LIVE.with_borrow_mut(|live| {
        let all = std::mem::take(live);
        let (open, closed): (Vec<_>, Vec<_>) = all.into_iter().partition(Live::is_open);
        *live = open;
        closed
    });
    // Their drop runs when the borrow is over.
    drop(closed);
}

/// The first of the kept objects that `pick` picks.
pub(super) fn find<T>(pick: impl Fn(&Live) -> Option<T>) -> Option<T> {
    LIVE.with_borrow(|live| live.iter().find_map(pick))
}

impl Live {
    fn is_open(&self) -> bool {
        match self {
            Self::Connection(connection) => connection.is_open(),
            Self::Channel(channel) => channel.is_open(),
            Self::Session(session) => session.is_open(),
            Self::Room(room) => room.is_open(),
        }
    }
}
