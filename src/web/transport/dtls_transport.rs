use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;

use super::description::Section;
use super::ice_transport::IceTransport;
use super::state::DtlsTransportState;
use crate::error::Error;
use crate::web::connection::peer_connection::{Inner, PeerConnection};
use crate::web::rtp::receiver::RtpReceiver;
use crate::web::rtp::sender::RtpSender;
use crate::web::rtp::transceiver::RtpTransceiver;
use crate::web::support::connection as detect;
use crate::web::sys::{DtlsTransportExt, EventTarget, ReceiverExt, SenderExt};

/// Encrypts and authenticates: the `RTCDtlsTransport` of
/// [WebRTC 5.5](https://www.w3.org/TR/webrtc/#rtcdtlstransport-interface).
///
/// Media sections that are bundled share one.
///
/// `Clone` gives another handle to the same transport. A handle keeps its
/// connection alive; dropping it does nothing else.
///
/// ```no_run
/// use rtcweb::{DtlsTransportState, RtpSender};
///
/// fn is_secured(sender: &RtpSender) -> bool {
///     sender.transport().is_some_and(|dtls| dtls.state() == DtlsTransportState::Connected)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct DtlsTransport {
    raw: DtlsTransportExt,
    section: Section,
    pub(super) connection: Rc<Inner>,
}

impl DtlsTransport {
    pub(super) fn new(raw: DtlsTransportExt, section: Section, connection: &Rc<Inner>) -> Self {
        Self { raw, section, connection: Rc::clone(connection) }
    }

    /// What it runs over.
    pub fn ice_transport(&self) -> IceTransport {
        IceTransport::new(self.raw.ice_transport(), self.section.clone(), &self.connection)
    }

    /// The state of the transport; `closed` as soon as the connection is
    /// closed on this side, where Firefox leaves the last state.
    pub fn state(&self) -> DtlsTransportState {
        match self.connection.scope.has_ended() {
            true => DtlsTransportState::Closed,
            false => self.raw.state().as_str().into(),
        }
    }

    /// The certificates that the other peer has shown, each in DER; empty
    /// before the handshake.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a Firefox before 153.
    pub fn remote_certificates(&self) -> Result<Vec<Vec<u8>>, Error> {
        detect::remote_certificates().require("RTCDtlsTransport.getRemoteCertificates")?;
        let list = self.raw.get_remote_certificates()?;
        Ok(list.iter().map(|buffer| Uint8Array::new(&buffer).to_vec()).collect())
    }

    /// Reads the state without keeping the connection.
    pub(super) fn state_reader(&self) -> impl Fn() -> DtlsTransportState + use<> {
        let raw = self.raw.clone();
        move || raw.state().as_str().into()
    }

    /// The browser's transport, an `RTCDtlsTransport`.
    pub fn as_raw(&self) -> &EventTarget {
        self.raw.unchecked_ref()
    }

    /// The browser's transport, without this handle.
    pub fn into_raw(self) -> EventTarget {
        self.raw.unchecked_into()
    }
}

impl RtpSender {
    /// What the media is sent over; `None` before the first negotiation.
    pub fn transport(&self) -> Option<DtlsTransport> {
        self.wrap(self.as_raw().unchecked_ref::<SenderExt>().transport())
    }

    /// What its RTCP is sent over, where that has a transport of its own.
    #[deprecated = "RTCP shares the transport of RTP in every engine: this is `None`, see `transport`"]
    pub fn rtcp_transport(&self) -> Option<DtlsTransport> {
        self.wrap(self.as_raw().unchecked_ref::<SenderExt>().rtcp_transport())
    }

    fn wrap(&self, raw: Option<DtlsTransportExt>) -> Option<DtlsTransport> {
        let is_own = |other: &RtpTransceiver| other.sender().as_raw() == self.as_raw();
        Some(DtlsTransport::new(raw?, section(self.connection(), is_own), self.connection()))
    }
}

impl RtpReceiver {
    /// What the media is received over; `None` before the first negotiation.
    pub fn transport(&self) -> Option<DtlsTransport> {
        self.wrap(self.as_raw().unchecked_ref::<ReceiverExt>().transport())
    }

    /// What its RTCP is received over, where that has a transport of its own.
    #[deprecated = "RTCP shares the transport of RTP in every engine: this is `None`, see `transport`"]
    pub fn rtcp_transport(&self) -> Option<DtlsTransport> {
        self.wrap(self.as_raw().unchecked_ref::<ReceiverExt>().rtcp_transport())
    }

    fn wrap(&self, raw: Option<DtlsTransportExt>) -> Option<DtlsTransport> {
        let is_own = |other: &RtpTransceiver| other.receiver().as_raw() == self.as_raw();
        Some(DtlsTransport::new(raw?, section(self.connection(), is_own), self.connection()))
    }
}

/// Where the descriptions speak of this transport.
fn section(connection: &Rc<Inner>, is_own: impl Fn(&RtpTransceiver) -> bool) -> Section {
    let transceivers = PeerConnection::from_inner(Rc::clone(connection)).transceivers();
    let own = transceivers.unwrap_or_default().into_iter().find(is_own);
    Section::Media(own.and_then(|transceiver| transceiver.mid()))
}
