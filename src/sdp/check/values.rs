//! Values that are none of their line.

use super::facts::Facts;
use super::findings::Findings;
use crate::sdp::{
    Bandwidth, Connection, Line, LineKind, MediaLine, Origin, ParseError, Repeat, TimeZone, Timing,
};

pub(super) fn readable(facts: &Facts<'_>, findings: &mut Findings) {
    for line in facts.sdp.lines() {
        if let Some(error) = error(&line) {
            findings.unreadable(&error, defined_in(line.kind()));
        }
    }
}

fn error(line: &Line<'_>) -> Option<ParseError> {
    match line.kind() {
        LineKind::Origin => line.parse::<Origin<'_>>().err(),
        LineKind::Connection => line.parse::<Connection<'_>>().err(),
        LineKind::Bandwidth => line.parse::<Bandwidth<'_>>().err(),
        LineKind::Timing => line.parse::<Timing>().err(),
        LineKind::Repeat => line.parse::<Repeat<'_>>().err(),
        LineKind::TimeZone => line.parse::<TimeZone<'_>>().err(),
        LineKind::Media => line.parse::<MediaLine<'_>>().err(),
        _ => line.attribute()?.err(),
    }
}

/// The document and section that define what a line of this kind has in it.
fn defined_in(kind: LineKind) -> (&'static str, &'static str) {
    match kind {
        LineKind::Origin => ("RFC 8866", "5.2"),
        LineKind::Connection => ("RFC 8866", "5.7"),
        LineKind::Bandwidth => ("RFC 8866", "5.8"),
        LineKind::Timing => ("RFC 8866", "5.9"),
        LineKind::Repeat => ("RFC 8866", "5.10"),
        LineKind::TimeZone => ("RFC 8866", "5.11"),
        LineKind::Media => ("RFC 8866", "5.14"),
        LineKind::Category => ("RFC 8866", "6.1"),
        LineKind::Tool => ("RFC 8866", "6.3"),
        LineKind::PacketTime => ("RFC 8866", "6.4"),
        LineKind::MaxPacketTime => ("RFC 8866", "6.5"),
        LineKind::RtpMap => ("RFC 8866", "6.6"),
        LineKind::SendRecv | LineKind::SendOnly | LineKind::RecvOnly | LineKind::Inactive => {
            ("RFC 8866", "6.7")
        }
        LineKind::Charset => ("RFC 8866", "6.10"),
        LineKind::Language => ("RFC 8866", "6.12"),
        LineKind::FrameRate => ("RFC 8866", "6.13"),
        LineKind::Fmtp => ("RFC 8866", "6.15"),
        LineKind::Mid => ("RFC 5888", "4"),
        LineKind::Group => ("RFC 5888", "5"),
        LineKind::BundleOnly => ("RFC 9143", "6"),
        LineKind::Candidate => ("RFC 8839", "5.1"),
        LineKind::RemoteCandidates => ("RFC 8839", "5.2"),
        LineKind::IceLite | LineKind::IceMismatch => ("RFC 8839", "5.3"),
        LineKind::IceUfrag | LineKind::IcePwd => ("RFC 8839", "5.4"),
        LineKind::IcePacing => ("RFC 8839", "5.5"),
        LineKind::IceOptions => ("RFC 8839", "5.6"),
        LineKind::EndOfCandidates => ("RFC 8840", "8.1"),
        LineKind::Fingerprint => ("RFC 8122", "5"),
        LineKind::Setup => ("RFC 4145", "4"),
        LineKind::TlsId => ("RFC 8842", "4"),
        LineKind::Identity => ("RFC 8827", "5"),
        LineKind::Crypto => ("RFC 4568", "9.1"),
        LineKind::KeyMgmt => ("RFC 4567", "3.1"),
        LineKind::SctpPort => ("RFC 8841", "5.2"),
        LineKind::MaxMessageSize => ("RFC 8841", "6.1"),
        LineKind::DcMap => ("RFC 8864", "5.1"),
        LineKind::DcSa => ("RFC 8864", "5.2"),
        LineKind::ExtMap => ("RFC 8285", "8"),
        LineKind::ExtMapAllowMixed => ("RFC 8285", "6"),
        LineKind::Rtcp => ("RFC 3605", "2.1"),
        LineKind::RtcpFeedback => ("RFC 4585", "4.2"),
        LineKind::RtcpMux => ("RFC 5761", "5.1.1"),
        LineKind::RtcpMuxOnly => ("RFC 8858", "3"),
        LineKind::RtcpReducedSize => ("RFC 5506", "5"),
        LineKind::Msid => ("RFC 8830", "2"),
        LineKind::Ssrc => ("RFC 5576", "4.1"),
        LineKind::SsrcGroup => ("RFC 5576", "4.2"),
        LineKind::Rid => ("RFC 8851", "10"),
        LineKind::Simulcast => ("RFC 8853", "5.1"),
        LineKind::ImageAttr => ("RFC 6236", "3.1.1"),
        LineKind::Content => ("RFC 4796", "5"),
        LineKind::Label => ("RFC 4574", "4"),
        LineKind::SourceFilter => ("RFC 4570", "3"),
        LineKind::TsRefClk => ("RFC 7273", "4.8"),
        LineKind::MediaClock => ("RFC 7273", "5.4"),
        _ => ("RFC 8866", "5.13"),
    }
}
