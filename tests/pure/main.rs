//! The tests of everything that needs no browser. They use no thread, no file
//! and no clock, so that the same tests run natively and in wasm; those of
//! captured data read files, and run natively alone.

mod negotiation;
// So that clippy takes their helpers for tests too, which may unwrap.
#[cfg(test)]
mod sdp;
