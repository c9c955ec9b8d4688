//! The sections of the answer are those of the offer.

use super::Pair;
use crate::sdp::check::code::Code;
use crate::sdp::check::facts::Part;
use crate::sdp::check::findings::{Findings, Place, Quoted};
use crate::sdp::{Direction, Line, LineKind, Timing};

pub(super) fn check(pair: &Pair<'_>, findings: &mut Findings) {
    count(pair, findings);
    timing(pair, findings);
    for (offered, answered) in pair.sections() {
        same(offered, answered, findings);
        mid(offered, answered, findings);
    }
    directions(pair, findings);
}

fn count(pair: &Pair<'_>, findings: &mut Findings) {
    let (offered, answered) = (pair.offer.sections.len(), pair.answer.sections.len());
    if offered == answered {
        return;
    }
    // The first that is too much, or the last there is.
    let line = pair.answer.sections.get(offered).or_else(|| pair.answer.sections.last());
    let first = || pair.answer.sdp.lines().next().map(|line| Place::line(&line));
    let at = line.map(|part| Place::line(&part.line)).or_else(first).unwrap_or_else(Place::nowhere);
    let message = format!("{answered} media sections, and the offer has {offered}");
    findings.error(Code::SectionCount, at, message);
}

fn timing(pair: &Pair<'_>, findings: &mut Findings) {
    let times = |lines: &[Line<'_>]| -> Vec<Option<Timing>> {
        lines.iter().map(|line| line.parse().ok()).collect()
    };
    let lines = [&pair.offer, &pair.answer]
        .map(|facts| -> Vec<Line<'_>> { facts.session.lines_of(LineKind::Timing).collect() });
    let [offered, answered] = lines;
    if let Some(line) = answered.first().filter(|_| times(&offered) != times(&answered)) {
        let message = "the times of the offer are expected";
        findings.warn(Code::TimingMismatch, Place::value(line), message);
    }
}

/// Medium and protocol; also that nobody accepts what was not offered.
fn same(offered: &Part<'_>, answered: &Part<'_>, findings: &mut Findings) {
    let (offer, answer) = (&offered.media, &answered.media);
    if offer.media != answer.media {
        let at = Place::part(&answered.line, answer.media);
        let message = format!("{} is expected as in the offer", Quoted(offer.media));
        findings.error(Code::MediaMismatch, at, message);
    }
    if offer.protocol != answer.protocol {
        let at = Place::part(&answered.line, answer.protocol);
        let message = format!("{} is expected as in the offer", Quoted(offer.protocol));
        findings.error(Code::ProtocolMismatch, at, message);
    }
    if offered.is_rejected && !answered.is_rejected {
        let message = "port 0 is expected: the offer has no such section";
        findings.error(Code::AcceptedRejected, Place::line(&answered.line), message);
    }
    if answered.is_sctp() && !answered.is_rejected && offer.formats != answer.formats {
        let at = Place::part(&answered.line, answer.formats.as_str());
        let message = format!("{} is expected as in the offer", Quoted(offer.formats.as_str()));
        findings.error(Code::FormatMismatch, at, message);
    }
}

fn mid(offered: &Part<'_>, answered: &Part<'_>, findings: &mut Findings) {
    let (offer, answer) = (offered.section.mid(), answered.section.mid());
    if offer == answer {
        return;
    }
    let line = answered.section.lines_of(LineKind::Mid).next();
    let at = match (&line, answer) {
        (Some(line), Some(mid)) => Place::part(line, mid),
        _ => Place::line(&answered.line),
    };
    let message = match offer {
        Some(mid) => format!("the mid {} is expected as in the offer", Quoted(mid)),
        None => "no mid is expected, as in the offer".to_owned(),
    };
    findings.error(Code::MidMismatch, at, message);
}

fn directions(pair: &Pair<'_>, findings: &mut Findings) {
    let session = |facts: &super::Facts<'_>| named(facts.session.lines()).map(|(_, named)| named);
    let defaults = (session(&pair.offer), session(&pair.answer));
    for (offered, answered) in pair.accepted().filter(|(_, answered)| answered.is_rtp()) {
        let own = named(answered.section.lines());
        let offer = named(offered.section.lines()).map(|(_, named)| named).or(defaults.0);
        let answer = own.as_ref().map(|&(_, named)| named).or(defaults.1).unwrap_or_default();
        let allowed = offer.unwrap_or_default().reversed();
        if answer.and(allowed) != answer {
            let line = own.map_or(answered.line, |(line, _)| line);
            let message = format!(
                "{} is answered, and the offer allows {}",
                answer.as_str(),
                allowed.as_str(),
            );
            findings.error(Code::DirectionMismatch, Place::line(&line), message);
        }
    }
}

/// The first line that names a direction.
fn named<'s>(mut lines: impl Iterator<Item = Line<'s>>) -> Option<(Line<'s>, Direction)> {
    lines.find_map(|line| {
        let direction = match line.kind() {
            LineKind::SendRecv => Direction::SendRecv,
            LineKind::SendOnly => Direction::SendOnly,
            LineKind::RecvOnly => Direction::RecvOnly,
            LineKind::Inactive => Direction::Inactive,
            _ => return None,
        };
        Some((line, direction))
    })
}
