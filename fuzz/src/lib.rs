//! What the fuzz targets do with their bytes. What must hold is written down
//! once, beside the tests that hold it against the seeds.

#[path = "../../tests/pure/sdp/properties/mod.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod properties;

mod edits;
mod linear;

/// Reads and prints; now and then measures that this takes time in proportion.
pub fn parse(bytes: &[u8]) {
    properties::parse::any_bytes(bytes);
    properties::parse::limits(bytes);
    linear::parse_sometimes(bytes);
}

/// A description, a NUL, and what says which edits are made of it.
pub fn edit(bytes: &[u8]) {
    let (text, rest) = halves(bytes);
    let edits = edits::decode(rest);
    properties::edit::any_edits(text, &edits);
    properties::edit::limited(text, &edits);
    properties::munge::any_description(text);
    linear::edit_sometimes(text);
}

/// A candidate as it is trickled.
pub fn candidate(bytes: &[u8]) {
    properties::candidate::any_text(&String::from_utf8_lossy(bytes));
}

/// An offer, a NUL, and an answer.
pub fn check(bytes: &[u8]) {
    let (offer, answer) = halves(bytes);
    properties::check::any_texts(offer, answer);
    linear::check_sometimes(offer, answer);
}

/// Reads beside the crate `sdp-types`.
pub fn differential(bytes: &[u8]) {
    properties::differential::agrees(bytes);
}

/// What stands before and behind the first NUL.
fn halves(bytes: &[u8]) -> (&[u8], &[u8]) {
    let at = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    (&bytes[..at], bytes.get(at + 1..).unwrap_or_default())
}
