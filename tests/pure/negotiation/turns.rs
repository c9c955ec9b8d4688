//! Whose turn it is to offer.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::negotiation::{
    ANSWER_TIMEOUT, Input, Message, Output, Problem, Role, SignalingState, Turn,
};

use super::script::{ASK, DONE, answer, check, failed, made, offer, received, restored, sent};

fn hear(turn: Turn) -> Input {
    Input::Remote(Message::Turn(turn))
}

fn say(turn: Turn) -> Output {
    Output::Send(Message::Turn(turn))
}

#[test]
fn the_polite_peer_asks_each_time() {
    assert_eq!(ANSWER_TIMEOUT, 1000);
    check(
        Role::Polite,
        &[
            (Input::NegotiationNeeded, &ASK),
            (Input::NegotiationNeeded, &[]),
            (hear(Turn::Give), &[Output::SetLocalDescription]),
            (made(offer(1)), &[sent(offer(1))]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            (DONE, &[]),
            (Input::WaitOver, &[]),
            (Input::NegotiationNeeded, &ASK),
        ],
    );
}

#[test]
fn the_polite_peer_does_not_wait_for_ever() {
    check(
        Role::Polite,
        &[
            (Input::NegotiationNeeded, &ASK),
            (Input::WaitOver, &[Output::SetLocalDescription]),
            (made(offer(1)), &[sent(offer(1))]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            (DONE, &[]),
            // Who did not answer once is not asked again,
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
            (made(offer(2)), &[sent(offer(2))]),
            // until it turns out that it was only late.
            (hear(Turn::Give), &[say(Turn::Pass)]),
            (received(answer(2)), &[Output::SetRemoteDescription(answer(2))]),
            (DONE, &[]),
            (Input::NegotiationNeeded, &ASK),
        ],
    );
}

#[test]
fn a_turn_without_need_is_passed() {
    check(
        Role::Polite,
        &[
            (hear(Turn::Give), &[say(Turn::Pass)]),
            (Input::NegotiationNeeded, &ASK),
            // The other peer was faster, and our answer met the need.
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(1)), &[sent(answer(1))]),
            (hear(Turn::Give), &[say(Turn::Pass)]),
            (Input::NegotiationNeeded, &ASK),
            (hear(Turn::Give), &[Output::SetLocalDescription]),
            (
                failed(SignalingState::Stable),
                &[
                    say(Turn::Pass),
                    Output::Problem(Problem::LocalDescription { reason: "no".to_owned() }),
                    ASK[0].clone(),
                    ASK[1].clone(),
                ],
            ),
        ],
    );
}

#[test]
fn a_turn_that_comes_twice_is_one_turn() {
    check(
        Role::Polite,
        &[
            (Input::NegotiationNeeded, &ASK),
            (received(offer(1)), &[Output::SetRemoteDescription(offer(1))]),
            (DONE, &[Output::SetLocalDescription]),
            (hear(Turn::Give), &[]),
            (hear(Turn::Give), &[]),
            (Input::NegotiationNeeded, &[]),
            (made(answer(1)), &[sent(answer(1)), Output::SetLocalDescription]),
        ],
    );
}

#[test]
fn what_may_be_lost_is_said_again() {
    check(
        Role::Polite,
        &[
            (hear(Turn::Give), &[say(Turn::Pass)]),
            (restored(None, false), &[say(Turn::Pass)]),
            (Input::NegotiationNeeded, &ASK),
            (restored(None, false), &ASK),
            (hear(Turn::Give), &[Output::SetLocalDescription]),
            // The offer is on its way.
            (restored(None, false), &[]),
            (hear(Turn::Give), &[]),
            (made(offer(1)), &[sent(offer(1)), say(Turn::Pass)]),
            // An offer that ends the turn goes before the word that ends it.
            (restored(Some(offer(1)), false), &[sent(offer(1)), say(Turn::Pass)]),
        ],
    );
}

#[test]
fn a_silent_peer_is_asked_again_after_an_interruption() {
    check(
        Role::Polite,
        &[
            (Input::NegotiationNeeded, &ASK),
            (Input::WaitOver, &[Output::SetLocalDescription]),
            (made(offer(1)), &[sent(offer(1))]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            (DONE, &[]),
            (restored(None, false), &[say(Turn::Pass)]),
            (Input::NegotiationNeeded, &ASK),
        ],
    );
}

#[test]
fn polite_peers_do_not_hold_each_other_back() {
    check(
        Role::Polite,
        &[
            (hear(Turn::Ask), &[]),
            (Input::NegotiationNeeded, &ASK),
            (hear(Turn::Ask), &[]),
            (Input::WaitOver, &[Output::SetLocalDescription]),
        ],
    );
}

#[test]
fn the_impolite_peer_holds_back() {
    check(
        Role::Impolite,
        &[
            (hear(Turn::Ask), &[say(Turn::Give)]),
            (Input::NegotiationNeeded, &[]),
            (hear(Turn::Pass), &[Output::SetLocalDescription]),
            // Not while its own offer is pending,
            (hear(Turn::Ask), &[]),
            (made(offer(1)), &[sent(offer(1))]),
            (Input::NegotiationNeeded, &[]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            // but before the next one.
            (DONE, &[say(Turn::Give)]),
            (received(offer(2)), &[Output::SetRemoteDescription(offer(2))]),
            (Input::NegotiationNeeded, &[]),
            (DONE, &[Output::SetLocalDescription]),
            (made(answer(2)), &[sent(answer(2))]),
            (Input::NegotiationNeeded, &[Output::SetLocalDescription]),
        ],
    );
}

#[test]
fn a_turn_that_may_be_lost_is_given_again() {
    check(
        Role::Impolite,
        &[
            (restored(None, false), &[]),
            (hear(Turn::Ask), &[say(Turn::Give)]),
            (Input::NegotiationNeeded, &[]),
            (restored(None, false), &[say(Turn::Give)]),
            // The other peer cannot know whether its question arrived.
            (hear(Turn::Ask), &[say(Turn::Give)]),
            (hear(Turn::Pass), &[Output::SetLocalDescription]),
            (hear(Turn::Ask), &[]),
            (restored(None, false), &[]),
            (made(offer(1)), &[sent(offer(1))]),
            (received(answer(1)), &[Output::SetRemoteDescription(answer(1))]),
            (DONE, &[say(Turn::Give)]),
        ],
    );
}
