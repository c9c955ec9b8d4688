//! What the page measures and what the size is told of: reading with every
//! value typed, one edit, printing, and the text of the errors.

#[path = "../../every_value.rs"]
mod every_value;

use std::error::Error;

use every_value::read_every_value;
use js_sys::JsString;
use rtcweb::sdp::{Direction, Sdp};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads, every value of every line as its type, and tells how many sections
/// there are.
#[wasm_bindgen]
pub fn parse(text: &str) -> Result<usize, JsError> {
    let sdp = Sdp::parse(text).map_err(thrown)?;
    read_every_value(&sdp).map_err(thrown)?;
    Ok(sdp.sections().len())
}

/// As `parse`, with a text that the browser has written into memory at once.
/// The glue of a `&str` takes it out of JavaScript one character at a time.
#[wasm_bindgen]
pub fn parse_encoded(text: JsString) -> Result<usize, JsError> {
    thread_local!(static ENCODER: TextEncoder = TextEncoder::new());
    // A character of UTF-16 has at most three bytes of UTF-8.
    let mut bytes = vec![0; text.length() as usize * 3];
    let written = ENCODER.with(|encoder| encoder.encode_into(&text, &mut bytes).written());
    let sdp = Sdp::parse_bytes(bytes.get(..written).unwrap_or_default()).map_err(thrown)?;
    read_every_value(&sdp).map_err(thrown)?;
    Ok(sdp.sections().len())
}

#[wasm_bindgen]
extern "C" {
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &JsString, into: &mut [u8]) -> Encoded;

    type Encoded;

    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> usize;
}

/// Makes the first section receive only, and prints.
#[wasm_bindgen]
pub fn change(text: &str) -> Result<String, JsError> {
    let mut sdp = Sdp::parse(text).map_err(thrown)?;
    let mut first = sdp.section_mut(0).ok_or_else(|| JsError::new("no section"))?;
    first.set(&Direction::RecvOnly).map_err(thrown)?;
    Ok(sdp.as_str().to_owned())
}

fn thrown(error: impl Error) -> JsError {
    JsError::new(&error.to_string())
}
