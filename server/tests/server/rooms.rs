use std::collections::BTreeMap;

use futures_util::StreamExt;
use rtcweb::negotiation::room::{LeaveReason, SignalingCode};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use crate::client::{Client, Joined};
use crate::support::{Outcome, Running, key, within};

#[tokio::test]
async fn the_first_in_a_room_is_alone() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut client = Client::connect(server.address).await?;
    client
        .send(&json!({"join": {"room": "Room_1-a", "key": "key-of-alice---------------"}}))
        .await?;
    let joined: Value = serde_json::from_str(&client.hear_text().await?)?;
    // The first 16 bytes of the SHA-256 of the key.
    let id = "b5c394042136896228a8d27715351cb6";
    assert_eq!(joined, json!({"joined": {"id": id, "peers": [], "capacity": 8}}));
    client.hears_nothing().await
}

#[tokio::test]
async fn everyone_learns_who_comes_and_goes() -> Outcome {
    let server = Running::with_defaults().await?;
    let Joined { client: mut alice, id: alice_id, peers } =
        Client::join(server.address, "r", &key("alice")).await?;
    assert!(peers.is_empty());
    let Joined { client: mut bob, id: bob_id, peers } =
        Client::join(server.address, "r", &key("bob")).await?;
    assert_eq!(peers.iter().map(|peer| &peer.id).collect::<Vec<_>>(), [&alice_id]);
    assert_eq!(alice.hear_of().await?.id, bob_id);
    let stranger = Client::join(server.address, "another", &key("carol")).await?;
    assert!(stranger.peers.is_empty());
    alice.hears_nothing().await?;

    bob.send(&json!({"leave": {}})).await?;
    assert_eq!(bob.hear_close_code().await?, 1000);
    assert_eq!(alice.hear_left().await?, (bob_id, LeaveReason::Left));
    alice.hears_nothing().await
}

#[tokio::test]
async fn the_way_of_going_decides_the_reason() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    for (code, due) in [
        (None, LeaveReason::Left),
        (Some(1000_u16), LeaveReason::Left),
        (Some(1001), LeaveReason::Left),
        (Some(1011), LeaveReason::Lost),
        (Some(4000), LeaveReason::Lost),
    ] {
        let Joined { client: mut bob, id, .. } =
            Client::join(server.address, "r", &key("bob")).await?;
        alice.hear_of().await?;
        let frame = code.map(|code| CloseFrame { code: code.into(), reason: "".into() });
        bob.say(Message::Close(frame.clone())).await?;
        let answer =
            within("the closing handshake", bob.socket.next()).await?.ok_or("no answer")??;
        assert_eq!(answer, Message::Close(frame), "RFC 6455 5.5.1: the code comes back");
        assert_eq!(alice.hear_left().await?, (id, due), "close code {code:?}");
    }
    let Joined { client: bob, id, .. } = Client::join(server.address, "r", &key("bob")).await?;
    alice.hear_of().await?;
    drop(bob);
    assert_eq!(alice.hear_left().await?, (id, LeaveReason::Lost), "a TCP connection that ends");

    let Joined { client: mut bob, id, .. } = Client::join(server.address, "r", &key("bob")).await?;
    alice.hear_of().await?;
    bob.socket.get_mut().set_zero_linger()?;
    drop(bob);
    assert_eq!(alice.hear_left().await?, (id, LeaveReason::Lost), "a TCP connection that is reset");
    Ok(())
}

