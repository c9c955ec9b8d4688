use std::fmt;

use super::Support;
use super::{capture, connection, detect, media, rtp};

/// Defines the features, each with its name and how it is looked for.
macro_rules! features {
    ($( $(#[$meta:meta])* $variant:ident = $name:literal, $detect:expr; )+) => {
        /// What browsers differ in.
        ///
        /// ```no_run
        /// use rtcweb::Feature;
        ///
        /// if !Feature::ScriptTransform.support().is_usable() {
        ///     println!("no end-to-end encryption in this browser");
        /// }
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Feature {
            $( $(#[$meta])* $variant, )+
        }

        impl Feature {
            /// Every feature, in the order of this list.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The specification's name for it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $name, )+
                }
            }

            /// How this browser comes by it.
            pub fn support(self) -> Support {
                match self {
                    $( Self::$variant => $detect, )+
                }
            }
        }
    };
}

features! {
    /// Connections at all.
    PeerConnection = "RTCPeerConnection",
        detect::peer_connection();
    /// The `closing` event of a data channel; emulated when the channel closes.
    ClosingEvent = "RTCDataChannel.onclosing",
        detect::closing_event();
    /// The pair of candidates in use; else read from the statistics.
    SelectedCandidatePair = "RTCIceTransport.getSelectedCandidatePair",
        connection::selected_candidate_pair();
    /// The certificates of the other peer.
    RemoteCertificates = "RTCDtlsTransport.getRemoteCertificates",
        connection::remote_certificates();
    /// The fingerprints of a certificate; else read from an offer.
    CertificateFingerprints = "RTCCertificate.getFingerprints",
        connection::certificate_fingerprints();
    /// Identity providers.
    Identity = "RTCPeerConnection.setIdentityProvider",
        connection::identity();
    /// Diagnostic logs.
    DiagnosticLogging = "RTCPeerConnection.startDiagnosticLogging",
        connection::diagnostic_logging();
    /// A section for data channels in every offer; else made by a channel that
    /// is closed again.
    AlwaysNegotiateDataChannels = "RTCConfiguration.alwaysNegotiateDataChannels",
        connection::always_negotiate_data_channels();
    /// Candidates that are gathered ahead of time.
    IceCandidatePool = "RTCConfiguration.iceCandidatePoolSize",
        connection::ice_candidate_pool();
    /// The priority of a data channel.
    ChannelPriority = "RTCDataChannel.priority",
        connection::channel_priority();
    /// Moving a data channel to a worker, with
    /// [`into_raw`](crate::DataChannel::into_raw) and `postMessage()`.
    DataChannelTransfer = "RTCDataChannel (transferable)",
        connection::channel_transfer();
    /// The `error` event of a DTLS transport; else told by its state.
    DtlsErrorEvent = "RTCDtlsTransport.onerror",
        connection::dtls_error();
    /// How a relay is reached; else read from the priority, as far as it tells.
    RelayProtocol = "RTCIceCandidate.relayProtocol",
        connection::relay_protocol();
    /// The server that a candidate was found with; else that of its event.
    CandidateUrl = "RTCIceCandidate.url",
        connection::candidate_url();
    /// Cameras and microphones; in a secure context alone.
    MediaDevices = "Navigator.mediaDevices",
        media::media_devices();
    /// Capture of screens, windows and tabs.
    DisplayMedia = "MediaDevices.getDisplayMedia",
        media::display_media();
    /// What a page would like to see in the picker of screens.
    DisplayMediaHints = "DisplayMediaStreamOptions.selfBrowserSurface",
        media::display_media_hints();
    /// A choice of speakers; emulated for a device that the page knows by id.
    AudioOutputSelection = "MediaDevices.selectAudioOutput",
        media::audio_output_selection();
    /// What a page tells the page that captures it.
    CaptureHandle = "MediaDevices.setCaptureHandleConfig",
        media::capture_handle();
    /// What the captured page tells this one.
    CapturedHandle = "MediaStreamTrack.getCaptureHandle",
        media::captured_handle();
    /// Control over a capture that is about to start.
    CaptureController = "CaptureController",
        media::capture_controller();
    /// Zoom and scrolling of the captured tab.
    CapturedSurfaceControl = "CaptureController.zoomLevel",
        media::captured_surface_control();
    /// Capture of a region of the page alone.
    RegionCapture = "BrowserCaptureMediaStreamTrack.cropTo",
        media::region_capture();
    /// Capture of an element of the page alone.
    ElementCapture = "BrowserCaptureMediaStreamTrack.restrictTo",
        media::element_capture();
    /// What a device can do, before it is opened.
    DeviceCapabilities = "InputDeviceInfo.getCapabilities",
        media::device_capabilities();
    /// What a track's source can do.
    TrackCapabilities = "MediaStreamTrack.getCapabilities",
        media::track_capabilities();
    /// Media that only one named peer can get.
    IsolatedMedia = "MediaStreamConstraints.peerIdentity",
        media::isolated_media();
    /// Echo cancellation that says whose echo.
    EchoCancellationModes = "EchoCancellationModeEnum",
        media::echo_cancellation_modes();
    /// What the content of a track is.
    ContentHint = "MediaStreamTrack.contentHint",
        media::content_hint();
    /// Counters of a track.
    TrackStats = "MediaStreamTrack.stats",
        media::track_stats();
    /// The event of a source that the user changes.
    ConfigurationChange = "MediaStreamTrack.onconfigurationchange",
        media::configuration_change();
    /// The events of a stream whose tracks start or end.
    StreamActivity = "MediaStream.onactive",
        media::stream_activity();
    /// A button that gives a stream.
    UserMediaElement = "HTMLUserMediaElement",
        media::user_media_element();
    /// A button that gives a camera.
    CameraElement = "HTMLCameraElement",
        media::camera_element();
    /// A button that gives a microphone.
    MicrophoneElement = "HTMLMicrophoneElement",
        media::microphone_element();
    /// A codec for one encoding, switched without a negotiation.
    EncodingCodec = "RTCRtpEncodingParameters.codec",
        rtp::encoding_codec();
    /// Layers within one encoding.
    ScalabilityMode = "RTCRtpEncodingParameters.scalabilityMode",
        rtp::scalability_mode();
    /// The largest size of the pictures of one encoding.
    ScaleResolutionDownTo = "RTCRtpEncodingParameters.scaleResolutionDownTo",
        rtp::scale_resolution_down_to();
    /// The priority of an encoding's packets on the network.
    NetworkPriority = "RTCRtpEncodingParameters.networkPriority",
        rtp::network_priority();
    /// Sound in longer packets where the network is poor.
    AdaptivePtime = "RTCRtpEncodingParameters.adaptivePtime",
        rtp::adaptive_ptime();
    /// What to save where there is not enough of everything.
    DegradationPreference = "RTCRtpSendParameters.degradationPreference",
        rtp::degradation_preference();
    /// A key frame on demand of the sending page.
    KeyFrameRequest = "RTCSetParameterOptions.encodingOptions",
        rtp::key_frame_request();
    /// The order in which codecs are offered.
    CodecPreferences = "RTCRtpTransceiver.setCodecPreferences",
        rtp::codec_preferences();
    /// Which header extensions are offered.
    HeaderExtensionControl = "RTCRtpTransceiver.setHeaderExtensionsToNegotiate",
        rtp::header_extension_control();
    /// How long a receiver holds media back; emulated by `playoutDelayHint`.
    JitterBufferTarget = "RTCRtpReceiver.jitterBufferTarget",
        rtp::jitter_buffer_target();
    /// Whether tones can be sent; emulated from what was negotiated.
    CanInsertDtmf = "RTCDTMFSender.canInsertDTMF",
        rtp::can_insert_dtmf();
    /// Offers that receive what there is no transceiver for; emulated by
    /// transceivers.
    OfferToReceive = "RTCOfferOptions.offerToReceiveAudio",
        rtp::offer_to_receive();
    /// Sending a whole stream; emulated track by track.
    AddStream = "RTCPeerConnection.addStream",
        rtp::add_stream();
    /// Taking a whole stream back; emulated sender by sender.
    RemoveStream = "RTCPeerConnection.removeStream",
        rtp::remove_stream();
    /// The streams that were added; emulated for those of `addStream`.
    LocalStreams = "RTCPeerConnection.getLocalStreams",
        rtp::local_streams();
    /// The other peer's streams.
    RemoteStreams = "RTCPeerConnection.getRemoteStreams",
        rtp::remote_streams();
    /// The `addstream` event; emulated from the `track` event.
    AddStreamEvent = "RTCPeerConnection.onaddstream",
        rtp::add_stream_event();
    /// The `removestream` event; emulated from the streams' `removetrack`.
    RemoveStreamEvent = "RTCPeerConnection.onremovestream",
        rtp::remove_stream_event();
    /// Encoded frames changed in a worker; emulated by
    /// [`EncodedStreams`](Self::EncodedStreams).
    ScriptTransform = "RTCRtpScriptTransform",
        detect::script_transform();
    /// Encoded frames changed in the page: Chromium's first draft.
    EncodedStreams = "RTCRtpSender.createEncodedStreams",
        detect::encoded_streams();
    /// Copies of encoded frames with other metadata.
    EncodedFrameConstructor = "RTCEncodedVideoFrame.constructor",
        detect::encoded_frame_constructor();
    /// Key frames that a worker asks the encoder for. Only a worker can say: a
    /// page has no transformers, and answers [`Absent`](Support::Absent).
    GenerateKeyFrame = "RTCRtpScriptTransformer.generateKeyFrame",
        detect::generate_key_frame();
    /// A stream of what is drawn on a canvas.
    CanvasCapture = "HTMLCanvasElement.captureStream",
        capture::canvas_capture();
    /// A captured canvas that is asked for a frame; the stream is asked where
    /// the track cannot be (Firefox).
    CanvasRequestFrame = "CanvasCaptureMediaStreamTrack.requestFrame",
        capture::canvas_request_frame();
    /// A stream of what an element plays; made from the stream that the element
    /// plays, where it plays one (Safari).
    MediaElementCapture = "HTMLMediaElement.captureStream",
        capture::media_element_capture();
    /// The choice of the loudspeaker.
    SinkId = "HTMLMediaElement.setSinkId",
        capture::sink_id();
    /// The frames that a video element shows; looked for at each repaint of
    /// the page where the browser does not tell.
    VideoFrameCallback = "HTMLVideoElement.requestVideoFrameCallback",
        capture::video_frame_callback();
    /// Recording.
    MediaRecorder = "MediaRecorder",
        capture::media_recorder();
    /// The choice between a constant and a variable bit rate of recorded sound.
    AudioBitrateMode = "MediaRecorder.audioBitrateMode",
        capture::audio_bitrate_mode();
    /// The choice of how often a recording has a key frame.
    VideoKeyFrameInterval = "MediaRecorderOptions.videoKeyFrameIntervalDuration",
        capture::video_key_frame_interval();
    /// The time at which a recorded chunk begins.
    BlobEventTimecode = "BlobEvent.timecode",
        capture::blob_event_timecode();
    /// Photos; made from the track's pictures where the camera cannot be asked.
    TakePhoto = "ImageCapture.takePhoto",
        capture::take_photo();
    /// Single pictures of a track; taken from a video element otherwise.
    GrabFrame = "ImageCapture.grabFrame",
        capture::grab_frame();
    /// What the camera can do for a photo.
    PhotoCapabilities = "ImageCapture.getPhotoCapabilities",
        capture::photo_capabilities();
    /// What the camera is set to for a photo.
    PhotoSettings = "ImageCapture.getPhotoSettings",
        capture::photo_settings();
    /// The raw frames of a track.
    TrackProcessor = "MediaStreamTrackProcessor",
        capture::track_processor();
    /// How many frames a processor has seen and lost.
    TrackProcessorCounts = "MediaStreamTrackProcessor.totalFrames",
        capture::track_processor_counts();
    /// A track made of raw frames, of sound or pictures.
    TrackGenerator = "MediaStreamTrackGenerator",
        capture::track_generator();
    /// A track made of raw pictures; made from the older generator where only
    /// that is there.
    VideoTrackGenerator = "VideoTrackGenerator",
        capture::video_track_generator();
}

impl fmt::Display for Feature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
