//! Simulcast and its streams: RFC 8851, RFC 8853.

use std::collections::HashMap;

use super::code::Code;
use super::facts::{Facts, Part};
use super::findings::{Findings, Place, Quoted};
use crate::sdp::{Line, LineKind, Rid, RidDirection, Simulcast};

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    for part in &facts.sections {
        let rids = rids(part, findings);
        for line in part.section.lines_of(LineKind::Simulcast) {
            let Ok(simulcast) = line.parse::<Simulcast<'_>>() else { continue };
            let directions =
                [(&simulcast.send, RidDirection::Send), (&simulcast.recv, RidDirection::Recv)];
            for (layers, direction) in directions {
                for layer in layers.iter().flat_map(|layers| layers.rids()) {
                    stream(&line, layer.rid, direction, &rids, findings);
                }
            }
        }
    }
}

/// The streams of a section and which way they flow.
fn rids<'s>(part: &Part<'s>, findings: &mut Findings) -> HashMap<&'s str, RidDirection> {
    let mut rids = HashMap::new();
    for line in part.section.lines_of(LineKind::Rid) {
        let Ok(rid) = line.parse::<Rid<'_>>() else { continue };
        if rids.insert(rid.id, rid.direction).is_some() {
            let message =
                format!("{} is the name of a stream of this section already", Quoted(rid.id));
            findings.error(Code::DuplicateRid, Place::part(&line, rid.id), message);
        }
    }
    rids
}

fn stream(
    line: &Line<'_>,
    rid: &str,
    direction: RidDirection,
    rids: &HashMap<&str, RidDirection>,
    findings: &mut Findings,
) {
    let at = Place::part(line, rid);
    match rids.get(rid) {
        Some(&other) if other == direction => {}
        Some(_) => {
            let message = format!("the a=rid of {} has the other direction", Quoted(rid));
            findings.error(Code::SimulcastDirection, at, message);
        }
        None => {
            let message = format!(
                "no a=rid of this section is named {}, but a=simulcast names it",
                Quoted(rid),
            );
            findings.error(Code::SimulcastUnknownRid, at, message);
        }
    }
}
