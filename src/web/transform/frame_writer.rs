use super::frame::EncodedFrame;
use crate::error::Error;
use crate::web::kernel::promise::settle;
use crate::web::sys::WriterExt;

/// Where frames go on: to the network, or to a decoder.
///
/// Dropping it lets somebody else write.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{EncodedStreams, Error};
///
/// /// Passes on what is there, one frame at a time.
/// async fn pass(streams: &EncodedStreams) -> Result<(), Error> {
///     let (mut frames, mut writer) = streams.split()?;
///     while let Some(frame) = frames.next().await {
///         writer.write(frame?).await?;
///     }
///     Ok(())
/// }
/// ```
#[derive(Debug)]
pub struct FrameWriter {
    raw: WriterExt,
}

impl FrameWriter {
    pub(crate) fn new(raw: WriterExt) -> Self {
        Self { raw }
    }

    /// Waits until there is room, writes a frame, and waits until it is taken.
    /// Its data are gone then.
    ///
    /// A browser takes only what it gave: it drops a frame of another sender
    /// or receiver without a word.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) for sound among pictures, where the
    /// browser minds (Chromium); whatever the stream failed with before.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future before there is room writes nothing; after that the
    /// frame goes its way.
    pub async fn write(&mut self, frame: EncodedFrame) -> Result<(), Error> {
        settle(self.raw.ready()).await?;
        settle(self.raw.write(frame.as_raw())).await.map(drop)
    }

    /// Says that no more frames come.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) where the transform has
    /// been taken away meanwhile, [`Type`](crate::ErrorKind::Type) where the
    /// stream has failed.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: nothing can be written.
    pub async fn close(self) -> Result<(), Error> {
        settle(self.raw.close()).await.map(drop)
    }

    /// Gives up: what waits is thrown away, and nothing can be written.
    ///
    /// # Errors
    ///
    /// As [`close`](Self::close).
    ///
    /// # Cancel safety
    ///
    /// As [`close`](Self::close).
    pub async fn abort(self) -> Result<(), Error> {
        settle(self.raw.abort()).await.map(drop)
    }
}

impl Drop for FrameWriter {
    fn drop(&mut self) {
        let _ = self.raw.release_lock();
    }
}
