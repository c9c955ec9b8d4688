//! The codecs of a section, joined from their lines.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::{Codec, CodecKind, OpusParameters, RtcpFeedback, Sdp};

const SESSION: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";

fn codecs_of(section: &str, check: impl FnOnce(Vec<Codec<'_>>)) {
    let text = format!("{SESSION}{section}").replace('\n', "\r\n").replace("\r\r", "\r");
    let sdp = Sdp::parse(&text).unwrap();
    check(sdp.section(0).unwrap().codecs().unwrap().collect());
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_codec_has_its_name_and_every_rtx_its_codec() {
    let mut seen = 0;
    for description in super::data::captured() {
        let sdp = Sdp::parse(description.text()).unwrap();
        for section in sdp.sections() {
            let codecs = section.codecs().unwrap();
            let formats: Vec<_> =
                section.line().unwrap().formats.iter().map(str::to_owned).collect();
            if section.media() == "application" {
                assert_eq!(codecs.len(), 0);
                continue;
            }
            let order: Vec<_> =
                codecs.clone().map(|codec| codec.payload_type().to_string()).collect();
            assert_eq!(order, formats, "{}", description.path);
            for codec in codecs.clone() {
                // A rejected section may have lost the lines of its codecs.
                assert!(!codec.name().is_empty() || section.is_rejected(), "{}", description.path);
                match codec.kind() {
                    CodecKind::Rtx => {
                        let repeated = codec.repeats().unwrap();
                        assert_eq!(
                            repeated.rtx().map(|rtx| rtx.payload_type()),
                            Some(codec.payload_type())
                        );
                        seen += 1;
                    }
                    _ => assert!(codec.repeats().is_none()),
                }
                assert!(codec.is_same_codec(&codec));
            }
            // No two of a browser's codecs are the same, but for the RTX of each.
            let media: Vec<_> = codecs
                .filter(|codec| codec.kind() == CodecKind::Media && !codec.name().is_empty())
                .collect();
            for (place, one) in media.iter().enumerate() {
                let same = media.iter().skip(place + 1).filter(|other| one.is_same_codec(other));
                assert_eq!(same.count(), 0, "{} in {}", one.name(), description.path);
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_answer_has_only_codecs_that_were_offered() {
    let mut compared = 0;
    for (offer, answer) in super::data::pairs() {
        let (offer_sdp, answer_sdp) =
            (Sdp::parse(offer.text()).unwrap(), Sdp::parse(answer.text()).unwrap());
        for (offered, answered) in offer_sdp.sections().zip(answer_sdp.sections()) {
            if answered.is_rejected() {
                continue;
            }
            let offered: Vec<_> = offered.codecs().unwrap().collect();
            for codec in answered.codecs().unwrap() {
                let known = offered.iter().any(|other| codec.is_same_codec(other));
                assert!(known, "{} {} in {}", codec.payload_type(), codec.name(), answer.path);
                compared += 1;
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn a_codec_has_what_every_line_says_about_it() {
    let section = "\
        m=audio 9 UDP/TLS/RTP/SAVPF 111 0 63 96 111\n\
        a=rtcp-fb:* transport-cc\na=rtcp-fb:111 nack\na=rtcp-fb:9 ignored\n\
        a=fmtp:111 stereo=1\na=rtpmap:111 OPUS/48000/2\na=rtpmap:111 second/8000\na=rtcp-fb:111 nack pli\n\
        a=fmtp:111 stereo=0\na=rtpmap:63 red/48000/2\na=fmtp:63 111/111\na=fmtp:x y\na=rtpmap:9 G722/8000\n";
    codecs_of(section, |codecs| {
        let payload_types: Vec<_> = codecs.iter().map(Codec::payload_type).collect();
        assert_eq!(payload_types, [111, 0, 63, 96]);
        let [opus, pcmu, red, unknown] = &codecs[..] else { panic!("{}", codecs.len()) };

        assert_eq!(
            (opus.name(), opus.clock_rate(), opus.channels()),
            ("OPUS", Some(48_000), Some(2))
        );
        assert!(opus.is("opus") && !opus.is("opu") && opus.kind() == CodecKind::Media);
        assert_eq!(opus.parameters().as_str(), "stereo=1");
        assert_eq!(opus.parameters_as::<OpusParameters>().unwrap().stereo, Some(true));
        let own = RtcpFeedback::new(Some(111), "nack");
        let all = RtcpFeedback::new(None, "transport-cc");
        assert_eq!(opus.feedback().collect::<Vec<_>>(), [own, own.with("pli"), all]);

        assert_eq!((pcmu.name(), pcmu.clock_rate(), pcmu.channels()), ("PCMU", Some(8_000), None));
        assert_eq!(pcmu.feedback().collect::<Vec<_>>(), [all]);
        assert!(pcmu.parameters().is_empty());
        assert_eq!(pcmu.parameters_as::<OpusParameters>().unwrap(), OpusParameters::default());
        assert_eq!(red.kind(), CodecKind::Red);
        assert_eq!((unknown.name(), unknown.rtp_map(), unknown.clock_rate()), ("", None, None));
    });
}

#[test]
fn rtx_and_its_codec_know_each_other_whichever_comes_first() {
    let section = "\
        m=video 9 RTP/AVPF 97 96 99 98 100\na=fmtp:97 rtx-time=30;apt=96\na=rtpmap:97 RTX/90000\n\
        a=rtpmap:96 VP8/90000\na=rtpmap:98 VP9/90000\na=rtpmap:99 rtx/90000\na=fmtp:99 apt=45\n\
        a=rtpmap:100 x/90000\na=fmtp:100 apt=98\n";
    codecs_of(section, |codecs| {
        let linked: Vec<_> = codecs
            .iter()
            .map(|codec| {
                let number = |other: Option<Codec<'_>>| other.map(|other| other.payload_type());
                (codec.payload_type(), number(codec.rtx()), number(codec.repeats()))
            })
            .collect();
        // The codec of 99 is not there, and 100 is no RTX.
        let expected = [
            (97, None, Some(96)),
            (96, Some(97), None),
            (99, None, None),
            (98, None, None),
            (100, None, None),
        ];
        assert_eq!(linked, expected);
    });
}

#[test]
fn codecs_are_walked_from_both_ends_and_found_by_payload_type() {
    let text = format!("{SESSION}m=audio 9 RTP/AVP 0 8 9\r\n");
    let sdp = Sdp::parse(&text).unwrap();
    let mut codecs = sdp.section(0).unwrap().codecs().unwrap();
    assert_eq!(codecs.next_back().map(|codec| codec.name()), Some("G722"));
    assert_eq!((codecs.len(), codecs.next().map(|codec| codec.name())), (2, Some("PCMU")));
    assert_eq!((codecs.len(), codecs.next_back().map(|codec| codec.name())), (1, Some("PCMA")));
    assert!(codecs.next().is_none() && codecs.next_back().is_none());
    assert_eq!(codecs.get(9).map(|codec| codec.name()), Some("G722"));
    assert!(codecs.get(10).is_none() && codecs.get(255).is_none());
}

#[test]
fn words_of_cameras_among_the_payload_types_are_no_codecs() {
    codecs_of("m=audio 9 RTP/AVP 0 smart/1/90000  8\n", |codecs| {
        assert_eq!(codecs.iter().map(Codec::name).collect::<Vec<_>>(), ["PCMU", "PCMA"]);
    });
}

#[test]
fn a_line_that_does_not_parse_is_told_with_its_column() {
    for (section, line, column) in [
        ("m=audio 9 RTP/AVP 0 8x\r\n", 5, 22),
        ("m=audio 9 RTP/AVP 128\r\n", 5, 19),
        ("m=audio 9 RTP/AVP 0\r\na=rtpmap:0 PCMU/x\r\n", 6, 17),
        ("m=audio 9 RTP/AVP 0\r\na=rtcp-fb:x nack\r\n", 6, 11),
    ] {
        let text = format!("{SESSION}{section}");
        let sdp = Sdp::parse(&text).unwrap();
        let error = sdp.section(0).unwrap().codecs().map(|codecs| codecs.len()).unwrap_err();
        assert_eq!((error.line(), error.column()), (line, column), "{section}");
    }
    codecs_of("m=audio 9 RTP/AVP 96\na=rtpmap:96 opus/48000/2\na=fmtp:96 stereo=2\n", |codecs| {
        let error = codecs[0].parameters_as::<OpusParameters>().unwrap_err();
        assert_eq!((error.line(), error.column()), (7, 18));
    });
}

#[test]
fn codecs_are_compared_by_name_clock_channels_and_the_rule_of_the_codec() {
    let section = "\
        m=audio 9 RTP/AVP 0 96 97 98 99 100 101 102 103 104\na=rtpmap:96 pcmu/8000/1\na=rtpmap:97 PCMU/16000\n\
        a=rtpmap:98 L16/8000/2\na=rtpmap:99 L16/8000\na=rtpmap:100 H264/90000\na=rtpmap:101 H264/90000\n\
        a=fmtp:101 profile-level-id=42e00a\na=rtpmap:102 h264/90000\na=fmtp:102 packetization-mode=1\n\
        a=rtpmap:103 H264/90000\na=fmtp:103 profile-level-id=\na=rtpmap:104 VP8/90000\na=fmtp:104 max-fr=30\n";
    codecs_of(section, |codecs| {
        let same = |one: usize, two: usize| codecs[one].is_same_codec(&codecs[two]);
        assert!(same(0, 1) && !same(0, 2) && !same(3, 4));
        assert!(
            same(5, 6) && !same(5, 7) && !same(5, 8) && same(8, 8) && !same(5, 9) && same(9, 9)
        );
    });
}

#[test]
fn a_codec_serializes_as_an_object() {
    let section = "m=video 9 RTP/AVPF 96 97\na=rtpmap:96 VP8/90000\na=rtcp-fb:96 nack pli\na=fmtp:96 max-fr=30\n\
                   a=rtpmap:97 rtx/90000\na=fmtp:97 apt=96\n";
    codecs_of(section, |codecs| {
        let expected = serde_json::json!({
            "payloadType": 96, "name": "VP8", "kind": "media", "clockRate": 90_000, "channels": null,
            "parameters": [{ "key": "max-fr", "value": "30" }],
            "feedback": [{ "payloadType": 96, "kind": "nack", "parameter": "pli" }],
            "rtx": 97,
        });
        assert_eq!(serde_json::to_value(&codecs[0]).unwrap(), expected);
    });
}

/// Memory is counted, as time is not the same twice.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn the_cost_of_hostile_sections_grows_as_they_do() {
    for line in [
        "a=rtcp-fb:96 nack\r\n",
        "a=rtcp-fb:* nack\r\n",
        "a=fmtp:97 apt=96\r\n",
        "a=rtpmap:96 VP8/90000\r\n",
        "a=ssrc:1 cname:x\r\n",
        "a=ssrc-group:FID 1 2\r\n",
        "a=msid:a b\r\n",
        "a=rid:h send\r\n",
    ] {
        let cost = |amount: usize| {
            let text = format!("{SESSION}m=video 9 RTP/AVPF 96 97\r\n{}", line.repeat(amount));
            let sdp = Sdp::parse(&text).unwrap();
            let section = sdp.section(0).unwrap();
            let info = allocation_counter::measure(|| {
                let feedback: usize =
                    section.codecs().unwrap().map(|codec| codec.feedback().count()).sum();
                assert!(feedback <= 2 * amount);
                assert!(section.tracks().unwrap().len() <= amount);
            });
            info.bytes_total
        };
        let (small, large) = (cost(2_000), cost(16_000));
        assert!(large <= small * 9 + 4_096, "{line:?}: {small} {large}");
    }
}
