use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::constraint_value::ConstraintValue;
use super::modes::{
    CursorCapture, DisplaySurface, EchoCancellation, FacingMode, MeteringMode, Point2D, ResizeMode,
};
use super::properties::track_properties;
use super::supported::is_known;
use crate::web::sys::TrackMembers;

/// Defines one member for each property that can be set.
macro_rules! settings {
    ($(
        $doc:literal, $field:ident $js:ident $kind:ident $when:ident $sign:ident
        [$($constraint:ty)?] [$($setting:ty)?] [$($capability:ty)?];
    )+) => {
        /// What a track's source is set to: the `MediaTrackSettings` of
        /// [Media Capture 4.3.8](https://www.w3.org/TR/mediacapture-streams/#media-track-settings),
        /// with what Image Capture, Screen Capture and the Extensions add.
        /// What the browser does not say is `None`.
        ///
        /// ```no_run
        /// use rtcweb::MediaStreamTrack;
        ///
        /// fn describe(track: &MediaStreamTrack) -> String {
        ///     let settings = track.settings();
        ///     match (settings.width, settings.height) {
        ///         (Some(width), Some(height)) => format!("{width} x {height}"),
        ///         _ => "no pictures".to_owned(),
        ///     }
        /// }
        /// ```
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct TrackSettings {
            $($( #[doc = $doc] pub $field: Option<$setting>, )?)+
            /// What this version does not know, as the browser gave it.
            pub other: Vec<(String, JsValue)>,
        }

        impl TrackSettings {
            pub(crate) fn from_js(members: &TrackMembers) -> Self {
                Self {
                    $($( $field: <$setting>::from_js(&members.$field()), )?)+
                    other: others(members),
                }
            }
        }
    };
}

track_properties!(settings);

/// The members that the table does not have.
pub(super) fn others(members: &TrackMembers) -> Vec<(String, JsValue)> {
    let pairs = Object::entries(members);
    let pairs = pairs.iter().map(|pair| pair.unchecked_into::<Array>());
    let pairs = pairs.filter_map(|pair| Some((pair.get(0).as_string()?, pair.get(1))));
    pairs.filter(|(name, _)| !is_known(name)).collect()
}
