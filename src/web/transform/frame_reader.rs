use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::stream::FusedStream;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::frame::EncodedFrame;
use crate::error::Error;
use crate::web::kernel::promise::settle;
use crate::web::sys::{ReadResult, ReaderExt};

/// The frames that come out of an encoder or off the network, as a stream.
///
/// The browser hands out one frame after the other and keeps few: who reads
/// slowly makes it drop frames. The stream ends when the transform is taken
/// away; Chromium says so, Firefox does not. Dropping it lets somebody else
/// read.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{EncodedStreams, Error};
///
/// async fn first_size(streams: &EncodedStreams) -> Result<Option<usize>, Error> {
///     let (mut frames, _writer) = streams.split()?;
///     Ok(frames.next().await.transpose()?.map(|frame| frame.byte_length()))
/// }
/// ```
#[derive(Debug)]
#[must_use = "streams do nothing unless polled"]
pub struct FrameReader {
    raw: ReaderExt,
    pending: Option<JsFuture>,
    ended: bool,
}

impl FrameReader {
    pub(crate) fn new(raw: ReaderExt) -> Self {
        Self { raw, pending: None, ended: false }
    }

    /// Says that no more frames are wanted: the browser drops them from now
    /// on, and nothing is sent or played.
    ///
    /// # Errors
    ///
    /// What the stream failed with, if it has.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: no more frames come.
    pub async fn cancel(self) -> Result<(), Error> {
        settle(self.raw.cancel()).await.map(drop)
    }

    fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<EncodedFrame>, Error>> {
        let pending = match &mut self.pending {
            Some(pending) => pending,
            none => none.insert(JsFuture::from(self.raw.read()?)),
        };
        let result = ready!(Pin::new(pending).poll(cx));
        self.pending = None;
        let result: ReadResult = result?.unchecked_into();
        if result.done() {
            return Poll::Ready(Ok(None));
        }
        Poll::Ready(EncodedFrame::from_raw(result.value()).map(Some))
    }
}

impl Stream for FrameReader {
    type Item = Result<EncodedFrame, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.ended {
            return Poll::Ready(None);
        }
        let item = ready!(self.poll_read(cx)).transpose();
        // A stream that has failed gives nothing but the same error for ever.
        self.ended = !matches!(item, Some(Ok(_)));
        Poll::Ready(item)
    }
}

impl FusedStream for FrameReader {
    fn is_terminated(&self) -> bool {
        self.ended
    }
}

impl Drop for FrameReader {
    fn drop(&mut self) {
        // A read that is under way is told so; no frame is lost by it.
        let _ = self.raw.release_lock();
    }
}
