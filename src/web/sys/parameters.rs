use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `RTCRtpSendParameters` and `RTCRtpReceiveParameters`: web-sys lacks
    /// `transactionId`, and `degradationPreference` in its place.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type ParametersInit;

    #[wasm_bindgen(method, getter, js_name = transactionId)]
    pub(crate) fn transaction_id(this: &ParametersInit) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = headerExtensions)]
    pub(crate) fn header_extensions(this: &ParametersInit) -> Option<Array>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn rtcp(this: &ParametersInit) -> Option<RtcpInit>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn codecs(this: &ParametersInit) -> Option<Array>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn encodings(this: &ParametersInit) -> Option<Array>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_encodings(this: &ParametersInit, value: &Array);
    #[wasm_bindgen(method, getter, js_name = degradationPreference)]
    pub(crate) fn degradation_preference(this: &ParametersInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = degradationPreference)]
    pub(crate) fn set_degradation_preference(this: &ParametersInit, value: Option<&str>);

    /// `RTCRtpEncodingParameters`. A member that is set to `None` is as absent
    /// as one that was never there.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type EncodingInit;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn rid(this: &EncodingInit) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_rid(this: &EncodingInit, value: Option<&str>);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn active(this: &EncodingInit) -> Option<bool>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_active(this: &EncodingInit, value: bool);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn codec(this: &EncodingInit) -> Option<CodecInit>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_codec(this: &EncodingInit, value: Option<&CodecInit>);
    #[wasm_bindgen(method, getter, js_name = maxBitrate)]
    pub(crate) fn max_bitrate(this: &EncodingInit) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = maxBitrate)]
    pub(crate) fn set_max_bitrate(this: &EncodingInit, value: Option<u32>);
    #[wasm_bindgen(method, getter, js_name = maxFramerate)]
    pub(crate) fn max_framerate(this: &EncodingInit) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = maxFramerate)]
    pub(crate) fn set_max_framerate(this: &EncodingInit, value: Option<f64>);
    #[wasm_bindgen(method, getter, js_name = scaleResolutionDownBy)]
    pub(crate) fn scale_resolution_down_by(this: &EncodingInit) -> Option<f64>;
    #[wasm_bindgen(method, setter, js_name = scaleResolutionDownBy)]
    pub(crate) fn set_scale_resolution_down_by(this: &EncodingInit, value: Option<f64>);
    #[wasm_bindgen(method, getter, js_name = scaleResolutionDownTo)]
    pub(crate) fn scale_resolution_down_to(this: &EncodingInit) -> Option<ResolutionInit>;
    #[wasm_bindgen(method, setter, js_name = scaleResolutionDownTo)]
    pub(crate) fn set_scale_resolution_down_to(this: &EncodingInit, value: Option<&ResolutionInit>);
    #[wasm_bindgen(method, getter, js_name = scalabilityMode)]
    pub(crate) fn scalability_mode(this: &EncodingInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = scalabilityMode)]
    pub(crate) fn set_scalability_mode(this: &EncodingInit, value: Option<&str>);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn priority(this: &EncodingInit) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_priority(this: &EncodingInit, value: Option<&str>);
    #[wasm_bindgen(method, getter, js_name = networkPriority)]
    pub(crate) fn network_priority(this: &EncodingInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = networkPriority)]
    pub(crate) fn set_network_priority(this: &EncodingInit, value: Option<&str>);
    #[wasm_bindgen(method, getter, js_name = adaptivePtime)]
    pub(crate) fn adaptive_ptime(this: &EncodingInit) -> Option<bool>;
    #[wasm_bindgen(method, setter, js_name = adaptivePtime)]
    pub(crate) fn set_adaptive_ptime(this: &EncodingInit, value: Option<bool>);

    /// `RTCResolutionRestriction`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type ResolutionInit;

    #[wasm_bindgen(method, getter, js_name = maxWidth)]
    pub(crate) fn max_width(this: &ResolutionInit) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = maxWidth)]
    pub(crate) fn set_max_width(this: &ResolutionInit, value: Option<u32>);
    #[wasm_bindgen(method, getter, js_name = maxHeight)]
    pub(crate) fn max_height(this: &ResolutionInit) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = maxHeight)]
    pub(crate) fn set_max_height(this: &ResolutionInit, value: Option<u32>);

    /// `RTCRtpCodec` and `RTCRtpCodecParameters`.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type CodecInit;

    #[wasm_bindgen(method, getter, js_name = payloadType)]
    pub(crate) fn payload_type(this: &CodecInit) -> Option<u8>;
    #[wasm_bindgen(method, getter, js_name = mimeType)]
    pub(crate) fn mime_type(this: &CodecInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = mimeType)]
    pub(crate) fn set_mime_type(this: &CodecInit, value: &str);
    #[wasm_bindgen(method, getter, js_name = clockRate)]
    pub(crate) fn clock_rate(this: &CodecInit) -> Option<u32>;
    #[wasm_bindgen(method, setter, js_name = clockRate)]
    pub(crate) fn set_clock_rate(this: &CodecInit, value: u32);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn channels(this: &CodecInit) -> Option<u16>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_channels(this: &CodecInit, value: Option<u16>);
    #[wasm_bindgen(method, getter, js_name = sdpFmtpLine)]
    pub(crate) fn sdp_fmtp_line(this: &CodecInit) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = sdpFmtpLine)]
    pub(crate) fn set_sdp_fmtp_line(this: &CodecInit, value: Option<&str>);

    /// `RTCRtcpParameters`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type RtcpInit;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn cname(this: &RtcpInit) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = reducedSize)]
    pub(crate) fn reduced_size(this: &RtcpInit) -> Option<bool>;

    /// `RTCRtpHeaderExtensionParameters` and `RTCRtpHeaderExtensionCapability`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type HeaderExtensionInit;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn uri(this: &HeaderExtensionInit) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_uri(this: &HeaderExtensionInit, value: &str);
    #[wasm_bindgen(method, getter)]
    pub(crate) fn id(this: &HeaderExtensionInit) -> Option<u16>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn encrypted(this: &HeaderExtensionInit) -> Option<bool>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn direction(this: &HeaderExtensionInit) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_direction(this: &HeaderExtensionInit, value: &str);

    /// `RTCRtpCapabilities`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type CapabilitiesInit;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn codecs(this: &CapabilitiesInit) -> Option<Array>;
    #[wasm_bindgen(method, getter, js_name = headerExtensions)]
    pub(crate) fn header_extensions(this: &CapabilitiesInit) -> Option<Array>;

    /// `RTCSetParameterOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type SetParametersInit;

    #[wasm_bindgen(method, setter, js_name = encodingOptions)]
    pub(crate) fn set_encoding_options(this: &SetParametersInit, value: &Array);

    /// `RTCEncodingOptions`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type EncodingOptionsInit;

    #[wasm_bindgen(method, setter, js_name = keyFrame)]
    pub(crate) fn set_key_frame(this: &EncodingOptionsInit, value: bool);

    /// `RTCRtpContributingSource` and `RTCRtpSynchronizationSource`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type SourceExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn timestamp(this: &SourceExt) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn source(this: &SourceExt) -> Option<u32>;
    #[wasm_bindgen(method, getter, js_name = audioLevel)]
    pub(crate) fn audio_level(this: &SourceExt) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = rtpTimestamp)]
    pub(crate) fn rtp_timestamp(this: &SourceExt) -> Option<u32>;
}
