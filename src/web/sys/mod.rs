//! Typed bindings for what web-sys lacks, declares infallible although it can
//! throw, or hides behind an unstable flag.
//!
//! A JavaScript exception that crosses a Rust frame runs no destructors and
//! leaves every borrow in place, so whatever the specifications let throw is
//! bound with `catch`. The extension types (`PeerConnectionExt` …) are other
//! views of the same object as the web-sys type; [`JsCast::unchecked_ref`]
//! goes from one to the other at no cost.
//!
//! [`JsCast::unchecked_ref`]: wasm_bindgen::JsCast::unchecked_ref

mod capture_elements;
mod channel;
mod connection;
mod devices;
mod dictionary;
mod dtmf;
mod element;
mod error;
mod event;
mod frame;
mod frames;
mod global;
mod made;
mod media;
mod parameters;
mod photo;
mod prototype;
mod prototype_capture;
mod prototype_connection;
mod prototype_media;
mod prototype_rtp;
mod recorder;
mod rtp;
mod screen;
mod stats;
mod stream;
mod track_members;
mod transform;
mod transport;
mod worker;

pub(crate) use capture_elements::{CaptureElementExt, DOCUMENT};
pub(crate) use channel::{ChannelExt, ChannelInit};
pub(crate) use connection::{
    AssertionExt, CandidateExt, CertificateExt, FingerprintExt, PeerConnectionExt,
};
pub(crate) use devices::{
    AudioOutputInit, DeviceInfoExt, DisplayMediaInit, MediaDevicesExt, ProxyHandler,
};
pub(crate) use dictionary::{
    CandidateInit, ConfigurationInit, Description, DiagnosticInit, GetterInit, IceServerInit,
    IdentityProviderInit, KeyInit, OfferInit, TransceiverInit,
};
pub(crate) use dtmf::{DtmfExt, ToneChangeEventExt};
pub(crate) use element::{
    CanvasCaptureExt, CanvasExt, FrameMetadata, MediaElementExt, VideoElementExt,
    cancel_animation_frame, request_animation_frame,
};
pub(crate) use error::ErrorExt;
pub(crate) use event::{
    CandidateErrorEvent, CandidateEvent, ChannelEvent, MessageEvent, StreamEventExt,
    StreamTrackEvent, TrackEventExt, error_of,
};
pub(crate) use frame::{AudioFrameExt, FrameExt, FrameInit, MetadataExt, VideoFrameExt};
pub(crate) use frames::{
    ProcessorExt, ProcessorInit, TrackGeneratorExt, TrackGeneratorInit, VideoTrackGeneratorExt,
};
pub(crate) use global::{
    BufferExt, CRYPTO, CloneOptions, LOCATION, LocationExt, NAVIGATOR, PEER_CONNECTION, SocketExt,
    structured_clone,
};
pub(crate) use made::{
    MadeBlob, MadeCandidate, MadeCandidateError, MadeChannel, MadeError, MadeInit,
    MadeOverconstrained, MadeRtcError, MadeStreamTrack, MadeTone, MadeTrack, RtcErrorInit,
};
pub(crate) use media::{
    ConstrainInit, ConstraintsInit, PointInit, RangeMembers, StreamExt, TrackExt,
};
pub(crate) use parameters::{
    CapabilitiesInit, CodecInit, EncodingInit, EncodingOptionsInit, HeaderExtensionInit,
    ParametersInit, ResolutionInit, SetParametersInit, SourceExt,
};
pub(crate) use photo::{ImageCaptureExt, PhotoAbilities, PhotoInit, RangeExt, Sheet};
pub(crate) use prototype::{Constructor, DATA_CHANNEL, Prototype};
pub(crate) use prototype_capture::{
    BLOB_EVENT, CANVAS_CAPTURE_STREAM, CANVAS_CAPTURE_TRACK, CANVAS_ELEMENT, IMAGE_CAPTURE,
    MEDIA_ELEMENT, MEDIA_RECORDER, OFFSCREEN_CANVAS, TRACK_GENERATOR, TRACK_PROCESSOR,
    VIDEO_ELEMENT, VIDEO_TRACK_GENERATOR,
};
pub(crate) use prototype_connection::{
    CANDIDATE_EVENT, CERTIFICATE, DTLS_TRANSPORT, ICE_CANDIDATE, ICE_TRANSPORT, PC,
};
pub(crate) use prototype_media::{
    BROWSER_TRACK, CAMERA_ELEMENT, CAPTURE_CONTROLLER, INPUT_DEVICE_INFO, MEDIA_DEVICES,
    MICROPHONE_ELEMENT, STREAM, TRACK, USER_MEDIA_ELEMENT,
};
pub(crate) use prototype_rtp::{DTMF_SENDER, RTP_RECEIVER, RTP_TRANSCEIVER};
pub(crate) use recorder::{BlobEventExt, BlobExt, BlobInit, RecorderExt, RecorderInit};
pub(crate) use rtp::{ReceiverExt, SenderExt, TransceiverExt};
pub(crate) use screen::{
    BrowserTrackExt, CaptureHandleConfigInit, CaptureHandleMembers, ControllerExt, CropTargetExt,
    RestrictionTargetExt, TrackStatsExt,
};
pub(crate) use stats::{ReportExt, StatsExt};
pub(crate) use stream::{
    EncodedStreamsExt, ReadResult, ReadableExt, ReaderExt, WritableExt, WriterExt,
};
pub(crate) use track_members::{TrackConstraintsInit, TrackMembers};
pub(crate) use transform::{
    ENCODED_VIDEO_FRAME, RTP_SENDER, SCRIPT_TRANSFORM, SCRIPT_TRANSFORMER, ScriptTransformExt,
    StandIn, TransformEvent, Transformable, TransformerExt,
};
pub(crate) use transport::{CandidatePairExt, DtlsTransportExt, IceTransportExt, SctpTransportExt};
pub(crate) use worker::{
    DEDICATED_WORKER, Note, WORKER_SCOPE, WorkerErrorEvent, WorkerExt, WorkerInit, WorkerScope,
};

pub(crate) use web_sys::{
    Blob, Event, EventTarget, HtmlAudioElement, HtmlCanvasElement, HtmlMediaElement,
    HtmlVideoElement, ImageBitmap, MediaRecorder, MediaStream, MediaStreamTrack, ReadableStream,
    RtcCertificate, RtcDataChannel, RtcIceCandidate, RtcPeerConnection, RtcRtpReceiver,
    RtcRtpSender, RtcRtpTransceiver, Url, Worker, WritableStream,
};
