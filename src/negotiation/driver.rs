use super::{IceCandidateInit, Message, Problem, SessionDescription, SignalingState};

/// What the driver tells the [`Negotiator`](super::Negotiator).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Input {
    /// The browser fired `negotiationneeded`.
    NegotiationNeeded,
    /// The browser fired `icecandidate`.
    LocalCandidate(Option<IceCandidateInit>),
    /// A message of the other peer arrived.
    Remote(Message),
    /// The operation that was asked for last has ended.
    Completed(Outcome),
    /// The time of the last [`Output::Wait`] is over.
    WaitOver,
    /// The connection failed (`connectionState` is `failed`).
    ConnectionFailed,
    /// The signalling transport was interrupted and works again: what was sent
    /// meanwhile, in either direction, may be lost.
    ///
    /// Both sides have to be told, for each makes good for its own losses. What
    /// a side says after a loss must not arrive before it is told: descriptions
    /// build on each other, and the transport must lose the rest with the first.
    TransportRestored {
        /// The local description as it is now, with the candidates gathered so far.
        local: Option<SessionDescription>,
        /// Whether the connection is up.
        connected: bool,
    },
}

/// How an operation ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// [`Output::SetLocalDescription`] succeeded with this description.
    LocalDescription(SessionDescription),
    /// Any other operation succeeded.
    Done,
    /// The operation failed.
    Failed {
        /// What the browser said.
        reason: String,
        /// The browser's signalling state now. After a failure only the
        /// browser knows whether an implicit rollback has happened.
        state: SignalingState,
    },
}

/// What the [`Negotiator`](super::Negotiator) wants done.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Output {
    /// An operation: `setLocalDescription()` without argument.
    SetLocalDescription,
    /// An operation: `setRemoteDescription(…)`.
    SetRemoteDescription(SessionDescription),
    /// An operation: `addIceCandidate(…)`.
    AddCandidate(Option<IceCandidateInit>),
    /// An operation: `setLocalDescription({type: "rollback"})`, or the remote
    /// one where it is a remote offer that is pending.
    Rollback,
    /// `restartIce()`; no completion is awaited.
    RestartIce,
    /// Bring this to the other peer; no completion is awaited.
    Send(Message),
    /// Handle [`Input::WaitOver`] after this many milliseconds. It takes the
    /// place of an earlier wait; no completion is awaited.
    Wait(u32),
    /// Tell the application; the negotiation goes on.
    Problem(Problem),
}
