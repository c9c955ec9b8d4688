use std::fs;

use serde_json::json;

use crate::support::{captured, file, read, sdp, with_input};

const OFFER: &str = "chromium/audio-video.offer.sdp";
const ANSWER: &str = "chromium/audio-video.answer.sdp";

/// Whether the carets in an output stand under this text, and under nothing else.
fn underlines(output: &str, line: &str, meant: &str) -> bool {
    let place = line.find(meant).unwrap();
    let shown = format!("| {line}\n");
    let below = output.split_once(&shown).and_then(|(_, below)| below.lines().next());
    let carets = format!("| {}{}", " ".repeat(place), "^".repeat(meant.len()));
    below.is_some_and(|below| below.trim_start() == carets)
}

#[test]
fn what_browsers_write_has_no_errors() {
    for folder in ["chromium", "firefox"] {
        let paths: Vec<_> = fs::read_dir(captured().join(folder))
            .unwrap()
            .map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap()))
            .filter(|path| path.ends_with(".sdp"))
            .collect();
        let mut arguments = vec!["check"];
        arguments.extend(paths.iter().map(String::as_str));
        let run = sdp(&arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.text());
        let summary = format!("{} descriptions checked: ", paths.len());
        assert!(run.text().lines().last().unwrap().starts_with(&summary));
    }
}

#[test]
fn a_fault_has_its_line_with_carets_and_its_rule() {
    let path = file("duplicate.sdp", read(OFFER).replace("a=mid:1", "a=mid:0"));
    let run = sdp(&["check", &path]);
    assert_eq!(run.code, Some(1));
    let number = read(OFFER).lines().position(|line| line == "a=mid:1").unwrap() + 1;
    for expected in [
        "error[duplicate-mid]: ",
        &format!("--> {path}:{number}:7\n"),
        "= RFC 5888, 4: https://www.rfc-editor.org/rfc/rfc5888#section-4\n",
        "\n1 description checked: 2 errors\n",
    ] {
        assert!(run.text().contains(expected), "{expected}\n{}", run.text());
    }
    assert!(underlines(run.text(), "a=group:BUNDLE 0 1", "1"), "{}", run.text());
    let mid = format!("{number} | a=mid:0\n   |       ^\n");
    assert!(run.text().contains(&mid), "{}", run.text());
}

#[test]
fn a_fault_of_one_description_is_underlined_in_its_line() {
    for (path, from, to, code, line, meant) in [
        (
            OFFER,
            "a=group:BUNDLE 0",
            "a=group:BUNDLE 9 0",
            "unknown-mid",
            "a=group:BUNDLE 9 0 1",
            "9",
        ),
        (OFFER, "apt=96", "apt=95", "unknown-apt", "a=fmtp:97 apt=95", "95"),
        (
            OFFER,
            "a=fmtp:111",
            "a=fmtp:11",
            "unknown-payload",
            "a=fmtp:11 minptime=10;useinbandfec=1",
            "11",
        ),
        (
            "chromium/simulcast.offer.sdp",
            "send h;m;l",
            "send h;x;l",
            "simulcast-unknown-rid",
            "a=simulcast:send h;x;l",
            "x",
        ),
        (OFFER, "a=fingerprint:sha-256 ", "a=fingerprint:sha-256 x", "invalid-value", "", ""),
    ] {
        let text = read(path).replace(from, to);
        let run = with_input(&["check", "-"], &text);
        assert!(run.text().contains(&format!("[{code}]: ")), "{code}: {}", run.text());
        assert!(line.is_empty() || underlines(run.text(), line, meant), "{code}: {}", run.text());
    }
    let unnamed = read(OFFER).replace("a=mid:1\r\n", "");
    let run = with_input(&["check", "-"], unnamed);
    assert!(run.text().contains("error[missing-mid]: ") && run.text().contains("| m=video 9 "));
}

