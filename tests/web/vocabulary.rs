//! Written by `npm run coverage:api`: every value of the specifications'
//! enumerations is there, and a text that is newer than this version is kept.

use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::TestResult;

macro_rules! values {
    ($test:ident, $type:ty { $($variant:ident = $text:literal,)+ }) => {
        #[test]
        async fn $test() -> TestResult {
            $(
                assert_eq!(<$type>::$variant.as_str(), $text);
                assert_eq!(<$type>::from($text), <$type>::$variant);
            )+
            assert_eq!(<$type>::from("newer").as_str(), "newer");
            Ok(())
        }
    };
    (closed $test:ident, $type:ty { $($variant:ident = $text:literal,)+ }) => {
        #[test]
        async fn $test() -> TestResult {
            $(
                assert_eq!(<$type>::$variant.as_str(), $text);
                assert_eq!(<$type>::from_name($text), Some(<$type>::$variant));
            )+
            assert_eq!(<$type>::from_name("newer"), None);
            Ok(())
        }
    };
}

values!(rtc_ice_transport_policy, rtcweb::IceTransportPolicy {
    Relay = "relay",
    All = "all",
});

values!(rtc_bundle_policy, rtcweb::BundlePolicy {
    Balanced = "balanced",
    MaxCompat = "max-compat",
    MaxBundle = "max-bundle",
});

values!(rtc_rtcp_mux_policy, rtcweb::RtcpMuxPolicy {
    Require = "require",
});

values!(rtc_signaling_state, rtcweb::negotiation::SignalingState {
    Stable = "stable",
    HaveLocalOffer = "have-local-offer",
    HaveRemoteOffer = "have-remote-offer",
    HaveLocalPranswer = "have-local-pranswer",
    HaveRemotePranswer = "have-remote-pranswer",
    Closed = "closed",
});

values!(rtc_ice_gathering_state, rtcweb::IceGatheringState {
    New = "new",
    Gathering = "gathering",
    Complete = "complete",
});

values!(rtc_peer_connection_state, rtcweb::ConnectionState {
    Closed = "closed",
    Failed = "failed",
    Disconnected = "disconnected",
    New = "new",
    Connecting = "connecting",
    Connected = "connected",
});

values!(rtc_ice_connection_state, rtcweb::IceConnectionState {
    Closed = "closed",
    Failed = "failed",
    Disconnected = "disconnected",
    New = "new",
    Checking = "checking",
    Completed = "completed",
    Connected = "connected",
});

values!(closed rtc_sdp_type, rtcweb::negotiation::SdpType {
    Offer = "offer",
    Pranswer = "pranswer",
    Answer = "answer",
    Rollback = "rollback",
});

values!(rtc_ice_protocol, rtcweb::IceProtocol {
    Udp = "udp",
    Tcp = "tcp",
});

values!(rtc_ice_tcp_candidate_type, rtcweb::IceTcpCandidateType {
    Active = "active",
    Passive = "passive",
    SimultaneousOpen = "so",
});

values!(rtc_ice_candidate_type, rtcweb::IceCandidateType {
    Host = "host",
    ServerReflexive = "srflx",
    PeerReflexive = "prflx",
    Relay = "relay",
});

values!(rtc_ice_server_transport_protocol, rtcweb::IceServerTransportProtocol {
    Udp = "udp",
    Tcp = "tcp",
    Tls = "tls",
});

values!(rtc_rtp_transceiver_direction, rtcweb::Direction {
    SendReceive = "sendrecv",
    SendOnly = "sendonly",
    ReceiveOnly = "recvonly",
    Inactive = "inactive",
    Stopped = "stopped",
});

values!(rtc_dtls_transport_state, rtcweb::DtlsTransportState {
    New = "new",
    Connecting = "connecting",
    Connected = "connected",
    Closed = "closed",
    Failed = "failed",
});

values!(rtc_ice_gatherer_state, rtcweb::IceGatheringState {
    New = "new",
    Gathering = "gathering",
    Complete = "complete",
});

values!(rtc_ice_transport_state, rtcweb::IceTransportState {
    Closed = "closed",
    Failed = "failed",
    Disconnected = "disconnected",
    New = "new",
    Checking = "checking",
    Completed = "completed",
    Connected = "connected",
});

