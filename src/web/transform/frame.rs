use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::audio_frame::EncodedAudioFrame;
use super::metadata::EncodedFrameMetadata;
use super::video_frame::EncodedVideoFrame;
use crate::error::{Error, ErrorKind};
use crate::web::sys::FrameExt;

/// An encoded frame of either kind.
///
/// ```no_run
/// use rtcweb::{EncodedFrame, EncodedVideoChunkType};
///
/// fn is_key_frame(frame: &EncodedFrame) -> bool {
///     match frame {
///         EncodedFrame::Video(frame) => frame.kind() == EncodedVideoChunkType::Key,
///         EncodedFrame::Audio(_) => false,
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub enum EncodedFrame {
    /// A picture.
    Video(EncodedVideoFrame),
    /// Sound.
    Audio(EncodedAudioFrame),
}

impl EncodedFrame {
    /// What is known of it, whichever kind it is of.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn metadata(&self) -> Result<EncodedFrameMetadata, Error> {
        Ok(EncodedFrameMetadata::from_js(&view(self.as_raw()).get_metadata()?))
    }

    /// A copy of its data.
    pub fn data(&self) -> Vec<u8> {
        data(self.as_raw())
    }

    /// Puts other data in.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn set_data(&self, data: &[u8]) -> Result<(), Error> {
        set_data(self.as_raw(), data)
    }

    /// Takes the data out, has them changed, and puts them in again.
    ///
    /// # Errors
    ///
    /// As [`set_data`](Self::set_data).
    pub fn update(&self, change: impl FnOnce(&mut Vec<u8>)) -> Result<(), Error> {
        update(self.as_raw(), change)
    }

    /// How many bytes it has.
    pub fn byte_length(&self) -> usize {
        view(self.as_raw()).data().byte_length() as usize
    }

    /// Wraps a frame of the browser.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) for anything else.
    pub fn from_raw(raw: JsValue) -> Result<Self, Error> {
        match EncodedVideoFrame::from_raw(raw.clone()) {
            Ok(frame) => Ok(Self::Video(frame)),
            Err(_) => Ok(Self::Audio(EncodedAudioFrame::from_raw(raw)?)),
        }
    }

    /// The browser's frame.
    pub fn as_raw(&self) -> &JsValue {
        match self {
            Self::Video(frame) => frame.as_raw(),
            Self::Audio(frame) => frame.as_raw(),
        }
    }

    /// The browser's frame, without this handle.
    pub fn into_raw(self) -> JsValue {
        match self {
            Self::Video(frame) => frame.into_raw(),
            Self::Audio(frame) => frame.into_raw(),
        }
    }
}

impl From<EncodedVideoFrame> for EncodedFrame {
    fn from(frame: EncodedVideoFrame) -> Self {
        Self::Video(frame)
    }
}

impl From<EncodedAudioFrame> for EncodedFrame {
    fn from(frame: EncodedAudioFrame) -> Self {
        Self::Audio(frame)
    }
}

/// What both kinds can do with their data, in terms of `self.raw`.
macro_rules! data_methods {
    () => {
        /// A copy of its data.
        pub fn data(&self) -> Vec<u8> {
            frame::data(&self.raw)
        }

        /// Puts other data in.
        ///
        /// # Errors
        ///
        /// None in a current engine; whatever an engine throws arrives here.
        pub fn set_data(&self, data: &[u8]) -> Result<(), Error> {
            frame::set_data(&self.raw, data)
        }

        /// Takes the data out, has them changed, and puts them in again.
        ///
        /// # Errors
        ///
        /// As [`set_data`](Self::set_data).
        pub fn update(&self, change: impl FnOnce(&mut Vec<u8>)) -> Result<(), Error> {
            frame::update(&self.raw, change)
        }

        /// Its data as the browser has them, without a copy.
        pub fn buffer(&self) -> ArrayBuffer {
            frame::view(&self.raw).data()
        }

        /// Puts a buffer of the browser in, without a copy.
        ///
        /// # Errors
        ///
        /// As [`set_data`](Self::set_data).
        pub fn set_buffer(&self, buffer: &ArrayBuffer) -> Result<(), Error> {
            Ok(frame::view(&self.raw).set_data(buffer)?)
        }

        /// How many bytes it has.
        pub fn byte_length(&self) -> usize {
            frame::view(&self.raw).data().byte_length() as usize
        }
    };
}

pub(crate) use data_methods;

/// What the two kinds have in common.
pub(crate) fn view(raw: &JsValue) -> &FrameExt {
    raw.unchecked_ref()
}

pub(crate) fn data(raw: &JsValue) -> Vec<u8> {
    Uint8Array::new(&view(raw).data()).to_vec()
}

pub(crate) fn set_data(raw: &JsValue, data: &[u8]) -> Result<(), Error> {
    let buffer: ArrayBuffer = Uint8Array::from(data).buffer().unchecked_into();
    Ok(view(raw).set_data(&buffer)?)
}

pub(crate) fn update(raw: &JsValue, change: impl FnOnce(&mut Vec<u8>)) -> Result<(), Error> {
    let mut bytes = data(raw);
    change(&mut bytes);
    set_data(raw, &bytes)
}

pub(crate) fn timestamp(raw: &JsValue) -> Option<u32> {
    view(raw).timestamp().map(|time| time as u32)
}

pub(crate) fn not_a_frame(name: &str) -> Error {
    Error::new(ErrorKind::Type, format!("this is no {name}"))
}
