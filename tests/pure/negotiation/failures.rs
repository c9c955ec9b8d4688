//! What the negotiator says when something fails.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::negotiation::{
    Input, MAX_FAILURES, Message, Output, Problem, Role, SdpType, SignalingState,
};

use super::script::{
    ASK, DONE, added, answer, candidate, check, failed, made, offer, received, received_candidate,
    restored, sent,
};

#[test]
fn a_candidate_that_fails_is_reported() {
    let problem =
        Problem::Candidate { candidate: candidate("1", Some("o")), reason: "no".to_owned() };
    check(
        Role::Polite,
        &[
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (DONE, &[Output::SetLocalDescription]),
            (received_candidate("1", Some("o")), &[]),
            (made(answer(1)), &[sent(answer(1)), added("1", Some("o"))]),
            (failed(SignalingState::Stable), &[Output::Problem(problem)]),
        ],
    );
}

#[test]
fn offers_that_fail_come_to_an_end() {
    let problem = || Output::Problem(Problem::LocalDescription { reason: "no".to_owned() });
    let fail = || failed(SignalingState::Stable);
    assert_eq!(MAX_FAILURES, 3);
    check(
        Role::Impolite,
        &[
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (fail(), &[problem(), Output::SetLocalDescription]),
            (fail(), &[problem(), Output::SetLocalDescription]),
            (fail(), &[Output::Problem(Problem::GaveUp), problem()]),
            (Input::NegotiationNeeded, &[]),
            // The other peer's offer, once answered, is a new beginning.
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(1)), &[sent(answer(1))]),
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (fail(), &[problem(), Output::SetLocalDescription]),
            (fail(), &[problem(), Output::SetLocalDescription]),
            (fail(), &[Output::Problem(Problem::GaveUp), problem()]),
            // So is a restored transport.
            (restored(None, false), &[sent(answer(1)), Output::SetLocalDescription]),
        ],
    );
}

#[test]
fn a_rejected_offer_is_taken_back() {
    let reject = || Input::Remote(Message::Rejected { reason: "no".to_owned() });
    let rejected = || Output::Problem(Problem::RemoteRejected { reason: "no".to_owned() });
    let mut steps: Vec<(Input, Vec<Output>)> = Vec::new();
    for version in 1..=MAX_FAILURES {
        steps.push((Input::NegotiationNeeded, vec![Output::SetLocalDescription]));
        steps.push((made(offer(version)), vec![sent(offer(version))]));
        let last = (version == MAX_FAILURES).then_some(Output::Problem(Problem::GaveUp));
        let outputs = last.into_iter().chain([Output::Rollback, rejected()]);
        steps.push((reject(), outputs.collect()));
        steps.push((DONE, vec![]));
    }
    steps.push((Input::NegotiationNeeded, vec![]));
    steps.push((reject(), vec![rejected()]));
    let steps: Vec<_> =
        steps.iter().map(|(input, outputs)| (input.clone(), &outputs[..])).collect();
    check(Role::Impolite, &steps);
}

#[test]
fn descriptions_that_fail_are_rejected() {
    let reject = || Output::Send(Message::Rejected { reason: "no".to_owned() });
    let remote =
        |kind| Output::Problem(Problem::RemoteDescription { kind, reason: "no".to_owned() });
    let local = || Output::Problem(Problem::LocalDescription { reason: "no".to_owned() });
    check(
        Role::Polite,
        &[
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (failed(SignalingState::Stable), &[reject(), remote(SdpType::Offer)]),
            (received(offer(2)), &[Output::SetRemoteDescription(offer(2))]),
            (DONE, &[Output::SetLocalDescription]),
            (failed(SignalingState::HaveRemoteOffer), &[reject(), Output::Rollback, local()]),
            (DONE, &[]),
            // In a collision, our offer has been ignored and is made anew.
            (Input::NegotiationNeeded, &ASK),
            (Input::WaitOver, &[Output::SetLocalDescription]),
            (made(offer(3)), &[sent(offer(3))]),
            (received(offer(4)), &[Output::SetRemoteDescription(offer(4))]),
            (
                failed(SignalingState::HaveLocalOffer),
                &[reject(), Output::Rollback, remote(SdpType::Offer)],
            ),
            (DONE, &[Output::SetLocalDescription]),
            (made(offer(5)), &[sent(offer(5))]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            (failed(SignalingState::HaveLocalOffer), &[Output::Rollback, remote(SdpType::Answer)]),
            (DONE, &[]),
            // The answer that failed is known when it comes again.
            (received(answer(1)), &[]),
            (received(answer(2)), &[Output::Problem(Problem::UnexpectedAnswer)]),
        ],
    );
}
