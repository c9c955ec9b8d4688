/// How long to wait before trying again: twice as long after each failure, up
/// to a limit, and spread at random so that clients that lost the same server
/// do not all come back at once.
///
/// ```
/// use rtcweb::negotiation::Backoff;
///
/// let mut backoff = Backoff::new(500, 15_000);
/// assert_eq!(backoff.next_delay(0.0), 250);
/// assert_eq!(backoff.next_delay(0.0), 500);
/// assert_eq!(backoff.next_delay(0.999), 1_999);
/// assert_eq!(backoff.attempts(), 3);
/// backoff.reset();
/// assert_eq!(backoff.next_delay(0.0), 250);
/// ```
#[derive(Clone, Debug)]
pub struct Backoff {
    first: u32,
    limit: u32,
    attempts: u32,
}

impl Backoff {
    /// Waits of up to `first` milliseconds at first, of up to `limit` in the end.
    pub fn new(first: u32, limit: u32) -> Self {
        Self { first, limit, attempts: 0 }
    }

    /// How long to wait before the next attempt, in milliseconds. `random` is
    /// a number from 0 up to but not including 1; at least half of the time is
    /// always waited.
    pub fn next_delay(&mut self, random: f64) -> u32 {
        let doubled =
            1_u32.checked_shl(self.attempts).and_then(|factor| self.first.checked_mul(factor));
        let longest = doubled.unwrap_or(self.limit).min(self.limit);
        self.attempts = self.attempts.saturating_add(1);
        let half = longest / 2;
        half + (f64::from(longest - half) * random) as u32
    }

    /// How many delays were asked for since the last success.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// An attempt succeeded.
    pub fn reset(&mut self) {
        self.attempts = 0;
    }
}
