//! What the negotiator says to single inputs.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::negotiation::{
    IceCandidateInit, Input, MAX_FAILURES, Message, Negotiator, Outcome, Output, Problem, Role,
    SdpType, SessionDescription, SignalingState,
};

/// Gives the inputs one by one and compares all that the negotiator says to each.
fn check(role: Role, steps: &[(Input, &[Output])]) {
    let mut negotiator = Negotiator::new(role);
    for (index, (input, expected)) in steps.iter().enumerate() {
        negotiator.handle(input.clone());
        let outputs: Vec<_> = std::iter::from_fn(|| negotiator.poll()).collect();
        assert_eq!(outputs, *expected, "step {index}: {input:?}");
    }
}

/// A description with this version and fragment.
fn description(kind: SdpType, version: u8, ufrag: &str) -> SessionDescription {
    let sdp = format!("v=0\r\no=- 1 {version} IN IP4 0.0.0.0\r\na=ice-ufrag:{ufrag}\r\n");
    SessionDescription::new(kind, sdp)
}

fn offer(version: u8) -> SessionDescription {
    description(SdpType::Offer, version, "o")
}

fn answer(version: u8) -> SessionDescription {
    description(SdpType::Answer, version, "a")
}

fn received(description: SessionDescription) -> Input {
    Input::Remote(Message::Description(description))
}

fn made(description: SessionDescription) -> Input {
    Input::Completed(Outcome::LocalDescription(description))
}

fn sent(description: SessionDescription) -> Output {
    Output::Send(Message::Description(description))
}

fn failed(state: SignalingState) -> Input {
    Input::Completed(Outcome::Failed { reason: "no".to_owned(), state })
}

fn candidate(text: &str, ufrag: Option<&str>) -> Option<IceCandidateInit> {
    Some(IceCandidateInit {
        candidate: text.to_owned(),
        sdp_mid: Some("0".to_owned()),
        sdp_m_line_index: Some(0),
        username_fragment: ufrag.map(str::to_owned),
    })
}

fn received_candidate(text: &str, ufrag: Option<&str>) -> Input {
    Input::Remote(Message::Candidate(candidate(text, ufrag)))
}

fn added(text: &str, ufrag: Option<&str>) -> Output {
    Output::AddCandidate(candidate(text, ufrag))
}

fn restored(local: Option<SessionDescription>, connected: bool) -> Input {
    Input::TransportRestored { local, connected }
}

const DONE: Input = Input::Completed(Outcome::Done);

#[test]
fn candidates_follow_their_description() {
    let own = |text| Input::LocalCandidate(candidate(text, Some("o")));
    let out = |text| Output::Send(Message::Candidate(candidate(text, Some("o"))));
    check(
        Role::Polite,
        &[
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (own("1"), &[]),
            (own("2"), &[]),
            (made(offer(1)), &[sent(offer(1)), out("1"), out("2")]),
            (own("3"), &[out("3")]),
            (Input::LocalCandidate(None), &[Output::Send(Message::Candidate(None))]),
        ],
    );
}

#[test]
fn candidates_wait_for_their_generation() {
    check(
        Role::Impolite,
        &[
            (received_candidate("early", Some("o")), &[]),
            (received_candidate("later", Some("x")), &[]),
            (received_candidate("nameless", None), &[]),
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(1)), &[sent(answer(1)), added("early", Some("o"))]),
            (DONE, &[added("nameless", None)]),
            (DONE, &[]),
            (received_candidate("", Some("")), &[added("", Some(""))]),
            (DONE, &[]),
            (Input::Remote(Message::Candidate(None)), &[Output::AddCandidate(None)]),
        ],
    );
}

#[test]
fn candidates_of_an_ignored_offer_are_dropped() {
    check(
        Role::Impolite,
        &[
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(1)), &[sent(offer(1))]),
            (received(description(SdpType::Offer, 2, "x")), &[]),
            (received_candidate("1", Some("x")), &[]),
            (received_candidate("2", None), &[]),
            (Input::Remote(Message::Candidate(None)), &[]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            (DONE, &[]),
            (received_candidate("3", None), &[added("3", None)]),
            (DONE, &[]),
            // The fragment in force is not refused by an offer that has it, too.
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(3)), &[sent(offer(3))]),
            (received(description(SdpType::Offer, 4, "a")), &[]),
            (received_candidate("4", Some("a")), &[added("4", Some("a"))]),
            // Whatever fails while an offer is ignored is no news.
            (failed(SignalingState::HaveLocalOffer), &[]),
        ],
    );
}

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
        Role::Polite,
        &[
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (fail(), &[problem(), Output::SetLocalDescription]),
            (fail(), &[problem(), Output::SetLocalDescription]),
            (fail(), &[Output::Problem(Problem::GaveUp), problem()]),
            (Input::NegotiationNeeded, &[]),
            // The other peer's offer, once answered, is a new beginning.
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(1)), &[sent(answer(1)), Output::SetLocalDescription]),
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
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
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
            (received(answer(2)), &[Output::Problem(Problem::UnexpectedAnswer)]),
        ],
    );
}

