use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::peer_connection::PeerConnection;
use crate::error::{Error, ErrorKind};
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::{MediaKind, MediaStreamTrack};
use crate::web::rtp::encoding::RtpEncodingParameters;
use crate::web::rtp::receiver::RtpReceiver;
use crate::web::rtp::send_encodings::new_encodings;
use crate::web::rtp::sender::RtpSender;
use crate::web::rtp::transceiver::{Direction, RtpTransceiver};
use crate::web::sys::TransceiverInit;

/// How a transceiver begins: the `RTCRtpTransceiverInit` of
/// [WebRTC 5.1](https://www.w3.org/TR/webrtc/#rtcrtptransceiverinit).
///
/// ```
/// use rtcweb::{Direction, RtpEncodingParameters, TransceiverOptions};
///
/// let half_size = RtpEncodingParameters {
///     scale_resolution_down_by: Some(2.0),
///     ..RtpEncodingParameters::default()
/// };
/// let options = TransceiverOptions {
///     direction: Some(Direction::SendOnly),
///     send_encodings: vec![half_size],
///     ..TransceiverOptions::default()
/// };
/// assert!(options.streams.is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct TransceiverOptions {
    /// Which way media flows; both ways where absent.
    pub direction: Option<Direction>,
    /// The streams the other peer sees the track in.
    pub streams: Vec<MediaStream>,
    /// How the track is encoded, once for each size that it is sent in. An
    /// engine keeps as many as it can do, three today.
    pub send_encodings: Vec<RtpEncodingParameters>,
}

/// Tracks and transceivers.
impl PeerConnection {
    /// Sends a track, as part of these streams (which may be none).
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed,
    /// [`InvalidAccess`](crate::ErrorKind::InvalidAccess) for a track that is
    /// being sent already.
    pub fn add_track(
        &self,
        track: &MediaStreamTrack,
        streams: &[MediaStream],
    ) -> Result<RtpSender, Error> {
        let raw = self.ext().add_track(track.as_raw(), &raw_streams(streams))?;
        Ok(RtpSender::new(raw, self.inner()))
    }

    /// Sends every track of a stream, as part of it.
    ///
    /// # Errors
    ///
    /// Those of [`add_track`](Self::add_track); the tracks before the one that
    /// failed are being sent.
    pub fn add_tracks(&self, stream: &MediaStream) -> Result<Vec<RtpSender>, Error> {
        let tracks = stream.tracks();
        tracks.iter().map(|track| self.add_track(track, std::slice::from_ref(stream))).collect()
    }

    /// Stops sending what this sender sends.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed,
    /// [`InvalidAccess`](crate::ErrorKind::InvalidAccess) for a sender of
    /// another connection.
    pub fn remove_track(&self, sender: &RtpSender) -> Result<(), Error> {
        Ok(self.ext().remove_track(sender.as_raw())?)
    }

    /// A transceiver that sends this track.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed,
    /// [`Type`](crate::ErrorKind::Type) for encodings whose names are missing,
    /// wrong or the same, for [`Direction::Stopped`] and for a direction or a
    /// priority that there is none of, [`Range`](crate::ErrorKind::Range) for a
    /// scale below 1 or a frame rate below 0,
    /// [`Operation`](crate::ErrorKind::Operation) for a codec or a scalability
    /// mode that the browser cannot do, and in Chromium for a priority of
    /// another encoding than the first,
    /// [`Unsupported`](crate::ErrorKind::Unsupported) for a member of an
    /// encoding that this browser does not have.
    pub fn add_transceiver(
        &self,
        track: &MediaStreamTrack,
        options: &TransceiverOptions,
    ) -> Result<RtpTransceiver, Error> {
        self.add_js_transceiver(track.as_raw(), options)
    }

    /// A transceiver for this kind of media, whose track comes later or never.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) for a kind that the browser does not
    /// know, and those of [`add_transceiver`](Self::add_transceiver).
    pub fn add_transceiver_of_kind(
        &self,
        kind: &MediaKind,
        options: &TransceiverOptions,
    ) -> Result<RtpTransceiver, Error> {
        self.add_js_transceiver(&JsValue::from_str(kind.as_str()), options)
    }

    fn add_js_transceiver(
        &self,
        track_or_kind: &JsValue,
        options: &TransceiverOptions,
    ) -> Result<RtpTransceiver, Error> {
        let init: TransceiverInit = Object::new().unchecked_into();
        if let Some(direction) = &options.direction {
            // Chromium takes it for "sendrecv", Firefox keeps it.
            if *direction == Direction::Stopped {
                return Err(Error::new(ErrorKind::Type, "no transceiver begins stopped"));
            }
            init.set_direction(direction.as_str());
        }
        if !options.streams.is_empty() {
            init.set_streams(&raw_streams(&options.streams));
        }
        if !options.send_encodings.is_empty() {
            init.set_send_encodings(&new_encodings(&options.send_encodings)?);
        }
        let raw = self.ext().add_transceiver(track_or_kind, &init)?;
        Ok(RtpTransceiver::new(raw, self.inner()))
    }

    /// The senders, one per transceiver that is not stopped.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn senders(&self) -> Result<Vec<RtpSender>, Error> {
        let list = self.ext().get_senders()?;
        Ok(list.iter().map(|raw| RtpSender::new(raw.unchecked_into(), self.inner())).collect())
    }

    /// The receivers, one per transceiver that is not stopped.
    ///
    /// # Errors
    ///
    /// As [`senders`](Self::senders).
    pub fn receivers(&self) -> Result<Vec<RtpReceiver>, Error> {
        let list = self.ext().get_receivers()?;
        Ok(list.iter().map(|raw| RtpReceiver::new(raw.unchecked_into(), self.inner())).collect())
    }

    /// The transceivers, in the order they were made.
    ///
    /// # Errors
    ///
    /// As [`senders`](Self::senders).
    pub fn transceivers(&self) -> Result<Vec<RtpTransceiver>, Error> {
        let list = self.ext().get_transceivers()?;
        Ok(list.iter().map(|raw| RtpTransceiver::new(raw.unchecked_into(), self.inner())).collect())
    }
}

pub(crate) fn raw_streams(streams: &[MediaStream]) -> Array {
    streams.iter().map(MediaStream::as_raw).collect()
}
