use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::emulated;
use crate::error::{Error, ErrorKind};
use crate::web::support::{Support, detect};
use crate::web::sys::{ScriptTransformExt, StandIn, Worker};

/// Has a worker change the encoded frames of a sender or receiver: the
/// `RTCRtpScriptTransform` of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCRtpScriptTransform-interface).
///
/// It serves one sender or receiver, once. `Clone` gives another handle to the
/// same transform; dropping it does nothing: the sender keeps it.
///
/// The worker is told at once, and has to listen by then; a
/// [`TransformWorker`](crate::TransformWorker) sees to that. What the worker
/// does is in the [module `worker`](crate::worker).
///
/// In a browser without it that has `createEncodedStreams` (Chromium before
/// 141) the streams are handed to the worker, which cannot tell. There
/// [`set_transform`](crate::RtpSender::set_transform) has to come right after
/// the sender was made or the receiver was told of: what is late is refused.
///
/// ```no_run
/// use rtcweb::{Error, RtpSender, TransformWorker};
///
/// async fn encrypt(sender: &RtpSender) -> Result<(), Error> {
///     let worker = TransformWorker::start("/worker.js").await?;
///     sender.set_transform(Some(&worker.transform(&"a key".into())?))
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ScriptTransform(pub(crate) Kind);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Native(ScriptTransformExt),
    Emulated(StandIn),
}

impl ScriptTransform {
    /// A transform in this worker, which gets a copy of the options.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) where the browser has no such
    /// thing ([`Feature::ScriptTransform`](crate::Feature)),
    /// [`DataClone`](ErrorKind::DataClone) for options that cannot be copied,
    /// [`InvalidState`](ErrorKind::InvalidState) for a worker that has been
    /// terminated, where the browser minds (Firefox).
    pub fn new(worker: &Worker, options: &JsValue) -> Result<Self, Error> {
        Self::with_transfer(worker, options, &[])
    }

    /// A transform in this worker, which gets these parts of the options for
    /// itself: message ports, buffers and the like.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new); [`DataClone`](ErrorKind::DataClone) for what
    /// cannot be transferred.
    pub fn with_transfer(
        worker: &Worker,
        options: &JsValue,
        transfer: &[JsValue],
    ) -> Result<Self, Error> {
        match detect::script_transform() {
            Support::Native => {
                let transfer: Array = transfer.iter().collect();
                let raw = ScriptTransformExt::new(worker, options, &transfer);
                Ok(Self(Kind::Native(raw.map_err(explain)?)))
            }
            how => {
                how.require("RTCRtpScriptTransform")?;
                Self::over_encoded_streams(worker, options, transfer)
            }
        }
    }

    /// What [`with_transfer`](Self::with_transfer) makes where there is
    /// nothing but `createEncodedStreams`: to try that out in a browser that
    /// has both.
    ///
    /// The connection needs
    /// [`encoded_insertable_streams`](crate::Configuration::encoded_insertable_streams).
    ///
    /// # Errors
    ///
    /// As [`with_transfer`](Self::with_transfer).
    pub fn over_encoded_streams(
        worker: &Worker,
        options: &JsValue,
        transfer: &[JsValue],
    ) -> Result<Self, Error> {
        detect::encoded_streams().require("RTCRtpSender.createEncodedStreams")?;
        Ok(Self(Kind::Emulated(emulated::stand_in(worker, options, transfer)?)))
    }

    /// Whether it only stands for a transform of the browser.
    pub fn is_emulated(&self) -> bool {
        matches!(self.0, Kind::Emulated(_))
    }

    /// Wraps a transform of the browser.
    pub fn from_raw(raw: JsValue) -> Self {
        Self(Kind::Native(raw.unchecked_into()))
    }

    /// The browser's transform; `None` where it is emulated.
    pub fn as_raw(&self) -> Option<&JsValue> {
        match &self.0 {
            Kind::Native(raw) => Some(raw.as_ref()),
            Kind::Emulated(_) => None,
        }
    }

    /// The browser's transform, without this handle.
    pub fn into_raw(self) -> Option<JsValue> {
        match self.0 {
            Kind::Native(raw) => Some(raw.into()),
            Kind::Emulated(_) => None,
        }
    }
}

/// Firefox has an internal error for a worker that is no more.
fn explain(thrown: JsValue) -> Error {
    let error = Error::from(thrown);
    match error.name() {
        Some("NS_ERROR_FAILURE") => error.with_kind(ErrorKind::InvalidState),
        _ => error,
    }
}
