//! Perfect negotiation as a state machine, and the messages that peers and
//! signalling servers exchange.
//!
//! Everything here is pure: no clock, no network, no browser. The same code
//! runs in a page, in a native program and in the tests.

mod backoff;
mod candidate;
mod description;
mod driver;
mod duplicates;
mod held;
mod message;
mod negotiator;
mod problem;
mod role;
pub mod room;
mod state;
mod turn;

pub use backoff::Backoff;
pub use candidate::IceCandidateInit;
pub use description::{SdpType, SessionDescription};
pub use driver::{Input, Outcome, Output};
pub use message::Message;
pub use negotiator::{ANSWER_TIMEOUT, MAX_FAILURES, Negotiator};
pub use problem::Problem;
pub use role::Role;
pub use room::PeerId;
pub use state::SignalingState;
pub use turn::Turn;
