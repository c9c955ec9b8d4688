//! Perfect negotiation as a state machine, and the messages that peers and
//! signalling servers exchange.
//!
//! Everything here is pure: no clock, no network, no browser. The same code
//! runs in a page, in a native program and in the tests.

mod candidate;
mod description;
mod message;
mod role;
pub mod room;

pub use candidate::IceCandidateInit;
pub use description::{SdpType, SessionDescription};
pub use message::Message;
pub use role::Role;
pub use room::PeerId;
