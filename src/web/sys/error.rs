use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Whatever was thrown, seen as an error. Anything can be thrown, and the
    /// members of a foreign object may be of any type or throw themselves, so
    /// every getter catches and returns an untyped value.
    pub(crate) type ErrorExt;

    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn name(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn message(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter)]
    pub(crate) fn constraint(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = errorDetail)]
    pub(crate) fn error_detail(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = sdpLineNumber)]
    pub(crate) fn sdp_line_number(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = sctpCauseCode)]
    pub(crate) fn sctp_cause_code(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = receivedAlert)]
    pub(crate) fn received_alert(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = sentAlert)]
    pub(crate) fn sent_alert(this: &ErrorExt) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = httpRequestStatusCode)]
    pub(crate) fn http_request_status_code(this: &ErrorExt) -> Result<JsValue, JsValue>;
}
