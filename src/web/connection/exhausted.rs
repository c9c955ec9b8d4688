//! Chromium refuses a connection while 500 others exist, and counts closed
//! ones until its collector has found them.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;

use super::builder::PeerConnectionBuilder;
use super::peer_connection::PeerConnection;
use crate::error::{Error, ErrorKind};
use crate::web::sys::BufferExt;

/// How often a refused connection is tried again. Measured in Chromium 156:
/// closed connections are collected after at most 8 tries on an idle machine,
/// and after more than a second on a busy one.
const TRIES: u32 = 60;

/// How long the collector is given between two tries, in milliseconds.
const PATIENCE: u32 = 50;

impl PeerConnectionBuilder {
    /// Makes the connection, and where the browser has too many, waits until
    /// it has collected the closed ones, for about three seconds.
    ///
    /// Chromium counts 500 connections for each page, closed ones included
    /// that its collector has not found yet: a program that opens and closes
    /// many is refused by [`build`](Self::build) and not by this.
    ///
    /// # Errors
    ///
    /// As [`build`](Self::build); [`Exhausted`](ErrorKind::Exhausted) where so
    /// many connections are really open.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future makes no connection.
    pub async fn build_when_possible(self) -> Result<PeerConnection, Error> {
        for _ in 1..TRIES {
            match self.clone().build() {
                Err(error) if *error.kind() == ErrorKind::Exhausted => {}
                result => return result,
            }
            TimeoutFuture::new(PATIENCE).await;
        }
        self.build()
    }
}

/// What the constructor threw. A name is all that Chromium gives this error,
/// and no other error of the constructor has it.
pub(super) fn refused(thrown: JsValue) -> Error {
    let error = Error::from(thrown);
    if error.name() != Some("UnknownError") {
        return error;
    }
    call_collector();
    error.with_kind(ErrorKind::Exhausted)
}

/// Makes garbage, which is what calls a collector. The memory is reserved and
/// never touched.
fn call_collector() {
    const SIZE: f64 = 33_554_432.0;
    for _ in 0..8 {
        // A browser that has no room for it is about to collect anyway.
        drop(BufferExt::new(SIZE));
    }
}
