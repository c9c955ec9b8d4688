//! Header extensions.

use std::collections::HashSet;

use super::Pair;
use crate::sdp::check::code::Code;
use crate::sdp::check::findings::{Findings, Place, Quoted};
use crate::sdp::{ExtMap, LineKind, Section};

pub(super) fn check(pair: &Pair<'_>, findings: &mut Findings) {
    let mut session = Offered::default();
    session.add(&pair.offer.session);
    for (offered, answered) in pair.accepted().filter(|(_, answered)| answered.is_rtp()) {
        let mut offer = Offered::default();
        offer.add(&offered.section);
        for line in answered.section.lines_of(LineKind::ExtMap) {
            let Ok(extension) = line.parse::<ExtMap<'_>>() else { continue };
            let (id, meaning) = (extension.id, (extension.uri, extension.encrypted()));
            let at = Place::part(&line, extension.uri);
            if ![&offer, &session].iter().any(|offered| offered.extensions.contains(&meaning)) {
                let name = extension.uri.rsplit([':', '/']).next().unwrap_or_default();
                let message = format!("the extension {} was not offered", Quoted(name));
                findings.warn(Code::ExtensionNotOffered, at, message);
            } else if ![&offer, &session].iter().any(|offered| offered.ids.contains(&(meaning, id)))
            {
                let message = format!("{id} is not the number of this extension in the offer");
                findings.error(Code::ExtensionChanged, at, message);
            }
        }
    }
}

/// The URI of an extension, and what it stands for in encryption.
type Meaning<'s> = (&'s str, Option<&'s str>);

#[derive(Default)]
struct Offered<'s> {
    extensions: HashSet<Meaning<'s>>,
    ids: HashSet<(Meaning<'s>, u16)>,
}

impl<'s> Offered<'s> {
    fn add(&mut self, section: &Section<'s>) {
        for extension in section.all::<ExtMap<'_>>().filter_map(Result::ok) {
            let meaning = (extension.uri, extension.encrypted());
            self.extensions.insert(meaning);
            self.ids.insert((meaning, extension.id));
        }
    }
}
