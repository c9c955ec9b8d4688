use std::rc::Rc;

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use super::candidate::IceCandidate;
use super::peer_connection::{Inner, PeerConnection};
use super::state::{ConnectionState, IceConnectionState, IceGatheringState};
use crate::negotiation::SignalingState;
use crate::web::channel::data_channel::DataChannel;
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::MediaStreamTrack;
use crate::web::rtp::receiver::RtpReceiver;
use crate::web::rtp::transceiver::RtpTransceiver;
use crate::web::sys::{CandidateErrorEvent, CandidateEvent, ChannelEvent, Event, TrackEventExt};

/// A track of the other peer that starts: the `RTCTrackEvent` of
/// [WebRTC 5.7](https://www.w3.org/TR/webrtc/#rtctrackevent).
///
/// ```no_run
/// use rtcweb::{Listener, PeerConnection};
///
/// fn watch(connection: &PeerConnection) -> Listener {
///     connection.on_track(|event| println!("{} in {} streams", event.track.kind(), event.streams.len()))
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TrackEvent {
    /// The track.
    pub track: MediaStreamTrack,
    /// The streams that the other peer put it in; may be none.
    pub streams: Vec<MediaStream>,
    /// What receives it.
    pub receiver: RtpReceiver,
    /// The transceiver of the receiver.
    pub transceiver: RtpTransceiver,
}

/// A STUN or TURN server that did not do as asked: the
/// `RTCPeerConnectionIceErrorEvent` of
/// [WebRTC 4.8.4](https://www.w3.org/TR/webrtc/#rtcpeerconnectioniceerrorevent).
/// Firefox tells from version 150 on.
///
/// ```no_run
/// use rtcweb::{Listener, PeerConnection};
///
/// fn watch(connection: &PeerConnection) -> Listener {
///     connection.on_ice_candidate_error(|error| println!("{}: {}", error.url, error.error_text))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IceCandidateError {
    /// The local address, unless it must stay hidden.
    pub address: Option<String>,
    /// The local port, unless it must stay hidden.
    pub port: Option<u16>,
    /// The server.
    pub url: String,
    /// The STUN error code (300 to 699), or 701 where the server could not be reached.
    pub error_code: u16,
    /// The reason in the server's words, or the browser's.
    pub error_text: String,
    /// Address and port in one; in Chromium alone.
    #[deprecated = "see `address` and `port`"]
    #[serde(skip)]
    pub host_candidate: Option<String>,
}

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
        let inner = Rc::downgrade(self.inner());
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

impl TrackEvent {
    /// What is told of the track that this transceiver receives, for an event
    /// [made by hand](crate::synthetic::track).
    pub fn new(transceiver: &RtpTransceiver, streams: Vec<MediaStream>) -> Self {
        let receiver = transceiver.receiver();
        Self { track: receiver.track(), streams, receiver, transceiver: transceiver.clone() }
    }

    fn from_js(event: &TrackEventExt, connection: &Rc<Inner>) -> Self {
        Self {
            track: MediaStreamTrack::from_raw(event.track()),
            streams: streams(&event.streams()),
            receiver: RtpReceiver::new(event.receiver(), connection),
            transceiver: RtpTransceiver::new(event.transceiver(), connection),
        }
    }
}

pub(super) fn streams(list: &Array) -> Vec<MediaStream> {
    list.iter().map(JsValue::unchecked_into).map(MediaStream::from_raw).collect()
}

impl IceCandidateError {
    #[expect(deprecated, reason = "bound for completeness")]
    fn from_js(event: &CandidateErrorEvent) -> Self {
        Self {
            address: event.address(),
            port: event.port(),
            url: event.url().unwrap_or_default(),
            error_code: event.error_code().unwrap_or_default(),
            error_text: event.error_text().unwrap_or_default(),
            host_candidate: event.host_candidate().filter(|text| !text.is_empty()),
        }
    }
}
