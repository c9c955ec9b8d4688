use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

/// Declares the constructor of an event. It throws a `ReferenceError` where
/// the browser has no such event, and a `TypeError` for a member that is none.
macro_rules! made {
    ($($(#[$meta:meta])* $name:ident = $class:literal;)+) => {$(
        #[wasm_bindgen]
        extern "C" {
            $(#[$meta])*
            #[wasm_bindgen(js_name = $class, extends = web_sys::Event)]
            pub(crate) type $name;

            #[wasm_bindgen(constructor, catch, js_class = $class)]
            pub(crate) fn new(name: &str, init: &MadeInit) -> Result<$name, JsValue>;
        }
    )+};
}

made! {
    /// `RTCPeerConnectionIceEvent`.
    MadeCandidate = "RTCPeerConnectionIceEvent";
    /// `RTCPeerConnectionIceErrorEvent`.
    MadeCandidateError = "RTCPeerConnectionIceErrorEvent";
    /// `RTCTrackEvent`.
    MadeTrack = "RTCTrackEvent";
    /// `RTCDataChannelEvent`.
    MadeChannel = "RTCDataChannelEvent";
    /// `RTCDTMFToneChangeEvent`.
    MadeTone = "RTCDTMFToneChangeEvent";
    /// `RTCErrorEvent`.
    MadeError = "RTCErrorEvent";
    /// `MediaStreamTrackEvent`.
    MadeStreamTrack = "MediaStreamTrackEvent";
    /// `BlobEvent`.
    MadeBlob = "BlobEvent";
}

#[wasm_bindgen]
extern "C" {
    /// What the constructors above take; each reads what it knows.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type MadeInit;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_candidate(this: &MadeInit, value: Option<&web_sys::RtcIceCandidate>);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_address(this: &MadeInit, value: Option<&str>);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_port(this: &MadeInit, value: Option<u16>);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_url(this: &MadeInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = errorCode)]
    pub(crate) fn set_error_code(this: &MadeInit, value: u16);
    #[wasm_bindgen(method, setter, js_name = errorText)]
    pub(crate) fn set_error_text(this: &MadeInit, value: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_track(this: &MadeInit, value: &web_sys::MediaStreamTrack);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_streams(this: &MadeInit, value: &Array);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_receiver(this: &MadeInit, value: &web_sys::RtcRtpReceiver);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_transceiver(this: &MadeInit, value: &web_sys::RtcRtpTransceiver);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_channel(this: &MadeInit, value: &web_sys::RtcDataChannel);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_tone(this: &MadeInit, value: &str);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_error(this: &MadeInit, value: &JsValue);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_data(this: &MadeInit, value: &web_sys::Blob);
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_timecode(this: &MadeInit, value: f64);

    /// `RTCError`.
    #[wasm_bindgen(js_name = RTCError)]
    pub(crate) type MadeRtcError;

    #[wasm_bindgen(constructor, catch, js_class = "RTCError")]
    pub(crate) fn new(init: &RtcErrorInit, message: &str) -> Result<MadeRtcError, JsValue>;

    /// `OverconstrainedError`.
    #[wasm_bindgen(js_name = OverconstrainedError)]
    pub(crate) type MadeOverconstrained;

    #[wasm_bindgen(constructor, catch, js_class = "OverconstrainedError")]
    pub(crate) fn new(constraint: &str, message: &str) -> Result<MadeOverconstrained, JsValue>;

    /// `RTCErrorInit`.
    #[wasm_bindgen(extends = Object)]
    pub(crate) type RtcErrorInit;

    #[wasm_bindgen(method, setter, js_name = errorDetail)]
    pub(crate) fn set_error_detail(this: &RtcErrorInit, value: &str);
    #[wasm_bindgen(method, setter, js_name = sdpLineNumber)]
    pub(crate) fn set_sdp_line_number(this: &RtcErrorInit, value: i32);
    #[wasm_bindgen(method, setter, js_name = sctpCauseCode)]
    pub(crate) fn set_sctp_cause_code(this: &RtcErrorInit, value: i32);
    #[wasm_bindgen(method, setter, js_name = receivedAlert)]
    pub(crate) fn set_received_alert(this: &RtcErrorInit, value: u32);
    #[wasm_bindgen(method, setter, js_name = sentAlert)]
    pub(crate) fn set_sent_alert(this: &RtcErrorInit, value: u32);
}
