use rtcweb::{Feature, MediaKind, RtpCapabilities, RtpCodec, RtpReceiver, RtpSender, Support};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, TestResult, check};

fn codec<'a>(capabilities: &'a RtpCapabilities, mime_type: &str) -> TestResult<&'a RtpCodec> {
    let is_it = |codec: &&RtpCodec| codec.mime_type.eq_ignore_ascii_case(mime_type);
    capabilities.codecs.iter().find(is_it).present(mime_type)
}

#[test]
async fn senders_say_what_video_they_can_send() -> TestResult {
    check(async {
        let video = RtpSender::capabilities(&MediaKind::Video)?.present("video")?;
        let vp8 = codec(&video, "video/VP8")?;
        assert_eq!((vp8.clock_rate, vp8.channels), (90_000, None));
        Ok(())
    })
    .await
}

#[test]
async fn senders_say_what_sound_they_can_send() -> TestResult {
    check(async {
        let audio = RtpSender::capabilities(&MediaKind::Audio)?.present("audio")?;
        let opus = codec(&audio, "audio/opus")?;
        assert_eq!((opus.clock_rate, opus.channels), (48_000, Some(2)));
        assert!(opus.sdp_fmtp_line.as_ref().is_some_and(|line| line.contains("useinbandfec=1")));
        codec(&audio, "audio/telephone-event")?;
        Ok(())
    })
    .await
}

#[test]
async fn receivers_say_what_they_can_receive() -> TestResult {
    check(async {
        for (kind, mime_type) in [(MediaKind::Audio, "audio/opus"), (MediaKind::Video, "video/VP8")]
        {
            let known = RtpReceiver::capabilities(&kind)?.present("capabilities")?;
            let prefix = format!("{kind}/");
            assert!(known.codecs.iter().all(|codec| codec.mime_type.starts_with(&prefix)));
            codec(&known, mime_type)?;
        }
        Ok(())
    })
    .await
}

#[test]
async fn header_extensions_say_their_direction_where_it_can_be_chosen() -> TestResult {
    check(async {
        let video = RtpSender::capabilities(&MediaKind::Video)?.present("video")?;
        let mid = "urn:ietf:params:rtp-hdrext:sdes:mid";
        let extension = video.header_extensions.iter().find(|it| it.uri == mid);
        let can_be_chosen = Feature::HeaderExtensionControl.support() == Support::Native;
        assert_eq!(extension.present(mid)?.direction.is_some(), can_be_chosen);
        Ok(())
    })
    .await
}

#[test]
async fn a_kind_that_there_is_none_of_has_no_capabilities() -> TestResult {
    check(async {
        let smell = MediaKind::from("smell");
        assert_eq!(RtpSender::capabilities(&smell)?, None);
        assert_eq!(RtpReceiver::capabilities(&smell)?, None);
        Ok(())
    })
    .await
}

#[test]
async fn a_codec_is_compared_by_its_members() -> TestResult {
    check(async {
        let audio = RtpSender::capabilities(&MediaKind::Audio)?.present("audio")?;
        let found = codec(&audio, "audio/opus")?;
        let line = found.sdp_fmtp_line.clone().present("parameters of the format")?;
        let made = RtpCodec::new(found.mime_type.clone(), 48_000)
            .with_channels(2)
            .with_sdp_fmtp_line(line);
        assert_eq!(&made, found);
        assert_ne!(made, RtpCodec::new("audio/opus", 48_000));
        Ok(())
    })
    .await
}
