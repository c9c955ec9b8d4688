//! rtcweb

mod string_enum;

pub mod negotiation;
