use std::time::{Duration, Instant};

use rtcweb::negotiation::room::{LeaveReason, ServerMessage, SignalingCode};
use serde_json::json;
use tokio::net::TcpSocket;
use tokio::time::{sleep, timeout};
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client, Joined, frame};
use crate::support::{Outcome, Running, key, within};

#[tokio::test]
async fn the_largest_message_passes_and_the_next_byte_does_not() -> Outcome {
    const LIMIT: usize = 4096;
    let server = Running::start(|config| config.limits.max_message_size = 4096).await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    let mut bob = Client::join(server.address, "r", &key("bob")).await?;
    alice.hear_of().await?;
    let of_size = |size: usize| {
        let (head, tail) = (format!(r#"{{"signal":{{"to":"{}","message":""#, bob.id), r#""}}"#);
        format!("{head}{}{tail}", "x".repeat(size - head.len() - tail.len()))
    };

    let largest = of_size(LIMIT);
    assert_eq!(largest.len(), LIMIT);
    alice.say(Message::text(largest)).await?;
    bob.client.hear_signal().await?;
    for size in [LIMIT + 1, 2 * LIMIT, 4 * LIMIT] {
        alice.say(Message::text(of_size(size))).await?;
        let sentence = alice.hear_error(SignalingCode::TooLarge).await?;
        assert!(
            sentence.contains(&format!("{size} bytes")) && sentence.contains("4096"),
            "{sentence}"
        );
    }
    bob.client.hears_nothing().await?;
    alice.hears_nothing().await
}

#[tokio::test]
async fn a_message_far_too_large_costs_the_socket() -> Outcome {
    let server = Running::start(|config| config.limits.max_message_size = 4096).await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;

    for whole in [true, false] {
        let Joined { client: mut bob, id, .. } =
            Client::join(server.address, "r", &key("bob")).await?;
        alice.hear_of().await?;
        if whole {
            bob.say(Message::text("x".repeat(4 * 4096 + 1))).await?;
        } else {
            // The same in pieces that are small enough one by one.
            bob.write_raw(&frame(0x01, &[b'x'; 8192])).await?;
            bob.write_raw(&frame(0x00, &[b'x'; 8192])).await?;
            bob.write_raw(&frame(0x80, b"x")).await?;
        }
        assert_eq!(bob.hear_close_code().await?, 1009, "whole: {whole}");
        assert_eq!(alice.hear_left().await?, (id, LeaveReason::Lost));
    }
    alice.hears_nothing().await
}

#[tokio::test]
async fn a_frame_announced_as_huge_is_not_waited_for() -> Outcome {
    let server = Running::with_defaults().await?;
    for size in [4 * 256 * 1024 + 1, 1_u64 << 62] {
        let mut client = Client::join(server.address, "r", &key("alice")).await?.client;
        let mut head = vec![0x81, 0x80 | 127];
        head.extend(size.to_be_bytes());
        head.extend([0; 4]);
        client.write_raw(&head).await?;
        assert_eq!(client.hear_close_code().await?, 1009, "{size}");
    }
    Ok(())
}

#[tokio::test]
async fn messages_beyond_the_burst_are_dropped_and_said_to_be() -> Outcome {
    let server = Running::start(|config| {
        config.limits.rate = 1;
        config.limits.burst = 10;
        config.timing.rate_patience = Duration::from_secs(3600);
    })
    .await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    let mut bob = Client::join(server.address, "r", &key("bob")).await?;
    alice.hear_of().await?;
    for n in 0..30 {
        alice.signal(&bob.id, json!(n)).await?;
    }
    let sentence = alice.hear_error(SignalingCode::RateLimited).await?;
    assert!(sentence.contains("1 messages per second"), "{sentence}");
    // `join` was one of the ten.
    for n in 0..9 {
        assert_eq!(bob.client.hear_signal().await?.1, json!(n));
    }
    // Once there is a token again, a message passes: the socket was never closed.
    within("a message passes again", async {
        loop {
            alice.send(&json!({"ping": {}})).await?;
            // What is dropped in silence has no answer to wait for.
            let Ok(heard) = timeout(Duration::from_millis(100), alice.hear()).await else {
                continue;
            };
            match heard? {
                ServerMessage::Pong {} => return Outcome::Ok(()),
                ServerMessage::Error { code: SignalingCode::RateLimited, .. } => {}
                other => return Err(format!("{other:?} came").into()),
            }
        }
    })
    .await??;
    // On a slow machine a token or two may have come in meanwhile.
    bob.client.send(&json!({"ping": {}})).await?;
    let mut late = 0;
    while let ServerMessage::Signal { .. } = bob.client.hear().await? {
        late += 1;
    }
    assert!(late < 10, "{late} of 21 messages were not dropped");
    Ok(())
}

#[tokio::test]
async fn a_flood_without_end_costs_the_socket() -> Outcome {
    let server = Running::start(|config| {
        config.limits.rate = 10;
        config.limits.burst = 10;
        config.timing.rate_patience = Duration::from_millis(300);
    })
    .await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    let Joined { client: mut flooder, id, .. } =
        Client::join(server.address, "r", &key("flooder")).await?;
    alice.hear_of().await?;
    within("the flood is ended", async {
        // The server closes, and then writing fails.
        while flooder.say(Message::text(r#"{"ping":{}}"#)).await.is_ok() {
            sleep(Duration::from_millis(1)).await;
        }
    })
    .await?;
    assert_eq!(alice.hear_left().await?, (id, LeaveReason::Lost));
    alice.hears_nothing().await
}

#[tokio::test]
async fn who_does_not_read_is_lost_and_holds_nobody_up() -> Outcome {
    let server = Running::start(|config| {
        config.limits.max_queue = 1024 * 1024;
        config.limits.rate = 1_000_000;
        config.limits.burst = 1_000_000;
    })
    .await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    // A small window, or the system's own buffers hold megabytes before the server feels anything.
    let socket = TcpSocket::new_v4()?;
    socket.set_recv_buffer_size(4096)?;
    let stream = within("a TCP connection", socket.connect(server.address)).await??;
    let Joined { client: sleeper, id, .. } =
        Client::over(stream, server.address).await?.enter("r", &key("sleeper")).await?;
    alice.hear_of().await?;

    let message = json!("x".repeat(100_000));
    let mut sent = 0;
    // At most 100 MB: far more than any buffer on the way.
    let left = loop {
        if sent == 1000 {
            return Err("the server keeps queueing".into());
        }
        alice.signal(&id, message.clone()).await?;
        sent += 1;
        // In order, so that the pong shows when the signal has been handled.
        alice.send(&json!({"ping": {}})).await?;
        match alice.hear().await? {
            ServerMessage::Pong {} => {}
            ServerMessage::PeerLeft { id, reason } => break (id, reason),
            other => return Err(format!("{other:?} came").into()),
        }
    };
    assert_eq!(left, (id, LeaveReason::Lost));
    assert!(sent > 10, "only {sent} messages of 100 kB, and the queue holds a megabyte");
    drop(sleeper);
    Ok(())
}

#[tokio::test]
async fn who_reads_takes_any_amount() -> Outcome {
    let server = Running::start(|config| {
        config.limits.max_queue = 1024 * 1024;
        config.limits.burst = 1_000_000;
    })
    .await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    let mut bob = Client::join(server.address, "r", &key("bob")).await?;
    alice.hear_of().await?;
    // Three times what may wait at once.
    for number in 0..30 {
        let message = json!([number, "x".repeat(100_000)]);
        alice.signal(&bob.id, message.clone()).await?;
        assert_eq!(bob.client.hear_signal().await?.1, message);
    }
    alice.hears_nothing().await
}

#[tokio::test]
async fn who_is_silent_for_too_long_is_lost() -> Outcome {
    let server = Running::start(|config| {
        config.timing.ping_interval = Duration::from_millis(100);
        config.timing.silence_timeout = Duration::from_millis(1500);
    })
    .await?;
    let mut alice = Client::join(server.address, "r", &key("alice")).await?.client;
    // A socket that nobody reads answers no ping.
    let Joined { client: silent, id, .. } =
        Client::join(server.address, "r", &key("silent")).await?;
    let start = Instant::now();
    alice.hear_of().await?;
    assert_eq!(alice.hear_left().await?, (id, LeaveReason::Lost));
    assert!(start.elapsed() >= Duration::from_millis(1400), "after {:?}", start.elapsed());
    // Alice only listened all the time, and her answers to the pings kept her.
    alice.hears_nothing().await?;
    drop(silent);
    Ok(())
}

#[tokio::test]
async fn who_does_not_join_is_closed() -> Outcome {
    let server = Running::start(|config| {
        config.timing.join_timeout = Duration::from_millis(200);
        config.limits.burst = 1_000_000;
    })
    .await?;
    let mut client = Client::connect(server.address).await?;
    let sentence = client.hear_error(SignalingCode::NotJoined).await?;
    assert!(sentence.contains("0.2 s"), "{sentence}");
    assert_eq!(client.hear_close_code().await?, 1008);

    // Being busy with something else does not help.
    let mut client = Client::connect(server.address).await?;
    let closed = within("the deadline", async {
        loop {
            client.send(&json!({"ping": {}})).await?;
            let sentence = client.hear_error(SignalingCode::NotJoined).await?;
            if sentence.contains("0.2 s") {
                return Outcome::Ok(());
            }
        }
    });
    closed.await?
}

#[tokio::test]
async fn a_full_server_says_so() -> Outcome {
    let server = Running::start(|config| config.limits.max_sockets = 1).await?;
    let alice = Client::join(server.address, "r", &key("alice")).await?;
    let mut bob = Client::connect(server.address).await?;
    bob.hear_error(SignalingCode::ServerFull).await?;
    assert_eq!(bob.hear_close_code().await?, 1013);

    drop(alice);
    // The place is free a moment after the socket is gone.
    within("a free place", async {
        while Client::join(server.address, "r", &key("bob")).await.is_err() {}
    })
    .await
}