values!(rtc_ice_role, rtcweb::IceRole {
    Unknown = "unknown",
    Controlling = "controlling",
    Controlled = "controlled",
});

values!(rtc_ice_component, rtcweb::IceComponent {
    Rtp = "rtp",
    Rtcp = "rtcp",
});

values!(rtc_sctp_transport_state, rtcweb::SctpTransportState {
    Connecting = "connecting",
    Connected = "connected",
    Closed = "closed",
});

values!(rtc_data_channel_state, rtcweb::ChannelState {
    Connecting = "connecting",
    Open = "open",
    Closing = "closing",
    Closed = "closed",
});

values!(rtc_error_detail_type, rtcweb::RtcErrorDetailType {
    DataChannelFailure = "data-channel-failure",
    DtlsFailure = "dtls-failure",
    FingerprintFailure = "fingerprint-failure",
    SctpFailure = "sctp-failure",
    SdpSyntaxError = "sdp-syntax-error",
    HardwareEncoderNotAvailable = "hardware-encoder-not-available",
    HardwareEncoderError = "hardware-encoder-error",
});

values!(rtc_priority_type, rtcweb::PriorityType {
    VeryLow = "very-low",
    Low = "low",
    Medium = "medium",
    High = "high",
});

values!(media_stream_track_state, rtcweb::TrackState {
    Live = "live",
    Ended = "ended",
});

values!(video_facing_mode_enum, rtcweb::FacingMode {
    User = "user",
    Environment = "environment",
    Left = "left",
    Right = "right",
});

values!(video_resize_mode_enum, rtcweb::ResizeMode {
    None = "none",
    CropAndScale = "crop-and-scale",
});

values!(echo_cancellation_mode_enum, rtcweb::EchoCancellation {
    All = "all",
    RemoteOnly = "remote-only",
});

values!(media_device_kind, rtcweb::MediaDeviceKind {
    AudioInput = "audioinput",
    AudioOutput = "audiooutput",
    VideoInput = "videoinput",
});

values!(capture_start_focus_behavior, rtcweb::CaptureStartFocusBehavior {
    FocusCapturingApplication = "focus-capturing-application",
    FocusCapturedSurface = "focus-captured-surface",
    NoFocusChange = "no-focus-change",
});

values!(self_capture_preference_enum, rtcweb::DisplayPreference {
    Include = "include",
    Exclude = "exclude",
});

values!(system_audio_preference_enum, rtcweb::DisplayPreference {
    Include = "include",
    Exclude = "exclude",
});

values!(window_audio_preference_enum, rtcweb::WindowAudioPreference {
    System = "system",
    Window = "window",
    Exclude = "exclude",
});

values!(surface_switching_preference_enum, rtcweb::DisplayPreference {
    Include = "include",
    Exclude = "exclude",
});

values!(monitor_type_surfaces_enum, rtcweb::DisplayPreference {
    Include = "include",
    Exclude = "exclude",
});

values!(audio_selection_preference_enum, rtcweb::AudioSelectionPreference {
    Preferred = "preferred",
});

values!(display_capture_surface_type, rtcweb::DisplaySurface {
    Monitor = "monitor",
    Window = "window",
    Browser = "browser",
});

values!(cursor_capture_constraint, rtcweb::CursorCapture {
    Never = "never",
    Always = "always",
    Motion = "motion",
});

values!(rtc_degradation_preference, rtcweb::DegradationPreference {
    MaintainFramerate = "maintain-framerate",
    MaintainResolution = "maintain-resolution",
    Balanced = "balanced",
    MaintainFramerateAndResolution = "maintain-framerate-and-resolution",
});

values!(red_eye_reduction, rtcweb::RedEyeReduction {
    Never = "never",
    Always = "always",
    Controllable = "controllable",
});

values!(fill_light_mode, rtcweb::FillLightMode {
    Auto = "auto",
    Off = "off",
    Flash = "flash",
});

values!(metering_mode, rtcweb::MeteringMode {
    None = "none",
    Manual = "manual",
    SingleShot = "single-shot",
    Continuous = "continuous",
});

values!(bitrate_mode, rtcweb::BitrateMode {
    Constant = "constant",
    Variable = "variable",
});

values!(recording_state, rtcweb::RecordingState {
    Inactive = "inactive",
    Recording = "recording",
    Paused = "paused",
});
