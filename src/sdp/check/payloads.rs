//! Payload types and what is said of them: RFC 8866, RFC 4588, RFC 9143.

use std::collections::HashMap;

use super::code::Code;
use super::facts::{Facts, Part};
use super::findings::{Findings, Place, Quoted};
use crate::sdp::{Fmtp, ImageAttr, Line, LineKind, Rid, RtcpFeedback, RtpMap};

pub(super) fn check(facts: &Facts<'_>, findings: &mut Findings) {
    // What a payload type is in each group of sections.
    let mut bundles = HashMap::new();
    for part in &facts.sections {
        profile(facts, part, findings);
        if !part.is_rtp() {
            continue;
        }
        let payloads = Payloads::new(part, findings);
        payloads.mapped(part, findings);
        for line in part.section.attributes() {
            attribute(&payloads, &line, findings);
        }
        payloads.apt(part, findings);
        if !part.is_rejected {
            rtcp_mux(part, findings);
            let mut shared = part.bundle.map(|bundle| (bundle, &mut bundles));
            for line in part.section.lines_of(LineKind::RtpMap) {
                if let Some((bundle, bundles)) = &mut shared {
                    in_bundle(*bundle, &line, bundles, findings);
                }
            }
        }
    }
}

/// The payload types of a section.
struct Payloads<'s> {
    listed: [bool; 128],
    /// The codec of each.
    codecs: HashMap<u8, RtpMap<'s>>,
}

impl<'s> Payloads<'s> {
    fn new(part: &Part<'s>, findings: &mut Findings) -> Self {
        let mut payloads = Self { listed: [false; 128], codecs: HashMap::new() };
        for word in part.media.formats.iter() {
            let payload_type = word.parse().ok().filter(|&number| number < 128);
            let listed = payload_type.and_then(|number: usize| payloads.listed.get_mut(number));
            let Some(listed) = listed else {
                let message = "a payload type from 0 to 127 is expected";
                findings.error_in(
                    ("RFC 8866", "5.14"),
                    Code::InvalidValue,
                    Place::part(&part.line, word),
                    message,
                );
                continue;
            };
            if std::mem::replace(listed, true) {
                let message = format!("the payload type {} stands here already", Quoted(word));
                findings.warn(Code::DuplicatePayload, Place::part(&part.line, word), message);
            }
        }
        for line in part.section.lines_of(LineKind::RtpMap) {
            let Ok(map) = line.parse::<RtpMap<'_>>() else { continue };
            if payloads.codecs.insert(map.payload_type, map).is_some() {
                let message = format!("payload type {} has a codec already", map.payload_type);
                findings.warn(Code::DuplicateRtpMap, Place::value(&line), message);
            }
        }
        payloads
    }

    fn lists(&self, payload_type: u8) -> bool {
        self.listed.get(usize::from(payload_type)).copied().unwrap_or_default()
    }

    /// Payload types above the fixed ones need a codec.
    fn mapped(&self, part: &Part<'s>, findings: &mut Findings) {
        for word in part.media.formats.iter() {
            let Ok(payload_type) = word.parse::<u8>() else { continue };
            let fixed = payload_type < 35;
            if !fixed && payload_type < 128 && !self.codecs.contains_key(&payload_type) {
                let message = format!("no a=rtpmap says what payload type {payload_type} is");
                findings.error(Code::MissingRtpMap, Place::part(&part.line, word), message);
            }
        }
    }

    /// A retransmission says of what, and that is there.
    fn apt(&self, part: &Part<'s>, findings: &mut Findings) {
        let mut repaired = [false; 128];
        for line in part.section.lines_of(LineKind::Fmtp) {
            let Ok(fmtp) = line.parse::<Fmtp<'_>>() else { continue };
            let Some(payload_type) = fmtp.payload_type() else { continue };
            let Some(apt) = fmtp.parameters.get("apt").filter(|_| self.is_rtx(payload_type)) else {
                continue;
            };
            if let Some(repaired) = repaired.get_mut(usize::from(payload_type)) {
                *repaired = true;
            }
            if !apt.trim_ascii().parse().is_ok_and(|apt| self.lists(apt)) {
                let message = format!("the m= line has no payload type {}", Quoted(apt));
                findings.error(Code::UnknownApt, Place::part(&line, apt), message);
            }
        }
        for line in part.section.lines_of(LineKind::RtpMap) {
            let Ok(map) = line.parse::<RtpMap<'_>>() else { continue };
            let repaired = repaired.get(usize::from(map.payload_type)).copied().unwrap_or_default();
            if map.is("rtx") && !repaired {
                let message = format!("no a=fmtp:{} says by apt= of what", map.payload_type);
                findings.error(Code::MissingApt, Place::value(&line), message);
            }
        }
    }

    fn is_rtx(&self, payload_type: u8) -> bool {
        self.codecs.get(&payload_type).is_some_and(|map| map.is("rtx"))
    }
}

