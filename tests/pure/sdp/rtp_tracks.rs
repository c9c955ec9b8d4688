//! The tracks that a section sends.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::{Sdp, Track, TrackEncoding};

const SESSION: &str =
    "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n";

fn tracks_of(lines: &str, check: impl FnOnce(Vec<Track<'_>>)) {
    let text = format!("{SESSION}{}", lines.replace('\n', "\r\n"));
    let sdp = Sdp::parse(&text).unwrap();
    check(sdp.section(0).unwrap().tracks().unwrap());
}

fn ssrcs(track: &Track<'_>) -> Vec<(Option<u32>, Option<u32>, Option<u32>)> {
    track.encodings.iter().map(|one| (one.ssrc, one.rtx_ssrc, one.fec_ssrc)).collect()
}

fn rids<'s>(track: &Track<'s>) -> Vec<(Option<&'s str>, bool)> {
    track.encodings.iter().map(|one| (one.rid, one.paused)).collect()
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_section_that_sends_has_one_track_with_its_encodings() {
    use rtcweb::sdp::LineKind;

    let (mut sending, mut layers) = (0, 0);
    for description in super::data::captured() {
        let sdp = Sdp::parse(description.text()).unwrap();
        for section in sdp.sections().filter(|section| section.has(LineKind::Msid)) {
            let tracks = section.tracks().unwrap();
            let [track] = &tracks[..] else { panic!("{}: {}", description.path, tracks.len()) };
            assert!(track.id.is_some(), "{}", description.path);
            let rtx = track.encodings.iter().filter(|one| one.rtx_ssrc.is_some()).count();
            let groups = section.lines_of(LineKind::SsrcGroup).count();
            assert_eq!(rtx, groups, "{}", description.path);
            if section.has(LineKind::Simulcast) {
                assert!((2..=3).contains(&track.encodings.len()), "{}", description.path);
                assert!(track.encodings.iter().all(|one| one.restrictions.is_some()));
                layers += track.encodings.len();
            }
            sending += 1;
        }
    }
    assert!(sending > 200 && layers > 15, "{sending} {layers}");
}

#[test]
fn a_track_of_several_streams_is_one() {
    tracks_of("a=msid:one t\na=msid:two t\na=ssrc:5 cname:me\na=ssrc:5 msid:one t\n", |tracks| {
        let encodings = vec![TrackEncoding { ssrc: Some(5), ..TrackEncoding::default() }];
        let expected =
            Track { id: Some("t"), streams: vec!["one", "two"], cname: Some("me"), encodings };
        assert_eq!(tracks, [expected]);
    });
    tracks_of("a=msid:- t\n", |tracks| {
        assert_eq!(
            (tracks[0].id, tracks[0].streams.len(), tracks[0].encodings.len()),
            (Some("t"), 0, 0)
        );
    });
    tracks_of("a=recvonly\n", |tracks| assert_eq!(tracks, []));
}

#[test]
fn layers_stand_in_the_order_of_their_simulcast_line() {
    let lines = "a=msid:- t\na=rid:l send max-width=320\na=rid:h send\na=rid:r recv\na=simulcast:send h,x;~l recv r\n";
    tracks_of(lines, |tracks| {
        assert_eq!(rids(&tracks[0]), [(Some("h"), false), (Some("x"), false), (Some("l"), true)]);
        let widths: Vec<_> = tracks[0]
            .encodings
            .iter()
            .map(|one| one.restrictions.as_ref().map(|rid| rid.max_width()))
            .collect();
        assert_eq!(widths, [Some(None), None, Some(Some(320))]);
    });
    tracks_of("a=rid:a send\na=rid:b send\n", |tracks| {
        assert_eq!(rids(&tracks[0]), [(Some("a"), false), (Some("b"), false)]);
    });
}

#[test]
fn sources_are_paired_with_layers_where_there_are_as_many() {
    let sources = "a=ssrc-group:FID 30 31\na=ssrc-group:FID 10 11\na=ssrc:30 cname:c\n";
    tracks_of(&format!("a=rid:h send\na=rid:l send\na=simulcast:send h;l\n{sources}"), |tracks| {
        assert_eq!(ssrcs(&tracks[0]), [(Some(30), Some(31), None), (Some(10), Some(11), None)]);
        assert_eq!(rids(&tracks[0]), [(Some("h"), false), (Some("l"), false)]);
    });
    tracks_of(&format!("a=rid:h send\n{sources}"), |tracks| {
        assert_eq!(ssrcs(&tracks[0]), [(None, None, None)]);
    });
}

#[test]
fn legacy_simulcast_and_repair_are_read_from_groups() {
    let lines = "a=msid:s t\na=ssrc-group:SIM 30 10 20\na=ssrc-group:FID 30 31\na=ssrc-group:FEC-FR 30 32\n\
                 a=ssrc-group:FID 10 11\na=ssrc:10 cname:c\na=ssrc-group:FID 7\na=ssrc-group:X 8 9\n";
    tracks_of(lines, |tracks| {
        let expected = [
            (Some(30), Some(31), Some(32)),
            (Some(10), Some(11), None),
            (Some(20), None, None),
            (Some(7), None, None),
            (Some(8), None, None),
            (Some(9), None, None),
        ];
        assert_eq!((ssrcs(&tracks[0]), tracks[0].cname), (expected.to_vec(), Some("c")));
    });
}

#[test]
fn plan_b_has_a_track_for_each_name_in_the_order_of_the_text() {
    let lines = "a=ssrc-group:FID 20 21\na=ssrc:20 cname:c\na=ssrc:20 msid:s z\na=ssrc:21 msid:s z\n\
                 a=ssrc:5 msid:s a\na=ssrc:5 cname:d\na=ssrc:6 msid:- m\na=ssrc:7 msid:s z\n";
    tracks_of(lines, |tracks| {
        let names: Vec<_> =
            tracks.iter().map(|track| (track.id, &track.streams[..], track.cname)).collect();
        let expected = [
            (Some("z"), &["s"][..], Some("c")),
            (Some("a"), &["s"], Some("d")),
            (Some("m"), &[], None),
        ];
        assert_eq!(names, expected);
        assert_eq!(ssrcs(&tracks[0]), [(Some(20), Some(21), None), (Some(7), None, None)]);
    });
}

#[test]
fn a_group_of_a_source_with_itself_keeps_the_source() {
    tracks_of("a=ssrc-group:FID 1 1\na=ssrc:1 cname:c\n", |tracks| {
        assert_eq!(ssrcs(&tracks[0]), [(Some(1), Some(1), None)]);
    });
}

#[test]
fn a_line_that_does_not_parse_is_told() {
    for line in
        ["a=ssrc:x cname:y", "a=ssrc-group:FID x", "a=msid:a b c", "a=rid:h", "a=simulcast:h"]
    {
        let text = format!("{SESSION}{line}\r\n");
        let sdp = Sdp::parse(&text).unwrap();
        let error = sdp.section(0).unwrap().tracks().unwrap_err();
        assert_eq!(error.line(), 6, "{line}");
    }
}
