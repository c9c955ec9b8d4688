//! Sections of any lines about the transport, viewed and edited.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use rtcweb::sdp::edit::{
    AddCandidates, Anonymize, Edit, RejectSections, RemoveExtMapAllowMixed, RemoveHeaderExtension,
    RemoveIceOption, RetainCandidates, SetFingerprint, SetIceCredentials, SetIceLite, SetSetup,
    Target,
};
use rtcweb::sdp::{Candidate, Fingerprint, LineKind, Sdp, Setup};

fn address() -> impl Strategy<Value = &'static str> {
    select(&["10.0.0.1", "10.0.0.2", "::1", "fd00::1", "a.local", "0.0.0.0", "example.org"][..])
}

fn port() -> impl Strategy<Value = &'static str> {
    select(&["0", "9", "5000", "5001"][..])
}

prop_compose! {
    fn candidate()(
        foundation in "[0-9]?",
        component in "[12]",
        transport in "(udp|UDP|tcp)",
        priority in any::<u32>(),
        address in address(),
        port in port(),
        kind in "(host|srflx|relay|new)",
        related in select(&["", " raddr 10.0.0.1 rport 5000", " raddr ::1", " rport 9"][..]),
        rest in select(&["", " generation 0", " tcptype active ufrag abcd", " x"][..]),
    ) -> String {
        format!("a=candidate:{foundation} {component} {transport} {priority} {address} {port} typ {kind}{related}{rest}")
    }
}

fn line() -> impl Strategy<Value = String> {
    let any_line = &[
        "a=end-of-candidates",
        "a=ice-ufrag:abcd",
        "a=ice-ufrag:efgh",
        "a=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK",
        "a=ice-options:trickle",
        "a=ice-options:ice2 trickle",
        "a=ice-lite",
        "a=fingerprint:sha-1 00:11",
        "a=fingerprint:sha-256 22",
        "a=setup:actpass",
        "a=setup:passive",
        "a=ice-ufrag:new2",
        "a=bundle-only",
        "a=group:BUNDLE 1 0",
        "a=group:BUNDLE 2",
        "a=extmap:1 urn:a",
        "a=extmap-allow-mixed",
        "a=sctp-port:5000",
        "a=sendonly",
        "a=x",
    ][..];
    prop_oneof![
        4 => select(any_line).prop_map(str::to_owned),
        3 => candidate(),
        1 => address().prop_map(|address| format!("c=IN IP4 {address}")),
        1 => (port(), address()).prop_map(|(port, address)| format!("a=rtcp:{port} IN IP4 {address}")),
    ]
}

fn description() -> impl Strategy<Value = String> {
    let section = (port(), "[0-3]", vec(line(), 0..10));
    (vec(line(), 0..4), vec(section, 0..4)).prop_map(|(session, sections)| {
        let mut text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n".to_owned();
        let mut add = |line: &str| {
            text.push_str(line);
            text.push_str("\r\n");
        };
        session.iter().for_each(|line| add(line));
        for (port, mid, lines) in &sections {
            add(&format!("m=application {port} UDP/DTLS/SCTP webrtc-datachannel"));
            add(&format!("a=mid:{mid}"));
            lines.iter().for_each(|line| add(line));
        }
        text
    })
}

const ALL: Target<'_> = Target::All;

fn with_every_edit(mut check: impl FnMut(&dyn Edit)) {
    let candidates = [Candidate::host("10.0.0.1", 5000), Candidate::host("192.0.2.1", 1)];
    let fingerprint = Fingerprint::new("sha-1", "33");
    check(&AddCandidates::new(ALL, &candidates).and_no_more(true));
    check(&RetainCandidates::relays(ALL));
    check(&RetainCandidates::without_mdns(Target::Index(0)));
    check(&RetainCandidates::ipv4(ALL));
    check(&RetainCandidates::new(ALL, &|candidate| candidate.port != 5000));
    check(&RejectSections::new(ALL));
    check(&RejectSections::new(Target::Mid("1")));
    check(&RejectSections::new(Target::Index(0)));
    check(&RemoveHeaderExtension::new(ALL, "urn:a"));
    check(&RemoveExtMapAllowMixed);
    check(&RemoveIceOption::trickle(ALL));
    check(&SetFingerprint::new(ALL, &fingerprint));
    check(&SetIceCredentials::new(ALL, "new2", "Tt0N8r2TQj1v2e5YwX7aB3cK"));
    check(&SetIceLite(false));
    check(&SetIceLite(true));
    check(&SetSetup::new(ALL, Setup::Passive));
}

/// The candidates of all sections.
fn candidates(sdp: &Sdp<'_>) -> Vec<String> {
    let all = sdp.sections().flat_map(|section| section.candidates());
    all.map(|candidate| candidate.unwrap().to_text().unwrap()).collect()
}

