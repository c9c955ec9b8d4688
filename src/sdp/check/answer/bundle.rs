//! Groups of the answer are those of the offer, or smaller.

use std::collections::HashSet;

use super::Pair;
use crate::sdp::LineKind;
use crate::sdp::check::code::Code;
use crate::sdp::check::facts::{Facts, is_bundle};
use crate::sdp::check::findings::{Findings, Place, Quoted};

pub(super) fn check(pair: &Pair<'_>, findings: &mut Findings) {
    groups(pair, findings);
    for (offered, answered) in pair.accepted() {
        let was_bundle_only = offered.media.port == 0 && offered.section.has(LineKind::BundleOnly);
        if was_bundle_only && offered.bundle.is_some() && answered.bundle.is_none() {
            let message = "the section was offered only in its group, and no group has it";
            findings.error(Code::BundleOnlySplit, Place::line(&answered.line), message);
        }
    }
}

/// Each section stays in the group in which it was offered.
fn groups(pair: &Pair<'_>, findings: &mut Findings) {
    let of = |facts: &Facts<'_>, mid: &str| facts.sections.get(*facts.mids.get(mid)?)?.bundle;
    for (line, group) in pair.answer.groups.iter().filter(|(_, group)| is_bundle(group)) {
        let mut whole = None;
        for mid in group.mids.iter() {
            let at = Place::part(line, mid);
            match of(&pair.offer, mid) {
                None => {
                    let message =
                        format!("the offer has no group with the section {}", Quoted(mid));
                    findings.error(Code::BundleNotOffered, at, message);
                }
                Some(offered) if *whole.get_or_insert(offered) != offered => {
                    let message =
                        format!("the offer has the section {} in another group", Quoted(mid));
                    findings.error(Code::BundleNotOffered, at, message);
                }
                Some(_) => {}
            }
        }
    }
    let offered: HashSet<&str> =
        pair.offer.groups.iter().map(|(_, group)| group.semantics).collect();
    for (line, group) in &pair.answer.groups {
        if !offered.contains(group.semantics) && !is_bundle(group) {
            let at = Place::part(line, group.semantics);
            let message = "the offer has no such group";
            findings.warn_in(("RFC 5888", "9.2"), Code::BundleNotOffered, at, message);
        }
    }
}
