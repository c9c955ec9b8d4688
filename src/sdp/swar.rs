//! Finds bytes, eight at a time.
//!
//! A line has some thirty bytes and a word ten. `memchr` is faster over longer
//! distances; here its call costs more than the steps it saves, and in wasm it
//! looks at four bytes.

/// One in each of eight bytes.
const ONES: u64 = u64::from_ne_bytes([1; 8]);

/// How many bytes stand before the first that is below 14: an end of a line,
/// NUL and little else.
#[inline]
pub(super) fn before_control(text: &[u8]) -> usize {
    before(text, |word| below(word, 14), |byte| byte < 14)
}

/// How many bytes stand before the first space.
#[inline]
pub(super) fn before_space(text: &[u8]) -> usize {
    before(text, |word| equal(word, b' '), |byte| byte == b' ')
}

/// Marks the first byte that is this one, and maybe others behind it. The first
/// byte of the text is the lowest of the word.
#[inline]
pub(super) fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (ONES * u64::from(byte)), 1)
}

/// Marks the first byte that is below this one, which is at most 128.
#[inline]
fn below(word: u64, byte: u8) -> u64 {
    // A byte that is below borrows from the next, which is why only the first
    // mark counts.
    word.wrapping_sub(ONES * u64::from(byte)) & !word & (ONES << 7)
}

/// Which byte has the first mark; 8 where there is none.
#[inline]
pub(super) fn first(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

#[inline]
fn before(text: &[u8], marks: impl Fn(u64) -> u64, is_found: impl Fn(u8) -> bool) -> usize {
    let mut rest = text;
    while let Some((word, after)) = rest.split_first_chunk() {
        let found = marks(u64::from_le_bytes(*word));
        if found != 0 {
            return text.len() - rest.len() + first(found);
        }
        rest = after;
    }
    let len = rest.iter().position(|&byte| is_found(byte)).unwrap_or(rest.len());
    text.len() - rest.len() + len
}
