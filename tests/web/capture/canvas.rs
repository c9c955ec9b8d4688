use futures_util::StreamExt;
use rtcweb::{
    CanvasCaptureMediaStreamTrack, ErrorKind, Feature, MediaKind, MediaStream, Support, TrackState,
    capture_canvas,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{
    Painting, Pair, Present, Refused, TestResult, alike, check, colour_of, make_canvas, paint,
    pause, picture_of, shows, tainted_canvas, video_element, within,
};

const BLUE: [u8; 3] = [0, 0, 255];
const GREEN: [u8; 3] = [0, 128, 0];
const RED: [u8; 3] = [255, 0, 0];

#[test]
async fn a_captured_canvas_is_a_live_video_track() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let capture = painting.capture()?;
        assert_eq!(capture.track().kind(), MediaKind::Video);
        assert_eq!(capture.track().ready_state(), TrackState::Live);
        assert_eq!(capture.canvas(), &painting.canvas);
        assert_eq!(capture.stream().tracks().len(), 1);
        assert_eq!(capture.stream().tracks()[0].as_raw(), capture.as_raw());
        capture.track().stop();
        assert!(!capture.stream().active());
        assert_eq!(&capture.clone().into_raw(), capture.as_raw());
        Ok(())
    })
    .await
}

#[test]
async fn what_is_drawn_is_seen_in_a_video_element() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let capture = painting.capture()?;
        let video = video_element();
        let shown = capture.stream().attach_to(&video);
        within("it plays", shown.play()).await??;
        within("it is blue", shows(&video, BLUE)).await??;
        assert_eq!((video.video_width(), video.video_height()), (64, 48));
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_canvas_of_known_colour_reaches_the_other_peer() -> TestResult {
    check(async {
        let painting = Painting::new("red", 320, 240);
        let capture = painting.capture()?;
        let pair = Pair::new()?;
        let mut arriving = pair.right.tracks();
        pair.left.add_track(capture.track(), &[capture.stream().clone()])?;
        let event = within("the track", arriving.next()).await?.present("a track")?;
        let video = video_element();
        let shown = event.streams[0].attach_to(&video);
        within("it plays over there", shown.play()).await??;
        within("it is red over there", shows(&video, RED)).await??;
        assert!(video.video_width() > 0);
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_picture_of_the_other_peer_has_its_colour() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 320, 240);
        let capture = painting.capture()?;
        let pair = Pair::new()?;
        let mut arriving = pair.right.tracks();
        pair.left.add_track(capture.track(), &[capture.stream().clone()])?;
        let event = within("the track", arriving.next()).await?.present("a track")?;
        // The first picture of a call may be of another size.
        loop {
            let photo = within("a picture", event.track.still_photo("image/png")).await??;
            let ((width, height), colour) = within("it decodes", picture_of(&photo)).await??;
            assert!(width > 0 && height > 0);
            if alike(colour, BLUE) {
                break;
            }
            within("some time", pause(200)).await?;
        }
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn without_a_rate_of_its_own_a_canvas_gives_a_frame_when_asked() -> TestResult {
    check(async {
        let canvas = make_canvas(32, 32);
        paint(&canvas, "blue", 0);
        let capture = capture_canvas(&canvas, Some(0.0))?;
        if !Feature::CanvasRequestFrame.support().is_usable() {
            wasm_bindgen_test::console_log!("no requestFrame() here");
            assert_eq!(capture.request_frame().refused()?.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let video = video_element();
        let shown = capture.stream().attach_to(&video);
        capture.request_frame()?;
        within("it plays", shown.play()).await??;
        within("it is blue", shows(&video, BLUE)).await??;
        paint(&canvas, "green", 1);
        pause(300).await;
        assert!(alike(colour_of(&video)?, BLUE), "nobody has asked for green");
        // Firefox gives a frame of a canvas only when it has just changed.
        paint(&canvas, "green", 2);
        capture.request_frame()?;
        within("it is green", shows(&video, GREEN)).await??;
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn the_way_to_ask_for_a_frame_is_native_or_emulated() -> TestResult {
    check(async {
        let capture = capture_canvas(&make_canvas(8, 8), None);
        // A canvas without a context has nothing to give, which is no error.
        let capture = capture?;
        match Feature::CanvasRequestFrame.support() {
            Support::Absent => {
                assert_eq!(capture.request_frame().refused()?.kind(), &ErrorKind::Unsupported);
            }
            _ => capture.request_frame()?,
        }
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_capture_is_found_in_a_stream_that_somebody_else_made() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        let found = CanvasCaptureMediaStreamTrack::from_stream(capture.stream());
        let found = found.present("the capture")?;
        assert_eq!(found.canvas(), &painting.canvas);
        assert_eq!(found.track().id(), capture.track().id());
        assert!(CanvasCaptureMediaStreamTrack::from_stream(&MediaStream::new(&[])?).is_none());
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_canvas_takes_any_sound_frame_rate() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        for rate in [0.0, -0.0, 0.5, 30.0, 1e9] {
            let capture = capture_canvas(&painting.canvas, Some(rate))?;
            assert_eq!(capture.track().ready_state(), TrackState::Live);
            capture.track().stop();
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_canvas_refuses_any_other_frame_rate() -> TestResult {
    check(async {
        let canvas = make_canvas(16, 16);
        for rate in [-1.0, -1e-9, -1e300] {
            let error = capture_canvas(&canvas, Some(rate)).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
        }
        for rate in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let error = capture_canvas(&canvas, Some(rate)).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Type);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_canvas_with_a_picture_of_another_origin_is_not_captured() -> TestResult {
    check(async {
        let error = capture_canvas(&tainted_canvas(), None).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Security);
        Ok(())
    })
    .await
}
