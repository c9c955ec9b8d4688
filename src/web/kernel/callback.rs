use std::cell::RefCell;
use std::collections::VecDeque;

/// The application's callback, entered by one call at a time.
///
/// A callback may cause the browser to dispatch to it again before it has
/// returned. JavaScript would enter it a second time, which a `FnMut` forbids;
/// here the inner value waits until the outer call is done, and none is lost.
pub(crate) struct Callback<T> {
    function: RefCell<Box<dyn FnMut(T)>>,
    waiting: RefCell<VecDeque<T>>,
}

impl<T> Callback<T> {
    pub(crate) fn new(function: impl FnMut(T) + 'static) -> Self {
        Self { function: RefCell::new(Box::new(function)), waiting: RefCell::default() }
    }

    pub(crate) fn call(&self, value: T) {
        self.waiting.borrow_mut().push_back(value);
        let Ok(mut function) = self.function.try_borrow_mut() else { return };
        loop {
            // A statement of its own, so that the queue is free during the call.
            let next = self.waiting.borrow_mut().pop_front();
            let Some(value) = next else { break };
            function(value);
        }
    }
}
