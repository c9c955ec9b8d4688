use rtcweb::negotiation::{SdpType, SessionDescription};
use rtcweb::{
    Configuration, ErrorKind, Feature, IceTransportPolicy, MediaKind, PeerConnection,
    RtcErrorDetailType, RtcpMuxPolicy, Support, TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Present, Refused, TestResult, check, within};

const BROKEN: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio what\r\n";

async fn offer() -> TestResult<SessionDescription> {
    let connection = PeerConnection::new()?;
    let _channel = connection.create_data_channel("any")?;
    Ok(within("an offer", connection.create_offer()).await??)
}

/// Everything but the lines that begin like this.
fn without_lines(sdp: &str, start: &str) -> String {
    sdp.split_inclusive('\n').filter(|line| !line.starts_with(start)).collect()
}

#[test]
async fn sdp_that_does_not_parse_is_a_syntax_error() -> TestResult {
    check(async {
        for sdp in [BROKEN, "nonsense", "v=0\r\n"] {
            let connection = PeerConnection::new()?;
            let description = SessionDescription::new(SdpType::Offer, sdp);
            let result = within("refused", connection.set_remote_description(&description)).await?;
            let error = result.refused()?;
            assert!(error.as_js().is_some());
            match error.kind() {
                ErrorKind::Rtc(detail) => {
                    assert_eq!(detail.detail, RtcErrorDetailType::SdpSyntaxError);
                    if sdp == BROKEN {
                        assert_eq!(detail.sdp_line_number, Some(5));
                    }
                }
                kind => return Err(Failure::new(format!("{kind:?}"))),
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_local_description_of_ones_own_writing_is_an_error() -> TestResult {
    check(async {
        for sdp in [BROKEN, "nonsense"] {
            let connection = PeerConnection::new()?;
            let description = SessionDescription::new(SdpType::Offer, sdp);
            let result =
                within("refused", connection.set_local_description(Some(&description))).await?;
            assert_eq!(result.refused()?.kind(), &ErrorKind::InvalidModification);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_description_without_fingerprint_is_an_error() -> TestResult {
    check(async {
        let mut offer = offer().await?;
        offer.sdp = without_lines(&offer.sdp, "a=fingerprint:");
        let connection = PeerConnection::new()?;
        let result = within("refused", connection.set_remote_description(&offer)).await?;
        assert_eq!(result.refused()?.kind(), &ErrorKind::InvalidAccess);
        Ok(())
    })
    .await
}

#[test]
async fn a_description_without_credentials_is_an_error() -> TestResult {
    check(async {
        let mut offer = offer().await?;
        offer.sdp = without_lines(&offer.sdp, "a=ice-ufrag:");
        let connection = PeerConnection::new()?;
        let result = within("refused", connection.set_remote_description(&offer)).await?;
        assert_eq!(result.refused()?.kind(), &ErrorKind::InvalidAccess);
        Ok(())
    })
    .await
}

#[test]
async fn a_description_without_a_limit_means_64_kibibytes() -> TestResult {
    check(async {
        let mut offer = offer().await?;
        offer.sdp = without_lines(&offer.sdp, "a=max-message-size:");
        let connection = PeerConnection::new()?;
        within("it is taken", connection.set_remote_description(&offer)).await??;
        within("it is answered", connection.set_local_description(None)).await??;
        let sctp = connection.sctp().present("a transport")?;
        assert_eq!(sctp.max_message_size(), Some(65_536));
        Ok(())
    })
    .await
}

#[test]
async fn an_answer_out_of_turn_is_an_error() -> TestResult {
    check(async {
        let answer = SessionDescription::new(SdpType::Answer, offer().await?.sdp);
        let connection = PeerConnection::new()?;
        let result = within("refused", connection.set_remote_description(&answer)).await?;
        assert_eq!(result.refused()?.kind(), &ErrorKind::InvalidState);
        let result = within("refused", connection.create_answer()).await?;
        assert_eq!(result.refused()?.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

fn sections(sdp: &str) -> Vec<&str> {
    sdp.lines().filter_map(|line| line.strip_prefix("m=")?.split(' ').next()).collect()
}

#[test]
async fn every_offer_can_have_a_section_for_data_channels() -> TestResult {
    check(async {
        let build = || PeerConnection::builder().always_negotiate_data_channels(true).build();
        let empty = build()?;
        assert_eq!(empty.configuration()?.always_negotiate_data_channels, Some(true));
        let offer = within("an offer", empty.create_offer()).await??;
        assert_eq!(sections(&offer.sdp), ["application"]);
        let media = build()?;
        media.add_transceiver_of_kind(&MediaKind::Audio, &TransceiverOptions::default())?;
        within("the offer is set", media.set_local_description(None)).await??;
        let description = media.local_description().present("a description")?;
        let mut kinds = sections(&description.sdp);
        // Before the others where the browser does it, after them elsewhere.
        kinds.sort_unstable();
        assert_eq!(kinds, ["application", "audio"]);
        assert!(media.sctp().is_some());
        Ok(())
    })
    .await
}

#[test]
async fn the_section_for_data_channels_carries_them_later() -> TestResult {
    check(async {
        let left = PeerConnection::builder().always_negotiate_data_channels(true).build()?;
        let right = PeerConnection::new()?;
        crate::support::introduce(&left, &right, |answer| answer).await?;
        let mut arriving = right.data_channels();
        // Under the id that the emulation uses for a moment.
        let ours =
            left.create_data_channel_with("one", &rtcweb::DataChannelOptions::negotiated(1023))?;
        let theirs =
            right.create_data_channel_with("one", &rtcweb::DataChannelOptions::negotiated(1023))?;
        let announced = left.create_data_channel("two")?;
        within("it opens", ours.opened()).await??;
        within("it opens", theirs.opened()).await??;
        within("it opens", announced.opened()).await??;
        let next = futures_util::StreamExt::next(&mut arriving);
        let arrived = within("it arrives", next).await?.present("a channel")?;
        assert_eq!(arrived.label(), "two");
        assert_eq!(left.signaling_state(), rtcweb::negotiation::SignalingState::Stable);
        left.close();
        right.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_peer_identity_that_nobody_would_check_is_unsupported() -> TestResult {
    check(async {
        let result = PeerConnection::builder().peer_identity("bob@example.org").build();
        if Feature::Identity.support() == Support::Native {
            let configuration = result?.configuration()?;
            assert_eq!(configuration.peer_identity.as_deref(), Some("bob@example.org"));
        } else {
            assert_eq!(result.refused()?.kind(), &ErrorKind::Unsupported);
            let connection = PeerConnection::new()?;
            let configuration = Configuration {
                peer_identity: Some("bob@example.org".into()),
                ..Configuration::default()
            };
            let error = connection.set_configuration(&configuration).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_policy_that_is_none_is_an_error_and_not_silence() -> TestResult {
    check(async {
        let builder = PeerConnection::builder();
        let error = builder
            .clone()
            .ice_transport_policy(IceTransportPolicy::from("bogus"))
            .build()
            .refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        let error = builder.rtcp_mux_policy(RtcpMuxPolicy::from("bogus")).build().refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn candidates_ahead_of_time_are_a_hint() -> TestResult {
    check(async {
        let connection = PeerConnection::builder().ice_candidate_pool_size(1).build()?;
        let size = connection.configuration()?.ice_candidate_pool_size;
        match Feature::IceCandidatePool.support() {
            Support::Native => {
                assert_eq!(size, Some(1));
            }
            _ => {
                assert_eq!(size, None);
            }
        }
        Ok(())
    })
    .await
}
