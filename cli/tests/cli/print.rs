use std::fs;

use crate::support::{DATA, captured, read, sdp, with_input};

#[test]
fn raw_gives_every_captured_description_byte_for_byte() {
    for folder in ["chromium", "firefox"] {
        let paths: Vec<_> = fs::read_dir(captured().join(folder))
            .unwrap()
            .map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap()))
            .filter(|path| path.ends_with(".sdp"))
            .collect();
        let mut arguments = vec!["print", "--raw"];
        arguments.extend(paths.iter().map(String::as_str));
        let run = sdp(&arguments);
        let all: String = paths.iter().map(|path| read(path)).collect();
        assert_eq!((run.code, run.text() == all), (Some(0), true), "{folder}: {}", run.err);
    }
}

#[test]
fn every_line_stands_under_the_heading_of_its_section_with_its_number() {
    let path = "chromium/audio-video-data.offer.sdp";
    let run = sdp(&["print", path]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let text = run.text();
    assert!(text.starts_with(&format!("{path}: 3 media sections, ")), "{text}");
    for (index, line) in read(path).lines().enumerate() {
        assert!(text.contains(&format!("{:>3} | {line}\n", index + 1)), "{line}");
    }
    let headings = [
        "session\n",
        "section 0: audio, mid 0",
        "section 1: video, mid 1",
        "section 2: application, mid 2",
    ];
    let places: Vec<_> = headings.iter().map(|heading| text.find(heading)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
}

#[test]
fn a_value_that_is_none_is_underlined_and_no_finding() {
    let run = with_input(&["print", "-"], DATA.replace("262144", "many"));
    assert_eq!(run.code, Some(0));
    let expected =
        "9 | a=max-message-size:many\n  |                    ^^^^ a size in bytes belongs here\n";
    assert!(run.text().ends_with(expected), "{}", run.text());
}

#[test]
fn characters_that_would_move_the_cursor_are_shown_as_pictures() {
    let run = with_input(&["print", "-"], DATA.replace("s=-", "s=\u{1B}[2J\t\u{202E}x"));
    assert!(run.text().contains("3 | s=␛[2J␉\u{FFFD}x\n"), "{}", run.text());
}

#[test]
fn bytes_that_are_not_utf8_survive_raw_and_read_as_question_marks() {
    let mut bytes = DATA.as_bytes().to_vec();
    let place = DATA.find("s=-").unwrap() + 2;
    bytes[place] = 0xE9;
    assert!(with_input(&["print", "-"], &bytes).text().contains("3 | s=?\n"));
    assert_eq!(with_input(&["print", "--raw", "-"], &bytes).out, bytes);
}

#[test]
fn a_section_says_in_words_what_it_is_about() {
    let run = sdp(&["print", "chromium/all-candidates.offer.sdp", "firefox/data-only.answer.sdp"]);
    for expected in [
        "session\n  groups  BUNDLE 0 1\n",
        "section 0: audio, mid 0, sendrecv\n  codecs  opus 111, red 63, G722 9, PCMU 0, PCMA 8, CN 13, telephone-event 110 126\n",
        "  ICE     ehSx, trickle, 2 host (mDNS), 1 srflx, 1 relay\n  DTLS    actpass, sha-256 98:58:55:90…\n",
        "  data  SCTP port 5000, messages of up to 1073741823 bytes\n",
    ] {
        assert!(run.text().contains(expected), "{expected}\n{}", run.text());
    }
    let simulcast = sdp(&["print", "chromium/simulcast.offer.sdp"]);
    assert!(simulcast.text().contains("  simulcast  sends h;m;l\n"));
    let rejected = sdp(&["print", "chromium/rejected-codecs.answer.sdp"]);
    assert!(rejected.text().contains("section 1: video, mid 1, recvonly, rejected\n"));
}
