use rtcweb::{
    Direction, ErrorKind, Feature, MediaKind, PeerConnection, PriorityType, ResolutionRestriction,
    RtpCodec, RtpEncodingParameters, RtpSender, RtpTransceiver, TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, Refused, TestResult, check};

type Encoding = RtpEncodingParameters;

fn layer(rid: &str) -> Encoding {
    Encoding { rid: Some(rid.into()), ..Encoding::default() }
}

fn add(
    connection: &PeerConnection,
    kind: MediaKind,
    send_encodings: Vec<Encoding>,
) -> Result<RtpTransceiver, rtcweb::Error> {
    let options = TransceiverOptions { send_encodings, ..TransceiverOptions::default() };
    connection.add_transceiver_of_kind(&kind, &options)
}

/// How these encodings of video begin.
fn begun(send_encodings: Vec<Encoding>) -> TestResult<Vec<Encoding>> {
    let connection = PeerConnection::new()?;
    let transceiver = add(&connection, MediaKind::Video, send_encodings)?;
    Ok(transceiver.sender().parameters()?.encodings)
}

/// The kind of error that these encodings of video are refused with.
fn refused(send_encodings: Vec<Encoding>) -> TestResult<ErrorKind> {
    let connection = PeerConnection::new()?;
    let error = add(&connection, MediaKind::Video, send_encodings).refused()?;
    assert!(connection.transceivers()?.is_empty());
    Ok(error.kind().clone())
}

#[test]
async fn encodings_begin_as_they_were_asked_for() -> TestResult {
    check(async {
        let asked = vec![
            Encoding {
                active: false,
                scale_resolution_down_by: Some(3.5),
                priority: Some(PriorityType::High),
                ..layer("small")
            },
            Encoding { max_bitrate: Some(250_000), max_framerate: Some(12.5), ..layer("large") },
        ];
        let begun = begun(asked)?;
        assert_eq!(begun.len(), 2);
        assert_eq!(begun[0].rid.as_deref(), Some("small"));
        assert_eq!((begun[0].active, begun[1].active), (false, true));
        assert_eq!(begun[0].scale_resolution_down_by, Some(3.5));
        assert_eq!(begun[0].priority, Some(PriorityType::High));
        assert_eq!(begun[1].rid.as_deref(), Some("large"));
        assert_eq!(begun[1].max_bitrate, Some(250_000));
        assert_eq!(begun[1].max_framerate, Some(12.5));
        Ok(())
    })
    .await
}

#[test]
async fn layers_without_a_scale_are_halved_one_by_one() -> TestResult {
    check(async {
        let begun = begun(vec![layer("q"), layer("h"), layer("f")])?;
        let scales: Vec<_> = begun.iter().map(|it| it.scale_resolution_down_by).collect();
        assert_eq!(scales, [Some(4.0), Some(2.0), Some(1.0)]);
        Ok(())
    })
    .await
}

#[test]
async fn the_name_of_an_only_encoding_is_dropped() -> TestResult {
    check(async {
        assert_eq!(begun(vec![layer("alone")])?[0].rid, None);
        Ok(())
    })
    .await
}

#[test]
async fn more_layers_than_the_browser_can_do_are_left_out() -> TestResult {
    check(async {
        let begun = begun((0..8).map(|number| layer(&number.to_string())).collect())?;
        assert_eq!(begun.len(), 3);
        Ok(())
    })
    .await
}

#[test]
async fn sound_has_one_encoding_and_no_scale() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let scaled = Encoding { scale_resolution_down_by: Some(2.0), ..layer("a") };
        let transceiver = add(&connection, MediaKind::Audio, vec![scaled, layer("b")])?;
        let encodings = transceiver.sender().parameters()?.encodings;
        assert_eq!(encodings.len(), 1);
        assert_eq!(encodings[0].scale_resolution_down_by, None);
        Ok(())
    })
    .await
}

