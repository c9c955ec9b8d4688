//! One WebSocket from upgrade to end.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::StreamExt;
use futures_util::stream::SplitStream;
use rtcweb::negotiation::room::{LeaveReason, SignalingCode};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::app::{App, ended};
use crate::outbox::outbox;
use crate::session::Session;
use crate::wire::Complaint;

// Close codes of RFC 6455 section 7.4.1 and of the registry it founded.
pub(crate) const NORMAL: u16 = 1000;
pub(crate) const GOING_AWAY: u16 = 1001;
pub(crate) const PROTOCOL: u16 = 1002;
pub(crate) const NOT_TEXT: u16 = 1007;
pub(crate) const POLICY: u16 = 1008;
pub(crate) const TOO_BIG: u16 = 1009;
pub(crate) const RESTART: u16 = 1012;
pub(crate) const TRY_LATER: u16 = 1013;

/// How long a client may take over its side of the closing handshake.
const GOODBYE: Duration = Duration::from_secs(2);

/// How long a socket is kept that broke the rules of the WebSocket protocol, of
/// which nothing more is read. A TCP socket dropped with unread bytes is reset,
/// and a reset can overtake the close frame that says why.
const LINGER: Duration = Duration::from_secs(1);

/// How the reading came to its end.
enum End {
    /// In an orderly way, whoever began it.
    Closed(LeaveReason),
    /// With a frame that cannot be read past.
    Broken,
    /// Without a word.
    Dead,
}

/// Serves one client until either side ends it.
pub(crate) async fn serve(socket: WebSocket, app: Arc<App>, mut ending: watch::Receiver<bool>) {
    let (sink, mut stream) = socket.split();
    let (outbox, queue) = outbox(app.config.limits.max_queue as usize);
    let mut writer = pin!(queue.write(sink, app.config.timing.ping_interval));
    let mut session = Session::new(Arc::clone(&app), outbox.clone());
    let mut written = false;
    let end = tokio::select! {
        end = read(&mut stream, &mut session, &app) => end,
        () = &mut writer => {
            written = true;
            End::Closed(LeaveReason::Lost)
        }
        () = outbox.overflown() => End::Dead,
        () = ended(&mut ending) => {
            outbox.close(RESTART, "service restart");
            End::Closed(LeaveReason::Lost)
        }
    };
    // The writer ends by itself once the queue is empty and nothing can be added.
    drop(outbox);
    session.end(match end {
        End::Closed(reason) => reason,
        End::Broken | End::Dead => LeaveReason::Lost,
    });
    if matches!(end, End::Dead) {
        return;
    }
    let goodbye = async {
        if !written {
            writer.await;
        }
        if matches!(end, End::Broken) {
            sleep(LINGER).await;
        }
        while let Some(Ok(_)) = stream.next().await {}
    };
    // A client that does not answer a close loses nothing by not being waited for.
    let _ = timeout(GOODBYE, goodbye).await;
}

/// Tells a client that the server is full, and closes.
pub(crate) async fn turn_away(socket: WebSocket, app: Arc<App>) {
    let (sink, mut stream) = socket.split();
    let (outbox, queue) = outbox(app.config.limits.max_queue as usize);
    outbox.push(
        Complaint::new(SignalingCode::ServerFull, "The server has no place for another client.")
            .encode(),
    );
    outbox.close(TRY_LATER, "server-full");
    let goodbye = async {
        queue.write(sink, app.config.timing.ping_interval).await;
        while let Some(Ok(_)) = stream.next().await {}
    };
    let _ = timeout(GOODBYE, goodbye).await;
}

async fn read(stream: &mut SplitStream<WebSocket>, session: &mut Session, app: &App) -> End {
    let timing = &app.config.timing;
    let join_by = Instant::now() + timing.join_timeout;
    loop {
        let silent_at = Instant::now() + timing.silence_timeout;
        let deadline = if session.has_joined() { silent_at } else { silent_at.min(join_by) };
        match timeout_at(deadline, stream.next()).await {
            Ok(Some(Ok(Message::Close(frame)))) => return End::Closed(reason(frame.as_ref())),
            Ok(Some(Ok(message))) => {
                if session.handle(&message).is_break() {
                    return End::Closed(LeaveReason::Lost);
                }
            }
            Ok(Some(Err(error))) => {
                let Some((code, reason)) = rule_broken(error) else { return End::Dead };
                session.close(code, reason);
                return End::Broken;
            }
            Ok(None) => return End::Dead,
            Err(_) if session.has_joined() || Instant::now() < join_by => return End::Dead,
            Err(_) => {
                session.expire();
                return End::Closed(LeaveReason::Lost);
            }
        }
    }
}

/// A page that calls `close()` without arguments sends no code at all.
fn reason(frame: Option<&CloseFrame>) -> LeaveReason {
    match frame.map(|frame| frame.code) {
        None | Some(NORMAL | GOING_AWAY) => LeaveReason::Left,
        Some(_) => LeaveReason::Lost,
    }
}

/// The close code for a frame that could not be read; `None` where the
/// connection itself is gone.
fn rule_broken(error: axum::Error) -> Option<(u16, &'static str)> {
    use tungstenite::Error;
    use tungstenite::error::ProtocolError;

    match error.into_inner().downcast_ref::<Error>() {
        Some(Error::Capacity(_)) => Some((TOO_BIG, "message far too large")),
        Some(Error::Utf8(_)) => Some((NOT_TEXT, "a text message is UTF-8")),
        Some(Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)) => None,
        Some(Error::Protocol(_)) => Some((PROTOCOL, "against RFC 6455")),
        _ => None,
    }
}
