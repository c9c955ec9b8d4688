//! An answer beside its offer: RFC 9429, 5.8.3 to 5.11, RFC 3264.

mod bundle;
mod codecs;
mod extensions;
mod sections;
mod streams;
mod transport;

use super::Diagnostic;
use super::diagnostic::Subject;
use super::facts::{Facts, Part};
use super::findings::Findings;
use crate::sdp::Sdp;

/// What an answer has that does not go with its offer. What is wrong with each
/// of them alone [`check`](super::check) says.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::check::{Code, check_answer};
///
/// let offer = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\na=sendonly\r\na=setup:actpass\r\n",
/// )?;
/// let answer = Sdp::parse(
///     "v=0\r\no=- 2 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\na=sendonly\r\na=setup:actpass\r\n",
/// )?;
/// let found = check_answer(&offer, &answer);
/// let codes: Vec<_> = found.iter().map(|found| (found.line(), found.code())).collect();
/// assert_eq!(codes, [(7, Code::DirectionMismatch), (8, Code::SetupRole)]);
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
pub fn check_answer(offer: &Sdp<'_>, answer: &Sdp<'_>) -> Vec<Diagnostic> {
    let pair = Pair { offer: Facts::new(offer), answer: Facts::new(answer) };
    let mut findings = Findings::new(Subject::Answer);
    sections::check(&pair, &mut findings);
    bundle::check(&pair, &mut findings);
    transport::check(&pair, &mut findings);
    for (offered, answered) in pair.accepted().filter(|(_, answered)| answered.is_rtp()) {
        codecs::check(offered, answered, &mut findings);
        streams::check(offered, answered, &mut findings);
    }
    extensions::check(&pair, &mut findings);
    findings.sorted(&[(Subject::Offer, offer), (Subject::Answer, answer)])
}

struct Pair<'s> {
    offer: Facts<'s>,
    answer: Facts<'s>,
}

impl<'s> Pair<'s> {
    /// Each offered section with its answer.
    fn sections(&self) -> impl Iterator<Item = (&Part<'s>, &Part<'s>)> {
        self.offer.sections.iter().zip(&self.answer.sections)
    }

    /// Those that were offered and are taken.
    fn accepted(&self) -> impl Iterator<Item = (&Part<'s>, &Part<'s>)> {
        self.sections().filter(|(offered, answered)| !offered.is_rejected && !answered.is_rejected)
    }
}
