//! The attributes of ICE, DTLS and SCTP, and the lines of the session part.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::{
    BundleOnly, Connection, Crypto, DcMap, DcMapOptions, DcSa, EditErrorKind, EndOfCandidates,
    Fingerprint, IceLite, IceMismatch, IceOptions, IcePacing, IcePwd, IceUfrag, Identity,
    Information, KeyManagement, MaxMessageSize, SctpMap, SctpPort, Sdp, SessionName, Setup, Timing,
    TlsId,
};

use super::written::{again, check_faults, check_same, written};

/// Reads lines as a type, and writes them again.
macro_rules! again {
    ($type:ty) => {
        |sdp: &Sdp<'_>| again::<$type>(sdp)
    };
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_line_of_the_transport_is_written_as_it_was_read() {
    macro_rules! check {
        ($( $prefix:literal $type:ty, $at_least:literal; )+) => { $(
            let lines = super::data::lines($prefix);
            let count = check_same(again!($type), lines.iter().map(String::as_str));
            assert!(count >= $at_least, "{}: {count}", $prefix);
        )+ };
    }
    check! {
        "a=bundle-only" BundleOnly, 1;
        "a=end-of-candidates" EndOfCandidates, 1;
        "a=fingerprint:" Fingerprint<'_>, 100;
        "a=ice-options:" IceOptions<'_>, 1;
        "a=ice-pwd:" IcePwd<'_>, 100;
        "a=ice-ufrag:" IceUfrag<'_>, 100;
        "a=max-message-size:" MaxMessageSize, 2;
        "a=sctp-port:" SctpPort, 1;
        "a=setup:" Setup, 3;
        "c=" Connection<'_>, 3;
        "s=" SessionName<'_>, 1;
        "t=" Timing, 1;
    }
}

#[test]
fn flags_have_no_value() {
    check_same(again!(IceMismatch), ["a=ice-mismatch"]);
    check_same(again!(EndOfCandidates), ["a=end-of-candidates"]);
    check_faults(again!(IceLite), &[("a=ice-lite:1", 12, "1", "the end of the line")]);
    check_faults(again!(BundleOnly), &[("a=bundle-only:x y", 15, "x", "the end of the line")]);
}

#[test]
fn the_credentials_of_ice_are_read_as_they_are_and_written_as_they_have_to_be() {
    // Other programs write shorter ones, and characters that ICE does not have.
    check_same_unwritten("a=ice-ufrag:a-b");
    let pwd = "a".repeat(22);
    assert_eq!(written(&IceUfrag::new("+/9Z")).as_deref(), Ok("a=ice-ufrag:+/9Z"));
    assert_eq!(written(&IcePwd::new(&pwd)), Ok(format!("a=ice-pwd:{pwd}")));
    for bad in ["", "abc", "ab-d", "ab d", "abcé", "abcd\r\na=ice-lite", &"a".repeat(257)] {
        let refused = written(&IceUfrag::new(bad)).unwrap_err();
        assert_eq!(refused.kind(), EditErrorKind::InvalidValue);
        assert_eq!(refused.expected(), "4 to 256 letters, digits, + and /");
    }
    for bad in [&pwd[1..], "a=ice-lite-a=ice-lite-a=ice-lite", &"a".repeat(257)] {
        assert!(written(&IcePwd::new(bad)).is_err(), "{bad}");
    }
    assert!(written(&IcePwd::new(&"a".repeat(256))).is_ok());
}

/// Reads as a user name fragment, and cannot be written.
fn check_same_unwritten(line: &str) {
    let text = format!("v=0\r\n{line}\r\n");
    let sdp = Sdp::parse(&text).unwrap();
    let fragment = sdp.session().get::<IceUfrag<'_>>().unwrap().unwrap();
    assert!(line.ends_with(fragment.as_str()));
    assert!(written(&fragment).is_err());
}

#[test]
fn options_of_ice_keep_their_spaces() {
    let lines = ["a=ice-options:trickle", "a=ice-options: trickle", "a=ice-options:ice2 trickle"];
    check_same(again!(IceOptions<'_>), lines);
    check_faults(
        again!(IceOptions<'_>),
        &[("a=ice-options:", 15, "", "an option such as trickle")],
    );
    assert!(!IceOptions("trickles ice2".into()).trickles());
    check_same(again!(IcePacing), ["a=ice-pacing:50"]);
    check_faults(
        again!(IcePacing),
        &[
            ("a=ice-pacing:", 14, "", "a time in milliseconds"),
            ("a=ice-pacing:50ms", 16, "ms", "the end of the line"),
        ],
    );
}

#[test]
fn a_fingerprint_is_pairs_of_digits() {
    let again = again!(Fingerprint<'_>);
    check_same(again, ["a=fingerprint:sha-1 0a:FF:3C", "a=fingerprint:sha-256 00"]);
    let pairs = "two hexadecimal digits for each byte, a colon between";
    check_faults(
        again,
        &[
            ("a=fingerprint:", 15, "", "a hash function such as sha-256"),
            ("a=fingerprint:sha-1", 20, "", "a space"),
            ("a=fingerprint:sha-1 ", 21, "", pairs),
            ("a=fingerprint:sha-1 0a:7G:00", 25, "G:00", pairs),
            ("a=fingerprint:sha-1 0a:7", 25, "", pairs),
            ("a=fingerprint:sha-1 0a:", 24, "", pairs),
            ("a=fingerprint:sha-1 0a7f", 23, "7f", pairs),
            ("a=fingerprint:sha-1 0a:é7", 24, "é7", pairs),
            ("a=fingerprint:sha-1 0a 0b", 24, "0b", "the end of the line"),
        ],
    );
    assert_eq!(Fingerprint::from_bytes("sha-1", &[0, 255, 16]).as_str(), "00:FF:10");
    let lower = Fingerprint::new("SHA-1", "00:ff:10");
    assert!(lower.is_same(&Fingerprint::from_bytes("sha-1", &[0, 255, 16])));
    assert!(!lower.is_same(&Fingerprint::new("sha-256", "00:ff:10")));
    assert_ne!(lower, Fingerprint::new("SHA-1", "00:FF:10"));
    assert_eq!(lower.bytes().len(), 3);
    assert_eq!((lower.expected_len(), Fingerprint::new("x", "").expected_len()), (Some(20), None));
    for bad in ["", "0", "00:", "0g", "00:ff\r\na=ice-lite"] {
        assert!(written(&Fingerprint::new("sha-1", bad)).is_err(), "{bad}");
    }
    assert!(written(&Fingerprint::new("sha 1", "00")).is_err());
    assert!(written(&Fingerprint::from_bytes("sha-1", &[])).is_err());
}

#[test]
fn a_setup_is_one_of_four() {
    let lines = ["a=setup:active", "a=setup:passive", "a=setup:actpass", "a=setup:holdconn"];
    check_same(again!(Setup), lines);
    let expected = "active, passive, actpass or holdconn";
    check_faults(
        again!(Setup),
        &[
            ("a=setup:", 9, "", expected),
            ("a=setup:bogus", 9, "bogus", expected),
            ("a=setup:active now", 16, "now", "the end of the line"),
        ],
    );
    assert_eq!(
        Sdp::parse("v=0\r\na=setup:ActPass \r\n").unwrap().session().get(),
        Ok(Some(Setup::ActPass))
    );
}

#[test]
fn an_answer_has_a_role_that_the_offer_allows() {
    use Setup::{ActPass, Active, HoldConn, Passive};
    let allowed = |offer: Setup| {
        let all = [Active, Passive, ActPass, HoldConn];
        all.into_iter().filter(|&answer| offer.allows(answer)).collect::<Vec<_>>()
    };
    assert_eq!(allowed(ActPass), [Active, Passive, HoldConn]);
    assert_eq!(allowed(Active), [Passive, HoldConn]);
    assert_eq!(allowed(Passive), [Active, HoldConn]);
    assert_eq!(allowed(HoldConn), [HoldConn]);
}

#[test]
fn identifications_of_dtls_and_assertions_are_words() {
    let id = "B8CEDvJ6cMbeVBGZCvDYW1cHs0xsKVIh";
    assert_eq!(written(&TlsId::new(id)), Ok(format!("a=tls-id:{id}")));
    for bad in ["short", "B8CEDvJ6cMbeVBGZCvDYW1cHs0xsKV:h", &"a".repeat(256)] {
        assert!(written(&TlsId::new(bad)).is_err(), "{bad}");
    }
    check_same(again!(Identity<'_>), ["a=identity:eyJpZHAi", "a=identity:eyJpZHAi a b=1"]);
    check_faults(again!(Identity<'_>), &[("a=identity:", 12, "", "an assertion in Base64")]);
}

#[test]
fn the_port_of_sctp_is_said_in_a_new_and_an_old_form() {
    check_same(again!(SctpPort), ["a=sctp-port:5000"]);
    check_faults(
        again!(SctpPort),
        &[("a=sctp-port", 12, "", "a port"), ("a=sctp-port:65536", 13, "65536", "a port")],
    );
    let lines = ["a=sctpmap:5000 webrtc-datachannel 1024", "a=sctpmap:5000 webrtc-datachannel"];
    check_same(again!(SctpMap<'_>), lines);
    check_faults(
        again!(SctpMap<'_>),
        &[
            ("a=sctpmap:5000", 15, "", "a space"),
            ("a=sctpmap:5000 webrtc-datachannel 1024v=0", 39, "v=0", "the end of the line"),
            ("a=sctpmap:5000 webrtc-datachannel x", 35, "x", "a number of streams"),
        ],
    );
    check_faults(
        again!(MaxMessageSize),
        &[
            ("a=max-message-size:10000v=0", 25, "v=0", "the end of the line"),
            (
                "a=max-message-size:18446744073709551616",
                20,
                "18446744073709551616",
                "a size in bytes",
            ),
        ],
    );
}

#[test]
fn data_channels_are_described_by_options() {
    let lines = [
        "a=dcmap:0",
        "a=dcmap:65535 label=\"\"",
        "a=dcmap:2 subprotocol=\"a b\";label=\"x;y=%22\"; ordered=false;max-time=5;priority=256;new=1",
    ];
    check_same(again!(DcMap<'_>), lines);
    let option = "an option such as label=\"chat\"";
    check_faults(
        again!(DcMap<'_>),
        &[
            ("a=dcmap:65536", 9, "65536", "the number of a stream, up to 65535"),
            ("a=dcmap:1x", 10, "x", "a space"),
            ("a=dcmap:1 label", 16, "", option),
            ("a=dcmap:1 =1", 11, "=1", option),
            ("a=dcmap:1 label=\"x", 19, "", "a quotation mark"),
            ("a=dcmap:1 label=\"x\"y", 20, "y", "a semicolon"),
            ("a=dcmap:1 max-retr=", 20, "", "the value of the option"),
            ("a=dcmap:1 max-retr=many;ordered=true", 20, "many", "a number"),
            ("a=dcmap:1 ordered=true;max-time=x", 33, "x", "a number"),
        ],
    );
    let map = |options: &'static str| DcMap { stream: 1, options: DcMapOptions::from(options) };
    let full = map("label=\"%e2%82%ac%\";subprotocol=\"%ff\";max-time=7;priority=9");
    assert_eq!(full.label().as_deref(), Some("€%"));
    assert_eq!(full.subprotocol().as_deref(), Some("%ff"));
    assert_eq!((full.max_packet_life_time(), full.priority()), (Some(7), Some(9)));
    assert!(full.is_ordered() && full.max_retransmits().is_none());
    for bad in ["label=\"a\r\nb\"", "label", "max-retr=x"] {
        assert!(written(&map(bad)).is_err(), "{bad}");
    }
    let lines = ["a=dcsa:2 accept-types:text/plain", "a=dcsa:0 sendonly"];
    check_same(again!(DcSa<'_>), lines);
    check_faults(again!(DcSa<'_>), &[("a=dcsa:2 ", 10, "", "an attribute")]);
    assert!(written(&DcSa { stream: 0, attribute: "" }).is_err());
}

#[test]
fn keys_in_the_clear_are_kept() {
    let lines = [
        "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32",
        "a=crypto:0 X inline:a;inline:b KDR=1 UNENCRYPTED_SRTP",
    ];
    check_same(again!(Crypto<'_>), lines);
    check_faults(
        again!(Crypto<'_>),
        &[("a=crypto:x", 10, "x", "a tag, a number"), ("a=crypto:1 X", 13, "", "a space")],
    );
    check_same(again!(KeyManagement<'_>), ["a=key-mgmt:mikey AQAFAHojKV4BAACVjCMnAA=="]);
    check_faults(again!(KeyManagement<'_>), &[("a=key-mgmt:mikey", 17, "", "a space")]);
}

#[test]
fn an_address_may_have_a_time_to_live_and_a_number_of_addresses() {
    let lines = [
        "c=IN IP4 233.252.0.1/127",
        "c=IN IP4 233.252.0.1/127/3",
        "c=IN IP6 ff15::101/3",
        "c=IN IP6 ff15::101",
        "c=IN IP4 host.example.org",
        "c=IN IP4 2001:db8::1",
    ];
    check_same(again!(Connection<'_>), lines);
    check_faults(
        again!(Connection<'_>),
        &[
            ("c=", 3, "", "the type of network, IN"),
            ("c=IN IP4", 9, "", "a space"),
            ("c=IN IP4 233.252.0.1/", 22, "", "a time to live, up to 255"),
            ("c=IN IP4 233.252.0.1/256", 22, "256", "a time to live, up to 255"),
            ("c=IN IP4 233.252.0.1/1/x", 24, "x", "a number of addresses"),
            ("c=IN IP6 ff15::101/1/2", 21, "/2", "the end of the line"),
        ],
    );
    let ip4 = Connection::new("192.0.2.1");
    let ip6 = Connection::new("::1");
    assert_eq!(written(&ip4).as_deref(), Ok("c=IN IP4 192.0.2.1"));
    assert_eq!(written(&Connection { count: Some(2), ..ip6 }).as_deref(), Ok("c=IN IP6 ::1/2"));
    for bad in [
        Connection { ttl: Some(1), ..ip6 },
        Connection { count: Some(1), ..ip4 },
        Connection { address: "192.0.2.1/1", ..ip4 },
        Connection { address: "192.0.2.1\r\na=ice-lite", ..ip4 },
        Connection { network_type: "IN IP4", ..ip4 },
    ] {
        assert!(written(&bad).is_err(), "{bad:?}");
    }
}

#[test]
fn the_lines_of_the_session_are_numbers_and_text() {
    check_same(again!(Timing), ["t=0 0", "t=3034423619 3042462419"]);
    check_faults(
        again!(Timing),
        &[("t=now-", 3, "now-", "a time in seconds since 1900"), ("t=0", 4, "", "a space")],
    );
    check_same(again!(Information<'_>), ["i=", "i= a  b "]);
    assert!(written(&SessionName("a\r\na=ice-lite")).is_err());
    assert!(written(&SessionName("a\0")).is_err());
}
