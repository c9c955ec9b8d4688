use std::time::Duration;

use rtcweb::{
    Certificate, CertificateKey, CertificateOptions, ErrorKind, Feature, HashAlgorithm, NamedCurve,
    PeerConnection, Support,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, Refused, TestResult, check, introduce, within, without};

const DAY: f64 = 24.0 * 60.0 * 60.0 * 1000.0;

async fn generate(key: CertificateKey) -> TestResult<Result<Certificate, rtcweb::Error>> {
    let options = CertificateOptions { key, expires: None };
    within("a certificate", Certificate::generate_with(&options)).await
}

#[test]
async fn a_certificate_lasts_for_thirty_days_by_itself() -> TestResult {
    check(async {
        let certificate = within("a certificate", Certificate::generate()).await??;
        let days = (certificate.expires() - js_sys::Date::now()) / DAY;
        assert!((29.0..31.0).contains(&days), "{days} days");
        Ok(())
    })
    .await
}

#[test]
async fn a_certificate_lasts_for_as_long_as_asked() -> TestResult {
    check(async {
        let expires = Some(Duration::from_secs(7 * 24 * 60 * 60));
        let options = CertificateOptions { expires, ..CertificateOptions::default() };
        let certificate = within("a certificate", Certificate::generate_with(&options)).await??;
        let days = (certificate.expires() - js_sys::Date::now()) / DAY;
        assert!((6.9..7.1).contains(&days), "{days} days");
        Ok(())
    })
    .await
}

#[test]
async fn for_ever_is_a_year_at_most() -> TestResult {
    check(async {
        let options =
            CertificateOptions { expires: Some(Duration::MAX), ..CertificateOptions::default() };
        let certificate = within("a certificate", Certificate::generate_with(&options)).await??;
        let days = (certificate.expires() - js_sys::Date::now()) / DAY;
        assert!((30.0..366.0).contains(&days), "{days} days");
        Ok(())
    })
    .await
}

#[test]
async fn an_expired_certificate_is_refused() -> TestResult {
    check(async {
        let options = CertificateOptions {
            expires: Some(Duration::from_millis(1)),
            ..CertificateOptions::default()
        };
        let certificate = within("a certificate", Certificate::generate_with(&options)).await??;
        crate::support::pause(50).await;
        assert!(certificate.expires() < js_sys::Date::now());
        let error = PeerConnection::builder().certificate(certificate).build().refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidAccess);
        Ok(())
    })
    .await
}

#[test]
async fn an_rsa_certificate_carries_a_connection() -> TestResult {
    check(async {
        let certificate = generate(CertificateKey::rsa(2048)).await??;
        let fingerprints = within("fingerprints", certificate.fingerprints()).await??;
        let left = PeerConnection::builder().certificate(certificate).build()?;
        let right = PeerConnection::new()?;
        let channel = left.create_data_channel("any")?;
        introduce(&left, &right, |answer| answer).await?;
        within("the channel opens", channel.opened()).await??;
        let description = left.local_description().present("a description")?;
        let sdp = description.sdp.to_lowercase();
        assert!(fingerprints.iter().all(|fingerprint| sdp.contains(&fingerprint.value)));
        left.close();
        right.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_key_that_the_browser_does_not_make_is_unsupported() -> TestResult {
    check(async {
        let curve = CertificateKey::Ecdsa(NamedCurve::from("no-such-curve"));
        let sha1 = CertificateKey::Rsa { modulus_length: 2048, hash: HashAlgorithm::Sha1 };
        for key in [curve, sha1, CertificateKey::rsa(256)] {
            let error = generate(key).await?.refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported, "{error:?}");
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_larger_curve_is_made_or_unsupported() -> TestResult {
    check(async {
        for curve in [NamedCurve::P384, NamedCurve::P521] {
            match generate(CertificateKey::Ecdsa(curve)).await? {
                Ok(certificate) => {
                    let found = within("fingerprints", certificate.fingerprints()).await??;
                    assert!(!found.is_empty());
                }
                Err(error) => {
                    assert_eq!(error.kind(), &ErrorKind::Unsupported);
                }
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn fingerprints_are_read_from_an_offer_where_nothing_else_tells() -> TestResult {
    check(async {
        let certificate = within("a certificate", Certificate::generate()).await??;
        let native = within("fingerprints", certificate.fingerprints()).await??;
        let _without = without("RTCCertificate", "getFingerprints");
        assert_eq!(Feature::CertificateFingerprints.support(), Support::Emulated);
        let emulated = within("fingerprints", certificate.fingerprints()).await??;
        assert_eq!(emulated, native);
        Ok(())
    })
    .await
}

#[test]
async fn a_certificate_can_be_used_twice() -> TestResult {
    check(async {
        let certificate = within("a certificate", Certificate::generate()).await??;
        let build = || PeerConnection::builder().certificate(certificate.clone()).build();
        let (first, second) = (build()?, build()?);
        for connection in [first, second] {
            let certificates = connection.configuration()?.certificates;
            assert_eq!(certificates.len(), 1);
            assert_eq!(certificates[0].expires(), certificate.expires());
        }
        Ok(())
    })
    .await
}
