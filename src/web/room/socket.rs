use wasm_bindgen::JsCast;

use crate::error::Error;
use crate::web::kernel::listener::Listener;
use crate::web::kernel::queue::Queue;
use crate::web::sys::{LOCATION, LocationExt, MessageEvent, SocketExt, Url};

/// A WebSocket that speaks text, and closes when it is dropped.
#[derive(Debug)]
pub(crate) struct Socket {
    raw: SocketExt,
    incoming: Queue<SocketEvent>,
    /// Held so that the browser goes on delivering.
    _listeners: [Listener; 3],
}

/// What a socket tells. A failure is followed by `Closed` and says nothing
/// more: browsers hide why a socket failed.
#[derive(Debug)]
pub(crate) enum SocketEvent {
    Opened,
    Text(String),
    Closed,
}

impl Socket {
    pub(crate) fn open(url: &str) -> Result<Self, Error> {
        let raw = SocketExt::new(&absolute(url))?;
        let incoming = Queue::new();
        let (opened, message, closed) = (incoming.clone(), incoming.clone(), incoming.clone());
        let listeners = [
            Listener::new(&raw, "open", move |_| opened.push(SocketEvent::Opened)),
            Listener::new(&raw, "message", move |event| {
                // Binary messages are not part of the protocol.
                if let Some(text) = event.unchecked_ref::<MessageEvent>().data().as_string() {
                    message.push(SocketEvent::Text(text));
                }
            }),
            Listener::new(&raw, "close", move |_| {
                closed.push(SocketEvent::Closed);
                closed.end();
            }),
        ];
        Ok(Self { raw, incoming, _listeners: listeners })
    }

    pub(crate) fn incoming(&self) -> &Queue<SocketEvent> {
        &self.incoming
    }

    pub(crate) fn send(&self, text: &str) -> Result<(), Error> {
        Ok(self.raw.send(text)?)
    }
}

/// The address in the form that every browser takes: before 2024 they knew
/// neither relative addresses nor `https:` here. What is no address is left for
/// the socket to refuse.
fn absolute(url: &str) -> String {
    let base = LOCATION.with(LocationExt::href);
    let Ok(resolved) = Url::new_with_base(url, &base) else { return url.to_owned() };
    let resolved = resolved.href();
    match resolved.strip_prefix("http") {
        Some(rest) => format!("ws{rest}"),
        None => resolved,
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // Fails only for an invalid code, and there is none.
        let _ = self.raw.close();
    }
}
