use js_sys::Function;
use rtcweb::{
    Direction, ErrorKind, Feature, MediaKind, OfferOptions, PeerConnection, RtpTransceiver,
    Support, TransceiverOptions,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use crate::support::{Refused, TestResult, check, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn take_offer_options() -> Function;
}

/// A browser without these options, until it is dropped.
struct Newer(Function);

impl Drop for Newer {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

fn receive(audio: Option<bool>, video: Option<bool>) -> OfferOptions {
    OfferOptions { receive_audio: audio, receive_video: video, ..OfferOptions::default() }
}

async fn offer(connection: &PeerConnection, options: &OfferOptions) -> TestResult<String> {
    Ok(within("an offer", connection.create_offer_with(options)).await??.sdp)
}

fn directions(connection: &PeerConnection) -> TestResult<Vec<Direction>> {
    Ok(connection.transceivers()?.iter().map(RtpTransceiver::direction).collect())
}

/// Both kinds are received although nothing is sent.
async fn receives_both() -> TestResult {
    let connection = PeerConnection::new()?;
    let sdp = offer(&connection, &receive(Some(true), Some(true))).await?;
    assert_eq!(sdp.matches("m=audio").count(), 1);
    assert_eq!(sdp.matches("m=video").count(), 1);
    assert_eq!(sdp.matches("a=recvonly").count(), 2);
    let both = [Direction::ReceiveOnly, Direction::ReceiveOnly];
    assert_eq!(directions(&connection)?, both);
    // What receives already is enough.
    offer(&connection, &receive(Some(true), None)).await?;
    assert_eq!(directions(&connection)?, both);
    Ok(())
}

/// What is received no more is turned, what is sent goes on.
async fn receives_no_more() -> TestResult {
    let connection = PeerConnection::new()?;
    let begin = |direction| TransceiverOptions {
        direction: Some(direction),
        ..TransceiverOptions::default()
    };
    for direction in [Direction::SendReceive, Direction::ReceiveOnly, Direction::SendOnly] {
        connection.add_transceiver_of_kind(&MediaKind::Audio, &begin(direction))?;
    }
    connection.add_transceiver_of_kind(&MediaKind::Video, &begin(Direction::SendReceive))?;
    offer(&connection, &receive(Some(false), None)).await?;
    let expected =
        [Direction::SendOnly, Direction::Inactive, Direction::SendOnly, Direction::SendReceive];
    assert_eq!(directions(&connection)?, expected);
    Ok(())
}

#[test]
async fn an_offer_receives_what_it_does_not_send() -> TestResult {
    check(async {
        console_log!("{}: {}", Feature::OfferToReceive, Feature::OfferToReceive.support());
        receives_both().await
    })
    .await
}

#[test]
async fn an_offer_receives_by_transceivers_as_well() -> TestResult {
    check(async {
        let _newer = Newer(take_offer_options());
        assert_eq!(Feature::OfferToReceive.support(), Support::Emulated);
        receives_both().await
    })
    .await
}

#[test]
async fn an_offer_receives_no_more() -> TestResult {
    check(receives_no_more()).await
}

#[test]
async fn an_offer_receives_no_more_by_transceivers_as_well() -> TestResult {
    check(async {
        let _newer = Newer(take_offer_options());
        receives_no_more().await
    })
    .await
}

#[test]
async fn options_of_a_closed_connection_are_refused() -> TestResult {
    check(async {
        for newer in [false, true] {
            let _newer = newer.then(|| Newer(take_offer_options()));
            let connection = PeerConnection::new()?;
            connection.close();
            let options = receive(Some(true), None);
            let made = within("an offer", connection.create_offer_with(&options)).await?;
            assert_eq!(made.refused()?.kind(), &ErrorKind::InvalidState);
        }
        Ok(())
    })
    .await
}