#[test]
fn an_answer_is_checked_against_its_offer() {
    let clean = sdp(&["check", OFFER, "--answer", ANSWER]);
    assert_eq!((clean.code, clean.text()), (Some(0), "2 descriptions checked: nothing is wrong\n"));

    let sections: Vec<_> = read(ANSWER).match_indices("m=").map(|(place, _)| place).collect();
    let one_section = read(ANSWER)[..sections[1]].replace("BUNDLE 0 1", "BUNDLE 0");
    for (answer, code, line, meant) in [
        (
            read(ANSWER).replace("a=setup:active", "a=setup:actpass"),
            "setup-role",
            "a=setup:actpass",
            "actpass",
        ),
        (
            read(ANSWER).replace("VP8", "VP10"),
            "codec-not-offered",
            "a=rtpmap:96 VP10/90000",
            "VP10",
        ),
        (one_section, "section-count", "", ""),
    ] {
        let run = with_input(&["check", OFFER, "--answer", "-"], answer);
        assert!(run.text().contains(&format!("[{code}]: ")), "{code}: {}", run.text());
        assert!(run.text().contains("--> <stdin>:"), "{code}: {}", run.text());
        assert!(line.is_empty() || underlines(run.text(), line, meant), "{code}: {}", run.text());
    }
}

#[test]
fn warnings_are_findings_where_that_is_wanted() {
    let text = read(OFFER).replacen("a=rtcp-fb:96 nack\r\n", "a=rtcp-fb:95 nack\r\n", 1);
    let run = with_input(&["check", "-"], &text);
    assert_eq!(
        (run.code, run.text().lines().last()),
        (Some(0), Some("1 description checked: 1 warning"))
    );
    assert_eq!(with_input(&["check", "--strict", "-"], &text).code, Some(1));
    assert_eq!(sdp(&["check", "--strict", OFFER]).code, Some(0));
}

#[test]
fn json_has_every_fault_with_its_place() {
    let text = read(OFFER).replace("a=mid:1", "a=mid:0");
    let run = with_input(&["check", "--format", "json", "-"], &text);
    let document = run.json();
    assert_eq!(
        (run.code, &document["errors"], &document["warnings"]),
        (Some(1), &json!(2), &json!(0))
    );
    let checked = &document["files"][0];
    assert_eq!(
        (&checked["file"], &checked["type"], &checked["subject"]),
        (&json!("<stdin>"), &json!(null), &json!("description"))
    );
    let place = text.rfind("a=mid:0").unwrap() + "a=mid:".len();
    let line = text[..place].lines().count();
    let expected = json!({
        "severity": "error",
        "code": "duplicate-mid",
        "line": line,
        "column": 7,
        "span": [place, place + 1],
        "message": checked["diagnostics"][1]["message"],
        "rfc": "RFC 5888",
        "section": "4",
    });
    assert_eq!(checked["diagnostics"][1], expected);

    let pair = sdp(&["check", OFFER, "--answer", ANSWER, "--format", "json"]).json();
    let subjects: Vec<_> =
        pair["files"].as_array().unwrap().iter().map(|one| one["subject"].clone()).collect();
    assert_eq!(subjects, ["offer", "answer"]);
}

#[test]
fn lines_that_are_none_are_faults_and_not_the_end() {
    let text = read(OFFER).replace("a=rtcp-mux\r\n", "rtcp-mux\r\n");
    let run = with_input(&["check", "-"], text);
    assert_eq!((run.code, run.text().matches("error[malformed-line]").count()), (Some(1), 2));
    assert!(underlines(run.text(), "rtcp-mux", "rtcp-mux"), "{}", run.text());
}

#[test]
fn what_cannot_be_read_fails_beside_what_can() {
    let run = sdp(&["check", "nowhere.sdp", OFFER]);
    assert_eq!((run.code, run.text()), (Some(2), "1 description checked: nothing is wrong\n"));
    assert!(run.err.starts_with("error: nowhere.sdp cannot be read: "), "{}", run.err);
    let run = with_input(&["check", "-"], "hello");
    assert_eq!((run.code, run.text()), (Some(2), ""));
    assert!(run.err.contains("the text does not begin with v=0"), "{}", run.err);
}

#[test]
fn an_answer_goes_with_one_offer() {
    let run = sdp(&["check", OFFER, OFFER, "--answer", ANSWER]);
    assert_eq!(
        (run.code, run.err.contains("help: rtcweb sdp check OFFER --answer ANSWER")),
        (Some(2), true)
    );
    let wrong = file("answer.json", json!({ "type": "offer", "sdp": read(ANSWER) }).to_string());
    let run = sdp(&["check", OFFER, "--answer", &wrong]);
    assert_eq!(
        (run.code, run.err.contains("#sdp is of the type offer")),
        (Some(2), true),
        "{}",
        run.err
    );
}
