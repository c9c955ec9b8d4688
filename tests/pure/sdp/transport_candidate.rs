//! Candidates: what browsers, servers and devices write, and what nobody may.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::{
    Address, Candidate, CandidateExtensions, CandidateType, EditErrorKind, ParseError,
    ParseErrorKind, RelayProtocol, RemoteCandidate, RemoteCandidates, Sdp, TcpType,
};

use super::written::{again, check_faults, check_same, written};

fn candidate(sdp: &Sdp<'_>) -> Result<String, ParseError> {
    again::<Candidate<'_>>(sdp)
}

fn host() -> Candidate<'static> {
    Candidate::parse("1 1 udp 2122262783 192.0.2.1 54321 typ host").unwrap()
}

/// Shapes seen in the field.
const ODD: [&str; 17] = [
    // Without a foundation, from cameras.
    "a=candidate: 1 udp 2122262783 192.0.2.1 54321 typ host",
    "a=candidate:1 1 UDP 2122262783 192.0.2.1 54321 typ host",
    "a=candidate:1 1 ssltcp 2122262783 192.0.2.1 443 typ host generation 0",
    "a=candidate:1 1 tcp 1518214911 192.0.2.1 9 typ host tcptype active generation 0 network-id 3",
    "a=candidate:1 1 tcp 1518214911 192.0.2.1 4443 typ host generation 0 tcptype passive",
    "a=candidate:1 2 udp 1 2001:db8::1 1 typ host",
    "a=candidate:1 1 udp 1 fe80::1%eth0 1 typ host",
    "a=candidate:1 1 udp 1 8db58f91-6973-4224-9876-1fbfa4ccfbdf.local 1 typ host",
    "a=candidate:1 1 udp 1 turn.example.org 1 typ relay",
    "a=candidate:1 1 udp 1 192.0.2.1 1 typ srflx raddr 0.0.0.0 rport 0 generation 0 network-cost 999",
    "a=candidate:1 1 udp 1 192.0.2.1 1 typ srflx raddr 10.0.0.1",
    "a=candidate:1 1 udp 1 192.0.2.1 1 typ srflx rport 9",
    "a=candidate:1 1 udp 1 192.0.2.1 1 typ prflx raddr ::1 rport 65535 ufrag Yx4f",
    // A name without a value, and one that is there twice.
    "a=candidate:1 1 udp 1 192.0.2.1 1 typ host generation",
    "a=candidate:1 1 udp 1 192.0.2.1 1 typ host x 1 x 2",
    "a=candidate:1 1 udp 1 192.0.2.1 1 typ local",
    "a=candidate:Ab+/ 256 quic 4294967295 192.0.2.1 65535 typ host",
];

