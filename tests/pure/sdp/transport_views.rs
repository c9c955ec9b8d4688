//! What sections mean for ICE, DTLS, BUNDLE and data channels.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::{Bundle, DataChannels, IceParameters, MediaSection, SctpMap, Sdp, Setup, TlsId};

const SESSION: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";
const PWD: &str = "Tt0N8r2TQj1v2e5YwX7aB3cK";

fn with_session(lines: &str) -> String {
    format!("{SESSION}{lines}")
}

fn fragment(section: &MediaSection<'_>) -> Option<String> {
    section.ice_parameters().unwrap().map(|ice| ice.username_fragment.to_owned())
}

#[test]
fn credentials_are_the_sections_own_then_those_of_its_bundle_then_those_of_the_session() {
    let text = with_session(&format!(
        "a=group:BUNDLE a b c\r\na=ice-ufrag:sess\r\na=ice-pwd:{PWD}\r\na=ice-options:ice2\r\na=ice-lite\r\n\
         m=audio 9 X 0\r\na=mid:a\r\na=ice-ufrag:aaaa\r\na=ice-options:trickle\r\n\
         m=video 9 X 0\r\na=mid:b\r\na=ice-ufrag:bbbb\r\na=ice-options:renomination\r\n\
         m=video 9 X 0\r\na=mid:c\r\n\
         m=video 9 X 0\r\na=mid:d\r\n\
         m=video 9 X 0\r\n"
    ));
    let sdp = Sdp::parse(&text).unwrap();
    let found: Vec<_> = sdp.sections().map(|section| fragment(&section).unwrap()).collect();
    assert_eq!(found, ["aaaa", "bbbb", "aaaa", "sess", "sess"]);
    let ice: Vec<_> =
        sdp.sections().map(|section| section.ice_parameters().unwrap().unwrap()).collect();
    assert!(ice.iter().all(|ice| ice.lite && ice.password == PWD));
    let options = ice.iter().map(|ice| ice.options.as_ref().unwrap().0.as_str());
    assert!(options.eq(["trickle", "renomination", "trickle", "ice2", "ice2"]));
}

#[test]
fn half_of_the_credentials_is_none() {
    for line in ["a=ice-ufrag:Yx4f", &format!("a=ice-pwd:{PWD}"), "a=x:1"] {
        let text = with_session(&format!("m=audio 9 X 0\r\n{line}\r\n"));
        assert_eq!(Sdp::parse(&text).unwrap().section(0).unwrap().ice_parameters(), Ok(None));
    }
}

#[test]
fn a_view_of_a_line_that_does_not_parse_is_the_error_of_that_line() {
    let text = with_session(
        "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=ice-ufrag:\r\na=fingerprint:sha-1 0\r\na=sctp-port:x\r\n",
    );
    let sdp = Sdp::parse(&text).unwrap();
    let section = sdp.section(0).unwrap();
    assert_eq!(section.ice_parameters().unwrap_err().line(), 6);
    assert_eq!(section.dtls_parameters().unwrap_err().line(), 7);
    assert_eq!(section.data_channels().unwrap_err().line(), 8);
}

#[test]
fn ice_begins_anew_with_another_fragment_or_password() {
    let ice = |username_fragment, password| IceParameters {
        username_fragment,
        password,
        lite: false,
        options: None,
    };
    let before = ice("aaaa", PWD);
    assert!(!before.restarts(&IceParameters { lite: true, ..before.clone() }));
    assert!(ice("bbbb", PWD).restarts(&before));
    assert!(ice("aaaa", &PWD[1..]).restarts(&before));
}

