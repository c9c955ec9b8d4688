use wasm_bindgen::JsCast;

use super::attachment::Attachment;
use crate::error::Error;
use crate::web::kernel::error::unsupported;
use crate::web::kernel::promise::settle;
use crate::web::media::media_stream::MediaStream;
use crate::web::support::capture as detect;
use crate::web::sys::{self, HtmlMediaElement, HtmlVideoElement, MediaElementExt};

/// A `<video>` or `<audio>` element, for what has to do with streams: the
/// `HTMLMediaElement` of
/// [HTML 4.8.11](https://html.spec.whatwg.org/multipage/media.html#htmlmediaelement).
///
/// Everything else about the element is in [`as_raw`](Self::as_raw). `Clone`
/// gives another handle to the same element; dropping one does nothing.
///
/// ```no_run
/// use rtcweb::{Error, ErrorKind, MediaElement, MediaStream};
/// use web_sys::HtmlVideoElement;
///
/// async fn show(video: HtmlVideoElement, stream: &MediaStream) -> Result<(), Error> {
///     let element = MediaElement::from(video);
///     element.set_src_object(Some(stream));
///     match element.play().await {
///         // The browser wants a click of the user before there is sound.
///         Err(error) if error.kind() == &ErrorKind::NotAllowed => {
///             element.as_raw().set_muted(true);
///             element.play().await
///         }
///         played => played,
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct MediaElement {
    raw: HtmlMediaElement,
}

impl MediaElement {
    /// The stream that it plays; `None` where it plays none, or something else
    /// than a stream.
    pub fn src_object(&self) -> Option<MediaStream> {
        self.ext().src_object().dyn_into().ok().map(MediaStream::from_raw)
    }

    /// Gives it a stream to play, or takes it away. It starts by itself where
    /// it has the attribute `autoplay`, otherwise by [`play`](Self::play).
    pub fn set_src_object(&self, stream: Option<&MediaStream>) {
        self.ext().set_src_object(stream.map(MediaStream::as_raw));
    }

    /// Gives it a stream to play until the result is dropped.
    pub fn attach(&self, stream: &MediaStream) -> Attachment {
        Attachment::new(self.clone(), stream.clone())
    }

    /// Starts playing, and waits until it plays. An element without anything
    /// to play waits until it has.
    ///
    /// # Errors
    ///
    /// [`NotAllowed`](crate::ErrorKind::NotAllowed) where the browser plays no
    /// sound before the user has clicked something,
    /// [`Abort`](crate::ErrorKind::Abort) where it is paused or gets another
    /// stream meanwhile, [`Unsupported`](crate::ErrorKind::Unsupported) where
    /// what it should play cannot be played.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the element: it plays.
    pub async fn play(&self) -> Result<(), Error> {
        settle(self.ext().play()).await.map(drop)
    }

    /// The device that its sound goes to, empty for the default one; `None`
    /// where the browser does not say (Safari before 18.4).
    pub fn sink_id(&self) -> Option<String> {
        self.ext().sink_id()
    }

    /// Sends its sound to this device, or to the default one for an empty name
    /// ([Audio Output 2](https://www.w3.org/TR/audio-output/#htmlmediaelement-extensions)).
    ///
    /// # Errors
    ///
    /// [`NotFound`](crate::ErrorKind::NotFound) where there is no such device,
    /// [`NotAllowed`](crate::ErrorKind::NotAllowed) where the page may not use
    /// it, [`Abort`](crate::ErrorKind::Abort) where it does not start,
    /// [`Unsupported`](crate::ErrorKind::Unsupported) where the browser has no
    /// choice.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the device changes.
    pub async fn set_sink_id(&self, device_id: &str) -> Result<(), Error> {
        detect::sink_id().require("HTMLMediaElement.setSinkId")?;
        settle(self.ext().set_sink_id(device_id)).await.map(drop)
    }

    /// A stream of what it plays
    /// ([Media Capture from DOM Elements 3](https://www.w3.org/TR/mediacapture-fromelement/#html-media-element-media-capture-extensions)).
    ///
    /// Where the browser has no such thing (Safari) and the element plays a
    /// stream, the result is a copy of that: unlike the original, it does not
    /// stand still when the element is paused.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) where the browser has no
    /// such thing and the element plays a file,
    /// [`Security`](crate::ErrorKind::Security) where what it plays comes from
    /// another origin or is protected.
    pub fn capture_stream(&self) -> Result<MediaStream, Error> {
        use crate::web::support::Support;
        let raw = match detect::media_element_capture() {
            Support::Native => self.ext().capture_stream()?,
            _ if detect::prefixed_media_element_capture() => self.ext().moz_capture_stream()?,
            _ => return self.copied_stream(),
        };
        Ok(MediaStream::from_raw(raw))
    }

    fn copied_stream(&self) -> Result<MediaStream, Error> {
        let stream = self.src_object();
        let stream = stream.ok_or_else(|| unsupported("HTMLMediaElement.captureStream"))?;
        Ok(stream.clone_stream())
    }

    /// Wraps an element of the page.
    pub fn from_raw(raw: HtmlMediaElement) -> Self {
        Self { raw }
    }

    /// The element.
    pub fn as_raw(&self) -> &HtmlMediaElement {
        &self.raw
    }

    /// The element, without this handle.
    pub fn into_raw(self) -> HtmlMediaElement {
        self.raw
    }

    fn ext(&self) -> &MediaElementExt {
        self.raw.unchecked_ref()
    }
}

impl From<HtmlMediaElement> for MediaElement {
    fn from(raw: HtmlMediaElement) -> Self {
        Self { raw }
    }
}

impl From<HtmlVideoElement> for MediaElement {
    fn from(raw: HtmlVideoElement) -> Self {
        Self { raw: raw.into() }
    }
}

impl From<sys::HtmlAudioElement> for MediaElement {
    fn from(raw: sys::HtmlAudioElement) -> Self {
        Self { raw: raw.into() }
    }
}
