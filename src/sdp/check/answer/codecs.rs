//! Codecs and their feedback.

use std::collections::{HashMap, HashSet};

use crate::sdp::check::code::Code;
use crate::sdp::check::facts::Part;
use crate::sdp::check::findings::{Findings, Place, Quoted};
use crate::sdp::{Line, LineKind, RtcpFeedback, RtpMap};

pub(super) fn check(offered: &Part<'_>, answered: &Part<'_>, findings: &mut Findings) {
    let (offer, answer) = (Codecs::new(offered), Codecs::new(answered));
    codecs(&offer, &answer, answered, findings);
    feedback(&offer, &answer, offered, answered, findings);
}

/// What a codec is, whatever its payload type and its spelling. Those without
/// an `a=rtpmap` are what their payload type is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Codec {
    Mapped { name: String, clock_rate: Option<u32>, channels: u16 },
    Fixed(u8),
}

struct Codecs<'s> {
    /// In the order of the `m=` line.
    listed: Vec<(u8, &'s str)>,
    numbers: HashSet<u8>,
    known: HashMap<u8, (Codec, Line<'s>, RtpMap<'s>)>,
    /// All codecs of the `m=` line.
    all: HashSet<Codec>,
}

impl<'s> Codecs<'s> {
    fn new(part: &'s Part<'_>) -> Self {
        let mut known = HashMap::new();
        for line in part.section.lines_of(LineKind::RtpMap) {
            let Ok(map) = line.parse::<RtpMap<'_>>() else { continue };
            let name = map.encoding_name.to_ascii_lowercase();
            let channels = map.channels().unwrap_or(1);
            let codec = Codec::Mapped { name, clock_rate: map.clock_rate, channels };
            known.insert(map.payload_type, (codec, line, map));
        }
        let numbers = part.media.formats.iter().filter_map(|word| Some((word.parse().ok()?, word)));
        let listed: Vec<(u8, &str)> = numbers.collect();
        let numbers = listed.iter().map(|&(number, _)| number).collect();
        let mut codecs = Self { listed, numbers, known, all: HashSet::new() };
        codecs.all = codecs.numbers.iter().map(|&number| codecs.codec(number)).collect();
        codecs
    }

    fn codec(&self, payload_type: u8) -> Codec {
        let known = self.known.get(&payload_type);
        known.map_or_else(|| fixed(payload_type), |(codec, ..)| codec.clone())
    }
}

/// The codecs that have a payload type for good
/// ([RFC 3551, 6](https://www.rfc-editor.org/rfc/rfc3551#section-6)), as far as
/// browsers have them.
fn fixed(payload_type: u8) -> Codec {
    let name = match payload_type {
        0 => "pcmu",
        8 => "pcma",
        9 => "g722",
        13 => "cn",
        _ => return Codec::Fixed(payload_type),
    };
    Codec::Mapped { name: name.to_owned(), clock_rate: Some(8_000), channels: 1 }
}

fn codecs(offer: &Codecs<'_>, answer: &Codecs<'_>, answered: &Part<'_>, findings: &mut Findings) {
    let mut common = false;
    for &(payload_type, word) in &answer.listed {
        let codec = answer.codec(payload_type);
        let known = answer.known.get(&payload_type);
        let at = || match known {
            Some((_, line, map)) => Place::part(line, map.encoding_name),
            None => Place::part(&answered.line, word),
        };
        let name = known.map_or(word, |(_, _, map)| map.encoding_name);
        if !offer.all.contains(&codec) {
            let message = format!("{} was not offered, so it is never used", Quoted(name));
            findings.warn(Code::CodecNotOffered, at(), message);
        } else {
            common = true;
            if offer.numbers.contains(&payload_type) && offer.codec(payload_type) != codec {
                let message = format!("payload type {payload_type} is another codec in the offer");
                findings.warn(Code::PayloadChanged, at(), message);
            }
        }
    }
    if !common && !answer.listed.is_empty() && !offer.listed.is_empty() {
        let message = "none of the codecs was offered; one of them, or port 0, is expected";
        findings.error(Code::NoCommonCodec, Place::line(&answered.line), message);
    }
}

/// Feedback of a codec, however its payload type is.
type Feedback<'s> = (Option<Codec>, &'s str, Option<&'s str>);

fn feedback(
    offer: &Codecs<'_>,
    answer: &Codecs<'_>,
    offered: &Part<'_>,
    answered: &Part<'_>,
    findings: &mut Findings,
) {
    let known: HashSet<Feedback<'_>> = lines(offered).map(|(_, one)| of(offer, &one)).collect();
    let of_any: HashSet<_> = known.iter().map(|&(_, kind, parameter)| (kind, parameter)).collect();
    for (line, one) in lines(answered) {
        let (codec, kind, parameter) = of(answer, &one);
        let is_known = match &codec {
            // A codec that was not offered has been told of.
            Some(codec) if !offer.all.contains(codec) => true,
            // What is said of all codecs is said of this one.
            Some(_) => {
                known.contains(&(None, kind, parameter))
                    || known.contains(&(codec, kind, parameter))
            }
            None => of_any.contains(&(kind, parameter)),
        };
        if !is_known {
            let message = format!("the offer has no feedback {} for this codec", Quoted(kind));
            findings.error(Code::FeedbackNotOffered, Place::part(&line, kind), message);
        }
    }
}

fn lines<'s>(part: &Part<'s>) -> impl Iterator<Item = (Line<'s>, RtcpFeedback<'s>)> {
    let lines = part.section.lines_of(LineKind::RtcpFeedback);
    lines.filter_map(|line| Some((line, line.parse().ok()?)))
}

fn of<'s>(codecs: &Codecs<'_>, feedback: &RtcpFeedback<'s>) -> Feedback<'s> {
    let codec = feedback.payload_type.map(|payload_type| codecs.codec(payload_type));
    (codec, feedback.kind, feedback.parameter)
}
