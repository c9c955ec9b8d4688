//! Data channels: RFC 8841, RFC 8864.

use std::collections::HashSet;

use super::code::Code;
use super::facts::{Facts, Part};
use super::findings::{Findings, Place};
use crate::sdp::{DcMap, DcSa, LineKind};

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    for part in facts.live().filter(|part| part.is_sctp()) {
        port(part, findings);
        channels(part, findings);
    }
}

fn port(part: &Part<'_>, findings: &mut Findings) {
    if part.section.has(LineKind::SctpPort) {
        return;
    }
    let at = Place::line(&part.line);
    if part.section.has(LineKind::SctpMap) {
        let message = "as before RFC 8841: webrtc-datachannel and a=sctp-port are expected";
        findings.warn(Code::LegacyDataChannels, at, message);
    } else {
        findings.error(
            Code::MissingSctpPort,
            at,
            "the section has no a=sctp-port; one is expected",
        );
    }
}

fn channels(part: &Part<'_>, findings: &mut Findings) {
    let mut streams = HashSet::new();
    for line in part.section.lines_of(LineKind::DcMap) {
        let Ok(map) = line.parse::<DcMap<'_>>() else { continue };
        if !streams.insert(map.stream) {
            let message = format!("stream {} has a channel already", map.stream);
            findings.error(Code::DuplicateStream, Place::value(&line), message);
        }
        if map.max_retransmits().is_some() && map.max_packet_life_time().is_some() {
            let message = "one of max-retr and max-time is expected, and not both";
            findings.error(Code::DataChannelLimits, Place::value(&line), message);
        }
    }
    for line in part.section.lines_of(LineKind::DcSa) {
        let Ok(attribute) = line.parse::<DcSa<'_>>() else { continue };
        if !streams.contains(&attribute.stream) {
            let message = format!("no a=dcmap is about stream {}", attribute.stream);
            findings.warn(Code::UnknownStream, Place::value(&line), message);
        }
    }
}
