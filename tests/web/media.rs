use futures_util::{FutureExt, StreamExt};
use rtcweb::{
    Constrain, ErrorKind, MediaDevices, MediaKind, MediaStream, MediaStreamConstraints,
    TrackConstraints, TrackState,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Refused, TestResult, check, ensure, pause, within};

async fn camera() -> TestResult<MediaStream> {
    let constraints = MediaStreamConstraints::audio_and_video();
    Ok(within("camera and microphone", MediaDevices::new()?.get_user_media(&constraints)).await??)
}

#[test]
async fn camera_and_microphone() -> TestResult {
    check(async {
        let stream = camera().await?;
        assert!(stream.active());
        assert_eq!(stream.tracks().len(), 2);
        let (audio, video) = (&stream.audio_tracks()[0], &stream.video_tracks()[0]);
        assert_eq!((audio.kind(), video.kind()), (MediaKind::Audio, MediaKind::Video));
        assert!(!video.id().is_empty() && !video.label().is_empty());
        assert_eq!(stream.track_by_id(&video.id()).map(|it| it.id()), Some(video.id()));
        assert!(stream.track_by_id("no such track").is_none());
        assert_eq!(video.ready_state(), TrackState::Live);
        let settings = video.settings();
        assert!(settings.width.is_some_and(|width| width > 0));
        assert!(settings.frame_rate.is_some_and(|rate| rate > 0.0));
        stream.stop();
        assert_eq!(video.ready_state(), TrackState::Ended);
        assert!(!stream.active());
        Ok(())
    })
    .await
}

#[test]
async fn a_clone_is_a_handle_and_a_second_track_is_asked_for() -> TestResult {
    check(async {
        let stream = camera().await?;
        let track = stream.video_tracks().remove(0);
        let handle = track.clone();
        let second = track.clone_track();
        assert_eq!(handle.id(), track.id());
        assert_ne!(second.id(), track.id());
        handle.set_enabled(false);
        assert!(!track.enabled() && second.enabled());
        handle.stop();
        assert_eq!(track.ready_state(), TrackState::Ended);
        assert_eq!(second.ready_state(), TrackState::Live);
        second.stop();

        let copy = stream.clone_stream();
        assert_ne!(copy.id(), stream.id());
        assert_eq!(stream.clone().id(), stream.id());
        copy.stop();
        stream.stop();
        Ok(())
    })
    .await
}

#[test]
async fn constraints_reach_the_source() -> TestResult {
    check(async {
        let constraints = MediaStreamConstraints {
            video: Some(TrackConstraints {
                width: Some(Constrain::exactly(320)),
                height: Some(Constrain::between(180, 240)),
                frame_rate: Some(Constrain::at_most(60.0)),
                ..TrackConstraints::default()
            }),
            ..MediaStreamConstraints::default()
        };
        let devices = MediaDevices::new()?;
        let stream = within("a small camera", devices.get_user_media(&constraints)).await??;
        assert_eq!(stream.audio_tracks().len(), 0);
        let track = &stream.video_tracks()[0];
        assert_eq!(track.settings().width, Some(320));
        let other = TrackConstraints { width: Some(640.into()), ..TrackConstraints::default() };
        within("other settings", track.apply_constraints(&other)).await??;
        stream.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_constraint_that_nothing_meets_is_named() -> TestResult {
    check(async {
        let constraints = MediaStreamConstraints {
            video: Some(TrackConstraints {
                device_id: Some(Constrain::exactly("no such device".to_owned())),
                ..TrackConstraints::default()
            }),
            ..MediaStreamConstraints::default()
        };
        let result = within("refused", MediaDevices::new()?.get_user_media(&constraints)).await?;
        match result.refused()?.kind() {
            ErrorKind::Overconstrained { constraint } => assert_eq!(constraint, "deviceId"),
            kind => ensure(false, format!("{kind:?}"))?,
        }
        Ok(())
    })
    .await
}

#[test]
async fn asking_for_nothing_is_an_error() -> TestResult {
    check(async {
        let nothing = MediaStreamConstraints::default();
        let error =
            within("refused", MediaDevices::new()?.get_user_media(&nothing)).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        Ok(())
    })
    .await
}

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn watch_camera();
    #[wasm_bindgen(catch)]
    async fn watched_states() -> Result<JsValue, JsValue>;
}

#[test]
async fn a_camera_that_nobody_waits_for_is_released() -> TestResult {
    check(async {
        let devices = MediaDevices::new()?;
        let constraints = MediaStreamConstraints::audio_and_video();
        watch_camera();
        let mut asking = Box::pin(devices.get_user_media(&constraints));
        assert!(asking.as_mut().now_or_never().is_none());
        drop(asking);
        within("the camera comes", watched_states()).await?.map_err(rtcweb::Error::from)?;
        pause(100).await;
        let states = within("and is looked at", watched_states()).await?;
        let states = states.map_err(rtcweb::Error::from)?;
        assert_eq!(states.as_string().as_deref(), Some("ended ended"));
        Ok(())
    })
    .await
}

#[test]
async fn streams_hold_tracks() -> TestResult {
    check(async {
        let camera = camera().await?;
        let (audio, video) = (&camera.audio_tracks()[0], &camera.video_tracks()[0]);
        let stream = MediaStream::new(std::slice::from_ref(audio))?;
        stream.add_track(video);
        assert_eq!(stream.tracks().len(), 2);
        stream.remove_track(audio);
        assert_eq!(stream.tracks()[0].id(), video.id());
        assert_eq!(audio.ready_state(), TrackState::Live);
        camera.stop();
        assert!(!stream.active());
        Ok(())
    })
    .await
}

#[test]
async fn a_track_tells_once_when_it_ends() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = crate::support::Pair::with_channel().await?;
        let options = rtcweb::TransceiverOptions::default();
        let transceiver = pair.left.add_transceiver_of_kind(&MediaKind::Video, &options)?;
        let track = transceiver.receiver().track();
        let mut ended = track.ended();
        transceiver.stop()?;
        assert_eq!(within("it ends", ended.next()).await?, Some(()));
        assert_eq!(within("and that is all", ended.next()).await?, None);
        assert_eq!(track.ready_state(), TrackState::Ended);
        Ok(())
    })
    .await
}
