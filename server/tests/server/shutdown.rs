use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::client::Client;
use crate::http::get;
use crate::support::{Outcome, Running, key, within};

#[tokio::test]
async fn everyone_is_told_that_the_server_restarts_and_nobody_that_peers_left() -> Outcome {
    let server = Running::with_defaults().await?;
    let address = server.address;
    let mut clients = Vec::new();
    for room in ["a", "b"] {
        for n in 0..3 {
            clients.push(Client::join(address, room, &key(&format!("{n}"))).await?.client);
        }
    }
    // Who came later was announced to the earlier ones.
    for (place, client) in clients.iter_mut().enumerate() {
        for _ in 0..2 - place % 3 {
            client.hear_of().await?;
        }
    }
    let unjoined = Client::connect(address).await?;
    clients.push(unjoined);
    let start = Instant::now();
    let ended = server.stop();
    for client in &mut clients {
        let close = client.hear_close().await?;
        assert_eq!((u16::from(close.code), close.reason.as_str()), (1012, "service restart"));
    }
    drop(clients);
    within("the server ends", ended).await??;
    assert!(start.elapsed() < Duration::from_secs(3), "after {:?}", start.elapsed());
    // The port is free again.
    TcpListener::bind(address).await?;
    Ok(())
}

/// Browsers keep connections for later, and open some before they need them.
#[tokio::test]
async fn idle_connections_end_with_the_server() -> Outcome {
    let server =
        Running::start(|config| config.timing.shutdown_timeout = Duration::from_secs(3600)).await?;
    let mut used = within("a TCP connection", TcpStream::connect(server.address)).await??;
    used.write_all(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n").await?;
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\nok") {
        assert_ne!(
            within("an answer", used.read_buf(&mut answer)).await??,
            0,
            "the connection was not kept"
        );
    }
    let unused = within("a TCP connection", TcpStream::connect(server.address)).await??;
    // Accepted in order: this one is served only after the unused one was taken.
    assert_eq!(get(server.address, "/health").await?.status, 200);
    within("the server ends", server.stop()).await??;
    drop((used, unused));
    Ok(())
}

#[tokio::test]
async fn nobody_can_hold_up_the_end() -> Outcome {
    let server =
        Running::start(|config| config.timing.shutdown_timeout = Duration::from_secs(1)).await?;
    // One answers nothing, one has sent half a request.
    let deaf = Client::join(server.address, "r", &key("deaf")).await?;
    let mut half = within("a TCP connection", TcpStream::connect(server.address)).await??;
    half.write_all(b"GET / HT").await?;
    assert_eq!(get(server.address, "/health").await?.status, 200);
    let start = Instant::now();
    within("the server ends", server.stop()).await??;
    assert!(start.elapsed() < Duration::from_secs(4), "after {:?}", start.elapsed());
    drop((deaf, half));
    Ok(())
}
