//! Lines of anything, in any order and with any ends: what holds for all bytes
//! holds for these.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::properties::edit::{Change, Edit, Written, any_edits, limited};
use super::properties::munge;
use super::properties::parse::{any_bytes, limits};
use super::properties::{candidate, check};

/// Lines as they should be, nearly, and not at all.
const LINES: [&str; 36] = [
    "v=0",
    "v=0 ",
    "v=1",
    "o=- 1 1 IN IP4 0.0.0.0",
    "o=- 1 18446744073709551616 IN IP4 0.0.0.0",
    "s=-",
    "s=",
    "t=0 0",
    "c=IN IP4 0.0.0.0",
    "b=AS:64",
    "b=AS:",
    "b=:1",
    "m=audio 9 UDP/TLS/RTP/SAVPF 0",
    "m=video 0 X 96 97",
    "m=audio 65536 X 0",
    "m=",
    "m=audio",
    "a=mid:0",
    "a=mid:",
    "a=mid",
    "a=group:BUNDLE 0 1",
    "a=group:",
    "a=group",
    "a=ice-lite",
    "a=ice-lite:",
    "a=ice-ufrag:abcd",
    "a=ice-pwd:abcdefghijklmnopqrstuv",
    "a=max-message-size:1",
    "a=max-message-size:-1",
    "a=sendrecv",
    "a=inactive:x",
    "a=",
    "a=:",
    "=",
    "mid 0",
    "é=\u{1F600}",
];

/// Words of candidates.
const CANDIDATE: [&str; 22] = [
    "candidate:1",
    "a=candidate:",
    "1",
    "256",
    "udp",
    "TCP",
    "2122260223",
    "4294967296",
    "192.0.2.1",
    "::1%eth0",
    "x.local",
    "65535",
    "typ",
    "host",
    "relay",
    "raddr",
    "rport",
    "0",
    "tcptype",
    "active",
    "generation",
    "ufrag",
];

fn line() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        8 => select(&LINES[..]).prop_map(|line| line.as_bytes().to_vec()),
        2 => "[a-z]=.{0,12}".prop_map(String::into_bytes),
        2 => transport().prop_map(String::into_bytes),
        2 => ("a=(mid|group|ice-lite|candidate|fingerprint|x):", vec(any::<u8>(), 0..12))
            .prop_map(|(name, value)| [name.into_bytes(), value].concat()),
        1 => vec(any::<u8>(), 0..8),
        1 => Just(Vec::new()),
    ]
}

/// Lines of the transport, cut and spoiled in one place.
fn transport() -> impl Strategy<Value = String> {
    (select(&TRANSPORT[..]), any::<Index>(), "[ -~é]{0,2}", any::<bool>()).prop_map(
        |(line, at, spoiled, cut)| {
            let (before, after) = line.split_at(at.index(line.len()));
            [before, &spoiled, if cut { "" } else { after }].concat()
        },
    )
}

const TRANSPORT: [&str; 14] = [
    "a=candidate:1 1 udp 2122262783 192.0.2.1 54321 typ host generation 0",
    "a=candidate:3 1 TCP 1 fe80::1%eth0 9 typ srflx raddr 0.0.0.0 rport 0 tcptype active",
    "a=remote-candidates:1 192.0.2.3 45664 2 192.0.2.3 45665",
    "a=fingerprint:sha-1 0a:FF:3C",
    "a=setup:actpass",
    "a=ice-options:ice2 trickle",
    "a=ice-pacing:50",
    "a=identity:eyJpZHAi a=b",
    "a=sctpmap:5000 webrtc-datachannel 1024",
    "a=dcmap:2 subprotocol=\"a b\";label=\"x;y\"; ordered=false;max-time=5",
    "a=dcsa:2 accept-types:text/plain",
    "a=crypto:1 X inline:a;inline:b KDR=1",
    "c=IN IP4 233.252.0.1/127/3",
    "t=3034423619 3042462419",
];

fn end() -> impl Strategy<Value = &'static str> {
    prop_oneof![20 => Just("\r\n"), 10 => Just("\n"), 1 => Just("\r"), 1 => Just("\r\r\n"), 1 => Just("")]
}

/// Some soup, more often than not behind the line that makes it a description.
fn soup() -> impl Strategy<Value = Vec<u8>> {
    let lines = vec((line(), end()), 0..24);
    (any::<Option<bool>>(), lines).prop_map(|(begins, lines)| {
        let mut bytes =
            begins.map_or(Vec::new(), |lf| if lf { b"v=0\n" } else { &b"v=0\r\n"[..] }.to_vec());
        for (line, end) in lines {
            bytes.extend(line);
            bytes.extend(end.bytes());
        }
        bytes
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-z0-9]{1,8}", 1 => "[a \r\n\0é:]{0,4}"]
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        (text(), any::<u64>()).prop_map(|(modifier, value)| Written::Bandwidth(modifier, value)),
        text().prop_map(Written::Candidate),
        text().prop_map(Written::Connection),
        any::<(bool, bool)>().prop_map(|(sends, receives)| Written::Direction(sends, receives)),
        (text(), text()).prop_map(|(semantics, mids)| Written::Group(semantics, mids)),
        Just(Written::IceLite),
        text().prop_map(Written::IcePwd),
        text().prop_map(Written::IceUfrag),
        any::<u64>().prop_map(Written::MaxMessageSize),
        (text(), any::<u16>()).prop_map(|(media, port)| Written::MediaLine(media, port)),
        text().prop_map(Written::Mid),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let change = prop_oneof![
        written().prop_map(Change::Set),
        written().prop_map(Change::Push),
        any::<u8>().prop_map(Change::Remove),
        any::<u16>().prop_map(Change::Retain),
    ];
    (0..6_u8, change).prop_map(|(part, change)| Edit { part, change })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_reads_leniently_and_prints_back_and_strictly_where_the_rules_hold(bytes in soup()) {
        any_bytes(&bytes);
    }

    #[test]
    fn any_bytes_read_leniently_and_print_back(bytes in vec(any::<u8>(), 0..64)) {
        any_bytes(&bytes);
    }

    #[test]
    fn any_soup_meets_its_own_size_and_no_less(bytes in soup()) {
        limits(&bytes);
    }

    #[test]
    fn any_candidate_is_written_as_it_was_read(words in vec(select(&CANDIDATE[..]), 0..14), text in text()) {
        candidate::any_text(&words.join(" "));
        candidate::any_text(&format!("candidate:{} {text}", words.join(" ")));
    }

    #[test]
    fn every_changed_byte_is_told_of(bytes in soup(), at in any::<Index>(), by in any::<u8>()) {
        prop_assume!(!bytes.is_empty());
        let mut other = bytes.clone();
        other[at.index(bytes.len())] = by;
        check::any_texts(&bytes, &other);
        other.remove(at.index(bytes.len()));
        check::any_texts(&bytes, &other);
    }

    #[test]
    fn what_is_found_in_any_soup_is_in_it(offer in soup(), answer in soup()) {
        check::any_texts(&offer, &answer);
    }

    #[test]
    fn edits_of_any_soup_change_their_lines_and_leave_what_would_be_read(
        bytes in soup(),
        edits in vec(edit(), 1..6),
    ) {
        any_edits(&bytes, &edits);
        munge::any_description(&bytes);
        limited(&bytes, &edits);
    }
}
