//! The syntax of session descriptions.

#[cfg(not(target_arch = "wasm32"))]
mod check_captured;
#[cfg(not(target_arch = "wasm32"))]
mod data;
#[cfg(not(target_arch = "wasm32"))]
mod linear;
mod properties;
#[cfg(not(target_arch = "wasm32"))]
mod round_trip;
#[cfg(not(target_arch = "wasm32"))]
mod rtp_edits_captured;
#[cfg(not(target_arch = "wasm32"))]
mod rtp_soup;
#[cfg(not(target_arch = "wasm32"))]
mod seeds;
#[cfg(not(target_arch = "wasm32"))]
mod soup;
#[cfg(not(target_arch = "wasm32"))]
mod transport_soup;

mod build;
mod check_data;
mod check_description;
mod check_pair;
mod diff;
mod hostile;
mod rtp_attributes;
mod rtp_codecs;
mod rtp_edits;
mod rtp_formats;
mod rtp_tracks;
mod transport_attributes;
mod transport_candidate;
mod transport_edits;
mod transport_views;
mod written;
