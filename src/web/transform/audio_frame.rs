use js_sys::{ArrayBuffer, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::frame;
use super::metadata::EncodedAudioFrameMetadata;
use crate::error::Error;
use crate::web::support::detect;
use crate::web::sys::{AudioFrameExt, FrameInit};

/// Encoded sound on its way: the `RTCEncodedAudioFrame` of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCEncodedAudioFrame-interface).
///
/// `Clone` gives another handle to the same frame. Its data are gone once it
/// has been written.
///
/// ```no_run
/// use rtcweb::{EncodedAudioFrame, Error};
///
/// /// Opus says in its first byte how the rest is to be read; that stays clear.
/// fn hide(frame: &EncodedAudioFrame, key: u8) -> Result<(), Error> {
///     frame.update(|data| data.iter_mut().skip(1).for_each(|byte| *byte ^= key))
/// }
/// ```
#[derive(Clone, Debug)]
pub struct EncodedAudioFrame {
    raw: AudioFrameExt,
}

impl EncodedAudioFrame {
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
        metadata: Option<&EncodedAudioFrameMetadata>,
    ) -> Result<Self, Error> {
        detect::encoded_frame_constructor().require("constructor of RTCEncodedAudioFrame")?;
        let init: FrameInit = Object::new().unchecked_into();
        if let Some(metadata) = metadata {
            let raw = frame::view(&original.raw).get_metadata()?;
            metadata.write_to(&raw);
            init.set_metadata(&raw);
        }
        Ok(Self { raw: AudioFrameExt::new(&original.raw, &init)? })
    }

    /// What is known of it.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn metadata(&self) -> Result<EncodedAudioFrameMetadata, Error> {
        Ok(EncodedAudioFrameMetadata::from_js(&frame::view(&self.raw).get_metadata()?))
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
        let raw = raw.dyn_into().map_err(|_| frame::not_a_frame("RTCEncodedAudioFrame"))?;
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
