use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::sender::RtpSender;
use super::transceiver::Direction;
use crate::error::Error;
use crate::web::connection::peer_connection::Inner;
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::sys::{DtmfExt, EventTarget, ToneChangeEventExt, TransceiverExt};

/// Sends telephone tones in a sender's stream of sound: the `RTCDTMFSender` of
/// [WebRTC 7.2](https://www.w3.org/TR/webrtc/#rtcdtmfsender).
///
/// `Clone` gives another handle to the same object. A handle keeps its
/// connection alive; dropping it does nothing else.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{DtmfOptions, RtpSender};
///
/// async fn dial(sender: &RtpSender, number: &str) -> Result<(), rtcweb::Error> {
///     let Some(dtmf) = sender.dtmf() else { return Ok(()) };
///     let mut tones = dtmf.tone_changes();
///     dtmf.insert_dtmf(number, &DtmfOptions::default())?;
///     while let Some(event) = tones.next().await {
///         let Some(tone) = event.tone else { break };
///         println!("{tone}");
///     }
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct DtmfSender {
    raw: DtmfExt,
    sender: RtpSender,
}

/// A tone that starts or the silence after the last one: the
/// `RTCDTMFToneChangeEvent` of
/// [WebRTC 7.3](https://www.w3.org/TR/webrtc/#rtcdtmftonechangeevent).
///
/// ```
/// use rtcweb::DtmfToneChangeEvent;
///
/// assert_ne!(DtmfToneChangeEvent { tone: Some('1') }, DtmfToneChangeEvent { tone: None });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DtmfToneChangeEvent {
    /// The tone: a digit, `A` to `D`, `#`, `*`, or `,` for a pause of two
    /// seconds; `None` when the last one is over.
    pub tone: Option<char>,
}

/// How long tones last. `None` leaves it to the browser.
///
/// ```
/// use rtcweb::DtmfOptions;
///
/// let slow = DtmfOptions { duration: Some(400), ..DtmfOptions::default() };
/// assert_eq!(slow.inter_tone_gap, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DtmfOptions {
    /// The length of a tone in milliseconds, brought between 40 and 6000; 100
    /// by default.
    pub duration: Option<u32>,
    /// The silence between two tones in milliseconds, brought between 30 and
    /// 6000; 70 by default.
    pub inter_tone_gap: Option<u32>,
}

impl DtmfSender {
    pub(crate) fn new(raw: DtmfExt, sender: &RtpSender) -> Self {
        Self { raw, sender: sender.clone() }
    }

    /// Sends these tones: digits, `A` to `D`, `#`, `*`, and `,` for a pause.
    /// Those that still wait are replaced; an empty text takes them back.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) where no tones
    /// [can be sent](Self::can_insert_dtmf),
    /// [`InvalidCharacter`](crate::ErrorKind::InvalidCharacter) for a tone that
    /// is none.
    pub fn insert_dtmf(&self, tones: &str, options: &DtmfOptions) -> Result<(), Error> {
        Ok(self.raw.insert_dtmf(tones, options.duration, options.inter_tone_gap)?)
    }

    /// Whether tones can be sent: sound is sent, and telephone events were
    /// negotiated. Where the browser does not tell (Firefox before 129), it is
    /// found out from the transceiver and the negotiated codecs.
    pub fn can_insert_dtmf(&self) -> bool {
        self.raw.can_insert_dtmf().unwrap_or_else(|| self.looks_ready())
    }

    fn looks_ready(&self) -> bool {
        let sends = self.connection().transceivers().is_some_and(|transceivers| {
            transceivers.iter().any(|transceiver| {
                let transceiver: &TransceiverExt = transceiver.unchecked_ref();
                transceiver.sender() == *self.sender.as_raw() && sends(transceiver)
            })
        });
        let is_event = |mime_type: &str| mime_type.eq_ignore_ascii_case("audio/telephone-event");
        sends
            && self.sender.parameters().is_ok_and(|parameters| {
                parameters.codecs().iter().any(|it| is_event(&it.codec.mime_type))
            })
    }

    /// The tones that have still to be sent.
    pub fn tone_buffer(&self) -> String {
        self.raw.tone_buffer()
    }

    /// Calls `callback` when a tone starts, and when the last one is over.
    pub fn on_tone_change(
        &self,
        mut callback: impl FnMut(DtmfToneChangeEvent) + 'static,
    ) -> Listener {
        Listener::new(&self.raw, "tonechange", move |event| {
            let event: &ToneChangeEventExt = event.unchecked_ref();
            let tone = event.tone().and_then(|tone| tone.chars().next());
            callback(DtmfToneChangeEvent { tone });
        })
    }

    /// The tones as they start; ends when the connection closes.
    pub fn tone_changes(&self) -> Events<DtmfToneChangeEvent> {
        Events::new(&self.connection().scope, |queue| {
            self.on_tone_change(move |event| queue.push(event))
        })
    }

    /// The browser's object.
    pub fn as_raw(&self) -> &EventTarget {
        &self.raw
    }

    /// The browser's object, without this handle.
    pub fn into_raw(self) -> EventTarget {
        self.raw.unchecked_into()
    }

    fn connection(&self) -> &Rc<Inner> {
        self.sender.connection()
    }
}

/// By the last negotiation, and not stopped since.
fn sends(transceiver: &TransceiverExt) -> bool {
    let direction = transceiver.current_direction();
    let current = direction.as_deref().map(Direction::from);
    matches!(current, Some(Direction::SendReceive | Direction::SendOnly))
        && Direction::from(transceiver.direction().as_str()) != Direction::Stopped
}
