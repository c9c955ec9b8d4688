//! What a peer can make the negotiator keep.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::negotiation::{
    IceCandidateInit, Input, Message, Negotiator, Outcome, Output, Problem, Role, SdpType,
    SessionDescription,
};

const MAX_INBOX: usize = 1024;
const MAX_WAITING: usize = 256;

fn outputs(negotiator: &mut Negotiator, input: Input) -> Vec<Output> {
    negotiator.handle(input);
    std::iter::from_fn(|| negotiator.poll()).collect()
}

fn candidate(number: usize) -> Option<IceCandidateInit> {
    Some(IceCandidateInit {
        candidate: number.to_string(),
        username_fragment: Some("o".to_owned()),
        ..IceCandidateInit::default()
    })
}

fn offer() -> SessionDescription {
    SessionDescription::new(SdpType::Offer, "v=0\r\na=ice-ufrag:o\r\n")
}

/// Gives the negotiator this many candidates and answers how many it complained about.
fn flood(negotiator: &mut Negotiator, count: usize) -> usize {
    let overflow = [Output::Problem(Problem::Overflow)];
    (0..count)
        .map(|number| outputs(negotiator, Input::Remote(Message::Candidate(candidate(number)))))
        .filter(|outputs| *outputs == overflow)
        .count()
}

/// Applies the offer that has come, answers it, and collects the numbers of the
/// candidates that are added then.
fn answer(negotiator: &mut Negotiator) -> Vec<String> {
    let mut added = Vec::new();
    let mut inputs = vec![
        Input::Completed(Outcome::Done),
        Input::Completed(Outcome::LocalDescription(SessionDescription::new(SdpType::Answer, ""))),
    ];
    inputs.reverse();
    while let Some(input) = inputs.pop() {
        for output in outputs(negotiator, input) {
            if let Output::AddCandidate(Some(candidate)) = output {
                added.push(candidate.candidate);
                inputs.push(Input::Completed(Outcome::Done));
            }
        }
    }
    added
}

fn numbers(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|number| number.to_string()).collect()
}

#[test]
fn the_oldest_candidate_goes_first() {
    for extra in [0, 1, 300] {
        let mut negotiator = Negotiator::new(Role::Polite);
        assert_eq!(flood(&mut negotiator, MAX_WAITING + extra), extra);
        let set = outputs(&mut negotiator, Input::Remote(Message::Description(offer())));
        assert_eq!(set, [Output::SetRemoteDescription(offer())]);
        assert_eq!(answer(&mut negotiator), numbers(extra..MAX_WAITING + extra));
    }
}

#[test]
fn the_newest_message_goes_first() {
    for extra in [0, 1, 300] {
        let mut negotiator = Negotiator::new(Role::Polite);
        let set = outputs(&mut negotiator, Input::Remote(Message::Description(offer())));
        assert_eq!(set, [Output::SetRemoteDescription(offer())]);
        assert_eq!(flood(&mut negotiator, MAX_INBOX + extra), extra);
        assert_eq!(answer(&mut negotiator), numbers(0..MAX_INBOX));
    }
}

#[test]
fn candidates_of_ignored_offers_do_not_pile_up() {
    let mut negotiator = Negotiator::new(Role::Impolite);
    let own = SessionDescription::new(SdpType::Offer, "v=0\r\n");
    negotiator.handle(Input::NegotiationNeeded);
    negotiator.handle(Input::Completed(Outcome::LocalDescription(own)));
    while negotiator.poll().is_some() {}
    assert_eq!(outputs(&mut negotiator, Input::Remote(Message::Description(offer()))), []);
    assert_eq!(flood(&mut negotiator, 2 * MAX_WAITING), 0);
}
