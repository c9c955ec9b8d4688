use wasm_bindgen::JsCast;

use super::certificate_options::CertificateOptions;
use super::configuration::Configuration;
use super::peer_connection::PeerConnection;
use crate::error::Error;
use crate::sdp::{Fingerprint, Sdp};
use crate::web::kernel::promise::settle;
use crate::web::support::{Support, connection as detect};
use crate::web::sys::{CertificateExt, FingerprintExt, PeerConnectionExt, RtcCertificate};

/// A certificate to authenticate with: the `RTCCertificate` of
/// [WebRTC 4.9](https://www.w3.org/TR/webrtc/#rtccertificate-interface).
///
/// `Clone` gives another handle to the same certificate; dropping a handle
/// does nothing to it.
///
/// ```no_run
/// use rtcweb::{Certificate, Error, PeerConnection};
///
/// async fn connection() -> Result<PeerConnection, Error> {
///     let certificate = Certificate::generate().await?;
///     PeerConnection::builder().certificate(certificate).build()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Certificate {
    raw: RtcCertificate,
}

/// The fingerprint of a certificate, as it stands in the SDP (RFC 8122): the
/// `RTCDtlsFingerprint` of [WebRTC 5.5.2](https://www.w3.org/TR/webrtc/#dom-rtcdtlsfingerprint).
///
/// ```no_run
/// async fn print(certificate: &rtcweb::Certificate) -> Result<(), rtcweb::Error> {
///     for fingerprint in certificate.fingerprints().await? {
///         println!("{} {}", fingerprint.algorithm, fingerprint.value);
///     }
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DtlsFingerprint {
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
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a browser without WebRTC.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future throws the certificate away; nothing else happens.
    pub async fn generate() -> Result<Self, Error> {
        Self::generate_with(&CertificateOptions::default()).await
    }

    /// Makes a certificate with this kind of key, for this long.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) for a kind of key that
    /// the browser does not make.
    ///
    /// # Cancel safety
    ///
    /// As [`generate`](Self::generate).
    pub async fn generate_with(options: &CertificateOptions) -> Result<Self, Error> {
        detect::peer_connection().require("RTCPeerConnection.generateCertificate")?;
        let raw = settle(PeerConnectionExt::generate_certificate(&options.to_js())).await?;
        Ok(Self::from_raw(raw.unchecked_into()))
    }

    /// When it expires, in milliseconds since the Unix epoch.
    pub fn expires(&self) -> f64 {
        self.ext().expires()
    }

    /// Its fingerprints. A browser that does not tell (Firefox before 138)
    /// writes them into an offer, which is thrown away.
    ///
    /// # Errors
    ///
    /// Those of [`PeerConnection::with_configuration`] where an offer is needed.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future has no effect.
    pub async fn fingerprints(&self) -> Result<Vec<DtlsFingerprint>, Error> {
        if detect::certificate_fingerprints() == Support::Native {
            let list = self.ext().get_fingerprints()?;
            let read = |value: &FingerprintExt| DtlsFingerprint {
                algorithm: value.algorithm().unwrap_or_default(),
                value: value.value().unwrap_or_default().to_ascii_lowercase(),
            };
            return Ok(list.iter().map(|value| read(value.unchecked_ref())).collect());
        }
        let configuration =
            Configuration { certificates: vec![self.clone()], ..Configuration::default() };
        let connection = PeerConnection::with_configuration(&configuration)?;
        let _channel = connection.create_data_channel("")?;
        Ok(DtlsFingerprint::of_sdp(&connection.create_offer().await?.parse()?))
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

impl DtlsFingerprint {
    /// The fingerprints in a description, each once.
    fn of_sdp(sdp: &Sdp<'_>) -> Vec<Self> {
        let mut found = Vec::new();
        let lines = sdp.lines().filter_map(|line| line.parse::<Fingerprint<'_>>().ok());
        for fingerprint in lines {
            let new = Self {
                algorithm: fingerprint.hash_function().to_owned(),
                value: fingerprint.as_str().to_ascii_lowercase(),
            };
            if !found.contains(&new) {
                found.push(new);
            }
        }
        found
    }
}