#[tokio::test]
async fn exactly_one_of_each_pair_is_polite() -> Outcome {
    let server = Running::with_defaults().await?;
    for size in 2..=5_usize {
        let room = format!("room-of-{size}");
        let mut members: Vec<Joined> = Vec::new();
        // What each peer was told of each other: (own id, other id) to polite.
        let mut told = BTreeMap::new();
        for number in 0..size {
            let joined =
                Client::join(server.address, &room, &key(&format!("{size}.{number}"))).await?;
            told.extend(
                joined.peers.iter().map(|peer| ((joined.id.clone(), peer.id.clone()), peer.polite)),
            );
            for member in &mut members {
                let notice = member.client.hear_of().await?;
                assert_eq!(notice.id, joined.id);
                told.insert((member.id.clone(), notice.id), notice.polite);
            }
            members.push(joined);
        }
        assert_eq!(told.len(), size * (size - 1));
        for ((own, other), polite) in &told {
            assert_eq!(
                told.get(&(other.clone(), own.clone())),
                Some(&!polite),
                "{own} and {other} of {size}"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_signal_arrives_as_it_was_sent() -> Outcome {
    let server = Running::with_defaults().await?;
    let Joined { client: mut alice, id: alice_id, .. } =
        Client::join(server.address, "r", &key("alice")).await?;
    let Joined { client: mut bob, id: bob_id, .. } =
        Client::join(server.address, "r", &key("bob")).await?;
    alice.hear_of().await?;
    // What a parser would change on the way: order, spacing, escapes, numbers, doubles.
    for message in [
        r#"{"description":{"type":"offer","sdp":"v=0\r\n"}}"#,
        r#"{ "b":1.0,"a":1e400,  "a":12345678901234567890123, "é":"\u00e9\ud83d\ude00" }"#,
        "null",
        "[[[]]]",
        r#""text""#,
    ] {
        alice
            .say(Message::text(format!(r#"{{"signal":{{"to":"{bob_id}","message":{message}}}}}"#)))
            .await?;
        assert_eq!(
            bob.hear_text().await?,
            format!(r#"{{"signal":{{"from":"{alice_id}","message":{message}}}}}"#)
        );
    }
    alice.hears_nothing().await
}

#[tokio::test]
async fn a_signal_to_nobody_is_answered() -> Outcome {
    let server = Running::with_defaults().await?;
    let Joined { client: mut alice, id: alice_id, .. } =
        Client::join(server.address, "r", &key("alice")).await?;
    let Joined { client: mut elsewhere, id: elsewhere_id, .. } =
        Client::join(server.address, "s", &key("bob")).await?;
    for to in ["", "nobody", alice_id.as_str(), elsewhere_id.as_str()] {
        alice.send(&json!({"signal": {"to": to, "message": null}})).await?;
        let answer: Value = serde_json::from_str(&alice.hear_text().await?)?;
        assert_eq!(
            answer,
            json!({"error": {"code": "peer-not-found", "message": "No such peer is in the room.", "to": to}}),
        );
    }
    elsewhere.hears_nothing().await
}

#[tokio::test]
async fn a_full_room_takes_nobody_until_somebody_goes() -> Outcome {
    let server = Running::start(|config| config.limits.room_capacity = 2).await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    let mut bob = Client::join(server.address, "r", &key("bob")).await?.client;
    alice.hear_of().await?;

    let mut carol = Client::connect(server.address).await?;
    carol.send(&json!({"join": {"room": "r", "key": key("carol")}})).await?;
    carol.hear_error(SignalingCode::RoomFull).await?;
    assert_eq!(carol.hear_close_code().await?, 1008);
    alice.hears_nothing().await?;

    bob.say(Message::Close(None)).await?;
    alice.hear_left().await?;
    let carol = Client::join(server.address, "r", &key("carol")).await?;
    assert_eq!(carol.peers.len(), 1);
    Ok(())
}

#[tokio::test]
async fn an_empty_room_makes_place_for_another() -> Outcome {
    let server = Running::start(|config| config.limits.max_rooms = 1).await?;
    let Joined { client: mut alice, .. } =
        Client::join(server.address, "first", &key("alice")).await?;
    let mut bob = Client::connect(server.address).await?;
    bob.send(&json!({"join": {"room": "second", "key": key("bob")}})).await?;
    bob.hear_error(SignalingCode::ServerFull).await?;
    assert_eq!(bob.hear_close_code().await?, 1013);

    alice.send(&json!({"leave": {}})).await?;
    assert_eq!(alice.hear_close_code().await?, 1000);
    Client::join(server.address, "second", &key("bob")).await?;
    Ok(())
}
