use std::collections::BTreeMap;

use futures_util::{SinkExt, StreamExt};
use rtcweb::negotiation::PeerId;
use rtcweb::negotiation::room::{ClientMessage, ServerMessage};
use tokio::task::JoinSet;
use tokio_tungstenite::tungstenite::Message;

use crate::client::{Client, Joined};
use crate::support::{Outcome, Running, key, within};

const ROOMS: usize = 50;
const PEERS: usize = 4;
const MESSAGES: u32 = 40;

/// 200 sockets, each of which sends to its three neighbours at once while it
/// listens: 24,000 messages, each of which arrives once and in order.
#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_sockets_lose_nothing() -> Outcome {
    let server = Running::with_defaults().await?;
    let mut members: Vec<(Joined, Vec<PeerId>)> = Vec::new();
    for room in 0..ROOMS {
        let mut inside: Vec<Joined> = Vec::new();
        for peer in 0..PEERS {
            let joined =
                Client::join(server.address, &format!("r{room}"), &key(&format!("{room}.{peer}")))
                    .await?;
            for member in &mut inside {
                member.client.hear_of().await?;
            }
            inside.push(joined);
        }
        let ids: Vec<_> = inside.iter().map(|member| member.id.clone()).collect();
        members.extend(inside.into_iter().map(|member| (member, ids.clone())));
    }
    let mut talks = JoinSet::new();
    for (member, ids) in members {
        let others = ids.into_iter().filter(|id| *id != member.id).collect();
        talks.spawn(talk(member.client, others));
    }
    let mut arrived = 0;
    // Every socket stays open until the last talk is over: a peer-left is an error here.
    let mut open = Vec::new();
    while let Some(talk) = within("a talk ends", talks.join_next()).await? {
        let (client, heard) = talk??;
        open.push(client);
        arrived += heard;
    }
    assert_eq!(arrived, ROOMS * PEERS * (PEERS - 1) * MESSAGES as usize);
    Ok(())
}

async fn talk(client: Client, others: Vec<PeerId>) -> Outcome<(Client, usize)> {
    let (mut sink, mut stream) = client.socket.split();
    let sending = async {
        for number in 0..MESSAGES {
            for to in &others {
                let message = ClientMessage::Signal { to: to.clone(), message: number };
                sink.send(Message::text(serde_json::to_string(&message)?)).await?;
            }
        }
        Outcome::Ok(())
    };
    let hearing = async {
        let mut next: BTreeMap<PeerId, u32> = others.iter().map(|id| (id.clone(), 0)).collect();
        let mut heard = 0;
        while next.values().any(|&next| next < MESSAGES) {
            let Message::Text(text) = stream.next().await.ok_or("the socket ended")?? else {
                continue;
            };
            let ServerMessage::Signal { from, message } =
                serde_json::from_str::<ServerMessage<u32>>(&text)?
            else {
                return Err(format!("{text} came").into());
            };
            let due = next.get_mut(&from).ok_or("from a stranger")?;
            if message != *due {
                return Err(format!("{message} came from {from}, where {due} was due").into());
            }
            *due += 1;
            heard += 1;
        }
        Outcome::Ok(heard)
    };
    let (sent, heard) = within("all messages", async { tokio::join!(sending, hearing) }).await?;
    sent?;
    let socket = sink.reunite(stream).map_err(|_| "two halves of different sockets")?;
    Ok((Client { socket }, heard?))
}