proptest! {
    #[test]
    fn views_of_any_section_are_of_its_lines_or_of_those_it_shares(text in description()) {
        let sdp = Sdp::parse(&text).unwrap();
        for section in sdp.sections() {
            let carrier = section.transport();
            let bundle = section.bundle();
            let bundled = bundle.as_ref().is_some_and(|bundle| bundle.transport().is_some());
            prop_assert!(bundled || carrier.index() == section.index());
            prop_assert!(!carrier.is_rejected() || carrier.index() == section.index());
            if let Some(ice) = section.ice_parameters().unwrap() {
                let line = format!("a=ice-ufrag:{}", ice.username_fragment);
                prop_assert!(text.lines().any(|other| other == line));
            }
            if let Some(candidate) = section.default_candidate().unwrap() {
                let default = section.default_address().unwrap().unwrap();
                prop_assert!(default.is_given() && default.is_of(&candidate));
            }
            let dtls = section.dtls_parameters().unwrap();
            prop_assert!(dtls.is_none_or(|dtls| !dtls.fingerprints.is_empty()));
        }
    }

    #[test]
    fn an_edit_of_any_sections_is_made_in_full_or_not_at_all(text in description()) {
        let before = Sdp::parse(&text).unwrap();
        with_every_edit(|edit| {
            let mut after = before.clone();
            match after.apply(edit) {
                Ok(changed) => {
                    assert_eq!(changed > 0, after != before, "{:?}\n{text}\n{after}", edit.munging());
                    let again = Sdp::parse(after.as_str()).unwrap();
                    assert_eq!(again.lines().len(), after.lines().len());
                    // Made a second time, it has nothing to do.
                    let mut twice = after.clone();
                    assert_eq!(twice.apply(edit), Ok(0), "{:?}\n{text}\n{after}", edit.munging());
                    assert_eq!(twice, after);
                }
                Err(_) => assert_eq!(after, before),
            }
        });
    }

    #[test]
    fn of_candidates_that_are_filtered_nothing_is_left(text in description()) {
        let mut sdp = Sdp::parse(&text).unwrap();
        let filter = RetainCandidates::relays(ALL);
        let kept = candidates(&sdp);
        let kept = kept.iter().filter_map(|text| filter.filter(Candidate::parse(text).unwrap()));
        let kept: Vec<_> = kept.map(|candidate| candidate.to_text().unwrap()).collect();
        let given: Vec<bool> =
            sdp.sections().map(|section| section.default_candidate().unwrap().is_some()).collect();
        sdp.apply(&filter).unwrap();
        prop_assert_eq!(candidates(&sdp), kept);
        for (section, given) in sdp.sections().zip(given) {
            let default = section.default_address().unwrap();
            let is_none = default.is_none_or(|default| !default.is_given());
            prop_assert!(!given || is_none || section.default_candidate().unwrap().is_some());
        }
    }

    #[test]
    fn what_is_anonymous_keeps_its_shape(text in description()) {
        let before = Sdp::parse(&text).unwrap();
        let mut after = before.clone();
        after.apply(&Anonymize::new()).unwrap();
        prop_assert_eq!(before.lines().len(), after.lines().len());
        for (old, new) in before.lines().zip(after.lines()) {
            prop_assert_eq!(old.kind(), new.kind());
            if matches!(old.kind(), LineKind::IceUfrag | LineKind::IcePwd) {
                prop_assert_ne!(old.text(), new.text());
            }
        }
        for (old, new) in before.sections().zip(after.sections()) {
            let default = |section: &rtcweb::sdp::MediaSection<'_>| {
                section.default_candidate().unwrap().map(|candidate| candidate.port)
            };
            prop_assert_eq!(default(&old), default(&new));
            prop_assert_eq!(old.transport().index(), new.transport().index());
        }
    }

    #[test]
    fn any_candidate_is_written_as_it_was_read(line in candidate()) {
        let candidate = Candidate::parse(&line).unwrap();
        prop_assert_eq!(["a=", &candidate.to_text().unwrap()].concat(), line);
    }

    #[test]
    fn any_text_is_a_candidate_or_an_error_in_its_place(text in "(a=candidate:|candidate:)?[ -~\\r\\n]{0,60}") {
        match Candidate::parse(&text) {
            Ok(candidate) => {
                let written = candidate.to_text().unwrap();
                prop_assert_eq!(Candidate::parse(&written).unwrap(), candidate);
            }
            Err(error) => {
                prop_assert!(error.span().end <= text.len() && error.span().start <= error.span().end);
                prop_assert_eq!(error.column() as usize, error.span().start + 1);
            }
        }
    }
}
