//! Edits of the transport: what they change, in what browsers wrote and in what
//! they did not, and nothing else.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::edit::{
    AddCandidates, Anonymize, Edit, Munging, RejectSections, RemoveExtMapAllowMixed,
    RemoveHeaderExtension, RemoveIceOption, RetainCandidates, SetFingerprint, SetIceCredentials,
    SetIceLite, SetSetup, Side, Target,
};
use rtcweb::sdp::{Candidate, EditErrorKind, Fingerprint, Sdp, Setup};

const SESSION: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";
const PWD: &str = "Tt0N8r2TQj1v2e5YwX7aB3cK";
const LEVEL: &str = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";

/// The description behind [`SESSION`] after the edit, and in how many parts it
/// made a change.
fn edited(lines: &str, edit: &dyn Edit) -> (usize, String) {
    let text = [SESSION, lines].concat();
    let mut sdp = Sdp::parse(&text).unwrap();
    let changed = sdp.apply(edit).unwrap();
    let rest = sdp.as_str().strip_prefix(SESSION).expect("the session part stays");
    (changed, rest.to_owned())
}

fn refused(lines: &str, edit: &dyn Edit) -> EditErrorKind {
    let text = [SESSION, lines].concat();
    let mut sdp = Sdp::parse(&text).unwrap();
    let error = sdp.apply(edit).unwrap_err();
    assert_eq!(sdp.as_str(), text);
    error.kind()
}

const HOST: &str = "a=candidate:1 1 udp 2122262783 10.0.0.1 5000 typ host generation 0\r\n";
const HOST6: &str = "a=candidate:2 1 udp 2122262782 fd00::1 5000 typ host\r\n";
const MDNS: &str = "a=candidate:3 1 udp 2122262781 8db58f91.local 5001 typ host\r\n";
const TCP: &str = "a=candidate:4 1 tcp 1518214911 10.0.0.1 9 typ host tcptype active\r\n";
const SRFLX: &str =
    "a=candidate:5 1 udp 1685855999 203.0.113.7 5002 typ srflx raddr 10.0.0.1 rport 5000\r\n";
const RELAY: &str =
    "a=candidate:6 1 udp 58466303 198.51.100.20 5003 typ relay raddr 203.0.113.7 rport 5002\r\n";
const RELAY_HIDDEN: &str =
    "a=candidate:6 1 udp 58466303 198.51.100.20 5003 typ relay raddr 0.0.0.0 rport 0\r\n";

fn section(port: u16, address: &str, candidates: &[&str]) -> String {
    format!("m=audio {port} X 0\r\nc=IN IP4 {address}\r\n{}a=mid:0\r\n", candidates.concat())
}

