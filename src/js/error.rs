use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use crate::error::{Error, ErrorKind};

#[wasm_bindgen]
extern "C" {
    /// An `Error` with the members that this package adds.
    #[wasm_bindgen(extends = js_sys::Error)]
    type CodedError;

    #[wasm_bindgen(method, setter)]
    fn set_code(this: &CodedError, code: &str);
    #[wasm_bindgen(method, setter)]
    fn set_constraint(this: &CodedError, constraint: &str);
    #[wasm_bindgen(method, setter)]
    fn set_cause(this: &CodedError, cause: &JsValue);

    /// Says that a listener threw, as the browser does for its own.
    #[wasm_bindgen(catch, js_name = reportError)]
    fn report_error(error: &JsValue) -> Result<(), JsValue>;
}

impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        let coded: CodedError = js_sys::Error::new(error.message()).unchecked_into();
        coded.set_name("RtcwebError");
        coded.set_code(error.kind().code());
        if let ErrorKind::Overconstrained { constraint } = error.kind() {
            coded.set_constraint(constraint);
        }
        if let Some(cause) = error.as_js() {
            coded.set_cause(cause);
        }
        coded.into()
    }
}

/// The promise for what an asynchronous method comes to.
pub(super) fn promise<T: Into<JsValue>>(
    future: impl Future<Output = Result<T, Error>> + 'static,
) -> Promise {
    future_to_promise(async move { Ok(future.await?.into()) })
}

/// [`promise`] for a method that returns nothing.
pub(super) fn promise_unit(future: impl Future<Output = Result<(), Error>> + 'static) -> Promise {
    future_to_promise(async move {
        future.await?;
        Ok(JsValue::UNDEFINED)
    })
}

/// Calls a listener of the application. What it throws is reported and does
/// not come back here, as with the browser's own events.
pub(super) fn call(listener: &js_sys::Function, value: &JsValue) {
    if let Err(thrown) = listener.call1(&JsValue::UNDEFINED, value) {
        // Fails only where there is no such function (Safari before 15.4).
        let _ = report_error(&thrown);
    }
}
