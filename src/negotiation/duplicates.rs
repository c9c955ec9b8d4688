use std::hash::{DefaultHasher, Hash, Hasher};

use super::SessionDescription;

/// Tells what arrives for the second time, because its sender could not know
/// that it had arrived the first time.
///
/// A description does not say which offer it answers. Two answers to one offer
/// would end the exchange after it, too, whose own answer is then lost; so an
/// offer that comes again gets the same answer again, and an answer that comes
/// again is dropped.
#[derive(Clone, Debug, Default, Hash)]
pub(super) struct Duplicates {
    /// The offer that is being answered.
    asked: Option<u64>,
    /// The offer that was answered last, and the answer, as long as the other
    /// peer may wait for it.
    given: Option<(u64, SessionDescription)>,
    /// Our offer that waits for an answer.
    offered: Option<u64>,
    /// The answer that came last, and the offer it was for.
    taken: Option<(u64, u64)>,
}

impl Duplicates {
    /// Our offer is pending.
    pub(super) fn offered(&mut self, offer: &SessionDescription) {
        self.offered = Some(essence(offer));
    }

    /// Our offer is pending no more.
    pub(super) fn withdrawn(&mut self) {
        self.offered = None;
    }

    /// Whether this is our pending offer.
    pub(super) fn is_pending(&self, description: &SessionDescription) -> bool {
        self.offered == Some(essence(description))
    }

    /// The other peer's offer is applied. Its sender waits for no older answer.
    pub(super) fn asked(&mut self, offer: &SessionDescription) {
        self.asked = Some(essence(offer));
        self.given = None;
    }

    /// Our answer is applied.
    pub(super) fn given(&mut self, answer: &SessionDescription) {
        self.given = self.asked.take().map(|offer| (offer, answer.clone()));
    }

    /// Our last answer, which may not have arrived.
    pub(super) fn last_given(&self) -> Option<&SessionDescription> {
        self.given.as_ref().map(|(_, answer)| answer)
    }

    /// The answer that this offer has already been given.
    pub(super) fn answer_to(&self, offer: &SessionDescription) -> Option<&SessionDescription> {
        let (answered, answer) = self.given.as_ref()?;
        (*answered == essence(offer)).then_some(answer)
    }

    /// An answer has come; `false` says that it is the last one again.
    ///
    /// The same answer to an equal offer is news: RFC 3264, section 8, lets a
    /// description that says nothing new keep its version.
    pub(super) fn take(&mut self, answer: &SessionDescription) -> bool {
        let answer = essence(answer);
        if self.taken.is_some_and(|(offer, last)| last == answer && self.offered != Some(offer)) {
            return false;
        }
        self.taken = self.offered.map(|offer| (offer, answer));
        true
    }

    /// The other peer answered our offer, so that it waits for no answer of ours.
    pub(super) fn answered(&mut self) {
        self.offered = None;
        self.given = None;
    }
}

/// What a description says apart from candidates: a description that is read
/// again later contains those that were gathered meanwhile, and the addresses
/// and ports of the default ones (RFC 9429, 4.1.11 and 5.2.2).
fn essence(description: &SessionDescription) -> u64 {
    const OF_CANDIDATES: [&str; 4] = ["c=", "a=candidate:", "a=end-of-candidates", "a=rtcp:"];
    let mut hasher = DefaultHasher::new();
    description.kind.hash(&mut hasher);
    for line in description.sdp.lines() {
        if OF_CANDIDATES.iter().any(|start| line.starts_with(start)) {
            continue;
        }
        let port = if line.starts_with("m=") { 1 } else { usize::MAX };
        for (index, word) in line.split(' ').enumerate() {
            if index != port {
                word.hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}
