use gloo_timers::callback::Interval;
use rtcweb::{CanvasCaptureMediaStreamTrack, Error, capture_canvas};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlAudioElement, HtmlCanvasElement, HtmlVideoElement};

use super::deadline::{Failure, TestResult, pause};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    /// A canvas in no page, with nothing on it.
    pub(crate) fn make_canvas(width: u32, height: u32) -> HtmlCanvasElement;
    pub(crate) fn paint(canvas: &HtmlCanvasElement, colour: &str, frame: u32);
    fn make_element(name: &str) -> JsValue;
    #[wasm_bindgen(catch)]
    fn look(source: &JsValue, width: u32, height: u32) -> Result<Vec<u8>, JsValue>;
    #[wasm_bindgen(catch)]
    async fn decode(blob: &Blob) -> Result<JsValue, JsValue>;
    fn taint(canvas: &HtmlCanvasElement);
}

/// A canvas that is painted in one colour again and again, so that a capture
/// of it gives frames all the time.
pub(crate) struct Painting {
    pub(crate) canvas: HtmlCanvasElement,
    _painter: Interval,
}

impl Painting {
    pub(crate) fn new(colour: &'static str, width: u32, height: u32) -> Self {
        let canvas = make_canvas(width, height);
        paint(&canvas, colour, 0);
        let painted = canvas.clone();
        let mut frame = 0;
        let painter = Interval::new(40, move || {
            frame += 1;
            paint(&painted, colour, frame);
        });
        Self { canvas, _painter: painter }
    }

    pub(crate) fn capture(&self) -> Result<CanvasCaptureMediaStreamTrack, Error> {
        capture_canvas(&self.canvas, None)
    }
}

/// A silent video element in no page.
pub(crate) fn video_element() -> HtmlVideoElement {
    make_element("video").unchecked_into()
}

/// A silent audio element in no page.
pub(crate) fn audio_element() -> HtmlAudioElement {
    make_element("audio").unchecked_into()
}

/// A canvas that behaves as one with a picture of another origin on it: the
/// page of the tests is isolated, so that no such picture can be loaded.
pub(crate) fn tainted_canvas() -> HtmlCanvasElement {
    let canvas = make_canvas(8, 8);
    taint(&canvas);
    canvas
}

/// Red, green and blue in the middle of an encoded picture, and its size.
pub(crate) async fn picture_of(blob: &Blob) -> TestResult<((u32, u32), [u8; 3])> {
    let seen = decode(blob).await.map_err(Error::from)?;
    let seen = js_sys::Array::from(&seen);
    let number = |index| seen.get(index).as_f64().unwrap_or(-1.0);
    let colour = [number(2) as u8, number(3) as u8, number(4) as u8];
    Ok(((number(0) as u32, number(1) as u32), colour))
}

/// Red, green and blue in the middle of whatever can be drawn.
pub(crate) fn colour_of(source: &JsValue) -> TestResult<[u8; 3]> {
    match look(source, 16, 16).map_err(Error::from)?[..] {
        [red, green, blue, ..] => Ok([red, green, blue]),
        _ => Err(Failure::new("no pixel")),
    }
}

/// Whether two colours are the same but for what a codec does to them.
pub(crate) fn alike(seen: [u8; 3], painted: [u8; 3]) -> bool {
    seen.iter().zip(painted).all(|(seen, painted)| seen.abs_diff(painted) < 48)
}

/// Waits until the middle of a video has this colour.
pub(crate) async fn shows(video: &HtmlVideoElement, colour: [u8; 3]) -> TestResult {
    loop {
        if video.video_width() > 0 && alike(colour_of(video)?, colour) {
            return Ok(());
        }
        pause(50).await;
    }
}
