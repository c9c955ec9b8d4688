//! Tracks, streams, devices and what is asked of them.

pub(crate) mod constrain;
pub(crate) mod constraints;
pub(crate) mod devices;
pub(crate) mod media_stream;
pub(crate) mod settings;
pub(crate) mod stop_on_drop;
pub(crate) mod track;
