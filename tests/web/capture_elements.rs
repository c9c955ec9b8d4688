//! Buttons that give cameras and microphones. No test can click them, so the
//! events are dispatched here.

use futures_util::{FutureExt, StreamExt};
use rtcweb::{
    CameraElement, Constrain, ErrorKind, Feature, MediaStreamConstraints, MicrophoneElement,
    TrackConstraints, UserMediaElement,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Refused, TestResult, check, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn fire(target: &JsValue, name: &str);
    fn give(target: &JsValue, member: &str);
}

fn exactly(width: u32) -> TrackConstraints {
    TrackConstraints { width: Some(Constrain::exactly(width)), ..TrackConstraints::default() }
}

/// The name of the constraint that an element refuses.
fn named(result: Result<(), rtcweb::Error>) -> TestResult<String> {
    match result.refused()?.kind() {
        ErrorKind::Overconstrained { constraint } => Ok(constraint.clone()),
        kind => Err(crate::support::Failure::new(format!("{kind:?}"))),
    }
}

#[test]
async fn an_element_gives_a_stream_or_is_unsupported() -> TestResult {
    check(async {
        if !Feature::UserMediaElement.support().is_usable() {
            assert_eq!(UserMediaElement::new().refused()?.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let element = UserMediaElement::new()?;
        assert!(element.stream().is_none() && element.error().is_none());
        let mut streams = element.streams();
        let _listener = element.on_stream(|_| ());
        fire(element.as_raw(), "stream");
        assert!(streams.next().now_or_never().is_none());
        give(element.as_raw(), "stream");
        let stream = within("a stream", streams.next()).await?;
        assert_eq!(stream, element.stream());
        assert!(stream.is_some());
        let same = UserMediaElement::from_raw(element.clone().into_raw())?;
        assert_eq!(same.as_raw(), element.as_raw());
        Ok(())
    })
    .await
}

#[test]
async fn an_element_takes_constraints_and_refuses_what_it_would_ignore() -> TestResult {
    check(async {
        let Ok(element) = UserMediaElement::new() else {
            assert!(!Feature::UserMediaElement.support().is_usable());
            return Ok(());
        };
        element.set_constraints(&MediaStreamConstraints::audio_and_video())?;
        let video = |video| MediaStreamConstraints {
            video: Some(video),
            ..MediaStreamConstraints::default()
        };
        element.set_constraints(&video(exactly(640)))?;
        let sets = TrackConstraints { advanced: vec![exactly(1)], ..TrackConstraints::default() };
        assert_eq!(named(element.set_constraints(&video(sets)))?, "advanced");
        let lamp = TrackConstraints {
            torch: Some(Constrain::exactly(true)),
            ..TrackConstraints::default()
        };
        assert_eq!(named(element.set_constraints(&video(lamp)))?, "torch");
        let identity = MediaStreamConstraints {
            peer_identity: Some("ada@example.org".to_owned()),
            ..MediaStreamConstraints::audio()
        };
        let error = element.set_constraints(&identity).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn an_element_tells_of_errors_and_of_changed_minds() -> TestResult {
    check(async {
        let Ok(element) = UserMediaElement::new() else {
            assert!(!Feature::UserMediaElement.support().is_usable());
            return Ok(());
        };
        let _listeners = (element.on_error(|_| ()), element.on_cancel(|| ()));
        let (mut errors, mut cancels) = (element.errors(), element.cancels());
        give(element.as_raw(), "error");
        let error = within("an error", errors.next()).await?.flatten();
        assert_eq!(error.map(|it| it.kind().clone()), Some(ErrorKind::NotFound));
        fire(element.as_raw(), "cancel");
        assert_eq!(within("a change of mind", cancels.next()).await?, Some(()));
        Ok(())
    })
    .await
}

#[test]
async fn an_element_gives_a_camera_or_is_unsupported() -> TestResult {
    check(async {
        if !Feature::CameraElement.support().is_usable() {
            assert_eq!(CameraElement::new().refused()?.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let element = CameraElement::new()?;
        assert!(element.track().is_none() && element.error().is_none());
        element.set_constraints(&exactly(640))?;
        let echo = TrackConstraints {
            echo_cancellation: Some(Constrain::exactly(true.into())),
            ..TrackConstraints::default()
        };
        assert_eq!(named(element.set_constraints(&echo))?, "echoCancellation");
        let mut tracks = element.tracks();
        let _listeners = (element.on_track(|_| ()), element.on_error(|_| ()));
        give(element.as_raw(), "track");
        assert_eq!(within("a camera", tracks.next()).await?, element.track());
        Ok(())
    })
    .await
}

#[test]
async fn an_element_gives_a_microphone_or_is_unsupported() -> TestResult {
    check(async {
        if !Feature::MicrophoneElement.support().is_usable() {
            assert_eq!(MicrophoneElement::new().refused()?.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let element = MicrophoneElement::new()?;
        assert!(element.track().is_none() && element.error().is_none());
        assert_eq!(named(element.set_constraints(&exactly(640)))?, "width");
        element.set_constraints(&TrackConstraints {
            noise_suppression: Some(Constrain::exactly(true)),
            ..TrackConstraints::default()
        })?;
        let (mut tracks, mut cancels) = (element.tracks(), element.cancels());
        let mut errors = element.errors();
        give(element.as_raw(), "track");
        assert_eq!(within("a microphone", tracks.next()).await?, element.track());
        fire(element.as_raw(), "cancel");
        assert_eq!(within("a change of mind", cancels.next()).await?, Some(()));
        assert!(errors.next().now_or_never().is_none());
        Ok(())
    })
    .await
}
