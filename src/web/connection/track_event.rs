use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::peer_connection::Inner;
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::MediaStreamTrack;
use crate::web::rtp::receiver::RtpReceiver;
use crate::web::rtp::transceiver::RtpTransceiver;
use crate::web::sys::TrackEventExt;

/// A track of the other peer that starts: the `RTCTrackEvent` of
/// [WebRTC 5.7](https://www.w3.org/TR/webrtc/#rtctrackevent).
///
/// ```no_run
/// use rtcweb::{Listener, PeerConnection};
///
/// fn watch(connection: &PeerConnection) -> Listener {
///     connection.on_track(|event| println!("{} in {} streams", event.track.kind(), event.streams.len()))
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TrackEvent {
    /// The track.
    pub track: MediaStreamTrack,
    /// The streams that the other peer put it in; may be none.
    pub streams: Vec<MediaStream>,
    /// What receives it.
    pub receiver: RtpReceiver,
    /// The transceiver of the receiver.
    pub transceiver: RtpTransceiver,
}

impl TrackEvent {
    /// What is told of the track that this transceiver receives, for an event
    /// [made by hand](crate::synthetic::track).
    pub fn new(transceiver: &RtpTransceiver, streams: Vec<MediaStream>) -> Self {
        let receiver = transceiver.receiver();
        Self { track: receiver.track(), streams, receiver, transceiver: transceiver.clone() }
    }

    pub(super) fn from_js(event: &TrackEventExt, connection: &Rc<Inner>) -> Self {
        Self {
            track: MediaStreamTrack::from_raw(event.track()),
            streams: streams(&event.streams()),
            receiver: RtpReceiver::new(event.receiver(), connection),
            transceiver: RtpTransceiver::new(event.transceiver(), connection),
        }
    }
}

pub(super) fn streams(list: &Array) -> Vec<MediaStream> {
    list.iter().map(JsValue::unchecked_into).map(MediaStream::from_raw).collect()
}
