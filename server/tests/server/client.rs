use std::net::SocketAddr;

use futures_util::{SinkExt, StreamExt};
use rtcweb::negotiation::PeerId;
use rtcweb::negotiation::room::{
    ClientMessage, LeaveReason, RoomPeer, ServerMessage, SignalingCode,
};
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::{WebSocketStream, client_async};

use crate::support::{Outcome, within};

pub(crate) type Heard = ServerMessage<Value>;

/// A WebSocket to the server, as a browser would have it.
pub(crate) struct Client {
    pub(crate) socket: WebSocketStream<TcpStream>,
}

/// What `joined` said.
pub(crate) struct Joined {
    pub(crate) client: Client,
    pub(crate) id: PeerId,
    pub(crate) peers: Vec<RoomPeer>,
}

impl Client {
    pub(crate) async fn connect(address: SocketAddr) -> Outcome<Self> {
        Self::over(within("a TCP connection", TcpStream::connect(address)).await??, address).await
    }

    pub(crate) async fn over(stream: TcpStream, address: SocketAddr) -> Outcome<Self> {
        let url = format!("ws://{address}/signal");
        let (socket, _) = within("the upgrade", client_async(url, stream)).await??;
        Ok(Self { socket })
    }

    /// Connects and joins a room.
    pub(crate) async fn join(address: SocketAddr, room: &str, key: &str) -> Outcome<Joined> {
        Self::connect(address).await?.enter(room, key).await
    }

    /// Joins a room.
    pub(crate) async fn enter(mut self, room: &str, key: &str) -> Outcome<Joined> {
        self.send(&json!({"join": {"room": room, "key": key}})).await?;
        match self.hear().await? {
            ServerMessage::Joined { id, peers, .. } => Ok(Joined { client: self, id, peers }),
            other => Err(format!("joined was due, not {other:?}").into()),
        }
    }

    pub(crate) async fn send(&mut self, message: &Value) -> Outcome {
        self.say(Message::text(message.to_string())).await
    }

    pub(crate) async fn signal(&mut self, to: &PeerId, message: Value) -> Outcome {
        let message = ClientMessage::Signal { to: to.clone(), message };
        self.send(&serde_json::to_value(message)?).await
    }

    pub(crate) async fn say(&mut self, message: Message) -> Outcome {
        Ok(within("the server takes a message", self.socket.send(message)).await??)
    }

    /// Writes bytes as they are, past the WebSocket library.
    pub(crate) async fn write_raw(&mut self, bytes: &[u8]) -> Outcome {
        Ok(within("the server takes bytes", self.socket.get_mut().write_all(bytes)).await??)
    }

    /// The text of the next message.
    pub(crate) async fn hear_text(&mut self) -> Outcome<String> {
        match within("a message of the server", self.next()).await?? {
            Message::Text(text) => Ok(text.to_string()),
            other => Err(format!("a text message was due, not {other:?}").into()),
        }
    }

    /// What comes next, except pings: the library answers them by itself.
    async fn next(&mut self) -> Outcome<Message> {
        loop {
            match self.socket.next().await.ok_or("the socket ended")?? {
                Message::Ping(_) => {}
                other => return Ok(other),
            }
        }
    }

    /// The next message.
    pub(crate) async fn hear(&mut self) -> Outcome<Heard> {
        let text = self.hear_text().await?;
        Ok(serde_json::from_str(&text).map_err(|error| format!("{text}: {error}"))?)
    }

    /// The next message, which has to be this error. Gives its sentence.
    pub(crate) async fn hear_error(&mut self, due: SignalingCode) -> Outcome<String> {
        match self.hear().await? {
            ServerMessage::Error { code, message, .. } if code == due => Ok(message),
            other => Err(format!("the error {due:?} was due, not {other:?}").into()),
        }
    }

    /// The next message, which has to say that a peer came.
    pub(crate) async fn hear_of(&mut self) -> Outcome<RoomPeer> {
        match self.hear().await? {
            ServerMessage::PeerJoined(peer) => Ok(peer),
            other => Err(format!("peer-joined was due, not {other:?}").into()),
        }
    }

    /// The next message, which has to say that a peer went.
    pub(crate) async fn hear_left(&mut self) -> Outcome<(PeerId, LeaveReason)> {
        match self.hear().await? {
            ServerMessage::PeerLeft { id, reason } => Ok((id, reason)),
            other => Err(format!("peer-left was due, not {other:?}").into()),
        }
    }

    /// The next message, which has to come from a peer.
    pub(crate) async fn hear_signal(&mut self) -> Outcome<(PeerId, Value)> {
        match self.hear().await? {
            ServerMessage::Signal { from, message } => Ok((from, message)),
            other => Err(format!("signal was due, not {other:?}").into()),
        }
    }

    /// Proves that the socket lives and that nothing is waiting in it: the
    /// server answers in order, so anything before the `pong` would show.
    pub(crate) async fn hears_nothing(&mut self) -> Outcome {
        self.send(&json!({"ping": {}})).await?;
        match self.hear().await? {
            ServerMessage::Pong {} => Ok(()),
            other => Err(format!("nothing was due, and {other:?} came").into()),
        }
    }

    /// The close frame, which has to come next.
    pub(crate) async fn hear_close(&mut self) -> Outcome<CloseFrame> {
        match within("a close frame", self.next()).await?? {
            Message::Close(frame) => frame.ok_or_else(|| "a close frame without code".into()),
            other => Err(format!("a close frame was due, not {other:?}").into()),
        }
    }

    pub(crate) async fn hear_close_code(&mut self) -> Outcome<u16> {
        Ok(self.hear_close().await?.code.into())
    }
}

/// A WebSocket frame with this first byte (final bit and opcode), masked with zeros.
pub(crate) fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![first];
    match u8::try_from(payload.len()) {
        Ok(short @ ..126) => bytes.push(0x80 | short),
        _ => {
            bytes.push(0x80 | 127);
            bytes.extend((payload.len() as u64).to_be_bytes());
        }
    }
    bytes.extend([0; 4]);
    bytes.extend(payload);
    bytes
}
