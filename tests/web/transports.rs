use futures_util::StreamExt;
use rtcweb::{
    DtlsTransport, DtlsTransportState, ErrorKind, Feature, IceComponent, IceGatheringState,
    IceRole, IceTransport, IceTransportState, MediaKind, PeerConnection, SctpTransport,
    SctpTransportState, TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, Refused, TestResult, check, introduce, within};

/// The transports of a connection that has been offered a channel.
fn transports(
    connection: &PeerConnection,
) -> TestResult<(SctpTransport, DtlsTransport, IceTransport)> {
    let sctp = connection.sctp().present("an SCTP transport")?;
    let dtls = sctp.transport();
    let ice = dtls.ice_transport();
    Ok((sctp, dtls, ice))
}

/// A connection with an offer applied, which has its transports.
async fn offering() -> TestResult<(PeerConnection, rtcweb::DataChannel)> {
    let connection = PeerConnection::new()?;
    let channel = connection.create_data_channel("any")?;
    within("the offer is set", connection.set_local_description(None)).await??;
    Ok((connection, channel))
}

#[test]
async fn there_is_no_transport_before_a_description() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        assert!(connection.sctp().is_none());
        let options = TransceiverOptions::default();
        let transceiver = connection.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        assert!(transceiver.sender().transport().is_none());
        assert!(transceiver.receiver().transport().is_none());
        Ok(())
    })
    .await
}

#[test]
async fn transports_begin_new() -> TestResult {
    check(async {
        let (connection, _channel) = offering().await?;
        let (sctp, dtls, ice) = transports(&connection)?;
        assert_eq!(sctp.state(), SctpTransportState::Connecting);
        assert_eq!(dtls.state(), DtlsTransportState::New);
        assert_eq!(ice.state(), IceTransportState::New);
        assert_eq!(ice.component(), IceComponent::Rtp);
        assert_eq!(sctp.max_channels(), None);
        let role = within("the role", ice.role()).await??;
        assert!(matches!(role, IceRole::Unknown | IceRole::Controlling));
        assert!(within("the pair", ice.selected_candidate_pair()).await??.is_none());
        assert!(ice.remote_parameters().is_none() && ice.remote_candidates().is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn transports_in_use_are_connected() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        for connection in [&pair.left, &pair.right] {
            let (sctp, dtls, ice) = transports(connection)?;
            assert_eq!(sctp.state(), SctpTransportState::Connected);
            assert_eq!(dtls.state(), DtlsTransportState::Connected);
            assert!(matches!(
                ice.state(),
                IceTransportState::Connected | IceTransportState::Completed
            ));
            let max = sctp.max_message_size().present("a limit")?;
            assert!(max >= 65_536, "{max}");
            // Firefox does not say how many channels there can be.
            assert!(sctp.max_channels().is_none_or(|count| count >= 1023));
        }
        Ok(())
    })
    .await
}

#[test]
async fn the_same_transport_is_the_same_object() -> TestResult {
    check(async {
        let (connection, _channel) = offering().await?;
        let (first, second) = (transports(&connection)?, transports(&connection)?);
        assert_eq!(first.0.as_raw(), second.0.as_raw());
        assert_eq!(first.1.as_raw(), second.1.as_raw());
        assert_eq!(first.2.as_raw(), second.2.as_raw());
        assert_eq!(&first.0.clone().into_raw(), first.0.as_raw());
        assert_eq!(&first.1.clone().into_raw(), first.1.as_raw());
        assert_eq!(&first.2.clone().into_raw(), first.2.as_raw());
        Ok(())
    })
    .await
}

#[test]
async fn bundled_media_shares_the_transport_of_the_channels() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let options = TransceiverOptions::default();
        let transceiver = pair.left.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        let channel = pair.left.create_data_channel("any")?;
        within("the channel opens", channel.opened()).await??;
        let sending = transceiver.sender().transport().present("the sender's transport")?;
        let receiving = transceiver.receiver().transport().present("the receiver's transport")?;
        let (_, dtls, ice) = transports(&pair.left)?;
        assert_eq!(sending.as_raw(), receiving.as_raw());
        assert_eq!(sending.as_raw(), dtls.as_raw());
        let bundled = sending.ice_transport();
        assert_eq!(bundled.local_parameters(), ice.local_parameters());
        let texts = |ice: &IceTransport| {
            let mut texts: Vec<_> =
                ice.local_candidates().iter().map(|candidate| candidate.candidate()).collect();
            texts.sort();
            texts
        };
        assert_eq!(texts(&bundled), texts(&ice));
        Ok(())
    })
    .await
}

#[test]
async fn one_side_is_controlling_and_the_other_controlled() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let mut roles = Vec::new();
        for connection in [&pair.left, &pair.right] {
            let (_, _, ice) = transports(connection)?;
            roles.push(within("the role", ice.role()).await??);
        }
        assert!(roles.contains(&IceRole::Controlling) && roles.contains(&IceRole::Controlled));
        Ok(())
    })
    .await
}

#[test]
async fn the_certificate_of_the_other_peer_is_der() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let (_, dtls, _) = transports(&pair.left)?;
        let certificates = dtls.remote_certificates();
        if !Feature::RemoteCertificates.support().is_usable() {
            assert_eq!(certificates.refused()?.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let certificates = certificates?;
        let certificate = certificates.first().present("a certificate")?;
        // A SEQUENCE with a length of two bytes (ITU-T X.690, 8.1).
        assert_eq!(&certificate[..2], &[0x30, 0x82]);
        let length = usize::from(certificate[2]) << 8 | usize::from(certificate[3]);
        assert_eq!(certificate.len(), length + 4);
        Ok(())
    })
    .await
}

