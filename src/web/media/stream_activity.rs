use super::media_stream::MediaStream;
use crate::error::Error;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::support::media;

/// Whether there is anything left to see or hear.
impl MediaStream {
    /// Calls `callback` when the stream comes to have a live track after it
    /// had none (Chromium, not standard).
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a browser without the
    /// event (all but Chromium); there, look at [`active`](Self::active) when
    /// tracks are added or end.
    pub fn on_active(&self, callback: impl FnMut() + 'static) -> Result<Listener, Error> {
        self.listen_activity("active", callback)
    }

    /// Calls `callback` when the last live track of the stream is gone
    /// (Chromium, not standard).
    ///
    /// # Errors
    ///
    /// As [`on_active`](Self::on_active).
    pub fn on_inactive(&self, callback: impl FnMut() + 'static) -> Result<Listener, Error> {
        self.listen_activity("inactive", callback)
    }

    /// A stream that yields whenever the stream comes to have a live track
    /// (Chromium, not standard).
    ///
    /// # Errors
    ///
    /// As [`on_active`](Self::on_active).
    pub fn activations(&self) -> Result<Events<()>, Error> {
        Events::try_new(&Scope::default(), |queue| self.on_active(move || queue.push(())))
    }

    /// A stream that yields whenever the last live track is gone (Chromium,
    /// not standard).
    ///
    /// # Errors
    ///
    /// As [`on_active`](Self::on_active).
    pub fn deactivations(&self) -> Result<Events<()>, Error> {
        Events::try_new(&Scope::default(), |queue| self.on_inactive(move || queue.push(())))
    }

    fn listen_activity(
        &self,
        name: &'static str,
        mut callback: impl FnMut() + 'static,
    ) -> Result<Listener, Error> {
        media::stream_activity().require("MediaStream.onactive")?;
        Ok(Listener::new(self.as_raw(), name, move |_| callback()))
    }
}
