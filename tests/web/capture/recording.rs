use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FusedStream;
use rtcweb::{
    ErrorKind, MediaElement, MediaRecorder, MediaRecorderOptions, RecordingState, TrackState,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Blob, HtmlVideoElement};

use crate::support::{
    Painting, Present, Refused, TestResult, check, pause, shows, video_element, within,
};

const BLUE: [u8; 3] = [0, 0, 255];
const SLICE: Option<Duration> = Some(Duration::from_millis(100));

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn load(video: &HtmlVideoElement, blob: &Blob);
    fn unload(video: &HtmlVideoElement);
}

fn recorder(painting: &Painting) -> TestResult<MediaRecorder> {
    let capture = painting.capture()?;
    Ok(MediaRecorder::new(capture.stream(), &MediaRecorderOptions::default())?)
}

#[test]
async fn chunks_arrive_until_the_recording_is_stopped() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut recording = recorder.record(SLICE)?;
        let mut size = 0.0;
        for _ in 0..3 {
            let chunk = within("a chunk", recording.next()).await?.present("a chunk")??;
            size += chunk.data.size();
        }
        assert!(!recording.is_terminated());
        recording.stop()?;
        while let Some(chunk) = within("the rest", recording.next()).await? {
            size += chunk?.data.size();
        }
        assert!(size > 0.0);
        assert!(recording.is_terminated());
        assert_eq!(recording.recorder().state(), RecordingState::Inactive);
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_finished_recording_plays_what_was_drawn() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut starts = recorder.starts();
        let recording = recorder.record(None)?;
        within("it starts", starts.next()).await?;
        pause(600).await;
        let film = within("it finishes", recording.finish()).await??;
        recorder.stream().stop();
        assert!(film.size() > 0.0);
        assert!(film.type_().starts_with("video/"), "{}", film.type_());

        let video = video_element();
        load(&video, &film);
        let loaded = async {
            while video.ready_state() < 2 {
                pause(50).await;
            }
        };
        within("it loads", loaded).await?;
        assert_eq!((video.video_width(), video.video_height()), (64, 48));
        // Infinite where the browser leaves it out of the file.
        assert!(video.duration() > 0.0, "{}", video.duration());
        let element = MediaElement::from(video.clone());
        within("it plays", element.play()).await??;
        within("it is blue", shows(&video, BLUE)).await??;
        unload(&video);
        Ok(())
    })
    .await
}

#[test]
async fn a_recording_finishes_with_what_was_not_taken() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut chunks = recorder.data_available();
        let mut recording = recorder.record(SLICE)?;
        let taken = within("a chunk", recording.next()).await?.present("a chunk")??;
        let rest = within("it finishes", recording.finish()).await??;
        recorder.stream().stop();
        let mut all = 0.0;
        while let Some(Some(chunk)) = futures_util::FutureExt::now_or_never(chunks.next()) {
            all += chunk.data.size();
        }
        assert_eq!(taken.data.size() + rest.size(), all);
        Ok(())
    })
    .await
}

#[test]
async fn a_recording_that_hardly_began_finishes_too() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let recording = recorder.record(None)?;
        within("it finishes", recording.finish()).await??;
        assert_eq!(recorder.state(), RecordingState::Inactive);
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_recording_ends_with_its_tracks() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut recording = recorder.record(SLICE)?;
        within("a chunk", recording.next()).await?.present("a chunk")??;
        recorder.stream().stop();
        while let Some(chunk) = within("the rest", recording.next()).await? {
            chunk?;
        }
        assert_eq!(recorder.state(), RecordingState::Inactive);
        within("nothing is left", recording.finish()).await??;
        Ok(())
    })
    .await
}

#[test]
async fn a_dropped_recording_stops_the_recorder() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut stops = recorder.stops();
        drop(recorder.record(None)?);
        assert_eq!(recorder.state(), RecordingState::Inactive);
        within("it stops", stops.next()).await?;
        assert_eq!(recorder.stream().tracks()[0].ready_state(), TrackState::Live);
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_recording_that_is_over_leaves_the_next_one_alone() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut first = recorder.record(None)?;
        first.stop()?;
        while let Some(chunk) = within("the first ends", first.next()).await? {
            chunk?;
        }
        let second = recorder.record(None)?;
        first.stop()?;
        drop(first);
        assert_eq!(recorder.state(), RecordingState::Recording);
        within("the second ends", second.finish()).await??;
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_paused_recording_goes_on() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut recording = recorder.record(SLICE)?;
        within("a chunk", recording.next()).await?.present("a chunk")??;
        recording.recorder().pause()?;
        recording.recorder().resume()?;
        within("another chunk", recording.next()).await?.present("a chunk")??;
        within("it finishes", recording.finish()).await??;
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn an_error_is_an_item_and_the_rest_follows() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let mut recording = recorder.record(SLICE)?;
        within("a chunk", recording.next()).await?.present("a chunk")??;
        recorder.stream().add_track(painting.capture()?.track());
        let mut kinds = Vec::new();
        while let Some(item) = within("the end", recording.next()).await? {
            kinds.extend(item.err().map(|error| error.kind().clone()));
        }
        assert_eq!(kinds, [ErrorKind::InvalidModification]);
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_recording_that_failed_does_not_finish() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let recorder = recorder(&painting)?;
        let (mut starts, mut errors) = (recorder.starts(), recorder.errors());
        let recording = recorder.record(None)?;
        within("it starts", starts.next()).await?;
        recorder.stream().add_track(painting.capture()?.track());
        within("it fails", errors.next()).await?;
        let error = within("it says so", recording.finish()).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        recorder.stream().stop();
        Ok(())
    })
    .await
}
