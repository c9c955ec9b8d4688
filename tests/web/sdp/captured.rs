use rtcweb::sdp::edit::Edit;
use rtcweb::{ErrorKind, PeerConnection, SdpType, SessionDescription};
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use super::edits::{Case, edits};
use crate::support::{Failure, TestResult, check, within};

/// Offers of one scenario from both browsers.
macro_rules! offers {
    ($( $name:literal ),+) => {
        [ $(
            (concat!("chromium ", $name), include_str!(concat!("../../data/sdp/chromium/", $name, ".offer.sdp"))),
            (concat!("firefox ", $name), include_str!(concat!("../../data/sdp/firefox/", $name, ".offer.sdp"))),
        )+ ]
    };
}

const OFFERS: &[(&str, &str)] = &offers![
    "audio-only",
    "audio-video-data",
    "all-candidates",
    "data-gathered",
    "five-sections",
    "ice-restarted",
    "screen",
    "several-streams",
    "simulcast",
    "twelve-sections"
];

/// Whether the browser takes the offer and answers it.
async fn answers(offer: &SessionDescription) -> TestResult<Result<(), rtcweb::Error>> {
    // Hundreds of connections come and go here.
    let builder = PeerConnection::builder();
    let connection = within("a connection", builder.build_when_possible()).await??;
    let applied = within("the offer arrives", connection.set_remote_description(offer)).await?;
    if let Err(error) = applied {
        return Ok(Err(error));
    }
    let answer = within("an answer", connection.create_answer()).await??;
    let applied = within("the answer is set", connection.set_local_description(Some(&answer)));
    let applied = applied.await?;
    connection.close();
    Ok(applied)
}

/// Tries every edit of the offers of one browser.
async fn try_all(origin: &str) -> TestResult {
    let mut tried = 0;
    for (name, text) in OFFERS.iter().filter(|(name, _)| name.starts_with(origin)) {
        let offer = SessionDescription::new(SdpType::Offer, *text);
        if let Err(error) = answers(&offer).await? {
            return Err(Failure::new(format!("{name} as it is: {error:?}")));
        }
        for Case { name: what, edit, .. } in edits() {
            tried += usize::from(try_edit(name, &offer, what, &*edit).await?);
        }
    }
    console_log!("{tried} edited offers were answered");
    assert!(tried > 0);
    Ok(())
}

#[test]
async fn an_edited_offer_that_was_captured_in_chromium_is_taken_and_answered() -> TestResult {
    check(try_all("chromium")).await
}

#[test]
async fn an_edited_offer_that_was_captured_in_firefox_is_taken_and_answered() -> TestResult {
    check(try_all("firefox")).await
}

/// Whether the edit had something to change.
async fn try_edit(
    name: &str,
    offer: &SessionDescription,
    what: &str,
    edit: &dyn Edit,
) -> TestResult<bool> {
    let mut edited = offer.clone();
    match edited.apply(edit) {
        Ok(0) => return Ok(false),
        Err(error) if *error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(Failure::new(format!("{what} in {name}: {error:?}"))),
        Ok(_) => {}
    }
    match answers(&edited).await? {
        Ok(()) => Ok(true),
        Err(error) => Err(Failure::new(format!("{name} with {what}: {error:?}"))),
    }
}
