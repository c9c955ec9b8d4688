//! Typed values: the errors name the place, and what was read can be written.

use rtcweb::sdp::{
    Bandwidth, BundleOnly, Candidate, Category, Charset, Connection, Content, Crypto, DcMap, DcSa,
    Direction, EditErrorKind, Email, EndOfCandidates, ExtMap, ExtMapAllowMixed, Fingerprint, Fmtp,
    FrameRate, Group, IceLite, IceMismatch, IceOptions, IcePacing, IcePwd, IceUfrag, Identity,
    ImageAttr, Information, KeyManagement, Label, Language, Line, MaxMessageSize, MaxPacketTime,
    MediaClock, MediaLine, Mid, Msid, MsidSemantic, Origin, PacketTime, ParseError, ParseErrorKind,
    Phone, RemoteCandidates, Repeat, Rid, Rtcp, RtcpFeedback, RtcpMux, RtcpMuxOnly,
    RtcpReducedSize, RtcpXr, RtpMap, SctpMap, SctpPort, Sdp, SessionName, Setup, Simulcast,
    SourceFilter, Ssrc, SsrcGroup, TimeZone, Timing, TlsId, Tool, TsRefClk, Uri,
};

/// Every line as an attribute and as every type.
pub(super) fn every_line(sdp: &Sdp<'_>) {
    for line in sdp.lines() {
        if let Some(Err(error)) = line.attribute() {
            is_in(&error, &line);
        }
        every_type(&line);
    }
    for section in sdp.sections() {
        let _ = (section.line(), section.media(), section.mid(), section.direction());
        let _ = section.is_rejected();
    }
}

fn is_in(error: &ParseError, line: &Line<'_>) {
    let (span, whole) = (error.span(), line.span());
    assert_eq!((error.kind(), error.line()), (ParseErrorKind::InvalidValue, line.number()));
    assert!(whole.start <= span.start && span.end <= whole.end, "{error}: {span:?} of {whole:?}");
    assert!(span.start <= span.end);
    let before = line.text().get(..span.start - whole.start).expect("the span cuts a character");
    assert_eq!(error.column() as usize, before.chars().count() + 1, "{error}");
    assert_eq!(error.attribute(), line.kind().attribute());
}

/// A section for one more line.
const EMPTY: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n";

/// What was read is written and reads the same; only where `refusable`, it may
/// be refused to write it.
macro_rules! types {
    ($line:ident, refusable: $refusable:literal, $( $type:ty, )+) => { $(
        match $line.parse::<$type>() {
            Err(error) if error.expected() == "another kind of line" => {}
            Err(error) => is_in(&error, $line),
            Ok(value) => {
                let mut sdp = Sdp::parse(EMPTY).unwrap();
                let written = sdp.section_mut(0).unwrap().set(&value);
                // What only a lenient reader takes is never written.
                let lenient = $line.text().contains(['\r', '\0']);
                match written {
                    Ok(()) if lenient => {}
                    Ok(()) => {
                        let again = sdp.section(0).unwrap().get::<$type>();
                        assert_eq!(again, Ok(Some(value)), "{:?}", $line.text());
                    }
                    Err(error) => {
                        assert_eq!(error.kind(), EditErrorKind::InvalidValue);
                        assert!(lenient || $refusable, "{error}: {:?}", $line.text());
                    }
                }
            }
        }
    )+ };
}

/// A line read as each type, written, and read again.
fn every_type(line: &Line<'_>) {
    types! { line, refusable: false,
        Bandwidth<'_>, BundleOnly, Candidate<'_>, Category<'_>, Charset<'_>, Connection<'_>, Content<'_>, Crypto<'_>, DcMap<'_>, DcSa<'_>, Direction, Email<'_>, EndOfCandidates, ExtMap<'_>, ExtMapAllowMixed, Fingerprint<'_>, Fmtp<'_>, FrameRate<'_>, Group<'_>, IceLite, IceMismatch, IceOptions<'_>, IcePacing, Identity<'_>, ImageAttr<'_>, Information<'_>, KeyManagement<'_>, Label<'_>, Language<'_>, MaxMessageSize, MaxPacketTime<'_>, MediaClock<'_>, MediaLine<'_>, Mid<'_>, Msid<'_>, MsidSemantic<'_>, Origin<'_>, PacketTime<'_>, Phone<'_>, RemoteCandidates<'_>, Repeat<'_>, Rid<'_>, Rtcp<'_>, RtcpFeedback<'_>, RtcpMux, RtcpMuxOnly, RtcpReducedSize, RtcpXr<'_>, RtpMap<'_>, SctpMap<'_>, SctpPort, SessionName<'_>, Setup, Simulcast<'_>, SourceFilter<'_>, Ssrc<'_>, SsrcGroup<'_>, TimeZone<'_>, Timing, Tool<'_>, TsRefClk<'_>, Uri<'_>,
    }
    types! { line, refusable: true, IcePwd<'_>, IceUfrag<'_>, TlsId<'_>, }
}
