//! What `check_answer` finds between an offer and its answer.

use rtcweb::sdp::Sdp;
use rtcweb::sdp::check::{Code, check_answer};

use super::check_data::{ANSWER, AUDIO, OFFER, answered, between, error, warning};

/// The line of the `m=` of the video and the data of [`ANSWER`].
const VIDEO: u32 = 17;
const DATA: u32 = 28;

#[test]
fn an_answer_with_another_number_of_sections() {
    let (fewer, _) = ANSWER.split_once("m=application").unwrap();
    let fewer = fewer.replace("BUNDLE a v d", "BUNDLE a v");
    let found = between(OFFER, &fewer);
    assert_eq!(found, [error(Code::SectionCount, VIDEO, "RFC 9429", "5.8.3")]);
    let more = format!("{ANSWER}m=audio 0 UDP/TLS/RTP/SAVPF 0\na=mid:x\n");
    let found = between(OFFER, &more);
    assert_eq!(found, [error(Code::SectionCount, DATA + 4, "RFC 9429", "5.8.3")]);
    let sdps = [OFFER, &more].map(|text| Sdp::parse(text).unwrap());
    let found = check_answer(&sdps[0], &sdps[1]);
    assert_eq!(
        found[0].to_string(),
        "error: answer, line 32, column 1: 4 media sections, and the offer has 3 (RFC 9429, 5.8.3)",
    );
    let none = between(OFFER, "v=0\no=- 1 1 IN IP4 0.0.0.0\ns=-\nt=0 0\n");
    assert_eq!(none, [error(Code::SectionCount, 1, "RFC 9429", "5.8.3")]);
}

#[test]
fn sections_that_are_not_those_of_the_offer() {
    let found = answered("m=video 9", "m=audio 9");
    assert_eq!(found, [error(Code::MediaMismatch, VIDEO, "RFC 9429", "5.8.3")]);
    let found = answered("m=audio 9 UDP/TLS/RTP/SAVPF", "m=audio 9 RTP/SAVPF");
    assert_eq!(found, [error(Code::ProtocolMismatch, AUDIO, "RFC 9429", "5.8.3")]);
    let found = answered("webrtc-datachannel", "5000");
    assert_eq!(found, [error(Code::FormatMismatch, DATA, "RFC 9429", "5.3.1")]);
    let found = answered("a=mid:v", "a=mid:w");
    assert_eq!(found, [error(Code::MidMismatch, VIDEO + 2, "RFC 5888", "9.1")]);
    let found = answered("a=mid:v\n", "");
    assert_eq!(found, [error(Code::MidMismatch, VIDEO, "RFC 5888", "9.1")]);
    let refused = OFFER.replace("m=audio 9", "m=audio 0");
    assert_eq!(between(&refused, ANSWER)[0], error(Code::AcceptedRejected, AUDIO, "RFC 3264", "6"));
    assert_eq!(answered("t=0 0", "t=1 2"), [warning(Code::TimingMismatch, 4, "RFC 3264", "6")]);
}

#[test]
fn a_direction_that_was_not_offered() {
    let wrong = |line| [error(Code::DirectionMismatch, line, "RFC 3264", "6.1")];
    assert_eq!(answered("a=recvonly", "a=sendrecv"), wrong(VIDEO + 3));
    assert_eq!(answered("a=recvonly", "a=sendonly"), wrong(VIDEO + 3));
    assert_eq!(answered("a=recvonly\n", ""), wrong(VIDEO));
    assert_eq!(answered("a=recvonly", "a=inactive"), []);
    for direction in ["sendrecv", "sendonly", "recvonly", "inactive"] {
        assert_eq!(answered("a=sendrecv", &format!("a={direction}")), []);
    }
    // What the session says counts for the sections that say nothing.
    let offer = OFFER.replace("a=sendonly\n", "").replace("t=0 0\n", "t=0 0\na=recvonly\n");
    assert_eq!(between(&offer, ANSWER), wrong(VIDEO + 3));
}

#[test]
fn a_wrong_role_in_the_handshake() {
    let line = AUDIO + 5;
    let wrong = error(Code::SetupRole, line, "RFC 9429", "5.3.1");
    assert_eq!(answered("a=setup:active", "a=setup:actpass"), [wrong]);
    assert_eq!(answered("a=setup:active", "a=setup:holdconn"), [wrong]);
    assert_eq!(answered("a=setup:active", "a=setup:passive"), []);
    let active = OFFER.replace("a=setup:actpass", "a=setup:active");
    let found = between(&active, ANSWER);
    let offered =
        [11, 23, 42].map(|line| warning(Code::OfferedSetupRole, line, "RFC 9429", "5.2.1"));
    assert_eq!(found[..3], offered);
    assert_eq!(found[3..], [error(Code::SetupRole, line, "RFC 4145", "4.1")]);
    assert_eq!(between(&active, &ANSWER.replace("setup:active", "setup:passive")), offered);
}

