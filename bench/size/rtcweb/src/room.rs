//! The way to the other tab: a `BroadcastChannel` that carries JSON.

use rtcweb::Error;
use rtcweb::negotiation::Message;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

const HELLO: &str = "hello";

pub enum Signal {
    /// Somebody opened the room.
    Hello,
    Message(Message),
}

pub struct Room {
    channel: BroadcastChannel,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Room {
    /// Opens the room; `hear` gets what the other tab says.
    pub fn open(
        name: &str,
        mut hear: impl FnMut(Result<Signal, Error>) + 'static,
    ) -> Result<Self, Error> {
        let channel = BroadcastChannel::new(name)?;
        let on_message = Closure::new(move |event: MessageEvent| {
            let Some(text) = event.data().as_string() else { return };
            hear(match text.as_str() {
                HELLO => Ok(Signal::Hello),
                json => serde_json::from_str(json).map(Signal::Message).map_err(Error::from),
            });
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        channel.post_message(&HELLO.into())?;
        Ok(Self { channel, _on_message: on_message })
    }

    pub fn tell(&self, message: &Message) -> Result<(), Error> {
        Ok(self.channel.post_message(&serde_json::to_string(message)?.into())?)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
