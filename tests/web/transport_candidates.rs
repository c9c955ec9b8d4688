use std::cell::RefCell;
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::{Feature, IceCandidatePair, IceCandidateType, IceTransport, MediaKind, Support};
use rtcweb::{PeerConnection, TransceiverOptions};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{
    Pair, Present, TestResult, attached_listeners, check, count_listeners, introduce, pause,
    within, without,
};

fn ice(connection: &PeerConnection) -> TestResult<IceTransport> {
    Ok(connection.sctp().present("a transport")?.transport().ice_transport())
}

/// The pair in use, as soon as there is one.
async fn selected(ice: &IceTransport) -> TestResult<IceCandidatePair> {
    let mut pairs = ice.selected_candidate_pairs();
    match within("the pair in use", ice.selected_candidate_pair()).await?? {
        Some(pair) => Ok(pair),
        None => within("a pair comes into use", pairs.next()).await?.present("a pair"),
    }
}

fn looks_right(pair: &IceCandidatePair) -> TestResult {
    for candidate in [&pair.local, &pair.remote] {
        assert!(candidate.candidate().starts_with("candidate:"), "{}", candidate.candidate());
        assert!(
            matches!(
                candidate.kind(),
                Some(IceCandidateType::Host | IceCandidateType::PeerReflexive)
            ),
            "{}",
            candidate.candidate()
        );
        assert!(candidate.port().is_some_and(|port| port > 0));
        assert!(candidate.priority().is_some() && candidate.foundation().is_some());
    }
    Ok(())
}

#[test]
async fn the_pair_in_use_is_found() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let (left, right) = (ice(&pair.left)?, ice(&pair.right)?);
        let (here, there) = (selected(&left).await?, selected(&right).await?);
        looks_right(&here)?;
        looks_right(&there)?;
        assert_eq!(here.local.port(), there.remote.port());
        Ok(())
    })
    .await
}

#[test]
async fn the_pair_in_use_is_found_without_the_method() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let ice = ice(&pair.left)?;
        let native = selected(&ice).await?;
        let _without = without("RTCIceTransport", "getSelectedCandidatePair");
        assert_eq!(Feature::SelectedCandidatePair.support(), Support::Emulated);
        let emulated = selected(&ice).await?;
        looks_right(&emulated)?;
        assert_eq!(emulated.local.port(), native.local.port());
        assert_eq!(emulated.remote.port(), native.remote.port());
        assert_eq!(emulated.local.protocol(), native.local.protocol());
        assert_eq!(emulated.local.priority(), native.local.priority());
        assert_eq!(emulated.local.username_fragment(), native.local.username_fragment());
        Ok(())
    })
    .await
}

#[test]
async fn a_pair_that_comes_into_use_is_told() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let _channel = pair.left.create_data_channel("any")?;
        let mut states = pair.left.signaling_states();
        while pair.left.sctp().is_none() {
            within("a description", states.next()).await?;
        }
        let mut pairs = ice(&pair.left)?.selected_candidate_pairs();
        let selected = within("a pair", pairs.next()).await?.present("a pair")?;
        looks_right(&selected)
    })
    .await
}

#[test]
async fn a_pair_is_told_once_without_the_event() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let ice = ice(&pair.left)?;
        selected(&ice).await?;
        let _without = without("RTCIceTransport", "getSelectedCandidatePair");
        let mut pairs = ice.selected_candidate_pairs();
        looks_right(&within("a pair", pairs.next()).await?.present("a pair")?)?;
        let seen = Rc::new(RefCell::new(Vec::new()));
        let writer = Rc::clone(&seen);
        let listener = ice.on_selected_candidate_pair_change(move |pair| {
            writer.borrow_mut().push((pair.local.port(), pair.remote.port()));
        });
        pause(1200).await;
        assert!(!seen.borrow().is_empty());
        assert!(seen.borrow().windows(2).all(|pair| pair[0] != pair[1]), "{seen:?}");
        drop(listener);
        pause(600).await;
        assert_eq!(Rc::strong_count(&seen), 1);
        pair.left.close();
        while within("the end", pairs.next()).await?.is_some() {}
        Ok(())
    })
    .await
}

