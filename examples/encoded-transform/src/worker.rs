//! The worker's side: every frame is changed with a key.

use std::cell::RefCell;

use gloo_events::EventListener;
use rtcweb::{
    EncodedFrame, EncodedVideoChunkType, Error, Listener, ScriptTransformer, Transformed, worker,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{EventTarget, MessageEvent, js_sys};

thread_local! {
    static KEY: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    /// They listen for as long as they are here.
    static LISTENERS: RefCell<Option<(EventListener, Listener)>> = const { RefCell::new(None) };
}

pub fn serve() {
    let scope: EventTarget = js_sys::global().unchecked_into();
    let keys = EventListener::new(&scope, "message", |event| {
        if let Some(key) = event.unchecked_ref::<MessageEvent>().data().as_string() {
            KEY.set(key.into_bytes());
        }
    });
    let transforms = worker::on_rtc_transform(|transformer| {
        spawn_local(async move {
            // Nobody here can be told of an error: the picture stands still.
            let _ = encrypt(&transformer).await;
        });
    });
    LISTENERS.set(transforms.ok().map(|transforms| (keys, transforms)));
}

/// XOR hides nothing from anybody, but it is short, and its own inverse: the
/// sender's frames and the receiver's take the same way.
async fn encrypt(transformer: &ScriptTransformer) -> Result<(), Error> {
    let change = |frame: &mut EncodedFrame| {
        let (start, key) = (clear(frame), KEY.with_borrow(Vec::clone));
        let key = key.iter().cycle();
        frame.update(|data| data.iter_mut().skip(start).zip(key).for_each(|(a, b)| *a ^= b))?;
        Ok(Transformed::Forward)
    };
    transformer.run(change).await
}

/// How many bytes packetizer and decoder have to read: the header of VP8
/// (RFC 6386, 9.1), the first byte of Opus.
fn clear(frame: &EncodedFrame) -> usize {
    match frame {
        EncodedFrame::Audio(_) => 1,
        EncodedFrame::Video(frame) if frame.kind() == EncodedVideoChunkType::Key => 10,
        EncodedFrame::Video(_) => 3,
    }
}
