use js_sys::{ArrayBuffer, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::frame;
use super::metadata::EncodedVideoFrameMetadata;
use crate::error::Error;
use crate::string_enum::string_enum;
use crate::web::support::detect;
use crate::web::sys::{FrameInit, VideoFrameExt};

string_enum! {
    /// Whether a picture stands by itself: the `EncodedVideoChunkType` of
    /// [WebCodecs](https://www.w3.org/TR/webcodecs/#enumdef-encodedvideochunktype).
    EncodedVideoChunkType {
        /// It does; decoding can begin here.
        Key = "key",
        /// It refers to pictures before it.
        Delta = "delta",
    }
}

/// An encoded picture on its way: the `RTCEncodedVideoFrame` of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCEncodedVideoFrame-interface).
///
/// `Clone` gives another handle to the same frame. Its data are gone once it
/// has been written.
///
/// ```no_run
/// use rtcweb::{EncodedVideoChunkType, EncodedVideoFrame, Error};
///
/// /// The bytes that a VP8 decoder and the packetizer must be able to read.
/// fn clear(frame: &EncodedVideoFrame) -> usize {
///     if frame.kind() == EncodedVideoChunkType::Key { 10 } else { 3 }
/// }
///
/// fn hide(frame: &EncodedVideoFrame, key: u8) -> Result<(), Error> {
///     let start = clear(frame);
///     frame.update(|data| data.iter_mut().skip(start).for_each(|byte| *byte ^= key))
/// }
/// ```
#[derive(Clone, Debug)]
pub struct EncodedVideoFrame {
    raw: VideoFrameExt,
}

impl EncodedVideoFrame {
    /// A copy of a frame, data and all, with other metadata where they are
    /// given; what is `None` in them stays as it was.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) where frames cannot be
    /// copied ([`Feature::EncodedFrameConstructor`](crate::Feature)),
    /// [`InvalidModification`](crate::ErrorKind::InvalidModification) for
    /// metadata that the browser does not take.
    pub fn new(
        original: &Self,
        metadata: Option<&EncodedVideoFrameMetadata>,
    ) -> Result<Self, Error> {
        detect::encoded_frame_constructor().require("constructor of RTCEncodedVideoFrame")?;
        let init: FrameInit = Object::new().unchecked_into();
        if let Some(metadata) = metadata {
            let raw = frame::view(&original.raw).get_metadata()?;
            metadata.write_to(&raw);
            init.set_metadata(&raw);
        }
        Ok(Self { raw: VideoFrameExt::new(&original.raw, &init)? })
    }

    /// Whether it stands by itself: the `type` of the specification.
    pub fn kind(&self) -> EncodedVideoChunkType {
        self.raw.kind().as_str().into()
    }

    /// What is known of it.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn metadata(&self) -> Result<EncodedVideoFrameMetadata, Error> {
        Ok(EncodedVideoFrameMetadata::from_js(&frame::view(&self.raw).get_metadata()?))
    }

    /// The timestamp of its RTP packets.
    #[deprecated = "no longer in the specification; see `rtp_timestamp` of the metadata"]
    pub fn timestamp(&self) -> Option<u32> {
        frame::timestamp(&self.raw)
    }

    frame::data_methods!();

    /// Wraps a frame of the browser.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) for anything else.
    pub fn from_raw(raw: JsValue) -> Result<Self, Error> {
        let raw = raw.dyn_into().map_err(|_| frame::not_a_frame("RTCEncodedVideoFrame"))?;
        Ok(Self { raw })
    }

    /// The browser's frame.
    pub fn as_raw(&self) -> &JsValue {
        self.raw.as_ref()
    }

    /// The browser's frame, without this handle.
    pub fn into_raw(self) -> JsValue {
        self.raw.into()
    }
}
