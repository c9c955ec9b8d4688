use futures_util::StreamExt;
use rtcweb::negotiation::IceCandidateInit;
use rtcweb::{
    ErrorKind, IceCandidate, IceCandidateType, IceComponent, IceProtocol, PeerConnection,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Refused, TestResult, check, ensure, within};

/// Two connections after offer and answer, and the candidates of the left one.
async fn exchanged()
-> TestResult<(PeerConnection, PeerConnection, Vec<IceCandidate>, rtcweb::DataChannel)> {
    let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
    let channel = left.create_data_channel("any")?;
    let mut stream = left.ice_candidates();
    within("the offer is set", left.set_local_description(None)).await??;
    let offer = left.local_description().ok_or_else(|| Failure::new("no offer"))?;
    within("the offer arrives", right.set_remote_description(&offer)).await??;
    within("the answer is set", right.set_local_description(None)).await??;
    let answer = right.local_description().ok_or_else(|| Failure::new("no answer"))?;
    within("the answer arrives", left.set_remote_description(&answer)).await??;
    let mut found = Vec::new();
    while let Some(Some(candidate)) = within("a candidate", stream.next()).await? {
        found.push(candidate);
    }
    Ok((left, right, found, channel))
}

#[test]
async fn candidates_are_found_and_then_no_more() -> TestResult {
    check(async {
        let (_left, _right, found, _channel) = exchanged().await?;
        let real: Vec<_> = found.iter().filter(|it| !it.candidate().is_empty()).collect();
        assert!(!real.is_empty());
        for candidate in real {
            assert!(candidate.candidate().starts_with("candidate:"));
            assert_eq!(candidate.sdp_m_line_index(), Some(0));
            assert!(candidate.sdp_mid().is_some());
            assert_eq!(candidate.kind(), Some(IceCandidateType::Host));
            assert!(candidate.port().is_some() && candidate.priority().is_some());
            assert!(candidate.foundation().is_some() && candidate.address().is_some());
            assert!(matches!(candidate.protocol(), Some(IceProtocol::Udp | IceProtocol::Tcp)));
            assert_eq!(candidate.component(), Some(IceComponent::Rtp));
        }
        Ok(())
    })
    .await
}

#[test]
async fn the_generation_of_a_candidate_survives_the_trip() -> TestResult {
    check(async {
        let (left, _right, found, _channel) = exchanged().await?;
        let description = left.local_description().ok_or_else(|| Failure::new("no description"))?;
        let candidate = found.first().ok_or_else(|| Failure::new("no candidate"))?.to_init();
        let fragment =
            candidate.username_fragment.clone().ok_or_else(|| Failure::new("no fragment"))?;
        assert!(description.sdp.contains(&format!("a=ice-ufrag:{fragment}")));
        let json = serde_json::to_string(&candidate)?;
        let native = js_sys::JSON::stringify(found[0].as_raw()).map_err(rtcweb::Error::from)?;
        let native: IceCandidateInit = serde_json::from_str(&String::from(native))?;
        assert_eq!(serde_json::from_str::<IceCandidateInit>(&json)?, native);
        Ok(())
    })
    .await
}

#[test]
async fn candidates_and_their_end_are_added() -> TestResult {
    check(async {
        let (_left, right, found, _channel) = exchanged().await?;
        for candidate in &found {
            let init = candidate.to_init();
            within("a candidate is added", right.add_ice_candidate(Some(&init))).await??;
        }
        let end = IceCandidateInit { sdp_mid: found[0].sdp_mid(), ..IceCandidateInit::default() };
        assert!(end.is_end_of_candidates());
        within("the end of one section", right.add_ice_candidate(Some(&end))).await??;
        within("the end of all", right.add_ice_candidate(None)).await??;
        Ok(())
    })
    .await
}

#[test]
async fn a_candidate_before_the_description_is_an_error() -> TestResult {
    check(async {
        let (_left, _right, found, _channel) = exchanged().await?;
        let fresh = PeerConnection::new()?;
        let init = found[0].to_init();
        let result = within("rejected", fresh.add_ice_candidate(Some(&init))).await?;
        assert_eq!(result.refused()?.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn a_candidate_that_is_none_is_an_error() -> TestResult {
    check(async {
        let (_left, right, found, _channel) = exchanged().await?;
        let nonsense = IceCandidateInit {
            candidate: "candidate:this is nonsense".into(),
            sdp_mid: found[0].sdp_mid(),
            ..IceCandidateInit::default()
        };
        // Firefox takes any text here and throws it away later.
        let result = within("rejected", right.add_ice_candidate(Some(&nonsense))).await?;
        if let Err(error) = result {
            assert_eq!(error.kind(), &ErrorKind::Operation);
        }
        let elsewhere =
            IceCandidateInit { sdp_mid: Some("no-such-section".into()), ..found[0].to_init() };
        let result = within("rejected", right.add_ice_candidate(Some(&elsewhere))).await?;
        assert_eq!(result.refused()?.kind(), &ErrorKind::Operation);
        let nowhere =
            IceCandidateInit { sdp_mid: None, sdp_m_line_index: None, ..found[0].to_init() };
        let result = within("rejected", right.add_ice_candidate(Some(&nowhere))).await?;
        ensure(result.refused()?.kind() == &ErrorKind::Type, "a candidate of no section was taken")
    })
    .await
}
