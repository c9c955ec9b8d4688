use std::cell::RefCell;
use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use futures_util::{Stream, StreamExt};
use rtcweb::negotiation::Message;
use rtcweb::negotiation::room::SignalingCode;
use rtcweb::{ErrorKind, MemorySignaling, Room, RoomOptions, Signal, Signaling};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Refused, TestResult, check, within};

/// What a callback was called with, as a stream that never ends.
pub(crate) struct Queued<T>(Rc<RefCell<State<T>>>);

struct State<T> {
    items: VecDeque<T>,
    waker: Option<Waker>,
}

pub(crate) fn queue<T: 'static>() -> (impl Fn(T) + 'static, Queued<T>) {
    let state = Rc::new(RefCell::new(State { items: VecDeque::new(), waker: None }));
    let filling = Rc::clone(&state);
    let push = move |item| {
        let waker = {
            let mut state = filling.borrow_mut();
            state.items.push_back(item);
            state.waker.take()
        };
        waker.into_iter().for_each(Waker::wake);
    };
    (push, Queued(state))
}

impl<T> Stream for Queued<T> {
    type Item = T;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let mut state = self.0.borrow_mut();
        match state.items.pop_front() {
            Some(item) => Poll::Ready(Some(item)),
            None => {
                state.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[test]
async fn two_ends_in_memory() -> TestResult {
    check(async {
        let (mut here, mut there) = MemorySignaling::pair();
        here.send(Message::Candidate(None))?;
        let signal = within("it arrives", there.next()).await?;
        assert!(matches!(signal, Some(Signal::Message(Message::Candidate(None)))), "{signal:?}");
        drop(here);
        assert!(within("the end", there.next()).await?.is_none());
        let error = there.send(Message::Candidate(None)).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Closed);
        Ok(())
    })
    .await
}

#[test]
async fn a_server_that_is_not_there_is_an_error() -> TestResult {
    check(async {
        // Nobody listens on the port for "discard" of this machine.
        let options = RoomOptions::new("ws://127.0.0.1:9/signal", "kitchen");
        let error = within("refused", Room::join(options)).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Signaling(SignalingCode::Unreachable));
        assert_eq!(error.kind().code(), "unreachable");
        Ok(())
    })
    .await
}

#[test]
async fn an_address_that_is_none_is_an_error() -> TestResult {
    check(async {
        let options = RoomOptions::new("wss://:none", "kitchen");
        let error = within("refused", Room::join(options)).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Syntax);
        Ok(())
    })
    .await
}

#[test]
async fn an_address_may_be_relative_to_the_page() -> TestResult {
    check(async {
        // The page's own server knows no WebSocket: what is found out is that
        // it was asked.
        for address in ["/signal", "signal?once", "//127.0.0.1:9/signal", "http://127.0.0.1:9/"] {
            let options = RoomOptions::new(address, "kitchen");
            let error = within("no answer", Room::join(options)).await?.refused()?;
            assert_eq!(error.kind(), &ErrorKind::Signaling(SignalingCode::Unreachable));
        }
        Ok(())
    })
    .await
}
