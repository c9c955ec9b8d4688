use std::rc::Rc;

use wasm_bindgen::JsCast;

use crate::web::connection::peer_connection::Inner;
use crate::web::media::track::MediaStreamTrack;
use crate::web::sys::{ReceiverExt, RtcRtpReceiver};

/// Receives one track: the `RTCRtpReceiver` of
/// [WebRTC 5.3](https://www.w3.org/TR/webrtc/#rtcrtpreceiver-interface).
///
/// `Clone` gives another handle to the same receiver. A handle keeps its
/// connection alive; dropping it does nothing else.
#[derive(Clone, Debug)]
pub struct RtpReceiver {
    raw: RtcRtpReceiver,
    /// Held so that the connection outlives the receiver.
    connection: Rc<Inner>,
}

impl RtpReceiver {
    pub(crate) fn new(raw: RtcRtpReceiver, connection: &Rc<Inner>) -> Self {
        Self { raw, connection: Rc::clone(connection) }
    }

    /// The track that is received; it exists from the beginning, muted.
    pub fn track(&self) -> MediaStreamTrack {
        MediaStreamTrack::from_raw(self.ext().track())
    }

    pub(crate) fn connection(&self) -> &Rc<Inner> {
        &self.connection
    }

    /// The browser's receiver.
    pub fn as_raw(&self) -> &RtcRtpReceiver {
        &self.raw
    }

    /// The browser's receiver, without this handle.
    pub fn into_raw(self) -> RtcRtpReceiver {
        self.raw
    }

    fn ext(&self) -> &ReceiverExt {
        self.raw.unchecked_ref()
    }
}
