//! The connection and its one channel.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Function;
use rtcweb::negotiation::{IceCandidateInit, SdpType};
use rtcweb::{
    DataChannel, Error, IceCandidate, Listener, Message, MessageListener, PeerConnection,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::signal::{self, Signal};

pub struct Call {
    connection: PeerConnection,
    room: BroadcastChannel,
    channel: RefCell<Option<(DataChannel, MessageListener)>>,
    /// Candidates that came before there was a description to belong to.
    waiting: RefCell<Vec<IceCandidateInit>>,
    described: Cell<bool>,
    on_text: Function,
    on_error: Function,
    handlers: RefCell<Option<Handlers>>,
}

struct Handlers {
    _candidate: Listener,
    _channel: Listener,
    signal: Closure<dyn FnMut(MessageEvent)>,
}

impl Call {
    pub fn open(room: &str, on_text: Function, on_error: Function) -> Result<Rc<Self>, Error> {
        let call = Rc::new(Self {
            connection: PeerConnection::new()?,
            room: BroadcastChannel::new(room)?,
            channel: RefCell::default(),
            waiting: RefCell::default(),
            described: Cell::new(false),
            on_text,
            on_error,
            handlers: RefCell::default(),
        });
        let found = |call: &Rc<Self>, candidate: Option<IceCandidate>| match candidate {
            Some(candidate) => Ok(signal::candidate(&call.room, &candidate.to_init())?),
            None => Ok(()),
        };
        let handlers = Handlers {
            _candidate: call.connection.on_ice_candidate(handler(&call, found)),
            _channel: call.connection.on_data_channel(handler(&call, |call, channel| {
                call.adopt(channel);
                Ok(())
            })),
            signal: Closure::new(handler(&call, |call, event: MessageEvent| {
                call.hear(&event);
                Ok(())
            })),
        };
        call.room.set_onmessage(Some(handlers.signal.as_ref().unchecked_ref()));
        *call.handlers.borrow_mut() = Some(handlers);
        signal::hello(&call.room)?;
        Ok(call)
    }

    pub fn say(&self, text: &str) -> Result<(), Error> {
        match &*self.channel.borrow() {
            Some((channel, _)) => channel.try_send(text),
            None => Err(JsValue::from(js_sys::Error::new("nobody is here yet")).into()),
        }
    }

    fn adopt(self: &Rc<Self>, channel: DataChannel) {
        let listener = channel.on_message(handler(self, |call, message: Message| {
            let text = message.as_text().map_or(JsValue::NULL, JsValue::from_str);
            Ok(call.on_text.call1(&JsValue::NULL, &text).map(drop)?)
        }));
        *self.channel.borrow_mut() = Some((channel, listener));
    }

    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        let Some(signal) = Signal::read(&event.data()) else { return };
        let call = Rc::downgrade(self);
        spawn_local(async move {
            let Some(call) = call.upgrade() else { return };
            if let Err(error) = call.handle(signal).await {
                call.report(&error);
            }
        });
    }

    async fn handle(self: &Rc<Self>, signal: Signal) -> Result<(), Error> {
        match signal {
            Signal::Hello => {
                self.adopt(self.connection.create_data_channel("chat")?);
                self.describe().await
            }
            Signal::Description(description) => {
                self.connection.set_remote_description(&description).await?;
                self.described.set(true);
                let waiting = self.waiting.take();
                for candidate in &waiting {
                    self.connection.add_ice_candidate(Some(candidate)).await?;
                }
                if description.kind == SdpType::Offer { self.describe().await } else { Ok(()) }
            }
            Signal::Candidate(candidate) if self.described.get() => {
                self.connection.add_ice_candidate(Some(&candidate)).await
            }
            Signal::Candidate(candidate) => {
                self.waiting.borrow_mut().push(candidate);
                Ok(())
            }
        }
    }

    async fn describe(&self) -> Result<(), Error> {
        self.connection.set_local_description(None).await?;
        let Some(local) = self.connection.local_description() else { return Ok(()) };
        Ok(signal::describe(&self.room, &local)?)
    }

    fn report(&self, error: &Error) {
        // Whoever listens for errors has nowhere to send one of its own.
        drop(self.on_error.call1(&JsValue::NULL, &error.to_string().into()));
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.room.set_onmessage(None);
        self.room.close();
    }
}

/// A handler that does not keep the call alive, and reports what goes wrong.
fn handler<Event: 'static>(
    call: &Rc<Call>,
    handle: impl Fn(&Rc<Call>, Event) -> Result<(), Error> + 'static,
) -> impl FnMut(Event) + 'static {
    let call: Weak<Call> = Rc::downgrade(call);
    move |event| {
        let Some(call) = call.upgrade() else { return };
        if let Err(error) = handle(&call, event) {
            call.report(&error);
        }
    }
}
