use futures_util::StreamExt;
use rtcweb::{
    Direction, ErrorKind, MediaDevices, MediaKind, MediaStream, MediaStreamConstraints,
    PeerConnection, TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Pair, Refused, TestResult, check, within};

async fn camera() -> TestResult<MediaStream> {
    let constraints = MediaStreamConstraints::audio_and_video();
    Ok(within("camera and microphone", MediaDevices::new()?.get_user_media(&constraints)).await??)
}

#[test]
async fn tracks_arrive_in_their_streams() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let camera = camera().await?;
        let mut arriving = pair.right.tracks();
        for track in camera.tracks() {
            let sender = pair.left.add_track(&track, std::slice::from_ref(&camera))?;
            assert_eq!(sender.track().map(|it| it.id()), Some(track.id()));
        }
        let mut kinds = Vec::new();
        for _ in 0..2 {
            let event = within("a track", arriving.next()).await?;
            let event = event.ok_or_else(|| Failure::new("the tracks ended"))?;
            assert_eq!(event.streams[0].id(), camera.id());
            assert_eq!(event.receiver.track().id(), event.track.id());
            assert_eq!(event.transceiver.receiver().track().id(), event.track.id());
            assert!(event.transceiver.mid().is_some());
            kinds.push(event.track.kind());
        }
        assert!(kinds.contains(&MediaKind::Audio) && kinds.contains(&MediaKind::Video));
        pair.connected().await?;
        assert_eq!(pair.right.receivers()?.len(), 2);
        camera.stop();
        Ok(())
    })
    .await
}

#[test]
async fn media_flows_until_the_track_is_removed() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let camera = camera().await?;
        let mut arriving = pair.right.tracks();
        let sender =
            pair.left.add_track(&camera.video_tracks()[0], std::slice::from_ref(&camera))?;
        let event = within("a track", arriving.next()).await?;
        let event = event.ok_or_else(|| Failure::new("the tracks ended"))?;
        if event.track.muted() {
            within("pictures come", event.track.unmutes().next()).await?;
        }
        let mut removed = event.streams[0].removed_tracks();
        let mut mutes = event.track.mutes();
        pair.left.remove_track(&sender)?;
        let gone = within("it leaves its stream", removed.next()).await?;
        assert_eq!(gone.map(|it| it.id()), Some(event.track.id()));
        within("pictures stop", mutes.next()).await?;
        assert!(sender.track().is_none());
        camera.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_track_is_replaced_without_a_negotiation() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let (first, second) = (camera().await?, camera().await?);
        let sender = pair.left.add_track(&first.video_tracks()[0], &[])?;
        pair.connected().await?;
        let mut needed = Box::pin(pair.left.negotiation_needed());
        within("another track", sender.replace_track(Some(&second.video_tracks()[0]))).await??;
        assert_eq!(sender.track().map(|it| it.id()), Some(second.video_tracks()[0].id()));
        within("no track", sender.replace_track(None)).await??;
        assert!(sender.track().is_none());
        let audio = second.audio_tracks().remove(0);
        let wrong = sender.replace_track(Some(&audio));
        let error = within("a track of another kind", wrong).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        crate::support::pause(100).await;
        assert!(futures_util::FutureExt::now_or_never(needed.next()).is_none());
        first.stop();
        second.stop();
        Ok(())
    })
    .await
}

#[test]
async fn transceivers_have_directions() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let options = TransceiverOptions {
            direction: Some(Direction::ReceiveOnly),
            ..TransceiverOptions::default()
        };
        let transceiver = pair.left.add_transceiver_of_kind(&MediaKind::Video, &options)?;
        assert_eq!(transceiver.direction(), Direction::ReceiveOnly);
        assert_eq!((transceiver.mid(), transceiver.current_direction()), (None, None));
        let mut signaling = pair.left.signaling_states();
        while within("negotiated", signaling.next()).await?.map(|it| it.to_string())
            != Some("stable".into())
        {}
        assert_eq!(transceiver.current_direction(), Some(Direction::Inactive));
        transceiver.set_direction(&Direction::SendReceive)?;
        assert_eq!(transceiver.direction(), Direction::SendReceive);
        let error = transceiver.set_direction(&Direction::from("sideways")).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        transceiver.stop()?;
        let error = transceiver.set_direction(&Direction::Inactive).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn what_cannot_be_added_is_an_error() -> TestResult {
    check(async {
        let (connection, other) = (PeerConnection::new()?, PeerConnection::new()?);
        let camera = camera().await?;
        let track = &camera.audio_tracks()[0];
        let sender = connection.add_track(track, &[])?;
        let error = connection.add_track(track, &[]).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidAccess);
        assert_eq!(other.remove_track(&sender).refused()?.kind(), &ErrorKind::InvalidAccess);
        let kind = MediaKind::from("smell");
        let error =
            connection.add_transceiver_of_kind(&kind, &TransceiverOptions::default()).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        camera.stop();
        Ok(())
    })
    .await
}

#[test]
async fn senders_say_in_which_streams_their_track_is() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let camera = camera().await?;
        let stream = MediaStream::new(&[])?;
        let mut arriving = pair.right.tracks();
        let options = TransceiverOptions {
            direction: Some(Direction::SendOnly),
            ..TransceiverOptions::default()
        };
        let transceiver = pair.left.add_transceiver(&camera.audio_tracks()[0], &options)?;
        transceiver.sender().set_streams(std::slice::from_ref(&stream))?;
        let event = within("a track", arriving.next()).await?;
        let event = event.ok_or_else(|| Failure::new("the tracks ended"))?;
        assert_eq!(event.streams.iter().map(MediaStream::id).collect::<Vec<_>>(), [stream.id()]);
        assert_eq!(pair.left.transceivers()?.len(), 1);
        assert_eq!(pair.left.senders()?.len(), 1);
        camera.stop();
        Ok(())
    })
    .await
}