#[test]
async fn watching_the_pair_leaves_nothing_behind() -> TestResult {
    check(async {
        count_listeners();
        {
            let (pair, ours, theirs) = Pair::with_channel().await?;
            let ice = ice(&pair.left)?;
            let dtls = pair.left.sctp().present("a transport")?.transport();
            let before = attached_listeners();
            let held = (
                ice.selected_candidate_pairs(),
                ice.on_state_change(|_| ()),
                ice.on_gathering_state_change(|_| ()),
                dtls.on_error(|_| ()),
                dtls.on_state_change(|_| ()),
            );
            assert!(attached_listeners() >= before + 5);
            drop(held);
            assert_eq!(attached_listeners(), before);
            drop((ours, theirs));
        }
        pause(500).await;
        assert_eq!(attached_listeners(), 0);
        Ok(())
    })
    .await
}

#[test]
async fn candidates_and_credentials_are_those_of_the_descriptions() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let (left, right) = (ice(&pair.left)?, ice(&pair.right)?);
        let ours = left.local_parameters().present("our credentials")?;
        let theirs = left.remote_parameters().present("their credentials")?;
        assert_eq!(Some(&ours), right.remote_parameters().as_ref());
        assert_eq!(Some(&theirs), right.local_parameters().as_ref());
        assert!(ours.username_fragment != theirs.username_fragment);
        assert!(ours.username_fragment.len() >= 4 && ours.password.len() >= 22);
        assert!(!ours.ice_lite);
        let sdp = pair.left.local_description().present("a description")?.sdp;
        assert!(sdp.contains(&ours.password));
        for candidate in left.local_candidates() {
            assert!(sdp.contains(&candidate.candidate()), "{}", candidate.candidate());
            assert_eq!(candidate.username_fragment().as_ref(), Some(&ours.username_fragment));
            assert!(candidate.sdp_mid().is_some());
        }
        assert!(!left.local_candidates().is_empty());
        // Those of the other peer may still be on their way.
        while left.remote_candidates().is_empty() {
            within("a candidate", pause(50)).await?;
        }
        assert!(left.remote_candidates().iter().all(|it| it.port().is_some()));
        Ok(())
    })
    .await
}

#[test]
async fn transports_that_are_not_bundled_have_candidates_of_their_own() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let options = TransceiverOptions::default();
        let transceiver = left.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        let channel = left.create_data_channel("any")?;
        let mut candidates = left.ice_candidates();
        let mut offer = within("an offer", left.create_offer()).await??;
        let is_bundle = |line: &&str| !line.starts_with("a=group:BUNDLE");
        offer.sdp = offer.sdp.split_inclusive('\n').filter(is_bundle).collect();
        within("the offer is set", left.set_local_description(Some(&offer))).await??;
        while let Some(Some(_)) = within("a candidate", candidates.next()).await? {}
        introduce(&left, &right, |answer| answer).await?;
        within("the channel opens", channel.opened()).await??;
        let media = transceiver.sender().transport().present("a transport")?.ice_transport();
        let data = ice(&left)?;
        assert_ne!(media.as_raw(), data.as_raw());
        let (for_media, for_data) = (selected(&media).await?, selected(&data).await?);
        assert_ne!(for_media.local.port(), for_data.local.port());
        let ports = |ice: &IceTransport| -> Vec<_> {
            ice.local_candidates().iter().filter_map(|candidate| candidate.port()).collect()
        };
        assert!(ports(&media).contains(&for_media.local.port().present("a port")?));
        assert!(!ports(&data).contains(&for_media.local.port().present("a port")?));
        left.close();
        right.close();
        Ok(())
    })
    .await
}
