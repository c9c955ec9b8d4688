use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::ArrayBuffer;
use wasm_bindgen::prelude::*;

use super::deadline::{Failure, TestResult, pause};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = globalThis)]
    static GLOBAL: web_sys::EventTarget;

    /// `ErrorEvent` and `PromiseRejectionEvent`.
    type Uncaught;

    #[wasm_bindgen(method, getter)]
    fn message(this: &Uncaught) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn reason(this: &Uncaught) -> JsValue;
}

/// Runs a test and fails it on any error that nobody caught. A closure that is
/// freed while it is attached throws inside the browser's own dispatch: the
/// page goes on, and only these events tell.
pub(crate) async fn check(test: impl Future<Output = TestResult>) -> TestResult {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let listen = |name: &'static str| {
        let seen = Rc::clone(&seen);
        GLOBAL.with(|global| {
            EventListener::new(global, name, move |event| {
                let event: &Uncaught = event.unchecked_ref();
                let text = event.message().unwrap_or_else(|| format!("{:?}", event.reason()));
                seen.borrow_mut().push(text);
            })
        })
    };
    let _listeners = [listen("error"), listen("unhandledrejection")];
    make_garbage();
    let result = test.await;
    // What the end of the test has set off comes in as tasks of the browser.
    pause(50).await;
    result?;
    let seen = seen.borrow();
    match seen.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(format!("uncaught: {seen:?}"))),
    }
}

/// Calls the collector now and then. Chromium counts closed connections until
/// they are collected, and hundreds of tests in one page leave none of the
/// garbage that would call it otherwise.
fn make_garbage() {
    thread_local!(static TESTS: Cell<u32> = const { Cell::new(0) });
    let number = TESTS.get();
    TESTS.set(number + 1);
    if number.is_multiple_of(20) {
        for _ in 0..8 {
            drop(ArrayBuffer::new(33_554_432));
        }
    }
}
