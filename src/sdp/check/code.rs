//! What can be wrong, and where the rule is.

/// Defines [`Code`]: a name for programs, and the document and section of the
/// rule.
macro_rules! codes {
    ($( $(#[$meta:meta])* $name:ident = $text:literal, $rfc:literal, $section:literal; )+) => {
        /// What is wrong, for programs. The names stay the same from version to
        /// version.
        ///
        /// ```
        /// use rtcweb::sdp::check::Code;
        ///
        /// assert_eq!(Code::DuplicateMid.as_str(), "duplicate-mid");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(
                $(#[$meta])*
                #[doc = concat!("\n\n(", $rfc, ", ", $section, ")")]
                $name,
            )+
        }

        impl Code {
            /// The name, in kebab case.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$name => $text, )+
                }
            }

            /// Where the rule is. That of a value that does not parse is where
            /// its line is defined, and that of a few depends on the line.
            pub(super) const fn reference(self) -> (&'static str, &'static str) {
                match self {
                    $( Self::$name => ($rfc, $section), )+
                }
            }
        }
    };
}

codes! {
    /// The text does not begin with `v=0`.
    NotSdp = "not-sdp", "RFC 8866", "5.1";
    /// A line is not a letter, `=` and a value.
    MalformedLine = "malformed-line", "RFC 8866", "5";
    /// A NUL, or a carriage return that ends no line.
    ControlCharacter = "control-character", "RFC 8866", "9";
    /// A line with a letter that SDP does not have.
    UnknownLine = "unknown-line", "RFC 8866", "5";
    /// Lines of a part are not in their order.
    LineOrder = "line-order", "RFC 8866", "5";
    /// A line stands twice that may stand once.
    DuplicateLine = "duplicate-line", "RFC 8866", "5";
    /// There is no `o=` line.
    MissingOrigin = "missing-origin", "RFC 8866", "5.2";
    /// There is no `s=` line.
    MissingSessionName = "missing-session-name", "RFC 8866", "5.3";
    /// There is no `t=` line.
    MissingTiming = "missing-timing", "RFC 8866", "5.9";
    /// A section has no `c=` line and the session has none either.
    MissingConnection = "missing-connection", "RFC 8866", "5.7";
    /// The address of a `c=` line is of another type than it says.
    AddressType = "address-type", "RFC 8866", "5.7";
    /// A key in the clear.
    KeyLine = "key-line", "RFC 8866", "5.12";
    /// A value is none of its line.
    InvalidValue = "invalid-value", "RFC 9429", "5.8";
    /// An attribute stands twice that may stand once.
    DuplicateAttribute = "duplicate-attribute", "RFC 9429", "5.8.2";
    /// An attribute stands where it means nothing.
    MisplacedAttribute = "misplaced-attribute", "RFC 8839", "5.3";

    /// A section has no `a=mid`.
    MissingMid = "missing-mid", "RFC 9429", "5.2.1";
    /// Two sections have the same `a=mid`.
    DuplicateMid = "duplicate-mid", "RFC 5888", "4";
    /// A group names a mid that no section has.
    UnknownMid = "unknown-mid", "RFC 9143", "5";
    /// Two groups of one kind, or one twice, name the same section.
    MidInTwoGroups = "mid-in-two-groups", "RFC 9143", "5";
    /// A refused section is in a group.
    RejectedInBundle = "rejected-in-bundle", "RFC 9143", "7.5.3";
    /// The first section of a group may only ride along with others.
    TaggedBundleOnly = "tagged-bundle-only", "RFC 9143", "7.2.1";
    /// A section says `bundle-only` and is in no group.
    BundleOnlyAlone = "bundle-only-alone", "RFC 9143", "6";
    /// A section says `bundle-only` and has a port.
    BundleOnlyPort = "bundle-only-port", "RFC 9143", "6";

    /// A section has no user name or no password of ICE.
    MissingIceCredentials = "missing-ice-credentials", "RFC 9429", "5.8.3";
    /// A user name or password of ICE is too short, too long, or has a character
    /// that does not belong there.
    IceCredentials = "ice-credentials", "RFC 8839", "5.4";
    /// A candidate has something that RFC 8839 does not allow.
    Candidate = "candidate", "RFC 8839", "5.1";
    /// A candidate of TCP does not say who connects.
    CandidateTcpType = "candidate-tcp-type", "RFC 6544", "4.5";

    /// A section has no fingerprint.
    MissingFingerprint = "missing-fingerprint", "RFC 9429", "5.8.3";
    /// A fingerprint is longer or shorter than those of its hash function.
    FingerprintLength = "fingerprint-length", "RFC 8122", "5";
    /// A fingerprint of a broken hash function.
    WeakFingerprint = "weak-fingerprint", "RFC 8122", "5";
    /// A section has no `a=setup`.
    MissingSetup = "missing-setup", "RFC 9429", "5.8.3";
    /// Keys of SDES, which WebRTC does not use.
    SdesKeys = "sdes-keys", "RFC 9429", "5.2.1";

    /// A payload type stands twice in an `m=` line.
    DuplicatePayload = "duplicate-payload", "RFC 8866", "5.14";
    /// An attribute is about a payload type that is not in its `m=` line.
    UnknownPayload = "unknown-payload", "RFC 8866", "6.15";
    /// A payload type without a codec.
    MissingRtpMap = "missing-rtpmap", "RFC 8866", "6.6";
    /// A payload type with two codecs.
    DuplicateRtpMap = "duplicate-rtpmap", "RFC 8866", "6.6";
    /// A retransmission does not say of what.
    MissingApt = "missing-apt", "RFC 4588", "8.1";
    /// A retransmission is of a payload type that is not in its `m=` line.
    UnknownApt = "unknown-apt", "RFC 9429", "5.10";
    /// Sections of one group have a payload type for different codecs.
    PayloadInBundle = "payload-in-bundle", "RFC 9143", "9.1.1";
    /// A section over DTLS has no `a=rtcp-mux`, which WebRTC wants.
    MissingRtcpMux = "missing-rtcp-mux", "RFC 9429", "5.8.3";
    /// The protocol of a section is none of WebRTC.
    Profile = "profile", "RFC 9429", "5.1.2";

    /// The number of an extension stands twice.
    DuplicateExtension = "duplicate-extension", "RFC 8285", "7";
    /// The number of an extension is out of range.
    ExtensionId = "extension-id", "RFC 8285", "5";
    /// Sections of one group have a number for different extensions.
    ExtensionInBundle = "extension-in-bundle", "RFC 9143", "12";

    /// `a=simulcast` names a stream that no `a=rid` describes.
    SimulcastUnknownRid = "simulcast-unknown-rid", "RFC 9429", "5.8.3";
    /// `a=simulcast` has a stream flow the other way than its `a=rid`.
    SimulcastDirection = "simulcast-direction", "RFC 8853", "5.1";
    /// Two `a=rid` have the same name.
    DuplicateRid = "duplicate-rid", "RFC 8851", "4";

    /// A group of SSRCs names one of which nothing else is said.
    UnknownSsrc = "unknown-ssrc", "RFC 5576", "4.2";
    /// Two sections have the same SSRC.
    DuplicateSsrc = "duplicate-ssrc", "RFC 9143", "9.1";

    /// A section of data channels has no `a=sctp-port`.
    MissingSctpPort = "missing-sctp-port", "RFC 9429", "5.8.2";
    /// Data channels as they were described before RFC 8841.
    LegacyDataChannels = "legacy-data-channels", "RFC 8841", "4.3";
    /// Two data channels have the same stream.
    DuplicateStream = "duplicate-stream", "RFC 8864", "5.1";
    /// A data channel is both limited in its repetitions and in their time.
    DataChannelLimits = "data-channel-limits", "RFC 8864", "5.1";
    /// `a=dcsa` is about a data channel that no `a=dcmap` describes.
    UnknownStream = "unknown-stream", "RFC 8864", "5.2";

    /// The answer has more or fewer sections than the offer.
    SectionCount = "section-count", "RFC 9429", "5.8.3";
    /// A section of the answer is of another medium than that of the offer.
    MediaMismatch = "media-mismatch", "RFC 9429", "5.8.3";
    /// A section of the answer has another protocol than that of the offer.
    ProtocolMismatch = "protocol-mismatch", "RFC 9429", "5.8.3";
    /// A section of the answer has another mid than that of the offer.
    MidMismatch = "mid-mismatch", "RFC 5888", "9.1";
    /// A section is accepted that was not offered.
    AcceptedRejected = "accepted-rejected", "RFC 3264", "6";
    /// The `t=` line of the answer is not that of the offer.
    TimingMismatch = "timing-mismatch", "RFC 3264", "6";
    /// A section of the answer flows in a way that was not offered.
    DirectionMismatch = "direction-mismatch", "RFC 3264", "6.1";
    /// The role in the DTLS handshake does not go with that of the other side.
    SetupRole = "setup-role", "RFC 9429", "5.3.1";
    /// An offer takes a role instead of leaving it to the answer.
    OfferedSetupRole = "offered-setup-role", "RFC 9429", "5.2.1";
    /// A codec is answered that was not offered.
    CodecNotOffered = "codec-not-offered", "RFC 3264", "6.1";
    /// No codec of the answer was offered.
    NoCommonCodec = "no-common-codec", "RFC 9429", "5.3.1";
    /// The payload type of an offered codec is another codec in the answer.
    PayloadChanged = "payload-changed", "RFC 3264", "6.1";
    /// Feedback is answered that was not offered.
    FeedbackNotOffered = "feedback-not-offered", "RFC 9429", "5.11";
    /// A header extension is answered that was not offered.
    ExtensionNotOffered = "extension-not-offered", "RFC 8285", "7";
    /// A header extension has another number in the answer.
    ExtensionChanged = "extension-changed", "RFC 8285", "7";
    /// A group is answered that was not offered, or a section in a group in
    /// which it was not offered.
    BundleNotOffered = "bundle-not-offered", "RFC 9143", "7.3";
    /// A section is accepted by itself that was offered only in a group.
    BundleOnlySplit = "bundle-only-split", "RFC 9143", "7.3.2";
    /// The answer has RTP and RTCP on one port, which was not offered.
    RtcpMuxNotOffered = "rtcp-mux-not-offered", "RFC 5761", "5.1.1";
    /// The answer has two ports where the offer allows one.
    RtcpMuxRefused = "rtcp-mux-refused", "RFC 8858", "4.3";
    /// Simulcast is answered that was not offered.
    SimulcastNotOffered = "simulcast-not-offered", "RFC 8853", "5.3.2";
    /// A stream is answered that was not offered.
    RidNotOffered = "rid-not-offered", "RFC 8851", "6.3";
    /// A format of data is answered that was not offered.
    FormatMismatch = "format-mismatch", "RFC 9429", "5.3.1";
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