/// What an attribute is about is in the `m=` line.
fn attribute(payloads: &Payloads<'_>, line: &Line<'_>, findings: &mut Findings) {
    let (payload_type, reference) = match line.kind() {
        LineKind::RtpMap => {
            (line.parse::<RtpMap<'_>>().ok().map(|map| map.payload_type), ("RFC 8866", "6.6"))
        }
        LineKind::Fmtp => {
            let fmtp = line.parse::<Fmtp<'_>>().ok();
            (fmtp.and_then(|fmtp| fmtp.payload_type()), ("RFC 8866", "6.15"))
        }
        LineKind::RtcpFeedback => {
            let feedback = line.parse::<RtcpFeedback<'_>>().ok();
            (feedback.and_then(|feedback| feedback.payload_type), ("RFC 4585", "4.2"))
        }
        LineKind::ImageAttr => {
            let image = line.parse::<ImageAttr<'_>>().ok();
            (image.and_then(|image| image.payload_type), ("RFC 6236", "3.1.1"))
        }
        LineKind::Rid => return rid(payloads, line, findings),
        _ => return,
    };
    let Some(payload_type) = payload_type.filter(|&number| !payloads.lists(number)) else { return };
    let value = line.value().unwrap_or_default();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let at = Place::part(line, value.get(..digits).unwrap_or_default());
    let message = format!("the m= line has no payload type {payload_type}");
    match line.kind() {
        // Firefox leaves the feedback of codecs that it has taken out.
        LineKind::RtpMap | LineKind::RtcpFeedback => {
            findings.warn_in(reference, Code::UnknownPayload, at, message);
        }
        _ => findings.error_in(reference, Code::UnknownPayload, at, message),
    }
}

fn rid(payloads: &Payloads<'_>, line: &Line<'_>, findings: &mut Findings) {
    let Ok(rid) = line.parse::<Rid<'_>>() else { return };
    let Some(list) = rid.payload_types() else { return };
    for payload_type in list.iter().filter(|&number| !payloads.lists(number)) {
        let message = format!("the m= line has no payload type {payload_type}");
        findings.error_in(
            ("RFC 8851", "4"),
            Code::UnknownPayload,
            Place::part(line, list.as_str()),
            message,
        );
    }
}

/// In a group a payload type is the same codec in every section.
fn in_bundle<'s>(
    bundle: usize,
    line: &Line<'s>,
    bundles: &mut HashMap<(usize, u8), RtpMap<'s>>,
    findings: &mut Findings,
) {
    let Ok(map) = line.parse::<RtpMap<'_>>() else { return };
    let other = *bundles.entry((bundle, map.payload_type)).or_insert(map);
    if !is_same_codec(&map, &other) {
        let message = format!(
            "payload type {} is {} in another section of the group",
            map.payload_type,
            Quoted(other.encoding_name),
        );
        findings.error(Code::PayloadInBundle, Place::part(line, map.encoding_name), message);
    }
}

pub(super) fn is_same_codec(one: &RtpMap<'_>, other: &RtpMap<'_>) -> bool {
    let channels = |map: &RtpMap<'_>| map.channels().unwrap_or(1);
    one.is(other.encoding_name)
        && one.clock_rate == other.clock_rate
        && channels(one) == channels(other)
}

fn rtcp_mux(part: &Part<'_>, findings: &mut Findings) {
    let has = |kind| part.section.has(kind);
    if let Some(line) =
        part.section.lines_of(LineKind::RtcpMuxOnly).next().filter(|_| !has(LineKind::RtcpMux))
    {
        findings.error(
            Code::MissingRtcpMux,
            Place::line(&line),
            "a=rtcp-mux is expected beside it",
        );
    } else if part.is_secure() && !has(LineKind::RtcpMux) && !part.rides_along() {
        let message = "the section has no a=rtcp-mux; browsers refuse it by default";
        findings.warn(Code::MissingRtcpMux, Place::line(&part.line), message);
    }
}

fn profile(facts: &Facts<'_>, part: &Part<'_>, findings: &mut Findings) {
    const PROFILES: [&str; 9] = [
        "UDP/TLS/RTP/SAVPF",
        "UDP/TLS/RTP/SAVP",
        "TCP/DTLS/RTP/SAVPF",
        "TCP/DTLS/RTP/SAVP",
        "RTP/SAVPF",
        "RTP/SAVP",
        "RTP/AVPF",
        "RTP/AVP",
        "TCP/TLS/RTP/SAVPF",
    ];
    let known = part.is_sctp() || PROFILES.contains(&part.media.protocol);
    if facts.is_webrtc && !known && !part.media.protocol.is_empty() {
        let message = "a protocol of WebRTC is expected, such as UDP/TLS/RTP/SAVPF";
        findings.warn(Code::Profile, Place::part(&part.line, part.media.protocol), message);
    }
}
