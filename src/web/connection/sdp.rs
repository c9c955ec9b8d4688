use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use super::peer_connection::PeerConnection;
use super::syntax;
use crate::error::Error;
use crate::negotiation::{IceCandidateInit, SessionDescription};
use crate::web::sys::{CandidateInit, Description, OfferInit};

/// How an offer is made: the `RTCOfferOptions` of
/// [WebRTC 4.2.7](https://www.w3.org/TR/webrtc/#dictionary-rtcofferoptions-members).
///
/// ```no_run
/// use rtcweb::negotiation::SessionDescription;
/// use rtcweb::{Error, OfferOptions, PeerConnection};
///
/// async fn restart(connection: &PeerConnection) -> Result<SessionDescription, Error> {
///     let options = OfferOptions { ice_restart: true, ..OfferOptions::default() };
///     connection.create_offer_with(&options).await
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfferOptions {
    /// Whether new ICE credentials are made. [`PeerConnection::restart_ice`]
    /// does the same without a race.
    pub ice_restart: bool,
    /// Whether audio is received although none is sent. Legacy: a `recvonly`
    /// transceiver says the same.
    pub receive_audio: Option<bool>,
    /// Whether video is received although none is sent. Legacy, as above.
    pub receive_video: Option<bool>,
}

/// Descriptions and candidates.
impl PeerConnection {
    /// Makes an offer, without applying it.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed,
    /// [`Closed`](crate::ErrorKind::Closed) when closed meanwhile.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future throws the offer away; nothing else happens.
    pub async fn create_offer(&self) -> Result<SessionDescription, Error> {
        self.create_offer_with(&OfferOptions::default()).await
    }

    /// Makes an offer with these options, without applying it.
    ///
    /// # Errors
    ///
    /// As [`create_offer`](Self::create_offer).
    ///
    /// # Cancel safety
    ///
    /// As [`create_offer`](Self::create_offer).
    pub async fn create_offer_with(
        &self,
        options: &OfferOptions,
    ) -> Result<SessionDescription, Error> {
        let init: OfferInit = Object::new().unchecked_into();
        if options.ice_restart {
            init.set_ice_restart(true);
        }
        self.offer_to_receive(options, &init)?;
        let _section = self.data_section();
        let offer = self.settle(self.ext().create_offer(&init)).await?;
        SessionDescription::from_js(offer.unchecked_ref())
    }

    /// Makes an answer to the remote offer, without applying it.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed or when no
    /// remote offer is pending.
    ///
    /// # Cancel safety
    ///
    /// As [`create_offer`](Self::create_offer).
    pub async fn create_answer(&self) -> Result<SessionDescription, Error> {
        let answer = self.settle(self.ext().create_answer()).await?;
        SessionDescription::from_js(answer.unchecked_ref())
    }

    /// Applies a local description. With `None` the browser makes the offer or
    /// answer that is due, which is free of the races between making and
    /// applying one.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed or out of
    /// turn, [`InvalidModification`](crate::ErrorKind::InvalidModification) for
    /// a description that the browser has not made or that was edited.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the description may
    /// still be applied.
    pub async fn set_local_description(
        &self,
        description: Option<&SessionDescription>,
    ) -> Result<(), Error> {
        let ext = self.ext();
        let _section = description.is_none().then(|| self.data_section());
        let started = match description {
            Some(description) => ext.set_local_description(&description.to_js()),
            None => ext.set_implicit_local_description(),
        };
        self.settle(started).await.map(drop).map_err(syntax::local)
    }

    /// Applies the other peer's description. An offer that collides with a
    /// pending one of ours rolls ours back.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed or out of
    /// turn, [`Rtc`](crate::ErrorKind::Rtc) with the detail `sdp-syntax-error`
    /// for SDP that does not parse,
    /// [`InvalidAccess`](crate::ErrorKind::InvalidAccess) for SDP that lacks
    /// what it must have, [`Operation`](crate::ErrorKind::Operation) for
    /// anything else that the browser cannot apply.
    ///
    /// # Cancel safety
    ///
    /// As [`set_local_description`](Self::set_local_description).
    pub async fn set_remote_description(
        &self,
        description: &SessionDescription,
    ) -> Result<(), Error> {
        let started = self.ext().set_remote_description(&description.to_js());
        let result = self.settle(started).await.map(drop);
        result.map_err(|error| syntax::remote(error, &description.sdp))
    }

    /// Adds a candidate of the other peer; `None` says that it has no more.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed or before
    /// the other peer's description is known,
    /// [`Operation`](crate::ErrorKind::Operation) for a candidate that does not
    /// parse or belongs to no media section.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the candidate is added.
    pub async fn add_ice_candidate(
        &self,
        candidate: Option<&IceCandidateInit>,
    ) -> Result<(), Error> {
        let init = match candidate {
            Some(candidate) => candidate.to_js(),
            // Every engine takes the empty candidate; `undefined` is newer.
            None => {
                let end: CandidateInit = Object::new().unchecked_into();
                end.set_candidate("");
                JsValue::from(end)
            }
        };
        self.settle(self.ext().add_ice_candidate(&init)).await.map(drop)
    }

    /// The local description: the pending one, else the current one. A closed
    /// connection has none in Firefox, and like its other descriptions the
    /// last one elsewhere.
    pub fn local_description(&self) -> Option<SessionDescription> {
        read(self.ext().local_description())
    }

    /// The local description of the last completed exchange.
    pub fn current_local_description(&self) -> Option<SessionDescription> {
        read(self.ext().current_local_description())
    }

    /// The local description of the exchange under way.
    pub fn pending_local_description(&self) -> Option<SessionDescription> {
        read(self.ext().pending_local_description())
    }

    /// The remote description: the pending one, else the current one.
    pub fn remote_description(&self) -> Option<SessionDescription> {
        read(self.ext().remote_description())
    }

    /// The remote description of the last completed exchange.
    pub fn current_remote_description(&self) -> Option<SessionDescription> {
        read(self.ext().current_remote_description())
    }

    /// The remote description of the exchange under way.
    pub fn pending_remote_description(&self) -> Option<SessionDescription> {
        read(self.ext().pending_remote_description())
    }
}

/// What Firefox throws on a closed connection is no description.
fn read(description: Result<Option<Description>, JsValue>) -> Option<SessionDescription> {
    SessionDescription::from_js(&description.ok().flatten()?).ok()
}
