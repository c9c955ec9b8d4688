//! Differences in words.

use rtcweb::sdp::diff::{Change, Part, diff};
use rtcweb::sdp::{ParseOptions, Sdp};

use super::check_data::{OFFER, VIDEO, edited};

fn words(before: &str, after: &str) -> Vec<String> {
    let [before, after] =
        [before, after].map(|text| ParseOptions::new().lenient(true).parse(text).unwrap());
    diff(&before, &after).iter().map(Change::to_string).collect()
}

/// What is different in the offer when this is in the place of that.
fn changed(what: &str, by: &str) -> Vec<String> {
    assert!(OFFER.contains(what), "{what}");
    words(OFFER, &OFFER.replace(what, by))
}

/// As [`changed`], in the video alone and without its name.
fn in_video(what: &str, by: &str) -> Vec<String> {
    let all = words(OFFER, &edited(OFFER, VIDEO, what, by));
    all.iter()
        .map(|words| words.strip_prefix("section 1 (mid \"v\"): ").unwrap().to_owned())
        .collect()
}

#[test]
fn nothing_is_different_in_the_same_bytes() {
    assert_eq!(words(OFFER, OFFER), [""; 0]);
    assert_eq!(words("", ""), [""; 0]);
}

#[test]
fn versions_sessions_and_groups() {
    assert_eq!(changed("4611 2 ", "4611 3 "), ["the version of the session is 3 instead of 2"]);
    assert_eq!(changed("4611 2 ", "4612 2 "), ["it is another session (o=)"]);
    assert_eq!(
        changed("BUNDLE a v d", "BUNDLE a d"),
        ["the group \"BUNDLE\" is \"a d\" instead of \"a v d\""]
    );
    assert_eq!(changed("a=group:BUNDLE a v d\n", ""), ["the group \"BUNDLE\" is gone, \"a v d\""]);
    let two = changed("a=group:BUNDLE a v d\n", "a=group:BUNDLE a v d\na=group:LS a v\n");
    assert_eq!(two, ["the group \"LS\" is new, \"a v\""]);
}

#[test]
fn sections_that_came_and_went() {
    let (without, _) = OFFER.split_once("m=application").unwrap();
    assert_eq!(words(OFFER, without), ["section 2 (mid \"d\"): gone, \"application\""]);
    assert_eq!(words(without, OFFER), ["section 2 (mid \"d\"): new, \"application\""]);
    let refused = edited(OFFER, VIDEO, " 9 UDP", " 0 UDP");
    assert_eq!(words(OFFER, &refused), ["section 1 (mid \"v\"): refused or stopped"]);
    let reopened = words(&refused, OFFER);
    assert_eq!(reopened[0], "section 1 (mid \"v\"): no longer refused");
    let recycled = OFFER.replace("a=mid:v", "a=mid:w").replace("BUNDLE a v d", "BUNDLE a w d");
    assert_eq!(
        words(&refused, &recycled)[1],
        "section 1 (mid \"w\"): new, \"video\", in the place of section 1 (mid \"v\")"
    );
    assert_eq!(changed("a=mid:v", "a=mid:w"), ["section 1 (mid \"w\"): was section 1 (mid \"v\")"]);
}

#[test]
fn sections_are_compared_with_those_of_their_mid() {
    let session = "v=0\no=- 1 1 IN IP4 0.0.0.0\ns=-\nt=0 0\n";
    let (a, b) = ("m=audio 9 X 0\na=mid:a\na=sendrecv\n", "m=video 9 X 96\na=mid:b\na=recvonly\n");
    let (before, after) = (format!("{session}{a}{b}"), format!("{session}{b}{a}"));
    let moved = ["section 0 (mid \"b\"): was section 1", "section 1 (mid \"a\"): was section 0"];
    assert_eq!(words(&before, &after), moved);
    let found = words(&before, &after.replace("sendrecv", "inactive"));
    assert_eq!(found[2], "section 1 (mid \"a\"): the direction is inactive instead of sendrecv");
    assert_eq!(
        words(&before, &format!("{session}{b}")),
        ["section 0 (mid \"b\"): was section 1", "section 0 (mid \"a\"): gone, \"audio\""]
    );
}

