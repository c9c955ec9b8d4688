//! What the specifications let throw or reject: each call is run into its
//! error and arrives as an `Err` of the kind that stands beside it, with the
//! browser's words and value, and every destructor has run.
//!
//! The two kinds of a row are Chromium's and Firefox's. Which one counts is
//! asked of the browser itself, by a call that tells them apart ([`column`]).

mod channels;
mod connections;
mod descriptions;
mod media;
mod parameters;
mod recording;
mod tracks;

use std::cell::RefCell;
use std::rc::Rc;

use rtcweb::negotiation::{SdpType, SessionDescription};
use rtcweb::{Error, ErrorKind, MediaStreamTrack, PeerConnection};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use crate::support::{DropObserver, Failure, Present, Refused, TestResult, pause, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn drawn_track() -> web_sys::MediaStreamTrack;
    fn a_canvas() -> web_sys::HtmlCanvasElement;
    fn a_video() -> web_sys::HtmlMediaElement;
    fn name_of(value: &JsValue) -> Option<String>;
    fn message_of(value: &JsValue) -> Option<String>;
    fn detail_of(value: &JsValue) -> Option<String>;
}

/// A row: the call, the kinds of its error, and how it comes to that. The
/// block ends with what the call gave; what fails before is the test's own.
macro_rules! throws {
    ($( $name:ident, $call:literal: $chromium:pat, $firefox:pat => $body:block )+) => { $(
        #[wasm_bindgen_test::wasm_bindgen_test]
        async fn $name() -> $crate::support::TestResult {
            use rtcweb::ErrorKind::*;
            let kinds: [$crate::exceptions::Expected; 2] = [
                (stringify!($chromium), |kind| matches!(kind, $chromium)),
                (stringify!($firefox), |kind| matches!(kind, $firefox)),
            ];
            let row = $crate::exceptions::arrives($call, kinds, async move { Ok($body) });
            $crate::support::check(row).await
        }
    )+ };
}
use throws;

/// A kind, and how to know it.
type Expected = (&'static str, fn(&ErrorKind) -> bool);

/// Runs a row in a task of its own: an exception that crosses a Rust frame ends
/// the task where it stands, and the token in it is never dropped.
async fn arrives<T: 'static>(
    call: &str,
    kinds: [Expected; 2],
    body: impl Future<Output = TestResult<Result<T, Error>>> + 'static,
) -> TestResult {
    let observer = DropObserver::default();
    let token = observer.token();
    let result = Rc::new(RefCell::new(None));
    let slot = Rc::clone(&result);
    spawn_local(async move {
        let _token = token;
        let outcome = body.await;
        *slot.borrow_mut() = Some(outcome);
    });
    let ended = async {
        while observer.dropped() == 0 {
            pause(5).await;
        }
    };
    within(&format!("{call}: every destructor has run"), ended).await?;
    let outcome = result.borrow_mut().take().present("the outcome")?;
    let error = outcome?.map(drop).refused()?;

    let same = kinds[0].0 == kinds[1].0;
    let (name, fits) = kinds[if same { 0 } else { column().await? }];
    if !fits(error.kind()) {
        return Err(Failure::new(format!("{call}: {error:?} is not {name}")));
    }
    // What a browser does not have is no call of it.
    if error.kind() == &ErrorKind::Unsupported && error.as_js().is_none() {
        return Ok(());
    }
    let value = error.as_js().present("the browser's value")?;
    assert_eq!(name_of(value).as_deref(), error.name());
    assert_eq!(message_of(value).as_deref(), Some(error.message()));
    // What no device can do is told by the constraint alone in Chromium.
    let told =
        matches!(error.kind(), ErrorKind::Overconstrained { constraint } if !constraint.is_empty());
    assert!(told || !error.message().is_empty(), "{call}");
    Ok(())
}

/// Which of the two kinds counts here: Firefox alone says by itself where a
/// description does not parse.
async fn column() -> TestResult<usize> {
    let connection = PeerConnection::new()?;
    let nonsense = SessionDescription::new(SdpType::Offer, "nonsense");
    let hearing = connection.set_remote_description(&nonsense);
    let error = within("the call that tells", hearing).await?.refused()?;
    Ok(usize::from(error.as_js().is_some_and(|value| detail_of(value).is_some())))
}

/// A connection that is closed.
fn closed() -> TestResult<PeerConnection> {
    let connection = PeerConnection::new()?;
    connection.close();
    Ok(connection)
}

/// The track of a canvas.
fn video_track() -> MediaStreamTrack {
    MediaStreamTrack::from_raw(drawn_track())
}
