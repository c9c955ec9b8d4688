//! That four times the text takes about four times the time.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use rtcweb::sdp::check::{check, check_answer};
use rtcweb::sdp::diff::diff;
use rtcweb::sdp::edit::Edit;
use rtcweb::sdp::{ParseOptions, Sdp};
use rustix::time::{ClockId, clock_gettime};

use crate::properties::munge::with_each;

/// The smaller of the sizes that are compared: far above what a clock cannot tell.
const SMALL: usize = 32 << 10;

/// How much larger the other is.
const FACTOR: usize = 4;

/// What the other may take longer. 4 times would be in proportion, 16 times
/// quadratic; caches and what else the machine does stand between.
const RATIO: u32 = 9;

/// What is faster than this tells of the allocator and not of the work: what
/// goes through all pairs of some thousand lines takes longer.
const NOTHING: Duration = Duration::from_millis(20);

/// Measures one input in so many, since it takes thousands of times as long as
/// the rest; which ones depends on the bytes, so that a finding repeats.
fn is_chosen(bytes: &[u8], one_in: u64) -> bool {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    bytes.len() > 8 && hasher.finish().is_multiple_of(one_in)
}

/// Now and then, that reading takes time in proportion.
pub(crate) fn parse_sometimes(bytes: &[u8]) {
    if is_chosen(bytes, 256) {
        grown(bytes, |small, large| linear(|| visit(&read(small)), || visit(&read(large))));
    }
}

/// Now and then, that checking and comparing takes time in proportion.
pub(crate) fn check_sometimes(offer: &[u8], answer: &[u8]) {
    if !is_chosen(offer, 1024) {
        return;
    }
    grown(offer, |small, large| {
        let (small, large) = (read(small), read(large));
        linear(|| drop(check(&small)), || drop(check(&large)));
    });
    let answer = if answer.is_empty() { offer } else { answer };
    grown(offer, |small_offer, large_offer| {
        grown(answer, |small, large| {
            let (small, large) = [(small_offer, small), (large_offer, large)]
                .map(|(offer, answer)| (read(offer), read(answer)))
                .into();
            linear(
                || drop(check_answer(&small.0, &small.1)),
                || drop(check_answer(&large.0, &large.1)),
            );
            linear(|| drop(diff(&small.0, &small.1)), || drop(diff(&large.0, &large.1)));
        });
    });
}

/// Now and then, that edits take time in proportion.
pub(crate) fn edit_sometimes(bytes: &[u8]) {
    if !is_chosen(bytes, 4096) {
        return;
    }
    grown(bytes, |small, large| {
        let (small, large) = (read(small), read(large));
        let apply = |sdp: &Sdp<'_>, edit: &dyn Edit| drop(sdp.clone().apply(edit));
        with_each(&mut |edit| linear(|| apply(&small, edit), || apply(&large, edit)));
    });
}

/// The bytes to about [`SMALL`] and to [`FACTOR`] times as much, in two ways.
fn grown(bytes: &[u8], compare: impl Fn(&[u8], &[u8])) {
    let amount = SMALL.div_ceil(bytes.len());
    compare(&whole_again(bytes, amount), &whole_again(bytes, FACTOR * amount));
    compare(&each_line_again(bytes, amount), &each_line_again(bytes, FACTOR * amount));
}

fn linear(small: impl Fn(), large: impl Fn()) {
    // The least of several times: what else the machine does only adds to it.
    let (mut one, mut two) = (Duration::MAX, Duration::MAX);
    for round in 0..64 {
        one = one.min(time(&small));
        two = two.min(time(&large));
        if round >= 2 && (two < NOTHING || two < one * RATIO) {
            return;
        }
    }
    panic!("{SMALL} bytes take {one:?}, and {FACTOR} times as many {two:?}");
}

/// The text behind itself: more of the same sections.
fn whole_again(bytes: &[u8], amount: usize) -> Vec<u8> {
    bytes.repeat(amount)
}

/// Each line behind itself: larger sections, and more of them.
fn each_line_again(bytes: &[u8], amount: usize) -> Vec<u8> {
    bytes.split_inclusive(|&byte| byte == b'\n').flat_map(|line| line.repeat(amount)).collect()
}

/// The time that this thread has the processor for: on a busy machine a longer
/// work is interrupted more often than a shorter one.
fn time(work: impl Fn()) -> Duration {
    let now = || {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        Duration::try_from(time).expect("the time of a thread is not negative")
    };
    let begin = now();
    work();
    now() - begin
}

fn read(bytes: &[u8]) -> Sdp<'_> {
    let all = usize::MAX;
    let options = ParseOptions::new().lenient(true).max_bytes(all).max_lines(all);
    let options = options.max_line_length(all).max_sections(all);
    options.parse_bytes(bytes).expect("there is no limit")
}

/// Everything that a program asks of a description once.
fn visit(sdp: &Sdp<'_>) {
    let attributes = sdp.lines().filter_map(|line| line.attribute());
    let readable = attributes.filter(Result::is_ok).count();
    let sections =
        sdp.sections().filter(|section| section.line().is_ok() && !section.is_rejected());
    assert!(readable + sections.count() <= sdp.lines().len());
}
