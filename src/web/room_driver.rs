use std::convert::Infallible;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll};

use futures_util::FutureExt;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use serde::de::IgnoredAny;

use super::queue::Queue;
use super::remote_peer::RemotePeer;
use super::room::{RoomEvent, RoomOptions, Shared};
use super::signaling::Signal;
use super::socket::{Socket, SocketEvent};
use crate::error::{Error, ErrorKind};
use crate::negotiation::room::{
    ClientMessage, LeaveReason, RoomPeer, ServerMessage, SignalingCode,
};
use crate::negotiation::{Backoff, PeerId};

/// How long the server may take to let a client in, in milliseconds.
const JOIN_TIMEOUT: u32 = 10_000;
/// How often the server is asked for a sign of life, in milliseconds. One that
/// has not answered by the next time is given up.
const HEARTBEAT: u32 = 15_000;
/// The first and the longest wait before the next attempt, in milliseconds.
const RETRY: (u32, u32) = (500, 15_000);

/// What the server said when it let the client in.
#[derive(Debug)]
pub(crate) struct Joined {
    pub(crate) id: PeerId,
    pub(crate) peers: Vec<RoomPeer>,
    pub(crate) capacity: usize,
}

/// Keeps a client in its room: brings messages both ways, and comes back when
/// the socket breaks.
pub(crate) struct Driver {
    options: RoomOptions,
    key: String,
    shared: Rc<Shared>,
    stop: Queue<Infallible>,
    peers: Vec<Peer>,
    backoff: Backoff,
}

struct Peer {
    id: PeerId,
    signals: Queue<Signal>,
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
        Self { options, key, shared, stop, peers: Vec::new(), backoff }
    }

    pub(crate) async fn run(mut self, mut socket: Socket, joined: Joined) {
        self.joined(joined);
        let end = loop {
            match self.serve(&socket).await {
                End::Broken => drop(socket),
                end => break end,
            }
            self.interrupt();
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
                self.interrupt();
                self.shared.events.push(RoomEvent::Error(error));
            }
            End::Stopped | End::Broken => self.peers.iter().for_each(|peer| peer.signals.end()),
        }
        self.shared.events.end();
    }

    fn interrupt(&self) {
        for peer in &self.peers {
            peer.signals.push(Signal::Interrupted);
        }
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
            ServerMessage::PeerJoined(peer) => self.peer_here(&peer),
            ServerMessage::PeerLeft { id, reason } => self.peer_left(&id, reason),
            ServerMessage::Signal { from, message } => {
                self.signal(&from, Signal::Message(message));
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
            Ok(ServerMessage::Signal { from, .. }) => self.signal(&from, Signal::Malformed(error)),
            _ => self.shared.events.push(RoomEvent::Error(error)),
        }
    }

    fn signal(&self, from: &PeerId, signal: Signal) {
        if let Some(peer) = self.peers.iter().find(|peer| &peer.id == from) {
            peer.signals.push(signal);
        }
    }

    /// The client is in the room, for the first time or again.
    fn joined(&mut self, joined: Joined) {
        self.backoff.reset();
        self.shared.id.replace(joined.id);
        self.shared.capacity.set(joined.capacity);
        for peer in &joined.peers {
            self.peer_here(peer);
        }
    }

    /// A peer that is known has come back, and its session goes on; one whose
    /// session has ended meanwhile begins anew.
    fn peer_here(&mut self, peer: &RoomPeer) {
        self.peers.retain(|known| !known.signals.is_ended());
        if let Some(known) = self.peers.iter().find(|known| known.id == peer.id) {
            known.signals.push(Signal::Restored);
            return;
        }
        let signals = Queue::new();
        self.peers.push(Peer { id: peer.id.clone(), signals: signals.clone() });
        let remote =
            RemotePeer::new(peer.id.clone(), peer.role(), signals, Rc::clone(&self.shared));
        self.shared.events.push(RoomEvent::Peer(remote));
    }

    fn peer_left(&mut self, id: &PeerId, reason: LeaveReason) {
        if reason == LeaveReason::Lost {
            self.signal(id, Signal::Interrupted);
        } else {
            self.peers.retain(|peer| {
                let stays = &peer.id != id;
                if !stays {
                    peer.signals.end();
                }
                stays
            });
        }
        self.shared.events.push(RoomEvent::PeerLeft { id: id.clone(), reason });
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

fn send(socket: &Socket, message: &ClientMessage) -> Result<(), Error> {
    socket.send(&serde_json::to_string(message)?)
}

/// Opens a socket and enters the room.
pub(crate) async fn connect(url: &str, room: &str, key: &str) -> Result<(Socket, Joined), Error> {
    let socket = Socket::open(url)?;
    let joined = {
        let entering = std::pin::pin!(enter(&socket, room, key));
        match select(entering, TimeoutFuture::new(JOIN_TIMEOUT)).await {
            Either::Left((joined, _)) => joined?,
            Either::Right(_) => return Err(unreachable("it did not answer in time")),
        }
    };
    Ok((socket, joined))
}

async fn enter(socket: &Socket, room: &str, key: &str) -> Result<Joined, Error> {
    while let Some(event) = poll_fn(|cx| socket.incoming().poll_next(cx)).await {
        match event {
            SocketEvent::Opened => {
                let join = ClientMessage::Join { room: room.to_owned(), key: key.to_owned() };
                send(socket, &join)?;
            }
            SocketEvent::Text(text) => match serde_json::from_str::<ServerMessage>(&text)? {
                ServerMessage::Joined { id, peers, capacity } => {
                    return Ok(Joined { id, peers, capacity });
                }
                ServerMessage::Error { code, message, .. } => {
                    return Err(Error::new(ErrorKind::Signaling(code), message));
                }
                _ => {}
            },
            SocketEvent::Closed => break,
        }
    }
    Err(unreachable("the socket was closed"))
}

fn unreachable(why: &str) -> Error {
    let message = format!("the signalling server cannot be reached: {why}");
    Error::new(ErrorKind::Signaling(SignalingCode::Unreachable), message)
}
