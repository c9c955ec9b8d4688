use crate::web::sys::SourceExt;

/// One of those who are heard or seen in what is received: the
/// `RTCRtpContributingSource` of
/// [WebRTC 5.3.1](https://www.w3.org/TR/webrtc/#dom-rtcrtpcontributingsource).
/// It contributes to what a mixer sends (RFC 3550, 7).
///
/// ```no_run
/// # fn example(receiver: rtcweb::RtpReceiver) -> Result<(), rtcweb::Error> {
/// let loudest = receiver
///     .contributing_sources()?
///     .into_iter()
///     .filter_map(|source| source.audio_level.map(|level| (level, source.source)))
///     .max_by(|a, b| a.0.total_cmp(&b.0));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct RtpContributingSource {
    /// When the last packet from it was played, in milliseconds since 1970.
    pub timestamp: f64,
    /// Its CSRC or SSRC.
    pub source: u32,
    /// How loud it was, from 0 to 1 (full scale); `None` for video and where the
    /// packets do not say.
    pub audio_level: Option<f64>,
    /// The RTP time of the last packet from it; `None` in Safari.
    pub rtp_timestamp: Option<u32>,
}

/// The one who sends what is received: the `RTCRtpSynchronizationSource` of
/// [WebRTC 5.3.2](https://www.w3.org/TR/webrtc/#dom-rtcrtpsynchronizationsource),
/// which says the same as a contributing source.
///
/// ```no_run
/// # fn example(receiver: rtcweb::RtpReceiver) -> Result<(), rtcweb::Error> {
/// let sources: Vec<rtcweb::RtpSynchronizationSource> = receiver.synchronization_sources()?;
/// # Ok(()) }
/// ```
pub type RtpSynchronizationSource = RtpContributingSource;

impl RtpContributingSource {
    pub(crate) fn from_js(raw: &SourceExt) -> Self {
        Self {
            timestamp: raw.timestamp().unwrap_or_default(),
            source: raw.source().unwrap_or_default(),
            audio_level: raw.audio_level(),
            rtp_timestamp: raw.rtp_timestamp(),
        }
    }
}
