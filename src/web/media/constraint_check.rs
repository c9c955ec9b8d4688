//! Says what a browser would leave unsaid: constraints that it does not know
//! are ignored without a word, as every unknown member of a dictionary is.

use wasm_bindgen::JsValue;

use super::constraints::TrackConstraints;
use super::modes::EchoCancellation;
use super::supported::SupportedConstraints;
use super::track::MediaKind;
use crate::error::{Error, ErrorKind};
use crate::web::support::media;
use crate::web::sys::TrackMembers;

/// Which tracks have a property.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Applies {
    Audio,
    Video,
    Both,
}

/// What the table says of a property.
#[derive(Clone, Copy)]
pub(super) struct Property {
    pub(super) name: &'static str,
    pub(super) applies: Applies,
    /// It takes effect through `applyConstraints` alone.
    pub(super) later: bool,
}

/// One constraint that is asked for.
pub(super) struct Asked {
    pub(super) property: Property,
    pub(super) required: bool,
    /// It selects a device: an exact value, or a least one.
    pub(super) selects: bool,
    /// Why no device can have it.
    pub(super) problem: Option<&'static str>,
    /// Where the browser says whether it knows the property.
    pub(super) known: fn(&TrackMembers) -> JsValue,
}

impl TrackConstraints {
    /// The constraints without which there is no track, by the browser's
    /// names.
    pub fn required(&self) -> Vec<&'static str> {
        self.names(|asked| asked.required)
    }

    /// The constraints that a browser with these would ignore without a word,
    /// by the browser's names; those of [`advanced`](Self::advanced) included.
    pub fn ignored_by(&self, supported: &SupportedConstraints) -> Vec<&'static str> {
        let mut ignored = self.names(|asked| !supported.contains(asked.property.name));
        for set in &self.advanced {
            ignored.extend(set.ignored_by(supported));
        }
        ignored.sort_unstable();
        ignored.dedup();
        ignored
    }

    /// Refuses what the browser would ignore although it is required, and what
    /// no device can have.
    pub(crate) fn check(
        &self,
        kind: &MediaKind,
        known: Option<&TrackMembers>,
    ) -> Result<(), Error> {
        if let Some((name, problem)) = self.problem() {
            return Err(overconstrained(name, problem));
        }
        if let Some(name) = self.unknown_to(known) {
            return Err(overconstrained(name, "this browser does not know the constraint"));
        }
        let other = match kind {
            MediaKind::Audio => Applies::Video,
            _ => Applies::Audio,
        };
        match self.first(|asked| asked.required && asked.property.applies == other) {
            Some(name) => Err(overconstrained(name, "a track of this kind has no such property")),
            None => Ok(()),
        }
    }

    /// The same for `getDisplayMedia`, where the user alone decides what is
    /// captured: nothing can be exact or at least
    /// ([Screen Capture 5.4](https://www.w3.org/TR/screen-capture/#dom-mediadevices-getdisplaymedia)).
    pub(crate) fn check_display(
        &self,
        kind: &MediaKind,
        known: Option<&TrackMembers>,
    ) -> Result<(), Error> {
        self.check(kind, known)?;
        match self.first(|asked| asked.selects) {
            Some(name) => Err(overconstrained(name, "only the user selects a display")),
            None if !self.advanced.is_empty() => {
                Err(overconstrained("advanced", "only the user selects a display"))
            }
            None => Ok(()),
        }
    }

    /// The same for an element that the user clicks: it reads one set, and
    /// gives a camera that nobody has changed yet.
    pub(super) fn check_element(&self) -> Result<(), Error> {
        if !self.advanced.is_empty() {
            return Err(overconstrained("advanced", "an element takes no further sets"));
        }
        match self.first(|asked| asked.required && asked.property.later) {
            Some(name) => Err(overconstrained(name, "it takes effect on an open camera alone")),
            None => Ok(()),
        }
    }

    /// The first required constraint that is not among the known ones. Where
    /// nothing is known (an insecure context) that is the first one.
    pub(super) fn unknown_to(&self, known: Option<&TrackMembers>) -> Option<&'static str> {
        let is_known = |asked: &Asked| known.is_some_and(|known| (asked.known)(known).is_truthy());
        let mode = || {
            let echo = self.echo_cancellation.as_ref()?;
            let by_mode = echo.exact().iter().any(EchoCancellation::is_mode);
            (by_mode && !media::echo_cancellation_modes().is_usable()).then_some("echoCancellation")
        };
        self.first(|asked| asked.required && !is_known(asked)).or_else(mode)
    }

    /// Whether nothing is required.
    pub(super) fn is_free(&self) -> bool {
        self.required().is_empty()
    }

    /// Whether something is required that `getUserMedia` passes over.
    pub(super) fn requires_later(&self) -> bool {
        self.first(|asked| asked.required && asked.property.later).is_some()
    }

    /// Whether there are constraints of Image Capture and others.
    pub(super) fn is_mixed(&self) -> bool {
        self.first(|asked| asked.property.later).is_some()
            && self.first(|asked| !asked.property.later).is_some()
    }

    /// Names the constraint in an error where the browser does not, but only
    /// one can be meant. Firefox hides the name for tracks that come from no
    /// device.
    pub(crate) fn name(&self, error: Error) -> Error {
        match (error.kind(), &self.required()[..]) {
            (ErrorKind::Overconstrained { constraint }, [only]) if constraint.is_empty() => {
                error.with_kind(ErrorKind::Overconstrained { constraint: (*only).to_owned() })
            }
            _ => error,
        }
    }

    fn problem(&self) -> Option<(&'static str, &'static str)> {
        let mut found = None;
        self.visit(&mut |asked| {
            found = found.or_else(|| asked.problem.map(|problem| (asked.property.name, problem)));
        });
        found.or_else(|| self.advanced.iter().find_map(Self::problem))
    }

    fn first(&self, is: impl Fn(&Asked) -> bool) -> Option<&'static str> {
        self.names(is).first().copied()
    }

    fn names(&self, is: impl Fn(&Asked) -> bool) -> Vec<&'static str> {
        let mut names = Vec::new();
        self.visit(&mut |asked| {
            if is(&asked) {
                names.push(asked.property.name);
            }
        });
        names
    }
}

/// The error of a constraint that is refused before the browser is asked.
pub(super) fn overconstrained(name: &str, why: &str) -> Error {
    let kind = ErrorKind::Overconstrained { constraint: name.to_owned() };
    Error::new(kind, [name, ": ", why].concat())
}
