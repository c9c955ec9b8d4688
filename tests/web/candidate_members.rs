use futures_util::StreamExt;
use rtcweb::negotiation::IceCandidateInit;
use rtcweb::{
    ErrorKind, Feature, IceCandidate, IceCandidateType, IceComponent, IceProtocol,
    IceServerTransportProtocol, IceTcpCandidateType, PeerConnection, Support,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, Refused, TestResult, check, within, without};

fn candidate(text: &str) -> TestResult<IceCandidate> {
    Ok(IceCandidate::new(&IceCandidateInit {
        candidate: text.into(),
        sdp_mid: Some("0".into()),
        ..IceCandidateInit::default()
    })?)
}

#[test]
async fn every_member_of_a_candidate_is_read() -> TestResult {
    check(async {
        let init = IceCandidateInit {
            candidate:
                "candidate:7 1 udp 1694498815 203.0.113.5 40000 typ srflx raddr 192.0.2.1 rport 9"
                    .into(),
            sdp_mid: Some("audio".into()),
            sdp_m_line_index: Some(3),
            username_fragment: Some("Yx4f".into()),
        };
        let candidate = IceCandidate::new(&init)?;
        assert_eq!(candidate.to_init(), init);
        assert_eq!(candidate.candidate(), init.candidate);
        assert_eq!(candidate.sdp_mid(), init.sdp_mid);
        assert_eq!(candidate.sdp_m_line_index(), Some(3));
        assert_eq!(candidate.username_fragment().as_deref(), Some("Yx4f"));
        assert_eq!(candidate.foundation().as_deref(), Some("7"));
        assert_eq!(candidate.component(), Some(IceComponent::Rtp));
        assert_eq!(candidate.priority(), Some(1_694_498_815));
        assert_eq!(candidate.address().as_deref(), Some("203.0.113.5"));
        assert_eq!(candidate.protocol(), Some(IceProtocol::Udp));
        assert_eq!(candidate.port(), Some(40_000));
        assert_eq!(candidate.kind(), Some(IceCandidateType::ServerReflexive));
        assert_eq!(candidate.tcp_type(), None);
        assert_eq!(candidate.related_address().as_deref(), Some("192.0.2.1"));
        assert_eq!(candidate.related_port(), Some(9));
        assert_eq!((candidate.relay_protocol(), candidate.url()), (None, None));
        Ok(())
    })
    .await
}

#[test]
async fn a_tcp_candidate_says_who_connects() -> TestResult {
    check(async {
        let table = [
            ("active", IceTcpCandidateType::Active),
            ("passive", IceTcpCandidateType::Passive),
            ("so", IceTcpCandidateType::SimultaneousOpen),
        ];
        for (text, kind) in table {
            let line = format!("candidate:1 2 tcp 1 192.0.2.1 9 typ host tcptype {text}");
            let candidate = candidate(&line)?;
            assert_eq!(candidate.tcp_type(), Some(kind));
            assert_eq!(candidate.protocol(), Some(IceProtocol::Tcp));
            assert_eq!(candidate.component(), Some(IceComponent::Rtcp));
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_candidate_of_no_section_is_an_error() -> TestResult {
    check(async {
        let error = IceCandidate::new(&IceCandidateInit::default()).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn text_that_is_no_candidate_has_no_members() -> TestResult {
    check(async {
        let nonsense = candidate("nonsense")?;
        assert_eq!(nonsense.candidate(), "nonsense");
        assert_eq!(nonsense.foundation(), None);
        assert_eq!(nonsense.kind(), None);
        assert_eq!((nonsense.address(), nonsense.port()), (None, None));
        let end = candidate("")?;
        assert!(end.to_init().is_end_of_candidates());
        Ok(())
    })
    .await
}

#[test]
async fn the_way_to_the_relay_is_read_from_the_priority() -> TestResult {
    check(async {
        let _without = without("RTCIceCandidate", "relayProtocol");
        assert_eq!(Feature::RelayProtocol.support(), Support::Emulated);
        let relay = |preference: u32| {
            let priority = preference << 24 | 255;
            candidate(&format!(
                "candidate:1 1 udp {priority} 192.0.2.1 9 typ relay raddr 192.0.2.2 rport 5"
            ))
        };
        assert_eq!(relay(2)?.relay_protocol(), Some(IceServerTransportProtocol::Udp));
        assert_eq!(relay(3)?.relay_protocol(), Some(IceServerTransportProtocol::Udp));
        assert_eq!(relay(5)?.relay_protocol(), Some(IceServerTransportProtocol::Udp));
        assert_eq!(relay(1)?.relay_protocol(), Some(IceServerTransportProtocol::Tcp));
        assert_eq!(relay(0)?.relay_protocol(), None);
        let host = candidate("candidate:1 1 udp 33554687 192.0.2.1 9 typ host")?;
        assert_eq!(host.relay_protocol(), None);
        Ok(())
    })
    .await
}

#[test]
async fn a_candidate_of_ones_own_is_as_good_as_one_of_the_browser() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let channel = left.create_data_channel("any")?;
        let mut found = left.ice_candidates();
        within("the offer is set", left.set_local_description(None)).await??;
        let offer = left.local_description().present("an offer")?;
        within("the offer arrives", right.set_remote_description(&offer)).await??;
        let native = within("a candidate", found.next()).await?.flatten().present("one")?;
        let ours = IceCandidate::new(&native.to_init())?;
        assert_eq!(ours.to_init(), native.to_init());
        assert_eq!((ours.address(), ours.port()), (native.address(), native.port()));
        within("it is added", right.add_ice_candidate(Some(&ours.to_init()))).await??;
        assert_eq!(ours.clone().into_raw().candidate(), native.candidate());
        drop(channel);
        Ok(())
    })
    .await
}
