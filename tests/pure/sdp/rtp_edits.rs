//! Edits of codecs, bandwidth, parameters, feedback and simulcast.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::edit::{
    AddFeedback, CodecMatcher, Edit, Munging, PreferCodecs, RemoveCodecs, RemoveFeedback,
    RemoveSimulcast, ReorderCodecs, RetainCodecs, SetBandwidth, SetOpus, SetParameters,
    SetSimulcast, Side, SimulcastEncoding, Target,
};
use rtcweb::sdp::{EditErrorKind, OpusParameters, RidDirection, Sdp};

const SESSION: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";

/// Makes an edit of these lines and says in how many sections, and what they
/// are then.
fn edited(lines: &str, edit: &dyn Edit) -> (usize, String) {
    let text = format!("{SESSION}{}\n", lines.trim()).replace("\r\n", "\n").replace('\n', "\r\n");
    let mut sdp = Sdp::parse(&text).unwrap();
    let changed = sdp.apply(edit).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(sdp.as_str() == text, changed == 0, "{changed}: {sdp}");
    let again = Sdp::parse(sdp.as_str()).unwrap();
    assert!(again.lines().map(|line| line.text()).eq(sdp.lines().map(|line| line.text())));
    (
        changed,
        sdp.as_str().strip_prefix(SESSION).unwrap().replace("\r\n", "\n").trim_end().to_owned(),
    )
}

#[track_caller]
fn assert_edit(lines: &str, edit: &dyn Edit, expected: &str) {
    let lines = lines.trim();
    let (changed, found) = edited(lines, edit);
    assert_eq!(found, expected.trim());
    assert_eq!(changed > 0, lines != expected.trim());
    assert_eq!(edited(&found, edit), (0, found), "a second time");
}

