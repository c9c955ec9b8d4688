use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;

use super::capabilities::RtpHeaderExtensionCapability;
use super::codec::RtpCodec;
use super::list::list;
use super::receiver::RtpReceiver;
use super::sender::RtpSender;
use crate::error::{Error, ErrorKind};
use crate::string_enum::string_enum;
use crate::web::connection::peer_connection::Inner;
use crate::web::support::rtp as detect;
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
///
/// ```no_run
/// use rtcweb::{Direction, MediaKind, PeerConnection, TransceiverOptions};
///
/// # fn example(connection: PeerConnection) -> Result<(), rtcweb::Error> {
/// let options = TransceiverOptions {
///     direction: Some(Direction::ReceiveOnly),
///     ..TransceiverOptions::default()
/// };
/// let transceiver = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?;
/// let picture = transceiver.receiver().track();
/// # Ok(()) }
/// ```
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

    /// Whether it is stopped.
    #[deprecated = "a direction of `Direction::Stopped` says the same"]
    pub fn stopped(&self) -> bool {
        let by_direction = || self.current_direction() == Some(Direction::Stopped);
        self.ext().stopped().unwrap_or_else(by_direction)
    }

    /// Says which codecs are offered, the preferred one first; none at all is
    /// the browser's choice. The next negotiation uses them.
    ///
    /// # Errors
    ///
    /// [`InvalidModification`](ErrorKind::InvalidModification) for a codec that
    /// the browser cannot receive, and where only helpers such as `rtx` are
    /// left; [`Unsupported`](ErrorKind::Unsupported) in Firefox before 128.
    pub fn set_codec_preferences(&self, codecs: &[RtpCodec]) -> Result<(), Error> {
        detect::codec_preferences().require("setCodecPreferences")?;
        let codecs: Array = codecs.iter().map(RtpCodec::to_js).collect();
        Ok(self.ext().set_codec_preferences(&codecs)?)
    }

    /// The header extensions that the next offer names
    /// ([WebRTC Extensions](https://www.w3.org/TR/webrtc-extensions/#rtp-header-extension-control-modifications)).
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) outside Chromium.
    pub fn header_extensions_to_negotiate(
        &self,
    ) -> Result<Vec<RtpHeaderExtensionCapability>, Error> {
        detect::header_extension_control().require("header extension control")?;
        let extensions = self.ext().get_header_extensions_to_negotiate()?;
        Ok(list(Some(extensions), RtpHeaderExtensionCapability::from_js))
    }

    /// Says which header extensions the next offer names: the list of
    /// [`header_extensions_to_negotiate`](Self::header_extensions_to_negotiate),
    /// with other directions.
    ///
    /// # Errors
    ///
    /// [`InvalidModification`](ErrorKind::InvalidModification) for another list
    /// and for stopping one that is mandatory, [`Type`](ErrorKind::Type) for a
    /// direction that there is none of,
    /// [`Unsupported`](ErrorKind::Unsupported) outside Chromium.
    pub fn set_header_extensions_to_negotiate(
        &self,
        extensions: &[RtpHeaderExtensionCapability],
    ) -> Result<(), Error> {
        detect::header_extension_control().require("header extension control")?;
        let extensions: Array =
            extensions.iter().map(RtpHeaderExtensionCapability::to_js).collect();
        Ok(self.ext().set_header_extensions_to_negotiate(&extensions)?)
    }

    /// The header extensions, with the directions that were negotiated.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) outside Chromium.
    pub fn negotiated_header_extensions(&self) -> Result<Vec<RtpHeaderExtensionCapability>, Error> {
        detect::header_extension_control().require("header extension control")?;
        let extensions = self.ext().get_negotiated_header_extensions()?;
        Ok(list(Some(extensions), RtpHeaderExtensionCapability::from_js))
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
