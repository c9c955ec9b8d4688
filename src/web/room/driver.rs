use std::convert::Infallible;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll};

use futures_util::FutureExt;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use serde::de::IgnoredAny;

use super::entry::{Joined, connect, send};
use super::handle::{RoomEvent, RoomOptions, Shared};
use super::members::Members;
use super::socket::{Socket, SocketEvent};
use crate::error::{Error, ErrorKind};
use crate::negotiation::Backoff;
use crate::negotiation::room::{ClientMessage, ServerMessage, SignalingCode};
use crate::web::kernel::queue::Queue;
use crate::web::session::signaling::Signal;

/// How often the server is asked for a sign of life, in milliseconds. One that
/// has not answered by the next time is given up.
const HEARTBEAT: u32 = 15_000;
/// The first and the longest wait before the next attempt, in milliseconds.
const RETRY: (u32, u32) = (500, 15_000);

/// Keeps a client in its room: brings messages both ways, and comes back when
/// the socket breaks.
pub(crate) struct Driver {
    options: RoomOptions,
    key: String,
    shared: Rc<Shared>,
    stop: Queue<Infallible>,
    members: Members,
    backoff: Backoff,
}

enum Wake {
    Stop,
    Socket(Option<SocketEvent>),
    Send(ClientMessage),
    Heartbeat,
}

/// Why a socket is no longer used.
enum End {
    Stopped,
    Broken,
    Refused(Error),
}

impl Driver {
    pub(crate) fn new(
        options: RoomOptions,
        key: String,
        shared: Rc<Shared>,
        stop: Queue<Infallible>,
    ) -> Self {
        let backoff = Backoff::new(RETRY.0, RETRY.1);
        let members = Members::new(Rc::clone(&shared));
        Self { options, key, shared, stop, members, backoff }
    }

    pub(crate) async fn run(mut self, mut socket: Socket, joined: Joined) {
        self.joined(joined);
        let end = loop {
            match self.serve(&socket).await {
                End::Broken => drop(socket),
                end => break end,
            }
            self.members.interrupt();
            match self.reconnect().await {
                Ok((next, joined)) => {
                    socket = next;
                    self.joined(joined);
                    self.shared.events.push(RoomEvent::Reconnected);
                }
                Err(end) => break end,
            }
        };
        match end {
            End::Refused(error) => {
                // Peers that are connected need no server to go on.
                self.members.interrupt();
                self.shared.events.push(RoomEvent::Error(error));
            }
            End::Stopped | End::Broken => self.members.end(),
        }
        self.shared.outgoing.end();
        self.shared.events.end();
    }

    /// Uses a socket until it ends or the room is left.
    async fn serve(&mut self, socket: &Socket) -> End {
        let mut heartbeat = TimeoutFuture::new(HEARTBEAT);
        let mut answered = true;
        loop {
            match poll_fn(|cx| self.poll_wake(socket, &mut heartbeat, cx)).await {
                Wake::Stop => {
                    // The socket's own close would do, but says less.
                    let _ = send(socket, &ClientMessage::Leave {});
                    return End::Stopped;
                }
                Wake::Socket(Some(SocketEvent::Text(text))) => {
                    answered = true;
                    if let Some(error) = self.receive(&text) {
                        return End::Refused(error);
                    }
                }
                Wake::Socket(Some(SocketEvent::Opened)) => {}
                Wake::Socket(Some(SocketEvent::Closed) | None) => return End::Broken,
                Wake::Send(message) => {
                    if let Err(error) = send(socket, &message) {
                        self.shared.events.push(RoomEvent::Error(error));
                    }
                }
                Wake::Heartbeat if !answered => return End::Broken,
                Wake::Heartbeat => {
                    answered = false;
                    heartbeat = TimeoutFuture::new(HEARTBEAT);
                    if send(socket, &ClientMessage::Ping {}).is_err() {
                        return End::Broken;
                    }
                }
            }
        }
    }

