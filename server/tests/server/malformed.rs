use rtcweb::negotiation::room::SignalingCode;
use serde_json::json;
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client, frame};
use crate::support::{Outcome, Running, key};

/// Sends each text on one socket, and hears `malformed` each time, with a
/// sentence that contains what stands beside it.
#[tokio::test]
async fn every_kind_of_nonsense_is_answered_and_survived() -> Outcome {
    let deep = "[".repeat(100_000);
    let long = format!(r#"{{"{}":{{}}}}"#, "x".repeat(50_000));
    let table: &[(&str, &str)] = &[
        ("", "line 1 column 0"),
        (" ", "EOF"),
        ("\0", "expected value at line 1 column 1"),
        ("hello", "expected value at line 1 column 1"),
        ("{", "EOF while parsing"),
        ("{}", "expected value at line 1 column 2"),
        ("[]", "line 1 column"),
        ("null", "line 1 column"),
        ("true", "line 1 column"),
        ("1e999999999", "line 1 column"),
        ("123456789012345678901234567890", "line 1 column"),
        ("\"join\"", "expected struct variant."),
        ("\"leave\"", "expected struct variant."),
        ("{\"dance\":{}}", "unknown variant `dance`"),
        ("{\"Ping\":{}}", "unknown variant `Ping`"),
        ("{\"ping\":null}", "line 1 column"),
        ("{\"ping\":1e400}", "line 1 column"),
        ("{\"ping\":{}}x", "trailing characters at line 1 column 12"),
        ("{\"ping\":{},\"leave\":{}}", "line 1 column 10"),
        ("{\"signal\":{}}", "missing field `to`"),
        ("{\"signal\":{\"to\":\"x\"}}", "missing field `message`"),
        ("{\"signal\":{\"to\":1,\"message\":null}}", "expected a string at line 1 column 17"),
        ("{\"signal\":\n{\"to\":\n7,\"message\":null}}", "at line 3 column 1"),
        ("{\"signal\":{\"to\":\"x\",\"to\":\"y\",\"message\":null}}", "duplicate field `to`"),
        ("{\"signal\":{\"to\":\"x\",\"message\":}}", "expected value"),
        ("{\"signal\":{\"to\":\"x\",\"message\":01}}", "line 1 column"),
        ("{\"signal\":{\"to\":\"\\ud800\",\"message\":1}}", "line 1 column"),
        ("{\"signal\":{\"to\":\"x\",\"message\":[}}", "line 1 column"),
        ("{\"join\":{\"room\":\"r\"}}", "missing field `key`"),
        (&deep, "line 1 column"),
        (&long, "… at line 1 column"),
    ];
    let server = Running::with_defaults().await?;
    let mut client = Client::join(server.address, "r", &key("alice")).await?.client;
    for (text, due) in table {
        let shown: String = text.chars().take(60).collect();
        client.say(Message::text(*text)).await?;
        let sentence = client
            .hear_error(SignalingCode::Malformed)
            .await
            .map_err(|error| format!("{shown}: {error}"))?;
        assert!(sentence.contains(due), "{shown}: {sentence}");
        assert!(sentence.len() < 400, "{shown}: a sentence of {} bytes", sentence.len());
    }
    client.hears_nothing().await
}

#[tokio::test]
async fn binary_messages_are_refused() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut client = Client::join(server.address, "r", &key("alice")).await?.client;
    for bytes in [&b""[..], br#"{"ping":{}}"#, &[0xff; 1000]] {
        client.say(Message::binary(bytes.to_vec())).await?;
        let sentence = client.hear_error(SignalingCode::Malformed).await?;
        assert!(sentence.contains("text frame"), "{sentence}");
    }
    client.hears_nothing().await
}

