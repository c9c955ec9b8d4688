use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::candidate_pair::IceCandidatePair;
use super::description::Section;
use super::ice_parameters::IceParameters;
use super::state::{IceComponent, IceRole, IceTransportState};
use crate::error::Error;
use crate::negotiation::SessionDescription;
use crate::web::connection::candidate::IceCandidate;
use crate::web::connection::peer_connection::{Inner, PeerConnection};
use crate::web::connection::state::IceGatheringState;
use crate::web::support::{Support, connection as detect};
use crate::web::sys::{EventTarget, IceTransportExt};

/// Finds and keeps a way to the other peer: the `RTCIceTransport` of
/// [WebRTC 5.6](https://www.w3.org/TR/webrtc/#rtcicetransport).
///
/// `Clone` gives another handle to the same transport. A handle keeps its
/// connection alive; dropping it does nothing else.
///
/// ```no_run
/// use rtcweb::{Error, PeerConnection};
///
/// async fn route(connection: &PeerConnection) -> Result<(), Error> {
///     let Some(sctp) = connection.sctp() else { return Ok(()) };
///     let ice = sctp.transport().ice_transport();
///     if let Some(pair) = ice.selected_candidate_pair().await? {
///         println!("{:?} to {:?}", pair.local.address(), pair.remote.address());
///     }
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct IceTransport {
    raw: IceTransportExt,
    section: Section,
    pub(super) connection: Rc<Inner>,
}

impl IceTransport {
    pub(super) fn new(raw: IceTransportExt, section: Section, connection: &Rc<Inner>) -> Self {
        Self { raw, section, connection: Rc::clone(connection) }
    }

    /// The state of the transport; `closed` as soon as the connection is
    /// closed on this side, where Firefox leaves the last state.
    pub fn state(&self) -> IceTransportState {
        match self.connection.scope.has_ended() {
            true => IceTransportState::Closed,
            false => self.raw.state().as_str().into(),
        }
    }

    /// The state of the search for candidates: the `RTCIceGathererState`,
    /// whose values are those of the connection's.
    pub fn gathering_state(&self) -> IceGatheringState {
        self.raw.gathering_state().as_str().into()
    }

    /// What the transport is for. No current engine says so; where RTCP shares
    /// the port, which is the rule, it is [`Rtp`](IceComponent::Rtp).
    pub fn component(&self) -> IceComponent {
        self.raw.component().map_or(IceComponent::Rtp, |text| text.as_str().into())
    }

    /// Which side chooses the pair of candidates. Chromium's transport does
    /// not say; there the statistics do, once the transport is in use.
    ///
    /// # Errors
    ///
    /// As [`PeerConnection::stats`].
    ///
    /// # Cancel safety
    ///
    /// Dropping the future has no effect.
    pub async fn role(&self) -> Result<IceRole, Error> {
        let native = self.raw.role().map(|text| IceRole::from(text.as_str()));
        if let Some(role) = native.filter(|role| *role != IceRole::Unknown) {
            return Ok(role);
        }
        let role = self.peer_connection().stats().await?.ice_role();
        Ok(role.map_or(IceRole::Unknown, |text| text.as_str().into()))
    }

    /// The pair of candidates in use; `None` before there is one, and after
    /// the connection was closed. Read from the statistics where the browser
    /// has no other way.
    ///
    /// # Errors
    ///
    /// As [`PeerConnection::stats`].
    ///
    /// # Cancel safety
    ///
    /// Dropping the future has no effect.
    pub async fn selected_candidate_pair(&self) -> Result<Option<IceCandidatePair>, Error> {
        if self.connection.scope.has_ended() {
            return Ok(None);
        }
        if detect::selected_candidate_pair() == Support::Native {
            return self.native_pair();
        }
        let report = self.peer_connection().stats().await?;
        let candidates = self.local_candidates();
        let is_ours = |port: Option<u16>| {
            port.is_some() && candidates.iter().any(|candidate| candidate.port() == port)
        };
        IceCandidatePair::from_stats(&report, is_ours)
    }

    pub(super) fn native_pair(&self) -> Result<Option<IceCandidatePair>, Error> {
        Ok(self.raw.get_selected_candidate_pair()?.as_ref().map(IceCandidatePair::from_js))
    }

    /// The candidates of this side so far, as the local description has them.
    ///
    /// No engine but Chromium tells otherwise, and Chromium without their `mid`.
    pub fn local_candidates(&self) -> Vec<IceCandidate> {
        self.candidates(self.peer_connection().local_description())
    }

    /// The candidates of the other side that were added, as the remote
    /// description has them. No engine tells otherwise: Chromium's list stays
    /// empty.
    pub fn remote_candidates(&self) -> Vec<IceCandidate> {
        self.candidates(self.peer_connection().remote_description())
    }

    /// The credentials of this side, as the local description has them; `None`
    /// before there is one.
    pub fn local_parameters(&self) -> Option<IceParameters> {
        let description = self.peer_connection().local_description()?;
        self.section.parameters(&description.parse().ok()?)
    }

    /// The credentials of the other side, as the remote description has them;
    /// `None` before there is one.
    pub fn remote_parameters(&self) -> Option<IceParameters> {
        let description = self.peer_connection().remote_description()?;
        self.section.parameters(&description.parse().ok()?)
    }

    /// A candidate that the browser cannot read is none of its own.
    fn candidates(&self, description: Option<SessionDescription>) -> Vec<IceCandidate> {
        let sdp = description.as_ref().and_then(|description| description.parse().ok());
        let inits = sdp.map(|sdp| self.section.candidates(&sdp)).unwrap_or_default();
        inits.iter().filter_map(|init| IceCandidate::new(init).ok()).collect()
    }

    fn peer_connection(&self) -> PeerConnection {
        PeerConnection::from_inner(Rc::clone(&self.connection))
    }

    /// The browser's transport, an `RTCIceTransport`.
    pub fn as_raw(&self) -> &EventTarget {
        self.raw.unchecked_ref()
    }

    /// The browser's transport, without this handle.
    pub fn into_raw(self) -> EventTarget {
        self.raw.unchecked_into()
    }

    pub(super) fn downgrade(&self) -> WeakTransport {
        let connection = Rc::downgrade(&self.connection);
        WeakTransport { raw: self.raw.clone(), section: self.section.clone(), connection }
    }
}

/// A transport as a listener holds it: the listener is no handle.
#[derive(Clone)]
pub(super) struct WeakTransport {
    raw: IceTransportExt,
    section: Section,
    connection: std::rc::Weak<Inner>,
}

impl WeakTransport {
    pub(super) fn upgrade(&self) -> Option<IceTransport> {
        let connection = self.connection.upgrade()?;
        Some(IceTransport { raw: self.raw.clone(), section: self.section.clone(), connection })
    }
}
