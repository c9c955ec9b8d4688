//! The crate in a real browser, through its public API: peers in one page,
//! no server, no STUN, no mock.

#![cfg(target_arch = "wasm32")]

#[macro_use]
#[path = "../support/mod.rs"]
mod support;

mod candidate_members;
mod candidates;
mod capture_elements;
mod certificates;
mod channel;
mod channel_close;
mod channel_events;
mod channel_send;
mod connection;
mod connection_events;
mod constraint_errors;
mod constraints;
mod descriptions;
mod devices;
mod errors;
mod exceptions;
mod gone;
mod handles;
mod identity;
mod lifetimes;
mod many;
mod media;
mod media_streams;
mod media_tracks;
mod negotiation;
mod newer_values;
mod screen;
mod session;
mod signaling;
mod stats_access;
mod synthetic;
mod tracks;
mod transport_candidates;
mod transport_failures;
mod transports;
mod vocabulary;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
