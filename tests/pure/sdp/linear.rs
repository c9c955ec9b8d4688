//! What reading and editing cost, counted: allocations, their bytes, and the
//! lines that are looked at. (Time is what the fuzz target `sdp_parse` measures.)

use allocation_counter::{AllocationInfo, measure};
use rtcweb::sdp::check::{check, check_answer};
use rtcweb::sdp::diff::diff;
use rtcweb::sdp::{ParseOptions, Sdp};

use super::data::captured;

/// What one repeats to make somebody else work.
const LINES: [&str; 12] = [
    "a=ssrc:1 cname:x\r\n",
    "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n",
    "a=group:BUNDLE 0\r\n",
    "a=mid:0\r\n",
    "m=audio 9 X 0\r\n",
    "a=\n",
    "a=x\n",
    "b=AS:1\n",
    "\n",
    "\0\n",
    "\r\n",
    "a=x:\u{1F600}\n",
];

fn cost(bytes: &[u8]) -> AllocationInfo {
    let all = usize::MAX;
    let options = ParseOptions::new().max_bytes(all).max_lines(all).max_sections(all).lenient(true);
    measure(|| assert_eq!(options.parse_bytes(bytes).unwrap().as_bytes(), bytes))
}

#[test]
fn what_a_browser_wrote_is_read_with_two_allocations() {
    for description in captured() {
        let info = measure(|| drop(Sdp::parse_bytes(&description.bytes).unwrap()));
        assert!(info.count_total <= 2, "{}: {}", description.path, info.count_total);
    }
}

#[test]
fn memory_grows_as_the_text_does_whatever_is_in_it() {
    // Also of text that is not UTF-8, which is copied.
    for (begin, copies) in [(&b""[..], 0), (b"s=\xFF\n", 2)] {
        for line in LINES {
            for amount in [1_000, 10_000, 100_000] {
                let info = cost(&[begin, line.repeat(amount).as_bytes()].concat());
                // An entry has 16 bytes, and the table grows by doubling.
                let most = (64 + copies * line.len()) * amount + 256;
                assert!(info.bytes_total <= most as u64, "{line:?}: {}", info.bytes_total);
                assert!(info.count_total <= 12, "{line:?}: {}", info.count_total);
            }
        }
    }
}

#[test]
fn a_hostile_length_is_refused_before_anything_is_kept() {
    let text = "a=x\n".repeat(100_000);
    let options = ParseOptions::new().lenient(true).max_lines(10);
    let info = measure(|| assert!(options.parse(&text).is_err()));
    assert!(info.bytes_total <= 10 * 20, "{}", info.bytes_total);

    let bytes = [text.as_bytes(), b"\xFF"].concat();
    let info = measure(|| assert!(options.max_bytes(100).parse_bytes(&bytes).is_err()));
    assert_eq!(info.bytes_total, 0);
}

#[test]
fn an_edit_asks_once_about_each_line_of_its_part() {
    let text = format!(
        "v=0\r\n{}{}",
        "a=mid:0\r\n".repeat(5_000),
        "m=audio 9 X 0\r\na=mid:1\r\n".repeat(900)
    );
    let mut sdp = Sdp::parse(&text).unwrap();
    let mut asked = 0;
    let removed = sdp.session_mut().retain(|_| {
        asked += 1;
        asked % 2 == 0
    });
    assert_eq!((removed, asked), (Ok(2_500), 5_000));
    assert_eq!(sdp.section(899).map(|section| section.mid()), Some(Some("1")));
}

#[test]
fn checking_and_comparing_allocate_in_proportion_to_what_they_look_at() {
    let all = usize::MAX;
    let options = ParseOptions::new().max_bytes(all).max_lines(all).max_sections(all).lenient(true);
    let cost = |line: &str, amount: usize, work: fn(&Sdp<'_>, &Sdp<'_>)| {
        let (text, other) = (line.repeat(amount), format!("{}b=AS:1\n", line.repeat(amount / 2)));
        let sdps = (options.parse(&text).unwrap(), options.parse(&other).unwrap());
        measure(|| work(&sdps.0, &sdps.1)).bytes_total
    };
    let works: [fn(&Sdp<'_>, &Sdp<'_>); 3] = [
        |sdp, _| drop(check(sdp)),
        |sdp, other| drop(check_answer(sdp, other)),
        |sdp, other| drop(diff(sdp, other)),
    ];
    for line in LINES {
        for work in works {
            let (small, large) = (cost(line, 1_000, work), cost(line, 8_000, work));
            // Tables grow by doubling.
            assert!(large <= 16 * small + 4_096, "{line:?}: {small} bytes, then {large}");
        }
    }
}
