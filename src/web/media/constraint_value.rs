use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::modes::{
    CursorCapture, DisplaySurface, EchoCancellation, FacingMode, MeteringMode, Point2D, ResizeMode,
};
use crate::web::sys::PointInit;

/// A value that a property of a track can have.
///
/// ```
/// use rtcweb::ConstraintValue;
///
/// assert_eq!(f64::NAN.problem(), Some("not a finite number"));
/// assert_eq!("camera 1".to_owned().problem(), None);
/// ```
pub trait ConstraintValue: Clone + PartialEq {
    /// The value for the browser.
    fn to_js(&self) -> JsValue;

    /// The value from the browser, unless it is of another type.
    fn from_js(value: &JsValue) -> Option<Self>;

    /// Why no device can have this value, if it is so.
    fn problem(&self) -> Option<&'static str> {
        None
    }

    /// Whether a device with the setting `actual` has this value.
    fn is_met_by(&self, actual: &Self) -> bool {
        self == actual
    }

    /// Whether it is less than `other`; never so where there is no order.
    fn is_below(&self, _other: &Self) -> bool {
        false
    }

    /// Whether it is less than zero.
    fn is_negative(&self) -> bool {
        false
    }
}

/// A value that has an order, so that it can be bounded.
///
/// ```
/// use rtcweb::{Constrain, ConstraintNumber};
///
/// fn about<T: ConstraintNumber>(least: T, wanted: T) -> Constrain<T> {
///     Constrain::at_least(least).or_ideally(wanted)
/// }
/// assert_eq!(about(640, 1280).min(), Some(&640));
/// ```
pub trait ConstraintNumber: ConstraintValue {}

/// A value of which one of several can be asked for.
///
/// ```
/// use rtcweb::{Constrain, FacingMode};
///
/// let sideways = Constrain::exactly_one_of([FacingMode::Left, FacingMode::Right]);
/// assert_eq!(sideways.exact().len(), 2);
/// ```
pub trait ConstraintText: ConstraintValue {}

/// For whole numbers, which need no care.
macro_rules! whole_number {
    ($type:ty) => {
        impl ConstraintValue for $type {
            fn to_js(&self) -> JsValue {
                (*self).into()
            }

            fn from_js(value: &JsValue) -> Option<Self> {
                value.as_f64().map(|number| number as $type)
            }

            fn is_below(&self, other: &Self) -> bool {
                self < other
            }
        }

        impl ConstraintNumber for $type {}
    };
}

whole_number!(u32);
whole_number!(i32);

impl ConstraintValue for f64 {
    fn to_js(&self) -> JsValue {
        (*self).into()
    }

    fn from_js(value: &JsValue) -> Option<Self> {
        value.as_f64()
    }

    fn problem(&self) -> Option<&'static str> {
        (!self.is_finite()).then_some("not a finite number")
    }

    /// A camera that is asked for 30 frames a second gives 29.97.
    fn is_met_by(&self, actual: &Self) -> bool {
        (self - actual).abs() <= self.abs() * 0.005
    }

    fn is_below(&self, other: &Self) -> bool {
        self < other
    }

    fn is_negative(&self) -> bool {
        *self < 0.0
    }
}

impl ConstraintNumber for f64 {}

impl ConstraintValue for bool {
    fn to_js(&self) -> JsValue {
        (*self).into()
    }

    fn from_js(value: &JsValue) -> Option<Self> {
        value.as_bool()
    }
}

impl ConstraintValue for String {
    fn to_js(&self) -> JsValue {
        self.as_str().into()
    }

    fn from_js(value: &JsValue) -> Option<Self> {
        value.as_string()
    }
}

impl ConstraintText for String {}

/// For the enums that the browser writes as text.
macro_rules! text {
    ($($type:ty),+) => {
        $(
            impl ConstraintValue for $type {
                fn to_js(&self) -> JsValue {
                    self.as_str().into()
                }

                fn from_js(value: &JsValue) -> Option<Self> {
                    value.as_string().map(|text| text.as_str().into())
                }
            }

            impl ConstraintText for $type {}
        )+
    };
}

text!(FacingMode, ResizeMode, DisplaySurface, CursorCapture, MeteringMode);

impl ConstraintValue for EchoCancellation {
    fn to_js(&self) -> JsValue {
        match self.is_mode() {
            true => self.as_str().into(),
            false => self.is_on().into(),
        }
    }

    fn from_js(value: &JsValue) -> Option<Self> {
        let mode = || value.as_string().map(|text| text.as_str().into());
        value.as_bool().map(Self::from).or_else(mode)
    }

    /// Whoever asks for any cancellation is content with each.
    fn is_met_by(&self, actual: &Self) -> bool {
        self == actual || (*self == Self::On && actual.is_on())
    }
}

/// The points of interest: all of them together are one value.
impl ConstraintValue for Vec<Point2D> {
    fn to_js(&self) -> JsValue {
        let point = |point: &Point2D| {
            let init: PointInit = Object::new().unchecked_into();
            init.set_x(point.x);
            init.set_y(point.y);
            init
        };
        self.iter().map(point).collect::<Array>().into()
    }

    fn from_js(value: &JsValue) -> Option<Self> {
        let point = |value: JsValue| {
            let point: &PointInit = value.unchecked_ref();
            Point2D { x: point.x().unwrap_or_default(), y: point.y().unwrap_or_default() }
        };
        value.dyn_ref::<Array>().map(|list| list.iter().map(point).collect())
    }

    fn problem(&self) -> Option<&'static str> {
        let inside = |value: f64| (0.0..=1.0).contains(&value);
        let outside = self.iter().any(|point| !inside(point.x) || !inside(point.y));
        outside.then_some("a point outside of the picture, which goes from 0 to 1")
    }
}
