use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::web::sys;

/// A STUN or TURN server: the `RTCIceServer` of
/// [WebRTC 4.2.3](https://www.w3.org/TR/webrtc/#rtciceserver-dictionary).
///
/// ```no_run
/// use rtcweb::IceServer;
///
/// let stun = IceServer::new(["stun:stun.example.org"]);
/// let turn = IceServer::new(["turn:turn.example.org", "turns:turn.example.org"])
///     .with_credential("user", "secret");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IceServer {
    /// The addresses: `stun:`, `stuns:`, `turn:` or `turns:`.
    pub urls: Vec<String>,
    /// The user name, for TURN.
    pub username: Option<String>,
    /// The password, for TURN.
    pub credential: Option<String>,
}

impl IceServer {
    /// A server at these addresses, without credentials.
    pub fn new(urls: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { urls: urls.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// The same server with credentials.
    #[must_use]
    pub fn with_credential(
        self,
        username: impl Into<String>,
        credential: impl Into<String>,
    ) -> Self {
        Self { username: Some(username.into()), credential: Some(credential.into()), ..self }
    }

    pub(crate) fn to_js(&self) -> JsValue {
        let init: sys::IceServerInit = Object::new().unchecked_into();
        init.set_urls(&self.urls.iter().map(|url| JsValue::from_str(url)).collect::<Array>());
        if let Some(username) = &self.username {
            init.set_username(username);
        }
        if let Some(credential) = &self.credential {
            init.set_credential(credential);
        }
        init.into()
    }

    pub(crate) fn from_js(init: &sys::IceServerInit) -> Self {
        let urls = init.urls();
        let urls = match urls.as_string() {
            Some(url) => vec![url],
            None => Array::from(&urls).iter().filter_map(|url| url.as_string()).collect(),
        };
        // Chromium gives back "" for what was never said.
        let said = |text: Option<String>| text.filter(|text| !text.is_empty());
        Self { urls, username: said(init.username()), credential: said(init.credential()) }
    }
}
