//! Somebody else's text in a message.

use std::fmt;

/// A part of a text, as long as it has to be to know which is meant, and
/// without what a terminal would obey.
pub(super) struct Plain<'a>(pub(super) &'a str);

/// As [`Plain`], in quotation marks.
pub(super) struct Quoted<'a>(pub(super) &'a str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MAX: usize = 40;
        let mut characters = self.0.chars();
        for character in characters.by_ref().take(MAX) {
            fmt::Write::write_char(f, if character.is_control() { '?' } else { character })?;
        }
        f.write_str(if characters.next().is_some() { "…" } else { "" })
    }
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", Plain(self.0))
    }
}
