//! Each event of a connection, as a callback and as a stream.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::negotiation::SignalingState;
use rtcweb::{
    ConnectionState, IceConnectionState, IceGatheringState, IceServer, MediaKind, PeerConnection,
    TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, TestResult, check, within};

type Log<T> = Rc<RefCell<Vec<T>>>;

/// A log and a callback that writes it.
fn logging<T: 'static>() -> (Log<T>, impl FnMut(T) + 'static) {
    let log = Log::default();
    let writer = Rc::clone(&log);
    (log, move |event| writer.borrow_mut().push(event))
}

#[test]
async fn connectionstatechange_tells_of_each_state() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let (log, write) = logging();
        let _listener = pair.left.on_connection_state_change(write);
        let _channel = pair.left.create_data_channel("any")?;
        pair.connected().await?;
        assert_eq!(*log.borrow(), [ConnectionState::Connecting, ConnectionState::Connected]);
        Ok(())
    })
    .await
}

#[test]
async fn iceconnectionstatechange_tells_of_each_state() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let (log, write) = logging();
        let _listener = pair.left.on_ice_connection_state_change(write);
        let channel = pair.left.create_data_channel("any")?;
        within("it opens", channel.opened()).await??;
        assert_eq!(
            log.borrow()[..2],
            [IceConnectionState::Checking, IceConnectionState::Connected]
        );
        Ok(())
    })
    .await
}

#[test]
async fn icegatheringstatechange_tells_of_each_state() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let (log, write) = logging();
        let _listener = connection.on_ice_gathering_state_change(write);
        let mut states = connection.ice_gathering_states();
        let _channel = connection.create_data_channel("any")?;
        within("the offer is set", connection.set_local_description(None)).await??;
        while connection.ice_gathering_state() != IceGatheringState::Complete {
            within("a state", states.next()).await?;
        }
        while log.borrow().len() < 2 {
            within("the callback", crate::support::pause(10)).await?;
        }
        assert_eq!(*log.borrow(), [IceGatheringState::Gathering, IceGatheringState::Complete]);
        Ok(())
    })
    .await
}

#[test]
async fn signalingstatechange_tells_of_each_state() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let (log, write) = logging();
        let _listener = pair.left.on_signaling_state_change(write);
        let channel = pair.left.create_data_channel("any")?;
        within("it opens", channel.opened()).await??;
        assert_eq!(*log.borrow(), [SignalingState::HaveLocalOffer, SignalingState::Stable]);
        Ok(())
    })
    .await
}

#[test]
async fn negotiationneeded_comes_once_for_several_changes() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let (log, mut write) = logging();
        let _listener = connection.on_negotiation_needed(move || write(()));
        let mut needed = connection.negotiation_needed();
        let _channel = connection.create_data_channel("any")?;
        connection.add_transceiver_of_kind(&MediaKind::Audio, &TransceiverOptions::default())?;
        assert_eq!(within("an offer is due", needed.next()).await?, Some(()));
        crate::support::pause(100).await;
        assert_eq!(log.borrow().len(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn icecandidate_ends_with_none() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let (log, write) = logging();
        let _listener = connection.on_ice_candidate(write);
        let mut candidates = connection.ice_candidates();
        let _channel = connection.create_data_channel("any")?;
        within("the offer is set", connection.set_local_description(None)).await??;
        while let Some(Some(_)) = within("a candidate", candidates.next()).await? {}
        let log = log.borrow();
        assert!(log.len() > 1 && log.iter().filter(|it| it.is_none()).count() == 1);
        assert!(log.last().is_some_and(Option::is_none));
        Ok(())
    })
    .await
}

#[test]
async fn icecandidateerror_names_the_server() -> TestResult {
    check(async {
        let server = IceServer::new(["stun:stun.invalid:3478"]);
        let connection = PeerConnection::builder().ice_server(server).build()?;
        let (log, write) = logging();
        let _listener = connection.on_ice_candidate_error(write);
        let mut candidates = connection.ice_candidates();
        let _channel = connection.create_data_channel("any")?;
        within("the offer is set", connection.set_local_description(None)).await??;
        while let Some(Some(_)) = within("a candidate", candidates.next()).await? {}
        assert!(!log.borrow().is_empty());
        for error in log.borrow().iter() {
            assert!(error.url.starts_with("stun:stun.invalid"), "{}", error.url);
            assert!((300..=701).contains(&error.error_code), "{}", error.error_code);
        }
        Ok(())
    })
    .await
}

#[test]
async fn datachannel_brings_the_channel_of_the_other_peer() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let (log, write) = logging();
        let _listener = pair.right.on_data_channel(write);
        let ours = pair.left.create_data_channel("theirs")?;
        within("it opens", ours.opened()).await??;
        while log.borrow().is_empty() {
            within("it arrives", crate::support::pause(10)).await?;
        }
        let theirs: rtcweb::DataChannel = log.borrow_mut().pop().present("a channel")?;
        assert_eq!(theirs.label(), "theirs");
        Ok(())
    })
    .await
}

#[test]
async fn track_brings_what_receives_it() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let (log, write) = logging();
        let _listener = pair.right.on_track(write);
        let mut tracks = pair.right.tracks();
        let transceiver =
            pair.left.add_transceiver_of_kind(&MediaKind::Video, &TransceiverOptions::default())?;
        let event = within("it arrives", tracks.next()).await?.present("a track")?;
        assert_eq!(event.track.kind(), MediaKind::Video);
        assert_eq!(event.receiver.as_raw(), event.transceiver.receiver().as_raw());
        assert_eq!(log.borrow().len(), 1);
        drop(transceiver);
        Ok(())
    })
    .await
}
