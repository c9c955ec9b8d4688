use rtcweb::{ErrorKind, Feature, IdentityProviderOptions, PeerConnection, Support};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Refused, TestResult, check, within};

fn has_identity() -> bool {
    Feature::Identity.support() == Support::Native
}

#[test]
async fn an_identity_provider_is_named_or_unsupported() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let options = IdentityProviderOptions {
            protocol: Some("default".into()),
            username_hint: Some("alice@example.org".into()),
            peer_identity: None,
        };
        let result = connection.set_identity_provider("idp.invalid", &options);
        if has_identity() {
            result?;
            let error = connection.set_identity_provider("", &options).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Type);
        } else {
            assert_eq!(result.refused()?.kind(), &ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_provider_that_is_not_there_gives_no_assertion() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        if has_identity() {
            let options = IdentityProviderOptions::default();
            connection.set_identity_provider("idp.invalid", &options)?;
        }
        let result = within("an answer", connection.identity_assertion()).await?;
        let kind = match has_identity() {
            true => ErrorKind::Operation,
            false => ErrorKind::Unsupported,
        };
        assert_eq!(result.refused()?.kind(), &kind);
        assert_eq!(connection.idp_login_url(), None);
        Ok(())
    })
    .await
}

#[test]
async fn who_waits_for_an_identity_hears_of_the_closing() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let other = connection.clone();
        let close = async {
            crate::support::pause(50).await;
            other.close();
        };
        let waiting = futures_util::future::join(connection.peer_identity(), close);
        let (result, ()) = within("it hears", waiting).await?;
        let kind = match has_identity() {
            true => ErrorKind::Closed,
            false => ErrorKind::Unsupported,
        };
        assert_eq!(result.refused()?.kind(), &kind);
        Ok(())
    })
    .await
}

#[test]
async fn a_diagnostic_log_begins_once_and_ends_once() -> TestResult {
    check(async {
        let first = PeerConnection::start_diagnostic_logging(&[("room", "kitchen")]);
        if !Feature::DiagnosticLogging.support().is_usable() {
            assert_eq!(first.refused()?.kind(), &ErrorKind::Unsupported);
            let error = PeerConnection::stop_diagnostic_logging().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            let error = PeerConnection::cancel_diagnostic_logging().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        assert!(!first?.is_empty());
        let error = PeerConnection::start_diagnostic_logging(&[]).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        PeerConnection::stop_diagnostic_logging()?;
        let error = PeerConnection::stop_diagnostic_logging().refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        PeerConnection::start_diagnostic_logging(&[])?;
        PeerConnection::cancel_diagnostic_logging()?;
        let error = PeerConnection::cancel_diagnostic_logging().refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}
