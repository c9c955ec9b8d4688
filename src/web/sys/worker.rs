use js_sys::Object;
use wasm_bindgen::prelude::*;

use super::Constructor;

#[wasm_bindgen]
extern "C" {
    /// There in a dedicated worker, and nowhere else.
    #[wasm_bindgen(thread_local_v2, js_name = DedicatedWorkerGlobalScope)]
    pub(crate) static DEDICATED_WORKER: Option<Constructor>;

    #[wasm_bindgen(thread_local_v2, js_name = self)]
    pub(crate) static WORKER_SCOPE: Option<WorkerScope>;

    /// `DedicatedWorkerGlobalScope`: web-sys has it behind a feature of many
    /// others, and without `rtctransform`.
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type WorkerScope;

    #[wasm_bindgen(method, catch, js_name = postMessage)]
    pub(crate) fn post_message(this: &WorkerScope, message: &Note) -> Result<(), JsValue>;

    /// `Worker`: web-sys lets the transfer of what cannot be transferred throw
    /// through Rust.
    #[wasm_bindgen(js_name = Worker, extends = web_sys::EventTarget)]
    pub(crate) type WorkerExt;

    #[wasm_bindgen(constructor, catch, js_class = "Worker")]
    pub(crate) fn new(url: &str, init: &WorkerInit) -> Result<WorkerExt, JsValue>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    pub(crate) fn post_message(
        this: &WorkerExt,
        message: &Note,
        transfer: &js_sys::Array,
    ) -> Result<(), JsValue>;

    /// `WorkerOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type WorkerInit;

    #[wasm_bindgen(method, setter, js_name = type)]
    pub(crate) fn set_kind(this: &WorkerInit, value: &str);

    /// What the two sides of this crate tell each other; `rtcweb` says what.
    #[wasm_bindgen(extends = Object)]
    #[derive(Debug)]
    pub(crate) type Note;

    /// Any message may come, and its members may be anything.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn rtcweb(this: &Note) -> JsValue;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_rtcweb(this: &Note, value: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn readable(this: &Note) -> web_sys::ReadableStream;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_readable(this: &Note, value: &web_sys::ReadableStream);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn writable(this: &Note) -> web_sys::WritableStream;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_writable(this: &Note, value: &web_sys::WritableStream);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn options(this: &Note) -> JsValue;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_options(this: &Note, value: &JsValue);

    /// `ErrorEvent` of a worker; a plain event where its script cannot be loaded.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type WorkerErrorEvent;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn message(this: &WorkerErrorEvent) -> Option<String>;
}
