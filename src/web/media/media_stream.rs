use js_sys::Array;
use wasm_bindgen::JsCast;

use super::track::MediaStreamTrack;
use crate::error::Error;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::sys::{self, StreamExt, StreamTrackEvent};

/// Tracks that belong together: the `MediaStream` of
/// [Media Capture 4.2](https://www.w3.org/TR/mediacapture-streams/#mediastream).
///
/// `Clone` gives another handle to the same stream; a second stream with
/// second tracks is made by [`clone_stream`](Self::clone_stream). Dropping a
/// handle stops nothing: the tracks go on until they are stopped.
///
/// ```no_run
/// use rtcweb::{Error, MediaStream, TrackState};
///
/// /// A stream of its own for the pictures that still come.
/// fn pictures(camera: &MediaStream) -> Result<MediaStream, Error> {
///     let mut tracks = camera.video_tracks();
///     tracks.retain(|track| track.ready_state() == TrackState::Live);
///     MediaStream::new(&tracks)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct MediaStream {
    raw: sys::MediaStream,
}

impl MediaStream {
    /// A stream of these tracks.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn new(tracks: &[MediaStreamTrack]) -> Result<Self, Error> {
        let tracks: Array = tracks.iter().map(MediaStreamTrack::as_raw).collect();
        Ok(Self::from_raw(StreamExt::new(&tracks)?.unchecked_into()))
    }

    /// A stream of the tracks that another one has now.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn of_stream(other: &Self) -> Result<Self, Error> {
        Ok(Self::from_raw(StreamExt::of_stream(other.as_raw())?.unchecked_into()))
    }

    /// The name the browser gave it; the same on both sides of a connection.
    pub fn id(&self) -> String {
        self.ext().id()
    }

    /// Whether any track is live.
    pub fn active(&self) -> bool {
        self.ext().active()
    }

    /// The tracks.
    pub fn tracks(&self) -> Vec<MediaStreamTrack> {
        tracks(&self.ext().get_tracks())
    }

    /// The tracks that carry sound.
    pub fn audio_tracks(&self) -> Vec<MediaStreamTrack> {
        tracks(&self.ext().get_audio_tracks())
    }

    /// The tracks that carry pictures.
    pub fn video_tracks(&self) -> Vec<MediaStreamTrack> {
        tracks(&self.ext().get_video_tracks())
    }

    /// The track with this id.
    pub fn track_by_id(&self, id: &str) -> Option<MediaStreamTrack> {
        self.ext().get_track_by_id(id).map(MediaStreamTrack::from_raw)
    }

    /// Adds a track; no event follows on this side.
    pub fn add_track(&self, track: &MediaStreamTrack) {
        self.ext().add_track(track.as_raw());
    }

    /// Removes a track, which goes on; no event follows on this side.
    pub fn remove_track(&self, track: &MediaStreamTrack) {
        self.ext().remove_track(track.as_raw());
    }

    /// A second stream of second tracks from the same sources.
    #[must_use = "the new tracks keep their sources busy until they are stopped"]
    pub fn clone_stream(&self) -> Self {
        Self::from_raw(self.ext().clone_stream())
    }

    /// Stops every track: camera and microphone go off.
    pub fn stop(&self) {
        for track in self.tracks() {
            track.stop();
        }
    }

    /// Calls `callback` when the browser adds a track.
    pub fn on_add_track(&self, callback: impl FnMut(MediaStreamTrack) + 'static) -> Listener {
        self.listen("addtrack", callback)
    }

    /// Calls `callback` when the browser removes a track.
    pub fn on_remove_track(&self, callback: impl FnMut(MediaStreamTrack) + 'static) -> Listener {
        self.listen("removetrack", callback)
    }

    /// The tracks that the browser adds.
    pub fn added_tracks(&self) -> Events<MediaStreamTrack> {
        Events::new(&Scope::default(), |queue| self.on_add_track(move |track| queue.push(track)))
    }

    /// The tracks that the browser removes.
    pub fn removed_tracks(&self) -> Events<MediaStreamTrack> {
        Events::new(&Scope::default(), |queue| self.on_remove_track(move |track| queue.push(track)))
    }

    /// Wraps a stream of the browser.
    pub fn from_raw(raw: sys::MediaStream) -> Self {
        Self { raw }
    }

    /// The browser's stream, for instance for the `srcObject` of a video element.
    ///
    /// Its method `clone` is the browser's, which opens the sources a second
    /// time. To own another reference, use `stream.clone().into_raw()`.
    pub fn as_raw(&self) -> &sys::MediaStream {
        &self.raw
    }

    /// The browser's stream, without this handle.
    pub fn into_raw(self) -> sys::MediaStream {
        self.raw
    }

    fn ext(&self) -> &StreamExt {
        self.raw.unchecked_ref()
    }

    fn listen(
        &self,
        name: &'static str,
        mut callback: impl FnMut(MediaStreamTrack) + 'static,
    ) -> Listener {
        Listener::new(&self.raw, name, move |event| {
            let event: &StreamTrackEvent = event.unchecked_ref();
            callback(MediaStreamTrack::from_raw(event.track()));
        })
    }
}

fn tracks(list: &Array) -> Vec<MediaStreamTrack> {
    list.iter().map(|track| MediaStreamTrack::from_raw(track.unchecked_into())).collect()
}
