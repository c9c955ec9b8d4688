use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;

use super::source::Callback;
use crate::web::{Callback as Guarded, Queue};

/// Events of this crate's own objects, by name.
#[derive(Clone, Default)]
pub(super) struct Emitter(Rc<State>);

#[derive(Default)]
struct State {
    listeners: RefCell<Vec<Rc<Entry>>>,
    /// Iterators that end with the object.
    ending: RefCell<Vec<Weak<Queue<JsValue>>>>,
    ended: Cell<bool>,
}

struct Entry {
    name: Box<str>,
    callback: Guarded<JsValue>,
}

struct Registered {
    state: Weak<State>,
    entry: Rc<Entry>,
}

impl Emitter {
    pub(super) fn listen(&self, name: &str, callback: Callback) -> Box<dyn Any> {
        let entry = Rc::new(Entry { name: name.into(), callback: Guarded::new(callback) });
        self.0.listeners.borrow_mut().push(Rc::clone(&entry));
        Box::new(Registered { state: Rc::downgrade(&self.0), entry })
    }

    /// Whether anybody listens for this name.
    pub(super) fn has_listener(&self, name: &str) -> bool {
        self.0.listeners.borrow().iter().any(|entry| &*entry.name == name)
    }

    pub(super) fn emit(&self, name: &str, value: &JsValue) {
        // A copy, since a listener may remove itself.
        let listeners = self.0.listeners.borrow().clone();
        for entry in listeners.iter().filter(|entry| &*entry.name == name) {
            entry.callback.call(value.clone());
        }
    }

    pub(super) fn end(&self) {
        self.0.ended.set(true);
        for queue in self.0.ending.take().iter().filter_map(Weak::upgrade) {
            queue.end();
        }
    }

    pub(super) fn is_ended(&self) -> bool {
        self.0.ended.get()
    }

    pub(super) fn end_with(&self, queue: Queue<JsValue>) -> Box<dyn Any> {
        if self.is_ended() {
            queue.end();
        }
        let queue = Rc::new(queue);
        self.0.ending.borrow_mut().push(Rc::downgrade(&queue));
        Box::new(queue)
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        if let Some(state) = self.state.upgrade() {
            state.listeners.borrow_mut().retain(|entry| !Rc::ptr_eq(entry, &self.entry));
        }
    }
}
