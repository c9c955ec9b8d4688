//! The program as a page sees it.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::call::Call;

#[wasm_bindgen]
pub struct Chat(Rc<Call>);

#[wasm_bindgen]
impl Chat {
    /// Opens a room: `on_text` gets what the other tab says, `on_error` what goes wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(room: &str, on_text: Function, on_error: Function) -> Result<Chat, JsError> {
        Ok(Self(Call::open(room, on_text, on_error)?))
    }

    pub fn say(&self, text: &str) -> Result<(), JsError> {
        Ok(self.0.say(text)?)
    }
}
