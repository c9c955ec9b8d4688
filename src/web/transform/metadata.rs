use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::web::sys::MetadataExt;

/// What is known of an encoded frame, whether sound or pictures: the
/// `RTCEncodedFrameMetadata` of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCEncodedFrameMetadata).
///
/// What the browser does not tell is `None`.
///
/// ```no_run
/// use rtcweb::EncodedFrame;
///
/// fn is_opus(frame: &EncodedFrame) -> Result<bool, rtcweb::Error> {
///     Ok(frame.metadata()?.mime_type.as_deref() == Some("audio/opus"))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncodedFrameMetadata {
    /// The source of the RTP stream (SSRC).
    pub synchronization_source: Option<u32>,
    /// The payload type of the RTP packets, 0 to 127.
    pub payload_type: Option<u8>,
    /// The sources that a mixer made this of (CSRC).
    pub contributing_sources: Option<Vec<u32>>,
    /// The timestamp of the RTP packets, in the codec's clock rate.
    pub rtp_timestamp: Option<u32>,
    /// When the last packet came in, in milliseconds since the time origin of
    /// the page or worker; incoming frames only.
    pub receive_time: Option<f64>,
    /// When it was captured, in milliseconds since the time origin; on the
    /// receiving side where the sender tells.
    pub capture_time: Option<f64>,
    /// How far the clock of whoever captured it is ahead of the sender's, in
    /// milliseconds.
    pub sender_capture_time_offset: Option<f64>,
    /// The codec, for instance `video/VP8`.
    pub mime_type: Option<String>,
}

/// What is known of an encoded picture: the `RTCEncodedVideoFrameMetadata` of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCEncodedVideoFrameMetadata).
///
/// ```no_run
/// use rtcweb::EncodedVideoFrame;
///
/// fn pixels(frame: &EncodedVideoFrame) -> Result<Option<u32>, rtcweb::Error> {
///     let metadata = frame.metadata()?;
///     Ok(metadata.width.zip(metadata.height).map(|(w, h)| u32::from(w) * u32::from(h)))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncodedVideoFrameMetadata {
    /// What sound has as well.
    pub common: EncodedFrameMetadata,
    /// The number of the frame in its stream, where the sender tells.
    pub frame_id: Option<u64>,
    /// The numbers of the frames that it refers to.
    pub dependencies: Option<Vec<u64>>,
    /// The width in pixels; an incoming frame that is no key frame may say 0.
    pub width: Option<u16>,
    /// The height in pixels; an incoming frame that is no key frame may say 0.
    pub height: Option<u16>,
    /// The spatial layer, from 0.
    pub spatial_index: Option<u32>,
    /// The temporal layer, from 0.
    pub temporal_index: Option<u32>,
    /// The timestamp of the raw picture in microseconds, as in WebCodecs.
    pub timestamp: Option<i64>,
}

/// What is known of encoded sound: the `RTCEncodedAudioFrameMetadata` of
/// [Encoded Transform](https://www.w3.org/TR/webrtc-encoded-transform/#RTCEncodedAudioFrameMetadata).
///
/// ```no_run
/// use rtcweb::EncodedAudioFrame;
///
/// fn is_silent(frame: &EncodedAudioFrame) -> Result<bool, rtcweb::Error> {
///     Ok(frame.metadata()?.audio_level.is_some_and(|level| level < 0.01))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncodedAudioFrameMetadata {
    /// What pictures have as well.
    pub common: EncodedFrameMetadata,
    /// The sequence number of the RTP packet; incoming frames only.
    pub sequence_number: Option<u16>,
    /// How loud it is, from 0 (silence) to 1, linearly.
    pub audio_level: Option<f64>,
}

impl EncodedFrameMetadata {
    pub(crate) fn from_js(raw: &MetadataExt) -> Self {
        Self {
            synchronization_source: raw.synchronization_source(),
            payload_type: raw.payload_type(),
            contributing_sources: raw.contributing_sources().map(|list| numbers(&list)),
            rtp_timestamp: raw.rtp_timestamp(),
            receive_time: raw.receive_time(),
            capture_time: raw.capture_time(),
            sender_capture_time_offset: raw.sender_capture_time_offset(),
            mime_type: raw.mime_type(),
        }
    }

    fn write_to(&self, raw: &MetadataExt) {
        put(self.synchronization_source, |value| raw.set_synchronization_source(value));
        put(self.payload_type, |value| raw.set_payload_type(value));
        put(self.contributing_sources.as_deref(), |list| {
            raw.set_contributing_sources(&list.iter().map(|&n| JsValue::from(n)).collect::<Array>())
        });
        put(self.rtp_timestamp, |value| raw.set_rtp_timestamp(value));
        put(self.receive_time, |value| raw.set_receive_time(value));
        put(self.capture_time, |value| raw.set_capture_time(value));
        put(self.sender_capture_time_offset, |value| raw.set_sender_capture_time_offset(value));
        put(self.mime_type.as_deref(), |value| raw.set_mime_type(value));
    }
}

impl EncodedVideoFrameMetadata {
    pub(crate) fn from_js(raw: &MetadataExt) -> Self {
        Self {
            common: EncodedFrameMetadata::from_js(raw),
            frame_id: raw.frame_id().map(|id| id as u64),
            dependencies: raw.dependencies().map(|list| numbers(&list)),
            width: raw.width(),
            height: raw.height(),
            spatial_index: raw.spatial_index(),
            temporal_index: raw.temporal_index(),
            timestamp: raw.timestamp().map(|time| time as i64),
        }
    }

    /// What is `None` stays as it is: Chromium refuses a frame whose metadata
    /// lack what those of the original have.
    pub(crate) fn write_to(&self, raw: &MetadataExt) {
        self.common.write_to(raw);
        put(self.frame_id, |value| raw.set_frame_id(value as f64));
        put(self.dependencies.as_deref(), |list| {
            raw.set_dependencies(&list.iter().map(|&n| JsValue::from(n as f64)).collect::<Array>())
        });
        put(self.width, |value| raw.set_width(value));
        put(self.height, |value| raw.set_height(value));
        put(self.spatial_index, |value| raw.set_spatial_index(value));
        put(self.temporal_index, |value| raw.set_temporal_index(value));
        put(self.timestamp, |value| raw.set_timestamp(value as f64));
    }
}

impl EncodedAudioFrameMetadata {
    pub(crate) fn from_js(raw: &MetadataExt) -> Self {
        Self {
            common: EncodedFrameMetadata::from_js(raw),
            sequence_number: raw.sequence_number(),
            audio_level: raw.audio_level(),
        }
    }

    /// As for pictures.
    pub(crate) fn write_to(&self, raw: &MetadataExt) {
        self.common.write_to(raw);
        put(self.sequence_number, |value| raw.set_sequence_number(value));
        put(self.audio_level, |value| raw.set_audio_level(value));
    }
}

fn put<T>(value: Option<T>, set: impl FnOnce(T)) {
    if let Some(value) = value {
        set(value);
    }
}

/// JavaScript's numbers are whole up to 2^53 here; `as` keeps within the type.
fn numbers<T: FromNumber>(list: &Array) -> Vec<T> {
    list.iter().filter_map(|value| value.as_f64()).map(T::from_number).collect()
}

trait FromNumber {
    fn from_number(number: f64) -> Self;
}

impl FromNumber for u32 {
    fn from_number(number: f64) -> Self {
        number as Self
    }
}

impl FromNumber for u64 {
    fn from_number(number: f64) -> Self {
        number as Self
    }
}
