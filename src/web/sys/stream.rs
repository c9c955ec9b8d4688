use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A `ReadableStream` and a `WritableStream`: what `createEncodedStreams()`
    /// returns.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type EncodedStreamsExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn readable(this: &EncodedStreamsExt) -> web_sys::ReadableStream;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn writable(this: &EncodedStreamsExt) -> web_sys::WritableStream;

    /// `ReadableStream`: web-sys lets `getReader()` throw through Rust.
    pub(crate) type ReadableExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn locked(this: &ReadableExt) -> bool;
    #[wasm_bindgen(method, catch, js_name = getReader)]
    pub(crate) fn get_reader(this: &ReadableExt) -> Result<ReaderExt, JsValue>;

    /// `ReadableStreamDefaultReader`.
    #[wasm_bindgen(extends = Object)]
    #[derive(Debug)]
    pub(crate) type ReaderExt;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn read(this: &ReaderExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn cancel(this: &ReaderExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = releaseLock)]
    pub(crate) fn release_lock(this: &ReaderExt) -> Result<(), JsValue>;

    /// `ReadableStreamReadResult`.
    pub(crate) type ReadResult;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn done(this: &ReadResult) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn value(this: &ReadResult) -> JsValue;

    /// `WritableStream`.
    pub(crate) type WritableExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn locked(this: &WritableExt) -> bool;
    #[wasm_bindgen(method, catch, js_name = getWriter)]
    pub(crate) fn get_writer(this: &WritableExt) -> Result<WriterExt, JsValue>;

    /// `WritableStreamDefaultWriter`.
    #[wasm_bindgen(extends = Object)]
    #[derive(Debug)]
    pub(crate) type WriterExt;

    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn ready(this: &WriterExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn write(this: &WriterExt, chunk: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn close(this: &WriterExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(crate) fn abort(this: &WriterExt) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = releaseLock)]
    pub(crate) fn release_lock(this: &WriterExt) -> Result<(), JsValue>;
}
