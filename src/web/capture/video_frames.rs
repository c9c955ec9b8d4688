use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::frame_metadata::VideoFrameCallbackMetadata;
use crate::error::Error;
use crate::web::kernel::queue::Queue;
use crate::web::support::{Support, capture as detect};
use crate::web::sys::{self, HtmlVideoElement, VideoElementExt};

/// The frames that a video element shows
/// ([HTMLVideoElement.requestVideoFrameCallback](https://wicg.github.io/video-rvfc/)).
///
/// Each poll asks for the next frame that is shown from then on. Who is slow
/// misses frames and does not fall behind; `presented_frames` tells how many.
/// The stream never ends; dropping it takes the request back.
///
/// Where the browser does not tell of frames, each repaint of the page counts
/// as one while the element plays.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{Error, VideoFrames};
/// use web_sys::HtmlVideoElement;
///
/// async fn watch(video: &HtmlVideoElement) -> Result<(), Error> {
///     let mut frames = VideoFrames::new(video)?;
///     while let Some(frame) = frames.next().await {
///         println!("{} x {}", frame.width, frame.height);
///     }
///     Ok(())
/// }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct VideoFrames {
    video: HtmlVideoElement,
    native: bool,
    /// What the browser has called back with.
    calls: Queue<(f64, JsValue)>,
    callback: Closure<dyn Fn(f64, JsValue)>,
    /// The request that is under way.
    request: Option<u32>,
    /// How many frames have been told where the browser does not count.
    told: u32,
}

impl VideoFrames {
    /// The frames of this element, from the first poll on.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) where there are no video
    /// elements.
    pub fn new(video: &HtmlVideoElement) -> Result<Self, Error> {
        let support = detect::video_frame_callback();
        support.require("HTMLVideoElement.requestVideoFrameCallback")?;
        let calls = Queue::new();
        let told = calls.clone();
        let callback =
            Closure::<dyn Fn(f64, JsValue)>::new(move |now, frame| told.push((now, frame)));
        let native = support == Support::Native;
        Ok(Self { video: video.clone(), native, calls, callback, request: None, told: 0 })
    }

    fn ask(&self) -> Result<u32, JsValue> {
        let callback = self.callback.as_ref().unchecked_ref();
        match self.native {
            true => self.ext().request_video_frame_callback(callback),
            false => sys::request_animation_frame(callback),
        }
    }

    /// A repaint as a frame, if the element can have shown one.
    fn repaint(&mut self, now: f64) -> Option<VideoFrameCallbackMetadata> {
        let (width, height) = (self.ext().video_width(), self.ext().video_height());
        if self.video.paused() || width == 0 {
            return None;
        }
        self.told = self.told.wrapping_add(1);
        Some(VideoFrameCallbackMetadata {
            presentation_time: now,
            expected_display_time: now,
            width,
            height,
            media_time: self.video.current_time(),
            presented_frames: self.told,
            ..VideoFrameCallbackMetadata::default()
        })
    }

    fn ext(&self) -> &VideoElementExt {
        self.video.unchecked_ref()
    }
}

impl Stream for VideoFrames {
    type Item = VideoFrameCallbackMetadata;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if this.request.is_none() {
                let Ok(request) = this.ask() else { return Poll::Ready(None) };
                this.request = Some(request);
            }
            let Some((now, frame)) = std::task::ready!(this.calls.poll_next(cx)) else {
                return Poll::Ready(None);
            };
            this.request = None;
            let frame = match this.native {
                true => Some(VideoFrameCallbackMetadata::from_js(frame.unchecked_ref())),
                false => this.repaint(now),
            };
            if frame.is_some() {
                return Poll::Ready(frame);
            }
        }
    }
}

impl Drop for VideoFrames {
    fn drop(&mut self) {
        let Some(request) = self.request else { return };
        let _ = match self.native {
            true => self.ext().cancel_video_frame_callback(request),
            false => sys::cancel_animation_frame(request),
        };
    }
}

impl fmt::Debug for VideoFrames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VideoFrames").field("video", &self.video).finish_non_exhaustive()
    }
}
