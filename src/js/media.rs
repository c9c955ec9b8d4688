use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::error::promise;
use crate::error::Error;
use crate::web::MediaDevices;

/// Asks the user for a camera, a microphone or both.
#[wasm_bindgen(js_name = getUserMedia)]
pub fn get_user_media(constraints: JsValue) -> Promise {
    promise(async move {
        let stream = MediaDevices::new()?.get_js_user_media(&constraints).await?;
        Ok::<_, Error>(stream.into_raw())
    })
}

/// Asks the user for a screen, a window or a tab.
#[wasm_bindgen(js_name = getDisplayMedia)]
pub fn get_display_media(options: JsValue) -> Promise {
    // At once, not in the future: the click that allows this is forgotten
    // when the page has had its turn.
    let devices = MediaDevices::new();
    let started = devices.as_ref().map(|devices| devices.start_js_display_media(&options)).ok();
    promise(async move {
        let devices = devices?;
        match started {
            Some(started) => Ok(devices.ask(started).await?.into_raw()),
            None => Err(crate::web::error::unsupported("screen capture")),
        }
    })
}
