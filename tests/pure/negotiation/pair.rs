//! Two browsers, two negotiators and what is under way between them.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use rtcweb::negotiation::{
    Input, Message, Negotiator, Outcome, Output, Problem, Role, SignalingState,
};

use super::browser::Browser;
use super::scenario::{Faults, Move, Scenario};

#[derive(Clone, Debug, Hash)]
struct Side {
    browser: Browser,
    negotiator: Negotiator,
    /// An operation that has ended, of which the negotiator does not know.
    ended: Option<Outcome>,
    /// What is on its way to this side.
    inbound: VecDeque<Message>,
    /// Whether this side waits for its turn.
    waiting: bool,
    /// Whether what this side sends is lost.
    cut: bool,
    /// Whether this side is to be told that the transport works again.
    untold: bool,
}

/// The whole system, in one of its states.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    sides: [Rc<Side>; 2],
    /// The hash of each side, unless it has changed since.
    hashes: [Option<u64>; 2],
    /// What may still happen.
    left: Scenario,
    pub interrupted: bool,
    pub problems: Vec<Problem>,
}

impl Pair {
    /// Two peers that have not met.
    pub(super) fn new(scenario: Scenario) -> Self {
        let side = |name, role| {
            Rc::new(Side {
                browser: Browser::new(name, scenario.ends),
                negotiator: Negotiator::new(scenario.alike.unwrap_or(role)),
                ended: None,
                inbound: VecDeque::new(),
                waiting: false,
                cut: false,
                untold: false,
            })
        };
        Self {
            sides: [side('p', Role::Polite), side('i', Role::Impolite)],
            hashes: [None, None],
            left: scenario,
            interrupted: false,
            problems: Vec::new(),
        }
    }

    /// From now on the browsers have their faults.
    pub(super) fn arm(&mut self) {
        for index in 0..2 {
            self.side(index).browser.faults = self.left.faults[index];
        }
    }

    /// The steps that cannot be put off for ever; without any, the pair is at rest.
    pub(super) fn due(&self) -> Vec<Move> {
        let mut due = Vec::new();
        if self.is_over() {
            return due;
        }
        for (index, side) in self.sides.iter().enumerate() {
            let moves = [
                (side.browser.chain.is_some(), Move::Execute(index)),
                (side.ended.is_some(), Move::Complete(index)),
                (side.browser.has_task(), Move::Task(index)),
                (!side.inbound.is_empty(), Move::Deliver(index)),
                (side.untold, Move::Restore(index)),
            ];
            due.extend(moves.into_iter().filter(|(can, _)| *can).map(|(_, step)| step));
        }
        if self.left.turnless || self.left.alike == Some(Role::Polite) {
            due.extend(self.ends_of_waits());
        }
        due
    }

    /// The steps of the scenario, which come at any time or never.
    pub(super) fn possible(&self) -> Vec<Move> {
        let mut possible = Vec::new();
        if self.is_over() {
            return possible;
        }
        for index in 0..2 {
            possible.extend((self.left.adds[index] > 0).then_some(Move::Add(index)));
            possible.extend((self.left.restarts[index] > 0).then_some(Move::Restart(index)));
        }
        possible.extend((self.left.failures > 0).then_some(Move::Fail));
        if self.left.impatient {
            possible.extend(self.ends_of_waits());
        }
        if self.left.interruptions > 0 && !self.sides.iter().any(|side| side.untold) {
            possible.extend([[true, false], [false, true], [true, true]].map(Move::Interrupt));
        }
        possible
    }

    /// Peers of one role cannot agree for sure; that they notice is enough.
    fn is_over(&self) -> bool {
        self.left.alike.is_some() && !self.problems.is_empty()
    }

    fn ends_of_waits(&self) -> impl Iterator<Item = Move> {
        (0..2).filter(|index| self.sides[*index].waiting).map(Move::EndWait)
    }

