//! What negotiates by itself: a session with one peer and its signalling.

pub(crate) mod driver;
pub(crate) mod handle;
pub(crate) mod signaling;
