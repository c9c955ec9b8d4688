use js_sys::{Array, ArrayBuffer, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `RTCEncodedVideoFrame`: unstable in web-sys, without its constructor.
    #[wasm_bindgen(js_name = RTCEncodedVideoFrame, extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type VideoFrameExt;

    #[wasm_bindgen(constructor, catch, js_class = "RTCEncodedVideoFrame")]
    pub(crate) fn new(original: &VideoFrameExt, init: &FrameInit)
    -> Result<VideoFrameExt, JsValue>;
    #[wasm_bindgen(method, getter, js_name = type)]
    pub(crate) fn kind(this: &VideoFrameExt) -> String;

    /// `RTCEncodedAudioFrame`.
    #[wasm_bindgen(js_name = RTCEncodedAudioFrame, extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type AudioFrameExt;

    #[wasm_bindgen(constructor, catch, js_class = "RTCEncodedAudioFrame")]
    pub(crate) fn new(original: &AudioFrameExt, init: &FrameInit)
    -> Result<AudioFrameExt, JsValue>;

    /// What both kinds of frames have.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type FrameExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn data(this: &FrameExt) -> ArrayBuffer;
    #[wasm_bindgen(method, catch, setter)]
    pub(crate) fn set_data(this: &FrameExt, value: &ArrayBuffer) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn timestamp(this: &FrameExt) -> Option<f64>;
    #[wasm_bindgen(method, catch, js_name = getMetadata)]
    pub(crate) fn get_metadata(this: &FrameExt) -> Result<MetadataExt, JsValue>;

    /// `RTCEncodedVideoFrameOptions` and `RTCEncodedAudioFrameOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type FrameInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_metadata(this: &FrameInit, value: &MetadataExt);

    /// `RTCEncodedVideoFrameMetadata` and `RTCEncodedAudioFrameMetadata`.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type MetadataExt;

    #[wasm_bindgen(method, getter, js_name = synchronizationSource)]
    pub(crate) fn synchronization_source(this: &MetadataExt) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = synchronizationSource)]
    pub(crate) fn set_synchronization_source(this: &MetadataExt, value: u32);
    #[wasm_bindgen(method, getter, js_name = payloadType)]
    pub(crate) fn payload_type(this: &MetadataExt) -> Option<u8>;
    #[wasm_bindgen(method, setter, js_name = payloadType)]
    pub(crate) fn set_payload_type(this: &MetadataExt, value: u8);
    #[wasm_bindgen(method, getter, js_name = contributingSources)]
    pub(crate) fn contributing_sources(this: &MetadataExt) -> Option<Array>;
    #[wasm_bindgen(method, setter, js_name = contributingSources)]
    pub(crate) fn set_contributing_sources(this: &MetadataExt, value: &Array);
    #[wasm_bindgen(method, getter, js_name = rtpTimestamp)]
    pub(crate) fn rtp_timestamp(this: &MetadataExt) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = rtpTimestamp)]
    pub(crate) fn set_rtp_timestamp(this: &MetadataExt, value: u32);
    #[wasm_bindgen(method, getter, js_name = receiveTime)]
    pub(crate) fn receive_time(this: &MetadataExt) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = receiveTime)]
    pub(crate) fn set_receive_time(this: &MetadataExt, value: f64);
    #[wasm_bindgen(method, getter, js_name = captureTime)]
    pub(crate) fn capture_time(this: &MetadataExt) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = captureTime)]
    pub(crate) fn set_capture_time(this: &MetadataExt, value: f64);
    #[wasm_bindgen(method, getter, js_name = senderCaptureTimeOffset)]
    pub(crate) fn sender_capture_time_offset(this: &MetadataExt) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = senderCaptureTimeOffset)]
    pub(crate) fn set_sender_capture_time_offset(this: &MetadataExt, value: f64);
    #[wasm_bindgen(method, getter, js_name = mimeType)]
    pub(crate) fn mime_type(this: &MetadataExt) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = mimeType)]
    pub(crate) fn set_mime_type(this: &MetadataExt, value: &str);

    #[wasm_bindgen(method, getter, js_name = frameId)]
    pub(crate) fn frame_id(this: &MetadataExt) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = frameId)]
    pub(crate) fn set_frame_id(this: &MetadataExt, value: f64);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn dependencies(this: &MetadataExt) -> Option<Array>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_dependencies(this: &MetadataExt, value: &Array);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn width(this: &MetadataExt) -> Option<u16>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_width(this: &MetadataExt, value: u16);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn height(this: &MetadataExt) -> Option<u16>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_height(this: &MetadataExt, value: u16);
    #[wasm_bindgen(method, getter, js_name = spatialIndex)]
    pub(crate) fn spatial_index(this: &MetadataExt) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = spatialIndex)]
    pub(crate) fn set_spatial_index(this: &MetadataExt, value: u32);
    #[wasm_bindgen(method, getter, js_name = temporalIndex)]
    pub(crate) fn temporal_index(this: &MetadataExt) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = temporalIndex)]
    pub(crate) fn set_temporal_index(this: &MetadataExt, value: u32);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn timestamp(this: &MetadataExt) -> Option<f64>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_timestamp(this: &MetadataExt, value: f64);

    #[wasm_bindgen(method, getter, js_name = sequenceNumber)]
    pub(crate) fn sequence_number(this: &MetadataExt) -> Option<u16>;
    #[wasm_bindgen(method, setter, js_name = sequenceNumber)]
    pub(crate) fn set_sequence_number(this: &MetadataExt, value: u16);
    #[wasm_bindgen(method, getter, js_name = audioLevel)]
    pub(crate) fn audio_level(this: &MetadataExt) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = audioLevel)]
    pub(crate) fn set_audio_level(this: &MetadataExt, value: f64);
}
