//! Calls every way into the crate and tells how it went, for a browser that
//! lacks what they stand on.

use rtcweb::negotiation::IceCandidateInit;
use rtcweb::{
    CameraElement, CaptureController, CaptureHandleConfig, Certificate, CertificateOptions,
    CropTarget, Error, Feature, IceCandidate, IceServer, ImageCapture, MediaDevices, MediaElement,
    MediaKind, MediaRecorder, MediaRecorderOptions, MediaStream, MediaStreamConstraints,
    MediaStreamTrackGenerator, MediaStreamTrackProcessor, PeerConnection, RestrictionTarget,
    RtcErrorDetail, RtcErrorDetailType, RtpReceiver, RtpSender, ScriptTransform, Support,
    UserMediaElement, VideoFrames, VideoTrackGenerator, capture_canvas, synthetic, worker,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// What was called, what it needs and how this browser comes by that, and how
/// the call went: `ok`, or the code of the error.
#[wasm_bindgen(getter_with_clone)]
pub struct Entry {
    pub name: String,
    pub feature: String,
    pub support: String,
    pub outcome: String,
}

/// What `support()` says, in the same form.
#[wasm_bindgen]
pub fn features() -> Vec<Entry> {
    let told = |(feature, support): (Feature, Support)| Entry {
        name: String::new(),
        feature: feature.to_string(),
        support: support.to_string(),
        outcome: String::new(),
    };
    rtcweb::support().into_iter().map(told).collect()
}

/// Whether the crate says that there are connections here.
#[wasm_bindgen]
pub fn is_supported() -> bool {
    rtcweb::is_supported()
}

/// Goes in everywhere.
#[wasm_bindgen]
pub async fn entries() -> Result<Vec<Entry>, JsValue> {
    let mut entries = connection().await;
    entries.extend(events());
    entries.extend(media().await?);
    Ok(entries)
}

async fn connection() -> Vec<Entry> {
    let here = Feature::PeerConnection;
    let server = IceServer::new(["stun:stun.example.org"]);
    let candidate = IceCandidateInit { sdp_mid: Some("0".into()), ..IceCandidateInit::default() };
    let options = CertificateOptions::default();
    vec![
        entry("PeerConnection::new", here, PeerConnection::new()),
        entry("builder().build", here, PeerConnection::builder().ice_server(server).build()),
        entry(
            "builder().build_when_possible",
            here,
            PeerConnection::builder().build_when_possible().await,
        ),
        entry("Certificate::generate", here, Certificate::generate().await),
        entry("Certificate::generate_with", here, Certificate::generate_with(&options).await),
        entry("IceCandidate::new", here, IceCandidate::new(&candidate)),
        entry("RtpSender::capabilities", here, RtpSender::capabilities(&MediaKind::Audio)),
        entry("RtpReceiver::capabilities", here, RtpReceiver::capabilities(&MediaKind::Video)),
        entry("worker::on_rtc_transform", here, worker::on_rtc_transform(drop)),
    ]
}

fn events() -> Vec<Entry> {
    let here = Feature::PeerConnection;
    let detail = RtcErrorDetail::new(RtcErrorDetailType::SctpFailure);
    vec![
        entry("synthetic::ice_candidate", here, synthetic::ice_candidate(None)),
        entry("synthetic::tone_change", here, synthetic::tone_change("1")),
        entry("synthetic::rtc_error", here, synthetic::rtc_error(&detail, "why")),
    ]
}

async fn media() -> Result<Vec<Entry>, JsValue> {
    let body = web_sys::window().and_then(|page| page.document()).and_then(|page| page.body());
    let body = body.ok_or("no page")?;
    let stream = MediaStream::new(&[]);
    let worker = web_sys::Worker::new("/crate/unsupported.js")?;
    let transform = ScriptTransform::new(&worker, &JsValue::NULL);
    worker.terminate();
    let mut entries = vec![
        entry("CaptureController::new", Feature::CaptureController, CaptureController::new()),
        entry(
            "CropTarget::from_element",
            Feature::RegionCapture,
            CropTarget::from_element(&body).await,
        ),
        entry(
            "RestrictionTarget::from_element",
            Feature::ElementCapture,
            RestrictionTarget::from_element(&body).await,
        ),
        entry("ScriptTransform::new", Feature::ScriptTransform, transform),
        entry("CameraElement::new", Feature::CameraElement, CameraElement::new()),
        entry("UserMediaElement::new", Feature::UserMediaElement, UserMediaElement::new()),
        entry("MediaStream::new", Feature::MediaDevices, stream),
    ];
    entries.extend(capture(&body)?);
    let devices = MediaDevices::new();
    if let Ok(devices) = &devices {
        let nothing = devices.get_user_media(&MediaStreamConstraints::default()).await;
        entries.push(entry("get_user_media", Feature::MediaDevices, nothing));
        let handle = devices.set_capture_handle_config(&CaptureHandleConfig::default());
        entries.push(entry("set_capture_handle_config", Feature::CaptureHandle, handle));
    }
    entries.push(entry("MediaDevices::new", Feature::MediaDevices, devices));
    Ok(entries)
}

fn capture(body: &web_sys::HtmlElement) -> Result<Vec<Entry>, JsValue> {
    let canvas: web_sys::HtmlCanvasElement = made(body, "canvas")?;
    let video: web_sys::HtmlVideoElement = made(body, "video")?;
    let drawn = capture_canvas(&canvas, None);
    let track = drawn.as_ref().map(|drawn| drawn.track());
    let stream = MediaStream::new(&[]).map_err(|error| error.to_string())?;
    let element = MediaElement::from_raw(video.clone().unchecked_into());
    element.set_src_object(Some(&stream));
    let mut entries = vec![
        entry(
            "MediaElement::capture_stream",
            Feature::MediaElementCapture,
            element.capture_stream(),
        ),
        entry("VideoFrames::new", Feature::VideoFrameCallback, VideoFrames::new(&video)),
        entry(
            "MediaRecorder::new",
            Feature::MediaRecorder,
            MediaRecorder::new(&stream, &MediaRecorderOptions::default()),
        ),
        entry(
            "MediaStreamTrackGenerator::new",
            Feature::TrackGenerator,
            MediaStreamTrackGenerator::new(&MediaKind::Video),
        ),
        entry("VideoTrackGenerator::new", Feature::VideoTrackGenerator, VideoTrackGenerator::new()),
    ];
    if let Ok(track) = track {
        entries.push(entry("ImageCapture::new", Feature::TakePhoto, ImageCapture::new(&track)));
        entries.push(entry(
            "MediaStreamTrackProcessor::new",
            Feature::TrackProcessor,
            MediaStreamTrackProcessor::new(&track, None),
        ));
    }
    entries.push(entry("capture_canvas", Feature::CanvasCapture, drawn));
    Ok(entries)
}

fn made<T: JsCast>(body: &web_sys::HtmlElement, name: &str) -> Result<T, JsValue> {
    let page = body.owner_document().ok_or("no page")?;
    Ok(page.create_element(name)?.unchecked_into())
}

fn entry<T>(name: &str, feature: Feature, result: Result<T, Error>) -> Entry {
    Entry {
        name: name.to_owned(),
        feature: feature.to_string(),
        support: feature.support().to_string(),
        outcome: outcome(&result),
    }
}

fn outcome<T>(result: &Result<T, Error>) -> String {
    result.as_ref().map_or_else(|error| error.kind().code(), |_| "ok").to_owned()
}
