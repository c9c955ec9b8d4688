use rtcweb::RtpSender;
use serde::Deserialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::deadline::{Present, TestResult, pause, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn outbound(sender: &web_sys::RtcRtpSender) -> Result<JsValue, JsValue>;
}

/// What the browser counts about one layer of what is sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Layer {
    pub(crate) rid: Option<String>,
    pub(crate) frames_encoded: u32,
    pub(crate) key_frames_encoded: Option<u32>,
    pub(crate) frame_width: Option<u32>,
    pub(crate) packets_sent: u32,
}

/// The layers of what is sent, by their names.
pub(crate) async fn layers(sender: &RtpSender) -> TestResult<Vec<Layer>> {
    let report = within("statistics", outbound(sender.as_raw())).await?;
    let report = report.map_err(rtcweb::Error::from)?.as_string().present("statistics")?;
    let mut layers: Vec<Layer> = serde_json::from_str(&report)?;
    layers.sort_by(|a, b| a.rid.cmp(&b.rid));
    Ok(layers)
}

/// Waits until the layers are as they should be.
pub(crate) async fn until_layers(
    step: &str,
    sender: &RtpSender,
    mut ready: impl FnMut(&[Layer]) -> bool,
) -> TestResult<Vec<Layer>> {
    within(step, async {
        loop {
            let layers = layers(sender).await?;
            if ready(&layers) {
                return Ok(layers);
            }
            pause(100).await;
        }
    })
    .await?
}
