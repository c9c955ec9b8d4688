use std::any::Any;

use js_sys::Function;
use wasm_bindgen::JsValue;

use super::abort::{Options, on_abort, signal_of};
use super::error::call;
use super::iterator::EventIterator;
use super::object::function;
use super::subscription::{Registry, Subscription};
use crate::error::{Error, ErrorKind};
use crate::web::Queue;

/// The callback behind one listener.
pub(super) type Callback = Box<dyn FnMut(JsValue)>;

/// Something that speaks of its events by name.
pub(super) trait Source {
    /// Calls `callback` until what this returns is dropped.
    fn listen(&self, name: &str, callback: Callback) -> Result<Box<dyn Any>, Error>;

    /// Ends the queue when no more events come, until what this returns is dropped.
    fn end_with(&self, queue: Queue<JsValue>) -> Box<dyn Any>;
}

/// `on(name, listener, {signal})`.
pub(super) fn on(
    source: &impl Source,
    registry: &Registry,
    name: &str,
    listener: Function,
    options: Option<&Options>,
) -> Result<Subscription, JsValue> {
    let listener = function(listener.into(), "the listener")?;
    let subscription = registry.reserve();
    let signal = signal_of(options)?;
    if signal.as_ref().is_some_and(|signal| signal.aborted()) {
        return Ok(subscription);
    }
    let listening = source.listen(name, Box::new(move |value| call(&listener, &value)))?;
    let aborting = signal.map(|signal| {
        let subscription = subscription.clone();
        on_abort(&signal, move || subscription.unsubscribe())
    });
    registry.hold(&subscription, Box::new((listening, aborting)));
    Ok(subscription)
}

/// `events(name)`.
pub(super) fn events(source: &impl Source, name: &str) -> Result<EventIterator, JsValue> {
    let queue = Queue::new();
    let filling = queue.clone();
    let listening = source.listen(name, Box::new(move |value| filling.push(value)))?;
    // After the listener, so that the last event is in before the end.
    let ending = source.end_with(queue.clone());
    Ok(EventIterator::new(queue, Box::new((listening, ending))))
}

/// The error of an event name that there is none of.
pub(super) fn no_such_event(name: &str) -> Error {
    Error::new(ErrorKind::Type, format!("there is no event \"{name}\""))
}
