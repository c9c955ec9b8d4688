use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// What a list of the browser's holds; an absent list is an empty one.
pub(crate) fn list<J: JsCast, T>(array: Option<Array>, read: impl Fn(&J) -> T) -> Vec<T> {
    let read = |value: JsValue| read(value.unchecked_ref());
    array.map_or_else(Vec::new, |array| array.iter().map(read).collect())
}
