use std::collections::VecDeque;

use super::IceCandidateInit;

/// How many candidates are kept for descriptions that have not come yet.
const MAX_WAITING: usize = 256;

/// Candidates of the other peer, until the description of their ICE generation
/// has been applied.
///
/// A candidate that names its generation by `usernameFragment` waits for the
/// description with that fragment: one that is early is not lost, one of a
/// refused offer is never handed to the browser, which would fail.
#[derive(Clone, Debug, Default, Hash)]
pub(super) struct Held {
    /// The `a=ice-ufrag` values of the remote description in force.
    current: Option<Vec<String>>,
    /// Those of the remote offer that is being answered.
    pending: Option<Vec<String>>,
    /// Those of the last remote offer, if it was ignored or rejected. No
    /// candidate of it is needed: an offer that comes again contains them.
    refused: Option<Vec<String>>,
    waiting: VecDeque<Option<IceCandidateInit>>,
    ready: VecDeque<Option<IceCandidateInit>>,
}

impl Held {
    /// Takes a candidate; `false` says that an older one had to go for it.
    pub(super) fn push(&mut self, candidate: Option<IceCandidateInit>) -> bool {
        if self.refuses(&candidate) {
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

    /// Takes the candidates inside of a description that is not applied again.
    pub(super) fn push_all_of(&mut self, sdp: &str) {
        for candidate in candidates(sdp) {
            self.push(Some(candidate));
        }
    }

    /// The next candidate that the browser can take.
    pub(super) fn next_ready(&mut self) -> Option<Option<IceCandidateInit>> {
        self.ready.pop_front()
    }

    /// Whether the last offer of the other peer was ignored or rejected.
    pub(super) fn is_refusing(&self) -> bool {
        self.refused.is_some()
    }

    /// A remote offer is ignored, or cannot be applied.
    pub(super) fn refuse(&mut self, sdp: &str) {
        self.refused = Some(fragments(sdp));
        self.sort();
    }

    /// The remote offer that is being answered, if any, cannot be answered.
    pub(super) fn refuse_pending(&mut self) {
        if let Some(pending) = self.pending.take() {
            self.refused = Some(pending);
            self.sort();
        }
    }

    /// A remote offer is applied, but not answered yet.
    pub(super) fn offer_set(&mut self, sdp: &str) {
        self.refused = None;
        self.pending = Some(fragments(sdp));
        self.sort();
    }

    /// The remote offer has been answered.
    pub(super) fn offer_answered(&mut self) {
        if let Some(pending) = self.pending.take() {
            self.current = Some(pending);
        }
    }

    /// A remote answer is applied.
    pub(super) fn answer_set(&mut self, sdp: &str) {
        self.refused = None;
        self.current = Some(fragments(sdp));
        self.sort();
    }

    /// Finds the place of each candidate anew.
    fn sort(&mut self) {
        let ready = std::mem::take(&mut self.ready);
        let waiting = std::mem::take(&mut self.waiting);
        for candidate in ready.into_iter().chain(waiting) {
            // There was room for all of them before.
            self.push(candidate);
        }
    }

    /// One that names no generation goes with the description before it.
    fn refuses(&self, candidate: &Option<IceCandidateInit>) -> bool {
        let Some(refused) = &self.refused else { return false };
        match fragment(candidate) {
            None => true,
            Some(fragment) => refused.iter().any(|f| f == fragment) && !self.belongs(candidate),
        }
    }

    fn belongs(&self, candidate: &Option<IceCandidateInit>) -> bool {
        let mut known = self.current.iter().chain(&self.pending);
        match fragment(candidate) {
            None => known.next().is_some(),
            Some(fragment) => known.flatten().any(|known| known == fragment),
        }
    }
}

fn fragment(candidate: &Option<IceCandidateInit>) -> Option<&str> {
    candidate.as_ref()?.username_fragment.as_deref().filter(|text| !text.is_empty())
}

fn fragments(sdp: &str) -> Vec<String> {
    values(sdp, "a=ice-ufrag:").map(str::to_owned).collect()
}

fn candidates(sdp: &str) -> Vec<IceCandidateInit> {
    let mut parts = sdp.split("\nm=");
    let session = parts.next().unwrap_or_default();
    let mut found = Vec::new();
    for (section, index) in parts.zip(0..) {
        let mid = values(section, "a=mid:").next();
        // RFC 8839, 5.4: a fragment of the session holds for every section.
        let fragment =
            values(section, "a=ice-ufrag:").chain(values(session, "a=ice-ufrag:")).next();
        let end = values(section, "a=end-of-candidates").next().map(|_| String::new());
        let texts = values(section, "a=candidate:").map(|text| format!("candidate:{text}"));
        found.extend(texts.chain(end).map(|candidate| IceCandidateInit {
            candidate,
            sdp_mid: mid.map(str::to_owned),
            sdp_m_line_index: Some(index),
            username_fragment: fragment.map(str::to_owned),
        }));
    }
    found
}

fn values<'a>(sdp: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    sdp.lines().filter_map(move |line| line.strip_prefix(name)).map(str::trim_end)
}
