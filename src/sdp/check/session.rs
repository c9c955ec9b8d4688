//! Lines and their order: RFC 8866.

use super::code::Code;
use super::facts::Facts;
use super::findings::{Findings, Place};
use crate::sdp::{Address, Connection, Line, LineKind, Lines};

/// What lines are there at all.
pub(super) fn lines(facts: &Facts<'_>, findings: &mut Findings) {
    let first = facts.sdp.lines().next();
    if first.is_none_or(|line| line.text().trim_ascii_end() != "v=0") {
        let at = first.map_or_else(Place::nowhere, |line| Place::line(&line));
        findings.error(Code::NotSdp, at, "v=0 is expected as the first line");
    }
    // Text from a file often ends with blank lines, and they mean nothing.
    let lines = facts.sdp.lines();
    let blank = lines.clone().rev().take_while(|line| line.kind() == LineKind::Blank).count();
    for line in lines.clone().take(lines.len().saturating_sub(blank)) {
        match line.kind() {
            LineKind::Blank => {
                findings.error(
                    Code::MalformedLine,
                    Place::line(&line),
                    "a blank line in the middle",
                );
            }
            LineKind::Malformed => {
                let expected = "a letter, = and a value are expected";
                findings.error(Code::MalformedLine, Place::line(&line), expected);
            }
            LineKind::OtherLine => {
                let message = "no line of SDP begins with this letter";
                findings.warn(Code::UnknownLine, Place::line(&line), message);
            }
            LineKind::Key => {
                let message = "a key in the clear; fingerprints of DTLS are expected";
                findings.warn(Code::KeyLine, Place::line(&line), message);
            }
            LineKind::Connection => address_type(&line, findings),
            _ => {}
        }
        control_character(&line, findings);
    }
}

fn control_character(line: &Line<'_>, findings: &mut Findings) {
    let text = line.text();
    let at = text.bytes().position(|byte| matches!(byte, 0 | b'\r'));
    if let Some(part) = at.and_then(|at| text.get(at..at + 1)) {
        let message = "a NUL, or a carriage return that ends no line";
        findings.error(Code::ControlCharacter, Place::part(line, part), message);
    }
}

fn address_type(line: &Line<'_>, findings: &mut Findings) {
    let Ok(connection) = line.parse::<Connection<'_>>() else { return };
    let fits = match connection.ip_or_name() {
        Address::Ip4(_) => connection.address_type == "IP4",
        Address::Ip6 { .. } => connection.address_type == "IP6",
        Address::Mdns(_) | Address::Name(_) => true,
    };
    if !fits {
        let at = Place::part(line, connection.address_type);
        findings.warn(Code::AddressType, at, "the address is of the other type, IP4 or IP6");
    }
}

/// What lines a description needs, and their order.
pub(super) fn structure(facts: &Facts<'_>, findings: &mut Findings) {
    let needed = [
        (LineKind::Origin, Code::MissingOrigin, "an o= line is expected"),
        (LineKind::SessionName, Code::MissingSessionName, "an s= line is expected"),
        (LineKind::Timing, Code::MissingTiming, "a t= line is expected"),
    ];
    for (kind, code, message) in needed {
        if !facts.session_has(kind) {
            let first = facts.sdp.lines().next();
            findings.error(
                code,
                first.map_or_else(Place::nowhere, |line| Place::line(&line)),
                message,
            );
        }
    }
    part(facts.session.lines(), SESSION, findings);
    let has_connection = facts.session_has(LineKind::Connection);
    for section in &facts.sections {
        part(section.section.lines(), MEDIA, findings);
        if !has_connection && !section.section.has(LineKind::Connection) {
            let message = "a c= line is expected here or in the session";
            findings.error(Code::MissingConnection, Place::line(&section.line), message);
        }
    }
}

/// Letters in their order, and whether there may be several of them.
type Order = &'static [(char, bool)];

const SESSION: Order = &[
    ('v', false),
    ('o', false),
    ('s', false),
    ('i', false),
    ('u', false),
    ('e', true),
    ('p', true),
    ('c', false),
    ('b', true),
    // With its r= lines, which repeat with it.
    ('t', true),
    ('z', false),
    ('k', false),
    ('a', true),
];

const MEDIA: Order =
    &[('m', false), ('i', false), ('c', true), ('b', true), ('k', false), ('a', true)];

fn part(lines: Lines<'_>, order: Order, findings: &mut Findings) {
    let mut reached = 0;
    let mut seen = [false; 13];
    for line in lines {
        let letter = match line.kind() {
            LineKind::Repeat => Some('t'),
            kind => kind.letter(),
        };
        let is = |&(other, _): &(char, bool)| Some(other) == letter;
        let Some(place) = order.iter().position(is) else { continue };
        let repeats = order.get(place).is_some_and(|(_, repeats)| *repeats);
        if let Some(seen) = seen.get_mut(place) {
            if *seen && !repeats {
                let message = "there is a line of this letter already, and one is expected";
                findings.error(Code::DuplicateLine, Place::line(&line), message);
            }
            *seen = true;
        }
        if place < reached {
            let message = match order.len() == SESSION.len() {
                true => {
                    "the lines of a session are expected in the order v o s i u e p c b t r z k a"
                }
                false => "the lines of a section are expected in the order m i c b k a",
            };
            findings.warn(Code::LineOrder, Place::line(&line), message);
        }
        reached = reached.max(place);
    }
}
