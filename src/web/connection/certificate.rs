use js_sys::Object;
use wasm_bindgen::JsCast;

use crate::error::Error;
use crate::web::kernel::promise::settle;
use crate::web::support::detect;
use crate::web::sys::{
    CertificateExt, EcKeyInit, FingerprintExt, PeerConnectionExt, RtcCertificate,
};

/// A certificate to authenticate with: the `RTCCertificate` of
/// [WebRTC 4.9](https://www.w3.org/TR/webrtc/#rtccertificate-interface).
///
/// `Clone` gives another handle to the same certificate; dropping a handle
/// does nothing to it.
#[derive(Clone, Debug)]
pub struct Certificate {
    raw: RtcCertificate,
}

/// The fingerprint of a certificate, as it stands in the SDP (RFC 8122).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// The hash algorithm, for instance `sha-256`.
    pub algorithm: String,
    /// The hash in lower-case hexadecimal, a colon between the bytes.
    pub value: String,
}

impl Certificate {
    /// Makes an ECDSA certificate on the curve P-256, the kind that every
    /// engine makes by itself.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a browser without
    /// WebRTC.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future throws the certificate away; nothing else happens.
    pub async fn generate() -> Result<Self, Error> {
        detect::peer_connection().require("RTCPeerConnection.generateCertificate")?;
        let algorithm: EcKeyInit = Object::new().unchecked_into();
        algorithm.set_name("ECDSA");
        algorithm.set_named_curve("P-256");
        let raw = settle(PeerConnectionExt::generate_certificate(&algorithm)).await?;
        Ok(Self::from_raw(raw.unchecked_into()))
    }

    /// When it expires, in milliseconds since the Unix epoch.
    pub fn expires(&self) -> f64 {
        self.ext().expires()
    }

    /// Its fingerprints.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) in a Firefox before 138, which cannot tell.
    pub fn fingerprints(&self) -> Result<Vec<Fingerprint>, Error> {
        let list = self.ext().get_fingerprints()?;
        Ok(list.iter().map(|value| Fingerprint::from_js(value.unchecked_ref())).collect())
    }

    /// Wraps a certificate of the browser.
    pub fn from_raw(raw: RtcCertificate) -> Self {
        Self { raw }
    }

    /// The browser's certificate.
    pub fn as_raw(&self) -> &RtcCertificate {
        &self.raw
    }

    /// The browser's certificate, without this handle.
    pub fn into_raw(self) -> RtcCertificate {
        self.raw
    }

    fn ext(&self) -> &CertificateExt {
        self.raw.unchecked_ref()
    }
}

impl Fingerprint {
    fn from_js(value: &FingerprintExt) -> Self {
        Self {
            algorithm: value.algorithm().unwrap_or_default(),
            value: value.value().unwrap_or_default(),
        }
    }
}
