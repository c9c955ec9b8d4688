use std::collections::HashSet;

use super::{Edit, Munging, Side, Target};
use crate::sdp::{Candidate, EditError, EndOfCandidates, LineKind, Sdp};

/// Adds candidates to sections, for a peer or a server that wants them in the
/// description. Candidates that a section has stay as they are.
///
/// Unnecessary where candidates can be sent by themselves:
/// `RTCPeerConnection.addIceCandidate` takes them, and the description of
/// `RTCPeerConnection.localDescription` has all that were gathered.
///
/// ```
/// use rtcweb::sdp::{Candidate, Sdp};
/// use rtcweb::sdp::edit::{AddCandidates, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\na=mid:0\r\n",
/// )?;
/// let trickled = [Candidate::parse("candidate:1 1 udp 2122262783 192.0.2.1 5000 typ host")?];
/// sdp.apply(&AddCandidates::new(Target::Mid("0"), &trickled).and_no_more(true))?;
/// assert!(sdp.as_str().ends_with(
///     "a=mid:0\r\na=candidate:1 1 udp 2122262783 192.0.2.1 5000 typ host\r\na=end-of-candidates\r\n"
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AddCandidates<'a> {
    target: Target<'a>,
    candidates: &'a [Candidate<'a>],
    no_more: bool,
}

impl<'a> AddCandidates<'a> {
    /// These candidates for these sections.
    pub const fn new(target: Target<'a>, candidates: &'a [Candidate<'a>]) -> Self {
        Self { target, candidates, no_more: false }
    }

    /// Whether the sections get `a=end-of-candidates` too.
    #[must_use]
    pub const fn and_no_more(mut self, no_more: bool) -> Self {
        self.no_more = no_more;
        self
    }
}

impl Edit for AddCandidates<'_> {
    fn munging(&self) -> Munging {
        Munging::IceCandidateCount
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCPeerConnection.addIceCandidate")
    }

    fn side(&self) -> Side {
        Side::Remote
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        self.target.edit(sdp, &mut |mut section| {
            let has: HashSet<Candidate<'_>> =
                section.section().all().filter_map(Result::ok).collect();
            let new: Vec<&Candidate<'_>> =
                self.candidates.iter().filter(|candidate| !has.contains(*candidate)).collect();
            drop(has);
            section.extend(new.iter().copied())?;
            let ends = self.no_more && !section.section().has(LineKind::EndOfCandidates);
            if ends {
                section.push(&EndOfCandidates)?;
            }
            Ok(ends || !new.is_empty())
        })
    }
}
