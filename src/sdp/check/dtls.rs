//! DTLS: RFC 8842, RFC 8122.

use super::code::Code;
use super::facts::{Facts, Part};
use super::findings::{Findings, Place};
use crate::sdp::{Fingerprint, Line, LineKind};

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    for line in facts.sdp.lines() {
        match line.kind() {
            LineKind::Fingerprint => fingerprint(&line, findings),
            LineKind::Crypto | LineKind::KeyMgmt if facts.is_webrtc => {
                let message = "WebRTC agrees on keys by DTLS and not in descriptions";
                findings.warn(Code::SdesKeys, Place::line(&line), message);
            }
            _ => {}
        }
    }
    if facts.is_webrtc {
        let alone = facts.live().filter(|part| !part.rides_along());
        alone.for_each(|part| missing(facts, part, findings));
    }
}

fn missing(facts: &Facts<'_>, part: &Part<'_>, findings: &mut Findings) {
    if !facts.has(part, LineKind::Fingerprint) {
        let message = "the section has no a=fingerprint; one is expected here or in the session";
        findings.error(Code::MissingFingerprint, Place::line(&part.line), message);
    }
    if !facts.has(part, LineKind::Setup) {
        let message = "the section has no a=setup; one is expected here or in the session";
        findings.error(Code::MissingSetup, Place::line(&part.line), message);
    }
}

fn fingerprint(line: &Line<'_>, findings: &mut Findings) {
    let Ok(fingerprint) = line.parse::<Fingerprint<'_>>() else { return };
    let len = fingerprint.bytes().len();
    if let Some(expected) = fingerprint.expected_len().filter(|&expected| expected != len) {
        let message = format!("{len} bytes, and the hash function gives {expected}");
        findings.error(Code::FingerprintLength, Place::part(line, fingerprint.as_str()), message);
    }
    let name = fingerprint.hash_function();
    if ["md2", "md5"].iter().any(|weak| name.eq_ignore_ascii_case(weak)) {
        let message = "the hash function is broken; sha-256 is expected";
        findings.error(Code::WeakFingerprint, Place::part(line, name), message);
    }
}
