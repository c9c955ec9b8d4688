use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::events::{End, Events};
use super::queue::Queue;

/// Sends events of this crate's own to every stream that was made before them.
#[derive(Debug)]
pub(crate) struct Emitter<T>(RefCell<State<T>>);

#[derive(Debug)]
struct State<T> {
    ended: bool,
    members: Vec<(Weak<dyn End>, Queue<T>)>,
}

impl<T> Default for Emitter<T> {
    fn default() -> Self {
        Self(RefCell::new(State { ended: false, members: Vec::new() }))
    }
}

impl<T: Clone + 'static> Emitter<T> {
    pub(crate) fn subscribe(&self) -> Events<T> {
        let queue = Queue::new();
        let mut state = self.0.borrow_mut();
        if state.ended {
            queue.end();
        }
        let guard: Rc<dyn End> = Rc::new(queue.clone());
        state.members.push((Rc::downgrade(&guard), queue.clone()));
        Events::guarded(queue, guard)
    }

    pub(crate) fn emit(&self, event: &T) {
        for queue in self.live() {
            queue.push(event.clone());
        }
    }

    pub(crate) fn end(&self) {
        self.0.borrow_mut().ended = true;
        for queue in self.live() {
            queue.end();
        }
    }

    /// The queues whose stream still exists. Wakers run when the borrow is over.
    fn live(&self) -> Vec<Queue<T>> {
        let mut state = self.0.borrow_mut();
        state.members.retain(|(guard, _)| guard.strong_count() > 0);
        state.members.iter().map(|(_, queue)| queue.clone()).collect()
    }
}
