//! Events made by hand: for tests of an application that cannot wait for a
//! camera to be unplugged, and for layers that stand in for a browser.
//!
//! Each function makes the browser's own event object, to be given to
//! `dispatch_event` of the object that would have fired it. A browser marks it
//! as untrusted (`isTrusted` is false), and is otherwise none the wiser.
//!
//! # Errors
//!
//! All of them answer [`Unsupported`](crate::ErrorKind::Unsupported) where the
//! browser has no such event.
//!
//! # Example
//!
//! ```no_run
//! use rtcweb::{DataChannel, Error, PeerConnection, synthetic};
//!
//! fn ring(connection: &PeerConnection, channel: &DataChannel) -> Result<bool, Error> {
//!     let event = synthetic::data_channel(channel)?;
//!     Ok(connection.as_raw().dispatch_event(&event)?)
//! }
//! ```

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Error, RtcErrorDetail};
use crate::web::channel::data_channel::DataChannel;
use crate::web::connection::candidate::IceCandidate;
use crate::web::connection::ice_candidate_error::IceCandidateError;
use crate::web::connection::track_event::TrackEvent;
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::MediaStreamTrack;
use crate::web::sys::{
    Blob, Event, MadeBlob, MadeCandidate, MadeCandidateError, MadeChannel, MadeError, MadeInit,
    MadeOverconstrained, MadeRtcError, MadeStreamTrack, MadeTone, MadeTrack, RtcErrorInit,
};

/// An `icecandidate` for a connection: the `RTCPeerConnectionIceEvent` of
/// [WebRTC 4.8.3](https://www.w3.org/TR/webrtc/#rtcpeerconnectioniceevent).
pub fn ice_candidate(candidate: Option<&IceCandidate>) -> Result<Event, Error> {
    let init = init();
    init.set_candidate(candidate.map(IceCandidate::as_raw));
    Ok(MadeCandidate::new("icecandidate", &init)?.into())
}

/// An `icecandidateerror` for a connection: the
/// `RTCPeerConnectionIceErrorEvent` of
/// [WebRTC 4.8.4](https://www.w3.org/TR/webrtc/#rtcpeerconnectioniceerrorevent).
pub fn ice_candidate_error(error: &IceCandidateError) -> Result<Event, Error> {
    let init = init();
    init.set_address(error.address.as_deref());
    init.set_port(error.port);
    init.set_url(&error.url);
    init.set_error_code(error.error_code);
    init.set_error_text(&error.error_text);
    Ok(MadeCandidateError::new("icecandidateerror", &init)?.into())
}

/// A `track` for a connection: the `RTCTrackEvent` of
/// [WebRTC 5.7](https://www.w3.org/TR/webrtc/#rtctrackevent).
pub fn track(event: &TrackEvent) -> Result<Event, Error> {
    let init = init();
    init.set_track(event.track.as_raw());
    init.set_streams(&event.streams.iter().map(MediaStream::as_raw).collect::<Array>());
    init.set_receiver(event.receiver.as_raw());
    init.set_transceiver(event.transceiver.as_raw());
    Ok(MadeTrack::new("track", &init)?.into())
}

/// A `datachannel` for a connection: the `RTCDataChannelEvent` of
/// [WebRTC 6.3](https://www.w3.org/TR/webrtc/#rtcdatachannelevent).
pub fn data_channel(channel: &DataChannel) -> Result<Event, Error> {
    let init = init();
    init.set_channel(channel.as_raw());
    Ok(MadeChannel::new("datachannel", &init)?.into())
}

/// A `tonechange` for a DTMF sender: the `RTCDTMFToneChangeEvent` of
/// [WebRTC 7.3](https://www.w3.org/TR/webrtc/#rtcdtmftonechangeevent). An empty
/// tone says that all have been played.
pub fn tone_change(tone: &str) -> Result<Event, Error> {
    let init = init();
    init.set_tone(tone);
    Ok(MadeTone::new("tonechange", &init)?.into())
}

/// An `RTCError` ([WebRTC 11.1](https://www.w3.org/TR/webrtc/#rtcerror-interface)),
/// classified like one that the browser threw.
///
/// # Errors
///
/// [`Type`](crate::ErrorKind::Type) for a detail that the browser does not know.
pub fn rtc_error(detail: &RtcErrorDetail, message: &str) -> Result<Error, Error> {
    let init: RtcErrorInit = Object::new().unchecked_into();
    init.set_error_detail(detail.detail.as_str());
    if let Some(number) = detail.sdp_line_number {
        init.set_sdp_line_number(number);
    }
    if let Some(code) = detail.sctp_cause_code {
        init.set_sctp_cause_code(code);
    }
    if let Some(alert) = detail.received_alert {
        init.set_received_alert(alert);
    }
    if let Some(alert) = detail.sent_alert {
        init.set_sent_alert(alert);
    }
    Ok(Error::from(JsValue::from(MadeRtcError::new(&init, message)?)))
}

/// An `error` for a data channel or a DTLS transport: the `RTCErrorEvent` of
/// [WebRTC 11.3](https://www.w3.org/TR/webrtc/#rtcerrorevent-interface).
///
/// # Errors
///
/// [`Type`](crate::ErrorKind::Type) for an error that is no `RTCError`, see
/// [`rtc_error`].
pub fn error(error: &Error) -> Result<Event, Error> {
    let init = init();
    init.set_error(error.as_js().unwrap_or(&JsValue::UNDEFINED));
    Ok(MadeError::new("error", &init)?.into())
}

/// An `OverconstrainedError`
/// ([Media Capture 8](https://www.w3.org/TR/mediacapture-streams/#overconstrainederror-interface)),
/// classified like one that the browser threw. Firefox has no constructor for
/// its own.
pub fn overconstrained_error(constraint: &str, message: &str) -> Result<Error, Error> {
    Ok(Error::from(JsValue::from(MadeOverconstrained::new(constraint, message)?)))
}

/// An `addtrack` for a stream: the `MediaStreamTrackEvent` of
/// [Media Capture 7](https://www.w3.org/TR/mediacapture-streams/#mediastreamtrackevent).
pub fn added_track(track: &MediaStreamTrack) -> Result<Event, Error> {
    stream_track("addtrack", track)
}

/// A `removetrack` for a stream.
pub fn removed_track(track: &MediaStreamTrack) -> Result<Event, Error> {
    stream_track("removetrack", track)
}

fn stream_track(name: &str, track: &MediaStreamTrack) -> Result<Event, Error> {
    let init = init();
    init.set_track(track.as_raw());
    Ok(MadeStreamTrack::new(name, &init)?.into())
}

/// A `dataavailable` for a recorder: the `BlobEvent` of
/// [MediaStream Recording 4](https://www.w3.org/TR/mediastream-recording/#blob-event).
/// `timecode` is in milliseconds since the Unix epoch.
pub fn recorded_data(data: &Blob, timecode: f64) -> Result<Event, Error> {
    let init = init();
    init.set_data(data);
    init.set_timecode(timecode);
    Ok(MadeBlob::new("dataavailable", &init)?.into())
}

fn init() -> MadeInit {
    Object::new().unchecked_into()
}
