use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn take_member(of: &str, member: &str) -> js_sys::Function;
}

/// A browser that has not got this member, until this is dropped: what is
/// emulated for other browsers runs here too.
#[must_use = "the member comes back when this value is dropped"]
pub(crate) struct Without(js_sys::Function);

pub(crate) fn without(interface: &str, member: &str) -> Without {
    Without(take_member(interface, member))
}

impl Drop for Without {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}
