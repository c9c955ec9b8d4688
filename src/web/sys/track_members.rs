use wasm_bindgen::prelude::*;

use crate::web::media::properties::track_properties;

/// Binds the members that the dictionaries about a track have in common:
/// `MediaTrackConstraintSet`, `MediaTrackSettings`, `MediaTrackCapabilities`
/// and `MediaTrackSupportedConstraints`. Each holds its own type under the same
/// name, so the members are untyped here and typed where they are read.
macro_rules! members {
    ($(
        $doc:literal, $field:ident $js:ident $kind:ident $when:ident $sign:ident
        [$($constraint:ty)?] [$($setting:ty)?] [$($capability:ty)?];
    )+) => {
        #[wasm_bindgen]
        extern "C" {
            /// To read any of the four.
            #[wasm_bindgen(extends = js_sys::Object)]
            #[derive(Clone, Debug)]
            pub(crate) type TrackMembers;

            $(
                #[wasm_bindgen(method, getter = $js)]
                pub(crate) fn $field(this: &TrackMembers) -> JsValue;
            )+

            /// Of constraints only.
            #[wasm_bindgen(method, getter)]
            pub(crate) fn advanced(this: &TrackMembers) -> Option<js_sys::Array>;
        }

        #[wasm_bindgen]
        extern "C" {
            /// To write constraints.
            #[wasm_bindgen(extends = js_sys::Object)]
            pub(crate) type TrackConstraintsInit;

            $($(
                #[doc = stringify!($constraint)]
                #[wasm_bindgen(method, setter = $js)]
                pub(crate) fn $field(this: &TrackConstraintsInit, value: &JsValue);
            )?)+

            #[wasm_bindgen(method, setter)]
            pub(crate) fn set_advanced(this: &TrackConstraintsInit, value: &js_sys::Array);
        }
    };
}

track_properties!(members);
