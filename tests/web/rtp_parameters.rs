use rtcweb::{
    DegradationPreference, Error, ErrorKind, Feature, MediaKind, PeerConnection, PriorityType,
    ResolutionRestriction, RtpEncodingParameters, RtpSender, RtpTransceiver, TransceiverOptions,
};
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use crate::support::{Link, Present, Refused, TestResult, check, within};

type Encoding = RtpEncodingParameters;

/// A sender of a connection that nobody negotiates.
fn sender(kind: MediaKind) -> TestResult<(PeerConnection, RtpTransceiver, RtpSender)> {
    let connection = PeerConnection::new()?;
    let options = TransceiverOptions::default();
    let transceiver = connection.add_transceiver_of_kind(&kind, &options)?;
    let sender = transceiver.sender();
    Ok((connection, transceiver, sender))
}

/// A sender of video that was negotiated.
async fn negotiated() -> TestResult<(Link, RtpSender)> {
    let link = Link::new()?;
    let options = TransceiverOptions::default();
    let transceiver = link.left.add_transceiver_of_kind(&MediaKind::Video, &options)?;
    link.negotiate().await?;
    Ok((link, transceiver.sender()))
}

/// Changes the only encoding.
async fn change(
    sender: &RtpSender,
    change: impl FnOnce(&mut Encoding),
) -> TestResult<Result<(), Error>> {
    let mut parameters = sender.parameters()?;
    assert_eq!(parameters.encodings.len(), 1);
    change(&mut parameters.encodings[0]);
    within("parameters are set", sender.set_parameters(parameters)).await
}

/// What the only encoding is after a change.
async fn changed(sender: &RtpSender, by: impl FnOnce(&mut Encoding)) -> TestResult<Encoding> {
    change(sender, by).await??;
    Ok(sender.parameters()?.encodings.remove(0))
}

/// The kind of error that a change is refused with.
async fn refused(sender: &RtpSender, by: impl FnOnce(&mut Encoding)) -> TestResult<ErrorKind> {
    Ok(change(sender, by).await?.refused()?.kind().clone())
}

#[test]
async fn before_a_negotiation_there_is_an_encoding_and_no_codec() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let parameters = sender.parameters()?;
        assert!(parameters.codecs().is_empty() && parameters.header_extensions().is_empty());
        assert_eq!(parameters.encodings.len(), 1);
        assert!(parameters.encodings[0].active && parameters.encodings[0].max_bitrate.is_none());
        assert!(!parameters.transaction_id().is_empty());
        assert!(parameters.as_raw().is_object());
        Ok(())
    })
    .await
}

#[test]
async fn parameters_say_what_was_negotiated() -> TestResult {
    check(async {
        let (_link, sender) = negotiated().await?;
        let parameters = sender.parameters()?;
        let codecs = parameters.codecs();
        let vp8 = codecs.iter().find(|it| it.codec.mime_type.eq_ignore_ascii_case("video/VP8"));
        let vp8 = vp8.present("VP8")?;
        assert_eq!(vp8.codec.clock_rate, 90_000);
        assert!(codecs.iter().all(|it| it.payload_type < 128));
        let same = codecs.iter().filter(|it| it.payload_type == vp8.payload_type).count();
        assert_eq!(same, 1);
        assert!(parameters.rtcp().reduced_size.is_some());
        let extensions = parameters.header_extensions();
        console_log!("header extensions: {}", extensions.len());
        assert!(extensions.iter().all(|it| it.id > 0 && it.uri.contains(':') && !it.encrypted));
        Ok(())
    })
    .await
}

#[test]
async fn a_greatest_bitrate_is_set_and_left_to_the_browser_again() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let encoding = changed(&sender, |it| it.max_bitrate = Some(2_000_000_000)).await?;
        assert_eq!(encoding.max_bitrate, Some(2_000_000_000));
        let encoding = changed(&sender, |it| it.max_bitrate = None).await?;
        assert_eq!(encoding.max_bitrate, None);
        Ok(())
    })
    .await
}

#[test]
async fn a_greatest_frame_rate_is_set_with_its_fraction() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let encoding = changed(&sender, |it| it.max_framerate = Some(12.5)).await?;
        assert_eq!(encoding.max_framerate, Some(12.5));
        Ok(())
    })
    .await
}

#[test]
async fn a_scale_is_set_with_every_digit() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let scale = Some(1.123_456_789_012_345);
        let encoding = changed(&sender, |it| it.scale_resolution_down_by = scale).await?;
        assert_eq!(encoding.scale_resolution_down_by, scale);
        Ok(())
    })
    .await
}

