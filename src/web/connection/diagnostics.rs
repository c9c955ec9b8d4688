use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::peer_connection::PeerConnection;
use crate::error::Error;
use crate::web::support::connection as detect;
use crate::web::sys::{DiagnosticInit, PeerConnectionExt};

/// Diagnostic logs, which the browser writes and may send to its makers
/// ([WebRTC Diagnostic Logging](https://wicg.github.io/webrtc-diagnostic-logging/)):
/// one log for the whole page, from Chromium 156 on.
impl PeerConnection {
    /// Begins a log with this metadata, and gives its id.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in other browsers,
    /// [`InvalidState`](crate::ErrorKind::InvalidState) while there is a log.
    pub fn start_diagnostic_logging(metadata: &[(&str, &str)]) -> Result<String, Error> {
        detect::diagnostic_logging().require("RTCPeerConnection.startDiagnosticLogging")?;
        let entry = |&(name, value): &(&str, &str)| {
            Array::of2(&JsValue::from_str(name), &JsValue::from_str(value))
        };
        let entries: Array = metadata.iter().map(entry).collect();
        let init: DiagnosticInit = Object::new().unchecked_into();
        init.set_metadata(&Object::from_entries(&entries)?);
        Ok(PeerConnectionExt::start_diagnostic_logging(&init)?)
    }

    /// Ends the log and keeps it.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in other browsers,
    /// [`InvalidState`](crate::ErrorKind::InvalidState) without a log.
    pub fn stop_diagnostic_logging() -> Result<(), Error> {
        detect::diagnostic_logging().require("RTCPeerConnection.stopDiagnosticLogging")?;
        Ok(PeerConnectionExt::stop_diagnostic_logging()?)
    }

    /// Ends the log and throws it away.
    ///
    /// # Errors
    ///
    /// As [`stop_diagnostic_logging`](Self::stop_diagnostic_logging).
    pub fn cancel_diagnostic_logging() -> Result<(), Error> {
        detect::diagnostic_logging().require("RTCPeerConnection.cancelDiagnosticLogging")?;
        Ok(PeerConnectionExt::cancel_diagnostic_logging()?)
    }
}
