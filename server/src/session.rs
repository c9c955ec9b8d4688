//! The protocol of one socket: each message in, what follows from it out.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::ws::Message;
use rtcweb::negotiation::room::{LeaveReason, SignalingCode};
use tracing::debug;

use crate::app::App;
use crate::hub::Membership;
use crate::identity;
use crate::outbox::Outbox;
use crate::rate::{Bucket, Verdict};
use crate::socket::{NORMAL, POLICY, TRY_LATER};
use crate::wire::{Complaint, Request, Response, decode, encode};

/// One client, from its first message to its last.
#[derive(Debug)]
pub(crate) struct Session {
    app: Arc<App>,
    outbox: Outbox,
    bucket: Bucket,
    membership: Option<Membership>,
}

impl Session {
    pub(crate) fn new(app: Arc<App>, outbox: Outbox) -> Self {
        let bucket =
            Bucket::new(&app.config.limits, app.config.timing.rate_patience, Instant::now());
        Self { app, outbox, bucket, membership: None }
    }

    /// Whether the client is in a room.
    pub(crate) fn has_joined(&self) -> bool {
        self.membership.is_some()
    }

    /// Takes what came in. `Break` says that a close has been queued, and that
    /// whatever else comes in no longer counts.
    pub(crate) fn handle(&mut self, message: &Message) -> ControlFlow<()> {
        let size = match message {
            Message::Text(text) => text.as_str().len(),
            Message::Binary(data) | Message::Ping(data) | Message::Pong(data) => data.len(),
            Message::Close(_) => return ControlFlow::Continue(()),
        };
        match self.bucket.take(size, Instant::now()) {
            Verdict::Pass => {}
            Verdict::Drop => return ControlFlow::Continue(()),
            verdict @ (Verdict::DropAndTell | Verdict::Close) => {
                let rate = self.app.config.limits.rate;
                self.outbox.push(
                    Complaint::new(
                        SignalingCode::RateLimited,
                        format!("More than {rate} messages per second; some were dropped."),
                    )
                    .encode(),
                );
                if verdict == Verdict::Close {
                    self.outbox.close(POLICY, "rate-limited");
                    return ControlFlow::Break(());
                }
                return ControlFlow::Continue(());
            }
        }
        let done = match message {
            Message::Text(text) => self
                .check_size(size)
                .and_then(|()| decode(text))
                .and_then(|request| self.answer(request)),
            Message::Binary(_) => Err(Complaint::new(
                SignalingCode::Malformed,
                "A message of this protocol is JSON in a text frame; a binary one came.",
            )),
            Message::Ping(_) | Message::Pong(_) | Message::Close(_) => {
                return ControlFlow::Continue(());
            }
        };
        match done {
            Ok(next) => next,
            Err(complaint) => self.complain(complaint),
        }
    }

    /// Says that no `join` came in time, and closes.
    pub(crate) fn expire(&self) {
        let seconds = self.app.config.timing.join_timeout.as_secs_f64();
        let complaint =
            Complaint::new(SignalingCode::NotJoined, format!("No join came within {seconds} s."));
        self.outbox.push(complaint.encode());
        self.outbox.close(POLICY, "not-joined");
    }

    /// Closes the socket once everything queued has been sent.
    pub(crate) fn close(&self, code: u16, reason: &'static str) {
        self.outbox.close(code, reason);
    }

    /// Ends it; the others in the room learn the reason.
    pub(crate) fn end(mut self, reason: LeaveReason) {
        self.leave(reason);
    }

    fn check_size(&self, size: usize) -> Result<(), Complaint> {
        let limit = self.app.config.limits.max_message_size as usize;
        if size <= limit {
            return Ok(());
        }
        let sentence = format!("The message has {size} bytes; this server takes {limit} at most.");
        Err(Complaint::new(SignalingCode::TooLarge, sentence))
    }

    fn answer(&mut self, request: Request) -> Result<ControlFlow<()>, Complaint> {
        match (request, &self.membership) {
            (Request::Join { .. }, Some(_)) => Err(Complaint::new(
                SignalingCode::AlreadyJoined,
                "This socket is in a room already; another room takes another socket.",
            )),
            (Request::Join { room, key }, None) => self.join(&room, &key),
            (_, None) => {
                Err(Complaint::new(SignalingCode::NotJoined, "The first message must be join."))
            }
            (Request::Signal { to, message }, Some(membership)) => {
                membership.relay(to, &message)?;
                Ok(ControlFlow::Continue(()))
            }
            (Request::Leave {}, Some(_)) => {
                self.leave(LeaveReason::Left);
                self.outbox.close(NORMAL, "left");
                Ok(ControlFlow::Break(()))
            }
            (Request::Ping {}, Some(_)) => {
                self.outbox.push(encode(&Response::Pong {}));
                Ok(ControlFlow::Continue(()))
            }
            _ => Err(Complaint::new(
                SignalingCode::Malformed,
                "This server does not know this message.",
            )),
        }
    }

    fn join(&mut self, room: &str, key: &str) -> Result<ControlFlow<()>, Complaint> {
        if !identity::is_room_name(room) {
            return Err(Complaint::new(
                SignalingCode::InvalidRoom,
                "A room's name is 1 to 64 of the characters A-Z a-z 0-9 _ and -.",
            ));
        }
        let id = identity::peer_id(key).ok_or_else(|| {
            Complaint::new(
                SignalingCode::InvalidKey,
                "A key is 16 to 128 visible ASCII characters.",
            )
        })?;
        let membership = self.app.hub.join(room, id, self.outbox.clone())?;
        debug!(peer = %membership.id(), "joined");
        self.membership = Some(membership);
        Ok(ControlFlow::Continue(()))
    }

    fn leave(&mut self, reason: LeaveReason) {
        if let Some(membership) = self.membership.take() {
            debug!(peer = %membership.id(), ?reason, "gone");
            membership.leave(reason);
        }
    }

    fn complain(&self, complaint: Complaint) -> ControlFlow<()> {
        let code = complaint.code;
        self.outbox.push(complaint.encode());
        if code == SignalingCode::ServerFull {
            self.outbox.close(TRY_LATER, "server-full");
        } else if code.is_fatal() {
            self.outbox.close(POLICY, "refused");
        } else {
            return ControlFlow::Continue(());
        }
        ControlFlow::Break(())
    }
}
