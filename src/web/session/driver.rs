use std::convert::Infallible;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::FutureExt;
use gloo_timers::future::TimeoutFuture;

use super::handle::{CloseReason, SessionEvent};
use super::signaling::{Signal, Signaling};
use crate::error::Error;
use crate::negotiation::{
    Input, Message, Negotiator, Outcome, Output, Problem, Role, SessionDescription, SignalingState,
};
use crate::web::connection::candidate::IceCandidate;
use crate::web::connection::peer_connection::PeerConnection;
use crate::web::connection::state::ConnectionState;
use crate::web::kernel::emitter::Emitter;
use crate::web::kernel::events::Events;
use crate::web::kernel::queue::Queue;

/// Where the state machine meets the browser: reads what happened, does what
/// the [`Negotiator`] says, one operation after the other.
pub(crate) struct Driver<S> {
    connection: PeerConnection,
    negotiator: Negotiator,
    signaling: S,
    /// Whether messages reach the other peer at the moment.
    reachable: bool,
    needed: Events<()>,
    candidates: Events<Option<IceCandidate>>,
    states: Events<ConnectionState>,
    events: Rc<Emitter<SessionEvent>>,
    stop: Queue<Infallible>,
    /// The wait that the negotiator asked for last.
    wait: Option<TimeoutFuture>,
    /// The browser's last error, and the reason that the negotiator was given.
    last_error: Option<(String, Error)>,
}

enum Step {
    Input(Input),
    Signal(Signal),
    State(ConnectionState),
    Close(CloseReason),
}

impl<S: Signaling> Driver<S> {
    pub(crate) fn new(
        connection: PeerConnection,
        role: Role,
        signaling: S,
        events: Rc<Emitter<SessionEvent>>,
        stop: Queue<Infallible>,
    ) -> Self {
        Self {
            negotiator: Negotiator::new(role),
            signaling,
            reachable: true,
            needed: connection.negotiation_needed(),
            candidates: connection.ice_candidates(),
            states: connection.connection_states(),
            connection,
            events,
            stop,
            wait: None,
            last_error: None,
        }
    }

    pub(crate) async fn run(mut self) {
        let reason = loop {
            let step = poll_fn(|cx| self.poll_step(cx)).await;
            let input = match step {
                Step::Input(input) => Some(input),
                Step::Signal(Signal::Message(Message::Bye {})) => break CloseReason::RemoteLeft,
                Step::Signal(signal) => self.signal(signal),
                Step::State(ConnectionState::Failed) if !self.reachable => {
                    break CloseReason::RemoteLost;
                }
                Step::State(ConnectionState::Failed) => Some(Input::ConnectionFailed),
                Step::State(_) => None,
                Step::Close(reason) => break reason,
            };
            if !self.reachable && !self.may_live() {
                break CloseReason::RemoteLost;
            }
            if let Some(input) = input {
                self.negotiator.handle(input);
                self.carry_out().await;
            }
        };
        match reason {
            // Best effort: the transport may be gone already.
            CloseReason::Local => drop(self.signaling.send(Message::Bye {})),
            CloseReason::RemoteLeft | CloseReason::RemoteLost => self.connection.close(),
        }
        self.events.emit(&SessionEvent::Closed(reason));
        self.events.end();
    }

    /// The next thing that happened. What ends the session comes first, so
    /// that a closed connection is not negotiated any further.
    fn poll_step(&mut self, cx: &mut Context<'_>) -> Poll<Step> {
        if self.stop.poll_next(cx).is_ready() {
            return Poll::Ready(Step::Close(CloseReason::Local));
        }
        if let Poll::Ready(state) = next(&mut self.states, cx) {
            return Poll::Ready(state.map_or(Step::Close(CloseReason::Local), Step::State));
        }
        if let Poll::Ready(signal) = next(&mut self.signaling, cx) {
            return Poll::Ready(signal.map_or(Step::Close(CloseReason::RemoteLeft), Step::Signal));
        }
        if let Poll::Ready(Some(())) = next(&mut self.needed, cx) {
            return Poll::Ready(Step::Input(Input::NegotiationNeeded));
        }
        if let Poll::Ready(Some(candidate)) = next(&mut self.candidates, cx) {
            let candidate = candidate.map(|candidate| candidate.to_init());
            return Poll::Ready(Step::Input(Input::LocalCandidate(candidate)));
        }
        if let Some(wait) = &mut self.wait
            && wait.poll_unpin(cx).is_ready()
        {
            self.wait = None;
            return Poll::Ready(Step::Input(Input::WaitOver));
        }
        Poll::Pending
    }

