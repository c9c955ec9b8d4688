use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::wasm_bindgen;

/// The listeners of one object, held until they are removed.
///
/// JavaScript forgets what it was given by `on()`, and the collector would
/// then remove a listener that the application still counts on; so the object
/// holds it, and the [`Subscription`] only knows where it is.
#[derive(Clone, Default)]
pub(super) struct Registry(Rc<Listeners>);

#[derive(Default)]
struct Listeners {
    entries: RefCell<Vec<(u64, Box<dyn Any>)>>,
    next: Cell<u64>,
}

/// A registered listener. It stays registered if this object is thrown away.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Subscription {
    registry: Weak<Listeners>,
    id: u64,
}

impl Registry {
    /// A place for a listener that is about to be made.
    pub(super) fn reserve(&self) -> Subscription {
        let id = self.0.next.get();
        self.0.next.set(id + 1);
        Subscription { registry: Rc::downgrade(&self.0), id }
    }

    pub(super) fn hold(&self, subscription: &Subscription, listener: Box<dyn Any>) {
        self.0.entries.borrow_mut().push((subscription.id, listener));
    }
}

#[wasm_bindgen]
impl Subscription {
    /// Removes the listener. Calling it again does nothing.
    pub fn unsubscribe(&self) {
        let Some(registry) = self.registry.upgrade() else { return };
        let removed = {
            let mut entries = registry.entries.borrow_mut();
            let place = entries.iter().position(|(id, _)| *id == self.id);
            place.map(|place| entries.swap_remove(place))
        };
        // The listener goes when the borrow is over: its drop may run code.
        drop(removed);
    }
}

impl std::fmt::Debug for Subscription {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscription").field("id", &self.id).finish_non_exhaustive()
    }
}
