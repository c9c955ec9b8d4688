use std::fmt;

use super::{IceCandidateInit, SdpType};

/// Something that went wrong in a negotiation that goes on nevertheless.
///
/// ```
/// use rtcweb::negotiation::Problem;
///
/// let problem = Problem::RemoteRejected { reason: "no such codec".to_owned() };
/// assert_eq!(problem.reason(), Some("no such codec"));
/// assert_eq!(problem.to_string(), "the other peer could not apply the offer: no such codec");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Problem {
    /// Our own offer or answer could not be made.
    LocalDescription {
        /// What the browser said.
        reason: String,
    },
    /// The other peer's description could not be applied.
    RemoteDescription {
        /// What kind of description it was.
        kind: SdpType,
        /// What the browser said.
        reason: String,
    },
    /// The other peer's candidate could not be added.
    Candidate {
        /// The candidate; `None` for the end of all candidates.
        candidate: Option<IceCandidateInit>,
        /// What the browser said.
        reason: String,
    },
    /// The other peer could not apply our offer, which was taken back.
    RemoteRejected {
        /// What the other peer said.
        reason: String,
    },
    /// An answer came although no offer of ours waits for one; it was dropped.
    UnexpectedAnswer,
    /// Offers failed [`MAX_FAILURES`](super::MAX_FAILURES) times in a row. The
    /// negotiation waits for the other peer, or for a restored transport.
    GaveUp,
    /// The other peer sent more than can be kept; the oldest candidate or the
    /// newest message was dropped.
    Overflow,
}

impl Problem {
    /// What the browser, or the other peer, said about it.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::LocalDescription { reason }
            | Self::RemoteDescription { reason, .. }
            | Self::Candidate { reason, .. }
            | Self::RemoteRejected { reason } => Some(reason),
            Self::UnexpectedAnswer | Self::GaveUp | Self::Overflow => None,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LocalDescription { reason } => {
                write!(f, "the local description could not be set: {reason}")
            }
            Self::RemoteDescription { kind, reason } => {
                write!(f, "the remote {} could not be applied: {reason}", kind.as_str())
            }
            Self::Candidate { candidate, reason } => {
                let text = candidate.as_ref().map_or("end of candidates", |c| &c.candidate);
                write!(f, "the remote candidate \"{text}\" could not be added: {reason}")
            }
            Self::RemoteRejected { reason } => {
                write!(f, "the other peer could not apply the offer: {reason}")
            }
            Self::UnexpectedAnswer => f.write_str("an answer came to no pending offer"),
            Self::GaveUp => f.write_str("offers failed repeatedly; waiting for the other peer"),
            Self::Overflow => f.write_str("the other peer sent more than can be kept"),
        }
    }
}

impl std::error::Error for Problem {}