#[test]
fn candidates_are_filtered_and_the_default_address_is_that_of_one_that_is_left() {
    let all = [HOST, HOST6, MDNS, TCP, SRFLX, RELAY];
    let cases: [(RetainCandidates<'_>, String); 5] = [
        (RetainCandidates::relays(Target::All), section(5003, "198.51.100.20", &[RELAY_HIDDEN])),
        (
            RetainCandidates::ipv4(Target::All),
            section(5000, "10.0.0.1", &[HOST, MDNS, TCP, SRFLX, RELAY]),
        ),
        (
            RetainCandidates::without_mdns(Target::All),
            section(5000, "10.0.0.1", &[HOST, HOST6, TCP, SRFLX, RELAY]),
        ),
        (
            RetainCandidates::without_tcp(Target::All),
            section(5000, "10.0.0.1", &[HOST, HOST6, MDNS, SRFLX, RELAY]),
        ),
        (
            RetainCandidates::new(Target::All, &|candidate| candidate.foundation > "1"),
            section(5003, "198.51.100.20", &[HOST6, MDNS, TCP, SRFLX, RELAY]),
        ),
    ];
    for (edit, expected) in cases {
        let before = section(5000, "10.0.0.1", &all);
        assert_eq!(edited(&before, &edit), (1, expected));
    }
}

#[test]
fn without_a_candidate_of_datagrams_the_default_address_is_none() {
    let default = |candidates: &[&str], keep: &dyn Fn(&Candidate<'_>) -> bool| {
        let before = section(5000, "10.0.0.1", candidates);
        edited(&before, &RetainCandidates::new(Target::All, keep)).1
    };
    let not_first = |candidate: &Candidate<'_>| candidate.foundation != "1";
    assert_eq!(default(&[HOST], &|_| false), section(9, "0.0.0.0", &[]));
    assert_eq!(default(&[HOST, TCP, MDNS], &not_first), section(9, "0.0.0.0", &[TCP, MDNS]));
    let ip6 = default(&[HOST, HOST6], &not_first);
    assert_eq!(ip6, section(5000, "fd00::1", &[HOST6]).replace("c=IN IP4", "c=IN IP6"));
}

#[test]
fn a_default_address_that_no_candidate_had_stays() {
    let public = section(40_000, "203.0.113.99", &[HOST]);
    let relays = RetainCandidates::relays(Target::All);
    assert_eq!(edited(&public, &relays), (1, section(40_000, "203.0.113.99", &[])));
    let none = section(9, "0.0.0.0", &[HOST, RELAY]);
    assert_eq!(edited(&none, &relays), (1, section(9, "0.0.0.0", &[RELAY_HIDDEN])));
}

#[test]
fn the_default_addresses_of_bundled_sections_and_of_rtcp_follow() {
    let rtcp = "a=candidate:1 2 udp 1 10.0.0.1 5001 typ host\r\n";
    let before = [
        "a=group:BUNDLE 0 1\r\nc=IN IP4 10.0.0.1\r\n",
        "m=audio 5000 X 0\r\na=rtcp:5001 IN IP4 10.0.0.1\r\n",
        HOST,
        rtcp,
        RELAY,
        "a=mid:0\r\nm=video 5000 X 0\r\na=mid:1\r\n",
    ]
    .concat();
    let relay = "c=IN IP4 198.51.100.20\r\n";
    let after = [
        "a=group:BUNDLE 0 1\r\nc=IN IP4 10.0.0.1\r\nm=audio 5003 X 0\r\n",
        relay,
        "a=rtcp:9 IN IP4 0.0.0.0\r\n",
        RELAY_HIDDEN,
        "a=mid:0\r\nm=video 5003 X 0\r\n",
        relay,
        "a=mid:1\r\n",
    ]
    .concat();
    assert_eq!(edited(&before, &RetainCandidates::relays(Target::All)), (1, after));
}

#[test]
fn a_candidate_that_comes_by_itself_is_filtered_as_those_of_a_description() {
    let relays = RetainCandidates::relays(Target::All);
    let filtered = |line: &str| {
        let candidate = Candidate::parse(line).unwrap();
        relays.filter(candidate).map(|candidate| format!("a={}\r\n", candidate.to_text().unwrap()))
    };
    assert_eq!(filtered(RELAY).as_deref(), Some(RELAY_HIDDEN));
    assert_eq!(filtered(SRFLX), None);
    let relay6 = RELAY.replace("198.51.100.20", "2001:db8::1");
    assert!(filtered(&relay6).unwrap().contains(" raddr :: rport 0"));
}

#[test]
fn a_candidate_that_does_not_parse_keeps_the_others_from_being_filtered() {
    let bad = section(9, "0.0.0.0", &[HOST, "a=candidate:x\r\n"]);
    assert_eq!(refused(&bad, &RetainCandidates::relays(Target::All)), EditErrorKind::Unreadable);
}

#[test]
fn candidates_are_added_once_behind_those_that_are_there() {
    let candidates = [HOST, MDNS].map(|line| Candidate::parse(line).unwrap());
    let add = AddCandidates::new(Target::Mid("0"), &candidates);
    let before = section(9, "0.0.0.0", &[TCP, HOST]);
    let after = section(9, "0.0.0.0", &[TCP, HOST, MDNS]);
    assert_eq!(edited(&before, &add), (1, after.clone()));
    assert_eq!(edited(&after, &add), (0, after.clone()));
    let end = "a=end-of-candidates\r\n";
    let ended = [&*after, end].concat();
    assert_eq!(edited(&after, &add.and_no_more(true)), (1, ended.clone()));
    assert_eq!(edited(&ended, &add.and_no_more(true)), (0, ended));
    let evil = Candidate { address: "192.0.2.1\r\na=ice-lite", ..candidates[0].clone() };
    let evil = [candidates[0].clone(), evil];
    let nothing = section(9, "0.0.0.0", &[]);
    assert_eq!(
        refused(&nothing, &AddCandidates::new(Target::All, &evil)),
        EditErrorKind::InvalidValue
    );
}

#[test]
fn an_option_of_ice_is_taken_out_of_the_list() {
    let before = "a=ice-options:trickle\r\nm=audio 9 X 0\r\na=ice-options:ice2 trickle renomination\r\n\
                  m=video 9 X 0\r\na=mid:1\r\na=ice-options:ice2\r\n";
    let after = "m=audio 9 X 0\r\na=ice-options:ice2 renomination\r\n\
                 m=video 9 X 0\r\na=mid:1\r\na=ice-options:ice2\r\n";
    let trickle = RemoveIceOption::trickle(Target::All);
    assert_eq!(edited(before, &trickle), (2, after.to_owned()));
    assert_eq!(trickle.munging(), Munging::IceOptionsTrickle);
    let other = RemoveIceOption::new(Target::Mid("1"), "ice2");
    let after = before.strip_suffix("a=ice-options:ice2\r\n").unwrap();
    assert_eq!(edited(before, &other), (1, after.to_owned()));
    assert_eq!(other.munging(), Munging::IceOptions);
}

#[test]
fn credentials_and_roles_are_set_in_sections_that_are_used() {
    let before = "m=audio 9 X 0\r\na=ice-ufrag:old1\r\na=ice-pwd:old\r\na=setup:actpass\r\nm=video 0 X 0\r\na=mid:1\r\n";
    let credentials = SetIceCredentials::new(Target::All, "new2", PWD);
    let after = format!(
        "m=audio 9 X 0\r\na=ice-ufrag:new2\r\na=ice-pwd:{PWD}\r\na=setup:actpass\r\nm=video 0 X 0\r\na=mid:1\r\n"
    );
    assert_eq!(edited(before, &credentials), (1, after.clone()));
    assert_eq!(edited(&after, &credentials), (0, after));
    for (fragment, password) in [("new", PWD), ("new2", "short"), ("ab\r\na=ice-lite", PWD)] {
        let bad = SetIceCredentials::new(Target::All, fragment, password);
        assert_eq!(refused(before, &bad), EditErrorKind::InvalidValue);
    }
    let role = SetSetup::new(Target::All, Setup::Passive);
    assert_eq!(edited(before, &role), (1, before.replace("actpass", "passive")));
    assert_eq!(edited(before, &SetSetup::new(Target::All, Setup::ActPass)), (0, before.to_owned()));
    let bad = before.replace("actpass", "both\r\na=setup:passive");
    assert_eq!(edited(&bad, &role), (1, before.replace("actpass", "passive")));
    let nowhere = SetSetup::new(Target::Mid("9"), Setup::Passive);
    assert_eq!(refused(before, &nowhere), EditErrorKind::NotFound);
}

#[test]
fn a_fingerprint_replaces_those_that_are_there() {
    let before = "a=fingerprint:sha-1 00\r\nm=audio 9 X 0\r\na=fingerprint:sha-1 01\r\na=fingerprint:sha-1 02\r\nm=video 9 X 0\r\na=mid:1\r\n";
    let new = Fingerprint::new("sha-256", "aa:bb");
    let after = "a=fingerprint:sha-256 aa:bb\r\nm=audio 9 X 0\r\na=fingerprint:sha-256 aa:bb\r\nm=video 9 X 0\r\na=mid:1\r\n";
    let all = SetFingerprint::new(Target::All, &new);
    assert_eq!(edited(before, &all), (2, after.to_owned()));
    assert_eq!(edited(after, &all), (0, after.to_owned()));
    let one = SetFingerprint::new(Target::Mid("1"), &new);
    assert_eq!(edited(before, &one), (1, format!("{before}a=fingerprint:sha-256 aa:bb\r\n")));
    let bad = Fingerprint::new("sha-256", "aa\r\na=ice-lite");
    assert_eq!(
        refused(before, &SetFingerprint::new(Target::All, &bad)),
        EditErrorKind::InvalidValue
    );
}

#[test]
fn a_header_extension_is_taken_away_wherever_it_is_and_however_it_is_used() {
    let mid = "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid\r\n";
    let before = format!(
        "a=extmap-allow-mixed\r\nm=audio 9 X 0\r\na=extmap:1/recvonly {LEVEL}\r\n{mid}\
         m=audio 9 X 0\r\na=extmap:2 urn:ietf:params:rtp-hdrext:encrypt {LEVEL} x\r\n{mid}\
         a=extmap-allow-mixed\r\n"
    );
    let after = format!(
        "a=extmap-allow-mixed\r\nm=audio 9 X 0\r\n{mid}m=audio 9 X 0\r\n{mid}a=extmap-allow-mixed\r\n"
    );
    assert_eq!(edited(&before, &RemoveHeaderExtension::new(Target::All, LEVEL)), (2, after));
    let after = before.replace("a=extmap-allow-mixed\r\n", "");
    assert_eq!(edited(&before, &RemoveExtMapAllowMixed), (2, after));
    let first = RemoveHeaderExtension::new(Target::Index(0), &LEVEL[1..]);
    assert_eq!(edited(&before, &first), (0, before));
}

#[test]
fn a_rejected_section_has_port_0_and_no_part_in_its_bundle() {
    let before = format!(
        "a=group:BUNDLE 0 1 2\r\na=group:LS 0 1\r\nc=IN IP4 0.0.0.0\r\n\
         m=audio 9 X 0\r\na=mid:0\r\nm=video 0 X 0\r\na=bundle-only\r\na=mid:1\r\na=sendonly\r\n{HOST}m=video 0 X 0\r\na=mid:2\r\n"
    );
    let after = "a=group:BUNDLE 0 2\r\na=group:LS 0 1\r\nc=IN IP4 0.0.0.0\r\n\
         m=audio 9 X 0\r\na=mid:0\r\nm=video 0 X 0\r\nc=IN IP4 0.0.0.0\r\na=mid:1\r\na=inactive\r\nm=video 0 X 0\r\na=mid:2\r\n";
    assert_eq!(
        edited(&before, &RejectSections::new(Target::Media("video"))),
        (1, after.to_owned())
    );
    // A section that was rejected before stays as it is, and in its group.
    assert_eq!(edited(after, &RejectSections::new(Target::Mid("1"))), (0, after.to_owned()));
}

#[test]
fn a_bundle_of_nothing_is_none() {
    let before = "a=group:BUNDLE 0 1\r\nm=audio 9 X 0\r\nc=IN IP4 192.0.2.1\r\na=mid:0\r\nm=video 9 X 0\r\na=mid:1\r\n";
    let after = "m=audio 0 X 0\r\nc=IN IP4 192.0.2.1\r\na=mid:0\r\na=inactive\r\n\
                 m=video 0 X 0\r\nc=IN IP4 0.0.0.0\r\na=mid:1\r\na=inactive\r\n";
    assert_eq!(edited(before, &RejectSections::new(Target::All)), (2, after.to_owned()));
}

#[test]
fn the_next_section_carries_the_bundle_of_one_that_is_rejected() {
    let end = "a=end-of-candidates\r\n";
    let transport = format!(
        "a=ice-ufrag:Yx4f\r\na=ice-pwd:{PWD}\r\na=ice-options:trickle\r\na=fingerprint:sha-1 00\r\na=fingerprint:sha-1 01\r\na=setup:actpass\r\n"
    );
    let before = format!(
        "a=group:BUNDLE 0 2 1\r\n\
         m=audio 5000 X 0\r\nc=IN IP4 10.0.0.1\r\na=mid:0\r\n{HOST}{TCP}{end}{transport}\
         m=video 0 X 0\r\nc=IN IP4 0.0.0.0\r\na=mid:1\r\na=bundle-only\r\n\
         m=video 0 X 0\r\nc=IN IP4 0.0.0.0\r\na=mid:2\r\na=bundle-only\r\na=setup:actpass\r\n"
    );
    let carried = transport.replace("a=setup:actpass\r\n", "");
    let after = format!(
        "a=group:BUNDLE 2 1\r\n\
         m=audio 0 X 0\r\nc=IN IP4 10.0.0.1\r\na=mid:0\r\n{transport}a=inactive\r\n\
         m=video 0 X 0\r\nc=IN IP4 0.0.0.0\r\na=mid:1\r\na=bundle-only\r\n\
         m=video 5000 X 0\r\nc=IN IP4 10.0.0.1\r\na=mid:2\r\na=setup:actpass\r\n{HOST}{TCP}{end}{carried}"
    );
    assert_eq!(edited(&before, &RejectSections::new(Target::Mid("0"))), (1, after));
    // One with other credentials has a transport of its own.
    let own = before.replace("a=mid:2\r\n", "a=mid:2\r\na=ice-ufrag:other\r\n");
    let (_, after) = edited(&own, &RejectSections::new(Target::Mid("0")));
    assert!(after.ends_with("m=video 0 X 0\r\nc=IN IP4 0.0.0.0\r\na=mid:2\r\na=ice-ufrag:other\r\na=bundle-only\r\na=setup:actpass\r\n"));
}

#[test]
fn a_lite_agent_says_so_once() {
    let lite = "a=ice-lite\r\nm=audio 9 X 0\r\n";
    let full = "m=audio 9 X 0\r\n";
    assert_eq!(edited(full, &SetIceLite(true)), (1, lite.to_owned()));
    assert_eq!(edited(lite, &SetIceLite(true)), (0, lite.to_owned()));
    assert_eq!(edited(lite, &SetIceLite(false)), (1, full.to_owned()));
}

#[test]
fn what_is_anonymous_is_the_same_for_the_same_in_all_descriptions() {
    let anonymize = Anonymize::new();
    let names = |text: &str| {
        let mut sdp = Sdp::parse(text).unwrap();
        sdp.apply(&anonymize).unwrap();
        sdp.as_str().to_owned()
    };
    let before = format!(
        "v=0\r\no=jane 4611 2 IN IP6 2a01::7\r\ns=Jane's talk\r\ni=About Jane\r\ne=jane@example.org\r\nt=0 0\r\n\
         a=identity:eyJqYW5l\r\nm=audio 5000 X 0\r\nc=IN IP4 192.168.1.5\r\nk=clear:secret\r\n\
         a=rtcp:5001 IN IP4 192.168.1.5\r\na=remote-candidates:1 8.8.4.4 9\r\n{HOST6}{MDNS}{SRFLX}\
         a=candidate:x 1 udp 1 192.168.1.5 1 typ host ufrag Yx4f\r\n\
         a=candidate: 1 udp 1 fe80::5%eth0 1 typ host\r\na=candidate:x 1 udp 1 127.0.0.1 1 typ host\r\n\
         a=ice-ufrag:Yx4f\r\na=ice-pwd:{PWD}\r\na=fingerprint:sha-1 00:11:22:33:44:55\r\na=fingerprint:sha-1 00:11\r\n\
         a=tls-id:B8CEDvJ6cMbeVBGZCvDYW1cHs0xsKVIh\r\na=crypto:1 X inline:abc|2^20 KDR=1\r\na=key-mgmt:mikey AQAF\r\n\
         a=ssrc:1 cname:jane@example.org\r\na=ssrc:1 msid:a b\r\na=source-filter: incl IN IP4 * 8.8.8.8\r\na=x-new:1\r\n"
    );
    let after = "v=0\r\no=user1 1 2 IN IP6 2001:db8::1\r\ns=-\r\nt=0 0\r\n\
         m=audio 5000 X 0\r\nc=IN IP4 10.0.0.1\r\n\
         a=rtcp:5001 IN IP4 10.0.0.1\r\na=remote-candidates:1 192.0.2.1 9\r\n\
         a=candidate:1 1 udp 2122262782 fd00::1 5000 typ host\r\n\
         a=candidate:2 1 udp 2122262781 00000001-0000-4000-8000-000000000000.local 5001 typ host\r\n\
         a=candidate:3 1 udp 1685855999 192.0.2.2 5002 typ srflx raddr 10.0.0.2 rport 5000\r\n\
         a=candidate:4 1 udp 1 10.0.0.1 1 typ host ufrag u001\r\n\
         a=candidate: 1 udp 1 fe80::1 1 typ host\r\na=candidate:4 1 udp 1 127.0.0.1 1 typ host\r\n\
         a=ice-ufrag:u001\r\na=ice-pwd:p000000000000000000001\r\na=fingerprint:sha-1 00:00:00:00:00:01\r\na=fingerprint:sha-1 00:02\r\n\
         a=tls-id:00000000000000000001\r\na=crypto:1 X inline:anonymous KDR=1\r\na=key-mgmt:mikey anonymous\r\n\
         a=ssrc:1 cname:cname1\r\na=ssrc:1 msid:a b\r\na=source-filter: incl IN IP4 * 192.0.2.3\r\na=x-new:1\r\n";
    assert_eq!(names(&before), after);
    assert_eq!(names(&before), after);
    let answer = names(
        "v=0\r\no=- 9 2 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-ufrag:otherone\r\na=fingerprint:sha-1 00:11\r\n",
    );
    assert!(
        answer.contains("o=- 2 2 IN IP4 0.0.0.0\r\n") && answer.contains("a=ice-ufrag:u002\r\n")
    );
    assert!(answer.contains("a=fingerprint:sha-1 00:02\r\n"));
    assert_eq!(anonymize.username_fragment("Yx4f"), "u001");
    let trickled = Candidate::parse(SRFLX).unwrap();
    assert_eq!(
        anonymize.candidate(&trickled).unwrap(),
        "candidate:3 1 udp 1685855999 192.0.2.2 5002 typ srflx raddr 10.0.0.2 rport 5000"
    );
}

#[test]
fn more_addresses_than_there_are_for_documentation_stay_apart() {
    let anonymize = Anonymize::new();
    let name = |number: u32| {
        let address = format!("8.{}.{}.1", number >> 8, number & 255);
        let line = format!("1 1 udp 1 {address} 1 typ host");
        anonymize.candidate(&Candidate::parse(&line).unwrap()).unwrap()
    };
    let mut names: Vec<String> = (0..1000).map(name).collect();
    assert!(names[253].contains(" 192.0.2.254 ") && names[254].contains(" 198.18.0.255 "));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 1000);
}

