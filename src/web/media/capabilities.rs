use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::constraint_value::ConstraintValue;
use super::modes::{
    CursorCapture, DisplaySurface, EchoCancellation, FacingMode, MeteringMode, ResizeMode,
};
use super::properties::track_properties;
use super::settings::others;
use crate::web::sys::{RangeMembers, TrackMembers};

/// Defines one member for each property that has a range or a choice.
macro_rules! capabilities {
    ($(
        $doc:literal, $field:ident $js:ident $kind:ident $when:ident $sign:ident
        [$($constraint:ty)?] [$($setting:ty)?] [$($capability:ty)?];
    )+) => {
        /// What a track or a device can do: the `MediaTrackCapabilities` of
        /// [Media Capture 4.3.7](https://www.w3.org/TR/mediacapture-streams/#media-track-capabilities),
        /// with what Image Capture, Screen Capture and the Extensions add.
        /// What the browser does not say is `None`; an empty list says that
        /// the device has none of the values.
        ///
        /// ```no_run
        /// use rtcweb::{MediaStreamTrack, ResizeMode};
        ///
        /// fn largest(track: &MediaStreamTrack) -> Option<u32> {
        ///     track.capabilities()?.width?.max
        /// }
        /// ```
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct TrackCapabilities {
            $($( #[doc = $doc] pub $field: Option<$capability>, )?)+
            /// What this version does not know, as the browser gave it.
            pub other: Vec<(String, JsValue)>,
        }

        impl TrackCapabilities {
            pub(crate) fn from_js(members: &TrackMembers) -> Self {
                Self {
                    $($( $field: <$capability>::read(&members.$field()), )?)+
                    other: others(members),
                }
            }
        }
    };
}

track_properties!(capabilities);

/// What a number can be: `ULongRange`, `DoubleRange` and `MediaSettingsRange`.
///
/// ```
/// use rtcweb::CapabilityRange;
///
/// let width = CapabilityRange { min: Some(1), max: Some(1920), step: None };
/// assert!(width.contains(&640) && !width.contains(&3840));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CapabilityRange<T> {
    /// The least.
    pub min: Option<T>,
    /// The most.
    pub max: Option<T>,
    /// The distance between two values, where it is known.
    pub step: Option<T>,
}

impl<T: PartialOrd> CapabilityRange<T> {
    /// Whether a value lies between the least and the most, both included.
    pub fn contains(&self, value: &T) -> bool {
        self.min.as_ref().is_none_or(|min| min <= value)
            && self.max.as_ref().is_none_or(|max| value <= max)
    }
}

/// How a capability is written.
trait Capability: Sized {
    fn read(value: &JsValue) -> Option<Self>;
}

impl<T: ConstraintValue> Capability for CapabilityRange<T> {
    fn read(value: &JsValue) -> Option<Self> {
        let range: &RangeMembers = value.is_object().then(|| value.unchecked_ref())?;
        let read = |value: JsValue| T::from_js(&value);
        Some(Self { min: read(range.min()), max: read(range.max()), step: read(range.step()) })
    }
}

/// A list; some engines give one value instead of a list of one.
impl<T: ConstraintValue> Capability for Vec<T> {
    fn read(value: &JsValue) -> Option<Self> {
        let list = value.dyn_ref::<Array>();
        let list = list.map(|list| list.iter().filter_map(|it| T::from_js(&it)).collect());
        list.or_else(|| T::from_js(value).map(|value| vec![value]))
    }
}

/// For what a device cannot choose.
macro_rules! single {
    ($($type:ty),+) => {
        $(
            impl Capability for $type {
                fn read(value: &JsValue) -> Option<Self> {
                    Self::from_js(value)
                }
            }
        )+
    };
}

single!(String, bool, DisplaySurface);
