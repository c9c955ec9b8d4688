use js_sys::Object;
use wasm_bindgen::JsCast;

use crate::string_enum::string_enum;
use crate::web::media::capabilities::CapabilityRange;
use crate::web::sys::{PhotoAbilities, PhotoInit, RangeExt};

string_enum! {
    /// Whether the camera keeps eyes from being red: the `RedEyeReduction` of
    /// [Image Capture 5](https://www.w3.org/TR/image-capture/#redeyereduction).
    RedEyeReduction {
        /// It cannot.
        Never = "never",
        /// It always does.
        Always = "always",
        /// It does as asked.
        Controllable = "controllable",
    }
}

string_enum! {
    /// The light of the camera: the `FillLightMode` of
    /// [Image Capture 6](https://www.w3.org/TR/image-capture/#fill-light-mode).
    FillLightMode {
        /// Where the picture would be too dark without.
        Auto = "auto",
        /// Never.
        Off = "off",
        /// With each photo.
        Flash = "flash",
    }
}

/// What a camera can do for a photo: the `PhotoCapabilities` of
/// [Image Capture 3](https://www.w3.org/TR/image-capture/#photocapabilities-section).
///
/// ```no_run
/// use rtcweb::{Error, FillLightMode, ImageCapture};
///
/// async fn has_flash(camera: &ImageCapture) -> Result<bool, Error> {
///     let capabilities = camera.photo_capabilities().await?;
///     Ok(capabilities.fill_light_mode.contains(&FillLightMode::Flash))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PhotoCapabilities {
    /// Whether it keeps eyes from being red.
    pub red_eye_reduction: Option<RedEyeReduction>,
    /// The heights that a photo can have, in pixels.
    pub image_height: Option<CapabilityRange<f64>>,
    /// The widths that a photo can have, in pixels.
    pub image_width: Option<CapabilityRange<f64>>,
    /// What its light can do; empty where it has none.
    pub fill_light_mode: Vec<FillLightMode>,
}

/// How to take a photo: the `PhotoSettings` of
/// [Image Capture 4](https://www.w3.org/TR/image-capture/#photosettings-section).
/// Whatever is `None` is up to the camera.
///
/// ```
/// use rtcweb::{FillLightMode, PhotoSettings};
///
/// let settings = PhotoSettings {
///     image_width: Some(1920.0),
///     fill_light_mode: Some(FillLightMode::Off),
///     ..PhotoSettings::default()
/// };
/// assert_eq!(settings.image_height, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PhotoSettings {
    /// What its light should do.
    pub fill_light_mode: Option<FillLightMode>,
    /// The height in pixels; the camera takes the nearest it has.
    pub image_height: Option<f64>,
    /// The width in pixels; the camera takes the nearest it has.
    pub image_width: Option<f64>,
    /// Whether to keep eyes from being red.
    pub red_eye_reduction: Option<bool>,
}

impl PhotoSettings {
    /// Whether only the camera itself could do what is asked.
    pub(crate) fn need_camera(&self) -> bool {
        self.fill_light_mode.is_some() || self.red_eye_reduction.is_some()
    }

    pub(crate) fn to_js(&self) -> PhotoInit {
        let init: PhotoInit = Object::new().unchecked_into();
        if let Some(mode) = &self.fill_light_mode {
            init.set_fill_light_mode(mode.as_str());
        }
        if let Some(height) = self.image_height {
            init.set_image_height(height);
        }
        if let Some(width) = self.image_width {
            init.set_image_width(width);
        }
        if let Some(reduction) = self.red_eye_reduction {
            init.set_red_eye_reduction(reduction);
        }
        init
    }

    pub(crate) fn from_js(settings: &PhotoInit) -> Self {
        Self {
            fill_light_mode: settings.fill_light_mode().map(|mode| mode.as_str().into()),
            image_height: settings.image_height(),
            image_width: settings.image_width(),
            red_eye_reduction: settings.red_eye_reduction(),
        }
    }
}

impl PhotoCapabilities {
    pub(crate) fn from_js(abilities: &PhotoAbilities) -> Self {
        let modes = abilities.fill_light_mode().unwrap_or_default();
        Self {
            red_eye_reduction: abilities.red_eye_reduction().map(|it| it.as_str().into()),
            image_height: abilities.image_height().as_ref().map(range),
            image_width: abilities.image_width().as_ref().map(range),
            fill_light_mode: modes
                .iter()
                .filter_map(|mode| Some(mode.as_string()?.as_str().into()))
                .collect(),
        }
    }
}

fn range(range: &RangeExt) -> CapabilityRange<f64> {
    CapabilityRange { min: range.min(), max: range.max(), step: range.step() }
}
