//! The `m=` line, codecs and their feedback.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Codec};
use super::lines;
use super::part::{Both, Topic};
use crate::sdp::{Line, LineKind, RtpMap};

pub(super) fn media_line<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let part = both.part;
    let [before, after] = both.lines(Topic::Media).map(words);
    let word = |words: &[&'s str], place: usize| words.get(place).copied().unwrap_or_default();
    for place in [0, 2] {
        let (before, after) = (word(&before, place), word(&after, place));
        if before != after {
            changes.push(Change::MediaLine { part, before, after });
        }
    }
    if word(&before, 1) != word(&after, 1) {
        changes.push(Change::Address { part });
    }
    let formats = [&before, &after].map(|words| words.get(3..).unwrap_or_default());
    let [old, new] = formats;
    let names = both.lines(Topic::Codecs).map(names);
    let codec =
        |names: &HashMap<&str, &'s str>, format| Codec { format, name: names.get(format).copied() };
    let sets = formats.map(|formats| formats.iter().copied().collect::<HashSet<_>>());
    for &format in old.iter().filter(|&format| !sets[1].contains(format)) {
        changes.push(Change::CodecRemoved { part, codec: codec(&names[0], format) });
    }
    for &format in new.iter().filter(|&format| !sets[0].contains(format)) {
        changes.push(Change::CodecAdded { part, codec: codec(&names[1], format) });
    }
    let common = [(old, &sets[1]), (new, &sets[0])]
        .map(|(formats, other)| formats.iter().filter(|&format| other.contains(format)));
    let [old, new] = common;
    if !old.eq(new.clone()) {
        let first = new.clone().next();
        changes.extend(
            first.map(|&format| Change::CodecsReordered { part, first: codec(&names[1], format) }),
        );
    }
}

/// The words of an `m=` line: medium, port, protocol, formats.
fn words<'s>(lines: &[Line<'s>]) -> Vec<&'s str> {
    let value = lines.first().and_then(Line::value).unwrap_or_default();
    value.split(' ').filter(|word| !word.is_empty()).collect()
}

fn names<'s>(lines: &[Line<'s>]) -> HashMap<&'s str, &'s str> {
    let maps = lines.iter().filter(|line| line.kind() == LineKind::RtpMap);
    maps.filter_map(|line| Some((format(line), line.parse::<RtpMap<'s>>().ok()?.encoding_name)))
        .collect()
}

/// The payload type that an attribute is about.
fn format<'s>(line: &Line<'s>) -> &'s str {
    line.value().unwrap_or_default().split(' ').next().unwrap_or_default()
}

/// What an attribute says of its payload type.
fn rest<'s>(line: &Line<'s>) -> &'s str {
    let value = line.value().unwrap_or_default();
    value.get(format(line).len()..).unwrap_or_default().trim_ascii()
}

pub(super) fn codecs<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let (part, told) = (both.part, changes.len());
    let [before, after] = staying(both, Topic::Codecs);
    let names = [&before, &after].map(|lines| names(lines));
    let of = |kind| {
        [&before, &after].map(|lines| {
            let lines = lines.iter().filter(|line| line.kind() == kind);
            lines.map(|line| (format(line), rest(line))).collect()
        })
    };
    let codec = |side: usize, format: &'s str| Codec {
        format,
        name: names.get(side).and_then(|names| names.get(format)).copied(),
    };
    let [old, new] = of(LineKind::RtpMap);
    for (format, before, after) in lines::by_key(old, new) {
        match (before, after) {
            (Some(before), Some(after)) if before != after => {
                changes.push(Change::CodecChanged { part, format, before, after });
            }
            (Some(_), None) => {
                changes.push(Change::CodecRemoved { part, codec: codec(0, format) });
            }
            (None, Some(_)) => {
                changes.push(Change::CodecAdded { part, codec: codec(1, format) });
            }
            _ => {}
        }
    }
    let [old, new] = of(LineKind::Fmtp);
    for (format, before, after) in lines::by_key(old, new) {
        if before != after {
            let codec = codec(usize::from(after.is_some()), format);
            changes.push(Change::CodecParameters { part, codec, before, after });
        }
    }
    if changes.len() == told && !lines::are_same(&before, &after) {
        lines::compare(part, &before, &after, changes);
    }
}

pub(super) fn feedback<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let (part, told) = (both.part, changes.len());
    let [before, after] = staying(both, Topic::Feedback);
    let [old, new] = [&before, &after].map(|lines| -> Vec<(&'s str, ())> {
        lines.iter().map(|line| (line.value().unwrap_or_default(), ())).collect()
    });
    for (feedback, before, after) in lines::by_key(old, new) {
        match (before, after) {
            (None, _) => changes.push(Change::FeedbackAdded { part, feedback }),
            (_, None) => changes.push(Change::FeedbackRemoved { part, feedback }),
            _ => {}
        }
    }
    if changes.len() == told && !lines::are_same(&before, &after) {
        lines::compare(part, &before, &after, changes);
    }
}

/// The lines but for those of payload types that are new or gone in the `m=`
/// line: those went with their codec, which is told of.
fn staying<'s>(both: &Both<'s>, topic: Topic) -> [Vec<Line<'s>>; 2] {
    let [before, after] = both
        .lines(Topic::Media)
        .map(|lines| -> HashSet<&str> { words(lines).into_iter().skip(3).collect() });
    let moved: HashSet<&str> = before.symmetric_difference(&after).copied().collect();
    both.lines(topic)
        .map(|lines| lines.iter().filter(|line| !moved.contains(format(line))).copied().collect())
}
