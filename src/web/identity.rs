use wasm_bindgen::JsValue;

use crate::web::capture::canvas::CanvasCaptureMediaStreamTrack;
use crate::web::capture::element::MediaElement;
use crate::web::capture::generator::{MediaStreamTrackGenerator, VideoTrackGenerator};
use crate::web::capture::processor::MediaStreamTrackProcessor;
use crate::web::capture::recorder::MediaRecorder;
use crate::web::channel::data_channel::DataChannel;
use crate::web::connection::certificate::Certificate;
use crate::web::connection::peer_connection::PeerConnection;
use crate::web::media::browser_track::BrowserCaptureMediaStreamTrack;
use crate::web::media::capture_controller::CaptureController;
use crate::web::media::capture_elements::{CameraElement, MicrophoneElement, UserMediaElement};
use crate::web::media::devices::MediaDevices;
use crate::web::media::media_stream::MediaStream;
use crate::web::media::track::MediaStreamTrack;
use crate::web::rtp::dtmf::DtmfSender;
use crate::web::rtp::receiver::RtpReceiver;
use crate::web::rtp::sender::RtpSender;
use crate::web::rtp::transceiver::RtpTransceiver;
use crate::web::transport::dtls_transport::DtlsTransport;
use crate::web::transport::ice_transport::IceTransport;
use crate::web::transport::sctp_transport::SctpTransport;

/// Two handles are equal where they are handles to the same object of the
/// browser, however they were come by. Frameworks compare what they keep in
/// their state to know what to draw anew.
macro_rules! equal_where_the_same {
    ($($handle:ty),+ $(,)?) => {$(
        impl PartialEq for $handle {
            fn eq(&self, other: &Self) -> bool {
                let (this, that): (&JsValue, &JsValue) =
                    (self.as_raw().as_ref(), other.as_raw().as_ref());
                this == that
            }
        }

        impl Eq for $handle {}
    )+};
}

equal_where_the_same!(
    BrowserCaptureMediaStreamTrack,
    CameraElement,
    CanvasCaptureMediaStreamTrack,
    CaptureController,
    Certificate,
    DataChannel,
    DtlsTransport,
    IceTransport,
    DtmfSender,
    MediaDevices,
    MediaElement,
    MediaRecorder,
    MediaStream,
    MediaStreamTrack,
    MediaStreamTrackGenerator,
    MediaStreamTrackProcessor,
    MicrophoneElement,
    PeerConnection,
    RtpReceiver,
    RtpSender,
    RtpTransceiver,
    SctpTransport,
    UserMediaElement,
    VideoTrackGenerator,
);

/// The browser's object, for properties that are set by name:
/// `~srcObject={stream}` in Yew, `prop:srcObject=stream` in Leptos.
macro_rules! into_js {
    ($($handle:ty),+ $(,)?) => {$(
        impl From<$handle> for JsValue {
            fn from(handle: $handle) -> Self {
                handle.into_raw().into()
            }
        }
    )+};
}

into_js!(MediaStream, MediaStreamTrack);
