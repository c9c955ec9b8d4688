use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// Lets waiting tasks pass one at a time, first come, first served.
///
/// Writers that all waited for the same "there is room" would all see it and
/// together overflow the buffer they waited for.
#[derive(Debug, Default)]
pub(crate) struct Turnstile {
    queue: RefCell<VecDeque<Ticket>>,
    next: Cell<u64>,
}

#[derive(Debug)]
struct Ticket {
    number: u64,
    waker: Option<Waker>,
}

/// The right to go on; the next task has its turn when this is dropped.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    turnstile: &'a Turnstile,
    number: u64,
}

impl Turnstile {
    /// Whether anybody is waiting or passing.
    pub(crate) fn is_busy(&self) -> bool {
        !self.queue.borrow().is_empty()
    }

    /// Waits for its turn. A task that stops waiting leaves the queue.
    pub(crate) async fn enter(&self) -> Turn<'_> {
        let number = self.next.get();
        self.next.set(number.wrapping_add(1));
        self.queue.borrow_mut().push_back(Ticket { number, waker: None });
        let turn = Turn { turnstile: self, number };
        poll_fn(|cx| {
            let mut queue = self.queue.borrow_mut();
            if queue.front().is_none_or(|ticket| ticket.number == number) {
                return Poll::Ready(());
            }
            if let Some(ticket) = queue.iter_mut().find(|ticket| ticket.number == number) {
                ticket.waker = Some(cx.waker().clone());
            }
            Poll::Pending
        })
        .await;
        turn
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let waker = {
            let mut queue = self.turnstile.queue.borrow_mut();
            queue.retain(|ticket| ticket.number != self.number);
            queue.front_mut().and_then(|ticket| ticket.waker.take())
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}