#[test]
async fn one_of_several_layers_without_a_name_is_refused() -> TestResult {
    check(async {
        assert_eq!(refused(vec![layer("a"), Encoding::default()])?, ErrorKind::Type);
        assert_eq!(refused(vec![layer(""), layer("b")])?, ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn two_layers_of_one_name_are_refused() -> TestResult {
    check(async {
        assert_eq!(refused(vec![layer("a"), layer("b"), layer("a")])?, ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn a_name_of_wrong_characters_or_length_is_refused() -> TestResult {
    check(async {
        assert_eq!(refused(vec![layer("a!"), layer("b")])?, ErrorKind::Type);
        assert_eq!(refused(vec![layer(&"x".repeat(256)), layer("b")])?, ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn numbers_that_are_out_of_range_are_refused() -> TestResult {
    check(async {
        let scaled =
            |scale| Encoding { scale_resolution_down_by: Some(scale), ..Encoding::default() };
        let paced = |rate| Encoding { max_framerate: Some(rate), ..Encoding::default() };
        assert_eq!(refused(vec![scaled(0.5)])?, ErrorKind::Range);
        assert_eq!(refused(vec![paced(-1.0)])?, ErrorKind::Range);
        assert_eq!(refused(vec![scaled(f64::NAN)])?, ErrorKind::Type);
        assert_eq!(refused(vec![paced(f64::INFINITY)])?, ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn a_priority_that_there_is_none_of_is_refused() -> TestResult {
    check(async {
        let odd = Encoding { priority: Some("royal".into()), ..Encoding::default() };
        assert_eq!(refused(vec![odd])?, ErrorKind::Type);
        Ok(())
    })
    .await
}

/// The kind where the browser has the feature, else that it has it not.
fn or_unsupported(feature: Feature, kind: ErrorKind) -> ErrorKind {
    wasm_bindgen_test::console_log!("{feature}: {}", feature.support());
    if feature.support().is_usable() { kind } else { ErrorKind::Unsupported }
}

#[test]
async fn a_codec_that_the_browser_cannot_do_is_refused() -> TestResult {
    check(async {
        let kind = or_unsupported(Feature::EncodingCodec, ErrorKind::Operation);
        let codec = Some(RtpCodec::new("video/papyrus", 90_000));
        assert_eq!(refused(vec![Encoding { codec, ..Encoding::default() }])?, kind);
        Ok(())
    })
    .await
}

#[test]
async fn an_encoding_begins_with_its_codec() -> TestResult {
    check(async {
        let known = RtpSender::capabilities(&MediaKind::Video)?.present("video")?;
        let codec = known.codecs.into_iter().find(|it| it.mime_type == "video/VP9");
        let asked = Encoding { codec: codec.clone(), ..Encoding::default() };
        assert!(codec.is_some());
        match Feature::EncodingCodec.support().is_usable() {
            true => assert_eq!(begun(vec![asked])?[0].codec, codec),
            false => assert_eq!(refused(vec![asked])?, ErrorKind::Unsupported),
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_scalability_mode_is_taken_or_told_to_be_missing() -> TestResult {
    check(async {
        let mode = |text: &str| {
            vec![Encoding { scalability_mode: Some(text.into()), ..Encoding::default() }]
        };
        let kind = or_unsupported(Feature::ScalabilityMode, ErrorKind::Operation);
        assert_eq!(refused(mode("L9T9"))?, kind);
        match Feature::ScalabilityMode.support().is_usable() {
            true => assert_eq!(begun(mode("L1T2"))?[0].scalability_mode.as_deref(), Some("L1T2")),
            false => assert_eq!(refused(mode("L1T2"))?, ErrorKind::Unsupported),
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_network_priority_is_taken_or_told_to_be_missing() -> TestResult {
    check(async {
        let asked =
            Encoding { network_priority: Some(PriorityType::Medium), ..Encoding::default() };
        match Feature::NetworkPriority.support().is_usable() {
            true => {
                assert_eq!(begun(vec![asked.clone()])?[0].network_priority, asked.network_priority);
            }
            false => assert_eq!(refused(vec![asked])?, ErrorKind::Unsupported),
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_largest_size_is_taken_or_told_to_be_missing() -> TestResult {
    check(async {
        let size = ResolutionRestriction { max_width: Some(320), max_height: Some(180) };
        let asked = Encoding { scale_resolution_down_to: Some(size), ..Encoding::default() };
        match Feature::ScaleResolutionDownTo.support().is_usable() {
            true => assert_eq!(begun(vec![asked])?[0].scale_resolution_down_to, Some(size)),
            false => assert_eq!(refused(vec![asked])?, ErrorKind::Unsupported),
        }
        Ok(())
    })
    .await
}

#[test]
async fn longer_packets_are_taken_or_told_to_be_missing() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let asked = Encoding { adaptive_ptime: Some(true), ..Encoding::default() };
        let added = add(&connection, MediaKind::Audio, vec![asked]);
        if Feature::AdaptivePtime.support().is_usable() {
            assert_eq!(added?.sender().parameters()?.encodings[0].adaptive_ptime, Some(true));
        } else {
            assert_eq!(added.refused()?.kind(), &ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_transceiver_cannot_begin_stopped_or_sideways() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        for direction in [Direction::Stopped, Direction::from("sideways")] {
            let options =
                TransceiverOptions { direction: Some(direction), ..TransceiverOptions::default() };
            let added = connection.add_transceiver_of_kind(&MediaKind::Video, &options);
            assert_eq!(added.refused()?.kind(), &ErrorKind::Type);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_closed_connection_takes_no_encodings() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        connection.close();
        let error = add(&connection, MediaKind::Video, vec![layer("a"), layer("b")]).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}