    /// Takes one step.
    pub(super) fn step(&mut self, step: Move) {
        match step {
            Move::Add(index) => {
                self.left.adds[index] -= 1;
                self.side(index).browser.add();
            }
            Move::Restart(index) => {
                self.left.restarts[index] -= 1;
                self.side(index).browser.restart_ice();
            }
            Move::Fail => {
                self.left.failures -= 1;
                self.handle(0, Input::ConnectionFailed);
                self.handle(1, Input::ConnectionFailed);
            }
            Move::Interrupt(cut) => {
                self.left.interruptions -= 1;
                self.interrupted = true;
                for (index, cut) in cut.into_iter().enumerate() {
                    self.side(index).cut = cut;
                    self.side(index).untold = true;
                    if cut {
                        self.side(1 - index).inbound.clear();
                    }
                }
            }
            Move::Restore(index) => {
                let connected = self.connected();
                let side = self.side(index);
                (side.cut, side.untold) = (false, false);
                let local = side.browser.local_description();
                self.handle(index, Input::TransportRestored { local, connected });
            }
            Move::EndWait(index) => {
                self.side(index).waiting = false;
                self.handle(index, Input::WaitOver);
            }
            Move::Execute(index) => {
                let side = self.side(index);
                side.ended = side.browser.execute();
                if self.left.at_once {
                    self.step(Move::Complete(index));
                }
            }
            Move::Complete(index) => {
                let outcome = self.side(index).ended.take();
                outcome
                    .into_iter()
                    .for_each(|outcome| self.handle(index, Input::Completed(outcome)));
            }
            Move::Task(index) => {
                let event = self.side(index).browser.run_task();
                event.into_iter().for_each(|event| self.handle(index, event));
            }
            Move::Deliver(index) => {
                let message = self.side(index).inbound.pop_front();
                message.into_iter().for_each(|message| self.handle(index, Input::Remote(message)));
            }
        }
    }

    fn handle(&mut self, index: usize, input: Input) {
        self.side(index).negotiator.handle(input);
        while let Some(output) = self.side(index).negotiator.poll() {
            match output {
                Output::RestartIce => self.side(index).browser.restart_ice(),
                Output::Wait(_) => self.side(index).waiting = true,
                Output::Send(_) if self.sides[index].cut => {}
                Output::Send(Message::Turn(_)) if self.left.turnless => {}
                Output::Send(message) => self.side(1 - index).inbound.push_back(message),
                Output::Problem(problem) => self.problems.push(problem),
                operation => {
                    let side = self.side(index);
                    if side.browser.chain.is_some() || side.ended.is_some() {
                        side.browser.violation = Some("two operations at a time");
                    }
                    side.browser.chain = Some(operation);
                }
            }
        }
    }

    fn side(&mut self, index: usize) -> &mut Side {
        self.hashes[index] = None;
        Rc::make_mut(&mut self.sides[index])
    }

