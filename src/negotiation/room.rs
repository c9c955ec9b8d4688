//! The messages between a client and the signalling server.
//!
//! Every message is a JSON object with one member, whose name says what it is.
//! A client sends [`ClientMessage`]s, the first of them `join`; the server
//! sends [`ServerMessage`]s.
//!
//! # Identity without state
//!
//! A client makes up a random key, and its [`PeerId`] is derived from that key
//! by the server (the first 16 bytes of SHA-256, in hexadecimal). A client that
//! lost its socket, or whose server was restarted, joins with the same key and
//! is the same peer again; nobody else can take its place, and no server needs
//! to remember anything. The role of each pair follows from the two ids
//! ([`Role::between`]), so it survives all of that too.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Message, Role};

/// The name of a peer in a room, given by the server.
///
/// ```
/// use rtcweb::negotiation::PeerId;
///
/// let id = PeerId::new("9f86d081884c7d65");
/// assert_eq!(id.to_string(), id.as_str());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PeerId(String);

impl PeerId {
    /// An id with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PeerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a client tells the server. `M` is what peers tell each other: the
/// server relays it without reading it.
///
/// ```
/// use rtcweb::negotiation::room::ClientMessage;
///
/// let join: ClientMessage =
///     serde_json::from_str(r#"{"join":{"room":"kitchen","key":"0123456789abcdef"}}"#)?;
/// assert!(matches!(join, ClientMessage::Join { room, .. } if room == "kitchen"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ClientMessage<M = Message> {
    /// Enters a room: the first message on every socket.
    Join {
        /// The room's name: 1 to 64 of the characters `A-Z a-z 0-9 _ -`.
        room: String,
        /// The client's secret, 16 to 128 characters, from which its id is derived.
        key: String,
    },
    /// Something for another peer in the room.
    Signal {
        /// The peer it is for.
        to: PeerId,
        /// What it says.
        message: M,
    },
    /// Leaves the room on purpose; the others need not wait for a return.
    Leave {},
    /// Asks for a [`ServerMessage::Pong`]: a browser cannot see the pings of
    /// the WebSocket protocol, so this is how a client notices a dead server.
    Ping {},
}

/// What the server tells a client.
///
/// ```
/// use rtcweb::negotiation::room::{LeaveReason, ServerMessage};
///
/// let left: ServerMessage =
///     serde_json::from_str(r#"{"peer-left":{"id":"9f86d081","reason":"lost"}}"#)?;
/// assert!(matches!(left, ServerMessage::PeerLeft { reason: LeaveReason::Lost, .. }));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ServerMessage<M = Message> {
    /// The answer to `join`.
    Joined {
        /// The client's own id.
        id: PeerId,
        /// Who else is in the room.
        peers: Vec<RoomPeer>,
        /// How many peers the room can hold, the client included.
        capacity: usize,
    },
    /// Another peer came, or came back with a new socket.
    PeerJoined(RoomPeer),
    /// Another peer went.
    PeerLeft {
        /// The one that went.
        id: PeerId,
        /// On purpose or not.
        reason: LeaveReason,
    },
    /// Something from another peer.
    Signal {
        /// The peer it is from.
        from: PeerId,
        /// What it says.
        message: M,
    },
    /// Something the client sent could not be done. The socket stays open
    /// unless the code says otherwise ([`SignalingCode::is_fatal`]).
    Error {
        /// What was wrong, for programs.
        code: SignalingCode,
        /// What was wrong, for people.
        message: String,
        /// The peer a `signal` was for, where it could not be delivered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<PeerId>,
    },
    /// The answer to `ping`.
    Pong {},
}

/// A peer in the room as another one sees it.
///
/// ```
/// use rtcweb::negotiation::PeerId;
/// use rtcweb::negotiation::room::RoomPeer;
///
/// let (ann, ben) = (PeerId::new("ann"), PeerId::new("ben"));
/// let seen = [RoomPeer::seen_by(&ann, &ben), RoomPeer::seen_by(&ben, &ann)];
/// assert_ne!(seen[0].role(), seen[1].role());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomPeer {
    /// The peer.
    pub id: PeerId,
    /// Whether the *receiver* of this message is the polite one of the pair.
    pub polite: bool,
}

impl RoomPeer {
    /// How `other` appears to `own`.
    pub fn seen_by(own: &PeerId, other: &PeerId) -> Self {
        Self { id: other.clone(), polite: Role::between(own, other).is_polite() }
    }

    /// The receiver's role towards this peer.
    pub fn role(&self) -> Role {
        if self.polite { Role::Polite } else { Role::Impolite }
    }
}

/// Why a peer is gone.
///
/// ```
/// use rtcweb::negotiation::room::LeaveReason;
///
/// assert_eq!(serde_json::to_string(&LeaveReason::Left)?, r#""left""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum LeaveReason {
    /// It said so, or closed its socket in an orderly way.
    Left,
    /// Its socket broke; its connections may live on, and it may come back.
    Lost,
}

/// What was wrong with a request to the signalling server.
///
/// ```
/// use rtcweb::negotiation::room::SignalingCode;
///
/// let code: SignalingCode = serde_json::from_str(r#""room-full""#)?;
/// assert!(code.is_fatal());
/// let newer: SignalingCode = serde_json::from_str(r#""newer-than-us""#)?;
/// assert_eq!(newer, SignalingCode::Unknown);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SignalingCode {
    /// Not JSON, or not a message of this protocol.
    Malformed,
    /// Larger than the server takes.
    TooLarge,
    /// More messages per second than the server takes.
    RateLimited,
    /// The first message was not `join`.
    NotJoined,
    /// `join` came twice on one socket.
    AlreadyJoined,
    /// The room's name is not acceptable.
    InvalidRoom,
    /// The key is too short, too long or has odd characters.
    InvalidKey,
    /// The room holds as many peers as it can.
    RoomFull,
    /// The server holds as many rooms or sockets as it can.
    ServerFull,
    /// No such peer in the room.
    PeerNotFound,
    /// A newer socket has joined with the same key.
    Replaced,
    /// The other peer could not apply an offer. Clients say this, not servers.
    RemoteRejected,
    /// The server cannot be reached. Clients say this, not servers.
    Unreachable,
    /// A code that this version does not know.
    #[serde(other)]
    Unknown,
}

impl SignalingCode {
    /// The code as it stands in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::TooLarge => "too-large",
            Self::RateLimited => "rate-limited",
            Self::NotJoined => "not-joined",
            Self::AlreadyJoined => "already-joined",
            Self::InvalidRoom => "invalid-room",
            Self::InvalidKey => "invalid-key",
            Self::RoomFull => "room-full",
            Self::ServerFull => "server-full",
            Self::PeerNotFound => "peer-not-found",
            Self::Replaced => "replaced",
            Self::RemoteRejected => "remote-rejected",
            Self::Unreachable => "unreachable",
            Self::Unknown => "unknown",
        }
    }

    /// Whether the server closes the socket after this error, and trying again
    /// with the same request is pointless.
    pub fn is_fatal(self) -> bool {
        matches!(self, Self::InvalidRoom | Self::InvalidKey | Self::RoomFull | Self::Replaced)
    }
}
