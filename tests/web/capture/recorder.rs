use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use futures_util::StreamExt;
use rtcweb::{
    BitrateMode, ErrorKind, Feature, MediaRecorder, MediaRecorderOptions, MediaStream,
    RecordingState, Support,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Painting, Present, Refused, TestResult, check, pause, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn fire_error(recorder: &web_sys::MediaRecorder, name: &str);
}

const SLICE: Option<Duration> = Some(Duration::from_millis(100));

/// A canvas that is being painted, and a recorder of it.
fn recorder(options: &MediaRecorderOptions) -> TestResult<(Painting, MediaRecorder)> {
    let painting = Painting::new("blue", 64, 48);
    let recorder = MediaRecorder::new(painting.capture()?.stream(), options)?;
    Ok((painting, recorder))
}

fn default_recorder() -> TestResult<(Painting, MediaRecorder)> {
    recorder(&MediaRecorderOptions::default())
}

/// Ends a recording, and with it the tracks.
async fn finish(recorder: &MediaRecorder) -> TestResult {
    let mut stops = recorder.stops();
    if recorder.state() != RecordingState::Inactive {
        recorder.stop()?;
        within("it stops", stops.next()).await?;
    }
    recorder.stream().stop();
    Ok(())
}

#[test]
async fn a_new_recorder_does_nothing() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        let recorder = MediaRecorder::new(capture.stream(), &MediaRecorderOptions::default())?;
        assert_eq!(recorder.state(), RecordingState::Inactive);
        assert_eq!(recorder.stream().as_raw(), capture.stream().as_raw());
        assert_eq!(recorder.stream().id(), capture.stream().id());
        let again = MediaRecorder::from_raw(recorder.clone().into_raw());
        assert_eq!(again.as_raw(), recorder.as_raw());
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_recorder_knows_which_types_it_records() -> TestResult {
    check(async {
        assert!(MediaRecorder::is_type_supported(""));
        assert!(!MediaRecorder::is_type_supported("video/no-such-thing"));
        assert!(!MediaRecorder::is_type_supported("nonsense"));
        let known = ["video/webm", "video/mp4"];
        assert!(known.into_iter().any(MediaRecorder::is_type_supported));
        Ok(())
    })
    .await
}

#[test]
async fn a_mime_type_is_kept() -> TestResult {
    check(async {
        for mime_type in ["video/webm", "video/webm;codecs=vp8", "video/mp4"] {
            if !MediaRecorder::is_type_supported(mime_type) {
                continue;
            }
            let options = MediaRecorderOptions {
                mime_type: Some(mime_type.to_owned()),
                ..MediaRecorderOptions::default()
            };
            let (_painting, recorder) = recorder(&options)?;
            assert!(recorder.mime_type().starts_with(mime_type), "{}", recorder.mime_type());
            finish(&recorder).await?;
        }
        Ok(())
    })
    .await
}

#[test]
async fn an_unknown_mime_type_is_unsupported() -> TestResult {
    check(async {
        for mime_type in ["video/no-such-thing", "nonsense", "video/webm;codecs=nonsense"] {
            let options = MediaRecorderOptions {
                mime_type: Some(mime_type.to_owned()),
                ..MediaRecorderOptions::default()
            };
            let error = MediaRecorder::new(&MediaStream::new(&[])?, &options).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported, "{mime_type}");
        }
        Ok(())
    })
    .await
}

#[test]
async fn the_type_is_known_once_it_records() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        let mut starts = recorder.starts();
        recorder.start(None)?;
        within("it starts", starts.next()).await?;
        assert!(recorder.mime_type().starts_with("video/"), "{}", recorder.mime_type());
        finish(&recorder).await
    })
    .await
}

#[test]
async fn bit_rates_are_kept() -> TestResult {
    check(async {
        let options = MediaRecorderOptions {
            audio_bits_per_second: Some(64_000),
            video_bits_per_second: Some(1_000_000),
            ..MediaRecorderOptions::default()
        };
        let (_painting, recorder) = recorder(&options)?;
        assert_eq!(recorder.audio_bits_per_second(), 64_000);
        assert_eq!(recorder.video_bits_per_second(), 1_000_000);
        finish(&recorder).await
    })
    .await
}

