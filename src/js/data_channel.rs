use std::any::Any;

use js_sys::{ArrayBuffer, Function, JsString, Object, Promise};
use wasm_bindgen::prelude::*;
use web_sys::Blob;

use super::abort::{Options, abortable, signal_of};
use super::error::promise_unit;
use super::iterator::EventIterator;
use super::live::{self, Live};
use super::source::{self, Callback, Source, no_such_event};
use super::subscription::{Registry, Subscription};
use crate::error::{Error, ErrorKind};
use crate::web::{self, ChannelState, Payload, Queue};

#[wasm_bindgen]
extern "C" {
    /// What this package adds to `RTCDataChannelInit`.
    #[wasm_bindgen(extends = Object)]
    type ChannelOptions;

    #[wasm_bindgen(method, catch, getter, js_name = highWaterMark)]
    fn high_water_mark(this: &ChannelOptions) -> Result<JsValue, JsValue>;

    /// Anything with a size: `ArrayBuffer` and its views.
    type Bytes;

    #[wasm_bindgen(method, getter, js_name = byteLength)]
    fn byte_length(this: &Bytes) -> Option<f64>;
}

/// A channel for messages.
#[wasm_bindgen]
#[derive(Clone)]
pub struct DataChannel {
    inner: web::DataChannel,
    registry: Registry,
}

impl DataChannel {
    pub(super) fn create(
        connection: &web::PeerConnection,
        label: &str,
        options: &JsValue,
    ) -> Result<Self, JsValue> {
        let options: JsValue =
            if options.is_object() { options.clone() } else { Object::new().into() };
        let options: &ChannelOptions = options.unchecked_ref();
        let mark = options.high_water_mark().map_err(Error::from)?.as_f64();
        let raw = connection.ext().create_data_channel(label, options.unchecked_ref());
        let raw = raw.map_err(Error::from)?;
        let channel = Self::wrap(web::DataChannel::adopt(raw, Some(connection.inner())));
        if let Some(mark) = mark {
            channel.set_high_water_mark(mark);
        }
        Ok(channel)
    }

    pub(super) fn wrap(inner: web::DataChannel) -> Self {
        let new = Self { inner, registry: Registry::default() };
        live::keep(Live::Channel(new.clone()));
        new
    }

    pub(super) fn is_open(&self) -> bool {
        self.inner.ready_state() != ChannelState::Closed
    }
}

#[wasm_bindgen]
impl DataChannel {
    /// Adopts a channel that the browser made.
    pub fn from(native: web_sys::RtcDataChannel) -> Self {
        let known = live::find(|live| match live {
            Live::Channel(known) if known.inner.as_raw() == &native => Some(known.clone()),
            _ => None,
        });
        known.unwrap_or_else(|| Self::wrap(web::DataChannel::from_raw(native)))
    }

    /// The browser's own object.
    #[wasm_bindgen(getter)]
    pub fn native(&self) -> web_sys::RtcDataChannel {
        self.inner.as_raw().clone()
    }

    /// The name it was made with.
    #[wasm_bindgen(getter)]
    pub fn label(&self) -> String {
        self.inner.label()
    }

