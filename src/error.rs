use std::fmt;

use crate::negotiation::Problem;
use crate::negotiation::room::SignalingCode;
use crate::sdp::{EditError, EditErrorKind, ParseError};
use crate::string_enum::string_enum;

/// What the browser threw, kept whole; there is no such thing in a native build.
#[cfg(target_arch = "wasm32")]
pub(crate) type Cause = wasm_bindgen::JsValue;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type Cause = std::convert::Infallible;

/// The error of every operation of this crate.
///
/// [`kind`](Self::kind) says what went wrong in terms that programs can act
/// on; [`name`](Self::name) and [`message`](Self::message) are the browser's
/// own words; in a browser the JavaScript value itself is kept too (`as_js`).
///
/// ```
/// use rtcweb::{Error, ErrorKind};
/// use rtcweb::negotiation::Problem;
///
/// let error = Error::from(Problem::UnexpectedAnswer);
/// assert_eq!(error.kind(), &ErrorKind::InvalidState);
/// assert_eq!(error.to_string(), "an answer came to no pending offer");
/// ```
#[derive(Clone)]
pub struct Error {
    /// Boxed: an error is rare, and a `Result` of two words is not.
    inner: Box<Inner>,
}

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    name: Option<String>,
    message: String,
    cause: Option<Cause>,
}

/// What went wrong.
///
/// The kinds of DOM exceptions are named as in
/// [WebIDL 2.8](https://webidl.spec.whatwg.org/#idl-DOMException-error-names).
///
/// ```
/// use rtcweb::ErrorKind;
///
/// fn advice(kind: &ErrorKind) -> String {
///     match kind {
///         ErrorKind::NotAllowed => "Please allow the camera.".to_owned(),
///         ErrorKind::Overconstrained { constraint } => format!("No camera has this {constraint}."),
///         ErrorKind::MessageTooLarge { max, .. } => format!("At most {max} bytes, please."),
///         other => format!("That did not work ({}).", other.code()),
///     }
/// }
/// assert_eq!(advice(&ErrorKind::Timeout), "That did not work (timeout).");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The operation was aborted (`AbortError`).
    Abort,
    /// The connection, channel or session is closed.
    Closed,
    /// The value cannot be cloned or sent (`DataCloneError`).
    DataClone,
    /// The object does not belong here (`InvalidAccessError`).
    InvalidAccess,
    /// A character that is not allowed here (`InvalidCharacterError`).
    InvalidCharacter,
    /// The change is not allowed (`InvalidModificationError`).
    InvalidModification,
    /// Not in this state (`InvalidStateError`).
    InvalidState,
    /// The message is larger than the other side takes.
    MessageTooLarge {
        /// The size of the message, in bytes.
        len: usize,
        /// The largest size the other side takes, in bytes.
        max: usize,
    },
    /// The browser makes no more connections for now. Chromium makes 500 and
    /// counts closed ones until it has collected them: wait a moment and try
    /// again, as `PeerConnectionBuilder::build_when_possible` does.
    Exhausted,
    /// The network failed (`NetworkError`).
    Network,
    /// The user or the page's policy said no (`NotAllowedError`).
    NotAllowed,
    /// No such device or object (`NotFoundError`).
    NotFound,
    /// The device is in use or broken (`NotReadableError`).
    NotReadable,
    /// The operation failed for a reason of its own (`OperationError`).
    Operation,
    /// No device can meet the constraint (`OverconstrainedError`), or it is
    /// required and this browser does not know it.
    Overconstrained {
        /// The constraint's name; empty where the browser hides it and
        /// several can be meant.
        constraint: String,
    },
    /// A number is out of range (`RangeError`).
    Range,
    /// A failure of the WebRTC stack itself (`RTCError`).
    Rtc(RtcErrorDetail),
    /// Not allowed in this context (`SecurityError`).
    Security,
    /// The signalling server refused, or cannot be reached.
    Signaling(SignalingCode),
    /// The text does not parse (`SyntaxError`).
    Syntax,
    /// It took too long (`TimeoutError`).
    Timeout,
    /// A value of the wrong type (`TypeError`).
    Type,
    /// This browser has no such feature (`NotSupportedError`, or nothing at all).
    Unsupported,
    /// Sending now would exceed the high-water mark.
    WouldBlock,
    /// Anything that this version does not know; name, message and the
    /// browser's value say more.
    Unknown,
}

