use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;

use super::connection::PeerConnection;
use super::error::promise;
use crate::error::Error;

/// Tracks and transceivers are the browser's own objects, in and out.
#[wasm_bindgen]
impl PeerConnection {
    /// Sends a track, as part of these streams.
    #[wasm_bindgen(js_name = addTrack, variadic)]
    pub fn add_track(
        &self,
        track: web_sys::MediaStreamTrack,
        streams: Array,
    ) -> Result<web_sys::RtcRtpSender, JsValue> {
        Ok(self.inner.ext().add_track(&track, &streams).map_err(Error::from)?)
    }

    /// Stops sending what this sender sends.
    #[wasm_bindgen(js_name = removeTrack)]
    pub fn remove_track(&self, sender: web_sys::RtcRtpSender) -> Result<(), JsValue> {
        Ok(self.inner.ext().remove_track(&sender).map_err(Error::from)?)
    }

    /// Adds a transceiver for a track or a kind of media.
    #[wasm_bindgen(js_name = addTransceiver)]
    pub fn add_transceiver(
        &self,
        track_or_kind: JsValue,
        init: JsValue,
    ) -> Result<web_sys::RtcRtpTransceiver, JsValue> {
        Ok(self.inner.ext().add_transceiver(&track_or_kind, &init).map_err(Error::from)?)
    }

    /// The senders.
    #[wasm_bindgen(js_name = getSenders)]
    pub fn get_senders(&self) -> Result<Array, JsValue> {
        Ok(self.inner.ext().get_senders().map_err(Error::from)?)
    }

    /// The receivers.
    #[wasm_bindgen(js_name = getReceivers)]
    pub fn get_receivers(&self) -> Result<Array, JsValue> {
        Ok(self.inner.ext().get_receivers().map_err(Error::from)?)
    }

    /// The transceivers.
    #[wasm_bindgen(js_name = getTransceivers)]
    pub fn get_transceivers(&self) -> Result<Array, JsValue> {
        Ok(self.inner.ext().get_transceivers().map_err(Error::from)?)
    }

    /// The statistics of the connection, or of one track.
    #[wasm_bindgen(js_name = getStats)]
    pub fn get_stats(&self, selector: JsValue) -> Promise {
        promise(self.inner.settle(self.inner.ext().get_stats(&selector)))
    }
}
