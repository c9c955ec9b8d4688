use serde::ser::{Serialize, SerializeStruct, Serializer};
use wasm_bindgen::JsCast;

use super::capabilities::TrackCapabilities;
use crate::string_enum::string_enum;
use crate::web::support::media;
use crate::web::sys::DeviceInfoExt;

string_enum! {
    /// What a device is: the `MediaDeviceKind` of
    /// [Media Capture 9.1](https://www.w3.org/TR/mediacapture-streams/#dom-mediadevicekind).
    ///
    /// ```
    /// use rtcweb::MediaDeviceKind;
    ///
    /// assert_eq!(MediaDeviceKind::from("videoinput"), MediaDeviceKind::VideoInput);
    /// ```
    MediaDeviceKind {
        /// A microphone.
        AudioInput = "audioinput",
        /// A speaker.
        AudioOutput = "audiooutput",
        /// A camera.
        VideoInput = "videoinput",
    }
}

/// A camera, a microphone or a speaker: the `MediaDeviceInfo` of
/// [Media Capture 9.1](https://www.w3.org/TR/mediacapture-streams/#dom-mediadeviceinfo).
///
/// Two of them are equal where they say the same. As JSON it is what the
/// browser's own `toJSON` gives.
///
/// ```no_run
/// use rtcweb::{Error, MediaDeviceKind, MediaDevices};
///
/// async fn cameras() -> Result<Vec<String>, Error> {
///     let devices = MediaDevices::new()?.enumerate_devices().await?;
///     let cameras = devices.iter().filter(|device| device.kind() == MediaDeviceKind::VideoInput);
///     Ok(cameras.map(|camera| camera.label()).collect())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct MediaDeviceInfo {
    raw: DeviceInfoExt,
}

impl MediaDeviceInfo {
    pub(crate) fn from_js(raw: DeviceInfoExt) -> Self {
        Self { raw }
    }

    /// Its name for this site, the same from visit to visit; empty where the
    /// user has not allowed such a device yet.
    pub fn device_id(&self) -> String {
        self.raw.device_id()
    }

    /// What it is.
    pub fn kind(&self) -> MediaDeviceKind {
        self.raw.kind().as_str().into()
    }

    /// What people call it; empty where the user has not allowed such a device
    /// yet.
    pub fn label(&self) -> String {
        self.raw.label()
    }

    /// The same for all devices in one housing.
    pub fn group_id(&self) -> String {
        self.raw.group_id()
    }

    /// The device as a source, if it is one: a camera or a microphone.
    pub fn input(&self) -> Option<InputDeviceInfo> {
        match self.kind() {
            MediaDeviceKind::AudioInput | MediaDeviceKind::VideoInput => {
                Some(InputDeviceInfo { info: self.clone() })
            }
            _ => None,
        }
    }

    /// Wraps the browser's object.
    pub fn from_raw(raw: web_sys::MediaDeviceInfo) -> Self {
        Self { raw: raw.unchecked_into() }
    }

    /// The browser's object.
    pub fn as_raw(&self) -> &web_sys::MediaDeviceInfo {
        self.raw.unchecked_ref()
    }

    /// The browser's object, without this handle.
    pub fn into_raw(self) -> web_sys::MediaDeviceInfo {
        self.raw.unchecked_into()
    }
}

impl PartialEq for MediaDeviceInfo {
    fn eq(&self, other: &Self) -> bool {
        self.raw.kind() == other.raw.kind()
            && self.device_id() == other.device_id()
            && self.group_id() == other.group_id()
            && self.label() == other.label()
    }
}

impl Eq for MediaDeviceInfo {}

impl Serialize for MediaDeviceInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("MediaDeviceInfo", 4)?;
        members.serialize_field("deviceId", &self.device_id())?;
        members.serialize_field("kind", &self.raw.kind())?;
        members.serialize_field("label", &self.label())?;
        members.serialize_field("groupId", &self.group_id())?;
        members.end()
    }
}

/// A camera or a microphone: the `InputDeviceInfo` of
/// [Media Capture 9.1](https://www.w3.org/TR/mediacapture-streams/#input-specific-device-info).
///
/// ```no_run
/// use rtcweb::MediaDeviceInfo;
///
/// fn best_width(device: &MediaDeviceInfo) -> Option<u32> {
///     device.input()?.capabilities()?.width?.max
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputDeviceInfo {
    info: MediaDeviceInfo,
}

impl InputDeviceInfo {
    /// What every device says.
    pub fn info(&self) -> &MediaDeviceInfo {
        &self.info
    }

    /// What the device can do; empty where the user has not allowed such a
    /// device yet, `None` in Firefox, which tells only of open devices
    /// ([`MediaStreamTrack::capabilities`](crate::MediaStreamTrack::capabilities)).
    pub fn capabilities(&self) -> Option<TrackCapabilities> {
        if !media::device_capabilities().is_usable() {
            return None;
        }
        self.info.raw.get_capabilities().ok().map(|members| TrackCapabilities::from_js(&members))
    }
}
