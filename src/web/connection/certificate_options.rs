use std::time::Duration;

use js_sys::{Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::string_enum::string_enum;
use crate::web::sys::KeyInit;

string_enum! {
    /// An elliptic curve: the `NamedCurve` of
    /// [Web Cryptography 23.3](https://www.w3.org/TR/webcrypto-2/#dfn-NamedCurve).
    ///
    /// ```
    /// assert_eq!(rtcweb::NamedCurve::P256.as_str(), "P-256");
    /// ```
    NamedCurve {
        /// NIST P-256, which every browser has.
        P256 = "P-256",
        /// NIST P-384; not in Chromium.
        P384 = "P-384",
        /// NIST P-521; not in Chromium.
        P521 = "P-521",
    }
}

string_enum! {
    /// A hash of [Web Cryptography](https://www.w3.org/TR/webcrypto-2/#sha).
    ///
    /// ```
    /// assert_eq!(rtcweb::HashAlgorithm::from("SHA-256"), rtcweb::HashAlgorithm::Sha256);
    /// ```
    HashAlgorithm {
        /// SHA-1, which no browser takes here any more.
        Sha1 = "SHA-1",
        /// SHA-256, which every browser has.
        Sha256 = "SHA-256",
        /// SHA-384; in no current browser for this purpose.
        Sha384 = "SHA-384",
        /// SHA-512; in no current browser for this purpose.
        Sha512 = "SHA-512",
    }
}

/// The kind of key of a certificate: the `keygenAlgorithm` of
/// [WebRTC 4.10.1](https://www.w3.org/TR/webrtc/#dom-rtcpeerconnection-generatecertificate).
///
/// ```
/// use rtcweb::CertificateKey;
///
/// let key = CertificateKey::rsa(2048);
/// assert_ne!(key, CertificateKey::default());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateKey {
    /// ECDSA on this curve.
    Ecdsa(NamedCurve),
    /// RSASSA-PKCS1-v1_5 with the public exponent 65,537.
    Rsa {
        /// The length of the modulus in bits: 1024 to 8192, as the browser allows.
        modulus_length: u32,
        /// The hash to sign with.
        hash: HashAlgorithm,
    },
}

/// How a certificate is made: the key and the `RTCCertificateExpiration` of
/// [WebRTC 4.10.2](https://www.w3.org/TR/webrtc/#dom-rtccertificateexpiration).
///
/// ```no_run
/// use std::time::Duration;
/// use rtcweb::{Certificate, CertificateKey, CertificateOptions, Error};
///
/// async fn for_a_day() -> Result<Certificate, Error> {
///     let day = Duration::from_secs(24 * 60 * 60);
///     let options = CertificateOptions { key: CertificateKey::rsa(2048), expires: Some(day) };
///     Certificate::generate_with(&options).await
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificateOptions {
    /// The kind of key; ECDSA on P-256 where nothing is said.
    pub key: CertificateKey,
    /// For how long it is valid from now on: 30 days where nothing is said,
    /// and at most a year in current browsers.
    pub expires: Option<Duration>,
}

impl Default for CertificateKey {
    fn default() -> Self {
        Self::Ecdsa(NamedCurve::P256)
    }
}

impl CertificateKey {
    /// An RSA key of this many bits that signs with SHA-256.
    pub fn rsa(modulus_length: u32) -> Self {
        Self::Rsa { modulus_length, hash: HashAlgorithm::Sha256 }
    }
}

impl CertificateOptions {
    pub(crate) fn to_js(&self) -> JsValue {
        let init: KeyInit = Object::new().unchecked_into();
        match &self.key {
            CertificateKey::Ecdsa(curve) => {
                init.set_name("ECDSA");
                init.set_named_curve(curve.as_str());
            }
            CertificateKey::Rsa { modulus_length, hash } => {
                init.set_name("RSASSA-PKCS1-v1_5");
                init.set_modulus_length(*modulus_length);
                // 65,537, big-endian: the only one that browsers take.
                init.set_public_exponent(&Uint8Array::from([1, 0, 1].as_slice()));
                init.set_hash(hash.as_str());
            }
        }
        if let Some(expires) = self.expires {
            // A duration beyond what the number can say is as good as for ever.
            init.set_expires((expires.as_millis() as f64).min(9_007_199_254_740_991.0));
        }
        init.into()
    }
}
