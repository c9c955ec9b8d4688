use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::web::kernel::error::unsupported;
use crate::web::media::track::{MediaKind, MediaStreamTrack};
use crate::web::support::{Support, capture as detect};
use crate::web::sys::{
    TrackGeneratorExt, TrackGeneratorInit, VideoTrackGeneratorExt, WritableStream,
};

/// A track made of raw frames, of sound or pictures: the
/// `MediaStreamTrackGenerator` of Chromium, which no specification has any
/// more. For pictures there is [`VideoTrackGenerator`], here and in Safari.
///
/// `Clone` gives another handle to the same object; dropping one does nothing.
///
/// ```no_run
/// use rtcweb::{Error, MediaKind, MediaStreamTrackGenerator};
///
/// let generator = MediaStreamTrackGenerator::new(&MediaKind::Audio)?;
/// let (sound_goes_in, track) = (generator.writable(), generator.track());
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct MediaStreamTrackGenerator {
    raw: TrackGeneratorExt,
}

impl MediaStreamTrackGenerator {
    /// A track of this kind without frames yet.
    ///
    /// # Errors
    ///
    /// [`Type`](crate::ErrorKind::Type) for another kind than sound or
    /// pictures, [`Unsupported`](crate::ErrorKind::Unsupported) where there is
    /// no such thing (Firefox, Safari).
    pub fn new(kind: &MediaKind) -> Result<Self, Error> {
        detect::track_generator().require("MediaStreamTrackGenerator")?;
        let init: TrackGeneratorInit = Object::new().unchecked_into();
        init.set_kind(kind.as_str());
        Ok(Self { raw: TrackGeneratorExt::new(&init)? })
    }

    /// Takes the frames, each one an `AudioData` or a `VideoFrame`.
    pub fn writable(&self) -> WritableStream {
        self.raw.writable()
    }

    /// The track.
    pub fn track(&self) -> MediaStreamTrack {
        MediaStreamTrack::from_raw(self.raw.clone().unchecked_into())
    }

    /// The browser's generator.
    pub fn as_raw(&self) -> &JsValue {
        &self.raw
    }

    /// The browser's generator, without this handle.
    pub fn into_raw(self) -> JsValue {
        self.raw.into()
    }
}

/// A track made of raw pictures: the `VideoTrackGenerator` of
/// [MediaStreamTrack Insertable Media Processing 3.2](https://www.w3.org/TR/mediacapture-transform/#video-track-generator).
///
/// Safari has it in workers. Where only the older generator is there
/// (Chromium), it is made of that one.
///
/// `Clone` gives another handle to the same object; dropping one does nothing.
///
/// ```no_run
/// use rtcweb::{Error, VideoTrackGenerator};
///
/// let generator = VideoTrackGenerator::new()?;
/// let (pictures_go_in, track) = (generator.writable(), generator.track());
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct VideoTrackGenerator {
    raw: Generator,
}

#[derive(Clone, Debug)]
enum Generator {
    Native(VideoTrackGeneratorExt),
    Older(MediaStreamTrackGenerator),
}

impl VideoTrackGenerator {
    /// A track without pictures yet.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) where there is no such
    /// thing here.
    pub fn new() -> Result<Self, Error> {
        let raw = match detect::video_track_generator() {
            Support::Native => Generator::Native(VideoTrackGeneratorExt::new()?),
            Support::Emulated => {
                Generator::Older(MediaStreamTrackGenerator::new(&MediaKind::Video)?)
            }
            Support::Absent => return Err(unsupported("VideoTrackGenerator")),
        };
        Ok(Self { raw })
    }

    /// Takes the pictures, each one a `VideoFrame`.
    pub fn writable(&self) -> WritableStream {
        match &self.raw {
            Generator::Native(raw) => raw.writable(),
            Generator::Older(older) => older.writable(),
        }
    }

    /// Whether the pictures are thrown away.
    pub fn muted(&self) -> bool {
        matches!(&self.raw, Generator::Native(raw) if raw.muted())
    }

    /// Throws the pictures away, or lets them through again; the track says
    /// that it is muted.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) where it is made of the
    /// older generator, which cannot.
    pub fn set_muted(&self, muted: bool) -> Result<(), Error> {
        match &self.raw {
            Generator::Native(raw) => raw.set_muted(muted),
            Generator::Older(_) => return Err(unsupported("VideoTrackGenerator.muted")),
        }
        Ok(())
    }

    /// The track.
    pub fn track(&self) -> MediaStreamTrack {
        match &self.raw {
            Generator::Native(raw) => MediaStreamTrack::from_raw(raw.track()),
            Generator::Older(older) => older.track(),
        }
    }

    /// The browser's generator, of the one kind or the other.
    pub fn as_raw(&self) -> &JsValue {
        match &self.raw {
            Generator::Native(raw) => raw,
            Generator::Older(older) => older.as_raw(),
        }
    }
}
