//! The syntax of session descriptions.

#[cfg(not(target_arch = "wasm32"))]
mod data;
