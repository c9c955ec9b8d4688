//! Sections and their groups: RFC 5888, RFC 9143.

use std::collections::HashSet;

use super::code::Code;
use super::facts::{Facts, Part, is_bundle};
use super::findings::{Findings, Place, Quoted};
use crate::sdp::LineKind;

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    for part in &facts.sections {
        missing_mid(facts, part, findings);
        bundle_only(part, findings);
    }
    duplicate_mids(facts, findings);
    groups(facts, findings);
}

/// Where sections are grouped each of them needs a mid; else a browser makes
/// one up.
fn missing_mid(facts: &Facts<'_>, part: &Part<'_>, findings: &mut Findings) {
    if part.section.has(LineKind::Mid) {
        return;
    }
    let (at, message) = (Place::line(&part.line), "the section has no a=mid; one is expected");
    if facts.groups.is_empty() && facts.mids.is_empty() {
        findings.warn(Code::MissingMid, at, message);
    } else {
        findings.error(Code::MissingMid, at, message);
    }
}

fn duplicate_mids(facts: &Facts<'_>, findings: &mut Findings) {
    let mut seen = HashSet::new();
    for part in &facts.sections {
        let Some(line) = part.section.lines_of(LineKind::Mid).next() else { continue };
        let Some(mid) = part.section.mid().filter(|mid| !mid.is_empty()) else { continue };
        if !seen.insert(mid) {
            let message =
                format!("another section is {} already; a mid of its own is expected", Quoted(mid));
            findings.error(Code::DuplicateMid, Place::part(&line, mid), message);
        }
    }
}

fn groups(facts: &Facts<'_>, findings: &mut Findings) {
    // A section is in one BUNDLE group at most.
    let mut bundled = HashSet::new();
    for (line, group) in &facts.groups {
        let is_bundle = is_bundle(group);
        for mid in group.mids.iter() {
            let at = Place::part(line, mid);
            let Some(part) = facts.mids.get(mid).and_then(|&index| facts.sections.get(index))
            else {
                let message = format!("no section has the mid {}", Quoted(mid));
                match is_bundle {
                    true => findings.error(Code::UnknownMid, at, message),
                    false => findings.warn_in(("RFC 5888", "5"), Code::UnknownMid, at, message),
                }
                continue;
            };
            if is_bundle && !bundled.insert(mid) {
                let message = format!("the section {} is in a group already", Quoted(mid));
                findings.error(Code::MidInTwoGroups, at, message);
            } else if is_bundle && part.is_rejected {
                let message = format!(
                    "the section {} is refused; a group without it is expected",
                    Quoted(mid)
                );
                findings.warn(Code::RejectedInBundle, at, message);
            }
        }
    }
}

fn bundle_only(part: &Part<'_>, findings: &mut Findings) {
    let Some(line) = part.section.lines_of(LineKind::BundleOnly).next() else { return };
    if part.media.port != 0 {
        let message = "a port is given, so the section is not for its group only";
        findings.warn(Code::BundleOnlyPort, Place::line(&line), message);
    } else if part.bundle.is_none() {
        let message = "no group has the section; a=group:BUNDLE is expected to name it";
        findings.error(Code::BundleOnlyAlone, Place::line(&line), message);
    } else if part.is_tagged {
        let message = "the group begins with this section, which has no address of its own";
        findings.error(Code::TaggedBundleOnly, Place::line(&line), message);
    }
}
