use wasm_bindgen::{JsCast, JsValue};

use super::encoded_streams::{EncodedStreams, Transformed};
use super::frame::EncodedFrame;
use crate::error::Error;
use crate::web::kernel::error::unsupported;
use crate::web::kernel::promise::settle;
use crate::web::sys::{Note, TransformerExt};

/// A transform as its worker sees it: the `RTCRtpScriptTransformer` of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCRtpScriptTransformer-interface).
///
/// `Clone` gives another handle to the same transformer. Dropping it does
/// nothing; frames that nobody reads are not sent or played.
///
/// ```no_run
/// use rtcweb::{Error, ScriptTransformer, Transformed};
///
/// /// The page has put the key in the options.
/// async fn hide(transformer: ScriptTransformer) -> Result<(), Error> {
///     let key = transformer.options().as_f64().unwrap_or_default() as u8;
///     transformer
///         .run(|frame| {
///             frame.update(|data| data.iter_mut().skip(10).for_each(|byte| *byte ^= key))?;
///             Ok(Transformed::Forward)
///         })
///         .await
/// }
/// ```
#[derive(Clone, Debug)]
pub struct ScriptTransformer {
    streams: EncodedStreams,
    options: JsValue,
    /// `None` where the page handed over nothing but the streams.
    raw: Option<TransformerExt>,
}

impl ScriptTransformer {
    pub(crate) fn from_ext(raw: TransformerExt) -> Self {
        let streams = EncodedStreams::from_raw(raw.readable(), raw.writable());
        Self { streams, options: raw.options(), raw: Some(raw) }
    }

    pub(crate) fn emulated(note: &Note) -> Self {
        let streams = EncodedStreams::from_raw(note.readable(), note.writable());
        Self { streams, options: note.options(), raw: None }
    }

    /// What the page gave the transform: a copy, except for what was
    /// transferred.
    pub fn options(&self) -> JsValue {
        self.options.clone()
    }

    /// Where the frames come from and go to: `readable` and `writable`.
    pub fn streams(&self) -> &EncodedStreams {
        &self.streams
    }

    /// Passes every frame through `transform`; see [`EncodedStreams::run`].
    ///
    /// # Errors
    ///
    /// As [`EncodedStreams::run`].
    ///
    /// # Cancel safety
    ///
    /// As [`EncodedStreams::run`].
    pub async fn run<E: From<Error>>(
        &self,
        transform: impl FnMut(&mut EncodedFrame) -> Result<Transformed, E>,
    ) -> Result<(), E> {
        self.streams.run(transform).await
    }

    /// As [`run`](Self::run), where changing a frame takes a promise; see
    /// [`EncodedStreams::run_async`].
    ///
    /// # Errors
    ///
    /// As [`EncodedStreams::run`].
    ///
    /// # Cancel safety
    ///
    /// As [`EncodedStreams::run_async`].
    pub async fn run_async<E: From<Error>>(
        &self,
        transform: impl AsyncFnMut(&mut EncodedFrame) -> Result<Transformed, E>,
    ) -> Result<(), E> {
        self.streams.run_async(transform).await
    }

    /// Has the encoder make a key frame, of the layer `rid` or of the first,
    /// and waits until it is there to be read; its RTP timestamp where the
    /// browser tells. Nobody may wait for this who has to read the frames
    /// meanwhile: it goes beside [`run`](Self::run).
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in Chromium, where a page
    /// asks its sender instead;
    /// [`InvalidState`](crate::ErrorKind::InvalidState) for anything but a
    /// sender of pictures, [`NotFound`](crate::ErrorKind::NotFound) for a layer
    /// that there is none of, [`NotAllowed`](crate::ErrorKind::NotAllowed) for
    /// a text that cannot be the name of one.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the key frame comes.
    pub async fn generate_key_frame(&self, rid: Option<&str>) -> Result<Option<u32>, Error> {
        let raw = self.raw.as_ref().filter(|raw| raw.generate_key_frame_member().is_some());
        let raw = raw.ok_or_else(|| unsupported("RTCRtpScriptTransformer.generateKeyFrame"))?;
        let timestamp = settle(raw.generate_key_frame(rid)).await?;
        Ok(timestamp.as_f64().map(|timestamp| timestamp as u32))
    }

    /// Asks the other peer for a key frame.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) for anything but a
    /// receiver of pictures, [`Unsupported`](crate::ErrorKind::Unsupported) for
    /// an emulated transform.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the peer is asked.
    pub async fn send_key_frame_request(&self) -> Result<(), Error> {
        let raw = self.raw.as_ref();
        let raw = raw.ok_or_else(|| unsupported("RTCRtpScriptTransformer.sendKeyFrameRequest"))?;
        settle(raw.send_key_frame_request()).await.map(drop)
    }

    /// Whether the page has no script transforms and handed over the streams
    /// instead.
    pub fn is_emulated(&self) -> bool {
        self.raw.is_none()
    }

    /// Wraps a transformer of the browser.
    pub fn from_raw(raw: JsValue) -> Self {
        Self::from_ext(raw.unchecked_into())
    }

    /// The browser's transformer; `None` where it is emulated.
    pub fn as_raw(&self) -> Option<&JsValue> {
        self.raw.as_ref().map(AsRef::as_ref)
    }

    /// The browser's transformer, without this handle.
    pub fn into_raw(self) -> Option<JsValue> {
        self.raw.map(Into::into)
    }
}
