use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};

use super::report::StatsReport;
use crate::error::Error;
use crate::web::connection::peer_connection::{Inner, PeerConnection};
use crate::web::kernel::error::Started;
use crate::web::media::track::MediaStreamTrack;
use crate::web::rtp::receiver::RtpReceiver;
use crate::web::rtp::sender::RtpSender;
use crate::web::sys::{ReceiverExt, SenderExt};

/// Statistics.
impl PeerConnection {
    /// What the whole connection has counted so far.
    ///
    /// A closed connection gives a report too: what the browser still knows,
    /// which in Chromium is one object, or nothing.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future throws the report away; nothing else happens.
    pub async fn stats(&self) -> Result<StatsReport, Error> {
        collect(self.inner(), self.ext().get_stats(&JsValue::NULL)).await
    }

    /// What has been counted for one track, sent or received.
    ///
    /// # Errors
    ///
    /// [`InvalidAccess`](crate::ErrorKind::InvalidAccess) unless exactly one
    /// sender or receiver has this track.
    ///
    /// # Cancel safety
    ///
    /// As [`stats`](Self::stats).
    pub async fn stats_of(&self, track: &MediaStreamTrack) -> Result<StatsReport, Error> {
        collect(self.inner(), self.ext().get_stats(track.as_raw())).await
    }
}

impl RtpSender {
    /// What has been counted for what is sent.
    ///
    /// # Errors
    ///
    /// As [`PeerConnection::stats`].
    ///
    /// # Cancel safety
    ///
    /// As [`PeerConnection::stats`].
    pub async fn stats(&self) -> Result<StatsReport, Error> {
        let started = self.as_raw().unchecked_ref::<SenderExt>().get_stats();
        collect(self.connection(), started).await
    }
}

impl RtpReceiver {
    /// What has been counted for what is received.
    ///
    /// # Errors
    ///
    /// As [`PeerConnection::stats`].
    ///
    /// # Cancel safety
    ///
    /// As [`PeerConnection::stats`].
    pub async fn stats(&self) -> Result<StatsReport, Error> {
        let started = self.as_raw().unchecked_ref::<ReceiverExt>().get_stats();
        collect(self.connection(), started).await
    }
}

/// Firefox before 151 throws where the connection is closed; everybody else
/// gives a report, and so does this.
async fn collect(connection: &Rc<Inner>, started: Started) -> Result<StatsReport, Error> {
    match Rc::clone(connection).settle(started).await {
        Ok(report) => Ok(StatsReport::from_js(report)),
        Err(_) if connection.scope.has_ended() => Ok(StatsReport::empty()),
        Err(error) => Err(error),
    }
}
