//! What is asked of one property, seen from the browser and against a device.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::constrain::Constrain;
use super::constraint_value::ConstraintValue;
use crate::web::sys::ConstrainInit;

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
