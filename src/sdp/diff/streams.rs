//! Which way media flow, how much of them, and in which streams.

use super::change::Change;
use super::lines;
use super::part::{Both, Topic};
use crate::sdp::{Bandwidth, Direction, ExtMap, Line, Rid};

pub(super) fn direction<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    // Where one side says nothing, the session or the default does: that is told
    // of as a line.
    let [before, after] = both
        .lines(Topic::Direction)
        .map(|lines| -> Option<Direction> { lines.first()?.parse().ok() });
    let (Some(before), Some(after)) = (before, after) else { return };
    if before != after {
        changes.push(Change::Direction { part: both.part, before, after });
    }
}

pub(super) fn bandwidth<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let [before, after] = both.lines(Topic::Bandwidth).map(|lines| {
        let limits = lines.iter().filter_map(|line| line.parse::<Bandwidth<'s>>().ok());
        limits.map(|limit| (limit.modifier, limit.value)).collect()
    });
    for (modifier, before, after) in lines::by_key(before, after) {
        if before != after {
            changes.push(Change::Bandwidth { part: both.part, modifier, before, after });
        }
    }
}

pub(super) fn extensions<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let part = both.part;
    let [before, after] = both.lines(Topic::Extensions).map(|lines| {
        let extensions = lines.iter().filter_map(|line| line.parse::<ExtMap<'s>>().ok());
        extensions.map(|one| ((one.id, one.uri), ())).collect()
    });
    for ((id, uri), before, after) in lines::by_key(before, after) {
        match (before, after) {
            (None, _) => changes.push(Change::ExtensionAdded { part, id, uri }),
            (_, None) => changes.push(Change::ExtensionRemoved { part, id, uri }),
            _ => {}
        }
    }
}

pub(super) fn simulcast<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let [before, after] =
        both.lines(Topic::Simulcast).map(|lines| lines.first().and_then(Line::value));
    if before != after {
        changes.push(Change::Simulcast { part: both.part, before, after });
    }
}

pub(super) fn rids<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let [before, after] = both.lines(Topic::Rids).map(|lines| {
        let rids =
            lines.iter().filter_map(|line| Some((line.parse::<Rid<'s>>().ok()?.id, line.value())));
        rids.collect()
    });
    for (rid, before, after) in lines::by_key(before, after) {
        if before != after {
            changes.push(Change::Rid { part: both.part, rid });
        }
    }
}
