//! The same steps as `hand-written.js`, over rtcweb.

use std::cell::Cell;
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::{DataChannel, Error, PeerConnection};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// From nothing to a channel that is open on both sides.
#[wasm_bindgen]
pub async fn set_up() -> Result<Pair, JsValue> {
    connect().await.map_err(thrown)
}

/// Two connections, held until JavaScript has read the clock.
#[wasm_bindgen]
pub struct Pair {
    left: PeerConnection,
    right: PeerConnection,
    _channels: [DataChannel; 2],
}

#[wasm_bindgen]
impl Pair {
    pub fn close(self) {
        self.left.close();
        self.right.close();
    }
}

async fn connect() -> Result<Pair, Error> {
    let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
    let _candidates = [trickle(&left, &right), trickle(&right, &left)];
    let mut arriving = right.data_channels();
    let ours = left.create_data_channel("bench")?;
    left.set_local_description(None).await?;
    if let Some(offer) = left.local_description() {
        right.set_remote_description(&offer).await?;
    }
    right.set_local_description(None).await?;
    if let Some(answer) = right.local_description() {
        left.set_remote_description(&answer).await?;
    }
    ours.opened().await?;
    let theirs = arriving.next().await.ok_or_else(|| Error::from(JsValue::from("no channel")))?;
    theirs.opened().await?;
    Ok(Pair { left, right, _channels: [ours, theirs] })
}

fn trickle(from: &PeerConnection, to: &PeerConnection) -> rtcweb::Listener {
    let to = to.clone();
    from.on_ice_candidate(move |candidate| {
        let (to, init) = (to.clone(), candidate.map(|candidate| candidate.to_init()));
        spawn_local(async move {
            let _ = to.add_ice_candidate(init.as_ref()).await;
        });
    })
}

/// One connection with one channel, to call many times.
#[wasm_bindgen]
pub struct Calls {
    connection: PeerConnection,
    channel: DataChannel,
}

#[wasm_bindgen]
impl Calls {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Self, JsValue> {
        let connection = PeerConnection::new().map_err(thrown)?;
        let channel = connection.create_data_channel("bench").map_err(thrown)?;
        Ok(Self { connection, channel })
    }

    /// A state, which is a text, and an amount, which is a number.
    pub fn getters(&self, times: u32) -> usize {
        (0..times)
            .map(|_| {
                self.connection.connection_state().as_str().len() + self.channel.buffered_amount()
            })
            .sum()
    }

    /// The senders, of which there are none.
    pub fn methods(&self, times: u32) -> Result<usize, JsValue> {
        let count = |_| Ok(self.connection.senders()?.len());
        (0..times).map(count).sum::<Result<usize, Error>>().map_err(thrown)
    }

    /// Events that a callback counts.
    pub fn events(&self, times: u32) -> Result<u32, JsValue> {
        let heard = Rc::new(Cell::new(0));
        let counter = Rc::clone(&heard);
        let _listener =
            self.connection.on_negotiation_needed(move || counter.set(counter.get() + 1));
        for _ in 0..times {
            self.connection.as_raw().dispatch_event(&web_sys::Event::new("negotiationneeded")?)?;
        }
        Ok(heard.get())
    }

    pub fn close(self) {
        self.connection.close();
    }
}

fn thrown(error: Error) -> JsValue {
    error.as_js().cloned().unwrap_or_else(|| error.message().into())
}
