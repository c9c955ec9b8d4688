use rtcweb::{
    ErrorKind, Feature, MediaKind, MediaStreamTrackGenerator, MediaStreamTrackProcessor, Support,
    TrackState, VideoTrackGenerator,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{ReadableStream, WritableStream};

use crate::support::{Painting, Refused, TestResult, check, shows, video_element, within};

const BLUE: [u8; 3] = [0, 0, 255];

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn first_frame(readable: &ReadableStream) -> Result<JsValue, JsValue>;
    fn pump(readable: &ReadableStream, writable: &WritableStream) -> js_sys::Function;
}

#[test]
async fn raw_frames_are_read_or_unsupported() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let capture = painting.capture()?;
        let made = MediaStreamTrackProcessor::new(capture.track(), Some(2));
        if Feature::TrackProcessor.support() == Support::Absent {
            assert_eq!(made.refused()?.kind(), &ErrorKind::Unsupported);
            capture.track().stop();
            return Ok(());
        }
        let processor = made?;
        let size = within("a frame", first_frame(&processor.readable())).await?;
        let size = size.map_err(rtcweb::Error::from)?;
        assert_eq!(size.as_string().as_deref(), Some("64 48"));
        let counted = Feature::TrackProcessorCounts.support() == Support::Native;
        assert_eq!(processor.total_frames().is_some_and(|count| count > 0), counted);
        assert_eq!(processor.discarded_frames().is_some(), counted);
        assert!(processor.as_raw().is_object());
        assert_eq!(&processor.clone().into_raw(), processor.as_raw());
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_track_that_has_ended_has_no_frames() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        capture.track().stop();
        let error = MediaStreamTrackProcessor::new(capture.track(), None).refused()?;
        let expected = match Feature::TrackProcessor.support() {
            Support::Absent => ErrorKind::Unsupported,
            _ => ErrorKind::Type,
        };
        assert_eq!(error.kind(), &expected);
        Ok(())
    })
    .await
}

#[test]
async fn a_generator_makes_a_track_of_its_kind() -> TestResult {
    check(async {
        for kind in [MediaKind::Audio, MediaKind::Video] {
            let made = MediaStreamTrackGenerator::new(&kind);
            if Feature::TrackGenerator.support() == Support::Absent {
                assert_eq!(made.refused()?.kind(), &ErrorKind::Unsupported);
                continue;
            }
            let generator = made?;
            assert_eq!(generator.track().kind(), kind);
            assert_eq!(generator.track().ready_state(), TrackState::Live);
            assert!(!generator.writable().locked());
            assert_eq!(&generator.clone().into_raw(), generator.as_raw());
            generator.track().stop();
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_generator_of_another_kind_is_refused() -> TestResult {
    check(async {
        let error = MediaStreamTrackGenerator::new(&MediaKind::from("smell")).refused()?;
        let expected = match Feature::TrackGenerator.support() {
            Support::Absent => ErrorKind::Unsupported,
            _ => ErrorKind::Type,
        };
        assert_eq!(error.kind(), &expected);
        Ok(())
    })
    .await
}

#[test]
async fn pictures_go_through_a_processor_and_a_generator() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let capture = painting.capture()?;
        let made = VideoTrackGenerator::new();
        if Feature::VideoTrackGenerator.support() == Support::Absent {
            assert_eq!(made.refused()?.kind(), &ErrorKind::Unsupported);
            capture.track().stop();
            return Ok(());
        }
        let generator = made?;
        let processor = MediaStreamTrackProcessor::new(capture.track(), None)?;
        let stop = pump(&processor.readable(), &generator.writable());
        let video = video_element();
        let copy = rtcweb::MediaStream::new(&[generator.track()])?;
        let shown = copy.attach_to(&video);
        within("it plays", shown.play()).await??;
        within("it is blue", shows(&video, BLUE)).await??;
        stop.call0(&JsValue::NULL).map_err(rtcweb::Error::from)?;
        generator.track().stop();
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_generator_is_muted_or_says_that_it_cannot() -> TestResult {
    check(async {
        let made = VideoTrackGenerator::new();
        match Feature::VideoTrackGenerator.support() {
            Support::Native => {
                let generator = made?;
                generator.set_muted(true)?;
                assert!(generator.muted() && generator.as_raw().is_object());
                generator.track().stop();
            }
            Support::Emulated => {
                let generator = made?;
                let error = generator.set_muted(true).refused()?;
                assert_eq!(error.kind(), &ErrorKind::Unsupported);
                assert!(!generator.muted() && generator.as_raw().is_object());
                generator.track().stop();
            }
            _ => assert_eq!(made.refused()?.kind(), &ErrorKind::Unsupported),
        }
        Ok(())
    })
    .await
}
