use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::message::Message;
use crate::web::sys::{Blob, ChannelExt};

/// What can be sent on a data channel, borrowed: nothing is copied before the
/// browser takes it.
///
/// Made by `From` of `&str`, `&String`, `&[u8]`, `&[u8; N]`, `&Vec<u8>`,
/// [`&Message`](Message), `&Uint8Array`, `&ArrayBuffer` and `&Blob`.
///
/// ```no_run
/// use rtcweb::{DataChannel, Error};
///
/// async fn greet(channel: &DataChannel) -> Result<(), Error> {
///     channel.send("a text").await?;
///     channel.send(&b"bytes"[..]).await
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Payload<'a>(Kind<'a>);

#[derive(Clone, Copy, Debug)]
enum Kind<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
    Js { value: &'a JsValue, len: usize },
}

impl<'a> Payload<'a> {
    pub(crate) fn js(value: &'a JsValue, len: usize) -> Self {
        Self(Kind::Js { value, len })
    }

    /// The size in bytes, text in UTF-8, as it counts against
    /// `maxMessageSize` and `bufferedAmount`.
    pub(crate) fn len(&self) -> usize {
        match self.0 {
            Kind::Text(text) => text.len(),
            Kind::Bytes(bytes) => bytes.len(),
            Kind::Js { len, .. } => len,
        }
    }

    pub(crate) fn send(&self, channel: &ChannelExt) -> Result<(), JsValue> {
        match self.0 {
            Kind::Text(text) => channel.send_text(text),
            Kind::Bytes(bytes) => channel.send_bytes(bytes),
            Kind::Js { value, .. } => channel.send(value),
        }
    }
}

impl<'a> From<&'a str> for Payload<'a> {
    fn from(text: &'a str) -> Self {
        Self(Kind::Text(text))
    }
}

impl<'a> From<&'a String> for Payload<'a> {
    fn from(text: &'a String) -> Self {
        Self(Kind::Text(text))
    }
}

impl<'a> From<&'a [u8]> for Payload<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self(Kind::Bytes(bytes))
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Payload<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        Self(Kind::Bytes(bytes))
    }
}

impl<'a> From<&'a Vec<u8>> for Payload<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Self(Kind::Bytes(bytes))
    }
}

impl<'a> From<&'a Uint8Array> for Payload<'a> {
    fn from(array: &'a Uint8Array) -> Self {
        Self::js(array, array.byte_length() as usize)
    }
}

impl<'a> From<&'a ArrayBuffer> for Payload<'a> {
    fn from(buffer: &'a ArrayBuffer) -> Self {
        Self::js(buffer, buffer.byte_length() as usize)
    }
}

impl<'a> From<&'a Blob> for Payload<'a> {
    fn from(blob: &'a Blob) -> Self {
        Self::js(blob, blob.size() as usize)
    }
}

impl<'a> From<&'a Message> for Payload<'a> {
    fn from(message: &'a Message) -> Self {
        match message {
            Message::Text(text) => text.into(),
            Message::Binary(bytes) => bytes.into(),
            Message::Blob(blob) => blob.unchecked_ref::<Blob>().into(),
        }
    }
}
