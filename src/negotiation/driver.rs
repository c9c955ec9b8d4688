use super::{IceCandidateInit, Message, Problem, SessionDescription, SignalingState};

/// What the driver tells the [`Negotiator`](super::Negotiator).
///
/// A driver turns every event of the browser and every message into one of these:
///
/// ```
/// use rtcweb::negotiation::{Input, Message, Negotiator, Output, Role};
/// use rtcweb::negotiation::{SdpType, SessionDescription};
///
/// let offer = SessionDescription::new(SdpType::Offer, "v=0\r\n");
/// let mut negotiator = Negotiator::new(Role::Polite);
/// negotiator.handle(Input::Remote(Message::Description(offer.clone())));
/// assert_eq!(negotiator.poll(), Some(Output::SetRemoteDescription(offer)));
/// ```
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
///
/// ```
/// use rtcweb::negotiation::{Input, Negotiator, Outcome, Output, Problem, Role, SignalingState};
///
/// let mut negotiator = Negotiator::new(Role::Impolite);
/// negotiator.handle(Input::NegotiationNeeded);
/// assert_eq!(negotiator.poll(), Some(Output::SetLocalDescription));
///
/// let reason = "no more ports".to_owned();
/// let state = SignalingState::Stable;
/// negotiator.handle(Input::Completed(Outcome::Failed { reason: reason.clone(), state }));
/// assert_eq!(negotiator.poll(), Some(Output::Problem(Problem::LocalDescription { reason })));
/// ```
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
///
/// A driver is a loop over these. In native code the connection may be one of any
/// other WebRTC stack:
///
/// ```
/// use rtcweb::negotiation::{Negotiator, Output};
///
/// fn drive(negotiator: &mut Negotiator) {
///     while let Some(output) = negotiator.poll() {
///         match output {
///             Output::Send(message) => println!("to the other peer: {message:?}"),
///             Output::Problem(problem) => println!("{problem}"),
///             Output::Wait(milliseconds) => println!("again in {milliseconds} ms"),
///             operation => println!("begin, and report how it ended: {operation:?}"),
///         }
///     }
/// }
/// ```
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
