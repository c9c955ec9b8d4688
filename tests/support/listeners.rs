use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    /// Counts from now on which listeners are attached and detached, on every
    /// object of the page.
    pub(crate) fn count_listeners();

    /// How many more have been attached than detached since.
    pub(crate) fn attached_listeners() -> i32;
}
