//! What this browser has, found out by looking, never by its name.

pub(crate) mod capture;
pub(crate) mod connection;
pub(crate) mod detect;
mod dictionary;
mod feature;
pub(crate) mod media;
mod members_read;
pub(crate) mod rtp;
mod trial;

use std::fmt;

pub use feature::Feature;

use crate::error::Error;
use crate::web::kernel::error::unsupported;

/// How this browser comes by a feature.
///
/// ```no_run
/// use rtcweb::{Feature, Support};
///
/// match Feature::ClosingEvent.support() {
///     Support::Native => println!("the browser fires it"),
///     Support::Emulated => println!("it comes from this crate"),
///     _ => println!("it never comes"),
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Support {
    /// The browser has it.
    Native,
    /// The browser has it not; this crate makes it from what there is.
    Emulated,
    /// There is no way. What needs it answers
    /// [`Unsupported`](crate::ErrorKind::Unsupported), or `None`.
    Absent,
}

impl Support {
    /// A name in lower case, for tables and logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Emulated => "emulated",
            Self::Absent => "absent",
        }
    }

    /// Whether the feature can be used, one way or the other.
    pub fn is_usable(self) -> bool {
        self != Self::Absent
    }

    /// Says early and by name what would fail late: calling a method that a
    /// browser does not have throws a `TypeError`, like any wrong argument.
    pub(crate) fn require(self, what: &str) -> Result<(), Error> {
        match self.is_usable() {
            true => Ok(()),
            false => Err(unsupported(what)),
        }
    }
}

impl fmt::Display for Support {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What this browser has of each [`Feature`].
///
/// ```no_run
/// use rtcweb::{Feature, Support, support};
///
/// for (feature, how) in support() {
///     println!("{feature}: {how}");
/// }
/// let can_call = Feature::PeerConnection.support() == Support::Native;
/// ```
pub fn support() -> Vec<(Feature, Support)> {
    Feature::ALL.iter().map(|&feature| (feature, feature.support())).collect()
}
