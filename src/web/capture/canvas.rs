use wasm_bindgen::JsCast;

use crate::error::{Error, ErrorKind};
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::MediaStreamTrack;
use crate::web::support::capture as detect;
use crate::web::sys::{self, CanvasCaptureExt, CanvasExt, HtmlCanvasElement};

/// What is drawn on a canvas, as a track: the `CanvasCaptureMediaStreamTrack`
/// of [Media Capture from DOM Elements 4.2](https://www.w3.org/TR/mediacapture-fromelement/#the-canvascapturemediastreamtrack).
///
/// `Clone` gives another handle to the same track. Dropping a handle does
/// nothing: the capture goes on until the track is stopped.
///
/// Firefox has no such interface. Its track is a plain one and the stream has
/// the members instead; this type holds both, so that nobody needs to know.
///
/// ```no_run
/// use rtcweb::{Error, PeerConnection, capture_canvas};
/// use web_sys::HtmlCanvasElement;
///
/// fn send(canvas: &HtmlCanvasElement, connection: &PeerConnection) -> Result<(), Error> {
///     let capture = capture_canvas(canvas, Some(30.0))?;
///     connection.add_track(capture.track(), &[capture.stream().clone()])?;
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct CanvasCaptureMediaStreamTrack {
    stream: MediaStream,
    track: MediaStreamTrack,
    canvas: HtmlCanvasElement,
    /// The track where it has the members of its own, the stream in Firefox.
    capture: CanvasCaptureExt,
}

/// Captures what is drawn on a canvas
/// ([Media Capture from DOM Elements 4.1](https://www.w3.org/TR/mediacapture-fromelement/#dom-htmlcanvaselement-capturestream)).
///
/// With a `frame_rate`, in frames per second, there are no more frames than
/// that. With `Some(0.0)` there is one for each
/// [`request_frame`](CanvasCaptureMediaStreamTrack::request_frame) alone. With
/// `None` each change of the canvas gives one. A canvas that does not change
/// gives no frames at all.
///
/// # Errors
///
/// [`Security`](ErrorKind::Security) where the canvas holds pictures of another
/// origin, [`Unsupported`](ErrorKind::Unsupported) for a negative rate,
/// [`Type`](ErrorKind::Type) for one that is no finite number.
pub fn capture_canvas(
    canvas: &HtmlCanvasElement,
    frame_rate: Option<f64>,
) -> Result<CanvasCaptureMediaStreamTrack, Error> {
    detect::canvas_capture().require("HTMLCanvasElement.captureStream")?;
    let ext: &CanvasExt = canvas.unchecked_ref();
    let stream = match frame_rate {
        None => ext.capture_stream()?,
        // Firefox throws an error of its own here, which says nothing.
        Some(rate) if rate < 0.0 && rate.is_finite() => return Err(bad_rate()),
        Some(rate) => ext.capture_stream_at(rate)?,
    };
    let stream = MediaStream::from_raw(stream);
    CanvasCaptureMediaStreamTrack::from_stream(&stream)
        .or_else(|| CanvasCaptureMediaStreamTrack::plain(&stream, canvas))
        .ok_or_else(|| Error::new(ErrorKind::Operation, "the captured stream has no track"))
}

impl CanvasCaptureMediaStreamTrack {
    /// The capture in a stream that somebody else made, for instance
    /// JavaScript; `None` where no canvas is behind it.
    pub fn from_stream(stream: &MediaStream) -> Option<Self> {
        let tracks = stream.video_tracks();
        let of_track = |track: &MediaStreamTrack| {
            let capture: CanvasCaptureExt = track.clone().into_raw().unchecked_into();
            Some((track.clone(), capture.canvas()?, capture))
        };
        let of_stream = || {
            let capture: CanvasCaptureExt = stream.clone().into_raw().unchecked_into();
            Some((tracks.first()?.clone(), capture.canvas()?, capture))
        };
        let (track, canvas, capture) = tracks.iter().find_map(of_track).or_else(of_stream)?;
        Some(Self { stream: stream.clone(), track, canvas, capture })
    }

    /// An engine that captures but has the members nowhere.
    fn plain(stream: &MediaStream, canvas: &HtmlCanvasElement) -> Option<Self> {
        let track = stream.video_tracks().into_iter().next()?;
        let capture = track.clone().into_raw().unchecked_into();
        Some(Self { stream: stream.clone(), track, canvas: canvas.clone(), capture })
    }

    /// The stream that the capture came in.
    pub fn stream(&self) -> &MediaStream {
        &self.stream
    }

    /// The track: to send it, to stop it.
    pub fn track(&self) -> &MediaStreamTrack {
        &self.track
    }

    /// The canvas.
    pub fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// Has the canvas give a frame, whatever its frame rate: to be called right
    /// after drawing, for Firefox gives none of a canvas that has not changed
    /// since the last repaint of the page.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) where neither the track nor the
    /// stream can be asked.
    pub fn request_frame(&self) -> Result<(), Error> {
        detect::canvas_request_frame().require("CanvasCaptureMediaStreamTrack.requestFrame")?;
        Ok(self.capture.request_frame()?)
    }

    /// The browser's track.
    pub fn as_raw(&self) -> &sys::MediaStreamTrack {
        self.track.as_raw()
    }

    /// The browser's track, without this handle.
    pub fn into_raw(self) -> sys::MediaStreamTrack {
        self.track.into_raw()
    }
}

fn bad_rate() -> Error {
    Error::new(ErrorKind::Unsupported, "the frame rate is negative")
}
