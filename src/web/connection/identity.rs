use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use super::peer_connection::PeerConnection;
use crate::error::{Error, ErrorKind};
use crate::web::support::connection as detect;
use crate::web::sys::{AssertionExt, IdentityProviderInit};

/// How an identity provider is asked: the `RTCIdentityProviderOptions` of
/// [WebRTC Identity 7](https://www.w3.org/TR/webrtc-identity/#dom-rtcidentityprovideroptions).
///
/// ```
/// use rtcweb::IdentityProviderOptions;
///
/// let options = IdentityProviderOptions {
///     username_hint: Some("alice@example.org".into()),
///     ..IdentityProviderOptions::default()
/// };
/// assert_eq!(options.protocol, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdentityProviderOptions {
    /// The protocol of the provider; `default` where nothing is said.
    pub protocol: Option<String>,
    /// Whom the provider should speak for.
    pub username_hint: Option<String>,
    /// Whom the other peer should be.
    pub peer_identity: Option<String>,
}

/// Who the other peer is, by a provider that the browser has checked: the
/// `RTCIdentityAssertion` of
/// [WebRTC Identity 7](https://www.w3.org/TR/webrtc-identity/#dom-rtcidentityassertion).
///
/// ```no_run
/// async fn greet(connection: &rtcweb::PeerConnection) -> Result<(), rtcweb::Error> {
///     let peer = connection.peer_identity().await?;
///     println!("{} says that this is {}", peer.idp, peer.name);
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct IdentityAssertion {
    /// The domain of the provider.
    pub idp: String,
    /// The name, as an address at a domain.
    pub name: String,
}

/// Identity: in Firefox alone, [`Unsupported`](ErrorKind::Unsupported) elsewhere.
///
/// The other side of this, `RTCIdentityProviderRegistrar`, exists only inside
/// the sandbox where a provider's script runs and never in a page, so there is
/// nothing to bind it to. The events of an older draft (`RTCIdentityEvent`,
/// `RTCIdentityErrorEvent`) are in no browser any more; their results are what
/// the functions here return.
impl PeerConnection {
    /// Names the provider that speaks for this side. It is asked with the next
    /// offer or answer.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) except in Firefox,
    /// [`Type`](ErrorKind::Type) for an empty name,
    /// [`InvalidState`](ErrorKind::InvalidState) when closed.
    pub fn set_identity_provider(
        &self,
        provider: &str,
        options: &IdentityProviderOptions,
    ) -> Result<(), Error> {
        detect::identity().require("RTCPeerConnection.setIdentityProvider")?;
        // Firefox throws an object of its own here, without a name.
        if provider.is_empty() {
            return Err(Error::new(ErrorKind::Type, "an identity provider without a name"));
        }
        Ok(self.ext().set_identity_provider(provider, &options.to_js())?)
    }

    /// Asks the provider now. The assertion is put into the descriptions that
    /// follow.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) except in Firefox,
    /// [`InvalidState`](ErrorKind::InvalidState) without a provider,
    /// [`Operation`](ErrorKind::Operation) where the provider fails. If it
    /// wants the user to log in, [`idp_login_url`](Self::idp_login_url) says where.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the provider is asked.
    pub async fn identity_assertion(&self) -> Result<String, Error> {
        detect::identity().require("RTCPeerConnection.getIdentityAssertion")?;
        let assertion = self.settle(self.ext().get_identity_assertion()).await?;
        Ok(assertion.as_string().unwrap_or_default())
    }

    /// Waits until the other peer has proved who it is, which may be never.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) except in Firefox,
    /// [`Operation`](ErrorKind::Operation) for a proof that does not hold,
    /// [`Closed`](ErrorKind::Closed) when the connection is closed first.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future has no effect.
    pub async fn peer_identity(&self) -> Result<IdentityAssertion, Error> {
        detect::identity().require("RTCPeerConnection.peerIdentity")?;
        let assertion = self.settle(self.ext().peer_identity()).await?;
        let assertion: AssertionExt = assertion.unchecked_into();
        Ok(IdentityAssertion {
            idp: assertion.idp().unwrap_or_default(),
            name: assertion.name().unwrap_or_default(),
        })
    }

    /// Where the user has to log in before the provider speaks for this side;
    /// `None` where nobody asks for it, and except in Firefox.
    pub fn idp_login_url(&self) -> Option<String> {
        self.ext().idp_login_url().ok().flatten()
    }
}

impl IdentityProviderOptions {
    fn to_js(&self) -> JsValue {
        let init: IdentityProviderInit = Object::new().unchecked_into();
        if let Some(protocol) = &self.protocol {
            init.set_protocol(protocol);
        }
        if let Some(hint) = &self.username_hint {
            init.set_username_hint(hint);
        }
        if let Some(identity) = &self.peer_identity {
            init.set_peer_identity(identity);
        }
        init.into()
    }
}
