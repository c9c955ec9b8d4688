//! Peers that say anything, and drivers that answer out of turn.

use proptest::prelude::*;
use proptest::sample::select;
use rtcweb::negotiation::{
    IceCandidateInit, Input, Message, Negotiator, Outcome, Output, Role, SdpType,
    SessionDescription, SignalingState, Turn,
};

/// The candidates that wait for a description or for the browser, the messages
/// that wait for an operation, and the running operation.
const MAX_KEPT: usize = 256 + 1 + 1024 + 1;

const SDPS: [&str; 8] = [
    "",
    "v=0\r\n",
    "v=0\r\na=ice-ufrag:a\r\n",
    "v=0\r\no=1\r\nm=audio 9 X\r\na=candidate:1\r\na=ice-ufrag:a\r\nm=\r\na=candidate:\r\n",
    "v=0\r\no=1\r\nm=audio 1 X\r\na=end-of-candidates\r\na=ice-ufrag:b\r\n",
    "m=\nm=\n\nm=m=m=\na=ice-ufrag:\na=mid:",
    "a=ice-ufrag:é\u{0}\u{1F600}\r\rm= \n\r",
    "o=2\r\nm=x",
];

fn description() -> impl Strategy<Value = SessionDescription> {
    let kinds = [SdpType::Offer, SdpType::Pranswer, SdpType::Answer, SdpType::Rollback];
    let sdp = prop_oneof![8 => select(&SDPS[..]).prop_map(str::to_owned), 1 => any::<String>()];
    (select(kinds.to_vec()), sdp).prop_map(|(kind, sdp)| SessionDescription::new(kind, sdp))
}

fn candidate() -> impl Strategy<Value = Option<IceCandidateInit>> {
    let fragment =
        select(vec![None, Some(""), Some("a"), Some("b"), Some("c"), Some("é\u{0}\u{1F600}")]);
    let candidate = (select(vec!["", "1", "2"]), any::<Option<u16>>(), fragment).prop_map(
        |(text, sdp_m_line_index, fragment)| IceCandidateInit {
            candidate: text.to_owned(),
            sdp_mid: None,
            sdp_m_line_index,
            username_fragment: fragment.map(str::to_owned),
        },
    );
    proptest::option::weighted(0.9, candidate)
}

fn message() -> impl Strategy<Value = Message> {
    prop_oneof![
        4 => description().prop_map(Message::Description),
        4 => candidate().prop_map(Message::Candidate),
        1 => any::<String>().prop_map(|reason| Message::Rejected { reason }),
        1 => select(vec![Message::Hello {}, Message::Bye {}]),
        1 => select(vec![Turn::Ask, Turn::Give, Turn::Pass]).prop_map(Message::Turn),
    ]
}

fn outcome() -> impl Strategy<Value = Outcome> {
    let states =
        ["stable", "have-local-offer", "have-remote-offer", "have-remote-pranswer", "closed", "?"];
    prop_oneof![
        2 => description().prop_map(Outcome::LocalDescription),
        4 => Just(Outcome::Done),
        1 => (any::<String>(), select(states.to_vec()))
            .prop_map(|(reason, state)| Outcome::Failed { reason, state: SignalingState::from(state) }),
    ]
}

/// An input, and how often it comes.
fn input() -> impl Strategy<Value = (Input, usize)> {
    let restored = (proptest::option::of(description()), any::<bool>())
        .prop_map(|(local, connected)| Input::TransportRestored { local, connected });
    let input = prop_oneof![
        2 => Just(Input::NegotiationNeeded),
        1 => candidate().prop_map(Input::LocalCandidate),
        8 => message().prop_map(Input::Remote),
        6 => outcome().prop_map(Input::Completed),
        1 => Just(Input::ConnectionFailed),
        1 => Just(Input::WaitOver),
        1 => restored,
    ];
    (input, prop_oneof![30 => Just(1), 1 => 1..3000_usize])
}

/// The inputs, whatever they are, lead to outputs that are bounded in number and
/// to at most one operation at a time, and make the negotiator keep little.
fn check(role: Role, inputs: Vec<(Input, usize)>) -> Result<(), TestCaseError> {
    let mut negotiator = Negotiator::new(role);
    let (mut given, mut said, mut busy, mut own) = (0, 0, false, 0);
    for (input, times) in inputs {
        for _ in 0..times {
            given += 1;
            own += usize::from(matches!(input, Input::LocalCandidate(_)));
            busy &= !matches!(input, Input::Completed(_));
            negotiator.handle(input.clone());
            while let Some(output) = negotiator.poll() {
                said += 1;
                if is_operation(&output) {
                    prop_assert!(!busy, "two operations at a time");
                    busy = true;
                }
            }
            // A failed offer says most: the turn passed, the problem, the end
            // of trying, the question for a turn, the wait.
            prop_assert!(said <= 5 * given, "{said} outputs for {given} inputs");
        }
        let kept = format!("{negotiator:?}").matches("IceCandidateInit").count();
        prop_assert!(kept <= MAX_KEPT + own, "{kept} candidates kept");
    }
    Ok(())
}

fn is_operation(output: &Output) -> bool {
    matches!(
        output,
        Output::SetLocalDescription
            | Output::SetRemoteDescription(_)
            | Output::AddCandidate(_)
            | Output::Rollback
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_may_come(
        polite in any::<bool>(),
        inputs in proptest::collection::vec(input(), 0..120),
    ) {
        check(if polite { Role::Polite } else { Role::Impolite }, inputs)?;
    }
}
