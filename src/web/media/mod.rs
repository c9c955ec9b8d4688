//! Tracks, streams, devices and what is asked of them.

mod audio_output;
pub(crate) mod browser_track;
pub(crate) mod capabilities;
pub(crate) mod capture_controller;
pub(crate) mod capture_elements;
pub(crate) mod capture_handle;
pub(crate) mod constrain;
mod constrain_js;
mod constraint_check;
pub(crate) mod constraint_value;
pub(crate) mod constraints;
pub(crate) mod content_hint;
pub(crate) mod device_info;
pub(crate) mod device_watch;
pub(crate) mod devices;
pub(crate) mod display_options;
pub(crate) mod media_stream;
pub(crate) mod modes;
pub(crate) mod properties;
pub(crate) mod settings;
pub(crate) mod stop_on_drop;
mod stream_activity;
pub(crate) mod stream_constraints;
pub(crate) mod supported;
pub(crate) mod track;
mod track_constraints;
pub(crate) mod track_stats;
