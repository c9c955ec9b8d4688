use serde::{Deserialize, Serialize};

/// What peers say about whose turn it is to offer; see
/// [`Negotiator`](super::Negotiator).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Turn {
    /// The polite peer would like to offer.
    Ask,
    /// The impolite peer lets it, and holds its own offers back meanwhile.
    Give,
    /// The polite peer has nothing to offer any more.
    Pass,
}

/// One side's view of whose turn it is.
#[derive(Clone, Debug, Default, Hash)]
pub(super) struct Turns {
    /// We asked and have no answer yet.
    asked: bool,
    /// We may offer.
    ours: bool,
    /// The last that we said is that we do not need a turn.
    passed: bool,
    /// The other peer does not answer such questions: we offer unasked, and
    /// collisions are resolved as the specification says.
    unanswered: bool,
    /// The other peer asks, and gets its turn as soon as we are idle.
    wanted: bool,
    /// The other peer may offer, and we wait for it.
    given: bool,
}

impl Turns {
    /// Whether we may offer now.
    pub(super) fn may_offer(&self, polite: bool) -> bool {
        !self.given && (!polite || self.ours || self.unanswered)
    }

    /// Whether there is reason to ask, which is then done.
    pub(super) fn ask(&mut self) -> bool {
        self.passed = false;
        !self.given && !std::mem::replace(&mut self.asked, true)
    }

    /// The question went unanswered for too long, if it still stands.
    pub(super) fn stop_waiting(&mut self) {
        self.unanswered |= std::mem::take(&mut self.asked);
    }

    /// We are offering.
    pub(super) fn use_up(&mut self) {
        self.ours = false;
        self.passed = false;
    }

    /// We say that we do not need a turn.
    pub(super) fn pass(&mut self) -> Turn {
        self.passed = true;
        Turn::Pass
    }

    /// Takes what the other peer says. `true` if it gave a turn that nobody
    /// asked for, or no longer needs, which must be passed back.
    pub(super) fn hear(&mut self, turn: Turn, needed: bool) -> bool {
        self.unanswered = false;
        match turn {
            Turn::Ask => self.wanted = true,
            Turn::Pass => self.given = false,
            Turn::Give => {
                self.ours = std::mem::take(&mut self.asked) && needed;
                return !self.ours;
            }
        }
        false
    }

    /// Gives the other peer its turn, if it wants one.
    pub(super) fn give(&mut self) -> bool {
        let wanted = std::mem::take(&mut self.wanted);
        self.given |= wanted;
        wanted
    }

    /// The other peer has offered.
    pub(super) fn used(&mut self) {
        self.given = false;
    }

    /// Messages may be lost; what must be said again.
    ///
    /// Without a lost pass, the other peer would hold its offers back for ever.
    pub(super) fn restore(&mut self) -> Option<Turn> {
        self.wanted = false;
        self.given = false;
        match (self.asked, self.passed) {
            (true, _) => Some(Turn::Ask),
            (false, true) => Some(Turn::Pass),
            (false, false) => None,
        }
    }
}
