//! A chat between two tabs of one browser, written against web-sys alone: one
//! connection, one data channel, offers and answers over a `BroadcastChannel`.
//!
//! It does what such a program has to: it holds its closures, detaches them
//! before it frees them, keeps candidates until there is a description, and
//! reports every error.

mod call;
mod chat;
mod signal;

pub use chat::Chat;
