//! The JSON that peers exchange.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use std::fmt::Debug;

use rtcweb::negotiation::{
    IceCandidateInit, Message, SdpType, SessionDescription, SignalingState, Turn,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// This JSON and this value are the same, both ways.
fn check_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(cases: &[(&str, T)]) {
    for (json, value) in cases {
        assert_eq!(serde_json::to_string(value).ok().as_deref(), Some(*json));
        check_read(&[(json, value)]);
    }
}

/// This JSON is read as this value.
fn check_read<T: DeserializeOwned + PartialEq + Debug>(cases: &[(&str, &T)]) {
    for (json, value) in cases {
        let read: Result<T, _> = serde_json::from_str(json);
        assert!(read.as_ref().is_ok_and(|read| read == *value), "{json}: {read:?}");
    }
}

/// This JSON is refused, with this place and this explanation.
fn check_error<T: DeserializeOwned + Debug>(cases: &[(&str, usize, usize, &str)]) {
    for (json, line, column, text) in cases {
        let read: Result<T, _> = serde_json::from_str(json);
        let error = read.as_ref().err().map(|error| (error.line(), error.column()));
        assert_eq!(error, Some((*line, *column)), "{json}: {read:?}");
        let message = read.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(message.starts_with(text), "{json}: {message}");
    }
}

fn description(kind: SdpType, sdp: &str) -> SessionDescription {
    SessionDescription::new(kind, sdp)
}

fn candidate(
    text: &str,
    mid: Option<&str>,
    index: Option<u16>,
    ufrag: Option<&str>,
) -> IceCandidateInit {
    IceCandidateInit {
        candidate: text.to_owned(),
        sdp_mid: mid.map(str::to_owned),
        sdp_m_line_index: index,
        username_fragment: ufrag.map(str::to_owned),
    }
}

const HOST: &str = "candidate:842163049 1 udp 1677729535 192.0.2.3 46154 typ srflx raddr 10.0.0.17 rport 46154 generation 0 ufrag EsAw network-cost 999";

#[test]
fn descriptions() {
    check_json(&[
        (
            r#"{"type":"offer","sdp":"v=0\r\ns=-\r\n"}"#,
            description(SdpType::Offer, "v=0\r\ns=-\r\n"),
        ),
        (r#"{"type":"answer","sdp":"v=0\r\n"}"#, description(SdpType::Answer, "v=0\r\n")),
        (r#"{"type":"pranswer","sdp":"v=0\r\n"}"#, description(SdpType::Pranswer, "v=0\r\n")),
        (r#"{"type":"rollback","sdp":""}"#, SessionDescription::rollback()),
    ]);
    let offer = description(SdpType::Offer, "v=0\r\n");
    check_read(&[
        (r#"{"sdp":"v=0\r\n","type":"offer"}"#, &offer),
        (r#"{"type":"offer","sdp":"v=0\r\n","later":{"a":[1]}}"#, &offer),
        (r#"{"type":"rollback"}"#, &SessionDescription::rollback()),
    ]);
    check_error::<SessionDescription>(&[
        (r#"{"type":"offer","sdp":7}"#, 1, 23, "invalid type: integer `7`, expected a string"),
        (r#"{"type":"Offer","sdp":""}"#, 1, 15, "unknown variant `Offer`"),
        ("{\n \"sdp\": \"\"\n}", 3, 1, "missing field `type`"),
        (r#"{"type":"offer""#, 1, 15, "EOF while parsing an object"),
    ]);
}

#[test]
fn sdp_types() {
    let names = ["offer", "pranswer", "answer", "rollback"];
    let kinds = [SdpType::Offer, SdpType::Pranswer, SdpType::Answer, SdpType::Rollback];
    for (name, kind) in names.into_iter().zip(kinds) {
        assert_eq!((SdpType::from_name(name), kind.as_str()), (Some(kind), name));
    }
    assert_eq!(SdpType::from_name("Offer"), None);
    assert_eq!(SignalingState::from("have-local-offer"), SignalingState::HaveLocalOffer);
    assert_eq!(SignalingState::from("later").as_str(), "later");
}

#[test]
fn candidates() {
    check_json(&[
        (
            &format!(
                r#"{{"candidate":"{HOST}","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"EsAw"}}"#
            ),
            candidate(HOST, Some("0"), Some(0), Some("EsAw")),
        ),
        (
            r#"{"candidate":"","sdpMid":"audio","sdpMLineIndex":65535,"usernameFragment":"x/+"}"#,
            candidate("", Some("audio"), Some(65535), Some("x/+")),
        ),
        (
            r#"{"candidate":"","sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null}"#,
            IceCandidateInit::default(),
        ),
    ]);
    check_read(&[
        (
            r#"{"candidate":"candidate:1","sdpMid":"0"}"#,
            &candidate("candidate:1", Some("0"), None, None),
        ),
        (
            r#"{"candidate":"c","relayProtocol":"udp","url":null}"#,
            &candidate("c", None, None, None),
        ),
        ("{}", &IceCandidateInit::default()),
    ]);
    check_error::<IceCandidateInit>(&[
        (r#"{"candidate":"","sdpMLineIndex":65536}"#, 1, 37, "invalid value: integer `65536`"),
        (r#"{"candidate":"","sdpMLineIndex":-1}"#, 1, 34, "invalid value: integer `-1`"),
        (r#"{"candidate":null}"#, 1, 17, "invalid type: null"),
    ]);
    assert!(IceCandidateInit::default().is_end_of_candidates());
    assert!(!candidate("candidate:1", None, None, None).is_end_of_candidates());
}

#[test]
fn messages() {
    check_json(&[
        (
            r#"{"description":{"type":"answer","sdp":"v=0\r\n"}}"#,
            Message::Description(description(SdpType::Answer, "v=0\r\n")),
        ),
        (
            r#"{"candidate":{"candidate":"","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"u"}}"#,
            Message::Candidate(Some(candidate("", Some("0"), Some(0), Some("u")))),
        ),
        (r#"{"candidate":null}"#, Message::Candidate(None)),
        (r#"{"hello":{}}"#, Message::Hello {}),
        (r#"{"bye":{}}"#, Message::Bye {}),
        (r#"{"turn":"ask"}"#, Message::Turn(Turn::Ask)),
        (r#"{"turn":"give"}"#, Message::Turn(Turn::Give)),
        (r#"{"turn":"pass"}"#, Message::Turn(Turn::Pass)),
        (
            r#"{"rejected":{"reason":"Zeile 3 \"m=\""}}"#,
            Message::Rejected { reason: "Zeile 3 \"m=\"".to_owned() },
        ),
    ]);
    check_read(&[
        (
            r#" { "description" : { "type": "offer", "sdp": "", "x": 1 } } "#,
            &Message::Description(description(SdpType::Offer, "")),
        ),
        (
            r#"{"candidate":{"candidate":"c","x":[{}]}}"#,
            &Message::Candidate(Some(candidate("c", None, None, None))),
        ),
        (r#"{"rejected":{"reason":"","code":7}}"#, &Message::Rejected { reason: String::new() }),
    ]);
    check_error::<Message>(&[
        ("", 1, 0, "EOF while parsing a value"),
        ("{}", 1, 2, "expected value"),
        ("[]", 1, 1, "expected value"),
        (r#"{"offer":{}}"#, 1, 8, "unknown variant `offer`"),
        (r#"{"candidate":null,"description":null}"#, 1, 17, "expected value"),
        (
            "{\n  \"description\": {\n    \"type\": \"offer\",\n    \"sdp\": []\n  }\n}",
            4,
            11,
            "invalid type: sequence",
        ),
        (r#"{"rejected":{}}"#, 1, 14, "missing field `reason`"),
        (r#"{"candidate":null} x"#, 1, 20, "trailing characters"),
    ]);
}
