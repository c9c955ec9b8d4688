use rtcweb::{Error, ErrorKind, RtcErrorDetailType};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, TestResult, check};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn dom_exception(name: &str) -> JsValue;
    fn type_error() -> JsValue;
    fn range_error() -> JsValue;
    fn overconstrained() -> JsValue;
    fn rtc_error() -> JsValue;
    fn hostile() -> JsValue;
    fn odd() -> JsValue;
}

#[test]
async fn a_dom_exception_is_classified_by_its_name() -> TestResult {
    check(async {
        let table = [
            ("AbortError", ErrorKind::Abort),
            ("DataCloneError", ErrorKind::DataClone),
            ("InvalidAccessError", ErrorKind::InvalidAccess),
            ("InvalidCharacterError", ErrorKind::InvalidCharacter),
            ("InvalidModificationError", ErrorKind::InvalidModification),
            ("InvalidStateError", ErrorKind::InvalidState),
            ("NetworkError", ErrorKind::Network),
            ("NotAllowedError", ErrorKind::NotAllowed),
            ("NotFoundError", ErrorKind::NotFound),
            ("NotReadableError", ErrorKind::NotReadable),
            ("NotSupportedError", ErrorKind::Unsupported),
            ("OperationError", ErrorKind::Operation),
            ("SecurityError", ErrorKind::Security),
            ("SyntaxError", ErrorKind::Syntax),
            ("TimeoutError", ErrorKind::Timeout),
            ("NoSuchError", ErrorKind::Unknown),
        ];
        for (name, kind) in table {
            let value = dom_exception(name);
            let error = Error::from(value.clone());
            assert_eq!(error.kind(), &kind, "{name}");
            assert_eq!((error.name(), error.message()), (Some(name), "why"));
            assert_eq!(error.as_js(), Some(&value));
            assert_eq!(error.to_string(), format!("{name}: why"));
        }
        Ok(())
    })
    .await
}

#[test]
async fn other_errors_of_the_language_are_classified_too() -> TestResult {
    check(async {
        assert_eq!(Error::from(type_error()).kind(), &ErrorKind::Type);
        assert_eq!(Error::from(range_error()).kind(), &ErrorKind::Range);
        let kind = ErrorKind::Overconstrained { constraint: "width".into() };
        assert_eq!(Error::from(overconstrained()).kind(), &kind);
        Ok(())
    })
    .await
}

#[test]
async fn an_rtc_error_keeps_its_detail() -> TestResult {
    check(async {
        let value = rtc_error();
        if value.is_undefined() {
            wasm_bindgen_test::console_log!("not tried: this browser has no RTCError");
            return Ok(());
        }
        let error = Error::from(value);
        match error.kind() {
            ErrorKind::Rtc(detail) => {
                assert_eq!(detail.detail, RtcErrorDetailType::SctpFailure);
                assert_eq!(detail.sctp_cause_code, Some(12));
                assert_eq!(detail.received_alert, None);
            }
            kind => return Err(Failure::new(format!("{kind:?}"))),
        }
        assert_eq!(error.kind().code(), "rtc");
        Ok(())
    })
    .await
}

#[test]
async fn anything_can_be_thrown() -> TestResult {
    check(async {
        let values =
            [JsValue::NULL, JsValue::UNDEFINED, JsValue::from(7), hostile(), odd(), JsValue::TRUE];
        for value in values {
            let error = Error::from(value);
            assert_eq!(error.kind(), &ErrorKind::Unknown);
            assert_eq!(error.name(), None);
            assert_eq!(error.message(), "an error without a message");
        }
        let error = Error::from(JsValue::from("just a text"));
        assert_eq!((error.kind(), error.message()), (&ErrorKind::Unknown, "just a text"));
        Ok(())
    })
    .await
}