    /// Something that must not be so in any state.
    pub(super) fn violation(&self) -> Option<&'static str> {
        if self.is_orderly() && self.sides.iter().any(|side| side.browser.rolled_back) {
            return Some("an offer was taken back");
        }
        self.sides.iter().find_map(|side| side.browser.violation)
    }

    /// Whether turns are taken, and no browser fails: offers never collide then.
    fn is_orderly(&self) -> bool {
        let Scenario { alike, impatient, doubtful, turnless, faults, .. } = self.left;
        let taken = alike.is_none() && !impatient && !doubtful && !turnless;
        taken && faults == <[Faults; 2]>::default()
    }

    /// What is wrong with the pair, which has come to rest.
    pub(super) fn unrest(&self) -> Option<&'static str> {
        let [polite, impolite] = &self.sides;
        let both_offer = || self.sides.iter().all(|side| side.browser.pending_local.is_some());
        if self.is_over() || self.left.alike == Some(Role::Impolite) && both_offer() {
            return None;
        }
        for side in &self.sides {
            if side.browser.state != SignalingState::Stable {
                return Some("a browser is not stable");
            }
            if *side.negotiator.signaling_state() != SignalingState::Stable {
                return Some("a negotiator is not stable");
            }
            if side.browser.negotiation_is_needed() && !self.left.hopeless {
                return Some("a negotiation is still needed");
            }
        }
        if self.left.hopeless {
            return None;
        }
        if self.is_orderly()
            && [polite.browser.offers, impolite.browser.offers]
                != [impolite.browser.taken, polite.browser.taken]
        {
            return Some("an offer was ignored");
        }
        let (Some(ours), Some(theirs)) = (&polite.browser.current, &impolite.browser.current)
        else {
            let nothing = polite.browser.current.is_none() && impolite.browser.current.is_none();
            return (!nothing).then_some("only one side has a session");
        };
        if [&ours.0.origin, &ours.1.origin] != [&theirs.1.origin, &theirs.0.origin] {
            return Some("the sides have not agreed on the same descriptions");
        }
        let added = polite.browser.wanted.iter().chain(&impolite.browser.wanted);
        if !added.into_iter().all(|mid| ours.0.sections.contains(mid)) {
            return Some("something that was added is missing");
        }
        self.candidates_wrong(0).or_else(|| self.candidates_wrong(1))
    }

    /// What is wrong with this side's candidates at the other side: every one
    /// of the generation in force is added once. After an interruption, a
    /// description may have brought it instead, or once more.
    fn candidates_wrong(&self, index: usize) -> Option<&'static str> {
        let (own, other) = (&self.sides[index].browser, &self.sides[1 - index].browser);
        if !self.interrupted && other.added.values().any(|times| *times > 1) {
            return Some("a candidate was added twice");
        }
        let missing = self.undelivered(own, other);
        match (self.interrupted, missing) {
            (false, true) => Some("a candidate was not added"),
            (true, true) if !self.described(own, other) => Some("a candidate never arrived"),
            _ => None,
        }
    }

    fn undelivered(&self, own: &Browser, other: &Browser) -> bool {
        !all(own, |candidate| other.added.contains_key(candidate))
    }

    fn described(&self, own: &Browser, other: &Browser) -> bool {
        all(own, |candidate| {
            other.added.contains_key(candidate) || other.described.contains(candidate)
        })
    }

    /// The harshest view of `connectionState`: connected only when each side
    /// knows every candidate of the other.
    fn connected(&self) -> bool {
        let [polite, impolite] = [&self.sides[0].browser, &self.sides[1].browser];
        let generations = (polite.generations(), impolite.generations());
        let (Some(ours), Some(theirs)) = generations else { return false };
        ours == (theirs.1, theirs.0)
            && self.described(polite, impolite)
            && self.described(impolite, polite)
    }

    /// One number for all that decides how the pair goes on.
    pub(super) fn fingerprint(&mut self) -> u64 {
        for (known, side) in self.hashes.iter_mut().zip(&self.sides) {
            known.get_or_insert_with(|| hash(side));
        }
        hash(&(self.hashes, self.left, self.interrupted, &self.problems))
    }

    /// Where each side stands, for people.
    pub(super) fn summary(&self) -> String {
        let side = |side: &Side| {
            format!("{:?} {:?}\n  inbound {:?}", side.browser, side.negotiator, side.inbound)
        };
        format!("{}\n{}\nproblems {:?}", side(&self.sides[0]), side(&self.sides[1]), self.problems)
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Whether this holds for every candidate of the generation in force.
fn all(own: &Browser, holds: impl Fn(&(String, String)) -> bool) -> bool {
    let Some((generation, _)) = own.generations() else { return true };
    let gathered = own.gathered.get(generation).into_iter().flatten();
    gathered.into_iter().all(|text| holds(&(generation.to_owned(), text.clone())))
}
