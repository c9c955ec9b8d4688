use std::slice;

use wasm_bindgen::JsCast;

use super::peer_connection::PeerConnection;
use crate::error::{Error, ErrorKind};
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::MediaStreamTrack;
use crate::web::rtp::dtmf::DtmfSender;
use crate::web::rtp::sender::RtpSender;
use crate::web::support::{Support, rtp as detect};

/// Streams instead of tracks: the interface before WebRTC 1.0.
impl PeerConnection {
    /// Sends every track of a stream that is not sent yet. Adding a stream
    /// again is no error.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) when closed.
    #[deprecated = "send each track with `add_track`"]
    pub fn add_stream(&self, stream: &MediaStream) -> Result<(), Error> {
        let tracks = stream.tracks();
        let mut missing = tracks.clone();
        for track in self.senders()?.iter().filter_map(RtpSender::track) {
            missing.retain(|it| *it != track);
        }
        // Firefox refuses the whole stream for one track that is sent already.
        if detect::add_stream() == Support::Native && missing.len() == tracks.len() {
            self.ext().add_stream(stream.as_raw())?;
        } else {
            for track in &missing {
                self.add_track(track, slice::from_ref(stream))?;
            }
        }
        let mut added = self.inner().added_streams.borrow_mut();
        if !added.contains(stream) {
            added.push(stream.clone());
        }
        Ok(())
    }

    /// Stops sending the tracks of a stream.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) when closed.
    #[deprecated = "take each track back with `remove_track`"]
    pub fn remove_stream(&self, stream: &MediaStream) -> Result<(), Error> {
        if detect::remove_stream() == Support::Native {
            self.ext().remove_stream(stream.as_raw())?;
        }
        // What `add_track` sends, Chromium does not count among its streams.
        let tracks = stream.tracks();
        for sender in self.senders()? {
            if sender.track().is_some_and(|track| tracks.contains(&track)) {
                self.remove_track(&sender)?;
            }
        }
        self.inner().added_streams.borrow_mut().retain(|it| it != stream);
        Ok(())
    }

    /// The streams that were added by [`add_stream`](Self::add_stream), and in
    /// Firefox those of [`add_track`](Self::add_track) as well.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) in Firefox when closed.
    #[deprecated = "ask the `senders` for their tracks"]
    pub fn local_streams(&self) -> Result<Vec<MediaStream>, Error> {
        let mut streams = self.inner().added_streams.borrow().clone();
        if detect::local_streams() == Support::Native {
            let sent: Vec<_> = self.senders()?.iter().filter_map(RtpSender::track).collect();
            for raw in self.ext().get_local_streams()?.iter() {
                let stream = MediaStream::from_raw(raw.unchecked_into());
                // Firefox goes on listing the streams of a track that was removed.
                let is_sent = stream.tracks().iter().any(|track| sent.contains(track));
                if is_sent && !streams.contains(&stream) {
                    streams.push(stream);
                }
            }
        }
        Ok(streams)
    }

    /// The streams that the other peer sends.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) in Safari,
    /// [`InvalidState`](ErrorKind::InvalidState) in Firefox when closed.
    #[deprecated = "each `TrackEvent` names the streams of its track"]
    pub fn remote_streams(&self) -> Result<Vec<MediaStream>, Error> {
        detect::remote_streams().require("RTCPeerConnection.getRemoteStreams")?;
        let streams = self.ext().get_remote_streams()?;
        Ok(streams.iter().map(|raw| MediaStream::from_raw(raw.unchecked_into())).collect())
    }

    /// The stream of either side with this id.
    ///
    /// # Errors
    ///
    /// As [`remote_streams`](Self::remote_streams), for a stream that is none
    /// of this side's.
    #[deprecated = "each `TrackEvent` names the streams of its track"]
    #[allow(deprecated)]
    pub fn stream_by_id(&self, id: &str) -> Result<Option<MediaStream>, Error> {
        let has_id = |stream: &MediaStream| stream.id() == id;
        match self.local_streams()?.into_iter().find(has_id) {
            Some(stream) => Ok(Some(stream)),
            None => Ok(self.remote_streams()?.into_iter().find(has_id)),
        }
    }

    /// What sends telephone tones along with this track.
    ///
    /// # Errors
    ///
    /// [`InvalidAccess`](ErrorKind::InvalidAccess) for a track that is not
    /// sent, or is no sound.
    #[deprecated = "`RtpSender::dtmf` gives the same"]
    pub fn create_dtmf_sender(&self, track: &MediaStreamTrack) -> Result<DtmfSender, Error> {
        let sends_it = |sender: &RtpSender| sender.track().is_some_and(|sent| sent == *track);
        let sender = self.senders()?.into_iter().find(sends_it);
        sender.and_then(|sender| sender.dtmf()).ok_or_else(|| {
            Error::new(ErrorKind::InvalidAccess, "no sender sends tones with this track")
        })
    }
}
