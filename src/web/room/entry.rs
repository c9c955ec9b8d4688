use std::future::poll_fn;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

use super::socket::{Socket, SocketEvent};
use crate::error::{Error, ErrorKind};
use crate::negotiation::PeerId;
use crate::negotiation::room::{ClientMessage, RoomPeer, ServerMessage, SignalingCode};

/// How long the server may take to let a client in, in milliseconds.
const JOIN_TIMEOUT: u32 = 10_000;

/// What the server said when it let the client in.
#[derive(Debug)]
pub(crate) struct Joined {
    pub(crate) id: PeerId,
    pub(crate) peers: Vec<RoomPeer>,
    pub(crate) capacity: usize,
}

/// Tells the server.
pub(crate) fn send(socket: &Socket, message: &ClientMessage) -> Result<(), Error> {
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