const VIDEO: Target<'_> = Target::Media("video");
const H264: [CodecMatcher<'_>; 1] = [CodecMatcher::name("H264")];

const CODECS: &str = "\
m=video 9 UDP/TLS/RTP/SAVPF 96 97 102 103 45 46 104 118 119 120
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack pli
a=rtcp-fb:* transport-cc
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtpmap:102 H264/90000
a=fmtp:102 packetization-mode=1;profile-level-id=42001f
a=rtpmap:103 rtx/90000
a=fmtp:103 apt=102
a=rtpmap:45 AV1/90000
a=rtpmap:46 rtx/90000
a=fmtp:46 apt=45
a=rtpmap:104 H264/90000
a=fmtp:104 packetization-mode=0;profile-level-id=42e01f
a=rtpmap:118 red/90000
a=rtpmap:119 rtx/90000
a=fmtp:119 apt=118
a=rtpmap:120 ulpfec/90000
a=ssrc-group:FID 1 2
a=ssrc:1 cname:x
a=ssrc:2 cname:x";

fn with_media_line(formats: &str) -> String {
    let (first, rest) = CODECS.split_once('\n').unwrap();
    format!("{} {formats}\n{rest}", first.split_once(" 96").unwrap().0)
}

#[test]
fn a_preferred_codec_moves_to_the_front_with_all_its_profiles_and_their_rtx() {
    let expected = with_media_line("102 103 104 96 97 45 46 118 119 120");
    assert_edit(CODECS, &PreferCodecs::new(VIDEO, &H264), &expected);
    let two = [CodecMatcher::name("av1"), CodecMatcher::payload_type(104)];
    let expected = with_media_line("45 46 104 96 97 102 103 118 119 120");
    assert_edit(CODECS, &PreferCodecs::new(Target::All, &two), &expected);
    let mode = [CodecMatcher::name("H264").with("packetization-mode=0")];
    let expected = with_media_line("104 96 97 102 103 45 46 118 119 120");
    assert_edit(CODECS, &PreferCodecs::new(Target::Index(0), &mode), &expected);
    assert_edit(CODECS, &PreferCodecs::new(VIDEO, &[CodecMatcher::name("VP9")]), CODECS);
    assert_edit(CODECS, &PreferCodecs::new(VIDEO, &[CodecMatcher::name("VP8")]), CODECS);
}

#[test]
fn an_order_is_taken_as_it_is_given() {
    let expected = with_media_line("120 46 96 97 102 103 45 104 118 119");
    assert_edit(CODECS, &ReorderCodecs::new(VIDEO, &[120, 46, 120, 7, 255]), &expected);
    assert_edit(CODECS, &ReorderCodecs::new(VIDEO, &[]), CODECS);
    let camera = "m=audio 9 RTP/AVP 0 smart/1/90000 8";
    assert_edit(
        camera,
        &ReorderCodecs::new(Target::All, &[8]),
        "m=audio 9 RTP/AVP 8 0 smart/1/90000",
    );
}

#[test]
fn a_codec_goes_with_its_lines_and_its_rtx() {
    let expected = "\
m=video 9 UDP/TLS/RTP/SAVPF 102 103 45 46 104 118 119 120
a=rtcp-fb:* transport-cc
a=rtpmap:102 H264/90000
a=fmtp:102 packetization-mode=1;profile-level-id=42001f
a=rtpmap:103 rtx/90000
a=fmtp:103 apt=102
a=rtpmap:45 AV1/90000
a=rtpmap:46 rtx/90000
a=fmtp:46 apt=45
a=rtpmap:104 H264/90000
a=fmtp:104 packetization-mode=0;profile-level-id=42e01f
a=rtpmap:118 red/90000
a=rtpmap:119 rtx/90000
a=fmtp:119 apt=118
a=rtpmap:120 ulpfec/90000
a=ssrc-group:FID 1 2
a=ssrc:1 cname:x
a=ssrc:2 cname:x";
    assert_edit(CODECS, &RemoveCodecs::new(VIDEO, &[CodecMatcher::name("vp8")]), expected);
    assert_edit(CODECS, &RemoveCodecs::new(VIDEO, &[CodecMatcher::name("VP9")]), CODECS);
}

#[test]
fn only_some_codecs_stay_with_their_rtx() {
    let baseline = [CodecMatcher::name("H264").with("profile-level-id=42000a")];
    let expected = "\
m=video 9 UDP/TLS/RTP/SAVPF 102 103
a=rtcp-fb:* transport-cc
a=rtpmap:102 H264/90000
a=fmtp:102 packetization-mode=1;profile-level-id=42001f
a=rtpmap:103 rtx/90000
a=fmtp:103 apt=102
a=ssrc-group:FID 1 2
a=ssrc:1 cname:x
a=ssrc:2 cname:x";
    assert_edit(CODECS, &RetainCodecs::new(VIDEO, &baseline), expected);
}

#[test]
fn the_sources_of_rtx_and_fec_go_with_the_last_of_them() {
    let lines = "\
m=video 9 RTP/AVPF 96 97 49
a=rtpmap:96 VP8/90000
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtpmap:49 flexfec-03/90000
a=fmtp:49 repair-window=10000000
a=ssrc-group:SIM 1 4
a=ssrc-group:FID 1 2
a=ssrc-group:FID 4 5
a=ssrc-group:FEC-FR 1 3
a=ssrc-group:FID 7 7
a=ssrc:1 cname:x
a=ssrc:2 cname:x
a=ssrc:3 cname:x
a=ssrc:4 cname:x
a=ssrc:5 cname:x
a=ssrc:7 cname:x";
    let without_rtx = "\
m=video 9 RTP/AVPF 96 49
a=rtpmap:96 VP8/90000
a=rtpmap:49 flexfec-03/90000
a=fmtp:49 repair-window=10000000
a=ssrc-group:SIM 1 4
a=ssrc-group:FEC-FR 1 3
a=ssrc:1 cname:x
a=ssrc:3 cname:x
a=ssrc:4 cname:x
a=ssrc:7 cname:x";
    assert_edit(lines, &RemoveCodecs::new(VIDEO, &[CodecMatcher::name("rtx")]), without_rtx);
    let neither = "\
m=video 9 RTP/AVPF 96
a=rtpmap:96 VP8/90000
a=ssrc-group:SIM 1 4
a=ssrc:1 cname:x
a=ssrc:4 cname:x
a=ssrc:7 cname:x";
    let repair = [CodecMatcher::name("flexfec-03"), CodecMatcher::name("rtx")];
    assert_edit(lines, &RemoveCodecs::new(VIDEO, &repair), neither);
}

#[test]
fn red_goes_with_a_codec_in_its_packets_and_takes_its_own_rtx_along() {
    let lines = "\
m=audio 9 UDP/TLS/RTP/SAVPF 111 63 64 9
a=rtpmap:111 opus/48000/2
a=rtpmap:63 red/48000/2
a=fmtp:63 111/111
a=rtpmap:64 rtx/48000
a=fmtp:64 apt=63
a=rtpmap:9 G722/8000";
    let expected = "m=audio 9 UDP/TLS/RTP/SAVPF 9\na=rtpmap:9 G722/8000";
    assert_edit(lines, &RemoveCodecs::new(Target::All, &[CodecMatcher::name("opus")]), expected);
}

#[test]
fn streams_lose_the_payload_types_that_go_and_go_with_the_last() {
    let lines = "\
m=video 9 RTP/AVPF 96 98
a=rtpmap:96 VP8/90000
a=rtpmap:98 VP9/90000
a=imageattr:98 send *
a=imageattr:96 send *
a=rid:h send pt=98,96;max-width=1280
a=rid:m send pt=98
a=rid:l send max-width=320
a=rid:m recv
a=simulcast:send h;~m,l;m recv m";
    let expected = "\
m=video 9 RTP/AVPF 96
a=rtpmap:96 VP8/90000
a=imageattr:96 send *
a=rid:h send pt=96;max-width=1280
a=rid:l send max-width=320
a=rid:m recv
a=simulcast:send h;l recv m";
    assert_edit(lines, &RemoveCodecs::new(VIDEO, &[CodecMatcher::name("VP9")]), expected);

    let lines = "m=video 9 RTP/AVPF 96 98\na=rtpmap:96 VP8/90000\na=rtpmap:98 VP9/90000\na=rid:m send pt=98\na=simulcast:send m";
    let expected = "m=video 9 RTP/AVPF 96\na=rtpmap:96 VP8/90000";
    assert_edit(lines, &RemoveCodecs::new(VIDEO, &[CodecMatcher::name("VP9")]), expected);
}

#[test]
fn a_section_that_is_left_without_media_is_rejected() {
    let lines =
        "m=audio 9 RTP/AVP 0 13\na=mid:0\nm=video 9 RTP/AVPF 96\na=rtpmap:96 VP8/90000\na=mid:1";
    let (changed, found) =
        edited(lines, &RemoveCodecs::new(Target::All, &[CodecMatcher::name("PCMU")]));
    assert_eq!(changed, 1);
    assert!(found.starts_with("m=audio 0 RTP/AVP 0 13\n"), "{found}");
    assert!(
        found.contains("\na=inactive\n") && found.contains("m=video 9 RTP/AVPF 96\n"),
        "{found}"
    );
}

#[test]
fn rejected_sections_and_data_channels_are_left_alone() {
    let lines = "m=video 0 RTP/AVPF 96 97\na=rtpmap:96 VP8/90000\na=rtpmap:97 H264/90000\n\
                 m=application 9 UDP/DTLS/SCTP webrtc-datachannel";
    assert_edit(lines, &PreferCodecs::new(Target::All, &H264), lines);
    assert_edit(lines, &RetainCodecs::new(Target::All, &H264), lines);
    assert_edit(
        lines,
        &SetParameters::new(Target::All, CodecMatcher::ANY, &[("x", Some("1"))]),
        lines,
    );
}

#[test]
fn bandwidth_is_written_both_ways_and_in_step() {
    let lines = "m=video 9 RTP/AVPF 96\nc=IN IP4 0.0.0.0\na=mid:0";
    let limited = "m=video 9 RTP/AVPF 96\nc=IN IP4 0.0.0.0\nb=AS:1\nb=TIAS:999\na=mid:0";
    assert_edit(lines, &SetBandwidth::new(VIDEO, Some(999)), limited);
    assert_edit(limited, &SetBandwidth::new(VIDEO, None), lines);
    let others =
        "m=video 9 RTP/AVPF 96\nb=CT:7\nb=TIAS:5\nb=RR:0\nb=AS:5\nb=AS:6\nb=ASX:7\na=mid:0";
    let expected = "m=video 9 RTP/AVPF 96\nb=CT:7\nb=TIAS:2000\nb=RR:0\nb=AS:2\nb=ASX:7\na=mid:0";
    assert_edit(others, &SetBandwidth::new(VIDEO, Some(2_000)), expected);
    let most = "m=video 9 RTP/AVPF 96\nb=AS:18446744073709552\nb=TIAS:18446744073709551615";
    assert_edit("m=video 9 RTP/AVPF 96", &SetBandwidth::new(VIDEO, Some(u64::MAX)), most);

    let mut sdp = Sdp::parse(SESSION).unwrap();
    assert_eq!(sdp.apply(&SetBandwidth::of_session(Some(64_000))), Ok(1));
    assert!(sdp.as_str().ends_with("s=-\r\nb=AS:64\r\nb=TIAS:64000\r\nt=0 0\r\n"), "{sdp}");
}

#[test]
fn opus_is_set_parameter_by_parameter() {
    let lines = "\
m=audio 9 UDP/TLS/RTP/SAVPF 111 112 113
a=rtpmap:111 OPUS/48000/2
a=fmtp:111 minptime=10; sprop-stereo=1;x-new=a b
a=rtpmap:112 opus/48000/2
a=rtpmap:113 G722/8000
a=fmtp:113 stereo=0
a=ptime:20";
    let set = OpusParameters {
        stereo: Some(true),
        cbr: Some(true),
        max_average_bitrate: Some(64_000),
        ..OpusParameters::default()
    };
    let expected = "\
m=audio 9 UDP/TLS/RTP/SAVPF 111 112 113
a=rtpmap:111 OPUS/48000/2
a=fmtp:111 minptime=10; sprop-stereo=1;x-new=a b; maxaveragebitrate=64000; stereo=1; cbr=1
a=rtpmap:112 opus/48000/2
a=rtpmap:113 G722/8000
a=fmtp:113 stereo=0
a=fmtp:112 maxaveragebitrate=64000;stereo=1;cbr=1
a=ptime:20";
    assert_edit(lines, &SetOpus::new(Target::All, set), expected);
    assert_edit(lines, &SetOpus::new(Target::All, OpusParameters::default()), lines);
}

#[test]
fn parameters_are_set_and_removed_and_lines_without_any_go() {
    let lines = "m=video 9 RTP/AVPF 96 97 98\na=rtpmap:96 VP8/90000\na=fmtp:96 max-fr=30\na=rtpmap:97 rtx/90000\n\
                 a=fmtp:97 apt=96\na=rtpmap:98 VP9/90000\na=fmtp:98 profile-id=2;max-fr=30";
    let without = "m=video 9 RTP/AVPF 96 97 98\na=rtpmap:96 VP8/90000\na=rtpmap:97 rtx/90000\n\
                   a=fmtp:97 apt=96\na=rtpmap:98 VP9/90000\na=fmtp:98 profile-id=2";
    assert_edit(lines, &SetParameters::new(VIDEO, CodecMatcher::ANY, &[("max-fr", None)]), without);
    let start = [("x-google-start-bitrate", Some("800")), ("x-google-min-bitrate", Some("300"))];
    let expected = "m=video 9 RTP/AVPF 96 97 98\na=rtpmap:96 VP8/90000\na=rtpmap:97 rtx/90000\n\
                    a=fmtp:97 apt=96\na=rtpmap:98 VP9/90000\n\
                    a=fmtp:98 profile-id=2;x-google-start-bitrate=800;x-google-min-bitrate=300\n\
                    a=fmtp:96 x-google-start-bitrate=800;x-google-min-bitrate=300";
    assert_edit(without, &SetParameters::new(VIDEO, CodecMatcher::ANY, &start), expected);
    let red = "m=audio 9 RTP/AVP 0\na=fmtp:0 111/111";
    assert_edit(red, &SetParameters::new(Target::All, CodecMatcher::ANY, &[("x", None)]), red);
}

#[test]
fn feedback_is_added_where_it_is_not_and_stands_with_its_codec() {
    let lines = "\
m=video 9 RTP/AVPF 96 97 98 0
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack
a=rtcp-fb:96 nack pli
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtpmap:98 VP9/90000
a=rtcp-fb:* ccm fir";
    let expected = "\
m=video 9 RTP/AVPF 96 97 98 0
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack
a=rtcp-fb:96 nack pli
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtpmap:98 VP9/90000
a=rtcp-fb:98 nack pli
a=rtcp-fb:* ccm fir
a=rtcp-fb:0 nack pli";
    assert_edit(lines, &AddFeedback::new(VIDEO, CodecMatcher::ANY, "nack").with("pli"), expected);
    assert_edit(lines, &AddFeedback::new(VIDEO, CodecMatcher::ANY, "ccm").with("fir"), lines);
}

#[test]
fn feedback_for_all_is_written_out_for_those_that_keep_it() {
    let lines = "\
m=video 9 RTP/AVPF 96 97 98 99
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack
a=rtcp-fb:96 nack pli
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtcp-fb:* nack
a=rtpmap:98 VP9/90000
a=rtpmap:99 AV1/90000";
    let expected = "\
m=video 9 RTP/AVPF 96 97 98 99
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack pli
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtcp-fb:98 nack
a=rtcp-fb:99 nack
a=rtpmap:98 VP9/90000
a=rtpmap:99 AV1/90000";
    assert_edit(lines, &RemoveFeedback::new(VIDEO, CodecMatcher::name("VP8"), "nack"), expected);
    let none = "\
m=video 9 RTP/AVPF 96 97 98 99
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack pli
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtpmap:98 VP9/90000
a=rtpmap:99 AV1/90000";
    assert_edit(lines, &RemoveFeedback::new(VIDEO, CodecMatcher::ANY, "nack"), none);
    assert_edit(lines, &RemoveFeedback::new(VIDEO, CodecMatcher::name("H264"), "nack"), lines);
}

#[test]
fn simulcast_is_set_before_the_sources_and_leaves_the_other_direction() {
    let encodings = [
        SimulcastEncoding { restrictions: "pt=96;max-width=1280", ..SimulcastEncoding::new("h") },
        SimulcastEncoding { paused: true, ..SimulcastEncoding::new("l") },
    ];
    let set = SetSimulcast::new(VIDEO, RidDirection::Send, &encodings);
    let lines =
        "m=video 9 RTP/AVPF 96\na=extmap:4 urn:x\na=ssrc-group:FID 1 2\na=ssrc:1 cname:x\na=mid:0";
    let expected = "m=video 9 RTP/AVPF 96\na=extmap:4 urn:x\na=extmap:1 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\n\
                    a=rid:h send pt=96;max-width=1280\na=rid:l send\na=simulcast:send h;~l\n\
                    a=ssrc-group:FID 1 2\na=ssrc:1 cname:x\na=mid:0";
    assert_edit(lines, &set, expected);
    let lines = "m=video 9 RTP/AVPF 96\na=extmap:9 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\n\
                 a=rid:r recv\na=rid:old send\na=mid:0\na=simulcast:recv r send old\na=rid:x send";
    let expected = "m=video 9 RTP/AVPF 96\na=extmap:9 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\n\
                    a=rid:r recv\na=rid:h send pt=96;max-width=1280\na=rid:l send\na=simulcast:recv r send h;~l\na=mid:0";
    assert_edit(lines, &set, expected);
    let without = "m=video 9 RTP/AVPF 96\na=extmap:9 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\n\
                   a=rid:r recv\na=simulcast:recv r\na=mid:0";
    assert_edit(expected, &SetSimulcast::new(VIDEO, RidDirection::Send, &[]), without);
    let nothing =
        "m=video 9 RTP/AVPF 96\na=extmap:9 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\na=mid:0";
    assert_edit(without, &SetSimulcast::new(VIDEO, RidDirection::Recv, &[]), nothing);
    assert_edit(without, &RemoveSimulcast::new(VIDEO), nothing);
}

#[test]
fn legacy_simulcast_goes_down_to_its_first_source() {
    let lines = "\
m=video 9 RTP/AVPF 96 97
a=ssrc-group:SIM 1 3 5
a=ssrc-group:FID 1 2
a=ssrc-group:FID 3 4
a=ssrc-group:FID 5 6
a=ssrc:1 cname:x
a=ssrc:2 cname:x
a=ssrc:3 cname:x
a=ssrc:4 cname:x
a=ssrc:5 cname:x
a=ssrc:6 cname:x";
    let expected =
        "m=video 9 RTP/AVPF 96 97\na=ssrc-group:FID 1 2\na=ssrc:1 cname:x\na=ssrc:2 cname:x";
    assert_edit(lines, &RemoveSimulcast::new(VIDEO), expected);
}

#[test]
fn what_would_break_a_line_is_refused_and_nothing_is_changed() {
    let text = format!(
        "{SESSION}m=video 9 RTP/AVPF 96 98\r\na=rtpmap:96 VP8/90000\r\na=rtpmap:98 VP9/90000\r\na=rtcp-fb:* nack\r\n"
    );
    const EVIL: &str = "x\r\na=evil:1";
    let any = CodecMatcher::ANY;
    let evil_rid = [SimulcastEncoding::new(EVIL)];
    let two_rids = [SimulcastEncoding::new("h;l")];
    let evil_restriction =
        [SimulcastEncoding { restrictions: EVIL, ..SimulcastEncoding::new("h") }];
    let edits: [&dyn Edit; 8] = [
        &SetParameters::new(VIDEO, any, &[(EVIL, Some("1"))]),
        &SetParameters::new(VIDEO, any, &[("x", Some(EVIL))]),
        &SetParameters::new(VIDEO, any, &[("x", Some("1;y=2"))]),
        &AddFeedback::new(VIDEO, any, EVIL),
        &AddFeedback::new(VIDEO, any, "nack").with(EVIL),
        &SetSimulcast::new(VIDEO, RidDirection::Send, &evil_rid),
        &SetSimulcast::new(VIDEO, RidDirection::Send, &two_rids),
        &SetSimulcast::new(VIDEO, RidDirection::Send, &evil_restriction),
    ];
    for (place, edit) in edits.into_iter().enumerate() {
        let mut sdp = Sdp::parse(&text).unwrap();
        let error = sdp.apply(edit).expect_err("two lines");
        assert_eq!((error.kind(), sdp.as_str()), (EditErrorKind::InvalidValue, &*text), "{place}");
    }
}

#[test]
fn a_line_that_does_not_parse_stops_an_edit_with_its_place() {
    let text = format!("{SESSION}m=video 9 RTP/AVPF 96\r\na=rtpmap:96 VP8/x\r\n");
    let edits: [&dyn Edit; 4] = [
        &PreferCodecs::new(VIDEO, &H264),
        &RemoveCodecs::new(VIDEO, &H264),
        &SetOpus::new(VIDEO, OpusParameters::default()),
        &AddFeedback::new(VIDEO, CodecMatcher::ANY, "nack"),
    ];
    for edit in edits {
        let error = Sdp::parse(&text).unwrap().apply(edit).expect_err("no clock rate");
        assert_eq!(error.kind(), EditErrorKind::Unreadable);
        assert_eq!(error.parse_error().map(|error| (error.line(), error.column())), Some((6, 17)));
    }
    let nowhere = PreferCodecs::new(Target::Media("audio"), &H264);
    let error = Sdp::parse(&text).unwrap().apply(&nowhere).expect_err("no audio");
    assert_eq!(error.kind(), EditErrorKind::NotFound);
}

#[test]
fn edits_know_their_class_and_what_makes_them_unnecessary() {
    let opus = |parameters| SetOpus::new(Target::All, parameters);
    let none = OpusParameters::default();
    let preferences = Some("RTCRtpTransceiver.setCodecPreferences");
    let bitrate = Some("RTCRtpSender.setParameters with encodings[].maxBitrate");
    let encodings = Some("RTCPeerConnection.addTransceiver with sendEncodings");
    let any = CodecMatcher::ANY;
    let audio = Target::Media("audio");
    let cases: [(&dyn Edit, Munging, Option<&str>); 21] = [
        (&PreferCodecs::new(VIDEO, &H264), Munging::CodecsReordered, preferences),
        (&ReorderCodecs::new(VIDEO, &[]), Munging::CodecsReordered, preferences),
        (&RemoveCodecs::new(VIDEO, &H264), Munging::CodecsRemoved, preferences),
        (&RetainCodecs::new(VIDEO, &H264), Munging::CodecsRemoved, preferences),
        (&SetBandwidth::new(VIDEO, None), Munging::Bandwidth, bitrate),
        (&opus(OpusParameters { stereo: Some(true), ..none }), Munging::CodecsFmtpOpusStereo, None),
        (&opus(OpusParameters { use_dtx: Some(true), ..none }), Munging::CodecsFmtpOpusDtx, None),
        (
            &opus(OpusParameters { use_inband_fec: Some(true), ..none }),
            Munging::CodecsFmtpOpusFec,
            None,
        ),
        (&opus(OpusParameters { cbr: Some(true), ..none }), Munging::CodecsFmtpOpusCbr, None),
        (
            &opus(OpusParameters { max_average_bitrate: Some(9_000), ..none }),
            Munging::CodecsFmtp,
            bitrate,
        ),
        (
            &opus(OpusParameters { cbr: Some(true), stereo: Some(true), ..none }),
            Munging::CodecsFmtp,
            None,
        ),
        (
            &SetParameters::new(VIDEO, any, &[("x-google-max-bitrate", Some("9"))]),
            Munging::CodecsFmtp,
            bitrate,
        ),
        (
            &SetParameters::new(VIDEO, any, &[("sps-pps-idr-in-keyframe", Some("1"))]),
            Munging::CodecsFmtpH264SpsPpsIdrInKeyframe,
            None,
        ),
        (&SetParameters::new(VIDEO, any, &[("a", None), ("cbr", None)]), Munging::CodecsFmtp, None),
        (&AddFeedback::new(VIDEO, any, "nack"), Munging::CodecsRtcpFb, None),
        (&AddFeedback::new(audio, any, "nack"), Munging::CodecsRtcpFbAudioNack, None),
        (
            &AddFeedback::new(Target::All, CodecMatcher::name("OPUS"), "nack"),
            Munging::CodecsRtcpFbAudioNack,
            None,
        ),
        (&RemoveFeedback::new(audio, any, "nack").with("pli"), Munging::CodecsRtcpFb, None),
        (&SetSimulcast::new(VIDEO, RidDirection::Send, &[]), Munging::Unknown, encodings),
        (&SetSimulcast::new(VIDEO, RidDirection::Recv, &[]), Munging::Unknown, None),
        (&RemoveSimulcast::new(VIDEO), Munging::CodecsLegacySimulcast, encodings),
    ];
    for (place, (edit, munging, instead)) in cases.into_iter().enumerate() {
        assert_eq!((edit.munging(), edit.instead()), (munging, instead), "{place}");
        let bandwidth = munging == Munging::Bandwidth;
        assert_eq!(edit.side(), if bandwidth { Side::Remote } else { Side::Either }, "{place}");
    }
}

#[test]
fn a_matcher_without_a_name_is_for_media_and_parameters_have_their_defaults() {
    let text = format!(
        "{SESSION}m=video 9 RTP/AVPF 96 97 98 99 100 101\r\na=rtpmap:96 H264/90000\r\na=rtpmap:97 rtx/90000\r\n\
         a=rtpmap:98 VP9/90000\r\na=rtpmap:99 AV1/90000\r\na=fmtp:99 profile=1;flag\r\na=rtpmap:100 H265/90000\r\n\
         a=rtpmap:101 H264/90000\r\na=fmtp:101 profile-level-id=000000\r\n"
    );
    let sdp = Sdp::parse(&text).unwrap();
    let matched = |matcher: CodecMatcher<'_>| {
        let codecs = sdp.section(0).unwrap().codecs().unwrap();
        let found = codecs.filter(|codec| matcher.matches(codec));
        found.map(|codec| codec.payload_type()).collect::<Vec<_>>()
    };
    let any = CodecMatcher::ANY;
    assert_eq!(matched(any), [96, 98, 99, 100, 101]);
    assert_eq!(matched(CodecMatcher::default()), [96, 98, 99, 100, 101]);
    assert_eq!(matched(CodecMatcher::name("RTX")), [97]);
    assert_eq!(
        matched(CodecMatcher { name: Some("VP9"), ..CodecMatcher::payload_type(99) }),
        [0; 0]
    );
    assert_eq!(matched(any.with("packetization-mode=0")), [96, 101]);
    assert_eq!(matched(any.with("profile-level-id=42C00A")), [96]);
    assert_eq!(matched(any.with("profile-level-id=000000")), [101]);
    assert_eq!(matched(any.with("profile-id=0")), [98]);
    assert_eq!(matched(any.with("PROFILE=1")), [99]);
    assert_eq!(matched(any.with("flag")), [99]);
    assert_eq!(matched(any.with("tx-mode=srst;tier-flag=0")), [100]);
    assert_eq!(matched(any.with("tier=0;profile=0")), [0; 0]);
}
