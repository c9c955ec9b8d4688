//! The parameters of each codec, typed.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::{
    Av1Parameters, FlexFecParameters, Fmtp, FormatParameters, H264Level, H264Parameters,
    H264Profile, H265Parameters, OpusParameters, Parameters, ProfileLevelId, RedParameters,
    RtxParameters, Sdp, TelephoneEvents, Vp8Parameters, Vp9Parameters,
};

const SESSION: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";

/// What the typed parameters of this text, set in the same text, make of it.
#[cfg(not(target_arch = "wasm32"))]
fn rewritten<'a, P: FormatParameters<'a>>(text: &'a str) -> String {
    let typed = P::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let mut parameters = Parameters::from(text);
    typed.apply_to(&mut parameters).unwrap();
    parameters.as_str().to_owned()
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_line_is_read_and_set_again_without_a_change() {
    use rtcweb::sdp::{LineKind, RtpMap};
    use std::collections::BTreeMap;

    let mut seen = BTreeMap::new();
    for description in super::data::captured() {
        let sdp = Sdp::parse(description.text()).unwrap();
        for section in sdp.sections() {
            let maps: Vec<RtpMap<'_>> = section.all().collect::<Result<_, _>>().unwrap();
            for line in section.lines_of(LineKind::Fmtp) {
                let fmtp = line.parse::<Fmtp<'_>>().unwrap();
                let mut codec =
                    maps.iter().filter(|map| Some(map.payload_type) == fmtp.payload_type());
                let codec = codec.next().unwrap().encoding_name.to_ascii_lowercase();
                let text = fmtp.parameters.as_str();
                let again = match codec.as_str() {
                    "opus" => rewritten::<OpusParameters>(text),
                    "vp8" => rewritten::<Vp8Parameters>(text),
                    "vp9" => rewritten::<Vp9Parameters>(text),
                    "av1" => rewritten::<Av1Parameters>(text),
                    "h264" => rewritten::<H264Parameters<'_>>(text),
                    "h265" => rewritten::<H265Parameters<'_>>(text),
                    "rtx" => rewritten::<RtxParameters>(text),
                    "red" => rewritten::<RedParameters<'_>>(text),
                    "flexfec-03" => rewritten::<FlexFecParameters>(text),
                    "telephone-event" => rewritten::<TelephoneEvents<'_>>(text),
                    other => panic!("{}: {other} has no type", description.path),
                };
                assert_eq!(again, text, "{}", description.path);
                *seen.entry(codec).or_insert(0) += 1;
            }
        }
    }
    for codec in
        ["opus", "vp8", "vp9", "av1", "h264", "rtx", "red", "flexfec-03", "telephone-event"]
    {
        assert!(seen.get(codec) > Some(&10), "{codec} in {seen:?}");
    }
}

#[test]
fn a_wrong_value_is_told_with_its_column_in_the_line() {
    fn fault<'a, P: FormatParameters<'a>>(line: &'a Sdp<'_>) -> (u32, &'static str) {
        let error = line.session().get::<Fmtp<'_, P>>().err().expect("a wrong value");
        assert_eq!((error.line(), error.attribute()), (5, Some("fmtp")));
        (error.column(), error.expected())
    }
    let check = |parameters: &str, fault: &dyn Fn(&Sdp<'_>) -> (u32, &'static str), expected| {
        let text = format!("{SESSION}a=fmtp:96 {parameters}\r\n");
        assert_eq!(fault(&Sdp::parse(&text).unwrap()), expected, "{parameters}");
    };
    check("minptime=10; stereo=2", &|sdp| fault::<OpusParameters>(sdp), (31, "0 or 1"));
    check(
        "MaxPlaybackRate=fast",
        &|sdp| fault::<OpusParameters>(sdp),
        (27, "a sampling rate in hertz"),
    );
    check(
        "ptime=10x;stereo=1",
        &|sdp| fault::<OpusParameters>(sdp),
        (17, "a time in milliseconds"),
    );
    check("ptime=4294967296", &|sdp| fault::<OpusParameters>(sdp), (17, "a time in milliseconds"));
    check("stereo", &|sdp| fault::<OpusParameters>(sdp), (17, "0 or 1"));
    check("stereo=", &|sdp| fault::<OpusParameters>(sdp), (18, "0 or 1"));
    check("profile-id=4", &|sdp| fault::<Vp9Parameters>(sdp), (22, "a profile from 0 to 3"));
    check("tier=0;level-idx=32", &|sdp| fault::<Av1Parameters>(sdp), (28, "a level from 0 to 31"));
    check("apt=128", &|sdp| fault::<RtxParameters>(sdp), (15, "a payload type from 0 to 127"));
    check("111/300", &|sdp| fault::<RedParameters<'_>>(sdp), (15, "a payload type from 0 to 127"));
    check("111/", &|sdp| fault::<RedParameters<'_>>(sdp), (15, "a payload type from 0 to 127"));
    check("0-15,x", &|sdp| fault::<TelephoneEvents<'_>>(sdp), (16, "an event from 0 to 255"));
    check("max-fs=", &|sdp| fault::<Vp8Parameters>(sdp), (18, "a number of macroblocks"));
    for bad in ["42e01", "42e01g", "42e01f0", ""] {
        let parameters = format!("packetization-mode=1;profile-level-id={bad};x=1");
        check(&parameters, &|sdp| fault::<H264Parameters<'_>>(sdp), (49, "six hexadecimal digits"));
    }
}

#[test]
fn what_a_type_does_not_name_is_no_error_and_stays_where_it_is() {
    let text = "x-new=?;MINPTIME=10; ;stereo = 1 ;x-google-min-bitrate=300;";
    let opus = OpusParameters::parse(text).unwrap();
    let (min_packet_time, stereo) = (Some(10), Some(true));
    assert_eq!(opus, OpusParameters { min_packet_time, stereo, ..OpusParameters::default() });
    let mut parameters = Parameters::from(text);
    OpusParameters { stereo: Some(false), ..OpusParameters::default() }
        .apply_to(&mut parameters)
        .unwrap();
    assert_eq!(parameters.as_str(), "x-new=?;MINPTIME=10; ;stereo=0;x-google-min-bitrate=300;");
}

#[test]
fn typed_parameters_are_written_in_the_order_of_their_type() {
    let mut sdp = Sdp::parse(SESSION).unwrap();
    let h264 = H264Parameters {
        profile_level_id: ProfileLevelId::parse("42E01F"),
        packetization_mode: Some(1),
        sprop_parameter_sets: Some("Z00=,aO4="),
        sps_pps_idr_in_keyframe: Some(true),
        ..H264Parameters::default()
    };
    sdp.session_mut().push(&Fmtp { format: "96", parameters: h264 }).unwrap();
    let line = sdp.lines().next_back().unwrap();
    let expected = "a=fmtp:96 profile-level-id=42e01f;packetization-mode=1;\
                    sprop-parameter-sets=Z00=,aO4=;sps-pps-idr-in-keyframe=1";
    assert_eq!(line.text(), expected);
    assert_eq!(line.parse::<Fmtp<'_, H264Parameters<'_>>>().unwrap().parameters, h264);

    let evil = H264Parameters { sprop_parameter_sets: Some("x\r\na=evil:1"), ..h264 };
    assert!(sdp.session_mut().push(&Fmtp { format: "96", parameters: evil }).is_err());
    let evil = H264Parameters { sprop_parameter_sets: Some("x;cbr=1"), ..h264 };
    assert!(sdp.session_mut().push(&Fmtp { format: "96", parameters: evil }).is_err());
    let red = [111, 111].into_iter().collect::<RedParameters<'_>>();
    sdp.session_mut().push(&Fmtp { format: "63", parameters: red }).unwrap();
    assert!(sdp.as_str().ends_with("a=fmtp:63 111/111\r\n"));
}

#[test]
fn profiles_of_h264_are_told_by_their_constraints() {
    use H264Profile::*;

    for (id, profile, level) in [
        ("42e01f", Some(ConstrainedBaseline), Some(H264Level::L3_1)),
        ("42c02a", Some(ConstrainedBaseline), Some(H264Level::L4_2)),
        ("42001f", Some(Baseline), Some(H264Level::L3_1)),
        ("42A01F", Some(Baseline), Some(H264Level::L3_1)),
        ("42e00b", Some(ConstrainedBaseline), Some(H264Level::L1_1)),
        ("42f00b", Some(ConstrainedBaseline), Some(H264Level::L1B)),
        ("42e009", Some(ConstrainedBaseline), Some(H264Level::L1B)),
        ("4d001f", Some(Main), Some(H264Level::L3_1)),
        ("4d401f", Some(Main), Some(H264Level::L3_1)),
        ("4d801f", Some(ConstrainedBaseline), Some(H264Level::L3_1)),
        ("4d201f", None, Some(H264Level::L3_1)),
        ("58000a", Some(Extended), Some(H264Level::L1)),
        ("58800a", Some(Baseline), Some(H264Level::L1)),
        ("58c00a", Some(ConstrainedBaseline), Some(H264Level::L1)),
        ("640c34", Some(ConstrainedHigh), Some(H264Level::L5_2)),
        ("640034", Some(High), Some(H264Level::L5_2)),
        ("64100b", None, Some(H264Level::L1_1)),
        ("6e0028", Some(High10), Some(H264Level::L4)),
        ("6e1028", Some(High10Intra), Some(H264Level::L4)),
        ("7a0028", Some(High422), Some(H264Level::L4)),
        ("7a1028", Some(High422Intra), Some(H264Level::L4)),
        ("f4001f", Some(High444Predictive), Some(H264Level::L3_1)),
        ("f4101f", Some(High444Intra), Some(H264Level::L3_1)),
        ("2c101f", Some(Cavlc444Intra), Some(H264Level::L3_1)),
        ("42e10e", None, None),
        ("000000", None, None),
    ] {
        let parsed = ProfileLevelId::parse(id).unwrap();
        assert_eq!((parsed.profile(), parsed.level()), (profile, level), "{id}");
    }
    assert_eq!(["42e01", "42e01f0", "42e01ä", ""].map(ProfileLevelId::parse), [None; 4]);
}

#[test]
fn codecs_are_the_same_by_the_rule_of_each() {
    let h264 = |text| H264Parameters::parse(text).unwrap();
    let plain = h264("profile-level-id=42e01f;packetization-mode=1");
    for (text, same) in [
        ("packetization-mode=1", true),
        ("packetization-mode=1;profile-level-id=4d8033", true),
        ("packetization-mode=1;profile-level-id=42001f", false),
        ("packetization-mode=0;profile-level-id=42e01f", false),
        ("profile-level-id=42e01f", false),
        ("packetization-mode=1;profile-level-id=010203", false),
    ] {
        assert_eq!(plain.is_same_codec(&h264(text)), same, "{text}");
        assert_eq!(h264(text).is_same_codec(&plain), same, "{text}");
    }
    assert!(h264("profile-level-id=010203").is_same_codec(&h264("profile-level-id=010209")));
    assert!(!h264("profile-level-id=010203").is_same_codec(&h264("profile-level-id=020203")));

    let vp9 = |text| Vp9Parameters::parse(text).unwrap();
    assert!(vp9("").is_same_codec(&vp9("profile-id=0;max-fr=60")));
    assert!(!vp9("profile-id=2").is_same_codec(&vp9("profile-id=0")));
    let av1 = |text| Av1Parameters::parse(text).unwrap();
    assert!(av1("").is_same_codec(&av1("level-idx=9;profile=0;tier=1")));
    assert!(!av1("profile=1").is_same_codec(&av1("")));
    let h265 = |text| H265Parameters::parse(text).unwrap();
    assert!(h265("level-id=180").is_same_codec(&h265("profile-id=1;tx-mode=srst")));
    for text in ["profile-id=2", "tier-flag=1", "tx-mode=MRST", "profile-space=1"] {
        assert!(!h265(text).is_same_codec(&h265("")), "{text}");
    }
}

#[test]
fn parameters_of_repair_and_tones_mean_what_their_rfc_says() {
    assert_eq!(RedParameters::parse("").unwrap().payload_types().count(), 0);
    assert_eq!(TelephoneEvents::parse(" ").unwrap().ranges().collect::<Vec<_>>(), [0..=15]);
    let events = TelephoneEvents::parse("0-11, 16,64-200").unwrap();
    assert_eq!(events.ranges().collect::<Vec<_>>(), [0..=11, 16..=16, 64..=200]);
    let fec = FlexFecParameters::parse("L=5; D=10; ToP=2; repair-window=200000").unwrap();
    assert_eq!((fec.columns, fec.rows, fec.type_of_protection), (Some(5), Some(10), Some(2)));
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    fn parameters() -> impl Strategy<Value = String> {
        let one = "(x|stereo|usedtx|sprop-stereo|ptime|apt| )?=?[ 0-9a-z]{0,3}";
        proptest::collection::vec(one, 0..6).prop_map(|all| all.join(";"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_set_is_what_is_read_and_nothing_else_changes(
            text in parameters(),
            key in "(x|stereo|usedtx|ptime|apt|new)",
            value in "[0-9a-z]{0,4}",
        ) {
            let before = Parameters::from(text.as_str());
            let mut after = before.clone();
            after.set(&key, &value).unwrap();
            prop_assert_eq!(after.get(&key), Some(value.as_str()));
            let others = |all: &Parameters<'_>| {
                let others = all.iter().filter(|one| !one.is(&key));
                others.map(|one| (one.key.to_owned(), one.value.map(str::to_owned))).collect::<Vec<_>>()
            };
            prop_assert_eq!(others(&before), others(&after));
            after.remove(&key);
            prop_assert!(!after.contains(&key));
            prop_assert_eq!(others(&before), others(&after));
        }

        #[test]
        fn typed_parameters_that_are_set_read_the_same(text in parameters()) {
            match OpusParameters::parse(&text) {
                Ok(opus) => {
                    let mut again = Parameters::from(text.as_str());
                    opus.apply_to(&mut again).unwrap();
                    prop_assert_eq!(OpusParameters::parse(again.as_str()), Ok(opus));
                }
                Err(error) => prop_assert!(error.span().end <= text.len()),
            }
        }
    }
}