#[test]
fn fingerprints_come_from_one_place() {
    let id = "B8CEDvJ6cMbeVBGZCvDYW1cHs0xsKVIh";
    let text = with_session(&format!(
        "a=fingerprint:sha-1 00\r\na=fingerprint:sha-256 01\r\na=setup:actpass\r\n\
         m=audio 9 X 0\r\na=fingerprint:sha-1 02\r\na=setup:active\r\na=tls-id:{id}\r\n\
         m=audio 9 X 0\r\n"
    ));
    let sdp = Sdp::parse(&text).unwrap();
    let [own, session]: [_; 2] = sdp
        .sections()
        .map(|section| section.dtls_parameters().unwrap().unwrap())
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    let hex = |fingerprints: &[rtcweb::sdp::Fingerprint<'_>]| {
        fingerprints.iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((hex(&own.fingerprints), own.setup), (vec!["02".into()], Some(Setup::Active)));
    assert_eq!(own.tls_id, Some(TlsId::new(id)));
    assert_eq!(hex(&session.fingerprints), ["00", "01"]);
    assert_eq!((session.setup, session.tls_id), (Some(Setup::ActPass), None));
    let bare = with_session("m=audio 9 X 0\r\na=setup:actpass\r\n");
    assert_eq!(Sdp::parse(&bare).unwrap().section(0).unwrap().dtls_parameters(), Ok(None));
}

fn mids(bundle: &Bundle<'_>) -> Vec<String> {
    bundle.sections().iter().map(|section| section.mid().unwrap().to_owned()).collect()
}

#[test]
fn a_bundle_is_carried_by_the_first_section_that_is_not_rejected() {
    let text = with_session(
        "a=group:BUNDLE c a x\r\na=group:LS a b\r\na=group:BUNDLE b\r\n\
         m=audio 9 X 0\r\na=mid:a\r\nm=video 9 X 0\r\na=mid:b\r\nm=video 0 X 0\r\na=mid:c\r\nm=video 9 X 0\r\na=mid:d\r\n",
    );
    let sdp = Sdp::parse(&text).unwrap();
    let bundles: Vec<_> = sdp.bundle_groups().collect();
    assert_eq!(bundles.iter().map(mids).collect::<Vec<_>>(), [vec!["a", "c"], vec!["b"]]);
    assert_eq!(bundles[0].mids().as_str(), "c a x");
    let transports: Vec<_> = sdp.sections().map(|section| section.transport().mid()).collect();
    assert_eq!(transports, [Some("a"), Some("b"), Some("a"), Some("d")]);
    assert!(sdp.section_of_mid("d").unwrap().bundle().is_none());
    // A section that is used only in a bundle has port 0 and is not rejected.
    let only = text.replace("a=mid:c\r\n", "a=mid:c\r\na=bundle-only\r\n");
    let sdp = Sdp::parse(&only).unwrap();
    assert_eq!(sdp.section_of_mid("a").unwrap().transport().mid(), Some("c"));
}

#[test]
fn data_channels_are_described_in_a_new_and_in_an_old_form() {
    let of = |lines: &str| {
        let text = with_session(lines);
        let sdp = Sdp::parse(&text).unwrap();
        let data = sdp.section(0).unwrap().data_channels().unwrap();
        data.map(|DataChannels { sctp_port, max_message_size, sctp_map }| {
            (sctp_port, max_message_size, sctp_map.map(|SctpMap { streams, .. }| streams))
        })
    };
    let new = "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n";
    assert_eq!(of(new), Some((None, 65_536, None)));
    let both = "a=sctp-port:5001\r\na=max-message-size:0\r\n";
    assert_eq!(of(&[new, both].concat()), Some((Some(5001), 0, None)));
    let old = "m=application 9 DTLS/SCTP 5000\r\n";
    assert_eq!(of(old), Some((Some(5000), 65_536, None)));
    let map = "a=sctpmap:5002 webrtc-datachannel 256\r\na=max-message-size:100000\r\n";
    assert_eq!(of(&[old, map].concat()), Some((Some(5002), 100_000, Some(Some(256)))));
    assert_eq!(of("m=application 9 UDP/BFCP *\r\n"), None);
    assert_eq!(of("m=audio 9 UDP/DTLS/SCTP webrtc-datachannel\r\n"), None);
}

#[test]
fn the_default_address_is_that_of_the_section_or_of_the_session() {
    let host = "a=candidate:1 1 udp 1 2001:db8::1 5000 typ host\r\n";
    let text = with_session(&format!(
        "c=IN IP4 0.0.0.0\r\n\
         m=audio 5000 X 0\r\nc=IN IP6 2001:DB8:0::1\r\n{host}\
         m=audio 9 X 0\r\n{host}\
         m=audio 5000 X 0\r\nc=IN IP4 192.0.2.1\r\n{host}"
    ));
    let sdp = Sdp::parse(&text).unwrap();
    let sections: Vec<_> = sdp.sections().collect();
    let given = |section: &MediaSection<'_>| section.default_address().unwrap().unwrap().is_given();
    let found: Vec<_> = sections
        .iter()
        .map(|section| (given(section), section.default_candidate().unwrap().is_some()))
        .collect();
    assert_eq!(found, [(true, true), (false, false), (true, false)]);
    let none = with_session("m=audio 5000 X 0\r\n");
    assert_eq!(Sdp::parse(&none).unwrap().section(0).unwrap().default_address(), Ok(None));
}

#[test]
fn no_candidate_follows_where_the_section_or_the_session_says_so() {
    let done = |lines: &str| {
        let text = with_session(lines);
        Sdp::parse(&text).unwrap().section(0).unwrap().has_all_candidates()
    };
    assert!(done("m=audio 9 X 0\r\na=end-of-candidates\r\n"));
    assert!(done("a=end-of-candidates\r\nm=audio 9 X 0\r\n"));
    assert!(!done("m=audio 9 X 0\r\nm=video 9 X 0\r\na=end-of-candidates\r\n"));
}

#[cfg(not(target_arch = "wasm32"))]
mod captured {
    use rtcweb::sdp::Sdp;

    use crate::sdp::data;

    #[test]
    fn every_captured_section_in_use_has_credentials_a_fingerprint_and_a_role() {
        for description in data::captured() {
            let sdp = Sdp::parse(description.text()).unwrap();
            for section in sdp.sections().filter(|section| !section.is_rejected()) {
                let ice = section.ice_parameters().unwrap().expect(&description.path);
                let trickles = ice.options.is_some_and(|options| options.trickles());
                assert!(trickles && ice.password.len() >= 22, "{}", description.path);
                let dtls = section.dtls_parameters().unwrap().expect(&description.path);
                assert!(dtls.setup.is_some(), "{}", description.path);
                for fingerprint in dtls.fingerprints {
                    assert_eq!(Some(fingerprint.bytes().len()), fingerprint.expected_len());
                }
            }
        }
    }

    #[test]
    fn every_captured_section_in_use_is_bundled_or_has_a_transport_of_its_own() {
        let mut bundled = 0;
        for description in data::captured() {
            let sdp = Sdp::parse(description.text()).unwrap();
            for section in sdp.sections().filter(|section| !section.is_rejected()) {
                let transport = section.transport();
                assert!(!transport.is_rejected(), "{}", description.path);
                match section.bundle() {
                    Some(bundle) => {
                        let first = bundle.mids().iter().next();
                        assert_eq!(transport.mid(), first, "{}", description.path);
                        bundled += 1;
                    }
                    None => assert_eq!(transport.index(), section.index()),
                }
            }
        }
        assert!(bundled > 500, "{bundled}");
    }

    #[test]
    fn every_captured_default_address_is_that_of_a_candidate() {
        let mut given = 0;
        for description in data::captured() {
            let sdp = Sdp::parse(description.text()).unwrap();
            for section in sdp.sections() {
                let default = section.default_address().unwrap().expect(&description.path);
                let candidate = section.default_candidate().unwrap();
                assert_eq!(default.is_given(), candidate.is_some(), "{}", description.path);
                given += usize::from(default.is_given());
            }
        }
        assert!(given > 10, "{given}");
    }

    #[test]
    fn every_captured_section_of_data_channels_has_a_port_and_a_size() {
        let mut sizes = Vec::new();
        for description in data::captured() {
            let sdp = Sdp::parse(description.text()).unwrap();
            for section in sdp.sections().filter(|section| section.media() == "application") {
                let data = section.data_channels().unwrap().expect(&description.path);
                assert_eq!(data.sctp_map, None);
                if !section.is_rejected() {
                    assert_eq!(data.sctp_port, Some(5000), "{}", description.path);
                    sizes.push(data.max_message_size);
                }
            }
        }
        sizes.sort_unstable();
        sizes.dedup();
        assert_eq!(sizes, [262_144, 1_073_741_823]);
    }
}