impl ErrorKind {
    /// A name in kebab case that stays the same from version to version: the
    /// `code` of the errors of the npm package.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Abort => "abort",
            Self::Closed => "closed",
            Self::DataClone => "data-clone",
            Self::Exhausted => "exhausted",
            Self::InvalidAccess => "invalid-access",
            Self::InvalidCharacter => "invalid-character",
            Self::InvalidModification => "invalid-modification",
            Self::InvalidState => "invalid-state",
            Self::MessageTooLarge { .. } => "message-too-large",
            Self::Network => "network",
            Self::NotAllowed => "not-allowed",
            Self::NotFound => "not-found",
            Self::NotReadable => "not-readable",
            Self::Operation => "operation",
            Self::Overconstrained { .. } => "overconstrained",
            Self::Range => "range",
            Self::Rtc(_) => "rtc",
            Self::Security => "security",
            Self::Signaling(code) => code.as_str(),
            Self::Syntax => "syntax",
            Self::Timeout => "timeout",
            Self::Type => "type",
            Self::Unsupported => "unsupported",
            Self::WouldBlock => "would-block",
            Self::Unknown => "unknown",
        }
    }
}

string_enum! {
    /// What failed, by an `RTCError`: the `RTCErrorDetailType` of
    /// [WebRTC 11.2](https://www.w3.org/TR/webrtc/#rtcerrordetailtype-enum) and
    /// the `RTCErrorDetailTypeIdp` of
    /// [WebRTC Identity](https://www.w3.org/TR/webrtc-identity/#rtcerrordetailtypeidp-enum).
    ///
    /// ```
    /// use rtcweb::RtcErrorDetailType;
    ///
    /// assert_eq!(RtcErrorDetailType::from("dtls-failure"), RtcErrorDetailType::DtlsFailure);
    /// ```
    RtcErrorDetailType {
        /// The data channel.
        DataChannelFailure = "data-channel-failure",
        /// The DTLS handshake, or the encrypted transport later on.
        DtlsFailure = "dtls-failure",
        /// The certificate of the other peer is not the one it announced.
        FingerprintFailure = "fingerprint-failure",
        /// The association that carries the data channels.
        SctpFailure = "sctp-failure",
        /// The description does not parse.
        SdpSyntaxError = "sdp-syntax-error",
        /// There is no hardware encoder for what was asked.
        HardwareEncoderNotAvailable = "hardware-encoder-not-available",
        /// The hardware encoder does not take the parameters.
        HardwareEncoderError = "hardware-encoder-error",
        /// The script of the identity provider is none.
        IdpBadScriptFailure = "idp-bad-script-failure",
        /// The identity provider threw.
        IdpExecutionFailure = "idp-execution-failure",
        /// The script of the identity provider could not be loaded.
        IdpLoadFailure = "idp-load-failure",
        /// The user has to log in at the identity provider.
        IdpNeedLogin = "idp-need-login",
        /// The identity provider did not answer.
        IdpTimeout = "idp-timeout",
        /// The certificate of the identity provider is not trusted.
        IdpTlsFailure = "idp-tls-failure",
        /// The token of the identity has expired.
        IdpTokenExpired = "idp-token-expired",
        /// The token of the identity is not valid.
        IdpTokenInvalid = "idp-token-invalid",
    }
}

