//! The edits of codecs and media, made in what browsers wrote.

use rtcweb::sdp::edit::{
    AddFeedback, CodecMatcher, Edit, PreferCodecs, RemoveCodecs, RemoveFeedback, RemoveSimulcast,
    ReorderCodecs, RetainCodecs, SetBandwidth, SetOpus, SetParameters, SetSimulcast,
    SimulcastEncoding, Target,
};
use rtcweb::sdp::{CodecKind, LineKind, OpusParameters, RidDirection, Sdp};

use super::data::captured;

const OF_CODECS: &[LineKind] = &[LineKind::RtpMap, LineKind::Fmtp, LineKind::RtcpFeedback];
const OF_SOURCES: &[LineKind] = &[LineKind::Ssrc, LineKind::SsrcGroup];
const OF_LAYERS: &[LineKind] = &[LineKind::Rid, LineKind::Simulcast];
/// What [`RejectSections`](rtcweb::sdp::edit::RejectSections) changes.
const OF_REJECTED: &[LineKind] = &[
    LineKind::Group,
    LineKind::SendRecv,
    LineKind::SendOnly,
    LineKind::RecvOnly,
    LineKind::Inactive,
    LineKind::BundleOnly,
    LineKind::Candidate,
    LineKind::EndOfCandidates,
    LineKind::Connection,
    LineKind::IceUfrag,
    LineKind::IcePwd,
    LineKind::IceOptions,
    LineKind::Fingerprint,
    LineKind::Setup,
];

/// Lines of kinds that an edit may not touch.
fn others(sdp: &Sdp<'_>, touched: &[&[LineKind]]) -> Vec<String> {
    let stays = |kind: LineKind| !touched.iter().any(|kinds| kinds.contains(&kind));
    sdp.lines().filter(|line| stays(line.kind())).map(|line| line.text().to_owned()).collect()
}

/// Makes the edit in every captured description, and says in how many of them
/// it changed something.
fn edit_all(edit: &dyn Edit, touched: &[&[LineKind]], check: &dyn Fn(&Sdp<'_>)) -> usize {
    let mut changed = 0;
    for description in captured() {
        let before = Sdp::parse(description.text()).unwrap();
        let mut after = before.clone();
        if after.apply(edit).unwrap() == 0 {
            assert_eq!(after, before, "{}", description.path);
            continue;
        }
        changed += 1;
        assert_eq!(others(&after, touched), others(&before, touched), "{}", description.path);

        let again = Sdp::parse(after.as_str()).unwrap();
        let lines = |sdp: &Sdp<'_>| {
            sdp.lines().map(|line| (line.text().to_owned(), line.ending())).collect::<Vec<_>>()
        };
        assert_eq!(lines(&again), lines(&after));
        assert!(again.lines().all(|line| line.attribute().is_none_or(|value| value.is_ok())));
        check(&again);

        let once = after.clone();
        assert_eq!(after.apply(edit), Ok(0), "{} a second time", description.path);
        assert_eq!(after, once);
    }
    changed
}

/// Every payload type that is named is on the `m=` line, and every RTX has its
/// codec. (Firefox answers with feedback for codecs that it does not take.)
fn is_consistent(sdp: &Sdp<'_>) {
    for section in sdp.sections().filter(|section| !section.is_rejected()) {
        let codecs = section.codecs().unwrap();
        for kind in [LineKind::RtpMap, LineKind::Fmtp] {
            for line in section.lines_of(kind) {
                let format = line.value().unwrap().split(' ').next().unwrap();
                assert!(codecs.get(format.parse().unwrap()).is_some(), "{}", line.text());
            }
        }
        for codec in codecs.filter(|codec| codec.kind() == CodecKind::Rtx) {
            assert!(codec.repeats().is_some());
        }
    }
}

#[test]
fn codecs_are_ordered_and_nothing_else_is_touched() {
    let names = ["AV1", "H264", "PCMA"].map(CodecMatcher::name);
    let all = Target::All;
    let media: &[&[LineKind]] = &[&[LineKind::Media]];
    let check = |sdp: &Sdp<'_>| {
        is_consistent(sdp);
        for section in sdp.sections().filter(|section| section.media() == "video") {
            let mut codecs = section.codecs().unwrap();
            let has = codecs.clone().any(|codec| codec.is("AV1"));
            assert!(!has || section.is_rejected() || codecs.next().unwrap().is("AV1"));
        }
    };
    assert!(edit_all(&PreferCodecs::new(all, &names), media, &check) > 150);
    assert!(edit_all(&ReorderCodecs::new(all, &[120, 98, 0]), media, &is_consistent) > 150);
}

