use std::any::Any;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt;
use js_sys::{Function, Object};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::abort::Options;
use super::connection::PeerConnection;
use super::emitter::Emitter;
use super::iterator::EventIterator;
use super::live::{self, Live};
use super::object::{function, message, plain};
use super::source::{self, Callback, Source, no_such_event};
use super::subscription::{Registry, Subscription};
use crate::error::Error;
use crate::negotiation::{Message, Role};
use crate::web::{self, Queue, SessionEvent, Signal, Signaling};

#[wasm_bindgen]
extern "C" {
    /// `SessionOptions`.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub type SessionOptions;

    #[wasm_bindgen(method, catch, getter)]
    fn polite(this: &SessionOptions) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    fn send(this: &SessionOptions) -> Result<JsValue, JsValue>;
}

#[derive(Serialize)]
struct Closed {
    reason: &'static str,
}

/// A connection that negotiates by itself.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Session {
    inner: web::Session,
    connection: PeerConnection,
    incoming: Queue<Signal>,
    emitter: Emitter,
    registry: Registry,
}

/// The application's own way to the other peer: a function out, a queue in.
struct OwnSignaling {
    send: Function,
    incoming: Queue<Signal>,
}

impl Signaling for OwnSignaling {
    fn send(&mut self, message: Message) -> Result<(), Error> {
        self.send.call1(&JsValue::UNDEFINED, &plain(&message))?;
        Ok(())
    }
}

impl Stream for OwnSignaling {
    type Item = Signal;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Signal>> {
        self.incoming.poll_next(cx)
    }
}

impl Session {
    pub(super) fn wrap(
        inner: web::Session,
        connection: PeerConnection,
        incoming: Queue<Signal>,
    ) -> Self {
        let emitter = Emitter::default();
        let session = Self { inner, connection, incoming, emitter, registry: Registry::default() };
        live::keep(Live::Session(session.clone()));
        session.pump();
        session
    }

    pub(super) fn is_open(&self) -> bool {
        !self.emitter.is_ended()
    }

    /// Brings the session's events to the listeners.
    fn pump(&self) {
        let mut events = self.inner.events();
        let emitter = self.emitter.clone();
        spawn_local(async move {
            while let Some(event) = events.next().await {
                match event {
                    SessionEvent::Problem { error, .. } => emitter.emit("error", &error.into()),
                    SessionEvent::Interrupted => emitter.emit("interrupted", &JsValue::UNDEFINED),
                    SessionEvent::Restored => emitter.emit("restored", &JsValue::UNDEFINED),
                    SessionEvent::Closed(reason) => {
                        emitter.emit("close", &plain(&Closed { reason: reason.as_str() }));
                    }
                }
            }
            emitter.end();
            live::prune();
        });
    }
}

#[wasm_bindgen]
impl Session {
    /// Starts negotiating over the application's own signalling.
    #[wasm_bindgen(constructor)]
    pub fn new(connection: &PeerConnection, options: &SessionOptions) -> Result<Self, JsValue> {
        let polite = options.polite().map_err(Error::from)?.is_truthy();
        let role = if polite { Role::Polite } else { Role::Impolite };
        let send = function(options.send().map_err(Error::from)?, "options.send")?;
        let incoming = Queue::new();
        let signaling = OwnSignaling { send, incoming: incoming.clone() };
        let session = web::Session::new(connection.inner.clone(), role, signaling);
        Ok(Self::wrap(session, connection.clone(), incoming))
    }

    /// The connection.
    #[wasm_bindgen(getter)]
    pub fn connection(&self) -> PeerConnection {
        self.connection.clone()
    }

    /// Hands in what the other peer sent.
    pub fn receive(&self, value: JsValue) {
        self.incoming.push(match message(&value) {
            Ok(message) => Signal::Message(message),
            Err(error) => Signal::Malformed(error),
        });
    }

    /// Ends the session and its connection.
    pub fn close(&self) {
        self.inner.close();
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

impl Source for Session {
    fn listen(&self, name: &str, callback: Callback) -> Result<Box<dyn Any>, Error> {
        match name {
            "error" | "interrupted" | "restored" | "close" => {
                Ok(self.emitter.listen(name, callback))
            }
            _ => Err(no_such_event(name)),
        }
    }

    fn end_with(&self, queue: Queue<JsValue>) -> Box<dyn Any> {
        self.emitter.end_with(queue)
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.inner.fmt(f)
    }
}
