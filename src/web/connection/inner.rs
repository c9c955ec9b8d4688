use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::future::{Either, select};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::web::kernel::error::{Started, closed};
use crate::web::kernel::events::Scope;
use crate::web::kernel::promise::settle;
use crate::web::media::media_stream::MediaStream;
use crate::web::sys::{PeerConnectionExt, RtcPeerConnection};
use crate::web::transport::sctp_transport::limit;

/// What every handle shares; the last one to go closes the connection.
#[derive(Debug)]
pub(crate) struct Inner {
    raw: RtcPeerConnection,
    pub(crate) scope: Scope,
    /// `into_raw` was called: the connection belongs to somebody else.
    released: Cell<bool>,
    /// Offers have a section for data channels, and the browser leaves that
    /// to this crate.
    pub(super) negotiates_data: Cell<bool>,
    /// What `add_stream` was called with.
    pub(super) added_streams: RefCell<Vec<MediaStream>>,
}

impl Inner {
    pub(super) fn new(raw: RtcPeerConnection) -> Self {
        Self {
            raw,
            scope: Scope::default(),
            released: false.into(),
            negotiates_data: false.into(),
            added_streams: RefCell::default(),
        }
    }

    pub(super) fn raw(&self) -> &RtcPeerConnection {
        &self.raw
    }

    /// The connection, which from now on belongs to somebody else.
    pub(super) fn release(&self) -> RtcPeerConnection {
        self.released.set(true);
        self.raw.clone()
    }

    pub(super) fn ext(&self) -> &PeerConnectionExt {
        self.raw.unchecked_ref()
    }

    /// The browser's transceivers; none where an engine throws.
    pub(crate) fn transceivers(&self) -> Option<Array> {
        self.ext().get_transceivers().ok()
    }

    /// The largest message the other side takes.
    pub(crate) fn max_message_size(&self) -> Option<usize> {
        limit(&self.ext().sctp()?)
    }

    /// Whether what carries the data channels is over, and not by us.
    pub(crate) fn was_aborted(&self) -> bool {
        let closed = || self.ext().sctp().is_some_and(|sctp| sctp.state() == "closed");
        !self.scope.has_ended() && closed()
    }

    /// Waits for the promise of an operation. Closing a connection leaves the
    /// promises of its operations unsettled for ever
    /// ([WebRTC 4.4.1.2](https://www.w3.org/TR/webrtc/#chain-an-asynchronous-operation)),
    /// so whoever waits is told here.
    pub(crate) async fn settle(self: Rc<Self>, started: Started) -> Result<JsValue, Error> {
        if self.scope.has_ended() {
            return settle(started).await;
        }
        let closed_meanwhile = std::pin::pin!(self.scope.ended());
        match select(std::pin::pin!(settle(started)), closed_meanwhile).await {
            Either::Left((result, _)) => result,
            Either::Right(_) => Err(closed("connection")),
        }
    }

    pub(super) fn close(&self) {
        // Ended first: Chromium tells of closed transports from within `close()`,
        // Firefox never does, and a stream says the same in both.
        self.scope.end();
        self.ext().close();
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if !self.released.get() {
            self.close();
        }
    }
}