#[test]
async fn an_encoding_is_switched_off_and_on() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        assert!(!changed(&sender, |it| it.active = false).await?.active);
        assert!(changed(&sender, |it| it.active = true).await?.active);
        Ok(())
    })
    .await
}

#[test]
async fn a_priority_is_set() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Audio)?;
        let priorities =
            [PriorityType::High, PriorityType::VeryLow, PriorityType::Medium, PriorityType::Low];
        for priority in priorities {
            let encoding = changed(&sender, |it| it.priority = Some(priority.clone())).await?;
            assert_eq!(encoding.priority, Some(priority));
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_network_priority_is_set_or_told_to_be_missing() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Audio)?;
        let high = || Some(PriorityType::High);
        if Feature::NetworkPriority.support().is_usable() {
            let encoding = changed(&sender, |it| it.network_priority = high()).await?;
            assert_eq!(encoding.network_priority, high());
        } else {
            let kind = refused(&sender, |it| it.network_priority = high()).await?;
            assert_eq!(kind, ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn longer_packets_are_allowed_or_told_to_be_missing() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Audio)?;
        if Feature::AdaptivePtime.support().is_usable() {
            let encoding = changed(&sender, |it| it.adaptive_ptime = Some(true)).await?;
            assert_eq!(encoding.adaptive_ptime, Some(true));
        } else {
            let kind = refused(&sender, |it| it.adaptive_ptime = Some(true)).await?;
            assert_eq!(kind, ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_largest_size_is_set_or_told_to_be_missing() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let size = Some(ResolutionRestriction { max_width: Some(320), max_height: Some(180) });
        if Feature::ScaleResolutionDownTo.support().is_usable() {
            let encoding = changed(&sender, |it| it.scale_resolution_down_to = size).await?;
            assert_eq!(encoding.scale_resolution_down_to, size);
        } else {
            let kind = refused(&sender, |it| it.scale_resolution_down_to = size).await?;
            assert_eq!(kind, ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_scalability_mode_is_set_or_told_to_be_missing() -> TestResult {
    check(async {
        let (_link, sender) = negotiated().await?;
        let mode = |text: &str| Some(text.to_owned());
        if Feature::ScalabilityMode.support().is_usable() {
            let encoding = changed(&sender, |it| it.scalability_mode = mode("L1T3")).await?;
            assert_eq!(encoding.scalability_mode, mode("L1T3"));
            let kind = refused(&sender, |it| it.scalability_mode = mode("L9T9")).await?;
            assert_eq!(kind, ErrorKind::InvalidModification);
        } else {
            let kind = refused(&sender, |it| it.scalability_mode = mode("L1T3")).await?;
            assert_eq!(kind, ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_codec_is_switched_without_a_negotiation() -> TestResult {
    check(async {
        let (_link, sender) = negotiated().await?;
        let codecs = sender.parameters()?.codecs();
        let vp9 =
            codecs.into_iter().find(|it| it.codec.mime_type.eq_ignore_ascii_case("video/VP9"));
        let vp9 = vp9.present("VP9")?.codec;
        if Feature::EncodingCodec.support().is_usable() {
            let encoding = changed(&sender, |it| it.codec = Some(vp9.clone())).await?;
            assert_eq!(encoding.codec.map(|it| it.mime_type), Some(vp9.mime_type));
            let odd = rtcweb::RtpCodec::new("video/papyrus", 90_000);
            let kind = refused(&sender, |it| it.codec = Some(odd)).await?;
            assert_eq!(kind, ErrorKind::InvalidModification);
            assert_eq!(changed(&sender, |it| it.codec = None).await?.codec, None);
        } else {
            let kind = refused(&sender, |it| it.codec = Some(vp9)).await?;
            assert_eq!(kind, ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

/// Sets a preference and says what it is afterwards.
async fn prefer(
    sender: &RtpSender,
    preference: DegradationPreference,
) -> TestResult<Result<Option<DegradationPreference>, Error>> {
    let mut parameters = sender.parameters()?;
    parameters.degradation_preference = Some(preference);
    let set = within("a preference is set", sender.set_parameters(parameters)).await?;
    let after = sender.parameters()?.degradation_preference;
    Ok(set.map(|()| after))
}

#[test]
async fn what_to_save_is_set() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        assert_eq!(sender.parameters()?.degradation_preference, None);
        for preference in [
            DegradationPreference::MaintainFramerate,
            DegradationPreference::MaintainResolution,
            DegradationPreference::Balanced,
        ] {
            if Feature::DegradationPreference.support().is_usable() {
                let after = prefer(&sender, preference.clone()).await??;
                assert_eq!(after, Some(preference));
            } else {
                let error = prefer(&sender, preference).await?.refused()?;
                assert_eq!(error.kind(), &ErrorKind::Unsupported);
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn saving_nothing_is_set_or_told_to_be_missing() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let both = DegradationPreference::MaintainFramerateAndResolution;
        match prefer(&sender, both.clone()).await? {
            Ok(after) => assert_eq!(after, Some(both)),
            Err(error) => assert_eq!(error.kind(), &ErrorKind::Unsupported),
        }
        Ok(())
    })
    .await
}

#[test]
async fn words_that_there_are_none_of_are_refused() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let kind = refused(&sender, |it| it.priority = Some("royal".into())).await?;
        assert_eq!(kind, ErrorKind::Type);
        let error = prefer(&sender, "nothing".into()).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn numbers_that_are_out_of_range_are_refused() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let scale = |scale| move |it: &mut Encoding| it.scale_resolution_down_by = Some(scale);
        let rate = |rate| move |it: &mut Encoding| it.max_framerate = Some(rate);
        assert_eq!(refused(&sender, scale(0.99)).await?, ErrorKind::Range);
        assert_eq!(refused(&sender, rate(-0.5)).await?, ErrorKind::Range);
        assert_eq!(refused(&sender, scale(f64::NAN)).await?, ErrorKind::Type);
        assert_eq!(refused(&sender, rate(f64::NEG_INFINITY)).await?, ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn encodings_can_neither_be_added_nor_removed() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let mut parameters = sender.parameters()?;
        parameters.encodings.push(Encoding::default());
        let set = within("one more", sender.set_parameters(parameters)).await?;
        assert_eq!(set.refused()?.kind(), &ErrorKind::InvalidModification);
        let mut parameters = sender.parameters()?;
        parameters.encodings.clear();
        let set = within("none", sender.set_parameters(parameters)).await?;
        assert_eq!(set.refused()?.kind(), &ErrorKind::InvalidModification);
        assert_eq!(sender.parameters()?.encodings.len(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn encodings_can_neither_be_renamed_nor_reordered() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let layer = |rid: &str| Encoding { rid: Some(rid.into()), ..Encoding::default() };
        let options = TransceiverOptions {
            send_encodings: vec![layer("a"), layer("b")],
            ..TransceiverOptions::default()
        };
        let sender = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?.sender();
        let mut parameters = sender.parameters()?;
        parameters.encodings.reverse();
        let set = within("another order", sender.set_parameters(parameters)).await?;
        assert_eq!(set.refused()?.kind(), &ErrorKind::InvalidModification);
        let mut parameters = sender.parameters()?;
        parameters.encodings[1].rid = Some("c".into());
        let set = within("another name", sender.set_parameters(parameters)).await?;
        assert_eq!(set.refused()?.kind(), &ErrorKind::InvalidModification);
        Ok(())
    })
    .await
}

#[test]
async fn parameters_serve_only_while_they_are_the_newest() -> TestResult {
    check(async {
        let (_connection, _, sender) = sender(MediaKind::Video)?;
        let old = sender.parameters()?;
        // Within one task a browser gives the same parameters twice.
        crate::support::pause(50).await;
        let new = sender.parameters()?;
        assert_ne!(old.transaction_id(), new.transaction_id());
        let set = within("the old ones", sender.set_parameters(old)).await?;
        assert_eq!(set.refused()?.kind(), &ErrorKind::InvalidModification);
        Ok(())
    })
    .await
}

#[test]
async fn a_stopped_sender_takes_no_parameters() -> TestResult {
    check(async {
        let (_connection, transceiver, sender) = sender(MediaKind::Video)?;
        let parameters = sender.parameters()?;
        transceiver.stop()?;
        let set = within("stopped", sender.set_parameters(parameters)).await?;
        assert_eq!(set.refused()?.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn a_sender_of_a_closed_connection_takes_no_parameters() -> TestResult {
    check(async {
        let (connection, _, sender) = sender(MediaKind::Audio)?;
        connection.close();
        let parameters = sender.parameters()?;
        let set = within("closed", sender.set_parameters(parameters)).await?;
        assert_eq!(set.refused()?.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}
