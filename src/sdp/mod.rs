//! Session descriptions: SDP as text that is read in place, changed line by
//! line and given back byte for byte
//! ([RFC 8866](https://www.rfc-editor.org/rfc/rfc8866), with the attributes of
//! WebRTC and [RFC 9429](https://www.rfc-editor.org/rfc/rfc9429)).
//!
//! [`Sdp`] holds a description; [`Section`] and [`MediaSection`] are its parts.
//! A value is typed where it is asked for:
//!
//! ```
//! use rtcweb::sdp::{MaxMessageSize, Sdp};
//!
//! let offer = "v=0\r\no=- 4611 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n\
//!              m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n\
//!              a=mid:0\r\na=max-message-size:262144\r\n";
//! let sdp = Sdp::parse(offer)?;
//! let data = sdp.section_of_mid("0").ok_or("no such section")?;
//! assert_eq!(data.get::<MaxMessageSize>()?, Some(MaxMessageSize(262_144)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

// Text to lines.
mod edit_error;
mod edit_sections;
mod error;
mod keyword;
mod kind;
mod line;
mod options;
mod quoted;
mod reader;
mod replace;
mod scan;
#[allow(clippy::module_inception, reason = "named after its type, as every file here")]
mod sdp;
mod section;
mod section_mut;
mod swar;
mod value;
mod writer;

// The lines that are no attributes.
mod bandwidth;
mod connection;
mod list;
mod media_line;
mod origin;
mod session_lines;

// The attributes, a family in each file.
mod attribute;
mod direction;
mod format;
mod group;
mod rtp;
mod transport;

mod view;

pub mod build;
pub mod check;
pub mod diff;
pub mod edit;

pub use attribute::Attribute;
pub use bandwidth::Bandwidth;
pub use connection::Connection;
pub use direction::Direction;
pub use edit_error::{EditError, EditErrorKind};
pub use error::{ParseError, ParseErrorKind};
pub use format::{
    Av1Parameters, FlexFecParameters, H264Level, H264Parameters, H264Profile, H265Parameters,
    OpusParameters, ProfileLevelId, RedParameters, RtxParameters, TelephoneEvents, Vp8Parameters,
    Vp9Parameters,
};
pub use group::{Group, Mid};
pub use kind::LineKind;
pub use line::{Line, Lines};
pub use list::Words;
pub use media_line::MediaLine;
pub use options::ParseOptions;
pub use origin::Origin;
pub use rtp::{
    Category, Charset, Content, Decimal, ExtMap, ExtMapAllowMixed, Fmtp, FormatParameters,
    FrameRate, ImageAttr, ImageRange, ImageSet, ImageSets, Label, Language, MaxPacketTime,
    MediaClock, MediaClockSource, Msid, MsidSemantic, PacketTime, Parameter, Parameters,
    PayloadTypes, Rid, RidDirection, Rtcp, RtcpAddress, RtcpFeedback, RtcpMux, RtcpMuxOnly,
    RtcpReducedSize, RtcpXr, RtpMap, Simulcast, SimulcastLayer, SimulcastLayers, SimulcastRid,
    SourceFilter, SourceFilterMode, Ssrc, SsrcGroup, Ssrcs, Tool, TsRefClk,
};
pub use scan::LineEnding;
pub use sdp::Sdp;
pub use section::{MediaSection, MediaSections, Section};
pub use section_mut::SectionMut;
pub use session_lines::{Email, Information, Phone, Repeat, SessionName, TimeZone, Timing, Uri};
pub use transport::{
    Address, BundleOnly, Candidate, CandidateExtensions, CandidateType, Crypto, DcMap,
    DcMapOptions, DcSa, EndOfCandidates, Fingerprint, IceLite, IceMismatch, IceOptions, IcePacing,
    IcePwd, IceUfrag, Identity, KeyManagement, MaxMessageSize, RelayProtocol, RemoteCandidate,
    RemoteCandidates, SctpMap, SctpPort, Setup, TcpType, TlsId,
};
pub use value::Value;
pub use view::{
    Bundle, Codec, CodecKind, Codecs, DataChannels, DefaultAddress, DtlsParameters, IceParameters,
    Track, TrackEncoding,
};
