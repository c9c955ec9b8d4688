//! The browser's objects: one folder for each part of the API, one file for
//! each interface.
//!
//! Every type wraps the browser's own object (`from_raw`, `as_raw`,
//! `into_raw`). What web-sys lacks is bound in [`sys`]; events and promises
//! come in through [`kernel`] alone.

mod capture;
mod channel;
mod connection;
mod identity;
mod kernel;
mod media;
mod room;
mod rtp;
mod session;
mod stats;
mod support;
pub mod synthetic;
mod sys;
mod transform;
mod transport;

pub use capture::attachment::Attachment;
pub use capture::canvas::{CanvasCaptureMediaStreamTrack, capture_canvas};
pub use capture::element::MediaElement;
pub use capture::frame_metadata::VideoFrameCallbackMetadata;
pub use capture::generator::{MediaStreamTrackGenerator, VideoTrackGenerator};
pub use capture::image_capture::ImageCapture;
pub use capture::photo::{FillLightMode, PhotoCapabilities, PhotoSettings, RedEyeReduction};
pub use capture::processor::MediaStreamTrackProcessor;
pub use capture::recorder::MediaRecorder;
pub use capture::recorder_events::BlobEvent;
pub use capture::recorder_options::{BitrateMode, MediaRecorderOptions, RecordingState};
pub use capture::recording::Recording;
pub use capture::video_frames::VideoFrames;
pub use channel::binary_type::BinaryType;
pub use channel::data_channel::{ChannelState, DEFAULT_HIGH_WATER_MARK, DataChannel};
pub use channel::events::{MessageListener, Messages};
pub use channel::message::Message;
pub use channel::options::DataChannelOptions;
pub use channel::payload::Payload;
pub use connection::builder::PeerConnectionBuilder;
pub use connection::candidate::IceCandidate;
pub use connection::candidate_kind::{
    IceCandidateType, IceProtocol, IceServerTransportProtocol, IceTcpCandidateType,
};
pub use connection::certificate::{Certificate, DtlsFingerprint};
pub use connection::certificate_options::{
    CertificateKey, CertificateOptions, HashAlgorithm, NamedCurve,
};
pub use connection::configuration::{
    BundlePolicy, Configuration, IceTransportPolicy, RtcpMuxPolicy,
};
pub use connection::ice_candidate_error::IceCandidateError;
pub use connection::ice_server::IceServer;
pub use connection::identity::{IdentityAssertion, IdentityProviderOptions};
pub use connection::legacy_events::MediaStreamEvent;
pub use connection::media::TransceiverOptions;
pub use connection::peer_connection::{PeerConnection, is_supported};
pub use connection::sdp::OfferOptions;
pub use connection::state::{ConnectionState, IceConnectionState, IceGatheringState};
pub use connection::track_event::TrackEvent;
pub use kernel::events::Events;
pub use kernel::listener::Listener;
pub use media::browser_track::{BrowserCaptureMediaStreamTrack, CropTarget, RestrictionTarget};
pub use media::capabilities::{CapabilityRange, TrackCapabilities};
pub use media::capture_controller::{CaptureController, CaptureStartFocusBehavior};
pub use media::capture_elements::{CameraElement, MicrophoneElement, UserMediaElement};
pub use media::capture_handle::{CaptureHandle, CaptureHandleConfig};
pub use media::constrain::Constrain;
pub use media::constraint_value::{ConstraintNumber, ConstraintText, ConstraintValue};
pub use media::constraints::TrackConstraints;
pub use media::content_hint::ContentHint;
pub use media::device_info::{InputDeviceInfo, MediaDeviceInfo, MediaDeviceKind};
pub use media::device_watch::{DeviceChange, DeviceWatch};
pub use media::devices::MediaDevices;
pub use media::display_options::{
    AudioSelectionPreference, DisplayMediaOptions, DisplayPreference, WindowAudioPreference,
};
pub use media::media_stream::MediaStream;
pub use media::modes::{
    CursorCapture, DisplaySurface, EchoCancellation, FacingMode, MeteringMode, Point2D, ResizeMode,
};
pub use media::settings::TrackSettings;
pub use media::stop_on_drop::StopOnDrop;
pub use media::stream_constraints::MediaStreamConstraints;
pub use media::supported::SupportedConstraints;
pub use media::track::{MediaKind, MediaStreamTrack, TrackState};
pub use media::track_stats::{MediaStreamTrackAudioStats, MediaStreamTrackVideoStats};
pub use room::handle::{Room, RoomEvent, RoomOptions};
pub use room::remote_peer::{RemotePeer, RoomSignaling};
pub use rtp::capabilities::{RtpCapabilities, RtpHeaderExtensionCapability};
pub use rtp::codec::{RtpCodec, RtpCodecParameters};
pub use rtp::dtmf::{DtmfOptions, DtmfSender, DtmfToneChangeEvent};
pub use rtp::encoding::RtpEncodingParameters;
pub use rtp::parameters::{RtcpParameters, RtpHeaderExtensionParameters, RtpReceiveParameters};
pub use rtp::priority::PriorityType;
pub use rtp::receiver::RtpReceiver;
pub use rtp::resolution::ResolutionRestriction;
pub use rtp::send_parameters::{DegradationPreference, RtpSendParameters};
pub use rtp::sender::RtpSender;
pub use rtp::sender_parameters::{EncodingOptions, SetParameterOptions};
pub use rtp::source::{RtpContributingSource, RtpSynchronizationSource};
pub use rtp::transceiver::{Direction, RtpTransceiver};
pub use session::handle::{CloseReason, Session, SessionEvent};
pub use session::signaling::{MemorySignaling, Signal, Signaling};
pub use stats::report::{Stats, StatsReport};
pub use support::{Feature, Support, support};
pub use transform::audio_frame::EncodedAudioFrame;
pub use transform::encoded_streams::{EncodedStreams, Transformed};
pub use transform::frame::EncodedFrame;
pub use transform::frame_reader::FrameReader;
pub use transform::frame_writer::FrameWriter;
pub use transform::metadata::{
    EncodedAudioFrameMetadata, EncodedFrameMetadata, EncodedVideoFrameMetadata,
};
pub use transform::scope::{is_worker, on_rtc_transform, rtc_transforms};
pub use transform::script_transform::ScriptTransform;
pub use transform::transform_worker::TransformWorker;
pub use transform::transformer::ScriptTransformer;
pub use transform::video_frame::{EncodedVideoChunkType, EncodedVideoFrame};
pub use transport::candidate_pair::IceCandidatePair;
pub use transport::dtls_transport::DtlsTransport;
pub use transport::ice_parameters::IceParameters;
pub use transport::ice_transport::IceTransport;
pub use transport::sctp_transport::SctpTransport;
pub use transport::state::{
    DtlsTransportState, IceComponent, IceRole, IceTransportState, SctpTransportState,
};

#[cfg(feature = "js")]
pub(crate) use kernel::{
    callback::Callback, error, events::End, queue::Queue, turnstile::Turnstile,
};
