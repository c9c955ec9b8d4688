//! A chat between two tabs of one browser, written against rtcweb: the program
//! of `raw-web-sys`, with the same pieces in the same places.

mod call;
mod chat;
mod signal;

pub use chat::Chat;
