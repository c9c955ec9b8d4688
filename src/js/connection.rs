use std::any::Any;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;

use super::abort::Options;
use super::data_channel::DataChannel;
use super::error::{promise, promise_unit};
use super::iterator::EventIterator;
use super::live::{self, Live};
use super::object::plain;
use super::source::{self, Callback, Source, no_such_event};
use super::subscription::{Registry, Subscription};
use crate::error::Error;
use crate::negotiation::{SessionDescription, SignalingState};
use crate::web::{self, End, Queue};

/// A connection to one other peer: the browser's `RTCPeerConnection`.
#[wasm_bindgen]
#[derive(Clone)]
pub struct PeerConnection {
    pub(super) inner: web::PeerConnection,
    registry: Registry,
}

impl PeerConnection {
    fn wrap(inner: web::PeerConnection) -> Self {
        let new = Self { inner, registry: Registry::default() };
        live::keep(Live::Connection(new.clone()));
        new
    }

    pub(super) fn is_open(&self) -> bool {
        self.inner.signaling_state() != SignalingState::Closed
    }
}

#[wasm_bindgen]
impl PeerConnection {
    /// A connection with this configuration.
    #[wasm_bindgen(constructor)]
    pub fn new(configuration: JsValue) -> Result<Self, JsValue> {
        Ok(Self::wrap(web::PeerConnection::from_js_configuration(&configuration)?))
    }

    /// Adopts a connection that the browser made, once: a second handle of its
    /// own would not know when the first one closes it.
    pub fn from(native: web_sys::RtcPeerConnection) -> Self {
        let known = live::find(|live| match live {
            Live::Connection(known) if known.inner.as_raw() == &native => Some(known.clone()),
            _ => None,
        });
        known.unwrap_or_else(|| Self::wrap(web::PeerConnection::from_raw(native)))
    }

    /// The browser's own object.
    #[wasm_bindgen(getter)]
    pub fn native(&self) -> web_sys::RtcPeerConnection {
        self.inner.as_raw().clone()
    }

    /// The state of the connection as a whole.
    #[wasm_bindgen(getter, js_name = connectionState)]
    pub fn connection_state(&self) -> String {
        self.inner.connection_state().as_str().to_owned()
    }

    /// The state of the ICE transports.
    #[wasm_bindgen(getter, js_name = iceConnectionState)]
    pub fn ice_connection_state(&self) -> String {
        self.inner.ext().ice_connection_state()
    }

    /// The state of the search for candidates.
    #[wasm_bindgen(getter, js_name = iceGatheringState)]
    pub fn ice_gathering_state(&self) -> String {
        self.inner.ext().ice_gathering_state()
    }

    /// Where the offer/answer exchange stands.
    #[wasm_bindgen(getter, js_name = signalingState)]
    pub fn signaling_state(&self) -> String {
        self.inner.ext().signaling_state()
    }

    /// Whether the other peer takes candidates one by one.
    #[wasm_bindgen(getter, js_name = canTrickleIceCandidates)]
    pub fn can_trickle_ice_candidates(&self) -> JsValue {
        self.inner.can_trickle_ice_candidates().map_or(JsValue::NULL, JsValue::from)
    }

    /// The local description.
    #[wasm_bindgen(getter, js_name = localDescription)]
    pub fn local_description(&self) -> JsValue {
        description(self.inner.local_description())
    }

    /// The local description of the last completed exchange.
    #[wasm_bindgen(getter, js_name = currentLocalDescription)]
    pub fn current_local_description(&self) -> JsValue {
        description(self.inner.current_local_description())
    }

    /// The local description of the exchange under way.
    #[wasm_bindgen(getter, js_name = pendingLocalDescription)]
    pub fn pending_local_description(&self) -> JsValue {
        description(self.inner.pending_local_description())
    }

    /// The remote description.
    #[wasm_bindgen(getter, js_name = remoteDescription)]
    pub fn remote_description(&self) -> JsValue {
        description(self.inner.remote_description())
    }

    /// The remote description of the last completed exchange.
    #[wasm_bindgen(getter, js_name = currentRemoteDescription)]
    pub fn current_remote_description(&self) -> JsValue {
        description(self.inner.current_remote_description())
    }

    /// The remote description of the exchange under way.
    #[wasm_bindgen(getter, js_name = pendingRemoteDescription)]
    pub fn pending_remote_description(&self) -> JsValue {
        description(self.inner.pending_remote_description())
    }

    /// Makes an offer, without applying it.
    #[wasm_bindgen(js_name = createOffer)]
    pub fn create_offer(&self, options: JsValue) -> Promise {
        let offer = self.inner.settle(self.inner.ext().create_offer(&options));
        promise(async move { made(&offer.await?) })
    }

