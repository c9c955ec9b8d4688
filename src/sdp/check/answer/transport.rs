//! Roles in the DTLS handshake, and whether RTCP has a port of its own.

use super::Pair;
use crate::sdp::check::code::Code;
use crate::sdp::check::diagnostic::Subject;
use crate::sdp::check::facts::{Facts, Part};
use crate::sdp::check::findings::{Findings, Place};
use crate::sdp::{Line, LineKind, Section, Setup};

pub(super) fn check(pair: &Pair<'_>, findings: &mut Findings) {
    let session = [&pair.offer, &pair.answer].map(|facts: &Facts<'_>| setup(&facts.session));
    let [session_offer, session_answer] = &session;
    for (offered, answered) in pair.accepted() {
        let offer = setup(&offered.section).or(*session_offer);
        let answer = setup(&answered.section).or(*session_answer);
        if let Some((line, offer)) = offer {
            if let Some((line, answer)) = answer {
                role(&line, offer, answer, findings);
            }
            findings.turn_to(Subject::Offer);
            offered_role(&line, offer, findings);
            findings.turn_to(Subject::Answer);
        }
        if answered.is_rtp() {
            rtcp_mux(offered, answered, findings);
        }
    }
}

fn setup<'s>(section: &Section<'s>) -> Option<(Line<'s>, Setup)> {
    let line = section.lines_of(LineKind::Setup).next()?;
    Some((line, line.parse().ok()?))
}

fn role(line: &Line<'_>, offer: Setup, answer: Setup, findings: &mut Findings) {
    if !matches!(answer, Setup::Active | Setup::Passive) {
        let message = "active or passive is expected in an answer";
        findings.error(Code::SetupRole, Place::value(line), message);
    } else if !offer.allows(answer) {
        let message = match answer {
            Setup::Active => "the offer is active already; passive is expected",
            _ => "the offer is not active; active is expected",
        };
        findings.error_in(("RFC 4145", "4.1"), Code::SetupRole, Place::value(line), message);
    }
}

fn offered_role(line: &Line<'_>, offer: Setup, findings: &mut Findings) {
    if offer != Setup::ActPass {
        let message = "actpass is expected in an offer: the answer takes the role";
        findings.warn(Code::OfferedSetupRole, Place::value(line), message);
    }
}

fn rtcp_mux(offered: &Part<'_>, answered: &Part<'_>, findings: &mut Findings) {
    let muxed = answered.section.lines_of(LineKind::RtcpMux).next();
    if !offered.section.has(LineKind::RtcpMux) {
        // In a group it is the other section that says so.
        if let Some(line) = muxed.filter(|_| offered.bundle.is_none()) {
            let message = "the offer has no a=rtcp-mux";
            findings.error(Code::RtcpMuxNotOffered, Place::line(&line), message);
        }
    } else if muxed.is_none()
        && offered.section.has(LineKind::RtcpMuxOnly)
        && !answered.rides_along()
    {
        let message = "a=rtcp-mux is expected: the offer has a=rtcp-mux-only";
        findings.error(Code::RtcpMuxRefused, Place::line(&answered.line), message);
    }
}
