//! Signalling server of rtcweb.
fn main() {}
