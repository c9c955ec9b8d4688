//! What may happen to a pair.

use rtcweb::negotiation::Role;

/// What may happen in a run, in any order and at any step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Scenario {
    /// Whether the run starts with a connection that stands.
    pub connected: bool,
    /// The role that both sides have, by mistake.
    pub alike: Option<Role>,
    /// How often each side adds something (the polite side first, as in all pairs here).
    pub adds: [u8; 2],
    /// How often each side calls `restartIce()`.
    pub restarts: [u8; 2],
    /// How often the connection fails, for both sides.
    pub failures: u8,
    /// How often the transport is interrupted.
    pub interruptions: u8,
    /// What the browsers cannot do.
    pub faults: [Faults; 2],
    /// Whether the faults outlast all attempts: the pair comes to rest, but
    /// does not agree.
    pub hopeless: bool,
    /// Whether the end of candidates is signalled, too.
    pub ends: bool,
    /// Whether a wait may end while the answer is on its way, so that offers
    /// collide.
    pub impatient: bool,
    /// Whether offers may collide although turns are taken: a question that was
    /// said again after an interruption may get two answers, of which the later
    /// one may be taken for that to the next question.
    pub doubtful: bool,
    /// Whether what is said about turns is lost, as if the peers did not know
    /// such messages.
    pub turnless: bool,
    /// Whether the negotiator learns at once how an operation ended. A driver
    /// that waits for each operation makes it so; it leaves fewer orders.
    pub at_once: bool,
}

/// One step of a run. `usize` is the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// The application adds something.
    Add(usize),
    /// The application calls `restartIce()`.
    Restart(usize),
    /// `connectionState` becomes `failed` on both sides.
    Fail,
    /// The messages from the sides that are `true` are lost, and so is what
    /// they send until they are told.
    Interrupt([bool; 2]),
    /// The side is told that the transport works again.
    Restore(usize),
    /// The time that the side waits is over.
    EndWait(usize),
    /// The browser carries out the operation.
    Execute(usize),
    /// The negotiator learns how the operation ended.
    Complete(usize),
    /// The browser runs a task, which may fire an event.
    Task(usize),
    /// The side receives a message.
    Deliver(usize),
}

/// How often each operation fails before it works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Faults {
    /// `setLocalDescription()`.
    pub local: u8,
    /// `setRemoteDescription(offer)`, before the implicit rollback.
    pub offer: u8,
    /// `setRemoteDescription(offer)`, after the implicit rollback.
    pub offer_rolled_back: u8,
    /// `setRemoteDescription(answer)`.
    pub answer: u8,
}
