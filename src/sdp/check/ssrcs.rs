//! SSRCs: RFC 5576.

use std::collections::{HashMap, HashSet};

use super::code::Code;
use super::facts::Facts;
use super::findings::{Findings, Place};
use crate::sdp::{LineKind, Ssrc, SsrcGroup};

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    let mut owners = HashMap::new();
    for (index, part) in facts.sections.iter().enumerate() {
        let mut own = HashSet::new();
        for line in part.section.lines_of(LineKind::Ssrc) {
            let Ok(ssrc) = line.parse::<Ssrc<'_>>() else { continue };
            let is_new = own.insert(ssrc.id);
            if is_new && *owners.entry(ssrc.id).or_insert(index) != index {
                let message = format!("another section has the SSRC {} already", ssrc.id);
                findings.warn(Code::DuplicateSsrc, Place::value(&line), message);
            }
        }
        for line in part.section.lines_of(LineKind::SsrcGroup) {
            let Ok(group) = line.parse::<SsrcGroup<'_>>() else { continue };
            for ssrc in group.ssrcs.iter().filter(|ssrc| !own.contains(ssrc)) {
                let message = format!("no a=ssrc of this section is about {ssrc}");
                findings.warn(Code::UnknownSsrc, Place::value(&line), message);
            }
        }
    }
}
