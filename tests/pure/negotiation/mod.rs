//! Perfect negotiation: the state machine against a model of two browsers.

mod browser;
mod explore;
mod pair;
mod scenario;
mod script;
mod sdp;

mod failures;
#[cfg(not(target_arch = "wasm32"))]
mod hostile;
mod interleavings;
mod limits;
mod messages;
mod room;
mod steps;
mod turns;
