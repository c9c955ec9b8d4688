use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::{Stream, StreamExt};
use rtcweb::negotiation::{Message, Problem, Role, SdpType, SessionDescription};
use rtcweb::{
    CloseReason, ConnectionState, DataChannelOptions, MediaDevices, MediaKind,
    MediaStreamConstraints, MemorySignaling, PeerConnection, Session, SessionEvent, Signal,
    Signaling,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Pair, TestResult, check, ensure, within};

async fn problem(session: &Session) -> TestResult<Problem> {
    let mut events = session.events();
    match within("a problem", events.next()).await? {
        Some(SessionEvent::Problem { problem: Some(problem), .. }) => Ok(problem),
        other => Err(Failure::new(format!("{other:?}"))),
    }
}

#[test]
async fn both_sides_may_offer_at_once() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let mut to_left = pair.left.data_channels();
        let mut to_right = pair.right.data_channels();
        let from_left = pair.left.create_data_channel("from the left")?;
        let from_right = pair.right.create_data_channel("from the right")?;
        within("left opens", from_left.opened()).await??;
        within("right opens", from_right.opened()).await??;
        let arrived = within("a channel", to_right.next()).await?.map(|it| it.label());
        assert_eq!(arrived.as_deref(), Some("from the left"));
        let arrived = within("a channel", to_left.next()).await?.map(|it| it.label());
        assert_eq!(arrived.as_deref(), Some("from the right"));
        pair.connected().await
    })
    .await
}

#[test]
async fn media_of_both_sides_with_a_collision() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let constraints = MediaStreamConstraints::audio_and_video();
        let devices = MediaDevices::new()?;
        let camera = within("a camera", devices.get_user_media(&constraints)).await??;
        let mut to_left = pair.left.tracks();
        let mut to_right = pair.right.tracks();
        for track in camera.tracks() {
            pair.left.add_track(&track, &[])?;
            pair.right.add_track(&track.clone_track(), &[])?;
        }
        for _ in 0..2 {
            within("a track on the left", to_left.next()).await?;
            within("a track on the right", to_right.next()).await?;
        }
        pair.connected().await?;
        // The collision has not doubled the media sections.
        assert_eq!(pair.left.transceivers()?.len(), 2);
        assert_eq!(pair.right.transceivers()?.len(), 2);
        for sender in pair.left.senders()?.iter().chain(&pair.right.senders()?) {
            sender.track().iter().for_each(|track| track.stop());
        }
        Ok(())
    })
    .await
}

#[test]
async fn things_are_added_later_on_either_side() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let mut to_left = pair.left.tracks();
        let options = rtcweb::TransceiverOptions::default();
        pair.right.add_transceiver_of_kind(&MediaKind::Video, &options)?;
        let event = within("a track", to_left.next()).await?;
        assert_eq!(event.map(|it| it.track.kind()), Some(MediaKind::Video));
        let mut to_right = pair.right.tracks();
        pair.left.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        let event = within("a track", to_right.next()).await?;
        assert_eq!(event.map(|it| it.track.kind()), Some(MediaKind::Audio));
        Ok(())
    })
    .await
}

#[test]
async fn ice_restarts_by_itself_when_asked() -> TestResult {
    check(async {
        let (pair, ours, theirs) = Pair::with_channel().await?;
        let before = pair.right.remote_description();
        let mut states = pair.left.signaling_states();
        pair.left.restart_ice()?;
        for expected in ["have-local-offer", "stable"] {
            let state = within("a negotiation", states.next()).await?;
            assert_eq!(state.map(|it| it.to_string()).as_deref(), Some(expected));
        }
        assert_ne!(pair.right.remote_description(), before);
        within("it still works", ours.send("after the restart")).await??;
        assert_eq!(
            within("it arrives", theirs.messages().next()).await?,
            Some("after the restart".into())
        );
        Ok(())
    })
    .await
}

/// A peer of whom the test writes every message.
fn scripted(role: Role) -> TestResult<(Session, MemorySignaling)> {
    let (here, there) = MemorySignaling::pair();
    let session = Session::new(PeerConnection::new()?, role, here);
    Ok((session, there))
}

async fn next_message(signaling: &mut MemorySignaling) -> TestResult<Message> {
    match within("a message", signaling.next()).await? {
        Some(Signal::Message(message)) => Ok(message),
        other => Err(Failure::new(format!("{other:?}"))),
    }
}

