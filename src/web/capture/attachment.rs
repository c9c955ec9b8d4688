use super::element::MediaElement;
use crate::error::Error;
use crate::web::media::media_stream::MediaStream;
use crate::web::sys::HtmlMediaElement;

/// A stream in a `<video>` or `<audio>` element, made by
/// [`MediaStream::attach_to`].
///
/// Dropping it takes the stream off, unless the element has got another one
/// meanwhile. The tracks go on: a camera is stopped by
/// [`MediaStream::stop`]. In a component of a framework it is kept as long as
/// the element is in the page.
///
/// ```no_run
/// use rtcweb::{Attachment, Error, MediaStream};
/// use web_sys::HtmlVideoElement;
///
/// async fn show(video: &HtmlVideoElement, stream: &MediaStream) -> Result<Attachment, Error> {
///     let attachment = stream.attach_to(video);
///     attachment.play().await?;
///     Ok(attachment)
/// }
/// ```
#[derive(Debug)]
#[must_use = "the stream is taken off the element when this value is dropped"]
pub struct Attachment {
    element: MediaElement,
    stream: MediaStream,
}

impl Attachment {
    pub(crate) fn new(element: MediaElement, stream: MediaStream) -> Self {
        element.set_src_object(Some(&stream));
        Self { element, stream }
    }

    /// The element.
    pub fn element(&self) -> &MediaElement {
        &self.element
    }

    /// The stream.
    pub fn stream(&self) -> &MediaStream {
        &self.stream
    }

    /// Starts playing, and waits until it plays: see [`MediaElement::play`].
    ///
    /// # Errors
    ///
    /// As [`MediaElement::play`].
    ///
    /// # Cancel safety
    ///
    /// As [`MediaElement::play`].
    pub async fn play(&self) -> Result<(), Error> {
        self.element.play().await
    }
}

impl Drop for Attachment {
    fn drop(&mut self) {
        if self.element.src_object().as_ref() == Some(&self.stream) {
            self.element.set_src_object(None);
        }
    }
}

impl MediaStream {
    /// Shows the stream in an element, until the result is dropped.
    ///
    /// The element starts by itself where it has the attribute `autoplay`
    /// (with `muted` where there was no click yet, and with `playsinline` on a
    /// phone), otherwise by [`Attachment::play`].
    pub fn attach_to(&self, element: &HtmlMediaElement) -> Attachment {
        MediaElement::from_raw(element.clone()).attach(self)
    }
}
