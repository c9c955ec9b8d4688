use futures_util::StreamExt;
use wasm_bindgen::JsCast;

use super::frame::EncodedFrame;
use super::frame_reader::FrameReader;
use super::frame_writer::FrameWriter;
use crate::error::{Error, ErrorKind};
use crate::web::sys::{ReadableExt, ReadableStream, WritableExt, WritableStream};

/// What is to become of a frame.
///
/// ```no_run
/// use rtcweb::{EncodedFrame, Transformed};
///
/// /// Lets no empty frame through.
/// fn judge(frame: &mut EncodedFrame) -> Transformed {
///     if frame.byte_length() == 0 { Transformed::Drop } else { Transformed::Forward }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transformed {
    /// It goes on, with whatever data it has now.
    Forward,
    /// It goes nowhere.
    Drop,
}

/// The way of the frames of one sender or receiver: a stream to read them
/// from and a stream to write them to.
///
/// `Clone` gives another handle to the same two streams.
///
/// ```no_run
/// use rtcweb::{EncodedStreams, Error, Transformed};
///
/// async fn invert(streams: &EncodedStreams) -> Result<(), Error> {
///     streams
///         .run(|frame| {
///             frame.update(|data| data.iter_mut().for_each(|byte| *byte = !*byte))?;
///             Ok(Transformed::Forward)
///         })
///         .await
/// }
/// ```
#[derive(Clone, Debug)]
pub struct EncodedStreams {
    readable: ReadableStream,
    writable: WritableStream,
}

impl EncodedStreams {
    /// Takes both ends: to read and write frames in one's own time.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) where one of them is taken.
    pub fn split(&self) -> Result<(FrameReader, FrameWriter), Error> {
        let readable: &ReadableExt = self.readable.unchecked_ref();
        let writable: &WritableExt = self.writable.unchecked_ref();
        if readable.locked() || writable.locked() {
            let message = "somebody else reads or writes these frames";
            return Err(Error::new(ErrorKind::InvalidState, message));
        }
        let reader = FrameReader::new(readable.get_reader()?);
        Ok((reader, FrameWriter::new(writable.get_writer()?)))
    }

    /// Passes every frame through `transform`, one after the other, until the
    /// frames end.
    ///
    /// An error of `transform` ends it all: no frame goes through any more,
    /// changed or unchanged, and the error comes back here. Who wants to lose
    /// the one frame only answers [`Transformed::Drop`].
    ///
    /// # Errors
    ///
    /// Those of `transform`; [`InvalidState`](ErrorKind::InvalidState) where
    /// somebody else reads or writes; what the streams fail with.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future leaves the streams to somebody else: it may be run
    /// again, and no frame is lost that `transform` has not seen.
    pub async fn run<E: From<Error>>(
        &self,
        mut transform: impl FnMut(&mut EncodedFrame) -> Result<Transformed, E>,
    ) -> Result<(), E> {
        self.run_async(async |frame| transform(frame)).await
    }

    /// As [`run`](Self::run), where changing a frame takes a promise, as all
    /// of WebCrypto does.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run).
    ///
    /// # Cancel safety
    ///
    /// As [`run`](Self::run); a frame that is being changed is lost.
    pub async fn run_async<E: From<Error>>(
        &self,
        mut transform: impl AsyncFnMut(&mut EncodedFrame) -> Result<Transformed, E>,
    ) -> Result<(), E> {
        let (mut reader, mut writer) = self.split()?;
        while let Some(frame) = reader.next().await {
            let mut frame = frame?;
            match transform(&mut frame).await {
                Ok(Transformed::Forward) => writer.write(frame).await?,
                Ok(Transformed::Drop) => {}
                Err(error) => {
                    // Why they are over is what the caller wants to hear, not
                    // how their end went.
                    let _ = reader.cancel().await;
                    let _ = writer.abort().await;
                    return Err(error);
                }
            }
        }
        Ok(())
    }

    /// Wraps two streams of the browser that carry encoded frames.
    pub fn from_raw(readable: ReadableStream, writable: WritableStream) -> Self {
        Self { readable, writable }
    }

    /// The browser's streams.
    pub fn as_raw(&self) -> (&ReadableStream, &WritableStream) {
        (&self.readable, &self.writable)
    }

    /// The browser's streams, without this handle.
    pub fn into_raw(self) -> (ReadableStream, WritableStream) {
        (self.readable, self.writable)
    }
}
