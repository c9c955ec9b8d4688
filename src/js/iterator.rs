use std::any::Any;
use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;

use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;

use super::error::promise;
use crate::web::{Queue, Turnstile};

#[wasm_bindgen]
extern "C" {
    /// `IteratorResult`.
    #[wasm_bindgen(extends = Object)]
    type Step;

    #[wasm_bindgen(method, setter)]
    fn set_done(this: &Step, done: bool);
    #[wasm_bindgen(method, setter)]
    fn set_value(this: &Step, value: &JsValue);
}

/// Values as they come, for `for await`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct EventIterator {
    queue: Queue<JsValue>,
    /// Whether the queue is this iterator's alone. One that is shared keeps
    /// what is unread for the next reader.
    own: bool,
    /// Several `next()` may be under way; they are served in order.
    turns: Rc<Turnstile>,
    /// What fills and ends the queue.
    source: RefCell<Option<Box<dyn Any>>>,
}

impl EventIterator {
    pub(super) fn new(queue: Queue<JsValue>, source: Box<dyn Any>) -> Self {
        Self { queue, own: true, turns: Rc::default(), source: RefCell::new(Some(source)) }
    }

    /// Reads from a queue that others read too.
    pub(super) fn reading(queue: Queue<JsValue>, source: Box<dyn Any>) -> Self {
        Self { own: false, ..Self::new(queue, source) }
    }
}

#[wasm_bindgen]
impl EventIterator {
    /// The next value, when there is one.
    pub fn next(&self) -> Promise {
        let queue = self.queue.clone();
        let turns = Rc::clone(&self.turns);
        promise(async move {
            let _turn = turns.enter().await;
            Ok(step(poll_fn(|cx| queue.poll_next(cx)).await))
        })
    }

    /// Stops: the loop was left.
    #[wasm_bindgen(js_name = return)]
    pub fn stop(&self, value: JsValue) -> Promise {
        drop(self.source.take());
        if self.own {
            self.queue.end();
            while self.queue.pop().is_some() {}
        }
        promise(async move {
            let last = step(None);
            last.set_value(&value);
            Ok(last)
        })
    }
}

fn step(value: Option<JsValue>) -> Step {
    let step: Step = Object::new().unchecked_into();
    step.set_done(value.is_none());
    step.set_value(&value.unwrap_or_default());
    step
}
