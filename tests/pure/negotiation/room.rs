//! What clients and signalling servers exchange, and the roles that follow.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use std::fmt::Debug;

use rtcweb::negotiation::room::{
    ClientMessage, LeaveReason, RoomPeer, ServerMessage, SignalingCode,
};
use rtcweb::negotiation::{Message, PeerId, Role};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// This JSON and this value are the same, both ways.
fn check_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(cases: &[(&str, T)]) {
    for (json, value) in cases {
        assert_eq!(serde_json::to_string(value).ok().as_deref(), Some(*json));
        let read: Result<T, _> = serde_json::from_str(json);
        assert!(read.as_ref().is_ok_and(|read| read == value), "{json}: {read:?}");
    }
}

/// A relay that does not read what peers say passes this on, byte by byte.
fn check_relayed<T: Serialize + DeserializeOwned>(cases: &[&str]) {
    for json in cases {
        let relayed =
            serde_json::from_str::<T>(json).and_then(|value| serde_json::to_string(&value));
        assert_eq!(relayed.ok().as_deref(), Some(*json));
    }
}

fn id(text: &str) -> PeerId {
    PeerId::new(text)
}

#[test]
fn client_messages() {
    check_json(&[
        (
            r#"{"join":{"room":"tea","key":"0123456789abcdef"}}"#,
            ClientMessage::Join { room: "tea".to_owned(), key: "0123456789abcdef".to_owned() },
        ),
        (
            r#"{"signal":{"to":"b","message":{"candidate":null}}}"#,
            ClientMessage::Signal { to: id("b"), message: Message::Candidate(None) },
        ),
        (r#"{"leave":{}}"#, ClientMessage::Leave {}),
        (r#"{"ping":{}}"#, ClientMessage::Ping {}),
    ]);
}

#[test]
fn server_messages() {
    let peer = RoomPeer { id: id("b"), polite: true };
    check_json(&[
        (
            r#"{"joined":{"id":"a","peers":[{"id":"b","polite":true}],"capacity":2}}"#,
            ServerMessage::Joined { id: id("a"), peers: vec![peer.clone()], capacity: 2 },
        ),
        (r#"{"peer-joined":{"id":"b","polite":true}}"#, ServerMessage::PeerJoined(peer)),
        (
            r#"{"peer-left":{"id":"b","reason":"left"}}"#,
            ServerMessage::PeerLeft { id: id("b"), reason: LeaveReason::Left },
        ),
        (
            r#"{"peer-left":{"id":"b","reason":"lost"}}"#,
            ServerMessage::PeerLeft { id: id("b"), reason: LeaveReason::Lost },
        ),
        (
            r#"{"signal":{"from":"b","message":{"rejected":{"reason":"no"}}}}"#,
            ServerMessage::Signal {
                from: id("b"),
                message: Message::Rejected { reason: "no".to_owned() },
            },
        ),
        (
            r#"{"error":{"code":"room-full","message":"full"}}"#,
            error(SignalingCode::RoomFull, "full", None),
        ),
        (
            r#"{"error":{"code":"peer-not-found","message":"gone","to":"b"}}"#,
            error(SignalingCode::PeerNotFound, "gone", Some(id("b"))),
        ),
        (r#"{"pong":{}}"#, ServerMessage::Pong {}),
    ]);
}

fn error(code: SignalingCode, message: &str, to: Option<PeerId>) -> ServerMessage {
    ServerMessage::Error { code, message: message.to_owned(), to }
}

#[test]
fn payloads_are_not_read() {
    check_relayed::<ClientMessage<Box<RawValue>>>(&[
        r#"{"signal":{"to":"b","message":{"candidate":null}}}"#,
        r#"{"signal":{"to":"b","message":[1.50, "\u00e9", {"a" : null}]}}"#,
    ]);
    check_relayed::<ServerMessage<Box<RawValue>>>(&[
        r#"{"signal":{"from":"a","message":{"later":1e400}}}"#,
        r#"{"peer-joined":{"id":"b","polite":false}}"#,
    ]);
}

#[test]
fn codes() {
    let codes = [
        ("malformed", SignalingCode::Malformed, false),
        ("too-large", SignalingCode::TooLarge, false),
        ("rate-limited", SignalingCode::RateLimited, false),
        ("not-joined", SignalingCode::NotJoined, false),
        ("already-joined", SignalingCode::AlreadyJoined, false),
        ("invalid-room", SignalingCode::InvalidRoom, true),
        ("invalid-key", SignalingCode::InvalidKey, true),
        ("room-full", SignalingCode::RoomFull, true),
        ("server-full", SignalingCode::ServerFull, false),
        ("peer-not-found", SignalingCode::PeerNotFound, false),
        ("replaced", SignalingCode::Replaced, true),
        ("unknown", SignalingCode::Unknown, false),
    ];
    for (name, code, fatal) in codes {
        check_json(&[(&*format!("\"{name}\""), code)]);
        assert_eq!(code.is_fatal(), fatal, "{name}");
    }
    let later: Result<ServerMessage, _> =
        serde_json::from_str(r#"{"error":{"code":"on-fire","message":"run","retry":3}}"#);
    assert_eq!(later.ok(), Some(error(SignalingCode::Unknown, "run", None)));
}

#[test]
fn exactly_one_of_two_is_polite() {
    // In the order of their bytes.
    let ids = ["", "0", "10", "9", "A", "a", "aa", "ab", "b", "ffff", "z", "é", "\u{1F600}"];
    for (a, own) in ids.iter().enumerate() {
        for (b, other) in ids.iter().enumerate().filter(|(b, _)| *b != a) {
            let (own, other) = (id(own), id(other));
            let polite = Role::between(&own, &other).is_polite();
            assert_eq!(polite, a < b, "{own:?} {other:?}");
            assert_eq!(Role::between(&other, &own).is_polite(), !polite);
            let seen = RoomPeer::seen_by(&own, &other);
            assert_eq!((seen.id.clone(), seen.polite), (other, polite));
            assert_eq!(seen.role().is_polite(), polite);
        }
    }
}
