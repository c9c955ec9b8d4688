#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::negotiation::{Problem, Role};

use super::explore::explore;
use super::scenario::{Faults, Scenario};

/// Every order of events of every scenario ends well, without a problem.
fn check(area: &str, scenarios: &[Scenario]) {
    check_with(area, scenarios, |_| false);
}

/// The same, where these problems are part of the scenario.
fn check_with(area: &str, scenarios: &[Scenario], expected: impl Fn(&Problem) -> bool) {
    for scenario in scenarios {
        let result = explore(*scenario, &expected);
        let report = result.as_ref().err().map_or("", |report| report);
        assert!(result.is_ok(), "{area}: {scenario:?}\n{report}");
        println!("{area}: {} states of {scenario:?}", result.unwrap_or_default());
    }
}

/// The scenario where turns are taken, where peers do not wait for their turn
/// long enough, and where they know nothing of turns.
fn modes(scenario: Scenario) -> [Scenario; 3] {
    [scenario, Scenario { impatient: true, ..scenario }, Scenario { turnless: true, ..scenario }]
}

#[test]
fn first_offers() {
    let first = Scenario::default();
    check("first offers", &modes(Scenario { adds: [1, 1], ..first }));
    for adds in [[1, 0], [0, 1]] {
        check("first offers", &modes(Scenario { adds, ends: true, ..first }));
    }
    for adds in [[2, 1], [1, 2]] {
        check("first offers", &[Scenario { adds, ..first }]);
    }
}

#[test]
fn renegotiations() {
    let connected = Scenario { connected: true, ..Scenario::default() };
    for adds in [[1, 1], [2, 1], [1, 2], [2, 2]] {
        check("renegotiations", &modes(Scenario { adds, ..connected }));
    }
}

#[test]
fn restarts() {
    let connected = Scenario { connected: true, ..Scenario::default() };
    for restarts in [[1, 0], [0, 1]] {
        check("restarts", &modes(Scenario { restarts, ends: true, ..connected }));
        let [polite, impolite] = restarts;
        let adds = [impolite, polite];
        check("restarts", &modes(Scenario { restarts, adds, ..connected }));
    }
    for restarts in [[1, 1], [2, 0], [0, 2]] {
        check("restarts", &modes(Scenario { restarts, ..connected }));
    }
    check("restarts", &modes(Scenario { failures: 1, ..connected }));
}

#[test]
fn interruptions() {
    let first = Scenario { interruptions: 1, at_once: true, ..Scenario::default() };
    let connected = Scenario { connected: true, ..first };
    for adds in [[1, 0], [0, 1]] {
        check("interruptions", &[Scenario { adds, ..first }]);
        check("interruptions", &modes(Scenario { adds, at_once: false, ..connected }));
    }
    let both = Scenario { adds: [1, 1], ..connected };
    check("interruptions", &modes(both));
    check("interruptions", &[Scenario { at_once: false, ..both }]);
}

/// The largest of the scenarios: millions of states, for which an optimised
/// build takes minutes.
#[test]
#[ignore = "minutes, in a release build"]
fn at_large() {
    let connected = Scenario { connected: true, at_once: true, ..Scenario::default() };
    let both = Scenario { adds: [1, 1], ..Scenario::default() };
    check("at large", &modes(Scenario { ends: true, at_once: true, ..both }));
    check("at large", &[Scenario { ends: true, ..both }]);
    check("at large", &modes(Scenario { restarts: [1, 1], adds: [1, 1], ..connected }));
    let interrupted = Scenario { interruptions: 1, doubtful: true, ..connected };
    check("at large", &modes(Scenario { adds: [1, 1], connected: false, ..interrupted }));
    check("at large", &modes(Scenario { adds: [1, 1], interruptions: 2, ..interrupted }));
    for restarts in [[1, 0], [0, 1], [1, 1]] {
        check("at large", &modes(Scenario { restarts, ..interrupted }));
    }
    check("at large", &modes(Scenario { failures: 1, ..interrupted }));
    for adds in [[2, 1], [1, 2], [2, 2]] {
        check("at large", &modes(Scenario { adds, ..interrupted }));
    }
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

/// A browser that fails so often at one thing.
fn faulty(times: u8) -> [Faults; 4] {
    let none = Faults::default();
    [
        Faults { local: times, ..none },
        Faults { offer: times, ..none },
        Faults { offer_rolled_back: times, ..none },
        Faults { answer: times, ..none },
    ]
}

#[test]
fn faults() {
    let none = Faults::default();
    let both = Scenario { adds: [1, 1], at_once: true, ..Scenario::default() };
    for fault in faulty(1) {
        for faults in [[fault, none], [none, fault]] {
            check_with("faults", &[Scenario { faults, turnless: true, ..both }], of_faults);
            let connected = Scenario { faults, connected: true, ..both };
            check_with("faults", &modes(connected), of_faults);
        }
    }
}

#[test]
fn hopeless_faults() {
    let none = Faults::default();
    let both = Scenario { adds: [1, 1], hopeless: true, at_once: true, ..Scenario::default() };
    let expected = |problem: &Problem| of_faults(problem) || *problem == Problem::GaveUp;
    for fault in faulty(50) {
        for faults in [[fault, none], [none, fault], [fault, fault]] {
            let connected = Scenario { faults, connected: true, ..both };
            check_with("hopeless faults", &modes(connected), expected);
        }
    }
}

/// Two peers of one role are a mistake of whoever gave out the roles. Two
/// polite ones notice when their offers have collided, two impolite ones wait
/// for each other then; without collisions both agree.
#[test]
fn roles_alike() {
    for role in [Role::Polite, Role::Impolite] {
        let alike = Scenario { alike: Some(role), ..Scenario::default() };
        for adds in [[1, 0], [0, 1]] {
            let first = Scenario { adds, ..alike };
            check("roles alike", &[first, Scenario { connected: true, ..first }]);
        }
        let both = Scenario { adds: [1, 1], connected: true, ..alike };
        check_with("roles alike", &[both, Scenario { turnless: true, ..both }], |problem| {
            let failed = matches!(problem, Problem::RemoteDescription { .. });
            role == Role::Polite && (failed || *problem == Problem::UnexpectedAnswer)
        });
    }
}
