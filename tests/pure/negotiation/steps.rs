//! What the negotiator says to single inputs.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::negotiation::{
    Input, Message, Negotiator, Output, Problem, Role, SdpType, SessionDescription, SignalingState,
};

use super::script::{
    DONE, added, answer, candidate, check, description, failed, made, offer, received,
    received_candidate, restored, sent,
};

#[test]
fn candidates_follow_their_description() {
    let own = |text| Input::LocalCandidate(candidate(text, Some("o")));
    let out = |text| Output::Send(Message::Candidate(candidate(text, Some("o"))));
    check(
        Role::Impolite,
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
fn a_restored_transport_gets_what_may_be_lost() {
    let with_candidates = |description: SessionDescription| {
        let sdp = description.sdp + "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n";
        SessionDescription::new(description.kind, sdp)
    };
    check(
        Role::Impolite,
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
            (received(offer(3)), &[Output::SetRemoteDescription(offer(3))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(3)), &[sent(answer(3))]),
            // It has made another offer: it does not wait for the last answer either.
            (received(offer(4)), &[Output::SetRemoteDescription(offer(4))]),
            (DONE, &[Output::SetLocalDescription]),
            (restored(Some(answer(3)), true), &[]),
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
    let mut negotiator = Negotiator::new(Role::Impolite);
    assert_eq!(negotiator.role(), Role::Impolite);
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

#[test]
fn a_refusal_ends_with_the_next_description() {
    check(
        Role::Impolite,
        &[
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(1)), &[sent(offer(1))]),
            (received(description(SdpType::Offer, 2, "x")), &[]),
            (received_candidate("1", None), &[]),
            (
                Input::Remote(Message::Rejected { reason: "no".to_owned() }),
                &[
                    Output::Rollback,
                    Output::Problem(Problem::RemoteRejected { reason: "no".to_owned() }),
                ],
            ),
            (DONE, &[]),
            (received(offer(3)), &[Output::SetRemoteDescription(offer(3))]),
            (DONE, &[Output::SetLocalDescription]),
            (received_candidate("2", None), &[]),
            (made(answer(3)), &[sent(answer(3)), added("2", None)]),
        ],
    );
}

#[test]
fn the_next_offer_waits_for_the_answer() {
    check(
        Role::Impolite,
        &[
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(1)), &[sent(offer(1))]),
            (Input::NegotiationNeeded, &[]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            (DONE, &[Output::SetLocalDescription]),
        ],
    );
}

#[test]
fn a_failed_connection_restarts_ice() {
    check(Role::Polite, &[(Input::ConnectionFailed, &[Output::RestartIce])]);
    check(Role::Impolite, &[(Input::ConnectionFailed, &[Output::RestartIce])]);
}
