use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `RTCDTMFSender`: web-sys lets `insertDTMF()` throw through Rust and
    /// lacks `canInsertDTMF`.
    #[wasm_bindgen(extends = web_sys::EventTarget)]
    #[derive(Clone, Debug)]
    pub(crate) type DtmfExt;

    #[wasm_bindgen(method, getter, js_name = canInsertDTMF)]
    pub(crate) fn can_insert_dtmf(this: &DtmfExt) -> Option<bool>;
    #[wasm_bindgen(method, getter, js_name = toneBuffer)]
    pub(crate) fn tone_buffer(this: &DtmfExt) -> String;
    /// `None` leaves a number to the browser's default.
    #[wasm_bindgen(method, catch, js_name = insertDTMF)]
    pub(crate) fn insert_dtmf(
        this: &DtmfExt,
        tones: &str,
        duration: Option<u32>,
        inter_tone_gap: Option<u32>,
    ) -> Result<(), JsValue>;

    /// `RTCDTMFToneChangeEvent`.
    #[wasm_bindgen(extends = web_sys::Event)]
    pub(crate) type ToneChangeEventExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn tone(this: &ToneChangeEventExt) -> Option<String>;
}