#[test]
async fn an_invalid_offer_is_a_problem_and_is_rejected() -> TestResult {
    check(async {
        let (session, mut other) = scripted(Role::Impolite)?;
        let offer = SessionDescription::new(SdpType::Offer, "nonsense");
        other.send(Message::Description(offer))?;
        match problem(&session).await? {
            Problem::RemoteDescription { kind, reason } => {
                assert_eq!(kind, SdpType::Offer);
                assert!(!reason.is_empty());
            }
            other => ensure(false, format!("{other:?}"))?,
        }
        let answer = next_message(&mut other).await?;
        assert!(matches!(answer, Message::Rejected { .. }), "{answer:?}");
        // The session is as good as before.
        let _channel = session.connection().create_data_channel("any")?;
        let offer = next_message(&mut other).await?;
        assert!(matches!(offer, Message::Description(_)), "{offer:?}");
        session.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_rejected_offer_is_taken_back() -> TestResult {
    check(async {
        let (session, mut other) = scripted(Role::Impolite)?;
        let mut states = session.connection().signaling_states();
        let _channel = session.connection().create_data_channel("any")?;
        let offer = next_message(&mut other).await?;
        assert!(matches!(offer, Message::Description(_)), "{offer:?}");
        other.send(Message::Rejected { reason: "no".into() })?;
        assert_eq!(problem(&session).await?, Problem::RemoteRejected { reason: "no".into() });
        let state = within("the offer is out", states.next()).await?.map(|it| it.to_string());
        assert_eq!(state.as_deref(), Some("have-local-offer"));
        let state = within("the offer is back", states.next()).await?.map(|it| it.to_string());
        assert_eq!(state.as_deref(), Some("stable"));
        session.close();
        Ok(())
    })
    .await
}

#[test]
async fn an_invalid_candidate_is_a_problem() -> TestResult {
    check(async {
        let left = PeerConnection::new()?;
        let (here, mut other) = MemorySignaling::pair();
        let session = Session::new(left, Role::Polite, here);
        let right = PeerConnection::new()?;
        let _channel = right.create_data_channel("any")?;
        within("an offer", right.set_local_description(None)).await??;
        let offer = right.local_description().ok_or_else(|| Failure::new("no offer"))?;
        other.send(Message::Description(offer))?;
        let candidate = rtcweb::negotiation::IceCandidateInit {
            candidate: "candidate:1 1 udp 1 192.0.2.1 9 typ host".into(),
            sdp_mid: Some("no-such-section".into()),
            ..Default::default()
        };
        other.send(Message::Candidate(Some(candidate.clone())))?;
        match problem(&session).await? {
            Problem::Candidate { candidate: Some(seen), .. } => assert_eq!(seen, candidate),
            other => ensure(false, format!("{other:?}"))?,
        }
        session.close();
        Ok(())
    })
    .await
}

#[test]
async fn when_one_side_leaves_the_other_one_closes() -> TestResult {
    check(async {
        let (pair, _ours, theirs) = Pair::with_channel().await?;
        let mut here = pair.left_session.events();
        let mut there = pair.right_session.events();
        pair.left_session.close();
        let event = within("closed here", here.next()).await?;
        assert!(matches!(event, Some(SessionEvent::Closed(CloseReason::Local))), "{event:?}");
        assert!(within("and that is all", here.next()).await?.is_none());
        let event = within("closed there", there.next()).await?;
        assert!(matches!(event, Some(SessionEvent::Closed(CloseReason::RemoteLeft))), "{event:?}");
        assert_eq!(pair.right.connection_state(), ConnectionState::Closed);
        assert_eq!(within("messages end", theirs.messages().next()).await?, None);
        Ok(())
    })
    .await
}

#[test]
async fn closing_the_connection_ends_the_session() -> TestResult {
    check(async {
        let (session, _other) = scripted(Role::Polite)?;
        let mut events = session.events();
        session.connection().close();
        let event = within("closed", events.next()).await?;
        assert!(matches!(event, Some(SessionEvent::Closed(CloseReason::Local))), "{event:?}");
        Ok(())
    })
    .await
}

#[test]
async fn the_last_handle_ends_the_session() -> TestResult {
    check(async {
        let (session, mut other) = scripted(Role::Polite)?;
        let raw = session.connection().as_raw().clone();
        drop(session);
        assert_eq!(next_message(&mut other).await?, Message::Bye {});
        assert!(within("the other side hears", other.next()).await?.is_none());
        assert_eq!(raw.signaling_state(), web_sys::RtcSignalingState::Closed);
        Ok(())
    })
    .await
}

/// A way that can be cut: while it is, messages are lost.
struct Fragile {
    inner: MemorySignaling,
    control: crate::signaling::Queued<Signal>,
    cut: std::rc::Rc<std::cell::Cell<bool>>,
}

impl Signaling for Fragile {
    fn send(&mut self, message: Message) -> Result<(), rtcweb::Error> {
        if self.cut.get() { Ok(()) } else { self.inner.send(message) }
    }
}

impl Stream for Fragile {
    type Item = Signal;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Signal>> {
        if let Poll::Ready(Some(signal)) = self.control.poll_next_unpin(cx) {
            return Poll::Ready(Some(signal));
        }
        self.inner.poll_next_unpin(cx)
    }
}

#[test]
async fn messages_lost_in_an_interruption_are_made_good_for() -> TestResult {
    check(async {
        let cut = std::rc::Rc::new(std::cell::Cell::new(true));
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let options = DataChannelOptions::negotiated(0);
        let ours = left.create_data_channel_with("both", &options)?;
        let theirs = right.create_data_channel_with("both", &options)?;
        let (here, there) = MemorySignaling::pair();
        let (left_tell, left_hear) = crate::signaling::queue();
        let (right_tell, right_hear) = crate::signaling::queue();
        let here = Fragile { inner: here, control: left_hear, cut: cut.clone() };
        let there = Fragile { inner: there, control: right_hear, cut: cut.clone() };
        let sessions = (
            Session::new(left.clone(), Role::Polite, here),
            Session::new(right.clone(), Role::Impolite, there),
        );
        // Both offers and all candidates go into the void.
        crate::support::pause(300).await;
        assert_eq!(left.remote_description(), None);
        cut.set(false);
        left_tell(Signal::Restored);
        right_tell(Signal::Restored);
        within("ours opens", ours.opened()).await??;
        within("theirs opens", theirs.opened()).await??;
        sessions.0.close();
        sessions.1.close();
        Ok(())
    })
    .await
}

#[test]
async fn an_interruption_ends_a_session_that_is_not_connected() -> TestResult {
    check(async {
        let cut = std::rc::Rc::new(std::cell::Cell::new(false));
        let (inner, _other) = MemorySignaling::pair();
        let (tell, control) = crate::signaling::queue();
        let signaling = Fragile { inner, control, cut };
        let session = Session::new(PeerConnection::new()?, Role::Polite, signaling);
        let mut events = session.events();
        tell(Signal::Interrupted);
        let event = within("interrupted", events.next()).await?;
        assert!(matches!(event, Some(SessionEvent::Interrupted)), "{event:?}");
        let event = within("closed", events.next()).await?;
        assert!(matches!(event, Some(SessionEvent::Closed(CloseReason::RemoteLost))), "{event:?}");
        Ok(())
    })
    .await
}

#[test]
async fn a_collision_with_data_on_one_side_and_more_on_the_other_settles() -> TestResult {
    check(async {
        // Chromium keeps the place of a data section that was rolled back, and
        // rejects it anywhere else: a first offer must not be rolled back.
        let pair = Pair::new()?;
        let options = DataChannelOptions::negotiated(0);
        let ours = pair.left.create_data_channel_with("both", &options)?;
        let theirs = pair.right.create_data_channel_with("both", &options)?;
        let media = rtcweb::TransceiverOptions::default();
        pair.right.add_transceiver_of_kind(&MediaKind::Audio, &media)?;
        within("ours opens", ours.opened()).await??;
        within("theirs opens", theirs.opened()).await??;
        Ok(())
    })
    .await
}

#[test]
async fn a_session_says_goodbye_and_understands_it() -> TestResult {
    check(async {
        let (session, mut other) = scripted(Role::Polite)?;
        session.close();
        let last = next_message(&mut other).await?;
        assert!(matches!(last, Message::Bye {}), "{last:?}");

        let (session, mut other) = scripted(Role::Polite)?;
        let mut events = session.events();
        other.send(Message::Bye {})?;
        let event = within("closed", events.next()).await?;
        assert!(matches!(event, Some(SessionEvent::Closed(CloseReason::RemoteLeft))), "{event:?}");
        assert_eq!(session.connection().connection_state(), ConnectionState::Closed);
        Ok(())
    })
    .await
}
