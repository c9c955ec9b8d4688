use serde::{Deserialize, Serialize};

/// What peers say about whose turn it is to offer; see
/// [`Negotiator`](super::Negotiator).
///
/// ```
/// use rtcweb::negotiation::{Input, Message, Negotiator, Output, Role, Turn};
///
/// let mut polite = Negotiator::new(Role::Polite);
/// polite.handle(Input::NegotiationNeeded);
/// assert_eq!(polite.poll(), Some(Output::Send(Message::Turn(Turn::Ask))));
/// ```
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

/// One side's view of whose turn it is. Only the polite side asks, and only the
/// impolite side gives.
#[derive(Clone, Debug, Default, Hash)]
pub(super) struct Turns {
    /// We asked and have no answer yet.
    asked: bool,
    /// We may offer, and the other peer waits until we have, or pass.
    ours: bool,
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
        if polite { self.ours || self.unanswered } else { !self.given }
    }

    /// We would like to offer: whether that must be said.
    pub(super) fn ask(&mut self) -> bool {
        !std::mem::replace(&mut self.asked, true)
    }

    /// The question went unanswered for too long, if it still stands.
    pub(super) fn stop_waiting(&mut self) {
        self.unanswered |= std::mem::take(&mut self.asked);
    }

    /// We have offered.
    pub(super) fn use_up(&mut self) {
        self.ours = false;
    }

    /// We do not offer: whether we had a turn, which must be passed back.
    pub(super) fn pass(&mut self) -> bool {
        std::mem::take(&mut self.ours)
    }

    /// Takes what the other peer says. `true` if it gave a turn that nobody
    /// waits for any more, which must be passed back.
    pub(super) fn hear(&mut self, turn: Turn, polite: bool) -> bool {
        match turn {
            // Two polite peers, who are so by mistake, must not hold each
            // other back.
            Turn::Ask => self.wanted = !polite,
            Turn::Pass => self.given = false,
            Turn::Give => {
                self.unanswered = false;
                self.ours |= std::mem::take(&mut self.asked);
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

    /// Messages may be lost: what has to be said again about turns. Who gave a
    /// turn gives it once more; who has nothing to ask for says that, too, so
    /// that the other peer does not wait for an offer that will not come.
    pub(super) fn restore(&mut self, polite: bool) -> Option<Turn> {
        self.unanswered = false;
        self.wanted |= std::mem::take(&mut self.given);
        match (polite, self.asked, self.ours) {
            (false, ..) | (_, _, true) => None,
            (_, true, _) => Some(Turn::Ask),
            (_, false, _) => Some(Turn::Pass),
        }
    }
}
