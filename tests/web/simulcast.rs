use rtcweb::sdp::edit::{SetSimulcast, SimulcastEncoding, Target};
use rtcweb::sdp::{ExtMap, RidDirection, Sdp};
use rtcweb::{
    Direction, EncodingOptions, ErrorKind, Feature, RtpEncodingParameters, RtpSender,
    SetParameterOptions, TransceiverOptions,
};
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use crate::support::{
    Camera, Layer, Link, Present, Refused, TestResult, check, layers, pause, until_layers, within,
};

const NAMES: [&str; 3] = ["f", "h", "q"];

/// A camera in three sizes. Chromium sends three layers of pictures that are at
/// least 960 wide, and the bitrates fit into what an engine believes a new
/// connection can carry: no layer waits for anything.
async fn simulcast() -> TestResult<(Link, Camera, RtpSender)> {
    let layer = |rid: &str, scale, bitrate| RtpEncodingParameters {
        rid: Some(rid.into()),
        scale_resolution_down_by: Some(scale),
        max_bitrate: Some(bitrate),
        max_framerate: Some(10.0),
        ..RtpEncodingParameters::default()
    };
    let (link, camera) = (Link::new()?, Camera::of_size(1280, 720).await?);
    let options = TransceiverOptions {
        direction: Some(Direction::SendOnly),
        send_encodings: vec![
            layer("q", 4.0, 40_000),
            layer("h", 2.0, 80_000),
            layer("f", 1.0, 120_000),
        ],
        ..TransceiverOptions::default()
    };
    let sender = link.left.add_transceiver(&camera.video()?, &options)?.sender();
    link.negotiate_with(accept).await?;
    link.connected().await?;
    Ok((link, camera, sender))
}

/// What a server that forwards layers would answer: a browser receives one.
fn accept(offer: &str, answer: &str) -> TestResult<String> {
    let (offer, mut answer) = (Sdp::parse(offer)?, Sdp::parse(answer)?);
    let offered = offer.sections().flat_map(|section| section.all::<ExtMap<'_>>());
    let extensions = offered.collect::<Result<Vec<_>, _>>()?;
    let mut video = answer.section_mut(0).present("a section")?;
    for extension in extensions.iter().filter(|one| one.uri.ends_with("rtp-stream-id")) {
        let known = video.section().all::<ExtMap<'_>>().any(|one| one.as_ref() == Ok(extension));
        if !known {
            video.push(extension)?;
        }
    }
    let layers = ["q", "h", "f"].map(SimulcastEncoding::new);
    answer.apply(&SetSimulcast::new(Target::Media("video"), RidDirection::Recv, &layers))?;
    Ok(answer.to_string())
}

fn frames(layers: &[Layer]) -> Vec<u32> {
    layers.iter().map(|layer| layer.frames_encoded).collect()
}

/// Waits until each layer has been sent some more.
async fn all_flow(sender: &RtpSender) -> TestResult<Vec<Layer>> {
    let before = layers(sender).await?;
    until_layers("every layer is sent", sender, |now| {
        now.len() == 3
            && now.iter().all(|layer| {
                let earlier = before.iter().find(|it| it.rid == layer.rid);
                layer.frames_encoded > earlier.map_or(0, |it| it.frames_encoded) + 3
            })
    })
    .await
}

async fn switch(sender: &RtpSender, on: &[&str]) -> TestResult {
    let mut parameters = sender.parameters()?;
    for encoding in &mut parameters.encodings {
        encoding.active = encoding.rid.as_deref().is_some_and(|rid| on.contains(&rid));
    }
    within("layers are switched", sender.set_parameters(parameters)).await??;
    Ok(())
}

#[test]
async fn three_layers_are_sent_each_in_its_size() -> TestResult {
    check(async {
        let (_link, _camera, sender) = simulcast().await?;
        let layers = all_flow(&sender).await?;
        let names: Vec<_> = layers.iter().filter_map(|it| it.rid.as_deref()).collect();
        assert_eq!(names, NAMES);
        let widths: Vec<_> = layers.iter().filter_map(|it| it.frame_width).collect();
        assert_eq!(widths.len(), 3);
        assert!(widths[0] > widths[1] && widths[1] > widths[2], "{widths:?}");
        Ok(())
    })
    .await
}

#[test]
async fn layers_are_switched_off_and_on_by_parameters() -> TestResult {
    check(async {
        let (_link, _camera, sender) = simulcast().await?;
        all_flow(&sender).await?;
        switch(&sender, &["h"]).await?;
        // What is in the encoder comes out yet.
        pause(500).await;
        let before = layers(&sender).await?;
        let after = until_layers("one layer goes on", &sender, |now| {
            now[1].frames_encoded > before[1].frames_encoded + 5
        })
        .await?;
        let (before, after) = (frames(&before), frames(&after));
        assert_eq!((before[0], before[2]), (after[0], after[2]));
        switch(&sender, &NAMES).await?;
        all_flow(&sender).await?;
        Ok(())
    })
    .await
}

#[test]
async fn nothing_is_sent_while_every_layer_is_off() -> TestResult {
    check(async {
        let (_link, _camera, sender) = simulcast().await?;
        all_flow(&sender).await?;
        switch(&sender, &[]).await?;
        pause(500).await;
        let before = frames(&layers(&sender).await?);
        pause(700).await;
        assert_eq!(frames(&layers(&sender).await?), before);
        let parameters = sender.parameters()?;
        assert!(parameters.encodings.iter().all(|it| !it.active));
        Ok(())
    })
    .await
}

#[test]
async fn a_key_frame_comes_on_demand_or_the_demand_is_unsupported() -> TestResult {
    check(async {
        let (link, camera) = (Link::new()?, Camera::on().await?);
        let sender = link.left.add_track(&camera.video()?, &[])?;
        link.negotiate().await?;
        link.connected().await?;
        let sent = |layers: &[Layer]| layers.first().is_some_and(|it| it.frames_encoded > 10);
        until_layers("pictures are sent", &sender, sent).await?;
        let support = Feature::KeyFrameRequest.support();
        console_log!("{}: {support}", Feature::KeyFrameRequest);
        if !support.is_usable() {
            let asked = within("a key frame", sender.request_key_frame()).await?;
            assert_eq!(asked.refused()?.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let before = layers(&sender).await?[0].key_frames_encoded;
        within("a key frame", sender.request_key_frame()).await??;
        let more = |layers: &[Layer]| layers[0].key_frames_encoded > before;
        until_layers("a key frame is sent", &sender, more).await?;
        Ok(())
    })
    .await
}

#[test]
async fn there_is_one_option_for_each_encoding() -> TestResult {
    check(async {
        let (_link, _camera, sender) = simulcast().await?;
        let one =
            SetParameterOptions { encoding_options: vec![EncodingOptions { key_frame: true }] };
        let parameters = sender.parameters()?;
        let set = within("one option", sender.set_parameters_with(parameters, &one)).await?;
        let kind = match Feature::KeyFrameRequest.support().is_usable() {
            true => ErrorKind::InvalidModification,
            false => ErrorKind::Unsupported,
        };
        assert_eq!(set.refused()?.kind(), &kind);
        Ok(())
    })
    .await
}
