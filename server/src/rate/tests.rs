use super::*;

fn bucket(rate: u32, burst: u32, start: Instant) -> Bucket {
    Bucket::new(&Limits { rate, burst, ..Limits::default() }, Duration::from_secs(10), start)
}

#[test]
fn a_burst_passes_then_the_rate_holds() {
    let start = Instant::now();
    let mut bucket = bucket(10, 5, start);
    let verdicts: Vec<_> = (0..7).map(|_| bucket.take(1, start)).collect();
    assert_eq!(verdicts[..5], [Verdict::Pass; 5]);
    assert_eq!(verdicts[5..], [Verdict::DropAndTell, Verdict::Drop]);
    let later = start + Duration::from_millis(100);
    assert_eq!(bucket.take(1, later), Verdict::Pass);
    assert_eq!(bucket.take(1, later), Verdict::Drop);
}

#[test]
fn a_long_message_costs_by_its_size_but_is_never_impossible() {
    let start = Instant::now();
    let mut bucket = bucket(1, 4, start);
    assert_eq!(bucket.take(3 * PIECE, start), Verdict::Pass);
    assert_eq!(bucket.take(2 * PIECE, start), Verdict::DropAndTell);
    assert_eq!(bucket.take(PIECE, start), Verdict::Pass);
    assert_eq!(bucket.take(100 * PIECE, start + Duration::from_secs(4)), Verdict::Pass);
}

#[test]
fn a_flood_is_told_once_a_second_and_ends_after_the_patience() {
    let start = Instant::now();
    let mut bucket = bucket(10, 10, start);
    let verdicts: Vec<_> = (0..20_000)
        .map(|tick| bucket.take(1, start + Duration::from_millis(tick)))
        .take_while(|verdict| *verdict != Verdict::Close)
        .collect();
    // The bucket holds for ten messages; the patience begins with the eleventh.
    assert!((10_010..10_200).contains(&verdicts.len()), "closed after {} ms", verdicts.len());
    let told = verdicts.iter().filter(|verdict| **verdict == Verdict::DropAndTell).count();
    assert!((9..=10).contains(&told), "told {told} times");
}

#[test]
fn a_pause_makes_good() {
    let start = Instant::now();
    let mut bucket = bucket(10, 10, start);
    for _ in 0..11 {
        bucket.take(1, start);
    }
    // Half full again after half a second: the patience starts anew.
    let later = start + Duration::from_secs(60);
    for _ in 0..10 {
        assert_eq!(bucket.take(1, later), Verdict::Pass);
    }
    assert_eq!(bucket.take(1, later), Verdict::DropAndTell);
}
