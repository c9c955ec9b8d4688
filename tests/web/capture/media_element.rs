use rtcweb::{ErrorKind, Feature, MediaElement, MediaKind, MediaStream, Support};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::HtmlMediaElement;

use crate::support::{
    Painting, Present, Refused, TestResult, Without, audio_element, check, shows, video_element,
    within, without,
};

const BLUE: [u8; 3] = [0, 0, 255];

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn refuse_to_play(element: &HtmlMediaElement);
}

/// Takes away what captures elements, under each of its names.
fn without_capture() -> [Without; 2] {
    ["captureStream", "mozCaptureStream"].map(|name| without("HTMLMediaElement", name))
}

#[test]
async fn an_element_is_given_a_stream_and_loses_it() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        let element = MediaElement::from(video_element());
        assert!(element.src_object().is_none());
        element.set_src_object(Some(capture.stream()));
        let shown = element.src_object().present("the stream")?;
        assert_eq!(shown.as_raw(), capture.stream().as_raw());
        element.set_src_object(None);
        assert!(element.src_object().is_none());
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn an_attachment_ends_with_its_value() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        let video = video_element();
        let attachment = capture.stream().attach_to(&video);
        assert_eq!(video.src_object().as_ref(), Some(capture.stream().as_raw()));
        assert_eq!(attachment.stream().id(), capture.stream().id());
        let element: &HtmlMediaElement = &video;
        assert_eq!(attachment.element().as_raw(), element);
        drop(attachment);
        assert_eq!(video.src_object(), None);
        assert!(capture.stream().active(), "the stream goes on");
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn an_attachment_leaves_a_later_stream_alone() -> TestResult {
    check(async {
        let video = video_element();
        let (first, second) = (MediaStream::new(&[])?, MediaStream::new(&[])?);
        let old = first.attach_to(&video);
        let new = second.attach_to(&video);
        drop(old);
        assert_eq!(video.src_object().as_ref(), Some(second.as_raw()));
        drop(new);
        assert_eq!(video.src_object(), None);
        Ok(())
    })
    .await
}

#[test]
async fn a_stream_plays() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 32, 16);
        let capture = painting.capture()?;
        let video = video_element();
        let element = MediaElement::from_raw(video.clone().into());
        let attachment = element.attach(capture.stream());
        within("it plays", attachment.play()).await??;
        assert!(!video.paused());
        within("it is blue", shows(&video, BLUE)).await??;
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn playing_that_is_interrupted_is_aborted() -> TestResult {
    check(async {
        let element = MediaElement::from(video_element());
        element.set_src_object(Some(&MediaStream::new(&[])?));
        let playing = element.play();
        let pausing = async {
            element.as_raw().pause()?;
            Ok::<_, JsValue>(())
        };
        let (played, paused) = within("both", futures_util::future::join(playing, pausing)).await?;
        paused.map_err(rtcweb::Error::from)?;
        assert_eq!(played.refused()?.kind(), &ErrorKind::Abort);
        Ok(())
    })
    .await
}

