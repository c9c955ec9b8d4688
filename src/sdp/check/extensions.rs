//! Header extensions: RFC 8285.

use std::collections::HashMap;

use super::code::Code;
use super::facts::Facts;
use super::findings::{Findings, Place, Quoted};
use crate::sdp::{ExtMap, Line, LineKind, Section};

/// What the numbers are, each as its URI and what it stands for in encryption.
type Ids<'s, K> = HashMap<K, (&'s str, Option<&'s str>)>;

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    let mut session = Ids::new();
    own(&facts.session, &mut session, findings);
    let mut bundles = Ids::new();
    for part in &facts.sections {
        let mut ids = Ids::new();
        own(&part.section, &mut ids, findings);
        for (line, extension) in all(&part.section) {
            if session.contains_key(&extension.id) && !is_offered_twice(extension.id) {
                twice(&line, &extension, findings);
            }
            if let Some(bundle) = part.bundle.filter(|_| !part.is_rejected) {
                in_bundle(bundle, &line, &extension, &mut bundles, findings);
            }
        }
    }
}

fn all<'s>(section: &Section<'s>) -> impl Iterator<Item = (Line<'s>, ExtMap<'s>)> {
    let lines = section.lines_of(LineKind::ExtMap);
    lines.filter_map(|line| Some((line, line.parse().ok()?)))
}

/// The numbers of one part: in range, and each once.
fn own<'s>(section: &Section<'s>, ids: &mut Ids<'s, u16>, findings: &mut Findings) {
    for (line, extension) in all(section) {
        let id = extension.id;
        if !(1..=255).contains(&id) && !is_offered_twice(id) {
            let message = "a number from 1 to 14 is expected, or to 255 with longer headers";
            findings.warn(Code::ExtensionId, Place::value(&line), message);
        }
        let meaning = (extension.uri, extension.encrypted());
        if ids.insert(id, meaning).is_some() && !is_offered_twice(id) {
            twice(&line, &extension, findings);
        }
    }
}

/// Numbers from which the answer chooses.
fn is_offered_twice(id: u16) -> bool {
    (4096..=4351).contains(&id)
}

fn twice(line: &Line<'_>, extension: &ExtMap<'_>, findings: &mut Findings) {
    let message = format!("{} is the number of an extension already", extension.id);
    findings.error(Code::DuplicateExtension, Place::value(line), message);
}

/// In a group a number is the same extension in every section.
fn in_bundle<'s>(
    bundle: usize,
    line: &Line<'s>,
    extension: &ExtMap<'s>,
    bundles: &mut Ids<'s, (usize, u16)>,
    findings: &mut Findings,
) {
    let meaning = (extension.uri, extension.encrypted());
    let other = *bundles.entry((bundle, extension.id)).or_insert(meaning);
    if other != meaning && !is_offered_twice(extension.id) {
        let message = format!(
            "{} is {} in another section of the group",
            extension.id,
            Quoted(other.0.rsplit([':', '/']).next().unwrap_or_default()),
        );
        findings.error(Code::ExtensionInBundle, Place::part(line, extension.uri), message);
    }
}
