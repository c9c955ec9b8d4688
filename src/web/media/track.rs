use std::rc::Rc;

use wasm_bindgen::JsCast;

use crate::error::Error;
use crate::string_enum::string_enum;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::kernel::queue::Queue;
use crate::web::support::media;
use crate::web::sys::{self, TrackExt};

string_enum! {
    /// What a track carries.
    MediaKind {
        /// Sound.
        Audio = "audio",
        /// Pictures.
        Video = "video",
    }
}

string_enum! {
    /// Whether a track can still give something: the `MediaStreamTrackState`
    /// of [Media Capture 4.3](https://www.w3.org/TR/mediacapture-streams/#dom-mediastreamtrackstate).
    TrackState {
        /// It can.
        Live = "live",
        /// It never will again.
        Ended = "ended",
    }
}

/// Sound or pictures from one source: the `MediaStreamTrack` of
/// [Media Capture 4.3](https://www.w3.org/TR/mediacapture-streams/#mediastreamtrack).
///
/// `Clone` gives another handle to the same track; a second track from the same
/// source, with an `enabled` of its own, is made by
/// [`clone_track`](Self::clone_track). Dropping a handle does nothing to the
/// track: a camera goes off by [`stop`](Self::stop).
///
/// ```no_run
/// use rtcweb::{MediaKind, MediaStreamTrack};
///
/// /// No pictures while nobody looks.
/// fn pause(tracks: &[MediaStreamTrack], watched: bool) {
///     for track in tracks.iter().filter(|track| track.kind() == MediaKind::Video) {
///         track.set_enabled(watched);
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct MediaStreamTrack {
    raw: sys::MediaStreamTrack,
}

impl MediaStreamTrack {
    /// The name the browser gave it.
    pub fn id(&self) -> String {
        self.ext().id()
    }

    /// What it carries.
    pub fn kind(&self) -> MediaKind {
        self.ext().kind().as_str().into()
    }

    /// What people call the source, for instance the name of the camera.
    pub fn label(&self) -> String {
        self.ext().label()
    }

    /// Whether it gives more than silence or black.
    pub fn enabled(&self) -> bool {
        self.ext().enabled()
    }

    /// Makes it give silence or black, or the source again.
    pub fn set_enabled(&self, enabled: bool) {
        self.ext().set_enabled(enabled);
    }

    /// Whether the source gives nothing at the moment.
    pub fn muted(&self) -> bool {
        self.ext().muted()
    }

    /// Whether it can still give something.
    pub fn ready_state(&self) -> TrackState {
        self.ext().ready_state().as_str().into()
    }

    /// Ends this track. The source is released with its last track; no `ended`
    /// event follows.
    pub fn stop(&self) {
        self.ext().stop();
    }

    /// A second track from the same source.
    #[must_use = "the new track keeps the source busy until it is stopped"]
    pub fn clone_track(&self) -> Self {
        Self::from_raw(self.ext().clone_track())
    }

    /// Calls `callback` when the source ends by itself: a device is unplugged,
    /// a permission withdrawn, a remote track removed.
    pub fn on_ended(&self, callback: impl FnMut() + 'static) -> Listener {
        self.listen("ended", callback)
    }

    /// Calls `callback` when the source stops giving anything for a while.
    pub fn on_mute(&self, callback: impl FnMut() + 'static) -> Listener {
        self.listen("mute", callback)
    }

    /// Calls `callback` when the source gives something again.
    pub fn on_unmute(&self, callback: impl FnMut() + 'static) -> Listener {
        self.listen("unmute", callback)
    }

    /// Calls `callback` when the user changes the source, for instance turns on
    /// a blurred background; [`settings`](Self::settings) and
    /// [`capabilities`](Self::capabilities) say what is different
    /// ([Extensions](https://w3c.github.io/mediacapture-extensions/#exposing-change-of-mediastreamtrack-configuration)).
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a browser without the
    /// event (all but Safari).
    pub fn on_configuration_change(
        &self,
        callback: impl FnMut() + 'static,
    ) -> Result<Listener, Error> {
        media::configuration_change().require("MediaStreamTrack.onconfigurationchange")?;
        Ok(self.listen("configurationchange", callback))
    }

    /// A stream that yields once, when the source ends by itself, and ends.
    pub fn ended(&self) -> Events<()> {
        let scope = Rc::new(Scope::default());
        let inner = Rc::clone(&scope);
        self.stream(&scope, move |queue| {
            self.on_ended(move || {
                queue.push(());
                inner.end();
            })
        })
    }

    /// A stream that yields whenever the source stops giving anything.
    pub fn mutes(&self) -> Events<()> {
        self.stream(&Scope::default(), |queue| self.on_mute(move || queue.push(())))
    }

    /// A stream that yields whenever the source gives something again.
    pub fn unmutes(&self) -> Events<()> {
        self.stream(&Scope::default(), |queue| self.on_unmute(move || queue.push(())))
    }

    /// A stream that yields whenever the user changes the source.
    ///
    /// # Errors
    ///
    /// As [`on_configuration_change`](Self::on_configuration_change).
    pub fn configuration_changes(&self) -> Result<Events<()>, Error> {
        Events::try_new(&Scope::default(), |queue| {
            self.on_configuration_change(move || queue.push(()))
        })
    }

    /// Wraps a track of the browser.
    pub fn from_raw(raw: sys::MediaStreamTrack) -> Self {
        Self { raw }
    }

    /// The browser's track.
    ///
    /// Its method `clone` is the browser's, which makes a second track. To own
    /// another reference, use `track.clone().into_raw()`.
    pub fn as_raw(&self) -> &sys::MediaStreamTrack {
        &self.raw
    }

    /// The browser's track, without this handle.
    pub fn into_raw(self) -> sys::MediaStreamTrack {
        self.raw
    }

    pub(super) fn ext(&self) -> &TrackExt {
        self.raw.unchecked_ref()
    }

    pub(super) fn listen(
        &self,
        name: &'static str,
        mut callback: impl FnMut() + 'static,
    ) -> Listener {
        Listener::new(&self.raw, name, move |_| callback())
    }

    fn stream(&self, scope: &Scope, listen: impl FnOnce(Queue<()>) -> Listener) -> Events<()> {
        Events::new(scope, listen)
    }
}
