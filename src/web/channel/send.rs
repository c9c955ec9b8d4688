use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

use super::data_channel::{ChannelState, DataChannel};
use super::payload::Payload;
use crate::error::{Error, ErrorKind};
use crate::web::kernel::error::closed;

/// How long a waiting writer trusts the browser to say that there is room, in
/// milliseconds. `bufferedamountlow` does not come reliably where the
/// application has set a high threshold, so the amount is looked at too.
const LOOK_AGAIN: u32 = 50;

/// Sending and closing.
impl DataChannel {
    /// Waits until the channel is open.
    ///
    /// # Errors
    ///
    /// [`Closed`](ErrorKind::Closed) where it never will be.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future stops the waiting; nothing else happens.
    pub async fn opened(&self) -> Result<(), Error> {
        self.inner
            .shared
            .changed
            .until(|| match self.ready_state() {
                ChannelState::Connecting => None,
                ChannelState::Open => Some(Ok(())),
                _ => Some(Err(closed("data channel"))),
            })
            .await
    }

    /// Sends now, or not at all.
    ///
    /// # Errors
    ///
    /// [`WouldBlock`](ErrorKind::WouldBlock) above the high-water mark or while
    /// another writer waits its turn,
    /// [`MessageTooLarge`](ErrorKind::MessageTooLarge) for more than the other
    /// side takes, [`InvalidState`](ErrorKind::InvalidState) before the channel
    /// is open, [`Closed`](ErrorKind::Closed) after it. Nothing of the message
    /// has been sent then.
    pub fn try_send<'a>(&self, message: impl Into<Payload<'a>>) -> Result<(), Error> {
        let payload = message.into();
        self.check(&payload)?;
        if self.inner.turns.is_busy() || !self.has_room(&payload) {
            return Err(Error::new(ErrorKind::WouldBlock, "the send buffer is full"));
        }
        self.send_now(&payload)
    }

    /// Sends as soon as the channel is open, earlier writers have had their
    /// turn, and there is room below the high-water mark.
    ///
    /// # Errors
    ///
    /// [`MessageTooLarge`](ErrorKind::MessageTooLarge) for more than the other
    /// side takes, [`Closed`](ErrorKind::Closed) where the channel closes
    /// first. Nothing of the message has been sent then.
    ///
    /// # Cancel safety
    ///
    /// A future that is dropped before it has finished has sent nothing, and
    /// gives its turn to the next writer.
    pub async fn send<'a>(&self, message: impl Into<Payload<'a>>) -> Result<(), Error> {
        let payload = message.into();
        self.opened().await?;
        let _turn = self.inner.turns.enter().await;
        loop {
            self.check(&payload)?;
            if self.has_room(&payload) {
                match self.send_now(&payload) {
                    // The browser's own buffer is full, whatever our mark says.
                    Err(error) if error.kind() == &ErrorKind::WouldBlock => {}
                    result => return result,
                }
            }
            self.drained_below(self.buffered_amount()).await;
        }
    }

    /// Closes the channel after what was sent has left the browser, and waits
    /// until the other side agrees. Messages that are still arriving can be
    /// read. Closing again waits too.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future while data is still going out leaves the channel
    /// open; call it again.
    pub async fn close(&self) {
        // Writers that were here before go first.
        let _turn = self.inner.turns.enter().await;
        self.ext().set_buffered_amount_low_threshold(0.0);
        while self.ready_state() == ChannelState::Open && self.buffered_amount() > 0 {
            self.drained_below(self.buffered_amount()).await;
        }
        self.ext().close();
        let is_closed = || (self.ready_state() == ChannelState::Closed).then_some(());
        self.inner.shared.changed.until(is_closed).await;
    }

    /// How many bytes may wait in the browser before [`send`](Self::send) waits too.
    pub fn high_water_mark(&self) -> usize {
        self.inner.high_water_mark.get()
    }

    /// Changes the high-water mark, and with it the threshold of
    /// `bufferedamountlow` to half of it. Chromium gives up above 16 MiB.
    pub fn set_high_water_mark(&self, bytes: usize) {
        self.inner.high_water_mark.set(bytes);
        self.ext().set_buffered_amount_low_threshold((bytes / 2) as f64);
    }

    /// At which amount `bufferedamountlow` is fired.
    pub fn buffered_amount_low_threshold(&self) -> usize {
        self.ext().buffered_amount_low_threshold() as usize
    }

    /// Changes at which amount `bufferedamountlow` is fired.
    pub fn set_buffered_amount_low_threshold(&self, bytes: usize) {
        self.ext().set_buffered_amount_low_threshold(bytes as f64);
    }

    /// Whether the channel could take the payload if it had room. Chromium
    /// before 149 closes the channel over a message that is too large, so it
    /// never gets one.
    fn check(&self, payload: &Payload<'_>) -> Result<(), Error> {
        match self.ready_state() {
            ChannelState::Open => {}
            ChannelState::Connecting => {
                return Err(Error::new(
                    ErrorKind::InvalidState,
                    "the data channel is not open yet",
                ));
            }
            _ => return Err(closed("data channel")),
        }
        let len = payload.len();
        match self.max_message_size() {
            Some(max) if len > max => {
                let message = format!("a message of {len} bytes; the other side takes {max}");
                Err(Error::new(ErrorKind::MessageTooLarge { len, max }, message))
            }
            _ => Ok(()),
        }
    }

    /// A message that is larger than the mark itself needs an empty buffer.
    fn has_room(&self, payload: &Payload<'_>) -> bool {
        let buffered = self.buffered_amount();
        buffered == 0 || buffered + payload.len() <= self.high_water_mark()
    }

    fn send_now(&self, payload: &Payload<'_>) -> Result<(), Error> {
        payload.send(self.ext()).map_err(|thrown| {
            let error = Error::from(thrown);
            match error.kind() {
                // Chromium's queue holds 16 MiB and then throws. With nothing
                // in the queue the error has another reason, and waiting for
                // room would never end.
                ErrorKind::Operation if self.buffered_amount() > 0 => {
                    error.with_kind(ErrorKind::WouldBlock)
                }
                ErrorKind::InvalidState => error.with_kind(ErrorKind::Closed),
                _ => error,
            }
        })
    }

    /// Waits until less is buffered than `amount`, or the channel is not open.
    async fn drained_below(&self, amount: usize) {
        let drained = || {
            let open = self.ready_state() == ChannelState::Open;
            (!open || self.buffered_amount() < amount).then_some(())
        };
        let told = std::pin::pin!(self.inner.shared.changed.until(drained));
        match select(told, TimeoutFuture::new(LOOK_AGAIN)).await {
            Either::Left(_) | Either::Right(_) => {}
        }
    }
}
