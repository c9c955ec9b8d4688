use futures_util::{FutureExt, StreamExt};
use rtcweb::{Feature, Support, VideoFrames};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{
    Painting, Pair, Present, TestResult, check, pause, video_element, within, without,
};

#[test]
async fn an_element_tells_of_the_frames_it_shows() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let capture = painting.capture()?;
        let video = video_element();
        let mut frames = VideoFrames::new(&video)?;
        assert!(frames.next().now_or_never().is_none(), "nothing to show yet");
        let shown = capture.stream().attach_to(&video);
        within("it plays", shown.play()).await??;
        let first = within("a frame", frames.next()).await?.present("a frame")?;
        let second = within("another", frames.next()).await?.present("a frame")?;
        assert_eq!((first.width, first.height), (64, 48));
        assert!(second.presented_frames > first.presented_frames);
        assert!(second.presentation_time >= first.presentation_time);
        assert!(second.expected_display_time > 0.0 && second.media_time >= 0.0);
        assert_eq!(second.rtp_timestamp, None, "it did not come from a peer");
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn frames_of_a_peer_tell_when_they_came() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 320, 240);
        let capture = painting.capture()?;
        let pair = Pair::new()?;
        let mut arriving = pair.right.tracks();
        pair.left.add_track(capture.track(), &[capture.stream().clone()])?;
        let event = within("the track", arriving.next()).await?.present("a track")?;
        let video = video_element();
        let shown = event.streams[0].attach_to(&video);
        within("it plays", shown.play()).await??;
        let mut frames = VideoFrames::new(&video)?;
        let frame = within("a frame", frames.next()).await?.present("a frame")?;
        wasm_bindgen_test::console_log!("{frame:?}");
        assert!(frame.width > 0 && frame.height > 0);
        // Each is optional; whoever tells one of them tells sense.
        assert!(frame.receive_time.is_none_or(|time| time > 0.0));
        assert!(frame.processing_duration.is_none_or(|time| time >= 0.0));
        assert!(frame.capture_time.is_none_or(|time| time > 0.0));
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn without_frame_callbacks_each_repaint_counts() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 64, 48);
        let capture = painting.capture()?;
        let video = video_element();
        let missing = without("HTMLVideoElement", "requestVideoFrameCallback");
        let (support, frames) = (Feature::VideoFrameCallback.support(), VideoFrames::new(&video));
        drop(missing);
        assert_eq!(support, Support::Emulated);
        let mut frames = frames?;
        let waiting = std::pin::pin!(pause(200));
        let early = futures_util::future::select(frames.next(), waiting).await;
        assert!(matches!(early, futures_util::future::Either::Right(_)), "it does not play yet");
        let shown = capture.stream().attach_to(&video);
        within("it plays", shown.play()).await??;
        let first = within("a frame", frames.next()).await?.present("a frame")?;
        let second = within("another", frames.next()).await?.present("a frame")?;
        assert_eq!((first.width, first.height), (64, 48));
        assert_eq!(second.presented_frames, first.presented_frames + 1);
        assert!(second.presentation_time > first.presentation_time);
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn nobody_is_called_when_the_frames_are_dropped() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        let video = video_element();
        let shown = capture.stream().attach_to(&video);
        within("it plays", shown.play()).await??;
        let mut frames = VideoFrames::new(&video)?;
        assert!(frames.next().now_or_never().is_none());
        drop(frames);
        // A callback that is gone would throw now, and the guard would see it.
        pause(300).await;
        capture.track().stop();
        Ok(())
    })
    .await
}