#[test]
fn codecs() {
    assert_eq!(
        in_video("SAVPF 96 97", "SAVPF 97 96"),
        ["the codecs are in another order, rtx (97) first"]
    );
    let added = in_video(
        "96 97\n",
        "96 97 98\na=rtpmap:98 VP9/90000\na=fmtp:98 profile-id=2\na=rtcp-fb:98 nack\n",
    );
    assert_eq!(added.last().unwrap(), "the codec VP9 (98) is new");
    let without =
        OFFER.replace("96 97\n", "96\n").replace("a=rtpmap:97 rtx/90000\na=fmtp:97 apt=96\n", "");
    assert_eq!(words(OFFER, &without), ["section 1 (mid \"v\"): the codec rtx (97) is gone"]);
    let other = in_video("96 VP8/90000", "96 VP9/90000");
    assert_eq!(other, ["payload type 96 is \"VP9/90000\" instead of \"VP8/90000\""]);
    assert_eq!(
        in_video("apt=96", "apt=95"),
        ["the parameters of rtx (97) are \"apt=95\" instead of \"apt=96\""]
    );
    assert_eq!(
        in_video("a=fmtp:97 apt=96\n", ""),
        ["the parameters of rtx (97) are gone, \"apt=96\""]
    );
    assert_eq!(in_video("a=rtcp-fb:96 nack pli\n", ""), ["the feedback \"96 nack pli\" is gone"]);
    assert_eq!(
        in_video("a=rtcp-fb:96 nack pli\n", "a=rtcp-fb:96 nack pli\na=rtcp-fb:* ccm fir\n"),
        ["the feedback \"* ccm fir\" is new"]
    );
    assert_eq!(in_video("m=video", "m=audio"), ["\"audio\" instead of \"video\" in m="]);
    assert_eq!(in_video(" 9 UDP", " 7 UDP"), ["another address or port"]);
}

#[test]
fn media() {
    assert_eq!(
        in_video("a=sendonly", "a=recvonly"),
        ["the direction is recvonly instead of sendonly"]
    );
    assert_eq!(in_video("a=sendonly\n", ""), ["line 25 is gone, \"a=sendonly\""]);
    assert_eq!(
        in_video("0.0.0.0\n", "0.0.0.0\nb=AS:64\n"),
        ["the bandwidth \"AS\" is new, \"64\""]
    );
    let limited = edited(OFFER, VIDEO, "0.0.0.0\n", "0.0.0.0\nb=AS:64\n");
    let found = words(&limited, &limited.replace("b=AS:64", "b=AS:65"));
    assert_eq!(found, ["section 1 (mid \"v\"): the bandwidth \"AS\" is \"65\" instead of \"64\""]);
    assert_eq!(
        in_video("a=extmap:2", "a=extmap:3"),
        [
            "the header extension 2 \"rtp-stream-id\" is gone",
            "the header extension 3 \"rtp-stream-id\" is new",
        ]
    );
    assert_eq!(
        in_video("send hi;lo", "send hi;~lo"),
        ["simulcast is \"send hi;~lo\" instead of \"send hi;lo\""]
    );
    assert_eq!(
        in_video("a=rid:lo send pt=96", "a=rid:lo send"),
        ["another description of the stream \"lo\""]
    );
    assert_eq!(
        in_video("a=rid:hi", "a=msid:- t\na=ssrc:1 cname:x\na=rid:hi"),
        ["another stream or track", "other SSRCs"]
    );
}

