use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use futures_util::StreamExt;
use js_sys::{Function, JsString, Object, Promise};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::abort::{Options, abortable, signal_of};
use super::connection::PeerConnection;
use super::emitter::Emitter;
use super::error::promise;
use super::iterator::EventIterator;
use super::live::{self, Live};
use super::object::{plain, text};
use super::session::Session;
use super::source::{self, Callback, Source, no_such_event};
use super::subscription::{Registry, Subscription};
use crate::error::{Error, ErrorKind};
use crate::negotiation::PeerId;
use crate::negotiation::room::LeaveReason;
use crate::web::{self, Queue, RoomEvent, RoomOptions};

#[wasm_bindgen]
extern "C" {
    /// `RoomOptions`. The address may be a `URL`.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub type JoinOptions;

    #[wasm_bindgen(method, catch, getter)]
    fn url(this: &JoinOptions) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    fn room(this: &JoinOptions) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    fn key(this: &JoinOptions) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_name = String)]
    fn to_js_string(value: &JsValue) -> Result<JsString, JsValue>;
}

/// A place on the signalling server where peers find each other.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Room {
    inner: web::Room,
    emitter: Emitter,
    registry: Registry,
    /// Peers that came before anybody listened for them.
    unseen: Rc<RefCell<Vec<web::RemotePeer>>>,
}

/// Another peer in a room.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RemotePeer {
    id: String,
    polite: bool,
    inner: RefCell<Option<web::RemotePeer>>,
}

#[derive(Serialize)]
struct PeerLeft {
    id: PeerId,
    reason: LeaveReason,
}

#[derive(Serialize)]
struct Reconnecting {
    attempt: u32,
    delay: u32,
}

impl JoinOptions {
    fn read(&self) -> Result<RoomOptions, Error> {
        let url = String::from(to_js_string(&self.url()?)?);
        let key = self.key()?;
        let key = if key.is_undefined() { None } else { Some(text(&key, "options.key")?) };
        Ok(RoomOptions { url, room: text(&self.room()?, "options.room")?, key })
    }
}

impl Room {
    pub(super) fn is_open(&self) -> bool {
        !self.emitter.is_ended()
    }

    /// Brings the room's events to the listeners.
    fn pump(&self) {
        let mut events = self.inner.events();
        let (emitter, unseen) = (self.emitter.clone(), Rc::clone(&self.unseen));
        spawn_local(async move {
            while let Some(event) = events.next().await {
                match event {
                    RoomEvent::Peer(peer) if emitter.has_listener("peer") => {
                        emitter.emit("peer", &RemotePeer::wrap(peer).into());
                    }
                    RoomEvent::Peer(peer) => unseen.borrow_mut().push(peer),
                    RoomEvent::PeerLeft { id, reason } => {
                        emitter.emit("peerleft", &plain(&PeerLeft { id, reason }));
                    }
                    RoomEvent::Reconnecting { attempt, delay } => {
                        emitter.emit("reconnecting", &plain(&Reconnecting { attempt, delay }));
                    }
                    RoomEvent::Reconnected => emitter.emit("reconnected", &JsValue::UNDEFINED),
                    RoomEvent::Error(error) => emitter.emit("error", &error.into()),
                }
            }
            emitter.emit("close", &JsValue::UNDEFINED);
            emitter.end();
            unseen.take();
            live::prune();
        });
    }

    /// Hands out the peers that came before anybody listened, when the caller
    /// is done with what it does at the moment.
    fn show_unseen(&self) {
        let (emitter, unseen) = (self.emitter.clone(), Rc::clone(&self.unseen));
        spawn_local(async move {
            for peer in unseen.take() {
                emitter.emit("peer", &RemotePeer::wrap(peer).into());
            }
        });
    }
}

#[wasm_bindgen]
impl Room {
    /// Enters a room.
    pub fn join(options: JoinOptions) -> Promise {
        promise(async move {
            let wanted = options.read()?;
            let signal = signal_of(Some(options.unchecked_ref()))?;
            let inner = abortable(signal, web::Room::join(wanted)).await?;
            let (emitter, registry) = (Emitter::default(), Registry::default());
            let room = Self { inner, emitter, registry, unseen: Rc::default() };
            live::keep(Live::Room(room.clone()));
            room.pump();
            Ok(room)
        })
    }

    /// This client's own id in the room.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> String {
        self.inner.id().as_str().to_owned()
    }

    /// How many peers the room can hold.
    #[wasm_bindgen(getter)]
    pub fn capacity(&self) -> f64 {
        self.inner.capacity() as f64
    }

    /// Tries at once where the room waits to reconnect.
    pub fn reconnect(&self) {
        self.inner.reconnect();
    }

    /// Leaves the room.
    pub fn leave(&self) {
        self.inner.leave();
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

impl Source for Room {
    fn listen(&self, name: &str, callback: Callback) -> Result<Box<dyn Any>, Error> {
        match name {
            "peer" => self.show_unseen(),
            "peerleft" | "reconnecting" | "reconnected" | "error" | "close" => {}
            _ => return Err(no_such_event(name)),
        }
        Ok(self.emitter.listen(name, callback))
    }

    fn end_with(&self, queue: Queue<JsValue>) -> Box<dyn Any> {
        self.emitter.end_with(queue)
    }
}

impl std::fmt::Debug for Room {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.inner.fmt(f)
    }
}

impl RemotePeer {
    fn wrap(peer: web::RemotePeer) -> Self {
        Self {
            id: peer.id().as_str().to_owned(),
            polite: peer.role().is_polite(),
            inner: RefCell::new(Some(peer)),
        }
    }
}

#[wasm_bindgen]
impl RemotePeer {
    /// Its id in the room.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> String {
        self.id.clone()
    }

    /// Whether this side is the polite one of the pair.
    #[wasm_bindgen(getter)]
    pub fn polite(&self) -> bool {
        self.polite
    }

    /// Starts negotiating over this connection.
    pub fn connect(&self, connection: &PeerConnection) -> Result<Session, JsValue> {
        let peer = self.inner.take().ok_or_else(|| {
            Error::new(ErrorKind::InvalidState, "this peer has been connected to already")
        })?;
        let session = peer.connect(connection.inner.clone());
        Ok(Session::wrap(session, connection.clone(), Queue::new()))
    }
}
