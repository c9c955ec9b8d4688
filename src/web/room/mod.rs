//! A place on the signalling server where peers find each other.

pub(crate) mod driver;
pub(crate) mod entry;
pub(crate) mod handle;
pub(crate) mod members;
pub(crate) mod remote_peer;
pub(crate) mod socket;
