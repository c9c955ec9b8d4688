//! Simulcast and its streams.

use std::collections::{HashMap, HashSet};

use crate::sdp::check::code::Code;
use crate::sdp::check::facts::Part;
use crate::sdp::check::findings::{Findings, Place, Quoted};
use crate::sdp::{LineKind, Rid, RidDirection, Section, Simulcast, SimulcastLayers};

pub(super) fn check(offered: &Part<'_>, answered: &Part<'_>, findings: &mut Findings) {
    rids(offered, answered, findings);
    simulcast(offered, answered, findings);
}

/// Each stream was offered, and flows as it was.
fn rids(offered: &Part<'_>, answered: &Part<'_>, findings: &mut Findings) {
    let known: HashMap<&str, RidDirection> = all(&offered.section).collect();
    for line in answered.section.lines_of(LineKind::Rid) {
        let Ok(rid) = line.parse::<Rid<'_>>() else { continue };
        let message = match known.get(rid.id) {
            None => format!("the stream {} was not offered", Quoted(rid.id)),
            Some(direction) if direction.reversed() != rid.direction => {
                format!(
                    "{} is expected for the stream {}",
                    direction.reversed().as_str(),
                    Quoted(rid.id)
                )
            }
            Some(_) => continue,
        };
        findings.error(Code::RidNotOffered, Place::part(&line, rid.id), message);
    }
}

fn all<'s>(section: &Section<'s>) -> impl Iterator<Item = (&'s str, RidDirection)> {
    section.all::<Rid<'_>>().filter_map(Result::ok).map(|rid| (rid.id, rid.direction))
}

/// What the answer receives is of what the offer sends, and the other way round.
fn simulcast(offered: &Part<'_>, answered: &Part<'_>, findings: &mut Findings) {
    let offer = offered.section.all::<Simulcast<'_>>().find_map(Result::ok).unwrap_or_default();
    let (sent, received) = (rids_of(&offer.send), rids_of(&offer.recv));
    for line in answered.section.lines_of(LineKind::Simulcast) {
        let Ok(answer) = line.parse::<Simulcast<'_>>() else { continue };
        for (layers, offered) in [(&answer.recv, &sent), (&answer.send, &received)] {
            let layers = layers.iter().flat_map(|layers| layers.rids());
            for layer in layers.filter(|layer| !offered.contains(layer.rid)) {
                let message =
                    format!("the offer has no simulcast of {} that way", Quoted(layer.rid));
                findings.error(Code::SimulcastNotOffered, Place::part(&line, layer.rid), message);
            }
        }
    }
}

fn rids_of<'s>(layers: &'s Option<SimulcastLayers<'_>>) -> HashSet<&'s str> {
    layers.iter().flat_map(|layers| layers.rids()).map(|layer| layer.rid).collect()
}
