//! Sections of any lines about codecs, sources and layers, viewed and edited.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use rtcweb::sdp::edit::{
    AddFeedback, CodecMatcher, Edit, PreferCodecs, RemoveCodecs, RemoveFeedback, RemoveSimulcast,
    ReorderCodecs, RetainCodecs, SetBandwidth, SetOpus, SetParameters, SetSimulcast,
    SimulcastEncoding, Target,
};
use rtcweb::sdp::{OpusParameters, RidDirection, Sdp};

fn number() -> impl Strategy<Value = &'static str> {
    select(&["0", "96", "97", "98", "99", "13"][..])
}

fn line() -> impl Strategy<Value = String> {
    let name = select(&["VP8", "opus", "rtx", "red", "ulpfec", "flexfec-03", "H264", "CN"][..]);
    let parameter = select(
        &["apt=96", "apt=97", "96/97", "stereo=1", "packetization-mode=1", "", "max-fr=1;"][..],
    );
    let feedback = select(&["nack", "nack pli", "goog-remb"][..]);
    let group = select(&["FID", "SIM", "FEC-FR"][..]);
    let rid = select(&["send", "send pt=96,97", "recv pt=98", "send pt=96;max-fr=1"][..]);
    let layers = select(&["send a;~b", "recv a", "send b,a recv b"][..]);
    prop_oneof![
        (number(), name).prop_map(|(number, name)| format!("a=rtpmap:{number} {name}/90000")),
        (number(), parameter)
            .prop_map(|(number, parameter)| format!("a=fmtp:{number} {parameter}")),
        (prop_oneof![number(), Just("*")], feedback)
            .prop_map(|(number, kind)| format!("a=rtcp-fb:{number} {kind}")),
        (group, "[1-4]", "[1-4]").prop_map(|(group, a, b)| format!("a=ssrc-group:{group} {a} {b}")),
        ("[1-4]", "(cname:x|msid:a b|msid:a c)")
            .prop_map(|(ssrc, what)| format!("a=ssrc:{ssrc} {what}")),
        ("[ab]", rid).prop_map(|(rid, rest)| format!("a=rid:{rid} {rest}")),
        layers.prop_map(|layers| format!("a=simulcast:{layers}")),
        "b=(AS|TIAS|CT):[0-9]".prop_map(|line| line),
        Just("a=msid:a b".to_owned()),
        Just("a=imageattr:96 send *".to_owned()),
    ]
}

fn description() -> impl Strategy<Value = String> {
    (vec(number(), 1..7), vec(line(), 0..24)).prop_map(|(formats, lines)| {
        let start = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\n";
        let formats = formats.join(" ");
        format!("{start}m=video 9 RTP/AVPF {formats}\r\na=mid:0\r\n{}\r\n", lines.join("\r\n"))
            .replace("\r\n\r\n", "\r\n")
    })
}

const ALL: Target<'_> = Target::All;

fn with_every_edit(mut check: impl FnMut(&dyn Edit)) {
    let codecs = [CodecMatcher::name("rtx"), CodecMatcher::payload_type(96)];
    let media = [CodecMatcher::name("VP8"), CodecMatcher::name("opus")];
    let mode = CodecMatcher::name("H264").with("packetization-mode=1");
    let encodings = ["a", "c"].map(SimulcastEncoding::new);
    let opus = OpusParameters { stereo: Some(true), ..OpusParameters::default() };
    check(&PreferCodecs::new(ALL, &codecs));
    check(&PreferCodecs::new(ALL, &[mode]));
    check(&ReorderCodecs::new(ALL, &[98, 0]));
    check(&RemoveCodecs::new(ALL, &codecs));
    check(&RemoveCodecs::new(ALL, &media));
    check(&RetainCodecs::new(ALL, &media));
    check(&SetBandwidth::new(ALL, Some(1_500)));
    check(&SetBandwidth::new(ALL, None));
    check(&SetOpus::new(ALL, opus));
    check(&SetParameters::new(ALL, CodecMatcher::ANY, &[("stereo", None), ("x", Some("1"))]));
    check(&AddFeedback::new(ALL, CodecMatcher::ANY, "nack"));
    check(&RemoveFeedback::new(ALL, media[0], "nack"));
    check(&SetSimulcast::new(ALL, RidDirection::Send, &encodings));
    check(&SetSimulcast::new(ALL, RidDirection::Recv, &[]));
    check(&RemoveSimulcast::new(ALL));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn views_of_any_section_agree_with_its_lines(text in description()) {
        let sdp = Sdp::parse(&text).unwrap();
        let section = sdp.section(0).unwrap();
        let codecs = section.codecs().unwrap();
        for codec in codecs.clone() {
            let found = codecs.get(codec.payload_type()).unwrap();
            prop_assert!(found.is_same_codec(&codec));
            if let Some(rtx) = codec.rtx() {
                prop_assert_eq!(rtx.repeats().map(|one| one.payload_type()), Some(codec.payload_type()));
            }
        }
        let mut sources: Vec<_> = section.tracks().unwrap().iter().flat_map(|track| track.encodings.clone()).filter_map(|one| one.ssrc).collect();
        let amount = sources.len();
        sources.sort_unstable();
        sources.dedup();
        prop_assert_eq!(sources.len(), amount);
    }

    #[test]
    fn every_edit_of_any_section_leaves_a_description_that_it_leaves_as_it_is(text in description()) {
        with_every_edit(|edit| {
            let mut sdp = Sdp::parse(&text).unwrap();
            let before = sdp.clone();
            match sdp.apply(edit) {
                Err(error) => panic!("{error}"),
                Ok(changed) => assert_eq!(changed > 0, sdp != before, "{:?}: {sdp}", edit.munging()),
            }
            let again = Sdp::parse(sdp.as_str()).unwrap();
            assert!(again.lines().map(|line| line.text()).eq(sdp.lines().map(|line| line.text())));
            let section = again.section(0).unwrap();
            assert!(section.codecs().is_ok() && section.tracks().is_ok());
            let once = sdp.clone();
            assert_eq!(sdp.apply(edit), Ok(0), "{:?} of {text} twice: {once}", edit.munging());
            assert_eq!(sdp, once);
        });
    }
}
