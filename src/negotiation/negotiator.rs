use std::collections::VecDeque;

use super::duplicates::Duplicates;
use super::held::Held;
use super::turn::Turns;
use super::{
    IceCandidateInit, Input, Message, Outcome, Output, Problem, Role, SdpType, SessionDescription,
    SignalingState, Turn,
};

/// After this many failed offers in a row the negotiator stops offering by itself.
pub const MAX_FAILURES: u8 = 3;

/// How long the polite peer waits for its turn, in milliseconds.
pub const ANSWER_TIMEOUT: u32 = 1_000;

/// How many messages of the other peer wait while an operation runs.
const MAX_INBOX: usize = 1024;

/// Perfect negotiation ([WebRTC 10.7](https://www.w3.org/TR/webrtc/#perfect-negotiation-example))
/// as a state machine without input or output of its own.
///
/// The driver calls [`handle`](Self::handle) with what happened and then
/// [`poll`](Self::poll) until it returns `None`, doing what each [`Output`]
/// says. Outputs that are operations run one at a time: the next one comes only
/// after [`Input::Completed`] has been handled for the one before.
///
/// Because operations never overlap, the races that the specification's example
/// guards with flags (an offer that arrives while another is being made, or
/// while an answer is being applied) cannot occur: messages wait in order.
///
/// # Turns
///
/// Offers that collide are resolved as the specification says: the polite peer
/// takes its own back. That does not always work: Chromium keeps the place of a
/// data section that was taken back, and rejects the section at any other. So
/// the polite peer [asks](Turn::Ask) before it offers, and the impolite one
/// holds its own offers back while the polite one has its turn. A peer that
/// does not know the question is not waited for longer than
/// [`ANSWER_TIMEOUT`], and then offers may collide. Between two peers that know
/// it, no offer collides as long as answers come in time and nothing is lost;
/// after a loss both say again where they stand, so that neither has to wait
/// for the time to be over.
///
/// ```
/// use rtcweb::negotiation::{Input, Message, Negotiator, Outcome, Output, Role};
/// use rtcweb::negotiation::{SdpType, SessionDescription};
///
/// let mut negotiator = Negotiator::new(Role::Impolite);
/// negotiator.handle(Input::NegotiationNeeded);
/// assert_eq!(negotiator.poll(), Some(Output::SetLocalDescription));
///
/// let offer = SessionDescription::new(SdpType::Offer, "v=0\r\n");
/// negotiator.handle(Input::Completed(Outcome::LocalDescription(offer.clone())));
/// assert_eq!(negotiator.poll(), Some(Output::Send(Message::Description(offer))));
/// assert_eq!(negotiator.poll(), None);
/// ```
#[derive(Clone, Debug, Hash)]
pub struct Negotiator {
    role: Role,
    state: SignalingState,
    running: Option<Operation>,
    /// The browser wants an offer.
    needed: bool,
    failures: u8,
    inbox: VecDeque<Message>,
    held: Held,
    duplicates: Duplicates,
    turns: Turns,
    /// Local candidates found while the description they belong to is being set.
    unsent: Vec<Message>,
    outputs: VecDeque<Output>,
}

#[derive(Clone, Debug, Hash)]
enum Operation {
    Offer,
    Answer,
    Remote(SessionDescription),
    Candidate(Option<IceCandidateInit>),
    Rollback,
}

impl Negotiator {
    /// A negotiator for a connection that has not negotiated yet.
    pub fn new(role: Role) -> Self {
        Self {
            role,
            state: SignalingState::Stable,
            running: None,
            needed: false,
            failures: 0,
            inbox: VecDeque::new(),
            held: Held::default(),
            duplicates: Duplicates::default(),
            turns: Turns::default(),
            unsent: Vec::new(),
            outputs: VecDeque::new(),
        }
    }

    /// Which side gives way.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Where the exchange stands, as far as completed operations say.
    pub fn signaling_state(&self) -> &SignalingState {
        &self.state
    }

    /// Takes in what happened. Call [`poll`](Self::poll) afterwards until it
    /// returns `None`.
    pub fn handle(&mut self, input: Input) {
        match input {
            Input::NegotiationNeeded => self.needed = true,
            Input::LocalCandidate(candidate) => self.send_candidate(candidate),
            Input::Remote(message) => self.receive(message),
            Input::Completed(outcome) => self.complete(outcome),
            Input::WaitOver => self.turns.stop_waiting(),
            Input::ConnectionFailed => self.outputs.push_back(Output::RestartIce),
            Input::TransportRestored { local, connected } => self.restore(local, connected),
        }
        self.advance();
    }

