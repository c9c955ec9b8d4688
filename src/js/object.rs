use js_sys::Function;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Error, ErrorKind};
use crate::negotiation::Message;
use crate::negotiation::room::SignalingCode;

/// A plain object, as `JSON.parse` would make it.
pub(super) fn plain(value: &impl Serialize) -> JsValue {
    // Fails only for types that are no JSON, and none of ours are.
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// What must be a function, by its name in the documentation.
pub(super) fn function(value: JsValue, name: &str) -> Result<Function, Error> {
    value.dyn_into().map_err(|_| wrong_type(name, "a function"))
}

/// What must be text, by its name in the documentation.
pub(super) fn text(value: &JsValue, name: &str) -> Result<String, Error> {
    value.as_string().ok_or_else(|| wrong_type(name, "a string"))
}

fn wrong_type(name: &str, expected: &str) -> Error {
    Error::new(ErrorKind::Type, format!("{name} must be {expected}"))
}

/// Reads a message of the other peer. By way of JSON: the browser's own
/// descriptions and candidates have their members on the prototype, and give
/// them to nobody but their `toJSON()`.
pub(super) fn message(value: &JsValue) -> Result<Message, Error> {
    let text = js_sys::JSON::stringify(value)?.as_string();
    let text = text.ok_or_else(|| {
        Error::new(ErrorKind::Signaling(SignalingCode::Malformed), "the message is not an object")
    })?;
    Ok(serde_json::from_str(&text)?)
}