#[test]
fn a_codec_that_was_not_offered() {
    let found = answered("SAVPF 96\n", "SAVPF 96 98\na=rtpmap:98 VP9/90000\n");
    assert_eq!(found, [warning(Code::CodecNotOffered, VIDEO + 1, "RFC 3264", "6.1")]);
    let found = answered("SAVPF 111\n", "SAVPF 111 8\n");
    assert_eq!(found, [warning(Code::CodecNotOffered, AUDIO, "RFC 3264", "6.1")]);
    let found = answered("a=rtpmap:96 VP8/90000", "a=rtpmap:96 H264/90000");
    let codec = warning(Code::CodecNotOffered, VIDEO + 6, "RFC 3264", "6.1");
    assert_eq!(found, [error(Code::NoCommonCodec, VIDEO, "RFC 9429", "5.3.1"), codec]);
    // Another spelling, or number, is the same codec.
    assert_eq!(answered("VP8/90000", "vp8/90000"), []);
    assert_eq!(answered("SAVPF 111\n", "SAVPF 111 0\na=rtpmap:0 pcmu/8000/1\n"), []);
    let renumbered = ANSWER.replace("SAVPF 96", "SAVPF 100").replace(":96 ", ":100 ");
    assert_eq!(between(OFFER, &renumbered), []);
    let swapped = ANSWER.replace("SAVPF 96", "SAVPF 97").replace(":96 ", ":97 ");
    let changed = warning(Code::PayloadChanged, VIDEO + 6, "RFC 3264", "6.1");
    assert_eq!(between(OFFER, &swapped), [changed]);
}

#[test]
fn feedback_that_was_not_offered() {
    let wrong = [error(Code::FeedbackNotOffered, VIDEO + 7, "RFC 9429", "5.11")];
    assert_eq!(answered("a=rtcp-fb:96 nack pli", "a=rtcp-fb:96 nack"), wrong);
    assert_eq!(answered("a=rtcp-fb:96 nack pli", "a=rtcp-fb:96 ccm fir"), wrong);
    assert_eq!(answered("a=rtcp-fb:96 nack pli", "a=rtcp-fb:* ccm fir"), wrong);
    assert_eq!(answered("a=rtcp-fb:96 nack pli", "a=rtcp-fb:* nack pli"), []);
    let offer = OFFER.replace("a=rtcp-fb:96 nack pli", "a=rtcp-fb:* nack pli");
    assert_eq!(between(&offer, ANSWER), []);
}

#[test]
fn extensions_that_were_not_offered() {
    let line = VIDEO + 5;
    let found = answered("sdes:rtp-stream-id", "toffset");
    assert_eq!(found, [warning(Code::ExtensionNotOffered, line, "RFC 8285", "7")]);
    let found = answered("a=extmap:2", "a=extmap:3");
    assert_eq!(found, [error(Code::ExtensionChanged, line, "RFC 8285", "7")]);
    let extension = "a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\n";
    let offer = OFFER.replace(extension, "").replace("t=0 0\n", &format!("t=0 0\n{extension}"));
    assert_eq!(between(&offer, ANSWER), []);
}

#[test]
fn groups_that_were_not_offered() {
    let wrong = error(Code::BundleNotOffered, 5, "RFC 9143", "7.3");
    assert_eq!(answered("BUNDLE a v d", "BUNDLE a v d x"), [wrong]);
    let none = OFFER.replace("a=group:BUNDLE a v d\n", "");
    assert_eq!(between(&none, ANSWER), [wrong; 3]);
    let two = OFFER.replace("a=group:BUNDLE a v d\n", "a=group:BUNDLE a v\na=group:BUNDLE d\n");
    assert_eq!(between(&two, ANSWER), [wrong]);
    assert_eq!(answered("BUNDLE a v d", "BUNDLE a d"), []);
    let found = answered("t=0 0\n", "t=0 0\na=group:LS a v\n");
    assert_eq!(found, [warning(Code::BundleNotOffered, 5, "RFC 5888", "9.2")]);
}

#[test]
fn a_section_that_was_offered_in_its_group_only() {
    let offer =
        OFFER.replace("m=video 9", "m=video 0").replace("a=mid:v", "a=bundle-only\na=mid:v");
    assert_eq!(between(&offer, ANSWER), []);
    let split = ANSWER.replace("BUNDLE a v d", "BUNDLE a d");
    let wrong = error(Code::BundleOnlySplit, VIDEO, "RFC 9143", "7.3.2");
    assert_eq!(between(&offer, &split), [wrong]);
    assert_eq!(between(&offer, &split.replace("m=video 9", "m=video 0")), []);
}

#[test]
fn rtcp_on_the_port_of_rtp_must_be_offered() {
    let offer = OFFER.replace("a=rtcp-mux\n", "").replace("a=group:BUNDLE a v d\n", "");
    let answer = ANSWER.replace("a=group:BUNDLE a v d\n", "");
    let wrong = [AUDIO + 7, VIDEO + 3]
        .map(|line| error(Code::RtcpMuxNotOffered, line, "RFC 5761", "5.1.1"));
    assert_eq!(between(&offer, &answer), wrong);
    let offer = OFFER.replace("a=rtcp-mux\n", "a=rtcp-mux\na=rtcp-mux-only\n");
    let found = between(&offer, &ANSWER.replace("a=rtcp-mux\n", ""));
    assert_eq!(found, [error(Code::RtcpMuxRefused, AUDIO, "RFC 8858", "4.3")]);
}

#[test]
fn streams_that_were_not_offered() {
    let found = answered("a=rid:lo recv", "a=rid:md recv");
    assert_eq!(found, [error(Code::RidNotOffered, VIDEO + 9, "RFC 8851", "6.3")]);
    let found = answered("a=rid:lo recv", "a=rid:lo send");
    assert_eq!(found, [error(Code::RidNotOffered, VIDEO + 9, "RFC 8851", "6.3")]);
    let wrong = error(Code::SimulcastNotOffered, VIDEO + 10, "RFC 8853", "5.3.2");
    assert_eq!(answered("recv hi;lo", "recv hi;md"), [wrong]);
    assert_eq!(answered("simulcast:recv hi;lo", "simulcast:send hi;lo"), [wrong; 2]);
    let offer = OFFER.replace("a=simulcast:send hi;lo\n", "");
    assert_eq!(between(&offer, ANSWER), [wrong; 2]);
    assert_eq!(answered("recv hi;lo", "recv hi"), []);
}
