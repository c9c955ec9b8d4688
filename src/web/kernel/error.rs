use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Error, ErrorKind, RtcErrorDetail};
use crate::web::sys::ErrorExt;

impl Error {
    /// The JavaScript value that was thrown, where one was.
    pub fn as_js(&self) -> Option<&JsValue> {
        self.cause()
    }
}

/// Classifies whatever was thrown. Any value can be; its members are read
/// with care and nothing is assumed of them.
impl From<JsValue> for Error {
    fn from(value: JsValue) -> Self {
        let error = Object::of(&value);
        let name = error.text(ErrorExt::name);
        let message = error
            .text(ErrorExt::message)
            .or_else(|| value.as_string())
            .unwrap_or_else(|| "an error without a message".to_owned());
        let kind = error.kind(name.as_deref().unwrap_or_default());
        Self::with_parts(kind, name, message, Some(value))
    }
}

/// The thrown value where it is an object; members of anything else are absent.
struct Object<'a>(Option<&'a ErrorExt>);

impl<'a> Object<'a> {
    fn of(value: &'a JsValue) -> Self {
        Self(value.is_object().then(|| value.unchecked_ref()))
    }

    fn get(&self, member: fn(&ErrorExt) -> Result<JsValue, JsValue>) -> Option<JsValue> {
        self.0.and_then(|error| member(error).ok())
    }

    fn text(&self, member: fn(&ErrorExt) -> Result<JsValue, JsValue>) -> Option<String> {
        self.get(member)?.as_string()
    }

    fn number(&self, member: fn(&ErrorExt) -> Result<JsValue, JsValue>) -> Option<f64> {
        self.get(member)?.as_f64()
    }

    fn kind(&self, name: &str) -> ErrorKind {
        // An RTCError is a DOMException named OperationError; its detail tells.
        if let Some(detail) = self.text(ErrorExt::error_detail) {
            return ErrorKind::Rtc(RtcErrorDetail {
                detail: detail.as_str().into(),
                sdp_line_number: self.number(ErrorExt::sdp_line_number).map(|n| n as i32),
                sctp_cause_code: self.number(ErrorExt::sctp_cause_code).map(|n| n as i32),
                received_alert: self.number(ErrorExt::received_alert).map(|n| n as u32),
                sent_alert: self.number(ErrorExt::sent_alert).map(|n| n as u32),
                http_request_status_code: self
                    .number(ErrorExt::http_request_status_code)
                    .map(|n| n as i32),
            });
        }
        match name {
            "AbortError" => ErrorKind::Abort,
            "DataCloneError" => ErrorKind::DataClone,
            "InvalidAccessError" => ErrorKind::InvalidAccess,
            "InvalidCharacterError" => ErrorKind::InvalidCharacter,
            "InvalidModificationError" => ErrorKind::InvalidModification,
            "InvalidStateError" => ErrorKind::InvalidState,
            "NetworkError" => ErrorKind::Network,
            "NotAllowedError" => ErrorKind::NotAllowed,
            "NotFoundError" => ErrorKind::NotFound,
            "NotReadableError" => ErrorKind::NotReadable,
            "NotSupportedError" => ErrorKind::Unsupported,
            // What Firefox throws for an identity provider that fails.
            "OperationError" | "IdpError" => ErrorKind::Operation,
            "OverconstrainedError" => ErrorKind::Overconstrained {
                constraint: self.text(ErrorExt::constraint).unwrap_or_default(),
            },
            "RangeError" => ErrorKind::Range,
            // A constructor that the page does not have.
            "ReferenceError" => ErrorKind::Unsupported,
            "SecurityError" => ErrorKind::Security,
            "SyntaxError" => ErrorKind::Syntax,
            "TimeoutError" => ErrorKind::Timeout,
            "TypeError" => ErrorKind::Type,
            _ => ErrorKind::Unknown,
        }
    }
}

/// The error of using something that is closed.
pub(crate) fn closed(what: &str) -> Error {
    Error::new(ErrorKind::Closed, format!("the {what} is closed"))
}

/// The error of a feature that this browser does not have.
pub(crate) fn unsupported(what: &str) -> Error {
    Error::new(ErrorKind::Unsupported, format!("this browser has no {what}"))
}

/// What a call that returns a promise came to, with thrown errors classified.
pub(crate) type Started = Result<Promise, JsValue>;
