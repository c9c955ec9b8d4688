use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::constraint_value::{ConstraintNumber, ConstraintText, ConstraintValue};
use super::modes::EchoCancellation;
use crate::web::sys::ConstrainInit;

/// What is asked of one property: exactly a value, ideally a value, at least
/// or at most a value
/// ([Media Capture 11](https://www.w3.org/TR/mediacapture-streams/#constrainable-interface)).
/// `ConstrainULong`, `ConstrainDouble`, `ConstrainBoolean`,
/// `ConstrainDOMString` and `ConstrainPoint2D` are this type with the value's
/// type; only a number can have bounds.
///
/// All but the ideal value is *required*: without a device that has it there
/// is no track. A bare value is an ideal one.
///
/// ```
/// use rtcweb::Constrain;
///
/// let width = Constrain::<u32>::at_least(640).or_ideally(1280);
/// let rate: Constrain<f64> = 30.0.into();
/// assert_eq!((width.min(), width.ideal()), (Some(&640), &[1280][..]));
/// assert!(width.is_required() && !rate.is_required());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Constrain<T> {
    exact: Vec<T>,
    ideal: Vec<T>,
    min: Option<T>,
    max: Option<T>,
}

impl<T> Constrain<T> {
    /// Any value will do. For pan, tilt and zoom this asks the user for the
    /// permission to change them later; for the rest it asks for nothing.
    pub fn any() -> Self {
        Self { exact: Vec::new(), ideal: Vec::new(), min: None, max: None }
    }

    /// It must have this value; without it there is no track.
    pub fn exactly(value: T) -> Self {
        Self { exact: vec![value], ..Self::any() }
    }

    /// It should have this value; the nearest one will do.
    pub fn ideally(value: T) -> Self {
        Self { ideal: vec![value], ..Self::any() }
    }

    /// Adds the value it should have.
    #[must_use]
    pub fn or_ideally(self, value: T) -> Self {
        Self { ideal: vec![value], ..self }
    }

    /// The values of which it must have one; empty where none is required.
    pub fn exact(&self) -> &[T] {
        &self.exact
    }

    /// The values of which it should have one.
    pub fn ideal(&self) -> &[T] {
        &self.ideal
    }

    /// The least value it may have.
    pub fn min(&self) -> Option<&T> {
        self.min.as_ref()
    }

    /// The greatest value it may have.
    pub fn max(&self) -> Option<&T> {
        self.max.as_ref()
    }

    /// Whether there is no track without it.
    pub fn is_required(&self) -> bool {
        !self.exact.is_empty() || self.min.is_some() || self.max.is_some()
    }
}

impl<T: ConstraintNumber> Constrain<T> {
    /// It must not be less.
    pub fn at_least(value: T) -> Self {
        Self { min: Some(value), ..Self::any() }
    }

    /// It must not be more.
    pub fn at_most(value: T) -> Self {
        Self { max: Some(value), ..Self::any() }
    }

    /// It must lie between these, both included.
    pub fn between(min: T, max: T) -> Self {
        Self { min: Some(min), max: Some(max), ..Self::any() }
    }
}

impl<T: ConstraintText> Constrain<T> {
    /// It must have one of these values.
    pub fn exactly_one_of(values: impl IntoIterator<Item = T>) -> Self {
        Self { exact: values.into_iter().collect(), ..Self::any() }
    }

    /// It should have one of these values.
    pub fn ideally_one_of(values: impl IntoIterator<Item = T>) -> Self {
        Self { ideal: values.into_iter().collect(), ..Self::any() }
    }
}

/// Asks for nothing.
impl<T> Default for Constrain<T> {
    fn default() -> Self {
        Self::any()
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

impl From<bool> for Constrain<EchoCancellation> {
    fn from(on: bool) -> Self {
        Self::ideally(on.into())
    }
}

impl<T: ConstraintValue> Constrain<T> {
    /// Why nothing can ever be as asked, if it is so. `positive`: the property
    /// has no values below zero.
    pub(crate) fn problem(&self, positive: bool) -> Option<&'static str> {
        let mut values = self.exact.iter().chain(&self.ideal).chain(&self.min).chain(&self.max);
        let problem = |value: &T| {
            value
                .problem()
                .or_else(|| (positive && value.is_negative()).then_some("less than zero"))
        };
        values.find_map(problem).or_else(|| match (&self.min, &self.max) {
            (Some(min), Some(max)) if max.is_below(min) => Some("the least is above the most"),
            _ => None,
        })
    }

    /// Whether a device with this setting has what is required.
    pub(crate) fn is_met_by(&self, actual: &T) -> bool {
        let near = |value: &T| value.is_met_by(actual);
        (self.exact.is_empty() || self.exact.iter().any(near))
            && self.min.as_ref().is_none_or(|min| near(min) || !actual.is_below(min))
            && self.max.as_ref().is_none_or(|max| near(max) || !max.is_below(actual))
    }

    /// The same, with nothing required: what was becomes a preference.
    pub(crate) fn softened(&self) -> Self {
        let ideal = if self.exact.is_empty() { &self.ideal } else { &self.exact };
        Self { ideal: ideal.clone(), ..Self::any() }
    }

    pub(crate) fn to_js(&self) -> JsValue {
        let init: ConstrainInit = Object::new().unchecked_into();
        let list = |values: &[T], set: fn(&ConstrainInit, &JsValue)| match values {
            [] => {}
            [value] => set(&init, &value.to_js()),
            values => set(&init, &values.iter().map(T::to_js).collect::<Array>()),
        };
        list(&self.exact, ConstrainInit::set_exact);
        list(&self.ideal, ConstrainInit::set_ideal);
        if let Some(min) = &self.min {
            init.set_min(&min.to_js());
        }
        if let Some(max) = &self.max {
            init.set_max(&max.to_js());
        }
        init.into()
    }

    /// Reads each of the forms that the specification allows: a bare value, a
    /// list of values, a dictionary.
    pub(crate) fn from_js(value: &JsValue) -> Option<Self> {
        let ideal = list(value);
        if !ideal.is_empty() {
            return Some(Self { ideal, ..Self::any() });
        }
        if !value.is_object() {
            return value.is_truthy().then(Self::any);
        }
        let init: &ConstrainInit = value.unchecked_ref();
        Some(Self {
            exact: list(&init.exact()),
            ideal: list(&init.ideal()),
            min: T::from_js(&init.min()),
            max: T::from_js(&init.max()),
        })
    }
}

/// One value, or a list of values.
fn list<T: ConstraintValue>(value: &JsValue) -> Vec<T> {
    if let Some(value) = T::from_js(value) {
        return vec![value];
    }
    let values = value.dyn_ref::<Array>();
    values.map(|list| list.iter().filter_map(|it| T::from_js(&it)).collect()).unwrap_or_default()
}
