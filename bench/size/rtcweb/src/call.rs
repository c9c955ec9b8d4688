//! The connection and its one channel.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Function;
use rtcweb::negotiation::{IceCandidateInit, Message, SdpType};
use rtcweb::{DataChannel, Error, IceCandidate, Listener, MessageListener, PeerConnection};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::room::{Room, Signal};

pub struct Call {
    connection: PeerConnection,
    room: RefCell<Option<Room>>,
    channel: RefCell<Option<(DataChannel, MessageListener)>>,
    /// Candidates that came before there was a description to belong to.
    waiting: RefCell<Vec<IceCandidateInit>>,
    described: Cell<bool>,
    on_text: Function,
    on_error: Function,
    listeners: RefCell<Vec<Listener>>,
}

impl Call {
    pub fn open(room: &str, on_text: Function, on_error: Function) -> Result<Rc<Self>, Error> {
        let call = Rc::new(Self {
            connection: PeerConnection::new()?,
            room: RefCell::default(),
            channel: RefCell::default(),
            waiting: RefCell::default(),
            described: Cell::new(false),
            on_text,
            on_error,
            listeners: RefCell::default(),
        });
        let candidates = call.connection.on_ice_candidate(handler(
            &call,
            |call, candidate: Option<IceCandidate>| match candidate {
                Some(candidate) => call.tell(Message::Candidate(Some(candidate.to_init()))),
                None => Ok(()),
            },
        ));
        let channels = call.connection.on_data_channel(handler(&call, |call, channel| {
            call.adopt(channel);
            Ok(())
        }));
        *call.listeners.borrow_mut() = vec![candidates, channels];
        *call.room.borrow_mut() =
            Some(Room::open(room, handler(&call, |call, signal| call.hear(signal)))?);
        Ok(call)
    }

    pub fn say(&self, text: &str) -> Result<(), Error> {
        match &*self.channel.borrow() {
            Some((channel, _)) => channel.try_send(text),
            None => Err(JsValue::from(js_sys::Error::new("nobody is here yet")).into()),
        }
    }

    fn tell(&self, message: Message) -> Result<(), Error> {
        self.room.borrow().as_ref().map_or(Ok(()), |room| room.tell(&message))
    }

    fn adopt(self: &Rc<Self>, channel: DataChannel) {
        let listener = channel.on_message(handler(self, |call, message: rtcweb::Message| {
            let text = message.as_text().map_or(JsValue::NULL, JsValue::from_str);
            Ok(call.on_text.call1(&JsValue::NULL, &text).map(drop)?)
        }));
        *self.channel.borrow_mut() = Some((channel, listener));
    }

    fn hear(self: &Rc<Self>, signal: Result<Signal, Error>) -> Result<(), Error> {
        let signal = signal?;
        let call = Rc::downgrade(self);
        spawn_local(async move {
            let Some(call) = call.upgrade() else { return };
            if let Err(error) = call.handle(signal).await {
                call.report(&error);
            }
        });
        Ok(())
    }

    async fn handle(self: &Rc<Self>, signal: Signal) -> Result<(), Error> {
        match signal {
            Signal::Hello => {
                self.adopt(self.connection.create_data_channel("chat")?);
                self.describe().await
            }
            Signal::Message(Message::Description(description)) => {
                self.connection.set_remote_description(&description).await?;
                self.described.set(true);
                let waiting = self.waiting.take();
                for candidate in &waiting {
                    self.connection.add_ice_candidate(Some(candidate)).await?;
                }
                if description.kind == SdpType::Offer { self.describe().await } else { Ok(()) }
            }
            Signal::Message(Message::Candidate(Some(candidate))) if self.described.get() => {
                self.connection.add_ice_candidate(Some(&candidate)).await
            }
            Signal::Message(Message::Candidate(Some(candidate))) => {
                self.waiting.borrow_mut().push(candidate);
                Ok(())
            }
            Signal::Message(_) => Ok(()),
        }
    }

    async fn describe(&self) -> Result<(), Error> {
        self.connection.set_local_description(None).await?;
        self.connection
            .local_description()
            .map_or(Ok(()), |local| self.tell(Message::Description(local)))
    }

    fn report(&self, error: &Error) {
        // Whoever listens for errors has nowhere to send one of its own.
        drop(self.on_error.call1(&JsValue::NULL, &error.to_string().into()));
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
