use js_sys::Function;
use rtcweb::{
    ErrorKind, Feature, MediaKind, PeerConnection, RtpReceiver, RtpSynchronizationSource, Support,
    TransceiverOptions,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use crate::support::{Camera, Link, Present, Refused, TestResult, check, pause, within, without};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn listen_to(track: &web_sys::MediaStreamTrack) -> Function;
    fn now() -> f64;
}

/// A loudspeaker, silent when the test ends.
struct Speaker(Function);

impl Drop for Speaker {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

/// A receiver that nothing is sent to.
fn receiver(kind: MediaKind) -> TestResult<(PeerConnection, RtpReceiver)> {
    let connection = PeerConnection::new()?;
    let options = TransceiverOptions::default();
    let receiver = connection.add_transceiver_of_kind(&kind, &options)?.receiver();
    Ok((connection, receiver))
}

/// Sound and pictures on their way to a receiver of each.
async fn call() -> TestResult<(Link, Camera, RtpReceiver, RtpReceiver)> {
    let (link, camera) = (Link::new()?, Camera::on().await?);
    link.left.add_track(&camera.audio()?, &[])?;
    link.left.add_track(&camera.video()?, &[])?;
    link.negotiate().await?;
    link.connected().await?;
    let mut receivers = link.right.receivers()?;
    let video = receivers.pop().present("a receiver of video")?;
    let audio = receivers.pop().present("a receiver of audio")?;
    Ok((link, camera, audio, video))
}

/// Waits until something comes from somebody.
async fn source(receiver: &RtpReceiver) -> TestResult<RtpSynchronizationSource> {
    within("somebody sends", async {
        loop {
            if let Some(source) = receiver.synchronization_sources()?.first() {
                return Ok(*source);
            }
            pause(100).await;
        }
    })
    .await?
}

#[test]
async fn receivers_say_which_codecs_may_come() -> TestResult {
    check(async {
        let (_link, _camera, audio, video) = call().await?;
        for (receiver, mime_type) in [(audio, "audio/opus"), (video, "video/VP8")] {
            let parameters = receiver.parameters()?;
            let known = |it: &rtcweb::RtpCodecParameters| {
                it.payload_type < 128 && it.codec.mime_type.eq_ignore_ascii_case(mime_type)
            };
            assert!(parameters.codecs.iter().any(known));
            console_log!("{} header extensions", parameters.header_extensions.len());
            assert!(parameters.header_extensions.iter().all(|it| it.id > 0));
            // A receiver has no name of its own to tell.
            assert_eq!(parameters.rtcp.cname, None);
        }
        Ok(())
    })
    .await
}

#[test]
async fn receivers_know_who_sends_pictures() -> TestResult {
    check(async {
        let (_link, _camera, _, video) = call().await?;
        let first = source(&video).await?;
        assert!(first.source > 0 && first.rtp_timestamp.is_some());
        assert!((first.timestamp - now()).abs() < 60_000.0, "{}", first.timestamp);
        within("the clock goes on", async {
            while video
                .synchronization_sources()?
                .iter()
                .all(|it| it.rtp_timestamp == first.rtp_timestamp && it.source == first.source)
            {
                pause(50).await;
            }
            Ok(())
        })
        .await?
    })
    .await
}

#[test]
async fn receivers_know_how_loud_the_sender_is() -> TestResult {
    check(async {
        let (_link, _camera, audio, _) = call().await?;
        let _speaker = Speaker(listen_to(audio.track().as_raw()));
        let source = source(&audio).await?;
        let level = source.audio_level.present("a level")?;
        assert!((0.0..=1.0).contains(&level), "{level}");
        Ok(())
    })
    .await
}

#[test]
async fn nobody_contributes_where_nobody_mixes() -> TestResult {
    check(async {
        let (_link, _camera, audio, video) = call().await?;
        source(&video).await?;
        assert!(audio.contributing_sources()?.is_empty());
        assert!(video.contributing_sources()?.is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn nobody_is_heard_before_and_after_a_connection() -> TestResult {
    check(async {
        let (connection, receiver) = receiver(MediaKind::Audio)?;
        for _ in 0..2 {
            assert!(receiver.synchronization_sources()?.is_empty());
            assert!(receiver.contributing_sources()?.is_empty());
            connection.close();
        }
        Ok(())
    })
    .await
}

/// What a receiver does where the browser has this kind of jitter buffer.
fn set_targets(receiver: &RtpReceiver) -> TestResult {
    assert_eq!(receiver.jitter_buffer_target(), None);
    for target in [Some(250.0), Some(0.0), Some(4000.0), None] {
        receiver.set_jitter_buffer_target(target)?;
        assert_eq!(receiver.jitter_buffer_target(), target);
    }
    let refused = [
        (-1.0, ErrorKind::Range),
        (4001.0, ErrorKind::Range),
        (f64::NAN, ErrorKind::Type),
        (f64::INFINITY, ErrorKind::Type),
    ];
    for (target, kind) in refused {
        let error = receiver.set_jitter_buffer_target(Some(target)).refused()?;
        assert_eq!(error.kind(), &kind);
        assert_eq!(receiver.jitter_buffer_target(), None);
    }
    Ok(())
}

fn has_no_targets(receiver: &RtpReceiver) -> TestResult {
    assert_eq!(receiver.jitter_buffer_target(), None);
    let error = receiver.set_jitter_buffer_target(Some(100.0)).refused()?;
    assert_eq!(error.kind(), &ErrorKind::Unsupported);
    Ok(())
}

#[test]
async fn media_is_held_back_as_long_as_asked_for() -> TestResult {
    check(async {
        let support = Feature::JitterBufferTarget.support();
        console_log!("{}: {support}", Feature::JitterBufferTarget);
        let (_connection, receiver) = receiver(MediaKind::Audio)?;
        match support.is_usable() {
            true => set_targets(&receiver),
            false => has_no_targets(&receiver),
        }
    })
    .await
}

#[test]
async fn media_is_held_back_by_the_older_hint_as_well() -> TestResult {
    check(async {
        let _without = without("RTCRtpReceiver", "jitterBufferTarget");
        let support = Feature::JitterBufferTarget.support();
        console_log!("without jitterBufferTarget: {support}");
        let (_connection, receiver) = receiver(MediaKind::Video)?;
        match support {
            Support::Emulated => set_targets(&receiver),
            _ => has_no_targets(&receiver),
        }
    })
    .await
}

#[test]
async fn a_browser_without_any_hint_says_so() -> TestResult {
    check(async {
        let _without = without("RTCRtpReceiver", "jitterBufferTarget");
        let _and_without = without("RTCRtpReceiver", "playoutDelayHint");
        assert_eq!(Feature::JitterBufferTarget.support(), Support::Absent);
        let (_connection, receiver) = receiver(MediaKind::Video)?;
        has_no_targets(&receiver)
    })
    .await
}
