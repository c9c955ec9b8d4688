use js_sys::Object;

use super::properties::track_properties;
use crate::web::sys::TrackMembers;

/// Defines one member for each property.
macro_rules! supported {
    ($(
        $doc:literal, $field:ident $js:ident $kind:ident $when:ident $sign:ident
        [$($constraint:ty)?] [$($setting:ty)?] [$($capability:ty)?];
    )+) => {
        /// The constraints that this browser knows: the
        /// `MediaTrackSupportedConstraints` of
        /// [Media Capture 9.2.4](https://www.w3.org/TR/mediacapture-streams/#dom-mediatracksupportedconstraints).
        /// That it knows one does not mean that a device has it.
        ///
        /// ```no_run
        /// # fn main() -> Result<(), rtcweb::Error> {
        /// use rtcweb::MediaDevices;
        ///
        /// let supported = MediaDevices::new()?.supported_constraints();
        /// if supported.torch {
        ///     println!("{} constraints, the lamp among them", supported.names().len());
        /// }
        /// # Ok(()) }
        /// ```
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct SupportedConstraints {
            $( #[doc = $doc] pub $field: bool, )+
            /// Those that this version does not know, by the browser's names.
            pub other: Vec<String>,
        }

        impl SupportedConstraints {
            pub(crate) fn from_js(members: &TrackMembers) -> Self {
                Self {
                    $( $field: members.$field().is_truthy(), )+
                    other: Object::keys(members)
                        .iter()
                        .filter_map(|name| name.as_string())
                        .filter(|name| !is_known(name))
                        .collect(),
                }
            }

            /// All of them, by the browser's names.
            pub fn names(&self) -> Vec<&str> {
                let known = [$( (stringify!($js), self.$field), )+];
                let known = known.into_iter().filter(|(_, supported)| *supported);
                known.map(|(name, _)| name).chain(self.other.iter().map(String::as_str)).collect()
            }

            /// Whether the browser knows the constraint of this name.
            pub fn contains(&self, name: &str) -> bool {
                match name {
                    $( stringify!($js) => self.$field, )+
                    name => self.other.iter().any(|other| other == name),
                }
            }
        }

        /// Whether this version knows the property.
        pub(super) fn is_known(name: &str) -> bool {
            matches!(name, $( stringify!($js) )|+)
        }
    };
}

track_properties!(supported);
