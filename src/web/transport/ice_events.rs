use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::candidate_pair::IceCandidatePair;
use super::ice_transport::{IceTransport, WeakTransport};
use super::state::IceTransportState;
use crate::web::connection::state::IceGatheringState;
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::support::{Support, connection as detect};

/// How often the pair in use is looked up where no event tells, in
/// milliseconds: a report takes the browser about one.
const LOOK_AGAIN: u32 = 250;

/// Events, each as a callback and as a stream. A stream ends when the
/// connection is closed on this side.
impl IceTransport {
    /// Calls `callback` when the state changes.
    pub fn on_state_change(&self, callback: impl FnMut(IceTransportState) + 'static) -> Listener {
        self.listen("statechange", Self::state, callback)
    }

    /// The states of the transport.
    pub fn states(&self) -> Events<IceTransportState> {
        Events::new(&self.connection.scope, |queue| {
            self.on_state_change(move |state| queue.push(state))
        })
    }

    /// Calls `callback` when the search for candidates begins or ends.
    pub fn on_gathering_state_change(
        &self,
        callback: impl FnMut(IceGatheringState) + 'static,
    ) -> Listener {
        self.listen("gatheringstatechange", Self::gathering_state, callback)
    }

    /// The states of the search for candidates.
    pub fn gathering_states(&self) -> Events<IceGatheringState> {
        Events::new(&self.connection.scope, |queue| {
            self.on_gathering_state_change(move |state| queue.push(state))
        })
    }

    /// Calls `callback` when another pair of candidates comes into use. Where
    /// the browser has no such event the statistics are looked at four times a
    /// second while the listener exists.
    pub fn on_selected_candidate_pair_change(
        &self,
        mut callback: impl FnMut(IceCandidatePair) + 'static,
    ) -> Listener {
        if detect::selected_candidate_pair() == Support::Native {
            let read = |this: &Self| this.native_pair().ok().flatten();
            return self.listen("selectedcandidatepairchange", read, move |pair| {
                if let Some(pair) = pair {
                    callback(pair);
                }
            });
        }
        // The listener holds the callback; the task ends when it is gone.
        let watch = Rc::new(RefCell::new(Watch { last: None, callback: Box::new(callback) }));
        spawn_local(poll(self.downgrade(), Rc::downgrade(&watch)));
        Listener::new(self.as_raw(), "statechange", move |_| {
            let _alive = &watch;
        })
    }

    /// The pairs of candidates as they come into use.
    pub fn selected_candidate_pairs(&self) -> Events<IceCandidatePair> {
        Events::new(&self.connection.scope, |queue| {
            self.on_selected_candidate_pair_change(move |pair| queue.push(pair))
        })
    }

    fn listen<T>(
        &self,
        name: &'static str,
        read: impl Fn(&Self) -> T + 'static,
        mut callback: impl FnMut(T) + 'static,
    ) -> Listener {
        let transport = self.downgrade();
        Listener::new(self.as_raw(), name, move |_| {
            if let Some(transport) = transport.upgrade() {
                callback(read(&transport));
            }
        })
    }
}

/// Somebody who wants to know of changes, and what was said last.
struct Watch {
    last: Option<IceCandidatePair>,
    callback: Box<dyn FnMut(IceCandidatePair)>,
}

async fn poll(transport: WeakTransport, watch: Weak<RefCell<Watch>>) {
    while watch.strong_count() > 0
        && let Some(transport) = transport.upgrade()
        && !transport.connection.scope.has_ended()
    {
        let pair = transport.selected_candidate_pair().await;
        drop(transport);
        if let (Ok(Some(pair)), Some(watch)) = (pair, watch.upgrade()) {
            tell(&watch, pair);
        }
        TimeoutFuture::new(LOOK_AGAIN).await;
    }
}

fn tell(watch: &RefCell<Watch>, pair: IceCandidatePair) {
    let mut watch = watch.borrow_mut();
    if watch.last.as_ref().is_some_and(|last| last.is_same(&pair)) {
        return;
    }
    watch.last = Some(pair.clone());
    (watch.callback)(pair);
}
