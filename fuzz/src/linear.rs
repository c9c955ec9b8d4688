//! That twice the text takes about twice the time.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use rtcweb::sdp::{ParseOptions, Sdp};

/// The sizes that are compared: far above what a clock cannot tell.
const SMALL: usize = 128 << 10;

/// What the slower may take of the faster. Twice would be in proportion, four
/// times quadratic.
const RATIO: u32 = 3;

/// Measures one input in 256, since it takes a thousand times as long as the
/// rest; which ones depends on the bytes, so that a finding repeats.
pub(crate) fn sometimes(bytes: &[u8]) {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    if bytes.len() > 8 && hasher.finish().is_multiple_of(256) {
        linear(bytes);
    }
}

pub(crate) fn linear(bytes: &[u8]) {
    let amount = SMALL.div_ceil(bytes.len());
    let whole = [amount, 2 * amount].map(|amount| whole_again(bytes, amount));
    let lines = [amount, 2 * amount].map(|amount| each_line_again(bytes, amount));
    for [small, large] in [whole, lines] {
        // The least of several times: what else the machine does only adds to it.
        let (mut one, mut two) = (Duration::MAX, Duration::MAX);
        for round in 0..64 {
            one = one.min(time(&small));
            two = two.min(time(&large));
            if round >= 2 && two < one * RATIO {
                break;
            }
        }
        assert!(
            two < one * RATIO,
            "{} bytes take {one:?}, {} bytes {two:?}",
            small.len(),
            large.len()
        );
    }
}

/// The text behind itself: more of the same sections.
fn whole_again(bytes: &[u8], amount: usize) -> Vec<u8> {
    bytes.repeat(amount)
}

/// Each line behind itself: larger sections, and more of them.
fn each_line_again(bytes: &[u8], amount: usize) -> Vec<u8> {
    bytes.split_inclusive(|&byte| byte == b'\n').flat_map(|line| line.repeat(amount)).collect()
}

fn time(bytes: &[u8]) -> Duration {
    let all = usize::MAX;
    let options = ParseOptions::new().lenient(true).max_bytes(all).max_lines(all);
    let options = options.max_line_length(all).max_sections(all);
    let begin = Instant::now();
    let sdp = options.parse_bytes(bytes).expect("there is no limit");
    visit(&sdp);
    begin.elapsed()
}

/// Everything that a program asks of a description once.
fn visit(sdp: &Sdp<'_>) {
    let attributes = sdp.lines().filter_map(|line| line.attribute());
    let readable = attributes.filter(Result::is_ok).count();
    let sections =
        sdp.sections().filter(|section| section.line().is_ok() && !section.is_rejected());
    assert!(readable + sections.count() <= sdp.lines().len());
}