    /// The next thing to do, or `None` when there is nothing until the next
    /// [`handle`](Self::handle).
    #[must_use = "an output that is not carried out stalls the negotiation"]
    pub fn poll(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// Starts the next operation if none runs.
    fn advance(&mut self) {
        while self.running.is_none() {
            // Candidates first: the next message may be a description that
            // makes them stale.
            if let Some(candidate) = self.held.next_ready() {
                self.start(Operation::Candidate(candidate));
            } else if let Some(message) = self.inbox.pop_front() {
                self.process(message);
            } else if self.state != SignalingState::Stable {
                return;
            } else if self.turns.give() {
                self.say(Turn::Give);
            } else if !self.needed || self.failures >= MAX_FAILURES {
                return self.pass();
            } else if self.turns.may_offer(self.role.is_polite()) {
                self.needed = false;
                self.start(Operation::Offer);
            } else {
                return self.ask();
            }
        }
    }

    /// Asks for a turn, unless that has been done.
    fn ask(&mut self) {
        if self.role.is_polite() && self.turns.ask() {
            self.say(Turn::Ask);
        }
    }

    /// Gives the turn back, if it is ours.
    fn pass(&mut self) {
        if self.turns.pass() {
            self.say(Turn::Pass);
        }
    }

    fn say(&mut self, turn: Turn) {
        self.send(Message::Turn(turn));
        if turn == Turn::Ask {
            self.outputs.push_back(Output::Wait(ANSWER_TIMEOUT));
        }
    }

    fn start(&mut self, operation: Operation) {
        self.outputs.push_back(match &operation {
            Operation::Offer | Operation::Answer => Output::SetLocalDescription,
            Operation::Remote(description) => Output::SetRemoteDescription(description.clone()),
            Operation::Candidate(candidate) => Output::AddCandidate(candidate.clone()),
            Operation::Rollback => Output::Rollback,
        });
        self.running = Some(operation);
    }

    fn receive(&mut self, message: Message) {
        if self.inbox.len() < MAX_INBOX {
            self.inbox.push_back(message);
        } else {
            self.report(Problem::Overflow);
        }
    }

    fn process(&mut self, message: Message) {
        match message {
            Message::Description(description) => match description.kind {
                SdpType::Offer => self.process_offer(description),
                SdpType::Answer | SdpType::Pranswer => self.process_answer(description),
                // A remote rollback takes back an offer; ours are answered at
                // once, so none can be pending when it arrives.
                SdpType::Rollback => {}
            },
            Message::Candidate(candidate) => {
                if !self.held.push(candidate) {
                    self.report(Problem::Overflow);
                }
            }
            // Sessions begin and end; that is no matter of this machine.
            Message::Hello {} | Message::Bye {} => {}
            Message::Turn(turn) => {
                if self.turns.hear(turn, self.role.is_polite()) {
                    self.say(Turn::Pass);
                }
            }
            Message::Rejected { reason } => {
                if self.state == SignalingState::HaveLocalOffer {
                    self.failed_offer();
                    self.start(Operation::Rollback);
                }
                self.report(Problem::RemoteRejected { reason });
            }
        }
    }

    fn process_offer(&mut self, offer: SessionDescription) {
        self.turns.used();
        if let Some(answer) = self.duplicates.answer_to(&offer) {
            let answer = answer.clone();
            self.held.push_all_of(&offer.sdp);
            return self.send(Message::Description(answer));
        }
        let collision = self.state != SignalingState::Stable;
        if collision && !self.role.is_polite() {
            self.held.refuse(&offer.sdp);
        } else {
            // The browser rolls our own offer back by itself.
            self.start(Operation::Remote(offer));
        }
    }

    fn process_answer(&mut self, answer: SessionDescription) {
        if !self.duplicates.take(&answer) {
            return;
        }
        match self.state {
            SignalingState::HaveLocalOffer | SignalingState::HaveRemotePranswer => {
                self.start(Operation::Remote(answer));
            }
            _ => self.report(Problem::UnexpectedAnswer),
        }
    }

    fn complete(&mut self, outcome: Outcome) {
        let Some(operation) = self.running.take() else { return };
        match outcome {
            Outcome::Failed { reason, state } => self.operation_failed(operation, reason, state),
            Outcome::LocalDescription(description) => self.local_set(description),
            Outcome::Done => match operation {
                Operation::Remote(description) => self.remote_set(&description),
                Operation::Rollback => self.set_state(SignalingState::Stable),
                Operation::Offer | Operation::Answer | Operation::Candidate(_) => {}
            },
        }
    }

    fn local_set(&mut self, description: SessionDescription) {
        match description.kind {
            SdpType::Offer => {
                self.turns.use_up();
                self.duplicates.offered(&description);
                self.set_state(SignalingState::HaveLocalOffer);
            }
            SdpType::Pranswer => self.set_state(SignalingState::HaveLocalPranswer),
            SdpType::Answer => {
                self.duplicates.given(&description);
                self.held.offer_answered();
                self.set_state(SignalingState::Stable);
                self.failures = 0;
            }
            SdpType::Rollback => self.set_state(SignalingState::Stable),
        }
        self.send(Message::Description(description));
        self.flush_candidates();
    }

    fn set_state(&mut self, state: SignalingState) {
        if !matches!(state, SignalingState::HaveLocalOffer | SignalingState::HaveRemotePranswer) {
            self.duplicates.withdrawn();
        }
        self.state = state;
    }

    fn flush_candidates(&mut self) {
        for candidate in std::mem::take(&mut self.unsent) {
            self.send(candidate);
        }
    }

    fn remote_set(&mut self, description: &SessionDescription) {
        match description.kind {
            SdpType::Offer => {
                self.held.offer_set(&description.sdp);
                self.duplicates.asked(description);
                self.set_state(SignalingState::HaveRemoteOffer);
                // The browser looks again when it is stable, and says so if an
                // offer is still due; that may come before the answer's end.
                self.needed = false;
                self.start(Operation::Answer);
            }
            SdpType::Pranswer => {
                self.held.answer_set(&description.sdp);
                self.set_state(SignalingState::HaveRemotePranswer);
            }
            SdpType::Answer | SdpType::Rollback => {
                self.held.answer_set(&description.sdp);
                self.duplicates.answered();
                self.set_state(SignalingState::Stable);
                self.failures = 0;
            }
        }
    }

    fn operation_failed(&mut self, operation: Operation, reason: String, state: SignalingState) {
        self.set_state(state);
        let problem = match operation {
            Operation::Offer => {
                self.flush_candidates();
                self.needed = true;
                self.pass();
                self.failed_offer();
                Problem::LocalDescription { reason }
            }
            Operation::Answer => {
                self.flush_candidates();
                self.held.refuse_pending();
                self.reject(&reason);
                Problem::LocalDescription { reason }
            }
            Operation::Remote(description) if description.kind == SdpType::Offer => {
                self.held.refuse(&description.sdp);
                self.reject(&reason);
                Problem::RemoteDescription { kind: description.kind, reason }
            }
            Operation::Remote(description) => {
                self.failed_offer();
                self.start_rollback();
                Problem::RemoteDescription { kind: description.kind, reason }
            }
            // Errors of candidates that follow a refused offer are expected.
            Operation::Candidate(_) if self.held.is_refusing() => return,
            Operation::Candidate(candidate) => Problem::Candidate { candidate, reason },
            Operation::Rollback => Problem::LocalDescription { reason },
        };
        self.report(problem);
    }

    /// Says no to the offer that could not be answered. Where our own offer
    /// collided with it, the other peer has ignored ours: it is made anew.
    fn reject(&mut self, reason: &str) {
        self.needed |= self.state == SignalingState::HaveLocalOffer;
        self.send(Message::Rejected { reason: reason.to_owned() });
        self.start_rollback();
    }

    fn start_rollback(&mut self) {
        if !matches!(self.state, SignalingState::Stable | SignalingState::Closed) {
            self.start(Operation::Rollback);
        }
    }

    /// The browser fires `negotiationneeded` again after a rollback; without a
    /// limit, two peers that do not understand each other would go on for ever.
    fn failed_offer(&mut self) {
        self.failures = self.failures.saturating_add(1);
        if self.failures == MAX_FAILURES {
            self.report(Problem::GaveUp);
        }
    }

    /// Sends again what may have been lost and is still waited for: the last
    /// answer, then the pending offer, which presupposes that answer.
    fn restore(&mut self, local: Option<SessionDescription>, connected: bool) {
        self.failures = 0;
        if let Some(answer) = self.duplicates.last_given() {
            let answer = answer.clone();
            self.send(Message::Description(answer));
        }
        match (&self.state, local) {
            // Not an offer that is about to be rolled back.
            (SignalingState::HaveLocalOffer, Some(offer)) if self.duplicates.is_pending(&offer) => {
                self.send(Message::Description(offer));
            }
            // Candidates may have been lost: new ones make up for them.
            (SignalingState::Stable, Some(_)) if !connected => {
                self.outputs.push_back(Output::RestartIce);
            }
            _ => {}
        }
        if let Some(turn) = self.turns.restore(self.role.is_polite()) {
            self.say(turn);
        }
    }

    /// A candidate must not overtake the description it belongs to.
    fn send_candidate(&mut self, candidate: Option<IceCandidateInit>) {
        let message = Message::Candidate(candidate);
        match self.running {
            Some(Operation::Offer | Operation::Answer) => self.unsent.push(message),
            _ => self.send(message),
        }
    }

    fn send(&mut self, message: Message) {
        self.outputs.push_back(Output::Send(message));
    }

    fn report(&mut self, problem: Problem) {
        self.outputs.push_back(Output::Problem(problem));
    }
}
