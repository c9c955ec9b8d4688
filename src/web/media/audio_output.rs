use js_sys::Object;
use wasm_bindgen::JsCast;

use super::device_info::{MediaDeviceInfo, MediaDeviceKind};
use super::devices::MediaDevices;
use crate::error::{Error, ErrorKind};
use crate::web::kernel::error::unsupported;
use crate::web::kernel::promise::settle;
use crate::web::support::{Support, media};
use crate::web::sys::AudioOutputInit;

/// Speakers ([Audio Output](https://www.w3.org/TR/audio-output/#mediadevices-extensions)).
impl MediaDevices {
    /// Asks the user for a speaker. `device_id` is one that the user chose
    /// before, if any: then most likely nobody is asked.
    ///
    /// Firefox has this. Elsewhere a device that the page knows by its id is
    /// found among the devices there are; without an id there is nobody to
    /// ask, so offer the devices of
    /// [`enumerate_devices`](Self::enumerate_devices) yourself.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](ErrorKind::InvalidState) without a fresh click of the
    /// user, [`NotAllowed`](ErrorKind::NotAllowed) where the user says no,
    /// [`NotFound`](ErrorKind::NotFound) where there is no speaker, or none of
    /// this id, [`Unsupported`](ErrorKind::Unsupported) without an id in a
    /// browser that cannot ask.
    ///
    /// # Cancel safety
    ///
    /// The prompt cannot be taken back; what the user chooses may be listed
    /// from then on.
    pub async fn select_audio_output(
        &self,
        device_id: Option<&str>,
    ) -> Result<MediaDeviceInfo, Error> {
        if media::audio_output_selection() == Support::Native {
            let init: AudioOutputInit = Object::new().unchecked_into();
            init.set_device_id(device_id.unwrap_or_default());
            let chosen = settle(self.ext().select_audio_output(&init)).await?;
            return Ok(MediaDeviceInfo::from_js(chosen.unchecked_into()));
        }
        let id = device_id.ok_or_else(|| unsupported("MediaDevices.selectAudioOutput"))?;
        let devices = self.enumerate_devices().await?.into_iter();
        devices
            .filter(|device| device.kind() == MediaDeviceKind::AudioOutput)
            .find(|device| device.device_id() == id)
            .ok_or_else(|| Error::new(ErrorKind::NotFound, "there is no speaker of this id"))
    }
}
