use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::constrain::Constrain;
use super::constraint_check::{Applies, Asked, Property};
use super::modes::{
    CursorCapture, DisplaySurface, EchoCancellation, FacingMode, MeteringMode, Point2D, ResizeMode,
};
use super::properties::track_properties;
use super::settings::TrackSettings;
use crate::web::sys::{TrackConstraintsInit, TrackMembers};

/// Defines the constraints and everything that goes through all of them.
macro_rules! constraints {
    ($(
        $doc:literal, $field:ident $js:ident $kind:ident $when:ident $sign:ident
        [$($constraint:ty)?] [$($setting:ty)?] [$($capability:ty)?];
    )+) => {
        /// What is asked of a track: the `MediaTrackConstraints` of
        /// [Media Capture 11.2](https://www.w3.org/TR/mediacapture-streams/#media-track-constraints),
        /// with what Image Capture, Screen Capture and the Extensions add.
        ///
        /// # What a browser does not know
        ///
        /// Browsers ignore a constraint that they do not know, even an exact
        /// one. Here a *required* constraint (exact, at least, at most) that
        /// the browser does not know, or that a track of this kind does not
        /// have, is refused with
        /// [`Overconstrained`](crate::ErrorKind::Overconstrained) before the
        /// browser is asked. So is a value that no device can have: infinite,
        /// not a number, below zero, or a least above the most. What is only
        /// preferred may be ignored; [`ignored_by`](Self::ignored_by) tells.
        ///
        /// Only what is asked for reaches the browser: no member is ever
        /// `undefined`, which Safari takes amiss.
        ///
        /// ```
        /// use rtcweb::{Constrain, FacingMode, TrackConstraints};
        ///
        /// let camera = TrackConstraints {
        ///     width: Some(Constrain::at_least(640).or_ideally(1280)),
        ///     facing_mode: Some(Constrain::exactly(FacingMode::User)),
        ///     frame_rate: Some(30.0.into()),
        ///     ..TrackConstraints::default()
        /// };
        /// assert_eq!(camera.required(), ["width", "facingMode"]);
        /// ```
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct TrackConstraints {
            $($( #[doc = $doc] pub $field: Option<Constrain<$constraint>>, )?)+
            /// Sets of further constraints, each met as a whole or not at all,
            /// in order of preference. A set that requires what the browser
            /// does not know cannot be met as a whole and is left out.
            pub advanced: Vec<Self>,
        }

        impl TrackConstraints {
            /// Goes through what is asked for.
            pub(super) fn visit(&self, each: &mut dyn FnMut(Asked)) {
                $($(
                    if let Some(asked) = &self.$field {
                        let asked: &Constrain<$constraint> = asked;
                        let property = property!($js $kind $when);
                        each(Asked {
                            property,
                            required: asked.is_required(),
                            selects: !asked.exact().is_empty() || asked.min().is_some(),
                            problem: asked.problem(is!($sign)),
                            known: TrackMembers::$field,
                        });
                    }
                )?)+
            }

            /// The required constraints that these settings contradict, by the
            /// browser's names.
            ///
            /// A browser that knows a constraint may still not hold to it:
            /// Firefox says yes to every size for a track whose source has
            /// only one. A source may take a moment to change; look again
            /// before you give up.
            pub fn unmet(&self, settings: &TrackSettings) -> Vec<&'static str> {
                let mut unmet = Vec::new();
                $($(
                    if let (Some(asked), Some(actual)) = (&self.$field, &settings.$field) {
                        let asked: &Constrain<$constraint> = asked;
                        if !asked.is_met_by(actual) {
                            unmet.push(stringify!($js));
                        }
                    }
                )?)+
                unmet
            }

            /// What Image Capture adds, as a preference and not more.
            pub(super) fn softened(&self) -> Self {
                let mut softened = self.clone();
                $($(
                    if is!($when) && let Some(asked) = &mut softened.$field {
                        let soft: Constrain<$constraint> = asked.softened();
                        *asked = soft;
                    }
                )?)+
                softened
            }

            /// What Image Capture adds, or all else.
            pub(super) fn part(&self, later: bool) -> Self {
                let mut part = self.clone();
                $($(
                    if is!($when) != later {
                        part.$field = None::<Constrain<$constraint>>;
                    }
                )?)+
                part
            }

            fn write(&self, init: &TrackConstraintsInit) {
                $($(
                    if let Some(asked) = &self.$field {
                        let asked: &Constrain<$constraint> = asked;
                        init.$field(&asked.to_js());
                    }
                )?)+
            }

            /// The constraints that the browser has kept.
            pub(crate) fn from_js(members: &TrackMembers) -> Self {
                let sets = |list: Array| {
                    list.iter().map(|set| Self::from_js(set.unchecked_ref())).collect()
                };
                Self {
                    $($( $field: Constrain::<$constraint>::from_js(&members.$field()), )?)+
                    advanced: members.advanced().map(sets).unwrap_or_default(),
                }
            }
        }
    };
}

/// What the table says of a property.
macro_rules! property {
    ($js:ident $kind:ident $when:ident) => {
        Property { name: stringify!($js), applies: Applies::$kind, later: is!($when) }
    };
}

/// The words of the table that mean yes or no.
macro_rules! is {
    (later) => {
        true
    };
    (now) => {
        false
    };
    (positive) => {
        true
    };
    (any) => {
        false
    };
}

track_properties!(constraints);

impl TrackConstraints {
    /// For the browser that knows the constraints of `known`.
    pub(crate) fn to_js(&self, known: Option<&TrackMembers>) -> JsValue {
        let init: TrackConstraintsInit = Object::new().unchecked_into();
        self.write(&init);
        // Nothing but `true` asks for the permission and for no value.
        let permit = |asked: &Option<Constrain<f64>>, set: fn(&TrackConstraintsInit, &JsValue)| {
            if *asked == Some(Constrain::any()) {
                set(&init, &JsValue::TRUE);
            }
        };
        permit(&self.pan, TrackConstraintsInit::pan);
        permit(&self.tilt, TrackConstraintsInit::tilt);
        permit(&self.zoom, TrackConstraintsInit::zoom);
        let sets = self.advanced.iter().filter(|set| set.unknown_to(known).is_none());
        let sets: Array = sets.map(|set| set.to_js(known)).collect();
        if sets.length() > 0 {
            init.set_advanced(&sets);
        }
        init.into()
    }
}
