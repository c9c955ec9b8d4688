use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Proxy};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::web::kernel::error::Started;
use crate::web::sys::ProxyHandler;

/// The members that a call reads from a dictionary that it is given, by name.
///
/// Nothing says which members of a dictionary a browser knows, but it reads
/// those and no others, at once. The dictionary given here seems to have no
/// members but `audio` and `video`, which are `false`: `getUserMedia` and
/// `getDisplayMedia` read all of it and refuse before anybody is asked.
pub(super) fn members_read(call: impl FnOnce(&JsValue) -> Started) -> Vec<String> {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let writer = Rc::clone(&seen);
    let get = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(move |_target, name: JsValue| {
        let Some(name) = name.as_string() else { return JsValue::UNDEFINED };
        let value = match name.as_str() {
            "audio" | "video" => JsValue::FALSE,
            _ => JsValue::UNDEFINED,
        };
        writer.borrow_mut().push(name);
        value
    });
    let handler: ProxyHandler = Object::new().unchecked_into();
    handler.set_get(get.as_ref());
    if let Ok(refused) = call(&Proxy::new(&Object::new(), &handler)) {
        // A refusal that nobody takes is reported as an error of the page.
        spawn_local(async move { drop(JsFuture::from(refused).await) });
    }
    seen.take()
}
