use futures_util::StreamExt;
use rtcweb::negotiation::SignalingState;
use rtcweb::{
    BundlePolicy, Certificate, Configuration, ConnectionState, ErrorKind, IceConnectionState,
    IceGatheringState, IceServer, IceTransportPolicy, PeerConnection, RtcpMuxPolicy,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, Refused, TestResult, check, ensure, within};

#[test]
async fn a_new_connection_has_done_nothing() -> TestResult {
    check(async {
        assert!(rtcweb::is_supported());
        let connection = PeerConnection::new()?;
        assert_eq!(connection.connection_state(), ConnectionState::New);
        assert_eq!(connection.ice_connection_state(), IceConnectionState::New);
        assert_eq!(connection.ice_gathering_state(), IceGatheringState::New);
        assert_eq!(connection.signaling_state(), SignalingState::Stable);
        assert_eq!(connection.can_trickle_ice_candidates(), None);
        assert_eq!(connection.local_description(), None);
        assert_eq!(connection.remote_description(), None);
        assert_eq!(connection.senders()?.len(), 0);
        Ok(())
    })
    .await
}

#[test]
async fn every_member_of_the_configuration_reaches_the_browser() -> TestResult {
    check(async {
        let certificate = within("a certificate", Certificate::generate()).await??;
        let turn = IceServer::new(["turn:turn.invalid:3478"]).with_credential("user", "secret");
        let connection = PeerConnection::builder()
            .ice_server(IceServer::new(["stun:stun.invalid"]))
            .ice_servers([turn.clone()])
            .ice_transport_policy(IceTransportPolicy::Relay)
            .bundle_policy(BundlePolicy::MaxBundle)
            .rtcp_mux_policy(RtcpMuxPolicy::Require)
            .ice_candidate_pool_size(2)
            .certificate(certificate)
            .always_negotiate_data_channels(false)
            .build()?;
        let configuration = connection.configuration()?;
        assert_eq!(configuration.ice_servers.len(), 2);
        assert_eq!(configuration.ice_servers[1], turn);
        assert_eq!(configuration.ice_transport_policy, Some(IceTransportPolicy::Relay));
        assert_eq!(configuration.bundle_policy, Some(BundlePolicy::MaxBundle));
        assert_eq!(configuration.certificates.len(), 1);
        // Firefox has neither of these before 152 and at all, respectively.
        assert!(matches!(configuration.rtcp_mux_policy, None | Some(RtcpMuxPolicy::Require)));
        assert!(matches!(configuration.ice_candidate_pool_size, None | Some(2)));
        Ok(())
    })
    .await
}

#[test]
async fn a_closed_connection_can_be_asked_for_its_descriptions() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let _channel = connection.create_data_channel("any")?;
        within("the offer is set", connection.set_local_description(None)).await??;
        let offer = connection.local_description();
        assert!(offer.is_some());
        connection.close();
        // Firefox throws for each of them, Chromium keeps the last ones.
        assert!(connection.local_description().is_none_or(|last| Some(last) == offer));
        assert!(connection.pending_local_description().is_none_or(|last| Some(last) == offer));
        assert_eq!(connection.current_local_description(), None);
        assert_eq!(connection.remote_description(), None);
        assert_eq!(connection.current_remote_description(), None);
        assert_eq!(connection.pending_remote_description(), None);
        Ok(())
    })
    .await
}

#[test]
async fn the_configuration_can_be_changed() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let mut configuration = connection.configuration()?;
        configuration.ice_servers.push(IceServer::new(["stun:stun.invalid"]));
        configuration.ice_transport_policy = Some(IceTransportPolicy::Relay);
        connection.set_configuration(&configuration)?;
        let changed = connection.configuration()?;
        assert_eq!(changed.ice_servers, configuration.ice_servers);
        assert_eq!(changed.ice_transport_policy, Some(IceTransportPolicy::Relay));
        Ok(())
    })
    .await
}

#[test]
async fn what_cannot_be_changed_is_an_error() -> TestResult {
    check(async {
        let connection =
            PeerConnection::builder().bundle_policy(BundlePolicy::MaxBundle).build()?;
        let other =
            Configuration { bundle_policy: Some(BundlePolicy::MaxCompat), ..Default::default() };
        let error = connection.set_configuration(&other).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        assert_eq!(error.name(), Some("InvalidModificationError"));
        assert!(error.as_js().is_some());
        Ok(())
    })
    .await
}

