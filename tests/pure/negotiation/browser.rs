//! A model of `RTCPeerConnection`, as far as negotiation needs it: the steps of
//! WebRTC 4.4.1.5 (set a session description) and 4.7.3 (negotiation-needed),
//! and of JSEP (RFC 9429) what they refer to.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rtcweb::negotiation::{
    IceCandidateInit, Input, Outcome, Output, SdpType, SessionDescription, SignalingState,
};

use super::scenario::Faults;
use super::sdp::Sdp;

/// What the browser has queued: each runs as a task of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Task {
    /// The queued part of "update the negotiation-needed flag".
    UpdateNeeded,
    /// Surface a candidate of this generation; `None` is the end of all.
    Candidate(String, Option<String>),
}

/// One browser's connection.
#[derive(Clone, Debug, Hash)]
pub(super) struct Browser {
    name: char,
    pub state: SignalingState,
    /// Local and remote.
    pub current: Option<(Sdp, Sdp)>,
    pub pending_local: Option<Sdp>,
    pub pending_remote: Option<Sdp>,
    /// What the application has added, by `mid`.
    pub wanted: Vec<String>,
    /// `[[Operations]]`: the negotiator allows one.
    pub chain: Option<Output>,
    /// `[[NegotiationNeeded]]`.
    needed: bool,
    /// `[[UpdateNegotiationNeededFlagOnEmptyChain]]`.
    update_on_empty_chain: bool,
    /// `[[LocalIceCredentialsToReplace]]`.
    to_replace: BTreeSet<String>,
    tasks: VecDeque<Task>,
    /// What has been surfaced, by generation.
    pub gathered: BTreeMap<String, Vec<String>>,
    /// Whether `icecandidate` fires with an empty candidate and with null, too.
    ends: bool,
    generations: u8,
    versions: u8,
    pub faults: Faults,
    /// By generation and candidate, how often `addIceCandidate` took it.
    pub added: BTreeMap<(String, String), u8>,
    /// The candidates that came inside of descriptions.
    pub described: BTreeSet<(String, String)>,
    /// How many offers have been made.
    pub offers: u8,
    /// How many offers of the other side have been applied.
    pub taken: u8,
    /// Whether an offer has ever been taken back.
    pub rolled_back: bool,
    /// Something that no browser would notice and no negotiator may do.
    pub violation: Option<&'static str>,
}

impl Browser {
    pub(super) fn new(name: char, ends: bool) -> Self {
        Self {
            name,
            state: SignalingState::Stable,
            current: None,
            pending_local: None,
            pending_remote: None,
            wanted: Vec::new(),
            chain: None,
            needed: false,
            update_on_empty_chain: false,
            to_replace: BTreeSet::new(),
            tasks: VecDeque::new(),
            gathered: BTreeMap::new(),
            ends,
            generations: 0,
            versions: 0,
            faults: Faults::default(),
            added: BTreeMap::new(),
            described: BTreeSet::new(),
            offers: 0,
            taken: 0,
            rolled_back: false,
            violation: None,
        }
    }

    /// `addTransceiver()`.
    pub(super) fn add(&mut self) {
        self.wanted.push(format!("{}{}", self.name, self.wanted.len()));
        self.update_needed();
    }

    /// `restartIce()`.
    pub(super) fn restart_ice(&mut self) {
        let local = self.current.iter().map(|(local, _)| local).chain(&self.pending_local);
        self.to_replace = local.map(|sdp| sdp.ufrag.clone()).collect();
        self.update_needed();
    }

    /// `localDescription`.
    pub(super) fn local_description(&self) -> Option<SessionDescription> {
        let local = self.pending_local.as_ref().or_else(|| Some(&self.current.as_ref()?.0));
        local.map(|sdp| self.describe(sdp))
    }

    /// The ICE generations in force, local and remote.
    pub(super) fn generations(&self) -> Option<(&str, &str)> {
        self.current.as_ref().map(|(local, remote)| (local.ufrag.as_str(), remote.ufrag.as_str()))
    }

