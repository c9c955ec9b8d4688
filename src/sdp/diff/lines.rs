//! Lines of which nothing better is known than their text.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use super::change::{Change, Part};
use crate::sdp::{Line, Sdp};

/// Which of these lines came and went; or that only their order is another.
pub(super) fn compare<'s>(
    part: Part<'s>,
    before: &[Line<'s>],
    after: &[Line<'s>],
    changes: &mut Vec<Change<'s>>,
) {
    let known = changes.len();
    // How often each line was there, and is there no longer.
    let mut counts: HashMap<&[u8], usize> = HashMap::new();
    for line in before {
        *counts.entry(line.bytes()).or_default() += 1;
    }
    let mut added = Vec::new();
    for line in after {
        match counts.get_mut(line.bytes()).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => added.push(line),
        }
    }
    // Of the same lines, the last are those that went.
    for line in before.iter().rev() {
        if let Some(count) = counts.get_mut(line.bytes()).filter(|count| **count > 0) {
            *count -= 1;
            let (number, text, kind) = (line.number(), line.text(), line.kind());
            changes.push(Change::LineRemoved { part, line: number, text, kind });
        }
    }
    if let Some(removed) = changes.get_mut(known..) {
        removed.reverse();
    }
    changes.extend(added.into_iter().map(|line| {
        let (number, text, kind) = (line.number(), line.text(), line.kind());
        Change::LineAdded { part, line: number, text, kind }
    }));
    if changes.len() == known {
        let mut pairs = before.iter().zip(after);
        let moved = pairs.find(|(old, new)| old.bytes() != new.bytes());
        let line = moved.map(|(_, new)| new.number());
        changes.extend(line.map(|line| Change::LinesReordered { part, line }));
    }
}

/// Each key with what it has before and after: those from before first, in
/// their order. The same key again is another one.
pub(super) fn by_key<K: Copy + Eq + Hash, V>(
    before: Vec<(K, V)>,
    after: Vec<(K, V)>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
    let mut all = Vec::with_capacity(before.len());
    for (key, value) in before {
        places.entry(key).or_default().push_back(all.len());
        all.push((key, Some(value), None));
    }
    for (key, value) in after {
        let place = places.get_mut(&key).and_then(VecDeque::pop_front);
        match place.and_then(|place| all.get_mut(place)) {
            Some((_, _, after)) => *after = Some(value),
            None => all.push((key, None, Some(value))),
        }
    }
    all
}

/// The first line that is not the same to the byte, with its end.
pub(super) fn first_difference<'s>(before: &'s Sdp<'s>, after: &'s Sdp<'s>) -> Change<'s> {
    let same = |(old, new): &(Line<'_>, Line<'_>)| {
        (old.bytes(), old.ending()) == (new.bytes(), new.ending())
    };
    let count = before.lines().zip(after.lines()).take_while(same).count();
    let line = u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1);
    Change::Bytes { line }
}

/// Whether the lines are the same to the byte, but for their ends.
pub(super) fn are_same(before: &[Line<'_>], after: &[Line<'_>]) -> bool {
    before.len() == after.len()
        && before.iter().zip(after).all(|(old, new)| old.bytes() == new.bytes())
}