#[test]
fn a_restored_transport_gets_what_may_be_lost() {
    let with_candidates = |description: SessionDescription| {
        let sdp = description.sdp + "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n";
        SessionDescription::new(description.kind, sdp)
    };
    check(
        Role::Polite,
        &[
            (restored(None, false), &[]),
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(1)), &[sent(answer(1))]),
            (restored(Some(with_candidates(answer(1))), true), &[sent(answer(1))]),
            (restored(Some(answer(1)), false), &[sent(answer(1)), Output::RestartIce]),
            // An answer that may be lost goes before the offer that presupposes it.
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(2)), &[sent(offer(2))]),
            (
                restored(Some(with_candidates(offer(2))), false),
                &[sent(answer(1)), sent(with_candidates(offer(2)))],
            ),
            // A description that is not the pending offer is not sent as one.
            (restored(Some(offer(1)), true), &[sent(answer(1))]),
            (received(answer(2)), &[Output::SetRemoteDescription(answer(2))]),
            (DONE, &[]),
            // The other peer has answered: it waits for nothing.
            (restored(Some(offer(2)), true), &[]),
        ],
    );
}

#[test]
fn what_comes_twice_is_done_once() {
    let again = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\nm=audio 5000 RTP 0\r\nc=IN IP4 192.0.2.1\r\na=mid:m\r\n\
                 a=candidate:7\r\na=end-of-candidates\r\na=ice-ufrag:o\r\n";
    let first = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\nm=audio 9 RTP 0\r\nc=IN IP4 0.0.0.0\r\na=mid:m\r\n\
                 a=ice-ufrag:o\r\n";
    let other = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\nm=audio 9 RTP 8\r\nc=IN IP4 0.0.0.0\r\na=mid:m\r\n\
                 a=ice-ufrag:o\r\n";
    let offered = |sdp| SessionDescription::new(SdpType::Offer, sdp);
    let mut seven = candidate("candidate:7", Some("o"));
    let mut end = candidate("", Some("o"));
    for candidate in seven.iter_mut().chain(&mut end) {
        candidate.sdp_mid = Some("m".to_owned());
    }
    check(
        Role::Impolite,
        &[
            (received(offered(first)), &[Output::SetRemoteDescription(offered(first))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(1)), &[sent(answer(1))]),
            // The offer again: the answer again, and the candidates gathered since.
            (received(offered(again)), &[sent(answer(1)), Output::AddCandidate(seven)]),
            (DONE, &[Output::AddCandidate(end)]),
            (DONE, &[]),
            (received(offered(other)), &[Output::SetRemoteDescription(offered(other))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(2)), &[sent(answer(2))]),
            // The answer again: nothing, even while another offer is pending.
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(3)), &[sent(offer(3))]),
            (received(answer(3)), &[Output::SetRemoteDescription(answer(3))]),
            (DONE, &[]),
            (received(answer(3)), &[]),
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(4)), &[sent(offer(4))]),
            (received(answer(3)), &[]),
            (received(answer(4)), &[Output::SetRemoteDescription(answer(4))]),
            (DONE, &[]),
            // The same answer to an equal offer is news.
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(4)), &[sent(offer(4))]),
            (received(answer(4)), &[Output::SetRemoteDescription(answer(4))]),
        ],
    );
}

#[test]
fn states_are_those_of_the_browser() {
    let mut negotiator = Negotiator::new(Role::Polite);
    assert_eq!(negotiator.role(), Role::Polite);
    let steps = [
        (Input::NegotiationNeeded, SignalingState::Stable),
        (made(offer(1)), SignalingState::HaveLocalOffer),
        (received(description(SdpType::Pranswer, 1, "a")), SignalingState::HaveLocalOffer),
        (DONE, SignalingState::HaveRemotePranswer),
        (received(answer(2)), SignalingState::HaveRemotePranswer),
        (DONE, SignalingState::Stable),
        (received(offer(2)), SignalingState::Stable),
        (DONE, SignalingState::HaveRemoteOffer),
        (failed(SignalingState::Closed), SignalingState::Closed),
    ];
    for (input, state) in steps {
        negotiator.handle(input.clone());
        assert_eq!(*negotiator.signaling_state(), state, "{input:?}");
    }
}
