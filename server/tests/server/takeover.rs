use rtcweb::negotiation::room::{LeaveReason, SignalingCode};
use serde_json::json;

use crate::client::{Client, Joined};
use crate::support::{Outcome, Running, key, within};

#[tokio::test]
async fn a_newer_socket_takes_the_older_ones_place() -> Outcome {
    let server = Running::with_defaults().await?;
    let Joined { client: mut alice, id: alice_id, .. } =
        Client::join(server.address, "r", &key("alice")).await?;
    let Joined { client: mut older, id: bob_id, .. } =
        Client::join(server.address, "r", &key("bob")).await?;
    let first_notice = alice.hear_of().await?;

    let Joined { client: mut newer, id, peers } =
        Client::join(server.address, "r", &key("bob")).await?;
    assert_eq!(id, bob_id);
    assert_eq!(peers.iter().map(|peer| &peer.id).collect::<Vec<_>>(), [&alice_id]);
    older.hear_error(SignalingCode::Replaced).await?;
    assert_eq!(older.hear_close_code().await?, 1008);
    assert_eq!(alice.hear_of().await?, first_notice);
    // The older socket is gone for good by now, and nobody was told that bob left.
    drop(older);
    alice.hears_nothing().await?;

    alice.signal(&bob_id, json!("hello")).await?;
    assert_eq!(newer.hear_signal().await?, (alice_id, json!("hello")));
    drop(newer);
    assert_eq!(alice.hear_left().await?, (bob_id, LeaveReason::Lost));
    Ok(())
}

#[tokio::test]
async fn a_takeover_needs_no_place_of_its_own() -> Outcome {
    let server = Running::start(|config| config.limits.room_capacity = 2).await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    let mut sockets = vec![Client::join(server.address, "r", &key("bob")).await?.client];
    alice.hear_of().await?;
    for _ in 0..3 {
        let joined = Client::join(server.address, "r", &key("bob")).await?;
        assert_eq!(joined.peers.len(), 1);
        alice.hear_of().await?;
        sockets.push(joined.client);
    }
    let mut newest = sockets.pop().ok_or("no socket")?;
    newest.hears_nothing().await?;
    for mut older in sockets {
        older.hear_error(SignalingCode::Replaced).await?;
        assert_eq!(older.hear_close_code().await?, 1008);
    }
    Ok(())
}

#[tokio::test]
async fn the_same_key_in_another_room_takes_nothing_over() -> Outcome {
    let server = Running::with_defaults().await?;
    let Joined { client: mut one, id, .. } =
        Client::join(server.address, "one", &key("bob")).await?;
    let two = Client::join(server.address, "two", &key("bob")).await?;
    assert_eq!(two.id, id);
    one.hears_nothing().await
}

#[tokio::test]
async fn ids_and_roles_survive_a_new_server() -> Outcome {
    let mut seen = Vec::new();
    for _ in 0..2 {
        let server = Running::with_defaults().await?;
        let alice = Client::join(server.address, "r", &key("alice")).await?;
        let bob = Client::join(server.address, "r", &key("bob")).await?;
        seen.push((alice.id, bob.id, bob.peers));
        let ended = server.stop();
        drop((alice.client, bob.client));
        within("the server ends", ended).await??;
    }
    assert_eq!(seen[0], seen[1]);
    assert_ne!(seen[0].0, seen[0].1);
    Ok(())
}
