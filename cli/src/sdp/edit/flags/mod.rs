//! The edits that there are, in the order of the help.

use std::fmt;

use rtcweb::sdp::edit::Edit;

mod media;
mod sections;
mod transport;

/// An edit as the command line has it.
pub(super) struct Flag {
    pub(super) name: &'static str,
    /// What its value is called; `None` where it has none.
    pub(super) value: Option<&'static str>,
    pub(super) help: &'static str,
    /// Makes the edit of a value and hands it on; it borrows what it is made of.
    pub(super) make: fn(&str, &mut Use<'_>) -> Made,
}

/// What is done with an edit.
pub(super) type Use<'u> = dyn FnMut(&dyn Edit) + 'u;

/// Nothing, or what is wrong with the value.
pub(super) type Made = Result<(), String>;

pub(super) fn all() -> impl Iterator<Item = &'static Flag> {
    [sections::FLAGS, media::FLAGS, transport::FLAGS].into_iter().flatten()
}

impl fmt::Debug for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Flag").field(&self.name).finish()
    }
}