#[test]
async fn a_server_address_that_is_none_is_an_error() -> TestResult {
    check(async {
        let builder = PeerConnection::builder().ice_server(IceServer::new(["nonsense"]));
        assert_eq!(builder.build().refused()?.kind(), &ErrorKind::Syntax);
        let builder = PeerConnection::builder().ice_server(IceServer::new(["turn:turn.invalid"]));
        assert_eq!(builder.build().refused()?.kind(), &ErrorKind::InvalidAccess);
        Ok(())
    })
    .await
}

#[test]
async fn a_value_that_the_browser_does_not_know_is_an_error() -> TestResult {
    check(async {
        let policy = BundlePolicy::from("no-such-policy");
        assert_eq!(policy, BundlePolicy::Other("no-such-policy".into()));
        let error = PeerConnection::builder().bundle_policy(policy).build().refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn a_certificate_says_who_it_is() -> TestResult {
    check(async {
        let certificate = within("a certificate", Certificate::generate()).await??;
        assert!(certificate.expires() > js_sys::Date::now());
        let fingerprints = within("fingerprints", certificate.fingerprints()).await??;
        let sha256 = fingerprints.iter().find(|fingerprint| fingerprint.algorithm == "sha-256");
        let value = &sha256.present("a sha-256 fingerprint")?.value;
        assert_eq!(value.len(), 32 * 3 - 1);
        let connection = PeerConnection::builder().certificate(certificate.clone()).build()?;
        let _channel = connection.create_data_channel("any")?;
        let offer = within("an offer", connection.create_offer()).await??;
        ensure(
            offer.sdp.to_lowercase().contains(&value.to_lowercase()),
            "the fingerprint is not in the offer",
        )
    })
    .await
}

#[test]
async fn states_are_told_on_the_way_up() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let mut states = pair.left.connection_states();
        let mut ice = pair.left.ice_connection_states();
        let mut signaling = pair.left.signaling_states();
        let mut gathering = pair.left.ice_gathering_states();
        let _channel = pair.left.create_data_channel("any")?;
        assert_eq!(
            within("an offer is pending", signaling.next()).await?,
            Some(SignalingState::HaveLocalOffer)
        );
        assert_eq!(
            within("the answer is in", signaling.next()).await?,
            Some(SignalingState::Stable)
        );
        assert_eq!(
            within("gathering begins", gathering.next()).await?,
            Some(IceGatheringState::Gathering)
        );
        assert_eq!(within("checking", ice.next()).await?, Some(IceConnectionState::Checking));
        let mut seen = Vec::new();
        while seen.last() != Some(&ConnectionState::Connected) {
            seen.extend(within("the connection is up", states.next()).await?);
        }
        assert_eq!(seen.first(), Some(&ConnectionState::Connecting));
        Ok(())
    })
    .await
}

#[test]
async fn every_stream_ends_when_the_connection_is_closed() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let mut states = connection.connection_states();
        let mut ice = connection.ice_connection_states();
        let mut gathering = connection.ice_gathering_states();
        let mut signaling = connection.signaling_states();
        let mut needed = connection.negotiation_needed();
        let mut candidates = connection.ice_candidates();
        let mut errors = connection.ice_candidate_errors();
        let mut tracks = connection.tracks();
        let mut channels = connection.data_channels();
        connection.close();
        assert_eq!(connection.connection_state(), ConnectionState::Closed);
        assert_eq!(within("states end", states.next()).await?, None);
        assert_eq!(within("ICE states end", ice.next()).await?, None);
        assert_eq!(within("gathering states end", gathering.next()).await?, None);
        assert_eq!(within("signaling states end", signaling.next()).await?, None);
        assert_eq!(within("needs end", needed.next()).await?, None);
        assert!(within("candidates end", candidates.next()).await?.is_none());
        assert_eq!(within("candidate errors end", errors.next()).await?, None);
        assert!(within("tracks end", tracks.next()).await?.is_none());
        assert!(within("channels end", channels.next()).await?.is_none());
        // One that is made afterwards ends too.
        assert_eq!(
            within("a late stream ends", connection.connection_states().next()).await?,
            None
        );
        Ok(())
    })
    .await
}
