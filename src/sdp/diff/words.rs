//! Changes in words.

use std::fmt;

use super::change::{Change, Codec, Part};
use crate::sdp::LineKind;
use crate::sdp::quoted::{Plain, Quoted};

impl fmt::Display for Change<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SessionVersion { before, after } => {
                write!(f, "the version of the session is {after} instead of {before}")
            }
            Self::Session => f.write_str("it is another session (o=)"),
            Self::Group { semantics, before, after } => {
                write!(f, "the group {} {}", Quoted(semantics), Became("is", *before, *after))
            }
            Self::SectionAdded { part, media } => write!(f, "{part}: new, {}", Quoted(media)),
            Self::SectionRemoved { part, media } => write!(f, "{part}: gone, {}", Quoted(media)),
            Self::SectionRejected { part } => write!(f, "{part}: refused or stopped"),
            Self::SectionReopened { part } => write!(f, "{part}: no longer refused"),
            Self::SectionRecycled { before, part, media } => {
                write!(f, "{part}: new, {}, in the place of {before}", Quoted(media))
            }
            Self::SectionMoved { part, before } => write!(f, "{part}: was section {before}"),
            Self::Mid { before, part } => write!(f, "{part}: was {before}"),
            Self::MediaLine { part, before, after } => {
                write!(f, "{part}: {} instead of {} in m=", Quoted(after), Quoted(before))
            }
            Self::Address { part } => write!(f, "{part}: another address or port"),
            Self::CodecAdded { part, codec } => write!(f, "{part}: the codec {codec} is new"),
            Self::CodecRemoved { part, codec } => write!(f, "{part}: the codec {codec} is gone"),
            Self::CodecChanged { part, format, before, after } => {
                let format = Plain(format);
                write!(
                    f,
                    "{part}: payload type {format} is {} instead of {}",
                    Quoted(after),
                    Quoted(before)
                )
            }
            Self::CodecsReordered { part, first } => {
                write!(f, "{part}: the codecs are in another order, {first} first")
            }
            Self::CodecParameters { part, codec, before, after } => {
                write!(f, "{part}: the parameters of {codec} {}", Became("are", *before, *after))
            }
            Self::FeedbackAdded { part, feedback } => {
                write!(f, "{part}: the feedback {} is new", Quoted(feedback))
            }
            Self::FeedbackRemoved { part, feedback } => {
                write!(f, "{part}: the feedback {} is gone", Quoted(feedback))
            }
            Self::Direction { part, before, after } => {
                let (before, after) = (before.as_str(), after.as_str());
                write!(f, "{part}: the direction is {after} instead of {before}")
            }
            Self::Bandwidth { part, modifier, before, after } => {
                let [before, after] =
                    [before, after].map(|value| value.map(|value| value.to_string()));
                let became = Became("is", before.as_deref(), after.as_deref());
                write!(f, "{part}: the bandwidth {} {became}", Quoted(modifier))
            }
            Self::ExtensionAdded { part, id, uri } => {
                write!(f, "{part}: the header extension {id} {} is new", Quoted(short(uri)))
            }
            Self::ExtensionRemoved { part, id, uri } => {
                write!(f, "{part}: the header extension {id} {} is gone", Quoted(short(uri)))
            }
            Self::Simulcast { part, before, after } => {
                write!(f, "{part}: simulcast {}", Became("is", *before, *after))
            }
            Self::Rid { part, rid } => {
                write!(f, "{part}: another description of the stream {}", Quoted(rid))
            }
            Self::Msid { part } => write!(f, "{part}: another stream or track"),
            Self::Ssrcs { part } => write!(f, "{part}: other SSRCs"),
            Self::IceRestarted { part } => write!(f, "{part}: ICE restarted"),
            Self::IceCredentials { part } => {
                write!(f, "{part}: half of the credentials of ICE is new, which is no restart")
            }
            Self::CandidatesAdded { part, count } => {
                write!(f, "{part}: {} came", Candidates(*count))
            }
            Self::CandidatesRemoved { part, count } => {
                write!(f, "{part}: {} went", Candidates(*count))
            }
            Self::Fingerprint { part } => write!(f, "{part}: other fingerprints"),
            Self::Setup { part, before, after } => {
                let (before, after) = (before.as_str(), after.as_str());
                write!(f, "{part}: the DTLS role is {after} instead of {before}")
            }
            Self::LineAdded { part, line, text, kind } => {
                write!(f, "{part}: line {line} is new, {}", Quoted(name(text, *kind)))
            }
            Self::LineRemoved { part, line, text, kind } => {
                write!(f, "{part}: line {line} is gone, {}", Quoted(name(text, *kind)))
            }
            Self::LinesReordered { part, line } => {
                write!(f, "{part}: the lines are in another order from line {line} on")
            }
            Self::Bytes { line } => write!(f, "line {line} says the same in other bytes"),
        }
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Session => f.write_str("the session"),
            Self::Section { index, mid: None } => write!(f, "section {index}"),
            Self::Section { index, mid: Some(mid) } => {
                write!(f, "section {index} (mid {})", Quoted(mid))
            }
        }
    }
}

impl fmt::Display for Codec<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            Some(name) => write!(f, "{} ({})", Plain(name), Plain(self.format)),
            None => Plain(self.format).fmt(f),
        }
    }
}

/// Something before and after, behind its verb.
struct Became<'a>(&'static str, Option<&'a str>, Option<&'a str>);

impl fmt::Display for Became<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(verb, before, after) = self;
        match (before, after) {
            (Some(before), Some(after)) => {
                write!(f, "{verb} {} instead of {}", Quoted(after), Quoted(before))
            }
            (None, Some(after)) => write!(f, "{verb} new, {}", Quoted(after)),
            (Some(before), None) => write!(f, "{verb} gone, {}", Quoted(before)),
            (None, None) => write!(f, "{verb} different"),
        }
    }
}

/// A number of candidates.
struct Candidates(usize);

impl fmt::Display for Candidates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            1 => f.write_str("1 candidate"),
            count => write!(f, "{count} candidates"),
        }
    }
}

/// The end of a URI, which says what it is.
fn short(uri: &str) -> &str {
    uri.rsplit([':', '/']).next().unwrap_or(uri)
}

/// A line up to its value, which may be a secret.
fn name(text: &str, kind: LineKind) -> &str {
    let end = match kind {
        LineKind::Malformed | LineKind::Blank => None,
        _ if kind.letter() == Some('a') => text.bytes().position(|byte| byte == b':'),
        _ => Some(1),
    };
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}
