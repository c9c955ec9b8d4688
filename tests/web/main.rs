//! The crate in a real browser, through its public API: peers in one page,
//! no server, no STUN, no mock.

#![cfg(target_arch = "wasm32")]

#[macro_use]
#[path = "../support/mod.rs"]
mod support;

mod candidate_members;
mod candidates;
mod capture;
mod capture_elements;
mod certificates;
mod channel;
mod channel_close;
mod channel_events;
mod channel_send;
mod codec_preferences;
mod connection;
mod connection_events;
mod constraint_errors;
mod constraints;
mod descriptions;
mod devices;
mod dtmf;
mod errors;
mod exceptions;
mod gone;
mod handles;
mod header_extensions;
mod identity;
mod legacy_streams;
mod lifetimes;
mod lifetimes_of_handles;
mod many;
mod media;
mod media_streams;
mod media_tracks;
mod negotiation;
mod newer_values;
mod offer_options;
mod rtp_capabilities;
mod rtp_encodings;
mod rtp_parameters;
mod rtp_receivers;
mod rtp_unknown_members;
mod screen;
mod sdp;
mod session;
mod signaling;
mod simulcast;
mod stats_access;
mod synthetic;
mod tracks;
mod transforms;
mod transport_candidates;
mod transport_failures;
mod transports;
mod vocabulary;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
