//! Every order of events, not a sample of them.

use std::collections::HashSet;

use rtcweb::negotiation::Problem;

use super::pair::Pair;
use super::scenario::{Move, Scenario};

/// More steps than this in one run are a livelock: the model's counters grow
/// with every description, so that a run that never ends never repeats a state.
const MAX_STEPS: usize = 400;

/// Visits every state that this scenario can reach and answers how many there
/// are, or tells how a state came about that must not be.
///
/// A problem of a kind that `expected` knows is part of the scenario.
pub(super) fn explore(
    scenario: Scenario,
    expected: &impl Fn(&Problem) -> bool,
) -> Result<usize, String> {
    let mut start = start(scenario)?;
    let mut seen = HashSet::from([start.fingerprint()]);
    let mut path = Vec::new();
    let mut stack = vec![open(start)];
    while let Some((pair, moves)) = stack.last_mut() {
        let Some(step) = moves.pop() else {
            stack.pop();
            path.pop();
            continue;
        };
        let mut next = pair.clone();
        next.step(step);
        path.push(step);
        if let Some(reason) = fault(&next, expected) {
            return Err(format!("{reason}\nafter {path:?}\n{}", next.summary()));
        }
        if path.len() > MAX_STEPS {
            return Err(format!("no end in sight after {path:?}"));
        }
        if seen.insert(next.fingerprint()) {
            stack.push(open(next));
        } else {
            path.pop();
        }
    }
    Ok(seen.len())
}

fn open(pair: Pair) -> (Pair, Vec<Move>) {
    let moves = pair.possible().into_iter().chain(pair.due()).collect();
    (pair, moves)
}

fn fault(pair: &Pair, expected: impl Fn(&Problem) -> bool) -> Option<String> {
    if let Some(reason) = pair.violation() {
        return Some(reason.to_owned());
    }
    if let Some(problem) = pair.problems.iter().find(|problem| !expected(problem)) {
        return Some(format!("unexpected problem: {problem}"));
    }
    if !pair.due().is_empty() {
        return None;
    }
    pair.unrest().map(str::to_owned)
}

/// The state in which the scenario begins.
fn start(scenario: Scenario) -> Result<Pair, String> {
    let [polite, impolite] = scenario.adds;
    let adds = [polite + u8::from(scenario.connected), impolite];
    let mut pair = Pair::new(Scenario { adds, ..scenario });
    if scenario.connected {
        pair.step(Move::Add(0));
        while let Some(step) = pair.due().first() {
            pair.step(*step);
        }
        if let Some(reason) = fault(&pair, |_| false) {
            return Err(reason);
        }
    }
    pair.arm();
    Ok(pair)
}
