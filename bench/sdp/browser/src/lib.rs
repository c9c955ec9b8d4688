//! What the page measures and what the size is told of: reading with every
//! value typed, one edit, printing, and the text of the errors.

#[path = "../../every_value.rs"]
mod every_value;

use std::error::Error;

use every_value::read_every_value;
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