#[test]
async fn what_cannot_be_played_is_unsupported() -> TestResult {
    check(async {
        let video = video_element();
        video.set_src("data:video/webm,no%20such%20thing");
        let element = MediaElement::from(video);
        let error = within("it is refused", element.play()).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn a_refusal_of_autoplay_is_typed() -> TestResult {
    check(async {
        // The browsers of the tests allow autoplay, so the refusal is played.
        let element = MediaElement::from(video_element());
        refuse_to_play(element.as_raw());
        let error = within("it is refused", element.play()).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::NotAllowed);
        Ok(())
    })
    .await
}

#[test]
async fn the_default_output_has_no_name() -> TestResult {
    check(async {
        let element = MediaElement::from(audio_element());
        if Feature::SinkId.support() == Support::Native {
            assert_eq!(element.sink_id().as_deref(), Some(""));
            within("the same again", element.set_sink_id("")).await??;
            assert_eq!(element.sink_id().as_deref(), Some(""));
        } else {
            assert_eq!(element.sink_id(), None);
            let error = within("refused", element.set_sink_id("")).await?.refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn an_unknown_output_is_not_found() -> TestResult {
    check(async {
        let element = MediaElement::from(audio_element());
        let error = within("refused", element.set_sink_id("no such device")).await?.refused()?;
        let expected = match Feature::SinkId.support() {
            Support::Native => ErrorKind::NotFound,
            _ => ErrorKind::Unsupported,
        };
        assert_eq!(error.kind(), &expected);
        Ok(())
    })
    .await
}

#[test]
async fn a_browser_without_outputs_says_so() -> TestResult {
    check(async {
        let element = MediaElement::from(audio_element());
        let missing = ["sinkId", "setSinkId"].map(|name| without("HTMLMediaElement", name));
        let (support, name) = (Feature::SinkId.support(), element.sink_id());
        let refused = element.set_sink_id("").await;
        drop(missing);
        assert_eq!((support, name), (Support::Absent, None));
        assert_eq!(refused.refused()?.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn what_an_element_plays_is_captured() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 32, 16);
        let capture = painting.capture()?;
        let element = MediaElement::from(video_element());
        let shown = element.attach(capture.stream());
        within("it plays", shown.play()).await??;
        let stream = element.capture_stream()?;
        assert_ne!(&stream, capture.stream());
        let mut added = stream.added_tracks();
        let track = match stream.video_tracks().pop() {
            Some(track) => track,
            None => {
                within("a track", futures_util::StreamExt::next(&mut added)).await?.present("it")?
            }
        };
        assert_eq!(track.kind(), MediaKind::Video);
        let video = video_element();
        let again = stream.attach_to(&video);
        within("the capture plays", again.play()).await??;
        within("it is blue too", shows(&video, BLUE)).await??;
        stream.stop();
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn an_element_without_anything_gives_an_empty_stream() -> TestResult {
    check(async {
        let element = MediaElement::from(video_element());
        match Feature::MediaElementCapture.support() {
            Support::Native => assert_eq!(element.capture_stream()?.tracks().len(), 0),
            _ => {
                let refused = element.capture_stream().refused();
                wasm_bindgen_test::console_log!("emulated: {:?}", refused.is_ok());
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn capture_under_the_old_prefix_is_capture() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        let element = MediaElement::from(video_element());
        let shown = element.attach(capture.stream());
        within("it plays", shown.play()).await??;
        let missing = without("HTMLMediaElement", "captureStream");
        let (support, captured) =
            (Feature::MediaElementCapture.support(), element.capture_stream());
        drop(missing);
        assert_eq!(support, Support::Emulated);
        let captured = captured?;
        assert_eq!(captured.video_tracks().len(), 1);
        captured.stop();
        assert_eq!(Feature::MediaElementCapture.support(), Support::Native);
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn without_capture_the_stream_that_plays_is_copied() -> TestResult {
    check(async {
        let painting = Painting::new("blue", 16, 16);
        let capture = painting.capture()?;
        let element = MediaElement::from(video_element());
        let nothing = MediaElement::from(video_element());
        let _shown = element.attach(capture.stream());
        let missing = without_capture();
        let support = Feature::MediaElementCapture.support();
        let (copied, refused) = (element.capture_stream(), nothing.capture_stream());
        drop(missing);
        assert_eq!(support, Support::Emulated);
        let copied = copied?;
        assert_ne!(copied.id(), capture.stream().id());
        assert_eq!(copied.video_tracks().len(), 1);
        assert_eq!(refused.refused()?.kind(), &ErrorKind::Unsupported);
        copied.stop();
        assert!(capture.stream().active(), "the copy has tracks of its own");
        capture.track().stop();
        Ok(())
    })
    .await
}
