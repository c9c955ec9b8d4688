//! The worker's side: the same module as the page's, in a worker.

use std::cell::RefCell;

use futures_util::StreamExt;
use rtcweb::{
    EncodedFrame, EncodedVideoChunkType, Error, Listener, ScriptTransformer, Transformed, worker,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{frames, pipe};
use crate::support::{Failure, TestResult};

#[wasm_bindgen]
extern "C" {
    /// What the page has put into the options.
    #[derive(Clone)]
    pub(super) type Options;

    #[wasm_bindgen(method, getter)]
    fn job(this: &Options) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn key(this: &Options) -> u8;
    #[wasm_bindgen(method, getter)]
    fn port(this: &Options) -> Port;
    #[wasm_bindgen(method, getter)]
    pub(super) fn buffer(this: &Options) -> js_sys::ArrayBuffer;

    type Port;

    #[wasm_bindgen(method, js_name = postMessage)]
    fn post_message(this: &Port, text: &str);
}

thread_local! {
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// The worker's script calls this when the module is there.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "called by the worker's script")]
pub fn serve_transforms() {
    let listener = worker::on_rtc_transform(|transformer| {
        spawn_local(async move {
            let report = Report(transformer.options().unchecked_into());
            match work(&transformer, &report).await {
                Ok(()) => report.say("done"),
                Err(failure) => report.say(&format!("failed: {failure:?}")),
            }
        });
    });
    LISTENER.set(listener.ok());
}

/// The way back to the test.
#[derive(Clone)]
pub(super) struct Report(pub(super) Options);

impl Report {
    pub(super) fn say(&self, text: &str) {
        self.0.port().post_message(text);
    }
}

async fn work(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    match report.0.job().as_str() {
        "forward" => pipe::forward(transformer, report).await,
        "hide" => hide(transformer, report).await,
        "drop" => pipe::drop_all(transformer, report).await,
        "fail" => pipe::fail(transformer, report).await,
        "wait" => pipe::wait(transformer, report).await,
        "split" => pipe::split(transformer).await,
        "resume" => pipe::resume(transformer).await,
        "lend" => pipe::lend(transformer, report).await,
        "write a foreign one" => pipe::write_foreign(transformer, report).await,
        "watch" => pipe::watch(transformer).await,
        "mark" => pipe::mark(transformer, report).await,
        "find mark" => pipe::find_mark(transformer).await,
        "options" => pipe::options(transformer, report),
        "key frames" => pipe::key_frames(transformer).await,
        "odd key frames" => pipe::odd_key_frames(transformer).await,
        "key frame request" => pipe::key_frame_request(transformer).await,
        "wrong requests" => pipe::wrong_requests(transformer).await,
        "emulated" => pipe::emulated(transformer).await,
        "sent picture" => frames::sent_picture(transformer).await,
        "received picture" => frames::received_picture(transformer).await,
        "sent sound" => frames::sent_sound(transformer).await,
        "received sound" => frames::received_sound(transformer).await,
        "kinds" => frames::kinds(transformer).await,
        "data" => frames::data(transformer).await,
        "copies" => frames::copies(transformer).await,
        "copied sound" => frames::copied_sound(transformer).await,
        "bad copies" => frames::bad_copies(transformer).await,
        "raw" => frames::raw(transformer).await,
        "written" => frames::written(transformer).await,
        other => Err(Failure::new(format!("no such job: {other}"))),
    }
}

/// Adds a key to every byte that the codec can do without, and takes it away
/// where it has been added.
async fn hide(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    let key = report.0.key();
    let ended = transformer.run(|frame| {
        let start = clear(frame);
        frame.update(|data| data.iter_mut().skip(start).for_each(|byte| *byte ^= key))?;
        Ok::<_, Error>(Transformed::Forward)
    });
    Ok(ended.await?)
}

/// How many bytes the packetizer and the decoder have to read in any case:
/// the uncompressed header of VP8 (RFC 7741, 4.3), the first byte of Opus.
pub(super) fn clear(frame: &EncodedFrame) -> usize {
    match frame {
        EncodedFrame::Audio(_) => 1,
        EncodedFrame::Video(frame) if frame.kind() == EncodedVideoChunkType::Key => 10,
        EncodedFrame::Video(_) => 3,
    }
}

/// The first frame, and everything after it passed on for as long as `look`
/// takes to look at it.
pub(super) async fn first(
    transformer: &ScriptTransformer,
    look: impl AsyncFnOnce(&EncodedFrame) -> TestResult,
) -> TestResult {
    let (mut reader, _writer) = transformer.streams().split()?;
    let frame = reader.next().await.ok_or_else(|| Failure::new("no frame came"))??;
    look(&frame).await
}