#[test]
async fn one_bit_rate_is_shared_between_sound_and_pictures() -> TestResult {
    check(async {
        let options = MediaRecorderOptions {
            bits_per_second: Some(1_000_000),
            ..MediaRecorderOptions::default()
        };
        let (_painting, recorder) = recorder(&options)?;
        let (video, audio) = (recorder.video_bits_per_second(), recorder.audio_bits_per_second());
        assert!(video > audio && video + audio <= 1_000_000, "{video} + {audio}");
        finish(&recorder).await
    })
    .await
}

#[test]
async fn the_bit_rate_mode_of_sound_is_kept_or_unsupported() -> TestResult {
    check(async {
        let options = MediaRecorderOptions {
            audio_bitrate_mode: Some(BitrateMode::Constant),
            ..MediaRecorderOptions::default()
        };
        let made = MediaRecorder::new(&MediaStream::new(&[])?, &options);
        let plain = MediaRecorder::new(&MediaStream::new(&[])?, &MediaRecorderOptions::default())?;
        if Feature::AudioBitrateMode.support() == Support::Native {
            assert_eq!(made?.audio_bitrate_mode(), Some(BitrateMode::Constant));
            assert_eq!(plain.audio_bitrate_mode(), Some(BitrateMode::Variable));
        } else {
            assert_eq!(made.refused()?.kind(), &ErrorKind::Unsupported);
            assert_eq!(plain.audio_bitrate_mode(), None);
        }
        Ok(())
    })
    .await
}

#[test]
async fn an_unknown_bit_rate_mode_is_refused() -> TestResult {
    check(async {
        let options = MediaRecorderOptions {
            audio_bitrate_mode: Some(BitrateMode::from("no such mode")),
            ..MediaRecorderOptions::default()
        };
        let error = MediaRecorder::new(&MediaStream::new(&[])?, &options).refused()?;
        let expected = match Feature::AudioBitrateMode.support() {
            Support::Native => ErrorKind::Type,
            _ => ErrorKind::Unsupported,
        };
        assert_eq!(error.kind(), &expected);
        Ok(())
    })
    .await
}

#[test]
async fn key_frames_are_spaced_by_time_or_by_count() -> TestResult {
    check(async {
        let native = Feature::VideoKeyFrameInterval.support() == Support::Native;
        wasm_bindgen_test::console_log!("key frame intervals: {native}");
        let time = MediaRecorderOptions {
            video_key_frame_interval_duration: Some(Duration::from_millis(500)),
            ..MediaRecorderOptions::default()
        };
        let count = MediaRecorderOptions {
            video_key_frame_interval_count: Some(10),
            ..MediaRecorderOptions::default()
        };
        let both =
            MediaRecorderOptions { video_key_frame_interval_count: Some(10), ..time.clone() };
        for (options, fits) in [(time, native), (count, native), (both, false)] {
            let made = MediaRecorder::new(&MediaStream::new(&[])?, &options);
            match fits {
                true => assert_eq!(made?.state(), RecordingState::Inactive),
                false => assert_eq!(made.refused()?.kind(), &ErrorKind::Unsupported),
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_recorder_starts_and_stops() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        let seen = Rc::new(RefCell::new(Vec::new()));
        let (started, stopped) = (Rc::clone(&seen), Rc::clone(&seen));
        let _listeners = [
            recorder.on_start(move || started.borrow_mut().push("start")),
            recorder.on_stop(move || stopped.borrow_mut().push("stop")),
        ];
        let (mut starts, mut stops) = (recorder.starts(), recorder.stops());
        recorder.start(None)?;
        assert_eq!(recorder.state(), RecordingState::Recording);
        within("it starts", starts.next()).await?;
        recorder.stop()?;
        assert_eq!(recorder.state(), RecordingState::Inactive);
        within("it stops", stops.next()).await?;
        assert_eq!(*seen.borrow(), ["start", "stop"]);
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_recorder_pauses_and_goes_on() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        let seen = Rc::new(RefCell::new(Vec::new()));
        let (paused, resumed) = (Rc::clone(&seen), Rc::clone(&seen));
        let _listeners = [
            recorder.on_pause(move || paused.borrow_mut().push("pause")),
            recorder.on_resume(move || resumed.borrow_mut().push("resume")),
        ];
        let (mut pauses, mut resumes) = (recorder.pauses(), recorder.resumes());
        recorder.start(None)?;
        recorder.pause()?;
        assert_eq!(recorder.state(), RecordingState::Paused);
        within("it pauses", pauses.next()).await?;
        recorder.resume()?;
        assert_eq!(recorder.state(), RecordingState::Recording);
        within("it goes on", resumes.next()).await?;
        assert_eq!(*seen.borrow(), ["pause", "resume"]);
        finish(&recorder).await
    })
    .await
}

#[test]
async fn data_comes_each_time_slice() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        let count = Rc::new(RefCell::new(0));
        let counted = Rc::clone(&count);
        let _listener = recorder.on_data_available(move |_| *counted.borrow_mut() += 1);
        let mut chunks = recorder.data_available();
        recorder.start(SLICE)?;
        let first = within("a chunk", chunks.next()).await?.present("a chunk")?;
        let second = within("another one", chunks.next()).await?.present("a chunk")?;
        let known = Feature::BlobEventTimecode.support() == Support::Native;
        for chunk in [&first, &second] {
            let bytes = within("its bytes", chunk.bytes()).await??;
            assert_eq!(bytes.len() as f64, chunk.data.size());
            assert_eq!(chunk.timecode.is_some(), known);
        }
        assert!(second.timecode >= first.timecode);
        assert!(*count.borrow() >= 2);
        finish(&recorder).await
    })
    .await
}

