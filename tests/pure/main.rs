//! The tests of everything that needs no browser. They use no thread, no file
//! and no clock, so that the same tests run natively and in wasm.

mod negotiation;
