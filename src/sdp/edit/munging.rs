/// What kind of change an edit is: the vocabulary in which libwebrtc counts
/// changes between `createOffer` or `createAnswer` and `setLocalDescription`
/// (`SdpMungingType`).
///
/// What libwebrtc counts apart for audio and video is one kind here; the medium
/// follows from the section.
///
/// ```
/// use rtcweb::sdp::edit::Munging;
///
/// assert_eq!(Munging::IceOptionsTrickle.as_str(), "IceOptionsTrickle");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub enum Munging {
    /// The number of media sections.
    NumberOfContents,
    /// The identification of a section.
    Mid,
    /// The groups of sections on one transport.
    Bundle,
    /// Candidates were added or taken away.
    IceCandidateCount,
    /// The user name fragment of ICE.
    IceUfrag,
    /// The password of ICE.
    IcePwd,
    /// `ice-lite`.
    IceMode,
    /// Other options of ICE.
    IceOptions,
    /// `trickle` was taken away.
    IceOptionsTrickle,
    /// The role in the DTLS handshake.
    DtlsSetup,
    /// The direction of a section.
    Direction,
    /// A limit of the bandwidth. Without effect in a local description.
    Bandwidth,
    /// The order of codecs.
    CodecsReordered,
    /// Fewer codecs.
    CodecsRemoved,
    /// More codecs.
    CodecsAdded,
    /// Other payload types for the same codecs.
    PayloadTypes,
    /// The parameters of a codec.
    CodecsFmtp,
    /// `stereo=1` for Opus.
    CodecsFmtpOpusStereo,
    /// Forward error correction of Opus.
    CodecsFmtpOpusFec,
    /// Discontinuous transmission of Opus.
    CodecsFmtpOpusDtx,
    /// A constant bit rate of Opus.
    CodecsFmtpOpusCbr,
    /// Parameter sets of H.264 in each key frame.
    CodecsFmtpH264SpsPpsIdrInKeyframe,
    /// The feedback of a codec.
    CodecsRtcpFb,
    /// `nack` for audio.
    CodecsRtcpFbAudioNack,
    /// Simulcast by an SSRC group.
    CodecsLegacySimulcast,
    /// RTCP on the port of RTP.
    RtcpMux,
    /// RTCP of reduced size.
    RtcpReducedSize,
    /// The SSRCs of a section.
    Ssrcs,
    /// More header extensions.
    RtpHeaderExtensionAdded,
    /// Fewer header extensions.
    RtpHeaderExtensionRemoved,
    /// Other numbers for header extensions.
    RtpHeaderExtensionModified,
    /// The largest message of data channels.
    DataChannelMaxMessageSize,
    /// The port of SCTP.
    DataChannelSctpPort,
    /// Any other change.
    Unknown,
}

impl Munging {
    /// The name in libwebrtc, without `Audio` or `Video`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NumberOfContents => "NumberOfContents",
            Self::Mid => "Mid",
            Self::Bundle => "Bundle",
            Self::IceCandidateCount => "IceCandidateCount",
            Self::IceUfrag => "IceUfrag",
            Self::IcePwd => "IcePwd",
            Self::IceMode => "IceMode",
            Self::IceOptions => "IceOptions",
            Self::IceOptionsTrickle => "IceOptionsTrickle",
            Self::DtlsSetup => "DtlsSetup",
            Self::Direction => "Direction",
            Self::Bandwidth => "Bandwidth",
            Self::CodecsReordered => "CodecsReordered",
            Self::CodecsRemoved => "CodecsRemoved",
            Self::CodecsAdded => "CodecsAdded",
            Self::PayloadTypes => "PayloadTypes",
            Self::CodecsFmtp => "CodecsFmtp",
            Self::CodecsFmtpOpusStereo => "CodecsFmtpOpusStereo",
            Self::CodecsFmtpOpusFec => "CodecsFmtpOpusFec",
            Self::CodecsFmtpOpusDtx => "CodecsFmtpOpusDtx",
            Self::CodecsFmtpOpusCbr => "CodecsFmtpOpusCbr",
            Self::CodecsFmtpH264SpsPpsIdrInKeyframe => "CodecsFmtpH264SpsPpsIdrInKeyframe",
            Self::CodecsRtcpFb => "CodecsRtcpFb",
            Self::CodecsRtcpFbAudioNack => "CodecsRtcpFbAudioNack",
            Self::CodecsLegacySimulcast => "CodecsLegacySimulcast",
            Self::RtcpMux => "RtcpMux",
            Self::RtcpReducedSize => "RtcpReducedSize",
            Self::Ssrcs => "Ssrcs",
            Self::RtpHeaderExtensionAdded => "RtpHeaderExtensionAdded",
            Self::RtpHeaderExtensionRemoved => "RtpHeaderExtensionRemoved",
            Self::RtpHeaderExtensionModified => "RtpHeaderExtensionModified",
            Self::DataChannelMaxMessageSize => "DataChannelMaxMessageSize",
            Self::DataChannelSctpPort => "DataChannelSctpPort",
            Self::Unknown => "UnknownModification",
        }
    }
}
