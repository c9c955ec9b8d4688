//! Descriptions that were edited, given to the browser.

mod calls;
mod captured;
mod edits;
