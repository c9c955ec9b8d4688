//! Descriptions that were edited or built, given to the browser.

mod built;
mod calls;
mod captured;
mod edits;
mod media_edits;
