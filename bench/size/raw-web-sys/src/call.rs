//! The connection and its one channel.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    BroadcastChannel, MessageEvent, RtcDataChannel, RtcDataChannelEvent, RtcDataChannelState,
    RtcIceCandidateInit, RtcPeerConnection, RtcPeerConnectionIceEvent, RtcSdpType,
    RtcSessionDescriptionInit,
};

use crate::signal::{self, Signal};

type Handler<Event> = Closure<dyn FnMut(Event)>;

pub struct Call {
    connection: RtcPeerConnection,
    room: BroadcastChannel,
    channel: RefCell<Option<RtcDataChannel>>,
    /// Candidates that came before there was a description to belong to.
    waiting: RefCell<Vec<RtcIceCandidateInit>>,
    described: Cell<bool>,
    on_text: Function,
    on_error: Function,
    handlers: RefCell<Option<Handlers>>,
}

struct Handlers {
    candidate: Handler<RtcPeerConnectionIceEvent>,
    channel: Handler<RtcDataChannelEvent>,
    signal: Handler<MessageEvent>,
    text: Handler<MessageEvent>,
}

impl Call {
    pub fn open(room: &str, on_text: Function, on_error: Function) -> Result<Rc<Self>, JsValue> {
        let call = Rc::new(Self {
            connection: RtcPeerConnection::new()?,
            room: BroadcastChannel::new(room)?,
            channel: RefCell::default(),
            waiting: RefCell::default(),
            described: Cell::new(false),
            on_text,
            on_error,
            handlers: RefCell::default(),
        });
        let handlers = Handlers {
            candidate: handler(&call, |call, event: RtcPeerConnectionIceEvent| call.found(&event)),
            channel: handler(&call, |call, event: RtcDataChannelEvent| {
                call.adopt(event.channel());
                Ok(())
            }),
            signal: handler(&call, |call, event: MessageEvent| {
                call.hear(&event);
                Ok(())
            }),
            text: handler(&call, |call, event: MessageEvent| {
                call.on_text.call1(&JsValue::NULL, &event.data()).map(drop)
            }),
        };
        call.connection.set_onicecandidate(Some(handlers.candidate.as_ref().unchecked_ref()));
        call.connection.set_ondatachannel(Some(handlers.channel.as_ref().unchecked_ref()));
        call.room.set_onmessage(Some(handlers.signal.as_ref().unchecked_ref()));
        *call.handlers.borrow_mut() = Some(handlers);
        signal::hello(&call.room)?;
        Ok(call)
    }

    pub fn say(&self, text: &str) -> Result<(), JsValue> {
        match &*self.channel.borrow() {
            Some(channel) if channel.ready_state() == RtcDataChannelState::Open => {
                channel.send_with_str(text)
            }
            _ => Err(js_sys::Error::new("nobody is here yet").into()),
        }
    }

    fn found(&self, event: &RtcPeerConnectionIceEvent) -> Result<(), JsValue> {
        match event.candidate() {
            Some(candidate) => signal::candidate(&self.room, &candidate.to_json()),
            None => Ok(()),
        }
    }

    fn adopt(&self, channel: RtcDataChannel) {
        if let Some(handlers) = &*self.handlers.borrow() {
            channel.set_onmessage(Some(handlers.text.as_ref().unchecked_ref()));
        }
        *self.channel.borrow_mut() = Some(channel);
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

    async fn handle(&self, signal: Signal) -> Result<(), JsValue> {
        match signal {
            Signal::Hello => {
                self.adopt(self.connection.create_data_channel("chat"));
                self.describe(RtcSdpType::Offer).await
            }
            Signal::Description(kind, init) => {
                JsFuture::from(self.connection.set_remote_description(&init)).await?;
                self.described.set(true);
                let waiting = self.waiting.take();
                for candidate in waiting {
                    self.add(&candidate).await?;
                }
                if kind == RtcSdpType::Offer {
                    self.describe(RtcSdpType::Answer).await
                } else {
                    Ok(())
                }
            }
            Signal::Candidate(candidate) if self.described.get() => self.add(&candidate).await,
            Signal::Candidate(candidate) => {
                self.waiting.borrow_mut().push(candidate);
                Ok(())
            }
        }
    }

    async fn describe(&self, kind: RtcSdpType) -> Result<(), JsValue> {
        let (name, made) = match kind {
            RtcSdpType::Offer => ("offer", self.connection.create_offer()),
            _ => ("answer", self.connection.create_answer()),
        };
        let init: RtcSessionDescriptionInit = JsFuture::from(made).await?.unchecked_into();
        JsFuture::from(self.connection.set_local_description(&init)).await?;
        let Some(local) = self.connection.local_description() else { return Ok(()) };
        signal::describe(&self.room, name, &local.sdp())
    }

    async fn add(&self, candidate: &RtcIceCandidateInit) -> Result<(), JsValue> {
        let added =
            self.connection.add_ice_candidate_with_opt_rtc_ice_candidate_init(Some(candidate));
        JsFuture::from(added).await.map(drop)
    }

    fn report(&self, error: &JsValue) {
        // Whoever listens for errors has nowhere to send one of its own.
        drop(self.on_error.call1(&JsValue::NULL, error));
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.connection.set_onicecandidate(None);
        self.connection.set_ondatachannel(None);
        self.room.set_onmessage(None);
        if let Some(channel) = self.channel.take() {
            channel.set_onmessage(None);
            channel.close();
        }
        self.connection.close();
        self.room.close();
    }
}

/// A handler that does not keep the call alive, and reports what goes wrong.
fn handler<Event: wasm_bindgen::convert::FromWasmAbi + 'static>(
    call: &Rc<Call>,
    handle: impl Fn(&Rc<Call>, Event) -> Result<(), JsValue> + 'static,
) -> Handler<Event> {
    let call: Weak<Call> = Rc::downgrade(call);
    Closure::new(move |event| {
        let Some(call) = call.upgrade() else { return };
        if let Err(error) = handle(&call, event) {
            call.report(&error);
        }
    })
}
