//! What a track says of itself and of its source.

use std::cell::Cell;
use std::rc::Rc;

use futures_util::{FutureExt, StreamExt};
use rtcweb::{
    CaptureHandle, Constrain, ContentHint, ErrorKind, Feature, MediaDevices, MediaKind,
    MediaStream, MediaStreamConstraints, MediaStreamTrack, MeteringMode, PeerConnection, Support,
    TrackConstraints, TransceiverOptions,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Pair, Present, Refused, TestResult, check, pause, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn fire(target: &JsValue, name: &str);
    fn tell_handle(track: &JsValue, handle: &str, origin: Option<&str>);
    fn stats_json(track: &JsValue) -> Option<String>;
}

async fn camera() -> TestResult<MediaStream> {
    let constraints = MediaStreamConstraints::audio_and_video();
    Ok(within("camera and microphone", MediaDevices::new()?.get_user_media(&constraints)).await??)
}

fn receiving(kind: &MediaKind) -> TestResult<(PeerConnection, MediaStreamTrack)> {
    let connection = PeerConnection::new()?;
    let transceiver = connection.add_transceiver_of_kind(kind, &TransceiverOptions::default())?;
    let track = transceiver.receiver().track();
    Ok((connection, track))
}

/// The left peer sends pictures to the right one.
async fn sending() -> TestResult<(Pair, MediaStream, rtcweb::RtpSender, MediaStreamTrack)> {
    let pair = Pair::new()?;
    let camera = camera().await?;
    let mut arriving = pair.right.tracks();
    let sender = pair.left.add_track(&camera.video_tracks()[0], std::slice::from_ref(&camera))?;
    let event = within("a track", arriving.next()).await?.present("a track")?;
    Ok((pair, camera, sender, event.track))
}

#[test]
async fn a_camera_says_what_it_can_do() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let track = &camera.video_tracks()[0];
        let capabilities = track.capabilities();
        let known = Feature::TrackCapabilities.support() == Support::Native;
        assert_eq!(capabilities.is_some(), known);
        let Some(can) = capabilities else { return Ok(()) };
        let settings = track.settings();
        let width = can.width.present("a range of widths")?;
        assert!(width.contains(&settings.width.present("a width")?));
        assert!(can.frame_rate.present("frame rates")?.max.is_some_and(|rate| rate > 0.0));
        assert!(can.resize_mode.present("ways to resize")?.len() > 1);
        assert_eq!(can.device_id, settings.device_id);
        assert_eq!(can.group_id, settings.group_id);
        assert!(can.sample_rate.is_none());
        Ok(())
    })
    .await
}

#[test]
async fn a_microphone_says_what_it_can_do() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let track = &camera.audio_tracks()[0];
        let Some(can) = track.capabilities() else {
            assert_eq!(Feature::TrackCapabilities.support(), Support::Absent);
            return Ok(());
        };
        let echo = can.echo_cancellation.present("echo cancellation")?;
        let settings = track.settings();
        assert!(echo.contains(&settings.echo_cancellation.present("a setting")?));
        assert!(can.channel_count.present("channels")?.min.is_some_and(|least| least > 0));
        assert!(can.width.is_none() && settings.width.is_none());
        Ok(())
    })
    .await
}

#[test]
async fn a_track_says_what_was_asked_of_it() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let track = &camera.video_tracks()[0];
        let asked = TrackConstraints {
            width: Some(Constrain::at_most(640).or_ideally(320)),
            frame_rate: Some(Constrain::between(1.0, 30.0)),
            ..TrackConstraints::default()
        };
        within("applied", track.apply_constraints(&asked)).await??;
        let kept = track.constraints();
        assert_eq!(kept.width, asked.width);
        assert_eq!(kept.frame_rate, asked.frame_rate);
        assert_eq!(kept.required(), ["width", "frameRate"]);
        let nothing = TrackConstraints::default();
        within("forgotten", track.apply_constraints(&nothing)).await??;
        assert_eq!(track.constraints().width, None);
        Ok(())
    })
    .await
}

#[test]
async fn image_constraints_and_others_are_applied_together() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let track = &camera.video_tracks()[0];
        let both = TrackConstraints {
            width: Some(Constrain::exactly(320)),
            exposure_mode: Some(Constrain::exactly(MeteringMode::Manual)),
            exposure_time: Some(Constrain::exactly(20.0)),
            ..TrackConstraints::default()
        };
        let applied = within("applied", track.apply_constraints(&both)).await?;
        if !MediaDevices::new()?.supported_constraints().exposure_time {
            let expected = ErrorKind::Overconstrained { constraint: "exposureMode".to_owned() };
            assert_eq!(applied.refused()?.kind(), &expected);
            return Ok(());
        }
        applied?;
        let settings = track.settings();
        assert_eq!((settings.width, settings.exposure_time), (Some(320), Some(20.0)));
        assert!(both.unmet(&settings).is_empty());
        let beyond = TrackConstraints {
            width: Some(Constrain::exactly(320)),
            exposure_time: Some(Constrain::exactly(2_000.0)),
            ..TrackConstraints::default()
        };
        let applied = within("refused", track.apply_constraints(&beyond)).await?;
        let expected = ErrorKind::Overconstrained { constraint: "exposureTime".to_owned() };
        assert_eq!(applied.refused()?.kind(), &expected);
        Ok(())
    })
    .await
}

