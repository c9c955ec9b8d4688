//! The program itself, run on what browsers wrote and on what nobody should.

// So that clippy takes their helpers for tests too, which may unwrap.
#![cfg(test)]

mod check;
mod colors;
mod diff;
mod edit;
mod guide;
mod input;
mod json;
mod print;
mod support;
