use std::fs;

use serde_json::{Value, json};

use crate::support::{DATA, file, read, sdp, with_input};

#[test]
fn edits_are_made_in_the_order_of_the_command_line() {
    let path = "chromium/audio-video.offer.sdp";
    let run = sdp(&[
        "edit",
        path,
        "--direction",
        "video=recvonly",
        "--direction",
        "inactive",
        "--direction",
        "index:0=sendonly",
    ]);
    let mut expected = read(path).replacen("a=sendrecv", "a=sendonly", 1);
    expected = expected.replace("a=sendrecv", "a=inactive");
    assert_eq!((run.code, run.text()), (Some(0), expected.as_str()));
}

#[test]
fn every_edit_has_a_note_with_what_it_is_and_what_does_without_it() {
    let run = with_input(
        &["edit", "-", "--direction", "mid:0=sendrecv", "--direction", "mid:0=inactive"],
        DATA,
    );
    assert_eq!(
        run.err,
        "note: --direction mid:0=sendrecv: changed 1 section (Direction)\n      \
         without an edit: RTCRtpTransceiver.direction\n\
         note: --direction mid:0=inactive: changed 1 section (Direction)\n      \
         without an edit: RTCRtpTransceiver.direction\n"
    );
}

#[test]
fn nothing_to_change_is_no_finding_and_leaves_every_byte() {
    let path = "firefox/audio-video.offer.sdp";
    let run = sdp(&["edit", path, "--direction", "sendrecv"]);
    assert_eq!((run.code, run.text()), (Some(0), read(path).as_str()));
    assert!(
        run.err.starts_with("note: --direction sendrecv: nothing to change (Direction)\n"),
        "{}",
        run.err
    );
}

#[test]
fn an_edit_that_cannot_be_made_writes_nothing() {
    let path = file("kept.sdp", DATA);
    for (value, expected) in [
        (
            "mid:9=inactive",
            "error: --direction mid:9=inactive: the description has no such media section\nhelp: its sections are index:0 application (mid 0)\n",
        ),
        ("sideways", "sideways is none of sendrecv, sendonly, recvonly, inactive"),
        ("=inactive", "a section is missing before the ="),
        ("index:x=inactive", "x is no number of a section"),
    ] {
        let run =
            sdp(&["edit", &path, "--in-place", "--direction", "sendonly", "--direction", value]);
        assert_eq!((run.code, run.text()), (Some(2), ""), "{value}");
        assert!(run.err.contains(expected), "{value}: {}", run.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), DATA);
    }
}

#[test]
fn a_value_that_an_edit_needs_and_cannot_read_is_shown() {
    let text = read("chromium/all-candidates.offer.sdp").replacen(" udp ", " udp x", 1);
    let run = with_input(&["edit", "-", "--candidates", "relay"], &text);
    let number = text.lines().position(|line| line.contains(" udp x")).unwrap() + 1;
    assert_eq!((run.code, run.text()), (Some(2), ""));
    assert!(
        run.err.starts_with(
            "error: --candidates relay needs a value that cannot be read: a=candidate "
        ),
        "{}",
        run.err
    );
    assert!(
        run.err.contains(&format!("--> <stdin>:{number}:")) && run.err.contains("| a=candidate:")
    );
}

#[test]
fn the_result_goes_where_it_is_wanted() {
    let edited = format!("{DATA}a=inactive\r\n");
    let (from, to) = (file("from.sdp", DATA), file("to.sdp", "old"));
    let run = sdp(&["edit", &from, "--direction", "inactive", "--output", &to]);
    assert_eq!((run.code, run.text()), (Some(0), ""), "{}", run.err);
    assert_eq!(
        (fs::read_to_string(&from).unwrap(), fs::read_to_string(&to).unwrap()),
        (DATA.to_owned(), edited.clone())
    );

    assert_eq!(sdp(&["edit", &from, "--direction", "inactive", "--in-place"]).code, Some(0));
    assert_eq!(fs::read_to_string(&from).unwrap(), edited);

    let run = sdp(&["edit", &from, "--direction", "inactive", "--output", "no/such/folder/x"]);
    assert_eq!(
        (run.code, run.err.contains("no/such/folder/x cannot be written: ")),
        (Some(2), true)
    );
    assert_eq!(
        with_input(&["edit", "-", "--direction", "inactive", "--in-place"], DATA).code,
        Some(2)
    );
}

