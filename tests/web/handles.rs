//! What frameworks need of handles: to compare them, to keep them, to let go.

use futures_util::StreamExt;
use rtcweb::{
    Certificate, DataChannel, MediaDevices, MediaStream, MediaStreamConstraints, PeerConnection,
    TrackState,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, TestResult, check, ensure, within};

async fn camera() -> TestResult<MediaStream> {
    let constraints = MediaStreamConstraints::audio_and_video();
    Ok(within("camera and microphone", MediaDevices::new()?.get_user_media(&constraints)).await??)
}

#[test]
async fn handles_of_the_same_object_are_equal_however_they_were_come_by() -> TestResult {
    check(async {
        let (first, second) = (PeerConnection::new()?, PeerConnection::new()?);
        ensure(first == first.clone(), "a clone of a connection")?;
        ensure(first != second, "two connections")?;
        let (chat, files) = (first.create_data_channel("a")?, first.create_data_channel("a")?);
        ensure(chat == chat.clone(), "a clone of a channel")?;
        ensure(chat != files, "two channels of one name")?;
        let adopted = DataChannel::from_raw(chat.as_raw().clone());
        ensure(chat == adopted, "the same channel, adopted once more")?;
        adopted.into_raw();

        let camera = camera().await?;
        let sender = first.add_track(&camera.video_tracks()[0], &[])?;
        let transceivers = first.transceivers()?;
        assert_eq!(transceivers[0].sender(), sender);
        assert_eq!(first.senders()?, [sender]);
        assert_eq!(first.receivers()?, [transceivers[0].receiver()]);
        assert_eq!(first.transceivers()?, transceivers);
        assert_eq!(camera.video_tracks(), camera.video_tracks());
        assert!(camera.video_tracks() != camera.audio_tracks());
        let second_camera = camera.clone_stream();
        assert!(camera != second_camera);
        assert_eq!(camera, MediaStream::from_raw(camera.clone().into_raw()));
        second_camera.stop();
        camera.stop();
        first.close();
        second.close();
        Ok(())
    })
    .await
}

#[test]
async fn certificates_and_sessions_are_equal_to_themselves_alone() -> TestResult {
    check(async {
        let certificate = within("a certificate", Certificate::generate()).await??;
        let other = within("another one", Certificate::generate()).await??;
        assert_eq!(certificate, certificate.clone());
        assert!(certificate != other);
        let pair = Pair::new()?;
        assert_eq!(pair.left_session, pair.left_session.clone());
        assert!(pair.left_session != pair.right_session);
        Ok(())
    })
    .await
}

#[test]
async fn transports_are_equal_to_themselves_alone() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let left = pair.left.sctp().present("the left transport")?;
        let right = pair.right.sctp().present("the right transport")?;
        assert_eq!(pair.left.sctp().present("the same again")?, left);
        assert!(left != right);
        assert_eq!(left.transport(), left.transport());
        assert!(left.transport() != right.transport());
        assert_eq!(left.transport().ice_transport(), left.transport().ice_transport());
        Ok(())
    })
    .await
}

#[test]
async fn a_stream_is_the_value_that_an_element_takes() -> TestResult {
    check(async {
        let stream = MediaStream::new(&[])?;
        let raw: JsValue = stream.clone().into_raw().into();
        assert_eq!(JsValue::from(stream.clone()), raw);
        assert_eq!(JsValue::from(Some(stream)), raw);
        assert!(JsValue::from(None::<MediaStream>).is_undefined());
        Ok(())
    })
    .await
}

#[test]
async fn the_camera_goes_off_with_the_guard() -> TestResult {
    check(async {
        let camera = camera().await?;
        let guard = camera.stop_on_drop();
        let tracks = camera.tracks();
        assert!(tracks.iter().all(|track| track.ready_state() == TrackState::Live));
        drop(guard);
        assert!(tracks.iter().all(|track| track.ready_state() == TrackState::Ended));
        Ok(())
    })
    .await
}

#[test]
async fn all_tracks_of_a_stream_are_sent_in_one_go() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let mut arriving = pair.right.tracks();
        let senders = pair.left.add_tracks(&camera)?;
        let sent: Vec<_> = senders.iter().filter_map(rtcweb::RtpSender::track).collect();
        assert_eq!(sent, camera.tracks());
        let first = within("a track", arriving.next()).await?.present("a track")?;
        let second = within("the other", arriving.next()).await?.present("the other")?;
        assert_eq!(first.streams, second.streams);
        assert!(first.track.kind() != second.track.kind());
        Ok(())
    })
    .await
}
