use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::inbox::Inbox;
use crate::web::kernel::events::End;
use crate::web::kernel::listener::Listener;
use crate::web::kernel::notify::Notify;
use crate::web::sys::{MessageEvent, RtcDataChannel};

/// What the listeners fill. They must not hold the channel itself, which
/// holds them.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) inbox: Inbox,
    pub(crate) changed: Notify,
}

impl End for Shared {
    /// The connection was closed on this side.
    fn end(&self) {
        self.inbox.end();
        self.changed.wake_all();
    }
}

impl Shared {
    /// Not for `closing` and `error`: `close` follows both, and a listener that
    /// nobody needs makes every channel slower to set up.
    pub(super) fn listen(self: &Rc<Self>, raw: &RtcDataChannel) -> [Listener; 4] {
        let message = Rc::clone(self);
        let close = Rc::clone(self);
        let wake = |name| {
            let shared = Rc::clone(self);
            Listener::new(raw, name, move |_| shared.changed.wake_all())
        };
        [
            Listener::new(raw, "message", move |event| {
                let event: &MessageEvent = event.unchecked_ref();
                message.inbox.deliver(event.data());
            }),
            Listener::new(raw, "close", move |_| close.end()),
            wake("open"),
            wake("bufferedamountlow"),
        ]
    }
}
