use super::direction::Direction;
use super::error::ParseError;
use super::group::{Group, Mid};
use super::kind::LineKind;
use super::line::Line;
use super::rtp::{
    Category, Charset, Content, ExtMap, ExtMapAllowMixed, Fmtp, FrameRate, ImageAttr, Label,
    Language, MaxPacketTime, MediaClock, Msid, MsidSemantic, PacketTime, Rid, Rtcp, RtcpFeedback,
    RtcpMux, RtcpMuxOnly, RtcpReducedSize, RtcpXr, RtpMap, Simulcast, SourceFilter, Ssrc,
    SsrcGroup, Tool, TsRefClk,
};
use super::transport::{
    BundleOnly, Candidate, Crypto, DcMap, DcSa, EndOfCandidates, Fingerprint, IceLite, IceMismatch,
    IceOptions, IcePacing, IcePwd, IceUfrag, Identity, KeyManagement, MaxMessageSize,
    RemoteCandidates, SctpMap, SctpPort, Setup, TlsId,
};
use super::value::Value;

/// Defines [`Attribute`] from the types of the attributes.
macro_rules! attributes {
    ($( $($kind:ident)|+ => $name:ident ( $type:ty ), )+) => {
        /// An attribute of any type.
        ///
        /// A program that wants one type asks for it
        /// ([`Section::get`](super::Section::get)) and links nothing of the others.
        ///
        /// ```
        /// use rtcweb::sdp::{Attribute, Sdp};
        ///
        /// let sdp = Sdp::parse(
        ///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-lite\r\na=x-new:1 2\r\n",
        /// )?;
        /// let mut seen = Vec::new();
        /// for line in sdp.session().attributes() {
        ///     match line.attribute().transpose()? {
        ///         Some(Attribute::IceLite(_)) => seen.push("lite".to_owned()),
        ///         Some(Attribute::Other { name, value }) => seen.push(format!("{name} {value:?}")),
        ///         _ => {}
        ///     }
        /// }
        /// assert_eq!(seen, ["lite", "x-new Some(\"1 2\")"]);
        /// # Ok::<(), rtcweb::sdp::ParseError>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum Attribute<'a> {
            $(
                #[doc = concat!("See [`", stringify!($name), "`](super::", stringify!($name), ").")]
                $name($type),
            )+
            /// An attribute that this version does not know.
            Other {
                /// Its name.
                name: &'a str,
                /// What follows the `:`; `None` where there is none.
                value: Option<&'a str>,
            },
        }

        impl<'a> Attribute<'a> {
            pub(super) fn read(line: &Line<'a>) -> Option<Result<Self, ParseError>> {
                match line.kind() {
                    $( $( LineKind::$kind )|+ => Some(read_as(line, Self::$name)), )+
                    kind => (kind.letter() == Some('a')).then(|| {
                        let (name, value) = (line.name().unwrap_or_default(), line.value());
                        Ok(Self::Other { name, value })
                    }),
                }
            }
        }
    };
}

/// A function of its own for each type puts the value where the caller wants
/// it. In one function for all, every value would be moved there, and moving
/// the largest of them takes longer than reading most.
#[inline(never)]
fn read_as<'a, T: Value<'a>>(
    line: &Line<'a>,
    variant: impl FnOnce(T) -> Attribute<'a>,
) -> Result<Attribute<'a>, ParseError> {
    match T::read(line.kind(), &mut line.reader()) {
        Ok(value) => Ok(variant(value)),
        Err(fault) => Err(line.error(fault)),
    }
}

attributes! {
    BundleOnly => BundleOnly(BundleOnly),
    Candidate => Candidate(Candidate<'a>),
    Category => Category(Category<'a>),
    Charset => Charset(Charset<'a>),
    Content => Content(Content<'a>),
    Crypto => Crypto(Crypto<'a>),
    DcMap => DcMap(DcMap<'a>),
    DcSa => DcSa(DcSa<'a>),
    SendRecv | SendOnly | RecvOnly | Inactive => Direction(Direction),
    EndOfCandidates => EndOfCandidates(EndOfCandidates),
    ExtMap => ExtMap(ExtMap<'a>),
    ExtMapAllowMixed => ExtMapAllowMixed(ExtMapAllowMixed),
    Fingerprint => Fingerprint(Fingerprint<'a>),
    Fmtp => Fmtp(Fmtp<'a>),
    FrameRate => FrameRate(FrameRate<'a>),
    Group => Group(Group<'a>),
    IceLite => IceLite(IceLite),
    IceMismatch => IceMismatch(IceMismatch),
    IceOptions => IceOptions(IceOptions<'a>),
    IcePacing => IcePacing(IcePacing),
    IcePwd => IcePwd(IcePwd<'a>),
    IceUfrag => IceUfrag(IceUfrag<'a>),
    Identity => Identity(Identity<'a>),
    ImageAttr => ImageAttr(ImageAttr<'a>),
    KeyMgmt => KeyManagement(KeyManagement<'a>),
    Label => Label(Label<'a>),
    Language => Language(Language<'a>),
    MaxMessageSize => MaxMessageSize(MaxMessageSize),
    MaxPacketTime => MaxPacketTime(MaxPacketTime<'a>),
    MediaClock => MediaClock(MediaClock<'a>),
    Mid => Mid(Mid<'a>),
    Msid => Msid(Msid<'a>),
    MsidSemantic => MsidSemantic(MsidSemantic<'a>),
    PacketTime => PacketTime(PacketTime<'a>),
    RemoteCandidates => RemoteCandidates(RemoteCandidates<'a>),
    Rid => Rid(Rid<'a>),
    Rtcp => Rtcp(Rtcp<'a>),
    RtcpFeedback => RtcpFeedback(RtcpFeedback<'a>),
    RtcpMux => RtcpMux(RtcpMux),
    RtcpMuxOnly => RtcpMuxOnly(RtcpMuxOnly),
    RtcpReducedSize => RtcpReducedSize(RtcpReducedSize),
    RtcpXr => RtcpXr(RtcpXr<'a>),
    RtpMap => RtpMap(RtpMap<'a>),
    SctpMap => SctpMap(SctpMap<'a>),
    SctpPort => SctpPort(SctpPort),
    Setup => Setup(Setup),
    Simulcast => Simulcast(Simulcast<'a>),
    SourceFilter => SourceFilter(SourceFilter<'a>),
    Ssrc => Ssrc(Ssrc<'a>),
    SsrcGroup => SsrcGroup(SsrcGroup<'a>),
    TlsId => TlsId(TlsId<'a>),
    Tool => Tool(Tool<'a>),
    TsRefClk => TsRefClk(TsRefClk<'a>),
}