#[test]
fn candidates_of_every_shape_seen_in_the_field_are_written_as_they_were_read() {
    assert_eq!(check_same(candidate, ODD), ODD.len());
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_candidate_is_written_as_it_was_read() {
    let lines = super::data::lines("a=candidate:");
    let texts = lines.iter().map(String::as_str);
    assert!(check_same(candidate, texts) > 300);
}

#[test]
fn a_fault_of_a_candidate_has_its_column_its_text_and_what_is_expected() {
    let component = "a component from 1 to 256";
    let typ = "typ and the type of the candidate";
    check_faults(
        candidate,
        &[
            ("a=candidate", 12, "", "a space"),
            ("a=candidate:1", 14, "", "a space"),
            ("a=candidate:1 ", 15, "", component),
            ("a=candidate:1 0 udp 1 192.0.2.1 1 typ host", 15, "0", component),
            ("a=candidate:1 257 udp 1 192.0.2.1 1 typ host", 15, "257", component),
            ("a=candidate:1 -1 udp 1 192.0.2.1 1 typ host", 15, "-1", component),
            ("a=candidate:1 1x udp 1 192.0.2.1 1 typ host", 16, "x", "a space"),
            ("a=candidate:1 1 udp 4294967296 192.0.2.1 1 typ host", 21, "4294967296", "a priority"),
            ("a=candidate:1 1 udp", 20, "", "a space"),
            ("a=candidate:1 1 udp 1 192.0.2.1 65536 typ host", 33, "65536", "a port"),
            ("a=candidate:1 1 udp 1 192.0.2.1 1 host", 35, "host", typ),
            ("a=candidate:1 1 udp 1 192.0.2.1 1 type host", 35, "type", typ),
            ("a=candidate:1 1 udp 1 192.0.2.1 1 typ", 38, "", "a space"),
            (
                "a=candidate:1 1 udp 1 192.0.2.1 1 typ ",
                39,
                "",
                "the type of the candidate, such as host",
            ),
            ("a=candidate:1 1 udp 1 192.0.2.1 1 typ srflx raddr", 50, "", "a space"),
            ("a=candidate:1 1 udp 1 192.0.2.1 1 typ srflx rport 70000", 51, "70000", "a port"),
            ("a=candidate:1 1 udp 1 192.0.2.1 1 typ srflx rport 7x", 52, "x", "a space"),
            ("a=candidate:é 1 udp 1 192.0.2.1 x typ host", 33, "x", "a port"),
        ],
    );
}

#[test]
fn a_candidate_by_itself_is_read_with_and_without_what_stands_before_it() {
    let bare = "1 1 udp 2122262783 192.0.2.1 54321 typ host";
    for before in ["", "candidate:", "a=candidate:"] {
        for end in ["", "\r\n", "\n"] {
            assert_eq!(Candidate::parse(&format!("{before}{bare}{end}")), Ok(host()));
        }
    }
    assert_eq!(
        host().to_text().as_deref(),
        Ok("candidate:1 1 udp 2122262783 192.0.2.1 54321 typ host")
    );
}

#[test]
fn a_fault_of_a_candidate_by_itself_has_the_column_of_the_text_that_was_given() {
    for (text, column) in
        [("1 1 udp x", 9), ("candidate:1 1 udp x", 19), ("a=candidate:1 1 udp x", 21)]
    {
        let error = Candidate::parse(text).unwrap_err();
        assert_eq!((error.line(), error.column(), &text[error.span()]), (1, column, "x"));
        assert_eq!((error.attribute(), error.expected()), (Some("candidate"), "a priority"));
    }
    assert_eq!(Candidate::parse("").unwrap_err().kind(), ParseErrorKind::InvalidValue);
}

#[test]
fn a_candidate_by_itself_is_one_line() {
    let text = "candidate:1 1 udp 1 192.0.2.1 1 typ host\r\na=ice-lite";
    let error = Candidate::parse(text).unwrap_err();
    assert_eq!((error.kind(), error.column()), (ParseErrorKind::ControlCharacter, 41));
    assert_eq!(error.to_string(), "line 1, column 41: there is a character that ends a line");
    for end in ["\r", "\0", "\n\n", "\r\r\n"] {
        let text = format!("candidate:1 1 udp 1 192.0.2.1 1 typ host{end}x");
        assert!(Candidate::parse(&text).is_err(), "{text:?}");
        let text = format!("candidate:1 1 udp 1 192.0.2.1 1 typ host x{end}");
        assert_eq!(Candidate::parse(&text).is_ok(), end == "\r", "{text:?}");
    }
}

#[test]
fn the_parts_of_a_candidate_are_told_apart() {
    let text = "candidate:842163049 1 udp 1677729535 203.0.113.7 36772 typ srflx raddr 0.0.0.0 rport 0 \
                generation 2 ufrag Yx4f network-id 3 network-cost 999";
    let candidate = Candidate::parse(text).unwrap();
    assert_eq!((candidate.foundation, candidate.component), ("842163049", 1));
    assert_eq!((candidate.transport, candidate.priority), ("udp", 1_677_729_535));
    assert_eq!((candidate.address, candidate.port), ("203.0.113.7", 36772));
    assert_eq!(candidate.kind, CandidateType::ServerReflexive);
    assert_eq!((candidate.related_address, candidate.related_port), (Some("0.0.0.0"), Some(0)));
    assert_eq!((candidate.generation(), candidate.username_fragment()), (Some(2), Some("Yx4f")));
    assert_eq!((candidate.network_id(), candidate.network_cost()), (Some(3), Some(999)));
    assert_eq!((candidate.tcp_type(), candidate.relay_protocol()), (None, None));
    assert_eq!(candidate.type_preference(), 100);
    assert!(candidate.is_udp() && candidate.is_ipv4());
    assert!(
        !candidate.is_tcp()
            && !candidate.is_ipv6()
            && !candidate.is_mdns()
            && !candidate.is_relay()
    );
}

#[test]
fn an_extension_that_is_no_number_where_one_belongs_is_none() {
    let text = "1 1 udp 1 192.0.2.1 1 typ host generation x network-id 4294967296 network-cost 9a";
    let candidate = Candidate::parse(text).unwrap();
    assert_eq!(candidate.generation(), None);
    assert_eq!((candidate.network_id(), candidate.network_cost()), (None, None));
    assert_eq!(candidate.extensions.get("generation"), Some("x"));
}

#[test]
fn who_opens_a_tcp_connection_is_told_wherever_it_stands() {
    let of = |line: &str| {
        let candidate = Candidate::parse(line).unwrap();
        candidate.tcp_type().map(|kind| kind.as_str().to_owned())
    };
    assert_eq!(of(ODD[3]).as_deref(), Some("active"));
    assert_eq!(of(ODD[4]).as_deref(), Some("passive"));
    assert_eq!(of(ODD[0]), None);
    assert_eq!(TcpType::from("so"), TcpType::SimultaneousOpen);
}

#[test]
fn the_protocol_of_a_relay_is_told_by_the_priorities_of_the_engines() {
    let relay = |priority: u32, extensions: &'static str| Candidate {
        priority: priority << 24,
        kind: CandidateType::Relay,
        extensions: CandidateExtensions::from(extensions),
        ..host()
    };
    for (preference, expected) in [
        (1, Some(RelayProtocol::Tcp)),
        (2, Some(RelayProtocol::Udp)),
        (3, Some(RelayProtocol::Udp)),
        (5, Some(RelayProtocol::Udp)),
        (4, None),
        (126, None),
    ] {
        assert_eq!(relay(preference, "generation 0").relay_protocol(), expected);
        assert_eq!(relay(preference, "").relay_protocol(), expected);
    }
    assert_eq!(relay(0, "generation 0").relay_protocol(), Some(RelayProtocol::Tls));
    assert_eq!(relay(0, "").relay_protocol(), None);
    assert_eq!(Candidate { kind: CandidateType::Host, ..relay(3, "") }.relay_protocol(), None);
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn both_browsers_reach_the_captured_relay_by_udp() {
    let lines = super::data::lines("a=candidate:");
    let candidates = lines.iter().map(|line| Candidate::parse(line).unwrap());
    let relays: Vec<_> = candidates.filter(Candidate::is_relay).collect();
    let preferences: Vec<_> = relays.iter().map(Candidate::type_preference).collect();
    assert!(preferences.contains(&3) && preferences.contains(&5), "{preferences:?}");
    for relay in relays {
        assert_eq!(relay.relay_protocol(), Some(RelayProtocol::Udp), "{relay:?}");
    }
}

#[test]
fn an_address_is_of_one_of_four_kinds() {
    let candidate = |address| Candidate { address, ..host() };
    assert!(candidate("192.0.2.1").is_ipv4() && !candidate("192.0.2.1").is_ipv6());
    for address in ["::1", "2001:db8::1", "fe80::1%eth0", "::ffff:192.0.2.1"] {
        assert!(candidate(address).is_ipv6() && !candidate(address).is_ipv4(), "{address}");
    }
    for address in ["a.local", "A.LOCAL", "a.local.", "8db58f91-6973-4224-9876-1fbfa4ccfbdf.local"]
    {
        assert_eq!(Address::from(address), Address::Mdns(address));
    }
    for address in [
        "local",
        ".local",
        "a.localx",
        "192.0.2",
        "192.0.2.256",
        "1.2.3.4.local.example",
        "%",
        "é.org",
    ] {
        assert_eq!(Address::from(address), Address::Name(address));
    }
    assert!(Address::from("0.0.0.0").is_unspecified() && Address::from("::").is_unspecified());
    assert!(
        !Address::from("127.0.0.1").is_unspecified() && !Address::from("a.local").is_unspecified()
    );
}

#[test]
fn a_candidate_from_code_that_would_break_its_line_is_refused() {
    let bad = [
        Candidate { foundation: "1 2", ..host() },
        Candidate { foundation: "1\n", ..host() },
        Candidate { component: 0, ..host() },
        Candidate { component: 257, ..host() },
        Candidate { transport: "", ..host() },
        Candidate { transport: "udp 1", ..host() },
        Candidate { address: "", ..host() },
        Candidate { address: "192.0.2.1\r\na=ice-lite", ..host() },
        Candidate { kind: CandidateType::from("host\0"), ..host() },
        Candidate { kind: CandidateType::from(""), ..host() },
        Candidate { related_address: Some("a b"), ..host() },
        Candidate { extensions: CandidateExtensions::from("x 1\r\na=ice-lite"), ..host() },
        Candidate { extensions: [("x", "1\r\na=ice-lite")].into_iter().collect(), ..host() },
    ];
    for candidate in bad {
        let refused = written(&candidate).unwrap_err();
        assert_eq!(refused.kind(), EditErrorKind::InvalidValue, "{candidate:?}");
        assert!(candidate.to_text().is_err(), "{candidate:?}");
    }
}

#[test]
fn extensions_are_set_and_taken_away_in_place() {
    let before = CandidateExtensions::from("tcptype active generation 0 ufrag a ufrag b");
    assert_eq!(before.with("ufrag", "c").as_str(), "tcptype active generation 0 ufrag c");
    assert_eq!(
        before.with("network-id", "1").as_str(),
        "tcptype active generation 0 ufrag a ufrag b network-id 1"
    );
    assert_eq!(before.without("ufrag").as_str(), "tcptype active generation 0");
    assert!(CandidateExtensions::from("  ").is_empty() && !before.is_empty());
    assert_eq!(CandidateExtensions::from("x").iter().collect::<Vec<_>>(), [("x", "")]);
}

#[test]
fn the_json_of_a_candidate_has_the_names_of_the_browser() {
    let text = "1 1 tcp 5 192.0.2.1 9 typ srflx raddr 10.0.0.1 rport 8 tcptype active generation 0";
    assert_eq!(
        serde_json::to_string(&Candidate::parse(text).unwrap()).unwrap(),
        r#"{"foundation":"1","component":1,"transport":"tcp","priority":5,"address":"192.0.2.1","port":9,"type":"srflx","relatedAddress":"10.0.0.1","relatedPort":8,"extensions":{"tcptype":"active","generation":"0"}}"#
    );
}

#[test]
fn what_was_chosen_is_read_by_threes() {
    let remote = |sdp: &Sdp<'_>| again::<RemoteCandidates<'_>>(sdp);
    let lines = [
        "a=remote-candidates:1 192.0.2.3 45664",
        "a=remote-candidates:1 192.0.2.3 45664 2 2001:db8::1 45665",
    ];
    assert_eq!(check_same(remote, lines), 2);
    check_faults(
        remote,
        &[
            ("a=remote-candidates:", 21, "", "a component from 1 to 256"),
            ("a=remote-candidates:1 192.0.2.3", 32, "", "a space"),
            ("a=remote-candidates:1 192.0.2.3 65536", 33, "65536", "a port"),
            ("a=remote-candidates:1 192.0.2.3 1 2", 36, "", "a space"),
            ("a=remote-candidates:1 192.0.2.3 1 300 ::1 1", 35, "300", "a component from 1 to 256"),
        ],
    );
    let one = RemoteCandidate { component: 1, address: "192.0.2.3", port: 1 };
    let broken = RemoteCandidate { address: "192.0.2.3\r\na=ice-lite", ..one };
    assert!(written(&RemoteCandidates::from_iter([one])).is_ok());
    assert!(written(&RemoteCandidates::from_iter([one, broken])).is_err());
    assert!(written(&RemoteCandidates::from_iter([])).is_err());
}
