use serde_json::json;

use crate::support::{file, read, sdp, with_input};

const OFFER: &str = "chromium/audio-video.offer.sdp";

#[test]
fn differences_are_told_in_words_with_a_sign() {
    let text = read(OFFER)
        .replacen("a=sendrecv", "a=recvonly", 1)
        .replace("SAVPF 96 97 102", "SAVPF 97 102 96")
        .replace("a=extmap-allow-mixed\r\n", "")
        .replacen("a=rtcp-mux\r\n", "a=rtcp-mux\r\nb=AS:64\r\n", 1);
    let run = with_input(&["diff", OFFER, "-"], text);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    let mut lines: Vec<_> = run.text().lines().collect();
    lines.sort_unstable();
    for expected in [
        "~ section 0 (mid \"0\"): the direction is recvonly instead of sendrecv",
        "~ section 1 (mid \"1\"): the codecs are in another order, rtx (97) first",
    ] {
        assert!(lines.contains(&expected), "{lines:#?}");
    }
    let signs = |sign| lines.iter().filter(|line| line.starts_with(sign)).count();
    assert_eq!((signs("+ "), signs("- ")), (1, 1), "{lines:#?}");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("- the session: ") && line.contains("extmap-allow-mixed"))
    );
}

#[test]
fn a_restart_of_ice_is_named() {
    let run =
        sdp(&["diff", "chromium/ice-restarted.offer.sdp", "chromium/ice-restarted-2.offer.sdp"]);
    let expected = "~ the version of the session is 3 instead of 2\n\
        ~ section 0 (mid \"0\"): ICE restarted\n~ section 1 (mid \"1\"): ICE restarted\n";
    assert_eq!((run.code, run.text()), (Some(1), expected));
}

#[test]
fn the_same_bytes_have_no_differences_and_other_bytes_have_one() {
    let run = with_input(&["diff", OFFER, "-"], read(OFFER));
    assert_eq!((run.code, run.text(), run.err.as_str()), (Some(0), "", ""));
    let run = with_input(&["diff", OFFER, "-"], read(OFFER).replace("\r\n", "\n"));
    assert_eq!((run.code, run.text().lines().count()), (Some(1), 1), "{}", run.text());
}

#[test]
fn json_has_each_difference_with_its_words() {
    let edited = read(OFFER).replacen("a=sendrecv", "a=inactive", 1);
    let path = file("after.json", json!({ "type": "offer", "sdp": edited }).to_string());
    let run = sdp(&["diff", "--format", "json", OFFER, &path]);
    let expected = json!({
        "before": OFFER,
        "after": format!("{path}#sdp"),
        "changes": [{
            "change": "direction",
            "part": { "index": 0, "mid": "0" },
            "before": "sendrecv",
            "after": "inactive",
            "words": "section 0 (mid \"0\"): the direction is inactive instead of sendrecv",
        }],
    });
    assert_eq!((run.code, run.json()), (Some(1), expected));
    assert_eq!(sdp(&["diff", "--format", "json", OFFER, OFFER]).json()["changes"], json!([]));
}

#[test]
fn what_cannot_be_read_has_no_differences() {
    for arguments in [
        &["diff", OFFER, "nowhere.sdp"] as &[_],
        &["diff", "-", OFFER],
        &["diff", "-", "-"],
        &["diff", OFFER],
    ] {
        let run = with_input(arguments, "hello");
        assert_eq!((run.code, run.text()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.starts_with("error: "), "{}", run.err);
    }
}