#[test]
async fn there_is_no_certificate_before_the_handshake() -> TestResult {
    check(async {
        let (connection, _channel) = offering().await?;
        let (_, dtls, _) = transports(&connection)?;
        match dtls.remote_certificates() {
            Ok(certificates) => assert_eq!(certificates.len(), 0),
            Err(error) => {
                assert!(!Feature::RemoteCertificates.support().is_usable());
                assert_eq!(error.kind(), &ErrorKind::Unsupported);
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_member_that_is_missing_is_unsupported() -> TestResult {
    check(async {
        let (connection, _channel) = offering().await?;
        let (_, dtls, _) = transports(&connection)?;
        let _without = crate::support::without("RTCDtlsTransport", "getRemoteCertificates");
        assert!(!Feature::RemoteCertificates.support().is_usable());
        assert_eq!(dtls.remote_certificates().refused()?.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn the_states_of_sctp_are_told() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let channel = left.create_data_channel("any")?;
        introduce(&left, &right, |answer| answer).await?;
        let (sctp, _, _) = transports(&left)?;
        let mut states = sctp.states();
        let mut seen = vec![sctp.state()];
        within("the channel opens", channel.opened()).await??;
        right.close();
        while seen.last() != Some(&SctpTransportState::Closed) {
            seen.push(within("a state", states.next()).await?.present("a state")?);
        }
        assert!(seen.contains(&SctpTransportState::Connected), "{seen:?}");
        Ok(())
    })
    .await
}

#[test]
async fn the_states_of_dtls_are_told() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let channel = left.create_data_channel("any")?;
        introduce(&left, &right, |answer| answer).await?;
        let (_, dtls, _) = transports(&left)?;
        let mut states = dtls.states();
        let mut seen = vec![dtls.state()];
        within("the channel opens", channel.opened()).await??;
        right.close();
        while seen.last() != Some(&DtlsTransportState::Closed) {
            seen.push(within("a state", states.next()).await?.present("a state")?);
        }
        assert!(seen.contains(&DtlsTransportState::Connected), "{seen:?}");
        Ok(())
    })
    .await
}

#[test]
async fn the_states_of_ice_are_told() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let _channel = pair.left.create_data_channel("any")?;
        let (_, _, ice) = appearing(&pair.left).await?;
        let mut states = ice.states();
        let mut seen = vec![ice.state()];
        while seen.last() != Some(&IceTransportState::Connected) {
            seen.extend(within("a state", states.next()).await?);
        }
        assert!(seen.contains(&IceTransportState::Checking), "{seen:?}");
        Ok(())
    })
    .await
}

#[test]
async fn the_search_for_candidates_is_told() -> TestResult {
    check(async {
        let (connection, _channel) = offering().await?;
        let (_, _, ice) = transports(&connection)?;
        let mut states = ice.gathering_states();
        let mut seen = vec![ice.gathering_state()];
        while seen.last() != Some(&IceGatheringState::Complete) {
            seen.extend(within("a state", states.next()).await?);
        }
        assert_eq!(ice.gathering_state(), IceGatheringState::Complete);
        assert!(!ice.local_candidates().is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn closing_closes_every_transport_and_ends_its_streams() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let (sctp, dtls, ice) = transports(&pair.left)?;
        let (mut a, mut b, mut c) = (sctp.states(), dtls.states(), ice.states());
        let (mut d, mut e) = (ice.gathering_states(), ice.selected_candidate_pairs());
        let mut f = dtls.errors();
        pair.left.close();
        assert_eq!(sctp.state(), SctpTransportState::Closed);
        assert_eq!(dtls.state(), DtlsTransportState::Closed);
        assert_eq!(ice.state(), IceTransportState::Closed);
        assert!(within("no pair", ice.selected_candidate_pair()).await??.is_none());
        assert_eq!(within("SCTP ends", a.next()).await?, None);
        assert_eq!(within("DTLS ends", b.next()).await?, None);
        assert_eq!(within("ICE ends", c.next()).await?, None);
        assert_eq!(within("gathering ends", d.next()).await?, None);
        while within("pairs end", e.next()).await?.is_some() {}
        assert!(within("errors end", f.next()).await?.is_none());
        Ok(())
    })
    .await
}

#[test]
async fn a_transport_keeps_its_connection() -> TestResult {
    check(async {
        let (connection, channel) = offering().await?;
        let raw = connection.as_raw().clone();
        let (sctp, dtls, ice) = transports(&connection)?;
        drop((connection, channel, sctp, dtls));
        assert_eq!(raw.signaling_state(), web_sys::RtcSignalingState::HaveLocalOffer);
        drop(ice);
        assert_eq!(raw.signaling_state(), web_sys::RtcSignalingState::Closed);
        Ok(())
    })
    .await
}

/// The transports as soon as a session has applied its first description.
async fn appearing(
    connection: &PeerConnection,
) -> TestResult<(SctpTransport, DtlsTransport, IceTransport)> {
    let mut states = connection.signaling_states();
    while connection.sctp().is_none() {
        within("a description", states.next()).await?;
    }
    transports(connection)
}

#[test]
#[expect(deprecated, reason = "the members of old are there too")]
async fn rtcp_has_no_transport_of_its_own() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let options = TransceiverOptions::default();
        let transceiver = connection.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        within("the offer is set", connection.set_local_description(None)).await??;
        assert!(transceiver.sender().transport().is_some());
        assert!(transceiver.sender().rtcp_transport().is_none());
        assert!(transceiver.receiver().rtcp_transport().is_none());
        Ok(())
    })
    .await
}
