use super::constraint_value::{ConstraintNumber, ConstraintText};
use super::modes::EchoCancellation;

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
    pub(super) exact: Vec<T>,
    pub(super) ideal: Vec<T>,
    pub(super) min: Option<T>,
    pub(super) max: Option<T>,
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