    fn signal(&mut self, signal: Signal) -> Option<Input> {
        match signal {
            Signal::Message(message) => Some(Input::Remote(message)),
            Signal::Malformed(error) => {
                self.events.emit(&SessionEvent::Problem { problem: None, error });
                None
            }
            Signal::Interrupted => {
                if std::mem::replace(&mut self.reachable, false) {
                    self.events.emit(&SessionEvent::Interrupted);
                }
                None
            }
            Signal::Restored => {
                self.reachable = true;
                self.events.emit(&SessionEvent::Restored);
                let connected = self.connection.connection_state() == ConnectionState::Connected;
                Some(Input::TransportRestored {
                    local: self.connection.local_description(),
                    connected,
                })
            }
        }
    }

    /// Whether the connection can go on without any signalling.
    fn may_live(&self) -> bool {
        matches!(
            self.connection.connection_state(),
            ConnectionState::Connected | ConnectionState::Disconnected
        )
    }

    async fn carry_out(&mut self) {
        while let Some(output) = self.negotiator.poll() {
            let result = match output {
                Output::SetLocalDescription => self.set_local_description().await,
                Output::SetRemoteDescription(description) => self
                    .connection
                    .set_remote_description(&description)
                    .await
                    .map(|()| Outcome::Done),
                Output::AddCandidate(candidate) => {
                    let added = self.connection.add_ice_candidate(candidate.as_ref()).await;
                    added.map(|()| Outcome::Done)
                }
                Output::Rollback => self.roll_back().await.map(|()| Outcome::Done),
                Output::RestartIce => {
                    if let Err(error) = self.connection.restart_ice() {
                        self.report(None, error);
                    }
                    continue;
                }
                // What came after a loss would make no sense to the other peer.
                Output::Send(_) if !self.reachable => continue,
                Output::Send(message) => {
                    if let Err(error) = self.signaling.send(message) {
                        self.report(None, error);
                    }
                    continue;
                }
                Output::Wait(milliseconds) => {
                    self.wait = Some(TimeoutFuture::new(milliseconds));
                    continue;
                }
                Output::Problem(problem) => {
                    let error = self.error_of(&problem);
                    self.report(Some(problem), error);
                    continue;
                }
            };
            // A connection that was closed meanwhile is no problem to tell of.
            if self.connection.signaling_state() == SignalingState::Closed {
                return;
            }
            let outcome = result.unwrap_or_else(|error| self.failed(error));
            self.negotiator.handle(Input::Completed(outcome));
        }
    }

    async fn set_local_description(&self) -> Result<Outcome, Error> {
        self.connection.set_local_description(None).await?;
        // Closed in between: there is nothing to tell the other peer.
        let description = self.connection.local_description();
        description
            .map(Outcome::LocalDescription)
            .ok_or_else(|| crate::web::kernel::error::closed("connection"))
    }

    async fn roll_back(&self) -> Result<(), Error> {
        let rollback = SessionDescription::rollback();
        match self.connection.signaling_state() {
            SignalingState::HaveRemoteOffer | SignalingState::HaveLocalPranswer => {
                self.connection.set_remote_description(&rollback).await
            }
            _ => self.connection.set_local_description(Some(&rollback)).await,
        }
    }

    fn failed(&mut self, error: Error) -> Outcome {
        let reason = error.to_string();
        self.last_error = Some((reason.clone(), error));
        Outcome::Failed { reason, state: self.connection.signaling_state() }
    }

    /// The browser's own error where the problem comes from one.
    fn error_of(&mut self, problem: &Problem) -> Error {
        let is_its_own =
            |(reason, _): &mut (String, Error)| problem.reason() == Some(reason.as_str());
        match self.last_error.take_if(is_its_own) {
            Some((_, error)) => error,
            None => problem.clone().into(),
        }
    }

    fn report(&self, problem: Option<Problem>, error: Error) {
        self.events.emit(&SessionEvent::Problem { problem, error });
    }
}

fn next<T: Stream + Unpin>(stream: &mut T, cx: &mut Context<'_>) -> Poll<Option<T::Item>> {
    Pin::new(stream).poll_next(cx)
}
