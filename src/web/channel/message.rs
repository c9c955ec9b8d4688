use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::web::sys::Blob;

/// A message that arrived on a data channel.
///
/// ```no_run
/// use rtcweb::Message;
///
/// fn describe(message: &Message) -> String {
///     match message {
///         Message::Text(text) => format!("\"{text}\""),
///         Message::Binary(bytes) => format!("{} bytes", bytes.len()),
///         _ => "something else".to_owned(),
///     }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Message {
    /// Text.
    Text(String),
    /// Bytes.
    Binary(Vec<u8>),
    /// Bytes that the browser keeps, where the channel was
    /// [told to](crate::DataChannel::set_binary_type).
    Blob(Blob),
}

impl Message {
    /// The text, if this is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes, if these are bytes.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Binary(bytes) => Some(bytes),
            _ => None,
        }
    }

    pub(crate) fn from_js(data: JsValue) -> Self {
        if let Some(text) = data.as_string() {
            return Self::Text(text);
        }
        match data.dyn_into::<ArrayBuffer>() {
            Ok(buffer) => Self::Binary(Uint8Array::new(&buffer).to_vec()),
            Err(blob) => Self::Blob(blob.unchecked_into()),
        }
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Vec<u8>> for Message {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Binary(bytes)
    }
}