    fn poll_wake(
        &self,
        socket: &Socket,
        heartbeat: &mut TimeoutFuture,
        cx: &mut Context<'_>,
    ) -> Poll<Wake> {
        // What is to be sent goes out before the room is left.
        if let Poll::Ready(Some(message)) = self.shared.outgoing.poll_next(cx) {
            return Poll::Ready(Wake::Send(message));
        }
        if self.stop.poll_next(cx).is_ready() {
            return Poll::Ready(Wake::Stop);
        }
        if let Poll::Ready(event) = socket.incoming().poll_next(cx) {
            return Poll::Ready(Wake::Socket(event));
        }
        heartbeat.poll_unpin(cx).map(|()| Wake::Heartbeat)
    }

    /// Takes in a message of the server; an error ends the room.
    fn receive(&mut self, text: &str) -> Option<Error> {
        match serde_json::from_str::<ServerMessage>(text) {
            Ok(message) => self.handle(message),
            Err(error) => {
                self.malformed(text, error.into());
                None
            }
        }
    }

    fn handle(&mut self, message: ServerMessage) -> Option<Error> {
        match message {
            ServerMessage::PeerJoined(peer) => self.members.here(&peer),
            ServerMessage::PeerLeft { id, reason } => self.members.left(&id, reason),
            ServerMessage::Signal { from, message } => {
                self.members.signal(&from, Signal::Message(message));
            }
            ServerMessage::Error { code, message, .. } => {
                // Peers that are away are told of by `peer-left`.
                if code != SignalingCode::PeerNotFound {
                    let error = Error::new(ErrorKind::Signaling(code), message);
                    if code.is_fatal() {
                        return Some(error);
                    }
                    self.shared.events.push(RoomEvent::Error(error));
                }
            }
            ServerMessage::Joined { .. } | ServerMessage::Pong {} => {}
        }
        None
    }

    /// Where a peer is to blame, its own session is told.
    fn malformed(&mut self, text: &str, error: Error) {
        match serde_json::from_str::<ServerMessage<IgnoredAny>>(text) {
            Ok(ServerMessage::Signal { from, .. }) => {
                self.members.signal(&from, Signal::Malformed(error))
            }
            _ => self.shared.events.push(RoomEvent::Error(error)),
        }
    }

    /// The client is in the room, for the first time or again.
    fn joined(&mut self, joined: Joined) {
        self.backoff.reset();
        self.shared.id.replace(joined.id);
        self.shared.capacity.set(joined.capacity);
        for peer in &joined.peers {
            self.members.here(peer);
        }
    }

    /// Tries until the room is joined again, left, or refused for good.
    async fn reconnect(&mut self) -> Result<(Socket, Joined), End> {
        loop {
            let delay = self.backoff.next_delay(js_sys::Math::random());
            let attempt = self.backoff.attempts();
            self.shared.events.push(RoomEvent::Reconnecting { attempt, delay });
            self.stopped_within(self.wait(delay)).await?;
            // What was meant for the broken socket is lost; sessions make
            // good for it when they hear that the way is open again.
            while self.shared.outgoing.pop().is_some() {}
            let attempt = connect(&self.options.url, &self.options.room, &self.key);
            match self.stopped_within(attempt).await? {
                Ok(connected) => return Ok(connected),
                Err(error) if matches!(error.kind(), ErrorKind::Signaling(code) if code.is_fatal()) =>
                {
                    return Err(End::Refused(error));
                }
                Err(_) => {}
            }
        }
    }

    /// Waits, unless the application is in a hurry.
    async fn wait(&self, delay: u32) {
        while self.shared.hurry.pop().is_some() {}
        let hurry = poll_fn(|cx| self.shared.hurry.poll_next(cx));
        select(hurry, TimeoutFuture::new(delay)).await;
    }

    /// The result of the future, unless the room is left first.
    async fn stopped_within<F: Future>(&self, future: F) -> Result<F::Output, End> {
        let stopped = poll_fn(|cx| self.stop.poll_next(cx).map(drop));
        match select(std::pin::pin!(future), stopped).await {
            Either::Left((output, _)) => Ok(output),
            Either::Right(_) => Err(End::Stopped),
        }
    }
}
