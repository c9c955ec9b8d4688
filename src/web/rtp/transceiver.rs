use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::receiver::RtpReceiver;
use super::sender::RtpSender;
use crate::error::{Error, ErrorKind};
use crate::string_enum::string_enum;
use crate::web::connection::peer_connection::Inner;
use crate::web::sys::{RtcRtpTransceiver, TransceiverExt};

string_enum! {
    /// Which way media flows: the `RTCRtpTransceiverDirection` of
    /// [WebRTC 5.4](https://www.w3.org/TR/webrtc/#rtcrtptransceiverdirection).
    Direction {
        /// Both ways.
        SendReceive = "sendrecv",
        /// From here to the other peer.
        SendOnly = "sendonly",
        /// From the other peer to here.
        ReceiveOnly = "recvonly",
        /// Neither way.
        Inactive = "inactive",
        /// Never again.
        Stopped = "stopped",
    }
}

/// A sender and a receiver that share a media section: the
/// `RTCRtpTransceiver` of [WebRTC 5.4](https://www.w3.org/TR/webrtc/#rtcrtptransceiver-interface).
///
/// `Clone` gives another handle to the same transceiver. A handle keeps its
/// connection alive; dropping it does nothing else.
#[derive(Clone, Debug)]
pub struct RtpTransceiver {
    raw: RtcRtpTransceiver,
    connection: Rc<Inner>,
}

impl RtpTransceiver {
    pub(crate) fn new(raw: RtcRtpTransceiver, connection: &Rc<Inner>) -> Self {
        Self { raw, connection: Rc::clone(connection) }
    }

    /// The identification of the media section; `None` before it is negotiated.
    pub fn mid(&self) -> Option<String> {
        self.ext().mid()
    }

    /// What sends.
    pub fn sender(&self) -> RtpSender {
        RtpSender::new(self.ext().sender(), &self.connection)
    }

    /// What receives.
    pub fn receiver(&self) -> RtpReceiver {
        RtpReceiver::new(self.ext().receiver(), &self.connection)
    }

    /// Which way media shall flow.
    pub fn direction(&self) -> Direction {
        self.ext().direction().as_str().into()
    }

    /// Says which way media shall flow; a negotiation follows.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed or stopped,
    /// [`Type`](crate::ErrorKind::Type) for [`Direction::Stopped`] (see
    /// [`stop`](Self::stop)) and for a direction that there is none of.
    pub fn set_direction(&self, direction: &Direction) -> Result<(), Error> {
        // WebIDL ignores an enum value that the browser does not know.
        if matches!(direction, Direction::Stopped | Direction::Other(_)) {
            let message = format!("no transceiver can be turned to \"{direction}\"");
            return Err(Error::new(ErrorKind::Type, message));
        }
        Ok(self.ext().set_direction(direction.as_str())?)
    }

    /// Which way media flows by the last negotiation; `None` before it.
    pub fn current_direction(&self) -> Option<Direction> {
        self.ext().current_direction().map(|text| text.as_str().into())
    }

    /// Stops both ways for good; a negotiation follows.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed.
    pub fn stop(&self) -> Result<(), Error> {
        Ok(self.ext().stop()?)
    }

    /// The browser's transceiver.
    pub fn as_raw(&self) -> &RtcRtpTransceiver {
        &self.raw
    }

    /// The browser's transceiver, without this handle.
    pub fn into_raw(self) -> RtcRtpTransceiver {
        self.raw
    }

    fn ext(&self) -> &TransceiverExt {
        self.raw.unchecked_ref()
    }
}
