use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};

use super::configuration::Configuration;
use super::exhausted;
use super::state::{ConnectionState, IceConnectionState, IceGatheringState};
use crate::error::Error;
use crate::negotiation::SignalingState;
use crate::web::kernel::error::Started;
use crate::web::support::detect;
use crate::web::sys::{PeerConnectionExt, RtcPeerConnection};

pub(crate) use super::inner::Inner;

/// A connection to one other peer: the `RTCPeerConnection` of
/// [WebRTC 4.4](https://www.w3.org/TR/webrtc/#interface-definition).
///
/// # Ownership
///
/// `Clone` gives another handle to the same connection. Channels, senders,
/// receivers and transceivers made from it keep it alive too. Dropping the last
/// of all these closes the connection; streams and listeners do not count.
/// [`close`](Self::close) closes it at once, whoever still holds a handle, and
/// [`into_raw`](Self::into_raw) leaves the closing to the caller.
///
/// # Example
///
/// ```no_run
/// use rtcweb::{PeerConnection, Error};
///
/// async fn offer() -> Result<PeerConnection, Error> {
///     let connection = PeerConnection::new()?;
///     let _chat = connection.create_data_channel("chat")?;
///     connection.set_local_description(None).await?;
///     Ok(connection)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct PeerConnection {
    inner: Rc<Inner>,
}

impl PeerConnection {
    /// A connection with the browser's default configuration.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a browser without
    /// WebRTC, [`Exhausted`](crate::ErrorKind::Exhausted) in one that can make
    /// no more connections (see [`PeerConnectionBuilder::build_when_possible`](crate::PeerConnectionBuilder::build_when_possible)).
    pub fn new() -> Result<Self, Error> {
        // What a `Configuration` is made of stays out of programs that have none.
        Self::make(&Configuration::plain())
    }

    /// A connection with this configuration.
    ///
    /// # Errors
    ///
    /// Those of [`new`](Self::new);
    /// [`Syntax`](crate::ErrorKind::Syntax) for a server address that is none,
    /// [`InvalidAccess`](crate::ErrorKind::InvalidAccess) for a TURN server
    /// without credentials or an expired certificate,
    /// [`Type`](crate::ErrorKind::Type) for a policy that the browser does not
    /// know, [`Unsupported`](crate::ErrorKind::Unsupported) for a peer identity
    /// in a browser that would not check it.
    pub fn with_configuration(configuration: &Configuration) -> Result<Self, Error> {
        configuration.check()?;
        Self::from_js_configuration(&configuration.to_js())
    }

    pub(crate) fn from_js_configuration(configuration: &JsValue) -> Result<Self, Error> {
        let new = Self::make(configuration)?;
        new.negotiate_data_as(configuration);
        Ok(new)
    }

    fn make(configuration: &JsValue) -> Result<Self, Error> {
        detect::peer_connection().require("RTCPeerConnection")?;
        let raw = PeerConnectionExt::new(configuration).map_err(exhausted::refused)?;
        Ok(Self::from_raw(raw.unchecked_into()))
    }

    /// Adopts a connection of the browser, which from now on is closed with
    /// the last handle.
    pub fn from_raw(raw: RtcPeerConnection) -> Self {
        Self { inner: Rc::new(Inner::new(raw)) }
    }

    pub(crate) fn from_inner(inner: Rc<Inner>) -> Self {
        Self { inner }
    }

    pub(crate) fn inner(&self) -> &Rc<Inner> {
        &self.inner
    }

    /// The browser's connection.
    pub fn as_raw(&self) -> &RtcPeerConnection {
        self.inner.raw()
    }

    /// The browser's connection, which stays open when the handles are gone.
    pub fn into_raw(self) -> RtcPeerConnection {
        self.inner.release()
    }

    pub(crate) fn ext(&self) -> &PeerConnectionExt {
        self.inner.ext()
    }

    /// The state of the connection as a whole.
    pub fn connection_state(&self) -> ConnectionState {
        // Absent in Firefox before 113, where the ICE state says nearly the same.
        self.ext().connection_state().map_or_else(
            || ConnectionState::from(self.ice_connection_state()),
            |text| text.as_str().into(),
        )
    }

    /// The state of the ICE transports.
    pub fn ice_connection_state(&self) -> IceConnectionState {
        self.ext().ice_connection_state().as_str().into()
    }

    /// The state of the search for candidates.
    pub fn ice_gathering_state(&self) -> IceGatheringState {
        self.ext().ice_gathering_state().as_str().into()
    }

    /// Where the offer/answer exchange stands.
    pub fn signaling_state(&self) -> SignalingState {
        self.ext().signaling_state().as_str().into()
    }

    /// Whether the other peer takes candidates one by one; `None` before its
    /// description is known.
    pub fn can_trickle_ice_candidates(&self) -> Option<bool> {
        self.ext().can_trickle_ice_candidates()
    }

    /// The configuration in force.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn configuration(&self) -> Result<Configuration, Error> {
        let mut configuration = Configuration::from_js(&self.ext().get_configuration()?);
        if self.inner.negotiates_data.get() {
            configuration.always_negotiate_data_channels = Some(true);
        }
        Ok(configuration)
    }

    /// Changes the configuration. New servers and policies are used from the
    /// next ICE restart on.
    ///
    /// # Errors
    ///
    /// [`InvalidModification`](crate::ErrorKind::InvalidModification) for a
    /// change of certificates, bundle or multiplexing policy,
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed, and those
    /// of [`with_configuration`](Self::with_configuration).
    pub fn set_configuration(&self, configuration: &Configuration) -> Result<(), Error> {
        configuration.check()?;
        let init = configuration.to_js();
        self.ext().set_configuration(&init)?;
        self.negotiate_data_as(&init);
        Ok(())
    }

    /// Asks for new ICE transports: `negotiationneeded` follows, and the next
    /// offer carries new credentials.
    ///
    /// # Errors
    ///
    /// None in a current engine, not even on a closed connection, where
    /// nothing happens.
    pub fn restart_ice(&self) -> Result<(), Error> {
        Ok(self.ext().restart_ice()?)
    }

    /// Waits for an operation of this connection, see [`Inner::settle`].
    pub(crate) fn settle(
        &self,
        started: Started,
    ) -> impl Future<Output = Result<JsValue, Error>> + use<> {
        Rc::clone(&self.inner).settle(started)
    }

    /// Closes the connection, its channels and transceivers, and ends every
    /// stream of its events. Closing again does nothing.
    pub fn close(&self) {
        self.inner.close();
    }
}

/// Whether this browser has WebRTC at all.
pub fn is_supported() -> bool {
    detect::peer_connection().is_usable()
}
