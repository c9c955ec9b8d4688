use std::fs;

use serde_json::{Value, json};

use crate::support::{DATA, captured, read, sdp, with_input};

#[test]
fn every_line_has_its_number_span_kind_and_typed_value() {
    let path = "chromium/data-only.offer.sdp";
    let run = sdp(&["json", path]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let document = run.json();
    let text = read(path);
    assert_eq!(document["file"], path);
    assert_eq!(document["bytes"], text.len());
    let data = &document["sections"][0];
    assert_eq!(
        (&data["index"], &data["mid"], &data["media"]),
        (&json!(0), &json!("0"), &json!("application"))
    );
    assert_eq!((&data["direction"], &data["rejected"]), (&json!("sendrecv"), &json!(false)));

    let mut lines: Vec<Value> = document["session"]["lines"].as_array().unwrap().clone();
    lines.extend(data["lines"].as_array().unwrap().iter().cloned());
    for (index, (line, expected)) in lines.iter().zip(text.lines()).enumerate() {
        assert_eq!((&line["number"], &line["text"]), (&json!(index + 1), &json!(expected)));
        let place = |at: usize| usize::try_from(line["span"][at].as_u64().unwrap()).unwrap();
        assert_eq!(&text[place(0)..place(1)], expected);
    }
    assert_eq!(lines.len(), text.lines().count());

    let size = lines.last().unwrap();
    assert_eq!(
        (&size["kind"], &size["name"], &size["value"]),
        (&json!("maxMessageSize"), &json!("max-message-size"), &json!(262_144))
    );
    assert_eq!(lines[1]["value"]["sessionVersion"], 2);
}

#[test]
fn a_value_that_is_none_is_an_error_with_its_place() {
    let text = DATA.replace("262144", "many");
    let document = with_input(&["json", "-"], &text).json();
    let line = document["sections"][0]["lines"].as_array().unwrap().last().unwrap().clone();
    let start = text.find("many").unwrap();
    let error = json!({
        "column": 20,
        "span": [start, start + 4],
        "expected": "a size in bytes",
        "message": "a=max-message-size has something else where a size in bytes belongs",
    });
    assert_eq!((&line["error"], line.get("value")), (&error, None));
}

#[test]
fn several_files_are_as_many_documents_and_compact_ones_have_a_line_each() {
    let run =
        sdp(&["json", "--compact", "chromium/data-only.offer.sdp", "firefox/data-only.offer.sdp"]);
    let documents: Vec<Value> =
        run.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let files: Vec<_> =
        documents.iter().map(|document| document["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["chromium/data-only.offer.sdp", "firefox/data-only.offer.sdp"]);
}

#[test]
fn an_attribute_that_nobody_knows_has_its_text() {
    let document = with_input(&["json", "-"], format!("{DATA}a=x-new:1 2\r\na=x-flag\r\n")).json();
    let lines = document["sections"][0]["lines"].as_array().unwrap().clone();
    let [.., first, second] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!(
        (&first["kind"], &first["name"], &first["value"]),
        (&json!("otherAttribute"), &json!("x-new"), &json!("1 2"))
    );
    assert_eq!((&second["name"], &second["value"]), (&json!("x-flag"), &json!(null)));
}

#[test]
fn what_browsers_write_is_typed_without_an_error() {
    for folder in ["chromium", "firefox"] {
        for entry in fs::read_dir(captured().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if !name.ends_with(".sdp") {
                continue;
            }
            let document = sdp(&["json", &format!("{folder}/{name}")]).json();
            let sections = document["sections"].as_array().unwrap().iter();
            for part in [&document["session"]].into_iter().chain(sections) {
                for line in part["lines"].as_array().unwrap() {
                    assert_eq!(line.get("error"), None, "{folder}/{name}: {line}");
                    assert_ne!(line["kind"], "otherAttribute", "{folder}/{name}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_section_has_its_codecs_tracks_candidates_and_transport() {
    let document = sdp(&["json", "chromium/all-candidates.offer.sdp"]).json();
    assert_eq!(document["session"]["bundleGroups"], json!([["0", "1"]]));
    let video = &document["sections"][1];
    let vp8 = &video["codecs"][0];
    assert_eq!(
        (&vp8["payloadType"], &vp8["name"], &vp8["rtx"]),
        (&json!(96), &json!("VP8"), &json!(97))
    );
    assert_eq!(video["tracks"][0]["id"], "bfb11e1b-d441-4c8f-b40d-0fdf7009c32d");
    assert_eq!(video["tracks"][0]["encodings"][0]["rtxSsrc"], 994_344_023);
    assert_eq!(
        (&video["ice"]["usernameFragment"], &video["dtls"]["setup"]),
        (&json!("ehSx"), &json!("actpass"))
    );
    let types: Vec<_> =
        video["candidates"].as_array().unwrap().iter().map(|one| one["type"].clone()).collect();
    assert_eq!(types, ["host", "host", "srflx", "relay"]);
    assert_eq!((&video["allCandidates"], &video["dataChannels"]), (&json!(false), &json!(null)));

    let data = &sdp(&["json", "firefox/data-only.offer.sdp"]).json()["sections"][0];
    assert_eq!(data["dataChannels"], json!({ "sctpPort": 5000, "maxMessageSize": 1_073_741_823 }));
    assert_eq!((&data["codecs"], &data["tracks"]), (&json!([]), &json!([])));
}

#[test]
fn what_cannot_be_joined_is_null_and_its_line_says_why() {
    let text =
        read("chromium/audio-only.offer.sdp").replace("a=rtpmap:111 opus", "a=rtpmap:opus opus");
    let document = with_input(&["json", "-"], text).json();
    let audio = &document["sections"][0];
    assert_eq!((&audio["codecs"], &audio["dtls"]["setup"]), (&json!(null), &json!("actpass")));
    let lines = audio["lines"].as_array().unwrap();
    let broken = lines.iter().find(|line| line.get("error").is_some()).unwrap();
    assert_eq!((&broken["name"], &broken["error"]["column"]), (&json!("rtpmap"), &json!(10)));
}
