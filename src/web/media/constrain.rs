use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::web::sys::ConstrainInit;

/// What is asked of one property: exactly a value, ideally a value, at least
/// or at most a value, or several of these at once
/// ([Media Capture 11](https://www.w3.org/TR/mediacapture-streams/#constrainable-interface)).
///
/// A bare value is an ideal one.
///
/// ```
/// use rtcweb::Constrain;
///
/// let width: Constrain<u32> = Constrain::at_least(640).or_ideally(1280);
/// let rate: Constrain<f64> = 30.0.into();
/// assert_eq!(width.min, Some(640));
/// assert_eq!(rate.ideal, Some(30.0));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Constrain<T> {
    /// The value it must have.
    pub exact: Option<T>,
    /// The value it should have.
    pub ideal: Option<T>,
    /// The least value it may have; for numbers only.
    pub min: Option<T>,
    /// The greatest value it may have; for numbers only.
    pub max: Option<T>,
}

impl<T> Default for Constrain<T> {
    fn default() -> Self {
        Self { exact: None, ideal: None, min: None, max: None }
    }
}

impl<T> Constrain<T> {
    /// It must have this value; without it there is no track.
    pub fn exactly(value: T) -> Self {
        Self { exact: Some(value), ..Self::default() }
    }

    /// It should have this value; the nearest one will do.
    pub fn ideally(value: T) -> Self {
        Self { ideal: Some(value), ..Self::default() }
    }

    /// Adds the value it should have.
    #[must_use]
    pub fn or_ideally(self, value: T) -> Self {
        Self { ideal: Some(value), ..self }
    }
}

/// A value that has an order, so that it can be bounded.
pub trait ConstraintNumber: ConstraintValue {}

impl ConstraintNumber for u32 {}
impl ConstraintNumber for f64 {}

impl<T: ConstraintNumber> Constrain<T> {
    /// It must not be less.
    pub fn at_least(value: T) -> Self {
        Self { min: Some(value), ..Self::default() }
    }

    /// It must not be more.
    pub fn at_most(value: T) -> Self {
        Self { max: Some(value), ..Self::default() }
    }

    /// It must lie between these, both included.
    pub fn between(min: T, max: T) -> Self {
        Self { min: Some(min), max: Some(max), ..Self::default() }
    }
}

impl<T> From<T> for Constrain<T> {
    fn from(value: T) -> Self {
        Self::ideally(value)
    }
}

impl From<&str> for Constrain<String> {
    fn from(value: &str) -> Self {
        Self::ideally(value.to_owned())
    }
}

impl<T: ConstraintValue> Constrain<T> {
    pub(crate) fn to_js(&self) -> JsValue {
        let init: ConstrainInit = Object::new().unchecked_into();
        let set = |value: &Option<T>, set: fn(&ConstrainInit, &JsValue)| {
            if let Some(value) = value {
                set(&init, &value.to_js());
            }
        };
        set(&self.exact, ConstrainInit::set_exact);
        set(&self.ideal, ConstrainInit::set_ideal);
        set(&self.min, ConstrainInit::set_min);
        set(&self.max, ConstrainInit::set_max);
        init.into()
    }
}

/// A value that a constraint can have.
pub trait ConstraintValue {
    /// The value for the browser.
    fn to_js(&self) -> JsValue;
}

impl ConstraintValue for u32 {
    fn to_js(&self) -> JsValue {
        (*self).into()
    }
}

impl ConstraintValue for f64 {
    fn to_js(&self) -> JsValue {
        (*self).into()
    }
}

impl ConstraintValue for bool {
    fn to_js(&self) -> JsValue {
        (*self).into()
    }
}

impl ConstraintValue for String {
    fn to_js(&self) -> JsValue {
        self.as_str().into()
    }
}

/// Any one of these.
impl ConstraintValue for Vec<String> {
    fn to_js(&self) -> JsValue {
        self.iter().map(|text| JsValue::from_str(text)).collect::<Array>().into()
    }
}
