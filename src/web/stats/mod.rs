//! Statistics as the browser gives them.

mod access;
pub(crate) mod report;
