//! Perfect negotiation: the state machine against a model of two browsers.

mod browser;
mod explore;
mod pair;
mod sdp;

mod interleavings;