#[test]
fn every_edit_says_what_it_is_and_which_api_makes_it_unnecessary() {
    let fingerprint = Fingerprint::new("sha-1", "00");
    let edits: [(&dyn Edit, Munging, Option<&str>, Side); 10] = [
        (
            &RetainCandidates::relays(Target::All),
            Munging::IceCandidateCount,
            Some("RTCConfiguration.iceTransportPolicy"),
            Side::Remote,
        ),
        (&RetainCandidates::ipv4(Target::All), Munging::IceCandidateCount, None, Side::Remote),
        (
            &AddCandidates::new(Target::All, &[]),
            Munging::IceCandidateCount,
            Some("RTCPeerConnection.addIceCandidate"),
            Side::Remote,
        ),
        (
            &SetIceCredentials::new(Target::All, "", ""),
            Munging::IceUfrag,
            Some("RTCPeerConnection.restartIce"),
            Side::Either,
        ),
        (&SetIceLite(true), Munging::IceMode, None, Side::Remote),
        (&SetSetup::new(Target::All, Setup::Active), Munging::DtlsSetup, None, Side::Either),
        (
            &SetFingerprint::new(Target::All, &fingerprint),
            Munging::Unknown,
            Some("RTCConfiguration.certificates"),
            Side::Remote,
        ),
        (
            &RemoveHeaderExtension::new(Target::All, LEVEL),
            Munging::RtpHeaderExtensionRemoved,
            Some("RTCRtpTransceiver.setHeaderExtensionsToNegotiate"),
            Side::Either,
        ),
        (&RemoveExtMapAllowMixed, Munging::RtpHeaderExtensionModified, None, Side::Either),
        (
            &RejectSections::new(Target::All),
            Munging::Bundle,
            Some("RTCRtpTransceiver.stop"),
            Side::Either,
        ),
    ];
    for (edit, munging, instead, side) in edits {
        assert_eq!((edit.munging(), edit.instead(), edit.side()), (munging, instead, side));
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod captured {
    use rtcweb::sdp::LineKind;
    use rtcweb::sdp::check::Severity;

    use super::*;
    use crate::sdp::data;

    /// Makes the edit in every captured description; only lines of these kinds
    /// may change, and the result reads. Says how many were changed.
    fn only_these(kinds: &[LineKind], edit: &dyn Edit, check: impl Fn(&Sdp<'_>, &str)) -> usize {
        let mut changed = 0;
        for description in data::captured() {
            let before = Sdp::parse(description.text()).unwrap();
            let mut after = before.clone();
            let parts = after.apply(edit).unwrap();
            assert_eq!(parts > 0, before != after, "{}", description.path);
            changed += usize::from(parts > 0);
            let rest = |sdp: &Sdp<'_>| -> Vec<String> {
                let lines = sdp.lines().filter(|line| !kinds.contains(&line.kind()));
                lines.map(|line| line.text().to_owned()).collect()
            };
            assert_eq!(rest(&before), rest(&after), "{}", description.path);
            let again = Sdp::parse(after.as_str()).unwrap();
            assert_eq!(again.sections().len(), before.sections().len());
            let error = again.lines().find_map(|line| line.attribute()?.err());
            assert_eq!(error, None, "{}", description.path);
            for found in rtcweb::sdp::check::check(&again) {
                let is_error = found.severity() == Severity::Error;
                assert!(!is_error, "{}: {found}", description.path);
            }
            check(&again, &description.path);
        }
        changed
    }

    const ADDRESSES: [LineKind; 4] =
        [LineKind::Candidate, LineKind::Connection, LineKind::Media, LineKind::Rtcp];

    fn defaults_are_candidates(sdp: &Sdp<'_>, path: &str) {
        for section in sdp.sections() {
            let default = section.default_address().unwrap().unwrap();
            let candidate = section.default_candidate().unwrap();
            assert_eq!(default.is_given(), candidate.is_some(), "{path}");
        }
    }

    #[test]
    fn filtered_candidates_leave_nothing_of_those_that_are_gone() {
        let relays = only_these(&ADDRESSES, &RetainCandidates::relays(Target::All), |sdp, path| {
            defaults_are_candidates(sdp, path);
            let text = sdp.as_str();
            let mine = [".local", "192.0.2.2", "203.0.113.7", "fd00::2", "127.0.0.1 ", " ::1 "];
            // The origin has no address of this side, and nobody asked about it.
            let behind_origin = text.split_once("\r\ns=").unwrap().1;
            for address in mine {
                assert!(!behind_origin.contains(address), "{path}: {address}");
            }
        });
        assert!(relays > 20, "{relays}");
        let mdns =
            only_these(&ADDRESSES, &RetainCandidates::without_mdns(Target::All), |sdp, path| {
                defaults_are_candidates(sdp, path);
                assert!(!sdp.as_str().contains(".local"), "{path}");
            });
        assert!(mdns > 20, "{mdns}");
        let kinds = [LineKind::Candidate];
        let tcp = only_these(&kinds, &RetainCandidates::without_tcp(Target::All), |sdp, path| {
            let all = sdp.sections().flat_map(|section| section.candidates());
            assert!(all.map(Result::unwrap).all(|candidate| candidate.is_udp()), "{path}");
        });
        assert!(tcp > 10, "{tcp}");
    }

    #[test]
    fn every_section_is_rejected_as_firefox_accepts_it() {
        let kinds = [
            ADDRESSES.as_slice(),
            &[
                LineKind::Group,
                LineKind::BundleOnly,
                LineKind::EndOfCandidates,
                LineKind::SendRecv,
                LineKind::SendOnly,
                LineKind::RecvOnly,
                LineKind::Inactive,
            ],
        ]
        .concat();
        let all = only_these(&kinds, &RejectSections::new(Target::All), |sdp, path| {
            assert_eq!(sdp.bundle_groups().count(), 0, "{path}");
            for section in sdp.sections() {
                assert!(section.is_rejected() && section.has(LineKind::Connection), "{path}");
            }
        });
        assert_eq!(all, data::captured().len());
        only_these(&kinds, &RejectSections::new(Target::Index(0)), |sdp, path| {
            for section in sdp.sections().filter(|section| !section.is_rejected()) {
                let bundle = section.bundle().unwrap();
                let carrier = bundle.transport().unwrap();
                assert_eq!(carrier.mid(), bundle.mids().iter().next(), "{path}");
                assert!(carrier.line().unwrap().port != 0, "{path}");
                assert!(section.ice_parameters().unwrap().is_some(), "{path}");
                assert!(section.dtls_parameters().unwrap().is_some(), "{path}");
            }
        });
    }

    #[test]
    fn other_edits_change_the_lines_that_they_are_about() {
        let all = data::captured().len();
        let trickle = RemoveIceOption::trickle(Target::All);
        assert_eq!(only_these(&[LineKind::IceOptions], &trickle, |_, _| {}), all);
        let credentials = SetIceCredentials::new(Target::All, "new2", PWD);
        let kinds = [LineKind::IceUfrag, LineKind::IcePwd];
        only_these(&kinds, &credentials, |sdp, path| {
            for section in sdp.sections().filter(|section| !section.is_rejected()) {
                let ice = section.ice_parameters().unwrap().unwrap();
                assert_eq!((ice.username_fragment, ice.password), ("new2", PWD), "{path}");
            }
        });
        let setup = SetSetup::new(Target::All, Setup::Passive);
        assert!(only_these(&[LineKind::Setup], &setup, |_, _| {}) > all / 2);
        let other = Fingerprint::from_bytes("sha-256", &[7; 32]);
        let fingerprint = SetFingerprint::new(Target::All, &other);
        only_these(&[LineKind::Fingerprint], &fingerprint, |sdp, path| {
            for section in sdp.sections().filter(|section| !section.is_rejected()) {
                let dtls = section.dtls_parameters().unwrap().unwrap();
                assert!(matches!(&*dtls.fingerprints, [one] if *one == other), "{path}");
            }
        });
        let level = RemoveHeaderExtension::new(Target::All, LEVEL);
        assert!(only_these(&[LineKind::ExtMap], &level, |_, _| {}) > all / 4);
        let mixed = &[LineKind::ExtMapAllowMixed];
        assert!(only_these(mixed, &RemoveExtMapAllowMixed, |_, _| {}) > all / 4);
        assert_eq!(only_these(&[LineKind::IceLite], &SetIceLite(true), |_, _| {}), all);
        let one = [Candidate::parse("1 1 udp 1 192.0.2.99 9 typ host").unwrap()];
        let add = AddCandidates::new(Target::Index(0), &one).and_no_more(true);
        let kinds = [LineKind::Candidate, LineKind::EndOfCandidates];
        assert_eq!(only_these(&kinds, &add, |_, _| {}), all);
    }

    #[test]
    fn an_anonymous_offer_and_its_answer_have_nothing_of_what_they_had() {
        let kinds = [
            ADDRESSES.as_slice(),
            &[
                LineKind::Origin,
                LineKind::SessionName,
                LineKind::IceUfrag,
                LineKind::IcePwd,
                LineKind::Fingerprint,
                LineKind::Ssrc,
            ],
        ]
        .concat();
        for description in data::captured() {
            let before = Sdp::parse(description.text()).unwrap();
            let mut after = before.clone();
            after.apply(&Anonymize::new()).unwrap();
            let pairs = before.lines().zip(after.lines());
            let mut secrets = 0;
            for (old, new) in pairs {
                assert_eq!(old.kind(), new.kind(), "{}", description.path);
                let secret = [LineKind::IceUfrag, LineKind::IcePwd, LineKind::Fingerprint];
                if secret.contains(&old.kind()) {
                    assert_ne!(old.text(), new.text(), "{}", description.path);
                    secrets += 1;
                } else if !kinds.contains(&old.kind()) {
                    assert_eq!(old.text(), new.text(), "{}", description.path);
                }
            }
            assert!(secrets > 0 && !after.as_str().contains("203.0.113.7"));
            assert_eq!(before.lines().len(), after.lines().len());
        }
    }
}