    /// Its number on this connection.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> JsValue {
        number(self.inner.id())
    }

    /// The name of the protocol that the application speaks.
    #[wasm_bindgen(getter)]
    pub fn protocol(&self) -> String {
        self.inner.protocol()
    }

    /// Whether both sides made it.
    #[wasm_bindgen(getter)]
    pub fn negotiated(&self) -> bool {
        self.inner.negotiated()
    }

    /// Whether messages arrive in the order they were sent.
    #[wasm_bindgen(getter)]
    pub fn ordered(&self) -> bool {
        self.inner.ordered()
    }

    /// For how many milliseconds a message is retransmitted.
    #[wasm_bindgen(getter, js_name = maxPacketLifeTime)]
    pub fn max_packet_life_time(&self) -> JsValue {
        number(self.inner.max_packet_life_time())
    }

    /// How often a message is retransmitted.
    #[wasm_bindgen(getter, js_name = maxRetransmits)]
    pub fn max_retransmits(&self) -> JsValue {
        number(self.inner.max_retransmits())
    }

    /// The state of the channel.
    #[wasm_bindgen(getter, js_name = readyState)]
    pub fn ready_state(&self) -> String {
        self.inner.ready_state().as_str().to_owned()
    }

    /// How many bytes were accepted and have not gone out yet.
    #[wasm_bindgen(getter, js_name = bufferedAmount)]
    pub fn buffered_amount(&self) -> f64 {
        self.inner.ext().buffered_amount()
    }

    /// At which amount `bufferedamountlow` is fired.
    #[wasm_bindgen(getter, js_name = bufferedAmountLowThreshold)]
    pub fn buffered_amount_low_threshold(&self) -> f64 {
        self.inner.ext().buffered_amount_low_threshold()
    }

    /// Changes at which amount `bufferedamountlow` is fired.
    #[wasm_bindgen(setter, js_name = bufferedAmountLowThreshold)]
    pub fn set_buffered_amount_low_threshold(&self, bytes: f64) {
        self.inner.ext().set_buffered_amount_low_threshold(bytes);
    }

    /// How many bytes may wait before `send()` waits too.
    #[wasm_bindgen(getter, js_name = highWaterMark)]
    pub fn high_water_mark(&self) -> f64 {
        self.inner.high_water_mark() as f64
    }

    /// Changes the high-water mark.
    #[wasm_bindgen(setter, js_name = highWaterMark)]
    pub fn set_high_water_mark(&self, bytes: f64) {
        self.inner.set_high_water_mark(bytes.max(0.0) as usize);
    }

    /// Settles when the channel is open.
    pub fn opened(&self, options: Option<Options>) -> Promise {
        let inner = self.inner.clone();
        promise_unit(async move {
            let signal = signal_of(options.as_ref())?;
            abortable(signal, inner.opened()).await
        })
    }

    /// Sends when there is room.
    pub fn send(&self, data: JsValue, options: Option<Options>) -> Promise {
        let inner = self.inner.clone();
        promise_unit(async move {
            let signal = signal_of(options.as_ref())?;
            let size = size_of(&data, &inner)?;
            abortable(signal, inner.send(Payload::js(&data, size))).await
        })
    }

    /// Sends now or throws.
    #[wasm_bindgen(js_name = trySend)]
    pub fn try_send(&self, data: JsValue) -> Result<(), JsValue> {
        let size = size_of(&data, &self.inner)?;
        Ok(self.inner.try_send(Payload::js(&data, size))?)
    }

    /// The messages, to be read with `for await`.
    pub fn messages(&self) -> EventIterator {
        let inbox = self.inner.inner.shared.inbox.queue();
        EventIterator::reading(inbox, Box::new(self.clone()))
    }

    /// Lets what was sent leave the browser, then closes the channel.
    pub fn close(&self) -> Promise {
        let inner = self.inner.clone();
        promise_unit(async move {
            inner.close().await;
            live::prune();
            Ok(())
        })
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

impl Source for DataChannel {
    fn listen(&self, name: &str, mut emit: Callback) -> Result<Box<dyn Any>, Error> {
        let channel = &self.inner;
        Ok(match name {
            "message" => Box::new(channel.on_js_message(emit)),
            "open" => Box::new(channel.on_open(move || emit(JsValue::UNDEFINED))),
            "closing" => Box::new(channel.on_closing(move || emit(JsValue::UNDEFINED))),
            "close" => Box::new(channel.on_close(move || emit(JsValue::UNDEFINED))),
            "bufferedamountlow" => {
                Box::new(channel.on_buffered_amount_low(move || emit(JsValue::UNDEFINED)))
            }
            "error" => Box::new(channel.on_error(move |error| emit(error.into()))),
            _ => return Err(no_such_event(name)),
        })
    }

    fn end_with(&self, queue: Queue<JsValue>) -> Box<dyn Any> {
        if !self.is_open() {
            queue.end();
        }
        Box::new(self.inner.on_close(move || queue.end()))
    }
}

impl std::fmt::Debug for DataChannel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.inner.fmt(f)
    }
}

fn number(value: Option<u16>) -> JsValue {
    value.map_or(JsValue::NULL, JsValue::from)
}

/// The size in bytes of what JavaScript wants to send.
///
/// Text counts in UTF-8, of which the browser does not tell the length. A
/// UTF-16 unit takes at most three bytes, and nearly always that bound decides.
fn size_of(data: &JsValue, channel: &web::DataChannel) -> Result<usize, Error> {
    if let Some(text) = data.dyn_ref::<JsString>() {
        let bound = text.length() as usize * 3;
        let limit = channel.max_message_size().unwrap_or(usize::MAX).min(channel.high_water_mark());
        return Ok(if bound <= limit { bound } else { String::from(text).len() });
    }
    if data.is_instance_of::<ArrayBuffer>() || ArrayBuffer::is_view(data) {
        let bytes: &Bytes = data.unchecked_ref();
        return Ok(bytes.byte_length().unwrap_or_default() as usize);
    }
    match data.dyn_ref::<Blob>() {
        Some(blob) => Ok(blob.size() as usize),
        None => Err(Error::new(ErrorKind::Type, "only text, bytes and blobs can be sent")),
    }
}
