//! The classes of the npm package: thin views of the types in `web`.
//!
//! Their TypeScript types are hand-written (`npm/index.d.ts`). Objects of the
//! browser go in and out as they are; every error becomes an `Error` with a
//! stable `code`.

mod abort;
mod connection;
mod connection_media;
mod data_channel;
mod emitter;
mod error;
mod iterator;
mod live;
mod media;
mod object;
mod room;
mod session;
mod source;
mod subscription;

use wasm_bindgen::prelude::wasm_bindgen;

pub use abort::Options;
pub use connection::PeerConnection;
pub use data_channel::DataChannel;
pub use iterator::EventIterator;
pub use media::{get_display_media, get_user_media};
pub use room::{JoinOptions, RemotePeer, Room};
pub use session::{Session, SessionOptions};
pub use subscription::Subscription;

/// A panic is a fault of this crate: its message goes to the console, where
/// the browser alone would say "unreachable executed".
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}
