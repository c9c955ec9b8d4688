//! Inputs and outputs of a negotiator, written down.

use rtcweb::negotiation::{
    ANSWER_TIMEOUT, IceCandidateInit, Input, Message, Negotiator, Outcome, Output, Role, SdpType,
    SessionDescription, SignalingState, Turn,
};

/// Gives the inputs one by one and compares all that the negotiator says to each.
pub(super) fn check(role: Role, steps: &[(Input, &[Output])]) {
    let mut negotiator = Negotiator::new(role);
    for (index, (input, expected)) in steps.iter().enumerate() {
        negotiator.handle(input.clone());
        let outputs: Vec<_> = std::iter::from_fn(|| negotiator.poll()).collect();
        assert_eq!(outputs, *expected, "step {index}: {input:?}");
    }
}

/// A description with this version and fragment.
pub(super) fn description(kind: SdpType, version: u8, ufrag: &str) -> SessionDescription {
    let sdp = format!("v=0\r\no=- 1 {version} IN IP4 0.0.0.0\r\na=ice-ufrag:{ufrag}\r\n");
    SessionDescription::new(kind, sdp)
}

pub(super) fn offer(version: u8) -> SessionDescription {
    description(SdpType::Offer, version, "o")
}

pub(super) fn answer(version: u8) -> SessionDescription {
    description(SdpType::Answer, version, "a")
}

pub(super) fn received(description: SessionDescription) -> Input {
    Input::Remote(Message::Description(description))
}

pub(super) fn made(description: SessionDescription) -> Input {
    Input::Completed(Outcome::LocalDescription(description))
}

pub(super) fn sent(description: SessionDescription) -> Output {
    Output::Send(Message::Description(description))
}

pub(super) fn failed(state: SignalingState) -> Input {
    Input::Completed(Outcome::Failed { reason: "no".to_owned(), state })
}

pub(super) fn candidate(text: &str, ufrag: Option<&str>) -> Option<IceCandidateInit> {
    Some(IceCandidateInit {
        candidate: text.to_owned(),
        sdp_mid: Some("0".to_owned()),
        sdp_m_line_index: Some(0),
        username_fragment: ufrag.map(str::to_owned),
    })
}

pub(super) fn received_candidate(text: &str, ufrag: Option<&str>) -> Input {
    Input::Remote(Message::Candidate(candidate(text, ufrag)))
}

pub(super) fn added(text: &str, ufrag: Option<&str>) -> Output {
    Output::AddCandidate(candidate(text, ufrag))
}

pub(super) fn restored(local: Option<SessionDescription>, connected: bool) -> Input {
    Input::TransportRestored { local, connected }
}

pub(super) const DONE: Input = Input::Completed(Outcome::Done);

/// The polite peer asks for its turn.
pub(super) const ASK: [Output; 2] =
    [Output::Send(Message::Turn(Turn::Ask)), Output::Wait(ANSWER_TIMEOUT)];
