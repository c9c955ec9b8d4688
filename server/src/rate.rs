use std::time::{Duration, Instant};

use crate::Limits;

/// A message costs one token per started piece of this size: otherwise 100
/// messages a second of 256 KiB each would be a rate of 25 MB/s.
const PIECE: usize = 8 * 1024;

/// How often a socket over its rate is told so; an answer to each dropped
/// message would make a flood in one direction a flood in both.
const TELL_EVERY: Duration = Duration::from_secs(1);

/// The token bucket of one socket: `rate` tokens come in per second, `burst` at
/// most are kept.
#[derive(Debug)]
pub(crate) struct Bucket {
    rate: f64,
    burst: f64,
    patience: Duration,
    tokens: f64,
    filled: Instant,
    limited: Option<Limited>,
}

/// A time of too many messages; it lasts until the bucket is half full again.
#[derive(Debug)]
struct Limited {
    since: Instant,
    told: Instant,
}

/// What to do with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Handle it.
    Pass,
    /// Drop it and say so.
    DropAndTell,
    /// Drop it in silence.
    Drop,
    /// It has gone on for too long.
    Close,
}

impl Bucket {
    /// A full bucket.
    pub(crate) fn new(limits: &Limits, patience: Duration, now: Instant) -> Self {
        let burst = f64::from(limits.burst);
        Self {
            rate: f64::from(limits.rate),
            burst,
            patience,
            tokens: burst,
            filled: now,
            limited: None,
        }
    }

    /// Decides about a message of `size` bytes that came `now`.
    pub(crate) fn take(&mut self, size: usize, now: Instant) -> Verdict {
        let elapsed = now.saturating_duration_since(self.filled).as_secs_f64();
        self.filled = now;
        self.tokens = (self.tokens + elapsed * self.rate).min(self.burst);
        if self.tokens >= self.burst / 2.0 {
            self.limited = None;
        }
        // The largest message may cost more than the bucket holds, and must pass all the same.
        let cost = (size.div_ceil(PIECE).max(1) as f64).min(self.burst);
        if self.tokens >= cost {
            self.tokens -= cost;
            return Verdict::Pass;
        }
        let Some(limited) = &mut self.limited else {
            self.limited = Some(Limited { since: now, told: now });
            return Verdict::DropAndTell;
        };
        if now.saturating_duration_since(limited.since) >= self.patience {
            Verdict::Close
        } else if now.saturating_duration_since(limited.told) >= TELL_EVERY {
            limited.told = now;
            Verdict::DropAndTell
        } else {
            Verdict::Drop
        }
    }
}

#[cfg(test)]
mod tests;
