use std::cell::RefCell;

use futures_util::StreamExt;
use rtcweb::negotiation::SessionDescription;
use rtcweb::{
    ConnectionState, DataChannel, DtlsTransport, DtlsTransportState, ErrorKind, Events,
    PeerConnection, RtcErrorDetailType, SctpTransportState,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, TestResult, check, introduce, pause, within, without};

/// Another fingerprint than that of the certificate that will be shown.
fn with_wrong_fingerprint(mut description: SessionDescription) -> SessionDescription {
    const NAME: &str = "a=fingerprint:sha-256 ";
    let wrong = |line: &str| match line.strip_prefix(NAME) {
        Some(value) if value.starts_with("AA") => format!("{NAME}BB{}", &value[2..]),
        Some(value) => format!("{NAME}AA{}", &value[2..]),
        None => line.to_owned(),
    };
    description.sdp = description.sdp.split_inclusive('\n').map(wrong).collect();
    description
}

/// Two peers of whom one expects a certificate that the other has not.
struct Mistaken {
    left: PeerConnection,
    right: PeerConnection,
    channel: DataChannel,
    dtls: DtlsTransport,
    errors: Events<rtcweb::Error>,
}

async fn mistaken() -> TestResult<Mistaken> {
    let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
    let channel = left.create_data_channel("any")?;
    // From before the answer is in: the handshake follows at once.
    let heard = RefCell::new(None);
    introduce(&left, &right, |answer| {
        let dtls = left.sctp().map(|sctp| sctp.transport());
        heard.replace(dtls.map(|dtls| (dtls.errors(), dtls)));
        with_wrong_fingerprint(answer)
    })
    .await?;
    let (errors, dtls) = heard.take().present("a transport")?;
    Ok(Mistaken { left, right, channel, dtls, errors })
}

#[test]
async fn a_wrong_fingerprint_fails_the_transport() -> TestResult {
    check(async {
        let Mistaken { left, right, channel: _channel, dtls, mut errors } = mistaken().await?;
        let mut states = left.connection_states();
        let error = within("an error", errors.next()).await?.present("an error")?;
        match error.kind() {
            ErrorKind::Rtc(detail) => {
                assert!(matches!(
                    detail.detail,
                    RtcErrorDetailType::DtlsFailure | RtcErrorDetailType::FingerprintFailure
                ));
            }
            kind => return Err(crate::support::Failure::new(format!("{kind:?}"))),
        }
        assert_eq!(dtls.state(), DtlsTransportState::Failed);
        while left.connection_state() != ConnectionState::Failed {
            within("the connection fails", states.next()).await?;
        }
        let sctp = left.sctp().present("a transport")?;
        assert!(sctp.state() != SctpTransportState::Connected);
        right.close();
        left.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_failure_is_told_once_with_and_without_the_event() -> TestResult {
    check(async {
        let _without = without("RTCDtlsTransport", "onerror");
        let Mistaken { left, right, channel: _channel, dtls, mut errors } = mistaken().await?;
        assert!(within("an error", errors.next()).await?.is_some());
        assert_eq!(dtls.state(), DtlsTransportState::Failed);
        pause(300).await;
        right.close();
        left.close();
        assert!(within("nothing more", errors.next()).await?.is_none());
        Ok(())
    })
    .await
}

#[test]
async fn a_channel_over_a_failed_transport_does_not_open() -> TestResult {
    check(async {
        let Mistaken { left, right, channel, .. } = mistaken().await?;
        let opening = channel.opened();
        let mut states = left.connection_states();
        while left.connection_state() != ConnectionState::Failed {
            within("the connection fails", states.next()).await?;
        }
        left.close();
        let error = within("it hears", opening).await?;
        assert!(error.is_err());
        right.close();
        Ok(())
    })
    .await
}
