//! The browser's WebRTC for Rust: typed, exception-free, the same in every
//! browser.
//!
//! # What is here
//!
//! | part | what it does | where it runs |
//! |---|---|---|
//! | [`negotiation`] | perfect negotiation as a state machine, signalling messages | everywhere |
//! | [`sdp`] | session descriptions: read, checked, compared, edited, built | everywhere |
#![cfg_attr(
    target_arch = "wasm32",
    doc = "| [`PeerConnection`], [`DataChannel`], [`MediaStream`] … | the browser's objects, one type each | in a page |"
)]
#![cfg_attr(
    target_arch = "wasm32",
    doc = "| [`ScriptTransform`], [`worker`] | encoded frames changed in a worker | in a page and in its worker |"
)]
#![cfg_attr(
    target_arch = "wasm32",
    doc = "| [`Session`] | a connection that negotiates by itself, over any [`Signaling`] | in a page |"
)]
#![cfg_attr(
    target_arch = "wasm32",
    doc = "| [`Room`] | a place on the signalling server where peers find each other | in a page |"
)]
//!
//! A native build has the first two rows and pulls in no crate of the browser.
//!
//! # What the types have in common
//!
//! - A type wraps the browser's own object: `from_raw`, `as_raw`, `into_raw`.
//!   `Clone` makes another handle, never another object, and `==` asks whether
//!   two handles are of the same one. Each type says what dropping its last
//!   handle does.
//! - Events come as callbacks (`on_…`, until the returned listener is dropped)
//!   and as streams, which lose nothing between two polls and end by
//!   themselves when the object closes.
//! - Promises are `async` functions. Each says what happens when its future is
//!   dropped.
//! - Whatever a browser throws arrives as an [`Error`] with a [kind](ErrorKind).
//!   No exception crosses a Rust frame, where it would run no destructor.
//! - The specification's string enums are enums of ours with a fallback that
//!   keeps what is newer than this version.
//!
//! # Crate features
//!
//! - `js`: the JavaScript classes of the npm package. Turned on by the build of
//!   that package and by nothing else.

mod error;
mod string_enum;

pub mod negotiation;
pub mod sdp;

#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub mod js;
#[cfg(target_arch = "wasm32")]
mod web;

pub use error::{Error, ErrorKind, RtcErrorDetail, RtcErrorDetailType};
pub use negotiation::{IceCandidateInit, SdpType, SessionDescription, SignalingState};
#[cfg(target_arch = "wasm32")]
pub use web::{
    Attachment, AudioSelectionPreference, BinaryType, BitrateMode, BlobEvent,
    BrowserCaptureMediaStreamTrack, BundlePolicy, CameraElement, CanvasCaptureMediaStreamTrack,
    CapabilityRange, CaptureController, CaptureHandle, CaptureHandleConfig,
    CaptureStartFocusBehavior, Certificate, CertificateKey, CertificateOptions, ChannelState,
    CloseReason, Configuration, ConnectionState, Constrain, ConstraintNumber, ConstraintText,
    ConstraintValue, ContentHint, CropTarget, CursorCapture, DEFAULT_HIGH_WATER_MARK, DataChannel,
    DataChannelOptions, DegradationPreference, DeviceChange, DeviceWatch, Direction,
    DisplayMediaOptions, DisplayPreference, DisplaySurface, DtlsFingerprint, DtlsTransport,
    DtlsTransportState, DtmfOptions, DtmfSender, DtmfToneChangeEvent, EchoCancellation,
    EncodedAudioFrame, EncodedAudioFrameMetadata, EncodedFrame, EncodedFrameMetadata,
    EncodedStreams, EncodedVideoChunkType, EncodedVideoFrame, EncodedVideoFrameMetadata,
    EncodingOptions, Events, FacingMode, Feature, FillLightMode, FrameReader, FrameWriter,
    HashAlgorithm, IceCandidate, IceCandidateError, IceCandidatePair, IceCandidateType,
    IceComponent, IceConnectionState, IceGatheringState, IceParameters, IceProtocol, IceRole,
    IceServer, IceServerTransportProtocol, IceTcpCandidateType, IceTransport, IceTransportPolicy,
    IceTransportState, IdentityAssertion, IdentityProviderOptions, ImageCapture, InputDeviceInfo,
    Listener, MediaDeviceInfo, MediaDeviceKind, MediaDevices, MediaElement, MediaKind,
    MediaRecorder, MediaRecorderOptions, MediaStream, MediaStreamConstraints, MediaStreamEvent,
    MediaStreamTrack, MediaStreamTrackAudioStats, MediaStreamTrackGenerator,
    MediaStreamTrackProcessor, MediaStreamTrackVideoStats, MemorySignaling, Message,
    MessageListener, Messages, MeteringMode, MicrophoneElement, NamedCurve, OfferOptions, Payload,
    PeerConnection, PeerConnectionBuilder, PhotoCapabilities, PhotoSettings, Point2D, PriorityType,
    Recording, RecordingState, RedEyeReduction, RemotePeer, ResizeMode, ResolutionRestriction,
    RestrictionTarget, Room, RoomEvent, RoomOptions, RoomSignaling, RtcpMuxPolicy, RtcpParameters,
    RtpCapabilities, RtpCodec, RtpCodecParameters, RtpContributingSource, RtpEncodingParameters,
    RtpHeaderExtensionCapability, RtpHeaderExtensionParameters, RtpReceiveParameters, RtpReceiver,
    RtpSendParameters, RtpSender, RtpSynchronizationSource, RtpTransceiver, ScriptTransform,
    ScriptTransformer, SctpTransport, SctpTransportState, Session, SessionEvent,
    SetParameterOptions, Signal, Signaling, Stats, StatsReport, StopOnDrop, Support,
    SupportedConstraints, TrackCapabilities, TrackConstraints, TrackEvent, TrackSettings,
    TrackState, TransceiverOptions, TransformWorker, Transformed, UserMediaElement,
    VideoFrameCallbackMetadata, VideoFrames, VideoTrackGenerator, WindowAudioPreference,
    capture_canvas, is_supported, support, synthetic,
};

/// What runs in a worker: the other end of a [`ScriptTransform`].
///
/// The guide
/// [Encoded transforms](https://docs.rs/crate/rtcweb/latest/source/docs/encoded-transforms.md)
/// says how a worker is made of Rust.
#[cfg(target_arch = "wasm32")]
pub mod worker {
    pub use crate::web::{is_worker, on_rtc_transform, rtc_transforms};
}

/// The examples of the README compile.
#[cfg(all(doctest, target_arch = "wasm32"))]
#[doc = include_str!("../README.md")]
struct Readme;

/// The examples of the guide to SDP run; those of the browser compile.
#[cfg(doctest)]
#[doc = include_str!("../docs/sdp.md")]
struct SdpGuide;
