use wasm_bindgen::JsCast;
#[cfg(feature = "js")]
use wasm_bindgen::JsValue;

use super::candidate::IceCandidate;
use super::ice_candidate_error::IceCandidateError;
use super::peer_connection::PeerConnection;
use super::state::{ConnectionState, IceConnectionState, IceGatheringState};
use super::track_event::TrackEvent;
use crate::negotiation::SignalingState;
use crate::web::channel::data_channel::DataChannel;
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::sys::{CandidateEvent, ChannelEvent, Event};

/// Events, each as a callback and as a stream.
///
/// A stream ends when the connection is closed on this side. A closed browser
/// connection fires nothing, so what follows a state `closed` is the end of
/// the stream.
impl PeerConnection {
    /// Calls `callback` when the state of the connection as a whole changes.
    pub fn on_connection_state_change(
        &self,
        callback: impl FnMut(ConnectionState) + 'static,
    ) -> Listener {
        self.listen("connectionstatechange", |this, _| this.connection_state(), callback)
    }

    /// The states of the connection as a whole.
    pub fn connection_states(&self) -> Events<ConnectionState> {
        self.stream(|queue| self.on_connection_state_change(move |state| queue.push(state)))
    }

    /// Calls `callback` when the state of the ICE transports changes.
    pub fn on_ice_connection_state_change(
        &self,
        callback: impl FnMut(IceConnectionState) + 'static,
    ) -> Listener {
        self.listen("iceconnectionstatechange", |this, _| this.ice_connection_state(), callback)
    }

    /// The states of the ICE transports.
    pub fn ice_connection_states(&self) -> Events<IceConnectionState> {
        self.stream(|queue| self.on_ice_connection_state_change(move |state| queue.push(state)))
    }

    /// Calls `callback` when the search for candidates begins or ends.
    pub fn on_ice_gathering_state_change(
        &self,
        callback: impl FnMut(IceGatheringState) + 'static,
    ) -> Listener {
        self.listen("icegatheringstatechange", |this, _| this.ice_gathering_state(), callback)
    }

    /// The states of the search for candidates.
    pub fn ice_gathering_states(&self) -> Events<IceGatheringState> {
        self.stream(|queue| self.on_ice_gathering_state_change(move |state| queue.push(state)))
    }

    /// Calls `callback` when the offer/answer exchange moves on.
    pub fn on_signaling_state_change(
        &self,
        callback: impl FnMut(SignalingState) + 'static,
    ) -> Listener {
        self.listen("signalingstatechange", |this, _| this.signaling_state(), callback)
    }

    /// The states of the offer/answer exchange.
    pub fn signaling_states(&self) -> Events<SignalingState> {
        self.stream(|queue| self.on_signaling_state_change(move |state| queue.push(state)))
    }

    /// Calls `callback` when an offer is due.
    pub fn on_negotiation_needed(&self, mut callback: impl FnMut() + 'static) -> Listener {
        self.listen("negotiationneeded", |_, _| (), move |()| callback())
    }

    /// A stream that yields whenever an offer is due.
    pub fn negotiation_needed(&self) -> Events<()> {
        self.stream(|queue| self.on_negotiation_needed(move || queue.push(())))
    }

    /// Calls `callback` with each candidate found, and with `None` at the end.
    pub fn on_ice_candidate(
        &self,
        callback: impl FnMut(Option<IceCandidate>) + 'static,
    ) -> Listener {
        let read = |_: &Self, event: &Event| {
            IceCandidate::from_event(event.unchecked_ref::<CandidateEvent>())
        };
        self.listen("icecandidate", read, callback)
    }

    /// The candidates as they are found; `None` says that there are no more.
    pub fn ice_candidates(&self) -> Events<Option<IceCandidate>> {
        self.stream(|queue| self.on_ice_candidate(move |candidate| queue.push(candidate)))
    }

    /// Calls `callback` when a STUN or TURN server did not do as asked.
    pub fn on_ice_candidate_error(
        &self,
        callback: impl FnMut(IceCandidateError) + 'static,
    ) -> Listener {
        let read = |_: &Self, event: &Event| IceCandidateError::from_js(event.unchecked_ref());
        self.listen("icecandidateerror", read, callback)
    }

    /// The failures of STUN and TURN servers.
    pub fn ice_candidate_errors(&self) -> Events<IceCandidateError> {
        self.stream(|queue| self.on_ice_candidate_error(move |error| queue.push(error)))
    }

    /// Calls `callback` when a track of the other peer starts.
    pub fn on_track(&self, callback: impl FnMut(TrackEvent) + 'static) -> Listener {
        let read =
            |this: &Self, event: &Event| TrackEvent::from_js(event.unchecked_ref(), this.inner());
        self.listen("track", read, callback)
    }

    /// The browser's own event, for JavaScript.
    #[cfg(feature = "js")]
    pub(crate) fn on_js_track(&self, callback: impl FnMut(JsValue) + 'static) -> Listener {
        self.listen("track", |_, event| event.clone().into(), callback)
    }

    /// The tracks of the other peer as they start.
    pub fn tracks(&self) -> Events<TrackEvent> {
        self.stream(|queue| self.on_track(move |event| queue.push(event)))
    }

    /// Calls `callback` when the other peer opens a data channel.
    ///
    /// The channel's messages are collected from within the event: the first
    /// one cannot be missed, however late they are read.
    pub fn on_data_channel(&self, callback: impl FnMut(DataChannel) + 'static) -> Listener {
        let read = |this: &Self, event: &Event| {
            let event: &ChannelEvent = event.unchecked_ref();
            DataChannel::adopt(event.channel(), Some(this.inner()))
        };
        self.listen("datachannel", read, callback)
    }

    /// The data channels that the other peer opens.
    pub fn data_channels(&self) -> Events<DataChannel> {
        self.stream(|queue| self.on_data_channel(move |channel| queue.push(channel)))
    }

    /// A listener holds the connection weakly: it is no handle.
    pub(super) fn listen<T>(
        &self,
        name: &'static str,
        read: impl Fn(&Self, &Event) -> T + 'static,
        mut callback: impl FnMut(T) + 'static,
    ) -> Listener {
        let inner = std::rc::Rc::downgrade(self.inner());
        Listener::new(self.as_raw(), name, move |event| {
            if let Some(inner) = inner.upgrade() {
                callback(read(&Self::from_inner(inner), &event));
            }
        })
    }

    pub(super) fn stream<T: 'static>(
        &self,
        listen: impl FnOnce(crate::web::kernel::queue::Queue<T>) -> Listener,
    ) -> Events<T> {
        Events::new(&self.inner().scope, listen)
    }
}
