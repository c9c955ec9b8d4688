use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::codec::RtpCodecParameters;
use super::encoding::RtpEncodingParameters;
use super::list::list;
use super::parameters::{RtcpParameters, RtpHeaderExtensionParameters};
use crate::error::{Error, ErrorKind};
use crate::string_enum::string_enum;
use crate::web::support::rtp as detect;
use crate::web::sys::{EncodingInit, ParametersInit};

string_enum! {
    /// What to save where there is not enough of everything: the
    /// `RTCDegradationPreference` of
    /// [MST Content Hint 5](https://www.w3.org/TR/mst-content-hint/#degradation-preference-when-encoding).
    ///
    /// ```
    /// use rtcweb::DegradationPreference;
    ///
    /// assert_eq!(DegradationPreference::Balanced.as_str(), "balanced");
    /// ```
    DegradationPreference {
        /// Pixels; motion stays smooth.
        MaintainFramerate = "maintain-framerate",
        /// Frames; pictures stay sharp.
        MaintainResolution = "maintain-resolution",
        /// Some of both.
        Balanced = "balanced",
        /// Neither: frames are dropped where nothing else helps.
        MaintainFramerateAndResolution = "maintain-framerate-and-resolution",
    }
}

/// How a sender encodes and sends: the `RTCRtpSendParameters` of
/// [WebRTC 5.2.3](https://www.w3.org/TR/webrtc/#dom-rtcrtpsendparameters).
///
/// Got, changed and set: [`RtpSender::parameters`](crate::RtpSender::parameters),
/// the two public members, [`RtpSender::set_parameters`](crate::RtpSender::set_parameters).
/// One set of parameters serves for one change, so there is no `Clone`. Members
/// that this version does not know, in here and in each encoding, are given
/// back as they came.
///
/// ```no_run
/// # async fn example(sender: rtcweb::RtpSender) -> Result<(), rtcweb::Error> {
/// let mut parameters = sender.parameters()?;
/// for encoding in &mut parameters.encodings {
///     encoding.max_bitrate = Some(500_000);
/// }
/// sender.set_parameters(parameters).await?;
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct RtpSendParameters {
    /// How the track is encoded, once for each layer. Their number, order and
    /// names must stay.
    pub encodings: Vec<RtpEncodingParameters>,
    /// What to save where there is not enough of everything; `None` leaves it
    /// to the browser.
    pub degradation_preference: Option<DegradationPreference>,
    raw: ParametersInit,
}

impl RtpSendParameters {
    pub(crate) fn from_js(raw: ParametersInit) -> Self {
        Self {
            encodings: list(raw.encodings(), RtpEncodingParameters::from_js),
            degradation_preference: preference(&raw),
            raw,
        }
    }

    /// What tells these parameters from those of another call.
    pub fn transaction_id(&self) -> String {
        self.raw.transaction_id().unwrap_or_default()
    }

    /// The codecs that were negotiated, the one in use first.
    pub fn codecs(&self) -> Vec<RtpCodecParameters> {
        list(self.raw.codecs(), RtpCodecParameters::from_js)
    }

    /// The header extensions that were negotiated; Firefox lists none.
    pub fn header_extensions(&self) -> Vec<RtpHeaderExtensionParameters> {
        list(self.raw.header_extensions(), RtpHeaderExtensionParameters::from_js)
    }

    /// How RTCP is used.
    pub fn rtcp(&self) -> RtcpParameters {
        RtcpParameters::from_js(&self.raw)
    }

    /// The browser's own parameters, without the changes made here.
    pub fn as_raw(&self) -> &JsValue {
        &self.raw
    }

    /// A copy of the browser's parameters with what was changed.
    pub(crate) fn to_js(&self) -> Result<ParametersInit, Error> {
        let copy: ParametersInit = Object::assign(&Object::new(), &self.raw).unchecked_into();
        copy.set_encodings(&self.encodings_to_js()?);
        if self.degradation_preference != preference(&self.raw) {
            detect::degradation_preference().require("degradationPreference")?;
            let text = self.degradation_preference.as_ref().map(DegradationPreference::as_str);
            copy.set_degradation_preference(text);
        }
        Ok(copy)
    }

    /// Firefox takes a shorter list and stops sending the layers that lack.
    fn encodings_to_js(&self) -> Result<Array, Error> {
        let encodings = self.raw.encodings().unwrap_or_default();
        if encodings.length() as usize != self.encodings.len() {
            let message = "encodings can neither be added nor removed";
            return Err(Error::new(ErrorKind::InvalidModification, message));
        }
        let merged = Array::new();
        for (raw, encoding) in encodings.iter().zip(&self.encodings) {
            let before = RtpEncodingParameters::from_js(raw.unchecked_ref());
            if encoding.rid != before.rid {
                let message = "encodings can neither be renamed nor reordered";
                return Err(Error::new(ErrorKind::InvalidModification, message));
            }
            let copy = Object::assign(&Object::new(), raw.unchecked_ref());
            encoding.write(&before, copy.unchecked_ref::<EncodingInit>())?;
            merged.push(&copy);
        }
        Ok(merged)
    }
}

fn preference(raw: &ParametersInit) -> Option<DegradationPreference> {
    raw.degradation_preference().map(|text| text.as_str().into())
}
