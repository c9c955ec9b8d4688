use std::rc::Rc;

use super::dtls_transport::DtlsTransport;
use super::state::DtlsTransportState;
use crate::error::{Error, ErrorKind, RtcErrorDetail, RtcErrorDetailType};
use crate::web::kernel::callback::Callback;
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::sys::error_of;

/// Events, each as a callback and as a stream. A stream ends when the
/// connection is closed on this side.
impl DtlsTransport {
    /// Calls `callback` when the state changes.
    pub fn on_state_change(
        &self,
        mut callback: impl FnMut(DtlsTransportState) + 'static,
    ) -> Listener {
        let state = self.state_reader();
        Listener::new(self.as_raw(), "statechange", move |_| callback(state()))
    }

    /// The states of the transport.
    pub fn states(&self) -> Events<DtlsTransportState> {
        Events::new(&self.connection.scope, |queue| {
            self.on_state_change(move |state| queue.push(state))
        })
    }

    /// Calls `callback` once when the handshake fails or an alert comes: with
    /// the browser's error where it sends one, or else with one of the kind
    /// [`Rtc`](ErrorKind::Rtc) and the detail `dtls-failure`.
    ///
    /// Chromium has the event and fires none where the other peer's
    /// fingerprint is wrong; Firefox has it from version 154 on. The state
    /// becomes [`Failed`](DtlsTransportState::Failed) in each.
    pub fn on_error(&self, callback: impl FnMut(Error) + 'static) -> Listener {
        let state = self.state_reader();
        let mut callback = Some(callback);
        let once = Rc::new(Callback::new(move |error| {
            if let Some(mut callback) = callback.take() {
                callback(error);
            }
        }));
        let told = Rc::clone(&once);
        let native = Listener::new(self.as_raw(), "error", move |event| {
            told.call(error_of(&event).map_or_else(failed, Error::from));
        });
        Listener::new(self.as_raw(), "statechange", move |_| {
            // Held for as long as this listener is.
            let _native = &native;
            if state() == DtlsTransportState::Failed {
                once.call(failed());
            }
        })
    }

    /// The failure of the transport, see [`on_error`](Self::on_error).
    pub fn errors(&self) -> Events<Error> {
        Events::new(&self.connection.scope, |queue| self.on_error(move |error| queue.push(error)))
    }
}

/// The error where the browser only says that there is one.
fn failed() -> Error {
    let detail = RtcErrorDetail::new(RtcErrorDetailType::DtlsFailure);
    Error::new(ErrorKind::Rtc(detail), "the DTLS transport failed")
}
