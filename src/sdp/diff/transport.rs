//! ICE and DTLS.

use super::change::Change;
use super::lines;
use super::part::{Both, Topic};
use crate::sdp::{Line, LineKind, Setup};

pub(super) fn credentials<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let part = both.part;
    let value = |kind| {
        both.lines(Topic::Credentials).map(|lines: &[Line<'s>]| {
            lines.iter().find(|line| line.kind() == kind).and_then(Line::value)
        })
    };
    let [ufrag, pwd] = [LineKind::IceUfrag, LineKind::IcePwd].map(|kind| {
        let [before, after] = value(kind);
        // What is there on one side only is told of as a line.
        before.is_some() && after.is_some() && before != after
    });
    match (ufrag, pwd) {
        (true, true) => changes.push(Change::IceRestarted { part }),
        (false, false) => {}
        _ => changes.push(Change::IceCredentials { part }),
    }
}

pub(super) fn candidates<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let part = both.part;
    let [before, after] = both
        .lines(Topic::Candidates)
        .map(|lines| lines.iter().map(|line| (line.bytes(), ())).collect::<Vec<_>>());
    let all = lines::by_key(before, after);
    let added = all.iter().filter(|(_, before, _)| before.is_none()).count();
    let removed = all.iter().filter(|(_, _, after)| after.is_none()).count();
    if removed > 0 {
        changes.push(Change::CandidatesRemoved { part, count: removed });
    }
    if added > 0 {
        changes.push(Change::CandidatesAdded { part, count: added });
    }
}

pub(super) fn setup<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let [before, after] =
        both.lines(Topic::Setup).map(|lines| -> Option<Setup> { lines.first()?.parse().ok() });
    let (Some(before), Some(after)) = (before, after) else { return };
    if before != after {
        changes.push(Change::Setup { part: both.part, before, after });
    }
}