    pub(super) fn has_task(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Runs the next task; `Some` is the event it fires.
    pub(super) fn run_task(&mut self) -> Option<Input> {
        match self.tasks.pop_front()? {
            Task::UpdateNeeded => self.run_update_needed().then_some(Input::NegotiationNeeded),
            Task::Candidate(_, None) => Some(Input::LocalCandidate(None)),
            Task::Candidate(ufrag, Some(candidate)) => {
                self.gathered.entry(ufrag.clone()).or_default().push(candidate.clone());
                Some(Input::LocalCandidate(Some(IceCandidateInit {
                    candidate,
                    sdp_mid: Some("0".to_owned()),
                    sdp_m_line_index: Some(0),
                    username_fragment: Some(ufrag),
                })))
            }
        }
    }

    /// Runs the operation on the chain.
    pub(super) fn execute(&mut self) -> Option<Outcome> {
        let result = match self.chain.take()? {
            Output::SetLocalDescription => self.set_local().map(Outcome::LocalDescription),
            Output::SetRemoteDescription(description) => {
                let sdp = Sdp::parse(&description.sdp);
                let result = match description.kind {
                    SdpType::Offer => self.set_remote_offer(sdp),
                    _ => self.set_remote_answer(sdp),
                };
                result.map(|()| Outcome::Done)
            }
            Output::AddCandidate(candidate) => {
                self.add_candidate(candidate).map(|()| Outcome::Done)
            }
            Output::Rollback => self.rollback().map(|()| Outcome::Done),
            _ => Err("not an operation"),
        };
        if std::mem::take(&mut self.update_on_empty_chain) {
            self.update_needed();
        }
        Some(result.unwrap_or_else(|reason| Outcome::Failed {
            reason: reason.to_owned(),
            state: self.state.clone(),
        }))
    }

    fn set_local(&mut self) -> Result<SessionDescription, &'static str> {
        fail(&mut self.faults.local, "createOffer or createAnswer")?;
        self.versions += 1;
        let origin = format!("{}{}", self.name, self.versions);
        let (mut sections, ufrag) = match &self.current {
            Some((local, _)) => (local.sections.clone(), Some(local.ufrag.clone())),
            None => (Vec::new(), None),
        };
        if let Some(offer) = self.pending_remote.take() {
            // The answer follows an ICE restart of the offer (RFC 9429, 5.3.1).
            let restarts = self.generations().is_none_or(|(_, remote)| remote != offer.ufrag);
            let ufrag = ufrag.filter(|_| !restarts).unwrap_or_else(|| self.new_generation());
            let answers = Some(offer.origin.clone());
            let sections = offer.sections.clone();
            let answer = Sdp { origin, answers, ufrag, sections, candidates: Vec::new() };
            self.become_stable(answer.clone(), offer);
            self.gather(&answer.ufrag);
            return Ok(self.describe(&answer));
        }
        if !self.negotiation_is_needed() {
            self.violation = Some("an offer was made for nothing");
        }
        self.offers += 1;
        let kept = ufrag.filter(|ufrag| !self.to_replace.contains(ufrag));
        let ufrag = kept.unwrap_or_else(|| self.new_generation());
        let new = self.wanted.iter().filter(|mid| !sections.contains(mid));
        sections.extend(new.cloned().collect::<Vec<_>>());
        let offer = Sdp { origin, answers: None, ufrag, sections, candidates: Vec::new() };
        self.pending_local = Some(offer.clone());
        self.state = SignalingState::HaveLocalOffer;
        self.gather(&offer.ufrag);
        Ok(self.describe(&offer))
    }

