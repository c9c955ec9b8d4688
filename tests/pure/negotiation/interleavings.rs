#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::negotiation::Problem;

use super::explore::explore;
use super::scenario::{Faults, Scenario};

/// Every order of events of every scenario ends well, without a problem.
fn check(area: &str, scenarios: &[Scenario]) {
    check_with(area, scenarios, |_| false);
}

/// The same, where these problems are part of the scenario.
fn check_with(area: &str, scenarios: &[Scenario], expected: fn(&Problem) -> bool) {
    for scenario in scenarios {
        let result = explore(*scenario, expected);
        let report = result.as_ref().err().map_or("", |report| report);
        assert!(result.is_ok(), "{area}: {scenario:?}\n{report}");
        println!("{area}: {} states of {scenario:?}", result.unwrap_or_default());
    }
}

#[test]
fn first_offers() {
    check(
        "first offers",
        &[
            Scenario { adds: [1, 0], ends: true, ..Scenario::default() },
            Scenario { adds: [0, 1], ends: true, ..Scenario::default() },
            Scenario { adds: [1, 1], ..Scenario::default() },
            Scenario { adds: [1, 1], ends: true, at_once: true, ..Scenario::default() },
            Scenario { adds: [2, 1], ..Scenario::default() },
            Scenario { adds: [1, 2], ..Scenario::default() },
        ],
    );
}

#[test]
fn renegotiations() {
    let connected = Scenario { connected: true, ..Scenario::default() };
    check(
        "renegotiations",
        &[
            Scenario { adds: [1, 1], ..connected },
            Scenario { adds: [2, 1], ..connected },
            Scenario { adds: [1, 2], ..connected },
            Scenario { adds: [2, 2], ..connected },
        ],
    );
}

#[test]
fn restarts() {
    let connected = Scenario { connected: true, ..Scenario::default() };
    check(
        "restarts",
        &[
            Scenario { restarts: [1, 0], ends: true, ..connected },
            Scenario { restarts: [0, 1], ends: true, ..connected },
            Scenario { restarts: [1, 1], ..connected },
            Scenario { restarts: [1, 0], adds: [0, 1], ..connected },
            Scenario { restarts: [0, 1], adds: [1, 0], ..connected },
            Scenario { restarts: [2, 0], ..connected },
            Scenario { restarts: [0, 2], ..connected },
            Scenario { failures: 1, ..connected },
        ],
    );
}

#[test]
fn interruptions() {
    let first = Scenario { interruptions: 1, at_once: true, ..Scenario::default() };
    let connected = Scenario { connected: true, ..first };
    check(
        "interruptions",
        &[
            Scenario { adds: [1, 0], ..first },
            Scenario { adds: [0, 1], ..first },
            Scenario { adds: [1, 0], at_once: false, ..connected },
            Scenario { adds: [0, 1], at_once: false, ..connected },
            Scenario { adds: [1, 1], at_once: false, ..connected },
            Scenario { adds: [1, 1], interruptions: 2, ..connected },
            Scenario { restarts: [1, 0], ..connected },
            Scenario { restarts: [0, 1], ..connected },
        ],
    );
}

/// The largest of the scenarios: 20 million states, for which an optimised build takes minutes.
#[test]
#[ignore = "minutes, in a release build"]
fn at_large() {
    let connected = Scenario { connected: true, ..Scenario::default() };
    check(
        "at large",
        &[
            Scenario { adds: [1, 1], ends: true, ..Scenario::default() },
            Scenario { adds: [1, 1], interruptions: 1, ..Scenario::default() },
            Scenario { restarts: [1, 1], interruptions: 1, at_once: true, ..connected },
            Scenario { failures: 1, interruptions: 1, at_once: true, ..connected },
            Scenario { adds: [2, 1], interruptions: 1, ..connected },
            Scenario { adds: [1, 2], interruptions: 1, ..connected },
            Scenario { adds: [2, 2], interruptions: 1, ..connected },
            Scenario { adds: [1, 1], restarts: [1, 1], ..connected },
        ],
    );
}

/// Whether a fault of one of the browsers explains this problem.
fn of_faults(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::LocalDescription { .. }
            | Problem::RemoteDescription { .. }
            | Problem::RemoteRejected { .. }
    )
}

#[test]
fn faults() {
    let none = Faults::default();
    let faults = [
        Faults { local: 1, ..none },
        Faults { offer: 1, ..none },
        Faults { offer_rolled_back: 1, ..none },
        Faults { answer: 1, ..none },
    ];
    for fault in faults {
        for connected in [false, true] {
            let both = Scenario { connected, adds: [1, 1], at_once: true, ..Scenario::default() };
            check_with(
                "faults",
                &[
                    Scenario { faults: [fault, none], ..both },
                    Scenario { faults: [none, fault], ..both },
                ],
                of_faults,
            );
        }
    }
}

#[test]
fn hopeless_faults() {
    let none = Faults::default();
    let faults = [
        Faults { local: 50, ..none },
        Faults { offer: 50, ..none },
        Faults { offer_rolled_back: 50, ..none },
        Faults { answer: 50, ..none },
    ];
    let both = Scenario { adds: [1, 1], hopeless: true, at_once: true, ..Scenario::default() };
    for fault in faults {
        check_with(
            "hopeless faults",
            &[
                Scenario { faults: [fault, none], connected: true, ..both },
                Scenario { faults: [none, fault], connected: true, ..both },
                Scenario { faults: [fault, fault], connected: true, ..both },
            ],
            |problem| of_faults(problem) || *problem == Problem::GaveUp,
        );
    }
}
