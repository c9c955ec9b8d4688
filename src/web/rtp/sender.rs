use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::dtmf::DtmfSender;
use crate::error::Error;
use crate::web::connection::media::raw_streams;
use crate::web::connection::peer_connection::Inner;
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::MediaStreamTrack;
use crate::web::sys::{RtcRtpSender, SenderExt};

/// Sends one track: the `RTCRtpSender` of
/// [WebRTC 5.2](https://www.w3.org/TR/webrtc/#rtcrtpsender-interface).
///
/// `Clone` gives another handle to the same sender. A handle keeps its
/// connection alive; dropping it does nothing else.
///
/// ```no_run
/// use rtcweb::{MediaStreamTrack, PeerConnection};
///
/// # async fn example(connection: PeerConnection, camera: MediaStreamTrack, screen: MediaStreamTrack) -> Result<(), rtcweb::Error> {
/// let sender = connection.add_track(&camera, &[])?;
/// sender.replace_track(Some(&screen)).await?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct RtpSender {
    raw: RtcRtpSender,
    /// Held so that the connection outlives the sender.
    connection: Rc<Inner>,
}

impl RtpSender {
    pub(crate) fn new(raw: RtcRtpSender, connection: &Rc<Inner>) -> Self {
        Self { raw, connection: Rc::clone(connection) }
    }

    /// The track that is sent, if any.
    pub fn track(&self) -> Option<MediaStreamTrack> {
        self.ext().track().map(MediaStreamTrack::from_raw)
    }

    /// Sends another track of the same kind instead, or none, without a new
    /// negotiation.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed or stopped,
    /// [`Type`](crate::ErrorKind::Type) for a track of another kind,
    /// [`InvalidModification`](crate::ErrorKind::InvalidModification) where it
    /// would need a negotiation.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the track is replaced.
    pub async fn replace_track(&self, track: Option<&MediaStreamTrack>) -> Result<(), Error> {
        let started = self.ext().replace_track(track.map(MediaStreamTrack::as_raw));
        Rc::clone(&self.connection).settle(started).await.map(drop)
    }

    /// Says in which streams the other peer sees the track; a negotiation follows.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed.
    pub fn set_streams(&self, streams: &[MediaStream]) -> Result<(), Error> {
        Ok(self.ext().set_streams(&raw_streams(streams))?)
    }

    /// What sends telephone tones; `None` on a sender of video.
    pub fn dtmf(&self) -> Option<DtmfSender> {
        Some(DtmfSender::new(self.ext().dtmf()?, self))
    }

    pub(crate) fn connection(&self) -> &Rc<Inner> {
        &self.connection
    }

    /// The browser's sender.
    pub fn as_raw(&self) -> &RtcRtpSender {
        &self.raw
    }

    /// The browser's sender, without this handle.
    pub fn into_raw(self) -> RtcRtpSender {
        self.raw
    }

    pub(super) fn ext(&self) -> &SenderExt {
        self.raw.unchecked_ref()
    }
}