    fn set_remote_offer(&mut self, offer: Sdp) -> Result<(), &'static str> {
        fail(&mut self.faults.offer, "invalid offer")?;
        if self.state == SignalingState::HaveLocalOffer {
            self.rollback()?;
        }
        fail(&mut self.faults.offer_rolled_back, "offer that cannot be applied")?;
        // RFC 9429, 5.2.2: sections keep their places for ever.
        if self
            .current
            .as_ref()
            .is_some_and(|(local, _)| !offer.sections.starts_with(&local.sections))
        {
            return Err("the order of m-lines in the offer changed");
        }
        self.taken += 1;
        self.learn(&offer);
        self.pending_remote = Some(offer);
        self.state = SignalingState::HaveRemoteOffer;
        Ok(())
    }

    fn set_remote_answer(&mut self, answer: Sdp) -> Result<(), &'static str> {
        fail(&mut self.faults.answer, "invalid answer")?;
        let Some(offer) = self.pending_local.take_if(|offer| offer.sections == answer.sections)
        else {
            return Err("wrong state or m-lines for an answer");
        };
        if answer.answers.as_ref() != Some(&offer.origin) {
            self.violation = Some("an answer was applied to an offer that it does not answer");
        }
        self.learn(&answer);
        self.become_stable(offer, answer);
        Ok(())
    }

    fn add_candidate(&mut self, candidate: Option<IceCandidateInit>) -> Result<(), &'static str> {
        let remote = self.current.iter().map(|(_, remote)| remote).chain(&self.pending_remote);
        let mut known: Vec<_> = remote.map(|sdp| sdp.ufrag.clone()).collect();
        let Some(newest) = known.pop() else { return Err("no remote description") };
        let Some(candidate) = candidate else { return Ok(()) };
        let ufrag = candidate.username_fragment.unwrap_or_else(|| newest.clone());
        if ufrag != newest && !known.contains(&ufrag) {
            return Err("unknown ufrag");
        }
        *self.added.entry((ufrag, candidate.candidate)).or_default() += 1;
        Ok(())
    }

    fn rollback(&mut self) -> Result<(), &'static str> {
        if self.state == SignalingState::Stable {
            return Err("nothing to roll back");
        }
        if let Some(offer) = self.pending_local.take() {
            let kept = self.generations().is_some_and(|(local, _)| local == offer.ufrag);
            self.tasks.retain(|task| match task {
                Task::Candidate(ufrag, _) => kept || *ufrag != offer.ufrag,
                Task::UpdateNeeded => true,
            });
        }
        self.pending_remote = None;
        self.rolled_back = true;
        self.stable();
        Ok(())
    }

    fn become_stable(&mut self, local: Sdp, remote: Sdp) {
        if !self.to_replace.contains(&local.ufrag) {
            self.to_replace.clear();
        }
        self.current = Some((local, remote));
        self.stable();
    }

    /// 4.4.1.5: "Clear the negotiation-needed flag and update the
    /// negotiation-needed flag."
    fn stable(&mut self) {
        self.state = SignalingState::Stable;
        self.needed = false;
        self.update_on_empty_chain = true;
    }

    fn update_needed(&mut self) {
        if self.chain.is_some() {
            self.update_on_empty_chain = true;
        } else if !self.tasks.contains(&Task::UpdateNeeded) {
            self.tasks.push_back(Task::UpdateNeeded);
        }
    }

    /// The queued steps of 4.7.3; whether the event fires.
    fn run_update_needed(&mut self) -> bool {
        if self.chain.is_some() {
            self.update_on_empty_chain = true;
            return false;
        }
        if self.state != SignalingState::Stable {
            return false;
        }
        let was_needed = self.needed;
        self.needed = self.negotiation_is_needed();
        self.needed && !was_needed
    }

    /// "Check if negotiation is needed", 4.7.3.
    pub(super) fn negotiation_is_needed(&self) -> bool {
        let agreed = self.current.as_ref().map_or(&[][..], |(local, _)| &local.sections);
        !self.to_replace.is_empty() || self.wanted.iter().any(|mid| !agreed.contains(mid))
    }

    fn new_generation(&mut self) -> String {
        self.generations += 1;
        format!("{}{}", self.name, self.generations)
    }

    /// Candidates come after the description that starts their generation.
    fn gather(&mut self, ufrag: &str) {
        if self.gathered.contains_key(ufrag) {
            return;
        }
        self.gathered.insert(ufrag.to_owned(), Vec::new());
        let mut push = |text: Option<&str>| {
            self.tasks.push_back(Task::Candidate(ufrag.to_owned(), text.map(str::to_owned)));
        };
        push(Some("candidate:1"));
        if self.ends {
            push(Some(""));
            push(None);
        }
    }

    /// The description with the candidates gathered so far (RFC 9429, 4.1.11).
    fn describe(&self, sdp: &Sdp) -> SessionDescription {
        let candidates = self.gathered.get(&sdp.ufrag).cloned().unwrap_or_default();
        let kind = if sdp.answers.is_some() { SdpType::Answer } else { SdpType::Offer };
        SessionDescription::new(kind, Sdp { candidates, ..sdp.clone() }.to_text())
    }

    fn learn(&mut self, sdp: &Sdp) {
        let candidates = sdp.candidates.iter().map(|text| (sdp.ufrag.clone(), text.clone()));
        self.described.extend(candidates);
    }
}

fn fail(left: &mut u8, reason: &'static str) -> Result<(), &'static str> {
    if *left == 0 {
        return Ok(());
    }
    *left -= 1;
    Err(reason)
}
