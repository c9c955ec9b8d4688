use std::collections::VecDeque;

use super::IceCandidateInit;

/// How many candidates are kept for descriptions that have not come yet.
const MAX_WAITING: usize = 256;

/// Candidates of the other peer, until the description of their ICE generation
/// has been applied.
///
/// A candidate that names its generation by `usernameFragment` waits for the
/// description with that fragment: one that is early is not lost, one of an
/// ignored offer or of a generation long gone is never handed to the browser.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// The `a=ice-ufrag` values of the current remote description; `None`
    /// before there is one.
    fragments: Option<Vec<String>>,
    waiting: VecDeque<Option<IceCandidateInit>>,
    ready: VecDeque<Option<IceCandidateInit>>,
}

impl Held {
    /// Takes a candidate; `false` says that an older one had to go for it.
    ///
    /// One that names no generation goes with the description before it: where
    /// that was an ignored offer, it is dropped.
    pub(super) fn push(&mut self, candidate: Option<IceCandidateInit>, ignoring: bool) -> bool {
        if ignoring && fragment(&candidate).is_none() {
            return true;
        }
        if self.belongs(&candidate) {
            self.ready.push_back(candidate);
            return true;
        }
        let room = self.waiting.len() < MAX_WAITING;
        if !room {
            self.waiting.pop_front();
        }
        self.waiting.push_back(candidate);
        room
    }

    /// The next candidate that the browser can take.
    pub(super) fn next_ready(&mut self) -> Option<Option<IceCandidateInit>> {
        self.ready.pop_front()
    }

    /// A remote description is in force now.
    pub(super) fn remote_description_set(&mut self, sdp: &str) {
        self.fragments = Some(
            sdp.lines()
                .filter_map(|line| line.strip_prefix("a=ice-ufrag:"))
                .map(|fragment| fragment.trim_end().to_owned())
                .collect(),
        );
        for candidate in std::mem::take(&mut self.waiting) {
            if self.belongs(&candidate) {
                self.ready.push_back(candidate);
            } else {
                self.waiting.push_back(candidate);
            }
        }
    }

    fn belongs(&self, candidate: &Option<IceCandidateInit>) -> bool {
        match (&self.fragments, fragment(candidate)) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(known), Some(fragment)) => known.iter().any(|ufrag| ufrag == fragment),
        }
    }
}

fn fragment(candidate: &Option<IceCandidateInit>) -> Option<&str> {
    candidate.as_ref()?.username_fragment.as_deref().filter(|text| !text.is_empty())
}
