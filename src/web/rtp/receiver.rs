use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};

use super::capabilities::RtpCapabilities;
use super::list::list;
use super::parameters::RtpReceiveParameters;
use super::source::{RtpContributingSource, RtpSynchronizationSource};
use crate::error::{Error, ErrorKind};
use crate::web::connection::peer_connection::Inner;
use crate::web::media::track::{MediaKind, MediaStreamTrack};
use crate::web::support::{Support, rtp as detect};
use crate::web::sys::{ReceiverExt, RtcRtpReceiver};

/// Receives one track: the `RTCRtpReceiver` of
/// [WebRTC 5.3](https://www.w3.org/TR/webrtc/#rtcrtpreceiver-interface).
///
/// `Clone` gives another handle to the same receiver. A handle keeps its
/// connection alive; dropping it does nothing else.
///
/// ```no_run
/// # fn example(receiver: rtcweb::RtpReceiver) -> Result<(), rtcweb::Error> {
/// // Lip-sync matters less than the answer of whoever plays along.
/// receiver.set_jitter_buffer_target(Some(0.0))?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct RtpReceiver {
    raw: RtcRtpReceiver,
    /// Held so that the connection outlives the receiver.
    connection: Rc<Inner>,
}

impl RtpReceiver {
    pub(crate) fn new(raw: RtcRtpReceiver, connection: &Rc<Inner>) -> Self {
        Self { raw, connection: Rc::clone(connection) }
    }

    /// The track that is received; it exists from the beginning, muted.
    pub fn track(&self) -> MediaStreamTrack {
        MediaStreamTrack::from_raw(self.ext().track())
    }

    /// What this browser can receive of this kind of media; `None` for a kind
    /// that it does not know.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) in a browser without WebRTC.
    pub fn capabilities(kind: &MediaKind) -> Result<Option<RtpCapabilities>, Error> {
        detect::peer_connection().require("RTCRtpReceiver")?;
        let found = ReceiverExt::get_capabilities(kind.as_str())?;
        Ok(found.as_ref().map(RtpCapabilities::from_js))
    }

    /// How the track is received.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn parameters(&self) -> Result<RtpReceiveParameters, Error> {
        Ok(RtpReceiveParameters::from_js(&self.ext().get_parameters()?))
    }

    /// Those whom a mixer put into what was received in the last ten seconds.
    ///
    /// # Errors
    ///
    /// As [`parameters`](Self::parameters).
    pub fn contributing_sources(&self) -> Result<Vec<RtpContributingSource>, Error> {
        let sources = self.ext().get_contributing_sources()?;
        Ok(list(Some(sources), RtpContributingSource::from_js))
    }

    /// Those who sent what was received in the last ten seconds. Chromium
    /// lists nobody while nothing plays the sound.
    ///
    /// # Errors
    ///
    /// As [`parameters`](Self::parameters).
    pub fn synchronization_sources(&self) -> Result<Vec<RtpSynchronizationSource>, Error> {
        let sources = self.ext().get_synchronization_sources()?;
        Ok(list(Some(sources), RtpSynchronizationSource::from_js))
    }

    /// For how many milliseconds the jitter buffer shall hold media back;
    /// `None` where it is left to the browser, or cannot be chosen.
    pub fn jitter_buffer_target(&self) -> Option<f64> {
        match detect::jitter_buffer_target() {
            Support::Emulated => self.ext().playout_delay_hint().map(|seconds| seconds * 1000.0),
            _ => self.ext().jitter_buffer_target(),
        }
    }

    /// Says for how many milliseconds, from 0 to 4000, the jitter buffer shall
    /// hold media back; `None` leaves it to the browser.
    ///
    /// # Errors
    ///
    /// [`Range`](ErrorKind::Range) below 0 and above 4000,
    /// [`Type`](ErrorKind::Type) for a number that is none,
    /// [`Unsupported`](ErrorKind::Unsupported) where it cannot be chosen
    /// (Safari before 27).
    pub fn set_jitter_buffer_target(&self, milliseconds: Option<f64>) -> Result<(), Error> {
        let support = detect::jitter_buffer_target();
        support.require("RTCRtpReceiver.jitterBufferTarget")?;
        if support == Support::Native {
            let value = milliseconds.map_or(JsValue::NULL, JsValue::from);
            return Ok(self.ext().set_jitter_buffer_target(&value)?);
        }
        // The older hint takes any number at all.
        if milliseconds.is_some_and(|it| it.is_finite() && !(0.0..=4000.0).contains(&it)) {
            let message = "the jitter buffer holds 0 to 4000 milliseconds";
            return Err(Error::new(ErrorKind::Range, message));
        }
        let seconds = milliseconds.map_or(JsValue::NULL, |it| JsValue::from(it / 1000.0));
        Ok(self.ext().set_playout_delay_hint(&seconds)?)
    }

    pub(crate) fn connection(&self) -> &Rc<Inner> {
        &self.connection
    }

    /// The browser's receiver.
    pub fn as_raw(&self) -> &RtcRtpReceiver {
        &self.raw
    }

    /// The browser's receiver, without this handle.
    pub fn into_raw(self) -> RtcRtpReceiver {
        self.raw
    }

    fn ext(&self) -> &ReceiverExt {
        self.raw.unchecked_ref()
    }
}