/// What an `RTCError` says beyond its message
/// ([WebRTC 11.1](https://www.w3.org/TR/webrtc/#rtcerror-interface)).
///
/// ```
/// use rtcweb::{Error, ErrorKind};
///
/// fn cause_code(error: &Error) -> Option<i32> {
///     match error.kind() {
///         ErrorKind::Rtc(detail) => detail.sctp_cause_code,
///         _ => None,
///     }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtcErrorDetail {
    /// What failed.
    pub detail: RtcErrorDetailType,
    /// The line of the SDP that is wrong, counted from 1.
    pub sdp_line_number: Option<i32>,
    /// The SCTP cause code (RFC 9260, 3.3.10).
    pub sctp_cause_code: Option<i32>,
    /// The fatal DTLS alert that was received (RFC 8446, 6).
    pub received_alert: Option<u32>,
    /// The fatal DTLS alert that was sent.
    pub sent_alert: Option<u32>,
    /// The HTTP status that an identity provider answered with.
    pub http_request_status_code: Option<i32>,
}

impl RtcErrorDetail {
    /// A failure of this type about which nothing else is known.
    pub fn new(detail: RtcErrorDetailType) -> Self {
        Self {
            detail,
            sdp_line_number: None,
            sctp_cause_code: None,
            received_alert: None,
            sent_alert: None,
            http_request_status_code: None,
        }
    }
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self::with_parts(kind, None, message.into(), None)
    }

    pub(crate) fn with_parts(
        kind: ErrorKind,
        name: Option<String>,
        message: String,
        cause: Option<Cause>,
    ) -> Self {
        Self { inner: Box::new(Inner { kind, name, message, cause }) }
    }

    /// The same error under a kind that says more than the browser did.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn with_kind(mut self, kind: ErrorKind) -> Self {
        self.inner.kind = kind;
        self
    }

    /// What went wrong, for programs.
    pub fn kind(&self) -> &ErrorKind {
        &self.inner.kind
    }

    /// The browser's name for the error, for instance `InvalidStateError`.
    pub fn name(&self) -> Option<&str> {
        self.inner.name.as_deref()
    }

    /// What went wrong, for people.
    pub fn message(&self) -> &str {
        &self.inner.message
    }

    #[cfg(target_arch = "wasm32")]
    pub(crate) fn cause(&self) -> Option<&Cause> {
        self.inner.cause.as_ref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.inner.name {
            Some(name) => write!(f, "{name}: {}", self.inner.message),
            None => f.write_str(&self.inner.message),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.inner.kind)
            .field("name", &self.inner.name)
            .field("message", &self.inner.message)
            .field("cause", &self.inner.cause)
            .finish()
    }
}

impl std::error::Error for Error {}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        let kind = match problem {
            Problem::RemoteRejected { .. } => ErrorKind::Signaling(SignalingCode::RemoteRejected),
            Problem::UnexpectedAnswer => ErrorKind::InvalidState,
            Problem::Overflow => ErrorKind::Signaling(SignalingCode::TooLarge),
            _ => ErrorKind::Operation,
        };
        Self::new(kind, problem.to_string())
    }
}

/// The kind that a browser gives for a remote description that does not parse.
impl From<ParseError> for Error {
    fn from(error: ParseError) -> Self {
        let mut detail = RtcErrorDetail::new(RtcErrorDetailType::SdpSyntaxError);
        detail.sdp_line_number = i32::try_from(error.line()).ok();
        Self::new(ErrorKind::Rtc(detail), error.to_string())
    }
}

impl From<EditError> for Error {
    fn from(error: EditError) -> Self {
        let kind = match (error.kind(), error.parse_error()) {
            (EditErrorKind::Unreadable, Some(cause)) => return cause.clone().into(),
            (EditErrorKind::NotFound, _) => ErrorKind::NotFound,
            (EditErrorKind::TooLarge, _) => ErrorKind::Range,
            _ => ErrorKind::InvalidModification,
        };
        Self::new(kind, error.to_string())
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::new(ErrorKind::Signaling(SignalingCode::Malformed), error.to_string())
    }
}
