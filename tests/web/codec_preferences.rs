use rtcweb::{
    ErrorKind, MediaKind, PeerConnection, RtpCodec, RtpReceiver, RtpTransceiver, TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Link, Present, Refused, TestResult, check, within, without};

fn transceiver(connection: &PeerConnection) -> TestResult<RtpTransceiver> {
    let options = TransceiverOptions::default();
    Ok(connection.add_transceiver_of_kind(&MediaKind::Video, &options)?)
}

/// The codecs of video that can be received, those of this name first.
fn preferring(mime_type: &str) -> TestResult<Vec<RtpCodec>> {
    let known = RtpReceiver::capabilities(&MediaKind::Video)?.present("video")?;
    let mut codecs = known.codecs;
    assert!(codecs.iter().any(|codec| codec.mime_type.eq_ignore_ascii_case(mime_type)));
    codecs.sort_by_key(|codec| !codec.mime_type.eq_ignore_ascii_case(mime_type));
    Ok(codecs)
}

/// The name of the codec that an offer prefers.
async fn offered(connection: &PeerConnection) -> TestResult<String> {
    let sdp = within("an offer", connection.create_offer()).await??.sdp;
    let media = sdp.lines().find(|line| line.starts_with("m=video")).present("m=video")?;
    let payload = media.split(' ').nth(3).present("a payload type")?;
    let prefix = format!("a=rtpmap:{payload} ");
    let codec = sdp.lines().find_map(|line| line.strip_prefix(&prefix)).present("a=rtpmap")?;
    Ok(codec.to_owned())
}

#[test]
async fn the_preferred_codec_is_offered_first() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let transceiver = transceiver(&connection)?;
        for (mime_type, name) in [("video/VP9", "VP9/90000"), ("video/VP8", "VP8/90000")] {
            transceiver.set_codec_preferences(&preferring(mime_type)?)?;
            assert_eq!(offered(&connection).await?, name);
        }
        Ok(())
    })
    .await
}

#[test]
async fn no_preference_is_the_choice_of_the_browser() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let transceiver = transceiver(&connection)?;
        let first = offered(&connection).await?;
        transceiver.set_codec_preferences(&preferring("video/VP9")?)?;
        assert_ne!(offered(&connection).await?, first);
        transceiver.set_codec_preferences(&[])?;
        assert_eq!(offered(&connection).await?, first);
        Ok(())
    })
    .await
}

#[test]
async fn the_preferred_codec_is_negotiated() -> TestResult {
    check(async {
        let link = Link::new()?;
        let transceiver = transceiver(&link.left)?;
        transceiver.set_codec_preferences(&preferring("video/VP9")?)?;
        link.negotiate().await?;
        let codecs = transceiver.sender().parameters()?.codecs();
        let first = codecs.first().present("a codec")?;
        assert!(first.codec.mime_type.eq_ignore_ascii_case("video/VP9"));
        Ok(())
    })
    .await
}

#[test]
async fn a_codec_that_cannot_be_received_is_refused() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let transceiver = transceiver(&connection)?;
        let papyrus = RtpCodec::new("video/papyrus", 90_000);
        let sound = RtpCodec::new("audio/opus", 48_000).with_channels(2);
        for codec in [papyrus, sound] {
            let error = transceiver.set_codec_preferences(&[codec]).refused()?;
            assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        }
        Ok(())
    })
    .await
}

#[test]
async fn helpers_alone_are_no_preference() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let transceiver = transceiver(&connection)?;
        let mut codecs = preferring("video/rtx")?;
        codecs.retain(|codec| codec.mime_type.eq_ignore_ascii_case("video/rtx"));
        let error = transceiver.set_codec_preferences(&codecs).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        Ok(())
    })
    .await
}

#[test]
async fn a_browser_without_codec_preferences_says_so() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let transceiver = transceiver(&connection)?;
        let _without = without("RTCRtpTransceiver", "setCodecPreferences");
        let error = transceiver.set_codec_preferences(&[]).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
#[allow(deprecated)]
async fn a_transceiver_says_when_it_is_stopped() -> TestResult {
    check(async {
        let link = Link::new()?;
        // The section that all the others share the transport of.
        link.left.add_transceiver_of_kind(&MediaKind::Audio, &TransceiverOptions::default())?;
        let transceiver = transceiver(&link.left)?;
        link.negotiate().await?;
        assert!(!transceiver.stopped());
        transceiver.stop()?;
        link.negotiate().await?;
        assert!(transceiver.stopped());
        let _without = without("RTCRtpTransceiver", "stopped");
        assert!(transceiver.stopped());
        Ok(())
    })
    .await
}
