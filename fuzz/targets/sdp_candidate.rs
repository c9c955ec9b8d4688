#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rtcweb_fuzz::candidate(bytes));
