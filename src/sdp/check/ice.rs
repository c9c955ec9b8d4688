//! ICE: RFC 8839.

use super::code::Code;
use super::facts::{Facts, Part};
use super::findings::{Findings, Place};
use crate::sdp::{Line, LineKind, Section};

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    part(&facts.session, true, findings);
    for section in &facts.sections {
        part(&section.section, false, findings);
        if let Some(line) = section.section.lines_of(LineKind::IceLite).next() {
            let message = "a=ice-lite is expected in the session";
            findings.warn(Code::MisplacedAttribute, Place::line(&line), message);
        }
    }
    if facts.is_webrtc {
        facts.live().for_each(|part| missing(facts, part, findings));
    }
}

/// A section has both of its own, or those of the session, or rides along with
/// one that has them.
fn missing(facts: &Facts<'_>, part: &Part<'_>, findings: &mut Findings) {
    let needed = [
        (
            LineKind::IceUfrag,
            "the section has no a=ice-ufrag; one is expected here or in the session",
        ),
        (LineKind::IcePwd, "the section has no a=ice-pwd; one is expected here or in the session"),
    ];
    let one = needed.iter().any(|&(kind, _)| part.section.has(kind));
    for (kind, message) in needed {
        // One without the other helps nobody, wherever the section rides.
        if !facts.has(part, kind) && (one || !part.rides_along()) {
            findings.error(Code::MissingIceCredentials, Place::line(&part.line), message);
        }
    }
}

fn part(section: &Section<'_>, is_session: bool, findings: &mut Findings) {
    let once = [LineKind::IceUfrag, LineKind::IcePwd, LineKind::Setup];
    let media_once = [LineKind::Mid, LineKind::Simulcast, LineKind::SctpPort];
    let mut seen = [false; 6];
    let all = || once.iter().chain(media_once.iter().filter(|_| !is_session));
    for line in section.lines() {
        match line.kind() {
            LineKind::IceUfrag => credential(&line, 4, findings),
            LineKind::IcePwd => credential(&line, 22, findings),
            _ => {}
        }
        let place = all().position(|&kind| kind == line.kind());
        let Some(seen) = place.and_then(|place| seen.get_mut(place)) else { continue };
        if std::mem::replace(seen, true) {
            let message = "the attribute stands here already, and one is expected";
            findings.error(Code::DuplicateAttribute, Place::line(&line), message);
        }
    }
}

/// The value is not repeated: it is a secret.
fn credential(line: &Line<'_>, least: usize, findings: &mut Findings) {
    let value = line.value().unwrap_or_default().trim_ascii_end();
    let is_char = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let strange = value.bytes().position(|byte| !is_char(byte));
    if let Some(at) = strange {
        let rest = value.get(at..).unwrap_or_default();
        let message = "letters, digits, + and / are expected";
        findings.warn(Code::IceCredentials, Place::part(line, rest), message);
    }
    if value.len() < least || value.len() > 256 {
        let message = format!("{} characters, and {least} to 256 are expected", value.len());
        findings.error(Code::IceCredentials, Place::value(line), message);
    }
}