#[test]
async fn data_comes_when_asked_for() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        let (mut starts, mut chunks) = (recorder.starts(), recorder.data_available());
        recorder.start(None)?;
        within("it starts", starts.next()).await?;
        pause(300).await;
        recorder.request_data()?;
        within("a chunk", chunks.next()).await?.present("a chunk")?;
        assert_eq!(recorder.state(), RecordingState::Recording);
        finish(&recorder).await
    })
    .await
}

#[test]
async fn a_recorder_that_does_nothing_cannot_be_paused() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        let results = [recorder.pause(), recorder.resume(), recorder.request_data()];
        for result in results {
            assert_eq!(result.refused()?.kind(), &ErrorKind::InvalidState);
        }
        recorder.stop()?;
        finish(&recorder).await
    })
    .await
}

#[test]
async fn a_recorder_starts_once_at_a_time() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        recorder.start(None)?;
        assert_eq!(recorder.start(SLICE).refused()?.kind(), &ErrorKind::InvalidState);
        assert!(recorder.record(None).refused()?.kind() == &ErrorKind::InvalidState);
        assert_eq!(recorder.state(), RecordingState::Recording);
        finish(&recorder).await
    })
    .await
}

#[test]
async fn a_stream_without_tracks_is_not_recorded() -> TestResult {
    check(async {
        let stream = MediaStream::new(&[])?;
        let recorder = MediaRecorder::new(&stream, &MediaRecorderOptions::default())?;
        assert_eq!(recorder.start(None).refused()?.kind(), &ErrorKind::Unsupported);
        assert_eq!(recorder.state(), RecordingState::Inactive);
        Ok(())
    })
    .await
}

#[test]
async fn a_track_that_joins_ends_the_recording_with_an_error() -> TestResult {
    check(async {
        let (painting, recorder) = default_recorder()?;
        let (mut starts, mut errors) = (recorder.starts(), recorder.errors());
        let mut stops = recorder.stops();
        recorder.start(None)?;
        within("it starts", starts.next()).await?;
        let other = painting.capture()?;
        recorder.stream().add_track(other.track());
        let error = within("an error", errors.next()).await?.present("an error")?;
        assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        within("it stops", stops.next()).await?;
        assert_eq!(recorder.state(), RecordingState::Inactive);
        recorder.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn an_error_of_recording_keeps_its_kind() -> TestResult {
    check(async {
        let (_painting, recorder) = default_recorder()?;
        let seen = Rc::new(RefCell::new(Vec::new()));
        let inside = Rc::clone(&seen);
        let listener = recorder.on_error(move |error| inside.borrow_mut().push(error));
        fire_error(recorder.as_raw(), "SecurityError");
        drop(listener);
        fire_error(recorder.as_raw(), "UnknownError");
        let kinds: Vec<_> = seen.borrow().iter().map(|error| error.kind().clone()).collect();
        assert_eq!(kinds, [ErrorKind::Security]);
        finish(&recorder).await
    })
    .await
}