    /// Makes an answer, without applying it.
    #[wasm_bindgen(js_name = createAnswer)]
    pub fn create_answer(&self) -> Promise {
        let answer = self.inner.settle(self.inner.ext().create_answer());
        promise(async move { made(&answer.await?) })
    }

    /// Applies a local description, or the one that is due.
    #[wasm_bindgen(js_name = setLocalDescription)]
    pub fn set_local_description(&self, description: JsValue) -> Promise {
        let ext = self.inner.ext();
        let started = if description.is_object() {
            ext.set_local_description(&description)
        } else {
            ext.set_implicit_local_description()
        };
        promise(self.inner.settle(started))
    }

    /// Applies the other peer's description.
    #[wasm_bindgen(js_name = setRemoteDescription)]
    pub fn set_remote_description(&self, description: JsValue) -> Promise {
        promise(self.inner.settle(self.inner.ext().set_remote_description(&description)))
    }

    /// Adds a candidate of the other peer.
    #[wasm_bindgen(js_name = addIceCandidate)]
    pub fn add_ice_candidate(&self, candidate: JsValue) -> Promise {
        let inner = self.inner.clone();
        if candidate.is_object() {
            return promise(inner.settle(inner.ext().add_ice_candidate(&candidate)));
        }
        promise_unit(async move { inner.add_ice_candidate(None).await })
    }

    /// Asks for new ICE transports.
    #[wasm_bindgen(js_name = restartIce)]
    pub fn restart_ice(&self) -> Result<(), JsValue> {
        Ok(self.inner.restart_ice()?)
    }

    /// The configuration in force.
    #[wasm_bindgen(js_name = getConfiguration)]
    pub fn get_configuration(&self) -> Result<JsValue, JsValue> {
        Ok(self.inner.ext().get_configuration().map_err(Error::from)?.into())
    }

    /// Changes the configuration.
    #[wasm_bindgen(js_name = setConfiguration)]
    pub fn set_configuration(&self, configuration: JsValue) -> Result<(), JsValue> {
        Ok(self.inner.ext().set_configuration(&configuration).map_err(Error::from)?)
    }

    /// Makes a data channel.
    #[wasm_bindgen(js_name = createDataChannel)]
    pub fn create_data_channel(
        &self,
        label: &str,
        options: JsValue,
    ) -> Result<DataChannel, JsValue> {
        DataChannel::create(&self.inner, label, &options)
    }

    /// Ends the connection, its channels and every iterator over its events.
    pub fn close(&self) {
        self.inner.close();
        live::prune();
    }

    /// Calls a listener for every event of this name.
    pub fn on(
        &self,
        name: &str,
        listener: Function,
        options: Option<Options>,
    ) -> Result<Subscription, JsValue> {
        source::on(self, &self.registry, name, listener, options.as_ref())
    }

    /// The events of this name, to be read with `for await`.
    pub fn events(&self, name: &str) -> Result<EventIterator, JsValue> {
        source::events(self, name)
    }
}

impl Source for PeerConnection {
    fn listen(&self, name: &str, mut emit: Callback) -> Result<Box<dyn Any>, Error> {
        let pc = &self.inner;
        Ok(Box::new(match name {
            "connectionstatechange" => {
                pc.on_connection_state_change(move |state| emit(state.as_str().into()))
            }
            "iceconnectionstatechange" => {
                pc.on_ice_connection_state_change(move |state| emit(state.as_str().into()))
            }
            "icegatheringstatechange" => {
                pc.on_ice_gathering_state_change(move |state| emit(state.as_str().into()))
            }
            "signalingstatechange" => {
                pc.on_signaling_state_change(move |state| emit(state.as_str().into()))
            }
            "negotiationneeded" => pc.on_negotiation_needed(move || emit(JsValue::UNDEFINED)),
            "icecandidate" => pc.on_ice_candidate(move |candidate| {
                emit(candidate.map_or(JsValue::NULL, |candidate| plain(&candidate.to_init())));
            }),
            "icecandidateerror" => pc.on_ice_candidate_error(move |error| emit(plain(&error))),
            "track" => pc.on_js_track(emit),
            "datachannel" => {
                pc.on_data_channel(move |channel| emit(DataChannel::wrap(channel).into()))
            }
            _ => return Err(no_such_event(name)),
        }))
    }

    fn end_with(&self, queue: Queue<JsValue>) -> Box<dyn Any> {
        let end: Rc<dyn End> = Rc::new(queue);
        self.inner.inner().scope.add(&end);
        Box::new(end)
    }
}

impl std::fmt::Debug for PeerConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.inner.fmt(f)
    }
}

fn description(description: Option<SessionDescription>) -> JsValue {
    description.map_or(JsValue::NULL, |description| description.to_js())
}

/// A plain object from what the browser made, which may be an object of a class.
fn made(value: &JsValue) -> Result<JsValue, Error> {
    Ok(SessionDescription::from_js(value.unchecked_ref())?.to_js())
}