#[test]
fn json_stays_json_with_all_its_members() {
    let input = json!({ "type": "offer", "sdp": DATA, "room": { "id": 7 } });
    let run = with_input(&["edit", "-", "--direction", "inactive"], input.to_string());
    let expected =
        json!({ "type": "offer", "sdp": format!("{DATA}a=inactive\r\n"), "room": { "id": 7 } });
    assert_eq!((run.code, run.json()), (Some(0), expected));

    let run = with_input(&["edit", "-", "--direction", "inactive"], Value::from(DATA).to_string());
    assert_eq!(run.json(), Value::from(format!("{DATA}a=inactive\r\n")));
}

#[test]
fn json_in_which_nothing_changes_keeps_every_byte() {
    let text = format!("{{ \"sdp\" : {},\n \"type\":\"offer\" }}", Value::from(DATA));
    let run = with_input(&["edit", "-", "--candidates", "relay"], &text);
    assert_eq!((run.code, run.text()), (Some(0), text.as_str()), "{}", run.err);
}

#[test]
fn no_edit_is_a_question_for_help() {
    let run = sdp(&["edit", "chromium/audio-video.offer.sdp"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        run.err,
        "error: there is no edit to make\nhelp: `rtcweb sdp edit --help` lists them\n"
    );
}

#[test]
fn candidates_are_kept_by_what_they_are() {
    let path = "chromium/all-candidates-addresses.offer.sdp";
    let types = |edited: &str| {
        let document = with_input(&["json", "-"], edited).json();
        let candidates = document["sections"][0]["candidates"].as_array().unwrap().clone();
        candidates.iter().map(|one| one["type"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let run = sdp(&["edit", path, "--candidates", "relay"]);
    assert_eq!(
        (run.code, types(run.text())),
        (Some(0), vec!["relay".to_owned(); 2]),
        "{}",
        run.err
    );
    assert!(run.err.contains("(IceCandidateCount; for what the other side gets)"), "{}", run.err);
    assert!(run.err.contains("without an edit: RTCConfiguration.iceTransportPolicy"));
    assert_eq!(sdp(&["edit", path, "--candidates", "host"]).code, Some(2));
}

/// A value for each flag with which it changes `chromium/audio-video.offer.sdp`,
/// with a text that is there afterwards and was not before.
pub(crate) const EVERY: &[(&str, &[&str], &str)] = &[
    ("direction", &["video=recvonly"], "a=recvonly\r\n"),
    ("reject", &["1"], "m=video 0 "),
    ("bandwidth", &["video=500000"], "b=AS:500\r\nb=TIAS:500000\r\n"),
    ("anonymize", &[], "a=ice-ufrag:u001\r\n"),
    ("prefer", &["video=AV1,VP9"], "SAVPF 45 46 98 99 100 101 96 97 "),
    ("remove-codec", &["rtx,red"], "m=audio 9 UDP/TLS/RTP/SAVPF 111 9 "),
    ("keep-codec", &["video=H264;packetization-mode=0"], "SAVPF 104 107 114 115 39 40\r\n"),
    ("opus", &["stereo=1,usedtx=0"], "useinbandfec=1;stereo=1;usedtx=0\r\n"),
    ("parameter", &["VP9/max-fr=30"], "a=fmtp:98 profile-id=0;max-fr=30\r\n"),
    ("remove-parameter", &["98/profile-id"], "a=rtcp-fb:98 nack pli\r\na=rtpmap:99"),
    ("feedback", &["opus/nack"], "a=rtcp-fb:111 nack\r\n"),
    ("remove-feedback", &["video=*/nack pli"], "a=rtcp-fb:96 nack\r\na=rtpmap:97"),
    (
        "simulcast",
        &["video=send:h,~l"],
        "a=rid:h send\r\na=rid:l send\r\na=simulcast:send h;~l\r\n",
    ),
    (
        "remove-extension",
        &["urn:ietf:params:rtp-hdrext:ssrc-audio-level"],
        "a=mid:0\r\na=extmap:2 ",
    ),
    ("remove-extmap-allow-mixed", &[], "a=group:BUNDLE 0 1\r\na=msid-semantic"),
    (
        "ice-credentials",
        &["new2:Tt0N8r2TQj1v2e5YwX7aB3cK"],
        "a=ice-ufrag:new2\r\na=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\r\n",
    ),
    ("remove-ice-option", &["trickle"], "\r\na=fingerprint:"),
    ("ice-lite", &[], "a=ice-lite\r\n"),
    ("setup", &["passive"], "a=setup:passive\r\n"),
    ("fingerprint", &["sha-1:00:11"], "a=fingerprint:sha-1 00:11\r\n"),
];

#[test]
fn each_flag_changes_what_it_names() {
    let path = "chromium/audio-video.offer.sdp";
    for (flag, value, there) in EVERY {
        let flag = format!("--{flag}");
        let run = sdp(&[&["edit", path, &flag], *value].concat());
        assert_eq!(run.code, Some(0), "{flag}: {}", run.err);
        assert!(run.text().contains(there), "{flag}: {}", run.text());
        assert!(run.err.starts_with(&format!("note: {flag}")), "{}", run.err);
        assert!(run.err.contains(": changed "), "{}", run.err);
        let again = with_input(&[&["edit", "-", &flag], *value].concat(), run.text());
        assert!(again.err.contains(": nothing to change "), "{flag}: {}", again.err);
        assert_eq!(again.text(), run.text(), "{flag}");
    }
    let simulcast = sdp(&["edit", "chromium/simulcast.offer.sdp", "--remove-simulcast", "video"]);
    assert!(!simulcast.text().contains("a=simulcast"), "{}", simulcast.err);
}

#[test]
fn the_help_names_every_flag_that_is_tested_here() {
    let run = sdp(&["edit", "--help"]);
    let (_, edits) = run.text().split_once("Edits, made in the order").unwrap();
    let flags: Vec<_> = edits.lines().filter_map(|line| line.trim().strip_prefix("--")).collect();
    let names: Vec<_> = flags.iter().map(|flag| flag.split(' ').next().unwrap()).collect();
    let tested = EVERY.iter().map(|(flag, ..)| *flag);
    let mut tested: Vec<_> = tested.chain(["candidates", "remove-simulcast"]).collect();
    tested.sort_unstable();
    let mut named = names.clone();
    named.sort_unstable();
    assert_eq!(named, tested);
}

#[test]
fn values_that_are_none_are_refused_before_anything_is_read() {
    for (flag, value, expected) in [
        ("opus", "sterio=1", "Opus has no parameter sterio"),
        ("opus", "stereo=2", "0 or 1 is expected"),
        ("bandwidth", "fast", "fast is no number of bits a second"),
        ("setup", "server", "server is none of actpass, active, passive, holdconn"),
        ("candidates", "host", "host is none of relay, ipv4, no-mdns, no-tcp"),
        ("simulcast", "video=h,l", "a : is missing after the direction"),
        ("simulcast", "video=both:h,l", "both is none of send, recv"),
        ("parameter", "VP9", "a / is missing after the codec"),
        ("ice-credentials", "abcd", "a : is missing between ufrag and pwd"),
        ("prefer", "VP8,,AV1", "the name of a codec is missing"),
    ] {
        let run = sdp(&["edit", "nowhere.sdp", &format!("--{flag}"), value]);
        assert_eq!(
            (run.code, run.err.contains(expected)),
            (Some(2), true),
            "{flag} {value}: {}",
            run.err
        );
    }
}

#[test]
fn a_value_cannot_bring_a_line_of_its_own() {
    let path = "chromium/audio-video.offer.sdp";
    for (flag, value) in [
        ("parameter", "VP9/x=1\r\na=ice-lite"),
        ("feedback", "opus/nack\r\na=ice-lite"),
        ("simulcast", "video=send:h\r\na=ice-lite"),
        ("ice-credentials", "new2\r\na=ice-lite:Tt0N8r2TQj1v2e5YwX7aB3cK"),
        ("fingerprint", "sha-1\r\na=ice-lite:00"),
    ] {
        let run = sdp(&["edit", path, &format!("--{flag}"), value]);
        assert_eq!((run.code, run.text()), (Some(2), ""), "{flag}: {}", run.err);
        assert!(run.err.starts_with(&format!("error: --{flag}")), "{}", run.err);
    }
}
