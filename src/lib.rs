//! rtcweb
pub mod negotiation;
