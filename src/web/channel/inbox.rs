use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll};

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::web::kernel::callback::Callback;
use crate::web::kernel::queue::Queue;

/// The messages of a channel on their way to whoever reads them.
///
/// They wait as the browser's own values: a slow reader costs memory of the
/// page, which grows as needed, and not of the wasm module, which never shrinks.
#[derive(Clone, Debug)]
pub(crate) struct Inbox(Rc<State>);

struct State {
    waiting: Queue<JsValue>,
    readers: RefCell<Vec<Rc<Callback<JsValue>>>>,
    replaying: Cell<bool>,
}

impl Inbox {
    pub(crate) fn new() -> Self {
        let state = State {
            waiting: Queue::new(),
            readers: RefCell::default(),
            replaying: Cell::new(false),
        };
        Self(Rc::new(state))
    }

    /// A message has arrived.
    pub(crate) fn deliver(&self, data: JsValue) {
        if self.0.replaying.get() || self.0.readers.borrow().is_empty() {
            self.0.waiting.push(data);
        } else {
            self.0.call_readers(&data);
        }
    }

    /// The messages that no callback takes.
    #[cfg(feature = "js")]
    pub(crate) fn queue(&self) -> Queue<JsValue> {
        self.0.waiting.clone()
    }

    pub(crate) fn end(&self) {
        self.0.waiting.end();
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.0.waiting.is_finished()
    }

    pub(crate) fn poll_next(&self, cx: &mut Context<'_>) -> Poll<Option<JsValue>> {
        self.0.waiting.poll_next(cx)
    }

    /// From now on messages go to `callback`, beginning with those that wait.
    pub(crate) fn add_reader(&self, callback: impl FnMut(JsValue) + 'static) -> Reader {
        let callback = Rc::new(Callback::new(callback));
        self.0.readers.borrow_mut().push(Rc::clone(&callback));
        if !self.0.replaying.replace(true) {
            let state = Rc::clone(&self.0);
            // Not at once: a caller does not expect its callback to run
            // before it has the listener in hand.
            spawn_local(async move { state.replay() });
        }
        Reader { inbox: Rc::downgrade(&self.0), callback }
    }
}

impl State {
    fn replay(&self) {
        while !self.readers.borrow().is_empty() {
            let Some(data) = self.waiting.pop() else { break };
            self.call_readers(&data);
        }
        self.replaying.set(false);
    }

    fn call_readers(&self, data: &JsValue) {
        // A copy, since a reader may remove itself.
        let readers = self.readers.borrow().clone();
        for reader in readers {
            reader.call(data.clone());
        }
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State").field("waiting", &self.waiting).finish_non_exhaustive()
    }
}

/// A callback that receives the messages; dropping it gives them back to the
/// next reader.
pub(crate) struct Reader {
    inbox: Weak<State>,
    callback: Rc<Callback<JsValue>>,
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(inbox) = self.inbox.upgrade() {
            inbox.readers.borrow_mut().retain(|reader| !Rc::ptr_eq(reader, &self.callback));
        }
    }
}
