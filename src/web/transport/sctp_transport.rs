use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::description::Section;
use super::dtls_transport::DtlsTransport;
use super::state::SctpTransportState;
use crate::web::connection::peer_connection::{Inner, PeerConnection};
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::sys::{EventTarget, SctpTransportExt};

/// Carries the data channels: the `RTCSctpTransport` of
/// [WebRTC 6.1](https://www.w3.org/TR/webrtc/#rtcsctptransport-interface).
///
/// `Clone` gives another handle to the same transport. A handle keeps its
/// connection alive; dropping it does nothing else.
///
/// ```no_run
/// use rtcweb::PeerConnection;
///
/// fn largest_message(connection: &PeerConnection) -> Option<usize> {
///     connection.sctp()?.max_message_size()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct SctpTransport {
    raw: SctpTransportExt,
    connection: Rc<Inner>,
}

impl PeerConnection {
    /// What carries the data channels; `None` before a description with a
    /// section for them is applied. Chromium makes it with the first offer,
    /// Firefox on the answering side with the answer.
    pub fn sctp(&self) -> Option<SctpTransport> {
        let raw = self.ext().sctp()?;
        Some(SctpTransport { raw, connection: Rc::clone(self.inner()) })
    }
}

impl SctpTransport {
    /// What it runs over.
    pub fn transport(&self) -> DtlsTransport {
        DtlsTransport::new(self.raw.transport(), Section::Data, &self.connection)
    }

    /// The state of the transport; `closed` as soon as the connection is
    /// closed on this side, where Firefox leaves the last state.
    pub fn state(&self) -> SctpTransportState {
        match self.connection.scope.has_ended() {
            true => SctpTransportState::Closed,
            false => self.raw.state().as_str().into(),
        }
    }

    /// The largest message that the other side takes, in bytes: 65,536 where
    /// its description says nothing ([RFC 8841, 6](https://www.rfc-editor.org/rfc/rfc8841#section-6)).
    /// `None` where there is no limit, and in Chromium before the answer.
    pub fn max_message_size(&self) -> Option<usize> {
        limit(&self.raw)
    }

    /// How many channels there can be at the same time; `None` before the
    /// transport is connected, and always in Firefox 153.
    pub fn max_channels(&self) -> Option<u16> {
        self.raw.max_channels()
    }

    /// Calls `callback` when the state changes.
    pub fn on_state_change(
        &self,
        mut callback: impl FnMut(SctpTransportState) + 'static,
    ) -> Listener {
        let raw = self.raw.clone();
        Listener::new(self.as_raw(), "statechange", move |_| {
            callback(raw.state().as_str().into());
        })
    }

    /// The states of the transport. The stream ends when the connection is
    /// closed on this side.
    pub fn states(&self) -> Events<SctpTransportState> {
        Events::new(&self.connection.scope, |queue| {
            self.on_state_change(move |state| queue.push(state))
        })
    }

    /// The browser's transport, an `RTCSctpTransport`.
    pub fn as_raw(&self) -> &EventTarget {
        self.raw.unchecked_ref()
    }

    /// The browser's transport, without this handle.
    pub fn into_raw(self) -> EventTarget {
        self.raw.unchecked_into()
    }
}

/// Zero and infinity mean that there is no limit.
pub(crate) fn limit(transport: &SctpTransportExt) -> Option<usize> {
    let max = transport.max_message_size()?;
    (max.is_finite() && max > 0.0).then_some(max as usize)
}