#[test]
fn transports() {
    let restarted = changed("Tt0N8r2TQj1v2e5YwX7aB3cK\n", "7aB3cKTt0N8r2TQj1v2e5YwX\n");
    let half = |part| format!("{part}: half of the credentials of ICE is new, which is no restart");
    assert_eq!(
        restarted,
        ["section 0 (mid \"a\")", "section 1 (mid \"v\")", "section 2 (mid \"d\")"].map(half)
    );
    let text = edited(OFFER, VIDEO, "Yx4f\na=ice-pwd:T", "Zz9k\na=ice-pwd:t");
    assert_eq!(words(OFFER, &text), ["section 1 (mid \"v\"): ICE restarted"]);
    assert_eq!(in_video("sha-1 00:", "sha-1 01:"), ["other fingerprints"]);
    assert_eq!(in_video("actpass", "active"), ["the DTLS role is active instead of actpass"]);
    let candidate = "a=candidate:1 1 udp 2122260223 192.0.2.1 54321 typ host\n";
    assert_eq!(in_video(candidate, ""), ["1 candidate went"]);
    assert_eq!(
        in_video(candidate, &format!("{candidate}{candidate}{candidate}")),
        ["2 candidates came"]
    );
}

#[test]
fn lines_of_which_nothing_is_known() {
    assert_eq!(in_video("a=mid:v\n", "a=mid:v\na=x-new:secret\n"), ["line 25 is new, \"a=x-new\""]);
    assert_eq!(in_video("a=rtcp-mux\n", ""), ["line 26 is gone, \"a=rtcp-mux\""]);
    assert_eq!(
        in_video("a=mid:v\na=sendonly\n", "a=sendonly\na=mid:v\n"),
        ["the lines are in another order from line 24 on"]
    );
    assert_eq!(
        in_video("a=rid:hi send\na=rid:lo send pt=96\n", "a=rid:lo send pt=96\na=rid:hi send\n"),
        ["the lines are in another order from line 33 on"]
    );
    assert_eq!(
        in_video("a=rtcp-mux\n", "a=rtcp-mux \n"),
        ["line 26 is gone, \"a=rtcp-mux\"", "line 26 is new, \"a=rtcp-mux \""]
    );
    assert_eq!(
        changed("s=-\n", "s=x\n"),
        ["the session: line 3 is gone, \"s\"", "the session: line 3 is new, \"s\""]
    );
    assert_eq!(changed("s=-\n", "s=-\r\n"), ["line 3 says the same in other bytes"]);
    assert_eq!(words(OFFER, OFFER.trim_end()), ["line 45 says the same in other bytes"]);
    assert_eq!(words(OFFER, &format!("{OFFER}\n")), ["line 46 says the same in other bytes"]);
    assert_eq!(
        words("a\n", "b\n"),
        ["the session: line 1 is gone, \"a\"", "the session: line 1 is new, \"b\""]
    );
}

#[test]
fn what_is_different_is_told_to_programs_too() {
    let other = edited(OFFER, VIDEO, "actpass", "active");
    let (before, after) = (Sdp::parse(OFFER).unwrap(), Sdp::parse(&other).unwrap());
    let changes = diff(&before, &after);
    let part = Part::Section { index: 1, mid: Some("v") };
    assert!(matches!(changes[..], [Change::Setup { part: other, .. }] if other == part));
    assert_eq!(
        serde_json::to_value(&changes).unwrap(),
        serde_json::json!([{"change": "setup", "part": {"index": 1, "mid": "v"}, "before": "actpass", "after": "active"}]),
    );
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn what_happened_between_the_rounds_of_a_call() {
    use super::data::captured;

    let all = captured();
    for browser in ["chromium", "firefox"] {
        let text = |name: &str| {
            let path = format!("{browser}/{name}.offer.sdp");
            all.iter().find(|one| one.path == path).unwrap().text()
        };
        let told = |before: &str, after: &str, what: &str| {
            let words = words(text(before), text(after));
            assert!(words.iter().any(|words| words.ends_with(what)), "{browser}: {words:?}");
        };
        told("ice-restarted", "ice-restarted-2", "section 0 (mid \"0\"): ICE restarted");
        told(
            "direction-change",
            "direction-change-2",
            "the direction is recvonly instead of sendrecv",
        );
        told("recycled", "recycled-2", "section 1 (mid \"1\"): refused or stopped");
        told("recycled-2", "recycled-3", "new, \"video\", in the place of section 1 (mid \"1\")");
        told("sections-added", "sections-added-2", "section 1 (mid \"1\"): new, \"video\"");
        told("other-side-offers", "other-side-offers-2", "it is another session (o=)");
    }
}
