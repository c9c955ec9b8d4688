use std::cell::Cell;
use std::rc::Rc;

/// Counts how many of its tokens have been dropped. A JavaScript exception
/// that crossed a Rust frame would run no destructor.
#[derive(Clone, Default)]
pub(crate) struct DropObserver(Rc<Cell<usize>>);

/// Counts when it is dropped.
pub(crate) struct Token(Rc<Cell<usize>>);

impl DropObserver {
    pub(crate) fn token(&self) -> Token {
        Token(Rc::clone(&self.0))
    }

    pub(crate) fn dropped(&self) -> usize {
        self.0.get()
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}
