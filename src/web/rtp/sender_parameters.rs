use std::rc::Rc;

use js_sys::{Array, Object};
use wasm_bindgen::JsCast;

use super::capabilities::RtpCapabilities;
use super::send_parameters::{DegradationPreference, RtpSendParameters};
use super::sender::RtpSender;
use crate::error::{Error, ErrorKind};
use crate::web::kernel::error::unsupported;
use crate::web::media::track::MediaKind;
use crate::web::support::rtp as detect;
use crate::web::sys::{EncodingOptionsInit, SenderExt, SetParametersInit};

/// What is done once when parameters are set: the `RTCSetParameterOptions` of
/// [WebRTC 5.2.13](https://www.w3.org/TR/webrtc/#dom-rtcsetparameteroptions).
///
/// ```no_run
/// use rtcweb::{EncodingOptions, SetParameterOptions};
///
/// # async fn example(sender: rtcweb::RtpSender) -> Result<(), rtcweb::Error> {
/// let parameters = sender.parameters()?;
/// let options = SetParameterOptions {
///     encoding_options: vec![EncodingOptions { key_frame: true }; parameters.encodings.len()],
/// };
/// sender.set_parameters_with(parameters, &options).await?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetParameterOptions {
    /// One entry for each encoding, or none at all.
    pub encoding_options: Vec<EncodingOptions>,
}

/// What is done once with an encoding: the `RTCEncodingOptions` of
/// [WebRTC Extensions](https://www.w3.org/TR/webrtc-extensions/#dom-rtcencodingoptions).
///
/// ```
/// assert!(!rtcweb::EncodingOptions::default().key_frame);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EncodingOptions {
    /// Whether the next frame is one that needs no other.
    pub key_frame: bool,
}

/// How the track is encoded.
impl RtpSender {
    /// What this browser can send of this kind of media; `None` for a kind
    /// that it does not know.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) in a browser without WebRTC.
    pub fn capabilities(kind: &MediaKind) -> Result<Option<RtpCapabilities>, Error> {
        detect::peer_connection().require("RTCRtpSender")?;
        let found = SenderExt::get_capabilities(kind.as_str())?;
        Ok(found.as_ref().map(RtpCapabilities::from_js))
    }

    /// How the track is encoded and sent, to be changed and set. Chromium has
    /// no encodings on a closed connection.
    ///
    /// # Errors
    ///
    /// None in a current engine; whatever an engine throws arrives here.
    pub fn parameters(&self) -> Result<RtpSendParameters, Error> {
        Ok(RtpSendParameters::from_js(self.ext().get_parameters()?))
    }

    /// Changes how the track is encoded and sent, without a new negotiation.
    ///
    /// # Errors
    ///
    /// [`InvalidModification`](ErrorKind::InvalidModification) for encodings
    /// that were added, removed, renamed or reordered, for parameters that are
    /// not the ones read last, and for a codec or a scalability mode that was
    /// not negotiated; [`Range`](ErrorKind::Range) for a scale below 1 or a
    /// frame rate below 0; [`Type`](ErrorKind::Type) for a number that is none
    /// and for a word that the browser does not know;
    /// [`InvalidState`](ErrorKind::InvalidState) when closed or stopped, and
    /// where the parameters were read too long ago;
    /// [`Unsupported`](ErrorKind::Unsupported) for a member that this browser
    /// does not have; [`Operation`](ErrorKind::Operation) for a combination
    /// that the browser cannot do, in Chromium different codecs at once.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the change is made.
    pub async fn set_parameters(&self, parameters: RtpSendParameters) -> Result<(), Error> {
        self.set_parameters_with(parameters, &SetParameterOptions::default()).await
    }

    /// As [`set_parameters`](Self::set_parameters), and does something once.
    ///
    /// # Errors
    ///
    /// Those of `set_parameters`;
    /// [`Unsupported`](ErrorKind::Unsupported) for options where the browser
    /// has none, and [`InvalidModification`](ErrorKind::InvalidModification)
    /// where there is not one entry for each encoding.
    ///
    /// # Cancel safety
    ///
    /// As `set_parameters`.
    pub async fn set_parameters_with(
        &self,
        parameters: RtpSendParameters,
        options: &SetParameterOptions,
    ) -> Result<(), Error> {
        let init = parameters.to_js()?;
        let started = self.ext().set_parameters(&init, &options.to_js()?);
        let done = Rc::clone(self.connection()).settle(started).await;
        done.map(drop).map_err(|error| explain(error, &parameters))
    }

    /// Asks the encoder for a frame that needs no other, in every encoding.
    /// Parameters that were read before can be set no more.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) where the browser offers this
    /// to the worker of an encoded transform alone, and those of
    /// [`set_parameters`](Self::set_parameters).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the frame is made.
    pub async fn request_key_frame(&self) -> Result<(), Error> {
        let parameters = self.parameters()?;
        let every = vec![EncodingOptions { key_frame: true }; parameters.encodings.len()];
        self.set_parameters_with(parameters, &SetParameterOptions { encoding_options: every }).await
    }
}

impl SetParameterOptions {
    fn to_js(&self) -> Result<SetParametersInit, Error> {
        let init: SetParametersInit = Object::new().unchecked_into();
        if !self.encoding_options.is_empty() {
            detect::key_frame_request().require("encodingOptions")?;
            let options = self.encoding_options.iter().map(|it| it.to_js());
            init.set_encoding_options(&options.collect::<Array>());
        }
        Ok(init)
    }
}

impl EncodingOptions {
    fn to_js(self) -> EncodingOptionsInit {
        let init: EncodingOptionsInit = Object::new().unchecked_into();
        init.set_key_frame(self.key_frame);
        init
    }
}

/// The newest preference is a wrong word to an engine that does not have it.
fn explain(error: Error, parameters: &RtpSendParameters) -> Error {
    let newest = Some(DegradationPreference::MaintainFramerateAndResolution);
    match error.kind() {
        ErrorKind::Type if parameters.degradation_preference == newest => {
            unsupported("\"maintain-framerate-and-resolution\"")
        }
        _ => error,
    }
}