#[tokio::test]
async fn a_deep_signal_is_relayed_without_being_walked() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    let mut bob = Client::join(server.address, "r", &key("bob")).await?;
    alice.hear_of().await?;
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    alice
        .say(Message::text(format!(r#"{{"signal":{{"to":"{}","message":{deep}}}}}"#, bob.id)))
        .await?;
    assert!(bob.client.hear_text().await?.contains(&deep));
    bob.client.hears_nothing().await
}

#[tokio::test]
async fn nothing_goes_before_join() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut client = Client::connect(server.address).await?;
    for message in
        [json!({"ping": {}}), json!({"leave": {}}), json!({"signal": {"to": "x", "message": 1}})]
    {
        client.send(&message).await?;
        client.hear_error(SignalingCode::NotJoined).await?;
    }
    client.say(Message::text("nonsense")).await?;
    client.hear_error(SignalingCode::Malformed).await?;
    // The socket is none the worse for it.
    client.enter("r", &key("alice")).await?;
    Ok(())
}

#[tokio::test]
async fn a_socket_joins_once() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut client = Client::join(server.address, "r", &key("alice")).await?.client;
    for (room, key) in [("r", key("alice")), ("s", key("bob")), ("", String::new())] {
        client.send(&json!({"join": {"room": room, "key": key}})).await?;
        client.hear_error(SignalingCode::AlreadyJoined).await?;
    }
    client.hears_nothing().await
}

#[tokio::test]
async fn odd_rooms_and_keys_are_refused_for_good() -> Outcome {
    let server = Running::with_defaults().await?;
    let good_key = key("alice");
    let (long_room, long_key) = ("r".repeat(65), "k".repeat(129));
    for (room, key, due) in [
        ("", good_key.as_str(), SignalingCode::InvalidRoom),
        (&long_room, &good_key, SignalingCode::InvalidRoom),
        ("with space", &good_key, SignalingCode::InvalidRoom),
        ("a/b", &good_key, SignalingCode::InvalidRoom),
        ("..", &good_key, SignalingCode::InvalidRoom),
        ("rööm", &good_key, SignalingCode::InvalidRoom),
        ("r\0", &good_key, SignalingCode::InvalidRoom),
        ("r", "", SignalingCode::InvalidKey),
        ("r", "fifteen-letters", SignalingCode::InvalidKey),
        ("r", &long_key, SignalingCode::InvalidKey),
        ("r", "with a space in it", SignalingCode::InvalidKey),
        ("r", "with-a-letter-like-ö", SignalingCode::InvalidKey),
        ("r", "with-a-newline-\n-in-it", SignalingCode::InvalidKey),
    ] {
        let mut client = Client::connect(server.address).await?;
        client.send(&json!({"join": {"room": room, "key": key}})).await?;
        client.hear_error(due).await.map_err(|error| format!("{room:?} {key:?}: {error}"))?;
        assert_eq!(client.hear_close_code().await?, 1008, "{room:?} {key:?}");
    }
    for (room, key) in
        [("r", "k".repeat(16)), (&"r".repeat(64), "~".repeat(128)), ("-_", "!".repeat(16))]
    {
        Client::join(server.address, room, &key).await?;
    }
    Ok(())
}

#[tokio::test]
async fn frames_against_the_rules_close_with_their_code() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut witness = Client::join(server.address, "r", &key("witness")).await?.client;
    for (bytes, due, what) in [
        (frame(0x81, b"\xff\xfe"), 1007, "a text that is not UTF-8"),
        (frame(0x81, b"{\"ping\":{}}\xc3"), 1007, "a text that ends within a character"),
        (frame(0x83, b""), 1002, "a reserved opcode"),
        (frame(0xc1, b"{}"), 1002, "a reserved bit"),
        (frame(0x80, b""), 1002, "a continuation of nothing"),
        (frame(0x09, b""), 1002, "a fragmented ping"),
        (frame(0x89, &[0; 126]), 1002, "a ping that is too long"),
        (frame(0x88, b"\x03"), 1002, "a close with half a code"),
        (vec![0x81, 0x02, b'{', b'}'], 1002, "a frame without mask"),
    ] {
        let mut client = Client::join(server.address, "r", &key("rude")).await?.client;
        witness.hear_of().await?;
        client.write_raw(&bytes).await?;
        assert_eq!(
            client.hear_close_code().await.map_err(|error| format!("{what}: {error}"))?,
            due,
            "{what}"
        );
        witness.hear_left().await?;
    }
    witness.hears_nothing().await
}
