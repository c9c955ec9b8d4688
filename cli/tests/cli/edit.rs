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

#[test]
fn each_flag_changes_what_it_names() {
    let path = "chromium/audio-video.offer.sdp";
    let offer = read(path);
    let password = offer.lines().find(|line| line.starts_with("a=ice-pwd:")).unwrap();
    let uri = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    for (arguments, gone, there) in [
        (&["--setup", "passive"] as &[_], "a=setup:actpass", "a=setup:passive\r\n"),
        (&["--reject", "1"], "m=video 9", "m=video 0"),
        (&["--reject", "video"], "a=group:BUNDLE 0 1", "a=group:BUNDLE 0\r\n"),
        (&["--remove-extension", uri], uri, "a=extmap:"),
        (&["--remove-extmap-allow-mixed"], "a=extmap-allow-mixed", "a=extmap:"),
        (&["--ice-lite"], "none", "a=ice-lite\r\n"),
        (&["--remove-ice-option", "trickle"], "trickle", "a=ice-ufrag:"),
        (
            &["--ice-credentials", "new2:Tt0N8r2TQj1v2e5YwX7aB3cK"],
            "none",
            "a=ice-ufrag:new2\r\na=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\r\n",
        ),
        (&["--anonymize"], password, "a=ice-ufrag:u001\r\n"),
    ] {
        let run = sdp(&[&["edit", path], arguments].concat());
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
        assert!(
            !run.text().contains(gone) && run.text().contains(there),
            "{arguments:?}: {}",
            run.text()
        );
        assert!(
            run.err.starts_with(&format!("note: {}: changed ", arguments.join(" "))),
            "{}",
            run.err
        );
    }
}
