//! What a line is, told when the text is read.

/// The word of every longer name.
const LONG: u64 = 0;

/// A name of at most seven bytes, the first the lowest, and its length above
/// them.
const fn word(name: &[u8]) -> u64 {
    if name.len() > 7 {
        return LONG;
    }
    let mut word = (name.len() as u64) << 56;
    let mut index = 0;
    while index < name.len() {
        word |= (name[index] as u64) << (8 * index);
        index += 1;
    }
    word
}

/// Defines [`LineKind`]: the attributes by name, every other line by its letter.
macro_rules! kinds {
    (
        lines { $( $(#[$line_meta:meta])* $line:ident = $letter:literal, )+ }
        attributes { $( $(#[$meta:meta])* $name:ident = $text:literal, )+ }
    ) => {
        /// What a line of a description is.
        ///
        /// ```
        /// use rtcweb::sdp::{LineKind, Sdp};
        ///
        /// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-lite\r\n")?;
        /// let last = sdp.lines().last().map(|line| line.kind());
        /// assert_eq!(last, Some(LineKind::IceLite));
        /// assert_eq!(LineKind::IceLite.attribute(), Some("ice-lite"));
        /// # Ok::<(), rtcweb::sdp::ParseError>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub enum LineKind {
            $( $(#[$line_meta])* $line, )+
            $(
                #[doc = concat!("`a=", $text, "`.")]
                $(#[$meta])*
                $name,
            )+
            /// An attribute (`a=`) that this version does not know.
            OtherAttribute,
            /// A line with a letter that RFC 8866 does not define.
            OtherLine,
            /// A line with nothing in it.
            Blank,
            /// A line that is not a letter, `=` and a value.
            Malformed,
        }

        impl LineKind {
            /// The attribute's name, for the attributes that this version knows.
            pub fn attribute(self) -> Option<&'static str> {
                match self {
                    $( Self::$name => Some($text), )+
                    _ => None,
                }
            }

            /// The letter before the `=`; `None` where this version does not
            /// know the line.
            pub fn letter(self) -> Option<char> {
                match self {
                    $( Self::$line => Some(char::from($letter)), )+
                    Self::OtherLine | Self::Blank | Self::Malformed => None,
                    _ => Some('a'),
                }
            }

            /// The kind of a line that is no attribute.
            pub(super) fn of_letter(letter: u8) -> Self {
                match letter {
                    $( $letter => Self::$line, )+
                    _ => Self::OtherLine,
                }
            }

            #[allow(non_upper_case_globals, reason = "named as the variants are")]
            pub(super) fn of_attribute(name: &[u8]) -> Self {
                $( const $name: &[u8] = $text.as_bytes(); )+
                match name {
                    $( $name => Self::$name, )+
                    _ => Self::OtherAttribute,
                }
            }

            /// As `of_attribute`, for a name of at most seven bytes in a
            /// [`word`]: the names that most lines have, found by comparing
            /// numbers.
            #[allow(
                non_upper_case_globals,
                unreachable_patterns,
                reason = "named as the variants are; the long names are all one"
            )]
            #[inline]
            pub(super) fn of_short_attribute(name: u64) -> Self {
                $( const $name: u64 = word($text.as_bytes()); )+
                match name {
                    LONG => Self::OtherAttribute,
                    $( $name => Self::$name, )+
                    _ => Self::OtherAttribute,
                }
            }
        }
    };
}

kinds! {
    lines {
        /// `v=`, the version of SDP; begins every description.
        Version = b'v',
        /// `o=`, who made the session.
        Origin = b'o',
        /// `s=`, the session's name.
        SessionName = b's',
        /// `i=`, what a session or section is about, in words.
        Information = b'i',
        /// `u=`, where to read about the session.
        Uri = b'u',
        /// `e=`, whom to write to.
        Email = b'e',
        /// `p=`, whom to call.
        Phone = b'p',
        /// `c=`, a network address.
        Connection = b'c',
        /// `b=`, a bandwidth.
        Bandwidth = b'b',
        /// `t=`, when the session takes place.
        Timing = b't',
        /// `r=`, how often it does.
        Repeat = b'r',
        /// `z=`, changes of the time zone.
        TimeZone = b'z',
        /// `k=`, a key in the clear; obsolete since RFC 8866.
        Key = b'k',
        /// `m=`; begins a media section.
        Media = b'm',
    }
    attributes {
        BundleOnly = "bundle-only",
        Candidate = "candidate",
        Category = "cat",
        Charset = "charset",
        Content = "content",
        Crypto = "crypto",
        DcMap = "dcmap",
        DcSa = "dcsa",
        EndOfCandidates = "end-of-candidates",
        ExtMap = "extmap",
        ExtMapAllowMixed = "extmap-allow-mixed",
        Fingerprint = "fingerprint",
        Fmtp = "fmtp",
        FrameRate = "framerate",
        Group = "group",
        IceLite = "ice-lite",
        IceMismatch = "ice-mismatch",
        IceOptions = "ice-options",
        IcePacing = "ice-pacing",
        IcePwd = "ice-pwd",
        IceUfrag = "ice-ufrag",
        Identity = "identity",
        ImageAttr = "imageattr",
        Inactive = "inactive",
        KeyMgmt = "key-mgmt",
        Label = "label",
        Language = "lang",
        MaxMessageSize = "max-message-size",
        MaxPacketTime = "maxptime",
        MediaClock = "mediaclk",
        Mid = "mid",
        Msid = "msid",
        MsidSemantic = "msid-semantic",
        PacketTime = "ptime",
        RecvOnly = "recvonly",
        RemoteCandidates = "remote-candidates",
        Rid = "rid",
        Rtcp = "rtcp",
        RtcpFeedback = "rtcp-fb",
        RtcpMux = "rtcp-mux",
        RtcpMuxOnly = "rtcp-mux-only",
        RtcpReducedSize = "rtcp-rsize",
        RtcpXr = "rtcp-xr",
        RtpMap = "rtpmap",
        SctpMap = "sctpmap",
        SctpPort = "sctp-port",
        SendOnly = "sendonly",
        SendRecv = "sendrecv",
        Setup = "setup",
        Simulcast = "simulcast",
        SourceFilter = "source-filter",
        Ssrc = "ssrc",
        SsrcGroup = "ssrc-group",
        TlsId = "tls-id",
        Tool = "tool",
        TsRefClk = "ts-refclk",
    }
}