#[test]
async fn a_required_exposure_is_set_when_the_camera_opens() -> TestResult {
    check(async {
        let constraints = MediaStreamConstraints {
            video: Some(TrackConstraints {
                exposure_time: Some(Constrain::exactly(30.0)),
                ..TrackConstraints::default()
            }),
            ..MediaStreamConstraints::default()
        };
        let devices = MediaDevices::new()?;
        let known = devices.supported_constraints().exposure_time;
        let opened = within("an answer", devices.get_user_media(&constraints)).await?;
        if !known {
            let expected = ErrorKind::Overconstrained { constraint: "exposureTime".to_owned() };
            assert_eq!(opened.refused()?.kind(), &expected);
            return Ok(());
        }
        let stream = opened?;
        let _off = stream.stop_on_drop();
        assert_eq!(stream.video_tracks()[0].settings().exposure_time, Some(30.0));
        Ok(())
    })
    .await
}

#[test]
async fn a_content_hint_is_kept_or_unsupported() -> TestResult {
    check(async {
        let (_connection, video) = receiving(&MediaKind::Video)?;
        if !Feature::ContentHint.support().is_usable() {
            assert_eq!(video.content_hint(), None);
            let error = video.set_content_hint(&ContentHint::Text).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            assert_eq!(video.content_hint(), None);
            return Ok(());
        }
        assert_eq!(video.content_hint(), Some(ContentHint::Unset));
        for hint in
            [ContentHint::Motion, ContentHint::Detail, ContentHint::Text, ContentHint::Unset]
        {
            video.set_content_hint(&hint)?;
            assert_eq!(video.content_hint(), Some(hint));
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_content_hint_of_the_other_kind_is_refused() -> TestResult {
    check(async {
        let (_connection, audio) = receiving(&MediaKind::Audio)?;
        let native = Feature::ContentHint.support().is_usable();
        let expected = if native { ErrorKind::Type } else { ErrorKind::Unsupported };
        for hint in [ContentHint::Detail, ContentHint::from("smell")] {
            assert_eq!(audio.set_content_hint(&hint).refused()?.kind(), &expected);
        }
        if native {
            for hint in [ContentHint::Speech, ContentHint::Music] {
                audio.set_content_hint(&hint)?;
                assert_eq!(audio.content_hint(), Some(hint));
            }
            // Newer than the others; Chromium has it not.
            match audio.set_content_hint(&ContentHint::SpeechRecognition) {
                Ok(()) => {
                    assert_eq!(audio.content_hint(), Some(ContentHint::SpeechRecognition));
                }
                Err(error) => {
                    assert_eq!(error.kind(), &ErrorKind::Type);
                    assert_eq!(audio.content_hint(), Some(ContentHint::Music));
                }
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_camera_counts_its_pictures() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let track = &camera.video_tracks()[0];
        assert!(track.audio_stats().is_none());
        let Some(stats) = track.video_stats() else {
            assert_eq!(Feature::TrackStats.support(), Support::Absent);
            return Ok(());
        };
        assert_eq!(Feature::TrackStats.support(), Support::Native);
        let mut tries = 0;
        while stats.total_frames().present("a counter")? == 0.0 {
            tries += 1;
            assert!(tries < 100, "no pictures came");
            pause(100).await;
        }
        assert!(stats.delivered_frames().present("a counter")? >= 0.0);
        assert!(stats.discarded_frames().present("a counter")? >= 0.0);
        let ours = serde_json::to_value(&stats)?;
        let native = stats_json(track.as_raw()).present("counters")?;
        let native: serde_json::Value = serde_json::from_str(&native)?;
        let names = |value: &serde_json::Value| -> Vec<String> {
            value.as_object().map(|it| it.keys().cloned().collect()).unwrap_or_default()
        };
        assert_eq!(names(&ours), names(&native));
        Ok(())
    })
    .await
}

#[test]
async fn a_microphone_counts_its_sound() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let track = &camera.audio_tracks()[0];
        assert!(track.video_stats().is_none());
        let Some(stats) = track.audio_stats() else {
            assert_eq!(Feature::TrackStats.support(), Support::Absent);
            return Ok(());
        };
        let mut tries = 0;
        while stats.total_frames().present("a counter")? == 0.0 {
            tries += 1;
            assert!(tries < 100, "no sound came");
            pause(100).await;
        }
        assert!(stats.latency().present("a latency")? >= 0.0);
        assert!(stats.average_latency().present("a mean")? >= 0.0);
        assert!(stats.delivered_frames().present("frames")? >= 0.0);
        assert!(stats.delivered_frames_duration().present("a duration")? >= 0.0);
        assert!(stats.total_frames_duration().present("a duration")? >= 0.0);
        stats.reset_latency()?;
        let least = stats.minimum_latency().present("a least")?;
        assert!(least <= stats.maximum_latency().present("a most")?);
        Ok(())
    })
    .await
}

#[test]
async fn pictures_of_other_peers_are_not_counted() -> TestResult {
    check(async {
        let (_connection, track) = receiving(&MediaKind::Video)?;
        assert!(track.video_stats().is_none() && track.audio_stats().is_none());
        Ok(())
    })
    .await
}

#[test]
async fn a_camera_tells_no_capture_handle() -> TestResult {
    check(async {
        let (_connection, track) = receiving(&MediaKind::Video)?;
        assert_eq!(track.capture_handle(), None);
        Ok(())
    })
    .await
}

#[test]
async fn a_change_of_capture_handle_is_told_or_unsupported() -> TestResult {
    check(async {
        let (_connection, track) = receiving(&MediaKind::Video)?;
        if !Feature::CapturedHandle.support().is_usable() {
            let error = track.on_capture_handle_change(|_| ()).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            let error = track.capture_handle_changes().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        // What a captured tab would tell is made here; `screen` has a real one.
        let calls = Rc::new(Cell::new(0));
        let counter = Rc::clone(&calls);
        let _listener = track.on_capture_handle_change(move |_| counter.set(counter.get() + 1))?;
        let mut handles = track.capture_handle_changes()?;
        tell_handle(track.as_raw(), "slides", None);
        fire(track.as_raw(), "capturehandlechange");
        let told: Option<CaptureHandle> = within("a handle", handles.next()).await?.flatten();
        let told = told.present("a handle")?;
        assert_eq!((told.handle.as_deref(), told.origin), (Some("slides"), None));
        assert_eq!(calls.get(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn a_change_of_configuration_is_told_or_unsupported() -> TestResult {
    check(async {
        let (_connection, track) = receiving(&MediaKind::Video)?;
        if !Feature::ConfigurationChange.support().is_usable() {
            let error = track.on_configuration_change(|| ()).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            let error = track.configuration_changes().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let _listener = track.on_configuration_change(|| ())?;
        let mut changes = track.configuration_changes()?;
        fire(track.as_raw(), "configurationchange");
        assert_eq!(within("a change", changes.next()).await?, Some(()));
        Ok(())
    })
    .await
}

#[test]
async fn a_received_track_unmutes_when_pictures_come() -> TestResult {
    check(async {
        let (pair, camera, _sender, track) = sending().await?;
        let _off = camera.stop_on_drop();
        if track.muted() {
            within("pictures come", track.unmutes().next()).await?;
        }
        assert!(!track.muted());
        drop(pair);
        Ok(())
    })
    .await
}

#[test]
async fn a_received_track_mutes_when_it_is_no_longer_sent() -> TestResult {
    check(async {
        let (pair, camera, sender, track) = sending().await?;
        let _off = camera.stop_on_drop();
        if track.muted() {
            within("pictures come", track.unmutes().next()).await?;
        }
        let calls = Rc::new(Cell::new(0));
        let counter = Rc::clone(&calls);
        let _listener = track.on_mute(move || counter.set(counter.get() + 1));
        let mut mutes = track.mutes();
        pair.left.remove_track(&sender)?;
        assert_eq!(within("pictures stop", mutes.next()).await?, Some(()));
        assert!(track.muted() && calls.get() == 1);
        Ok(())
    })
    .await
}

#[test]
async fn a_received_track_ends_when_the_connection_closes() -> TestResult {
    check(async {
        let (pair, camera, _sender, track) = sending().await?;
        let _off = camera.stop_on_drop();
        let mut ended = track.ended();
        let calls = Rc::new(Cell::new(0));
        let counter = Rc::clone(&calls);
        let _listener = track.on_ended(move || counter.set(counter.get() + 1));
        pair.right.close();
        // Engines differ in whether closing tells; all end the track.
        let mut tries = 0;
        while track.ready_state() != rtcweb::TrackState::Ended {
            tries += 1;
            assert!(tries < 100, "the track goes on");
            pause(100).await;
        }
        pause(100).await;
        let told = ended.next().now_or_never().flatten().is_some();
        assert_eq!(calls.get(), i32::from(told));
        Ok(())
    })
    .await
}

#[test]
async fn a_track_that_is_stopped_does_not_tell() -> TestResult {
    check(async {
        let camera = camera().await?;
        let track = camera.video_tracks().remove(0);
        let mut ended = track.ended();
        camera.stop();
        pause(200).await;
        match ended.next().now_or_never() {
            None => Ok(()),
            Some(end) => Err(Failure::new(format!("{end:?}"))),
        }
    })
    .await
}

#[test]
async fn a_disabled_track_stays_live() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let track = &camera.audio_tracks()[0];
        track.set_enabled(false);
        assert!(!track.enabled() && !track.muted());
        assert_eq!(track.ready_state(), rtcweb::TrackState::Live);
        track.set_enabled(true);
        assert!(track.enabled());
        Ok(())
    })
    .await
}
