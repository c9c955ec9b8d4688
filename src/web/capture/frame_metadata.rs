use crate::web::sys::FrameMetadata;

/// A frame that a video element has shown: the `VideoFrameCallbackMetadata` of
/// [HTMLVideoElement.requestVideoFrameCallback 2](https://wicg.github.io/video-rvfc/#video-frame-callback-metadata).
///
/// Times are in milliseconds of the page's clock, as `performance.now()`
/// counts, where nothing else is said.
///
/// ```
/// use rtcweb::VideoFrameCallbackMetadata;
///
/// fn missed(last: &VideoFrameCallbackMetadata, now: &VideoFrameCallbackMetadata) -> u32 {
///     now.presented_frames.wrapping_sub(last.presented_frames).saturating_sub(1)
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VideoFrameCallbackMetadata {
    /// When the browser gave it to the screen.
    pub presentation_time: f64,
    /// When it should be seen.
    pub expected_display_time: f64,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Its place in what is played, in seconds.
    pub media_time: f64,
    /// How many frames have been shown up to this one.
    pub presented_frames: u32,
    /// From its last packet to the decoded picture, in seconds.
    pub processing_duration: Option<f64>,
    /// When the camera saw it; of a local camera or of a remote one whose
    /// peer tells.
    pub capture_time: Option<f64>,
    /// When its last packet came, for a frame of a remote peer.
    pub receive_time: Option<f64>,
    /// The timestamp of its packets, for a frame of a remote peer.
    pub rtp_timestamp: Option<u32>,
}

impl VideoFrameCallbackMetadata {
    pub(crate) fn from_js(frame: &FrameMetadata) -> Self {
        Self {
            presentation_time: frame.presentation_time(),
            expected_display_time: frame.expected_display_time(),
            width: frame.width(),
            height: frame.height(),
            media_time: frame.media_time(),
            presented_frames: frame.presented_frames(),
            processing_duration: frame.processing_duration(),
            capture_time: frame.capture_time(),
            receive_time: frame.receive_time(),
            rtp_timestamp: frame.rtp_timestamp(),
        }
    }
}
