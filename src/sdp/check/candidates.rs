//! Candidates: RFC 8839, 5.1.

use super::code::Code;
use super::facts::Facts;
use super::findings::{Findings, Place};
use crate::sdp::{Candidate, CandidateType, Line, LineKind};

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    for line in facts.sdp.lines().filter(|line| line.kind() == LineKind::Candidate) {
        if let Ok(candidate) = line.parse::<Candidate<'_>>() {
            one(&line, &candidate, findings);
        }
    }
}

fn one(line: &Line<'_>, candidate: &Candidate<'_>, findings: &mut Findings) {
    let mut warn = |at, message| findings.warn(Code::Candidate, at, message);
    if !(1..=32).contains(&candidate.foundation.len()) {
        warn(Place::value(line), "a foundation of 1 to 32 characters is expected");
    }
    if !(1..=0x7FFF_FFFF).contains(&candidate.priority) {
        warn(Place::value(line), "a priority from 1 to 2147483647 is expected");
    }
    let is_host = candidate.kind == CandidateType::Host;
    if is_host && candidate.related_address.is_some() {
        warn(Place::value(line), "a candidate of type host has no related address");
    }
    let known = matches!(
        candidate.kind,
        CandidateType::ServerReflexive | CandidateType::PeerReflexive | CandidateType::Relay
    );
    if known && (candidate.related_address.is_none() || candidate.related_port.is_none()) {
        warn(Place::value(line), "raddr and rport are expected in a candidate of this type");
    }
    if candidate.is_tcp() && candidate.tcp_type().is_none() {
        let message = "tcptype is expected in a candidate of TCP";
        findings.warn(Code::CandidateTcpType, Place::value(line), message);
    }
}
