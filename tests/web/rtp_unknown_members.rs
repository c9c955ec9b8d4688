use js_sys::Function;
use rtcweb::{Feature, MediaKind, PeerConnection, RtpCodec, RtpSender, TransceiverOptions};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, TestResult, check, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn travel() -> Function;
    fn was_got() -> String;
    fn was_set() -> String;
}

/// The way home from the future, taken when the test ends.
struct Home(Function);

impl Drop for Home {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

fn sender() -> TestResult<(PeerConnection, RtpSender)> {
    let connection = PeerConnection::new()?;
    let options = TransceiverOptions::default();
    let sender = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?.sender();
    Ok((connection, sender))
}

fn parsed(text: &str) -> TestResult<Value> {
    Ok(serde_json::from_str(text)?)
}

#[test]
async fn parameters_without_a_change_are_given_back_as_they_came() -> TestResult {
    check(async {
        let (_connection, sender) = sender()?;
        let _home = Home(travel());
        let parameters = sender.parameters()?;
        within("set", sender.set_parameters(parameters)).await??;
        assert_eq!(parsed(&was_set())?, parsed(&was_got())?);
        assert_eq!(parsed(&was_set())?["future"], json!({ "deep": [1] }));
        Ok(())
    })
    .await
}

#[test]
async fn a_change_leaves_every_other_member_as_it_was() -> TestResult {
    check(async {
        let (_connection, sender) = sender()?;
        let _home = Home(travel());
        let mut parameters = sender.parameters()?;
        parameters.encodings[0].max_bitrate = Some(123_456);
        parameters.encodings[0].active = false;
        let mut expected = parsed(&was_got())?;
        expected["encodings"][0]["maxBitrate"] = json!(123_456);
        expected["encodings"][0]["active"] = json!(false);
        within("set", sender.set_parameters(parameters)).await??;
        let set = parsed(&was_set())?;
        assert_eq!(set, expected);
        assert_eq!(set["encodings"][0]["future"], json!("encoding"));
        assert!(set["transactionId"].as_str().is_some_and(|id| !id.is_empty()));
        Ok(())
    })
    .await
}

#[test]
async fn a_member_that_is_taken_away_is_absent() -> TestResult {
    check(async {
        let (_connection, sender) = sender()?;
        let mut parameters = sender.parameters()?;
        parameters.encodings[0].max_framerate = Some(5.0);
        within("set", sender.set_parameters(parameters)).await??;
        let _home = Home(travel());
        let mut parameters = sender.parameters()?;
        assert_eq!(parsed(&was_got())?["encodings"][0]["maxFramerate"], json!(5));
        parameters.encodings[0].max_framerate = None;
        within("set", sender.set_parameters(parameters)).await??;
        assert_eq!(parsed(&was_set())?["encodings"][0].get("maxFramerate"), None);
        Ok(())
    })
    .await
}

#[test]
async fn a_codec_of_the_list_keeps_what_is_not_known_of_it() -> TestResult {
    check(async {
        let (_connection, sender) = sender()?;
        let support = Feature::EncodingCodec.support();
        let _home = Home(travel());
        let mut parameters = sender.parameters()?;
        let listed = parameters.codecs().pop().present("a codec")?.codec;
        // Another one than before, so that it is written.
        parameters.encodings[0].codec = Some(listed.with_sdp_fmtp_line("x=1"));
        let set = within("set", sender.set_parameters(parameters)).await?;
        if !support.is_usable() {
            assert_eq!(set.err().map(|it| it.kind().code()), Some("unsupported"));
            return Ok(());
        }
        set?;
        let codec = parsed(&was_set())?["encodings"][0]["codec"].clone();
        assert_eq!((&codec["future"], &codec["sdpFmtpLine"]), (&json!("codec"), &json!("x=1")));
        Ok(())
    })
    .await
}

#[test]
async fn a_codec_that_was_made_here_has_no_member_too_many() -> TestResult {
    check(async {
        let (_connection, sender) = sender()?;
        let support = Feature::EncodingCodec.support();
        let _home = Home(travel());
        let mut parameters = sender.parameters()?;
        parameters.encodings[0].codec = Some(RtpCodec::new("video/VP9", 90_000));
        let set = within("set", sender.set_parameters(parameters)).await?;
        assert_eq!(set.is_ok(), support.is_usable());
        if support.is_usable() {
            let codec = parsed(&was_set())?["encodings"][0]["codec"].clone();
            assert_eq!(codec, json!({ "mimeType": "video/VP9", "clockRate": 90_000 }));
        }
        Ok(())
    })
    .await
}
