//! rtcweb

mod error;
mod string_enum;

#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub mod js;
pub mod negotiation;
#[cfg(target_arch = "wasm32")]
mod web;

pub use error::{Error, ErrorKind, RtcErrorDetail};
#[cfg(target_arch = "wasm32")]
pub use web::*;