#[test]
fn codecs_go_and_only_what_belongs_to_them_is_touched() {
    let touched: &[&[LineKind]] = &[&[LineKind::Media], OF_CODECS, OF_SOURCES, OF_LAYERS];
    let rejecting: &[&[LineKind]] =
        &[&[LineKind::Media], OF_CODECS, OF_SOURCES, OF_LAYERS, OF_REJECTED];
    let gone = |name: &'static str| {
        move |sdp: &Sdp<'_>| {
            is_consistent(sdp);
            for section in sdp.sections().filter(|section| !section.is_rejected()) {
                assert!(!section.codecs().unwrap().any(|codec| codec.is(name)), "{name}");
                assert!(name != "rtx" || !section.has(LineKind::SsrcGroup));
                let sources: Vec<_> = section.tracks().unwrap();
                assert!(
                    name != "rtx"
                        || sources
                            .iter()
                            .all(|track| track.encodings.iter().all(|one| one.rtx_ssrc.is_none()))
                );
            }
        }
    };
    for (name, least) in [("rtx", 100), ("telephone-event", 100), ("ulpfec", 100)] {
        let codecs = [CodecMatcher::name(name)];
        let changed = edit_all(&RemoveCodecs::new(Target::All, &codecs), touched, &gone(name));
        assert!(changed > least, "{name}: {changed}");
    }
    for name in ["VP8", "H264", "opus"] {
        let codecs = [CodecMatcher::name(name)];
        assert!(edit_all(&RemoveCodecs::new(Target::All, &codecs), rejecting, &gone(name)) > 100);
        assert!(
            edit_all(&RetainCodecs::new(Target::All, &codecs), rejecting, &is_consistent) > 100
        );
    }
}

#[test]
fn bandwidth_parameters_and_feedback_touch_their_lines_alone() {
    let all = Target::All;
    let any = CodecMatcher::ANY;
    let nothing = |_: &Sdp<'_>| {};
    let bandwidth: &[&[LineKind]] = &[&[LineKind::Bandwidth]];
    assert!(edit_all(&SetBandwidth::new(all, Some(300_000)), bandwidth, &nothing) > 150);
    assert!(edit_all(&SetBandwidth::of_session(Some(300_000)), bandwidth, &nothing) > 150);
    assert_eq!(edit_all(&SetBandwidth::new(all, None), bandwidth, &nothing), 0);

    let opus =
        OpusParameters { use_dtx: Some(true), packet_time: Some(40), ..OpusParameters::default() };
    let fmtp: &[&[LineKind]] = &[&[LineKind::Fmtp]];
    let check = |sdp: &Sdp<'_>| {
        for section in sdp.sections().filter(|section| !section.is_rejected()) {
            for codec in section.codecs().unwrap().filter(|codec| codec.is("opus")) {
                let set = codec.parameters_as::<OpusParameters>().unwrap();
                assert_eq!((set.use_dtx, set.packet_time), (Some(true), Some(40)));
                assert!(set.use_inband_fec.is_some());
            }
        }
    };
    assert!(edit_all(&SetOpus::new(all, opus), fmtp, &check) > 100);
    let start = [("x-google-start-bitrate", Some("1000"))];
    assert!(edit_all(&SetParameters::new(all, any, &start), fmtp, &is_consistent) > 150);

    let feedback: &[&[LineKind]] = &[&[LineKind::RtcpFeedback]];
    let has = |wanted: bool| {
        move |sdp: &Sdp<'_>| {
            is_consistent(sdp);
            for section in sdp.sections().filter(|section| !section.is_rejected()) {
                for codec in
                    section.codecs().unwrap().filter(|codec| codec.kind() == CodecKind::Media)
                {
                    let nack =
                        codec.feedback().any(|one| (one.kind, one.parameter) == ("nack", None));
                    assert_eq!(nack, wanted);
                }
            }
        }
    };
    assert!(edit_all(&AddFeedback::new(all, any, "nack"), feedback, &has(true)) > 100);
    assert!(edit_all(&RemoveFeedback::new(all, any, "nack"), feedback, &has(false)) > 100);
}

#[test]
fn simulcast_touches_the_lines_of_layers_and_of_their_extension_alone() {
    let layers: &[&[LineKind]] = &[OF_LAYERS];
    let extended: &[&[LineKind]] = &[OF_LAYERS, &[LineKind::ExtMap]];
    let encodings = ["a", "b"].map(SimulcastEncoding::new);
    let set = SetSimulcast::new(Target::Media("video"), RidDirection::Recv, &encodings);
    let mut edited = 0;
    for description in captured() {
        let before = Sdp::parse(description.text()).unwrap();
        let mut after = before.clone();
        let Ok(changed) = after.apply(&set) else { continue };
        assert_eq!(others(&after, extended), others(&before, extended), "{}", description.path);
        edited += changed;
    }
    assert!(edited > 100, "{edited}");
    let none =
        |sdp: &Sdp<'_>| assert!(sdp.sections().all(|section| !section.has(LineKind::Simulcast)));
    assert!(edit_all(&RemoveSimulcast::new(Target::All), layers, &none) > 5);
}
