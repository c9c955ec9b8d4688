//! What `check` finds in one description: each fault, its line and its rule.

use rtcweb::sdp::Sdp;
use rtcweb::sdp::check::{Code, check};

use super::check_data::{AUDIO, DATA, OFFER, VIDEO, alone, changed, changed_in, error, warning};

#[test]
fn lines_that_are_none_and_lines_that_are_missing() {
    let rfc = "RFC 8866";
    assert_eq!(alone("")[..1], [error(Code::NotSdp, 1, rfc, "5.1")]);
    assert_eq!(changed("v=0\n", "v=1\n"), [error(Code::NotSdp, 1, rfc, "5.1")]);
    assert_eq!(changed("s=-\n", "s=-\nhello\n"), [error(Code::MalformedLine, 4, rfc, "5")]);
    assert_eq!(changed("s=-\n", "s=-\n\n"), [error(Code::MalformedLine, 4, rfc, "5")]);
    assert_eq!(alone(&format!("{OFFER}\n\r\n")), []);
    assert_eq!(changed("s=-\n", "s=-\r\r\n"), [error(Code::ControlCharacter, 3, rfc, "9")]);
    assert_eq!(changed("s=-\n", "s=\0-\n"), [error(Code::ControlCharacter, 3, rfc, "9")]);
    assert_eq!(changed("s=-\n", "s=-\ny=1\n"), [warning(Code::UnknownLine, 4, rfc, "5")]);
    assert_eq!(
        changed("o=- 4611 2 IN IP4 0.0.0.0\n", ""),
        [error(Code::MissingOrigin, 1, rfc, "5.2")]
    );
    assert_eq!(changed("s=-\n", ""), [error(Code::MissingSessionName, 1, rfc, "5.3")]);
    assert_eq!(changed("t=0 0\n", ""), [error(Code::MissingTiming, 1, rfc, "5.9")]);
    let missing =
        [AUDIO, VIDEO - 1, DATA - 2].map(|line| error(Code::MissingConnection, line, rfc, "5.7"));
    assert_eq!(changed("c=IN IP4 0.0.0.0\n", ""), missing);
    assert_eq!(
        alone(&OFFER.replace("c=IN IP4 0.0.0.0\n", "").replace("\nt=", "\nc=IN IP4 0.0.0.0\nt=")),
        []
    );
}

#[test]
fn lines_out_of_their_order() {
    let order = |line| [warning(Code::LineOrder, line, "RFC 8866", "5")];
    assert_eq!(changed("s=-\nt=0 0\n", "t=0 0\ns=-\n"), order(4));
    assert_eq!(changed_in(VIDEO, "a=mid:v\n", "a=mid:v\nb=AS:64\n"), order(VIDEO + 7));
    assert_eq!(changed("t=0 0\n", "c=IN IP4 0.0.0.0\nb=CT:1\nt=0 0\nr=1 1 1\nt=1 1\nz=1 1\n"), []);
    let twice = error(Code::DuplicateLine, 4, "RFC 8866", "5");
    assert_eq!(changed("s=-\n", "s=-\ns=-\n"), [twice]);
    assert_eq!(changed("t=0 0\n", "e=a\ne=b\np=1\np=2\nt=0 0\n"), []);
    let key = warning(Code::KeyLine, VIDEO + 1, "RFC 8866", "5.12");
    assert_eq!(changed_in(VIDEO, "c=IN IP4 0.0.0.0\n", "k=clear:x\n")[1], key);
}

#[test]
fn values_that_are_none_with_the_place_of_their_definition() {
    let invalid = |line, rfc, section| [error(Code::InvalidValue, line, rfc, section)];
    assert_eq!(changed("o=- 4611 2 ", "o=- 4611 x "), invalid(2, "RFC 8866", "5.2"));
    assert_eq!(changed("t=0 0", "t=0 x"), invalid(4, "RFC 8866", "5.9"));
    assert_eq!(
        changed("a=sctp-port:5000", "a=sctp-port:65536"),
        invalid(DATA + 7, "RFC 8841", "5.2")
    );
    assert_eq!(
        changed("a=candidate:1 1 udp", "a=candidate:1 257 udp"),
        invalid(VIDEO + 18, "RFC 8839", "5.1")
    );
    assert_eq!(changed("a=rtcp-fb:96", "a=rtcp-fb:128"), invalid(VIDEO + 12, "RFC 4585", "4.2"));
    assert_eq!(
        changed("a=simulcast:send hi;lo", "a=simulcast:sent hi;lo"),
        invalid(VIDEO + 17, "RFC 8853", "5.1")
    );
    assert_eq!(changed("SAVPF 111 0", "SAVPF 111 128"), invalid(AUDIO, "RFC 8866", "5.14"));
    let found =
        check(&Sdp::parse(&OFFER.replace("a=sctp-port:5000", "a=sctp-port:65536")).unwrap());
    assert_eq!(
        found[0].to_string(),
        "error: line 44, column 13: a=sctp-port has something else where a port belongs (RFC 8841, 5.2)",
    );
}

#[test]
fn an_address_of_another_type() {
    let found = changed_in(VIDEO, "c=IN IP4 0.0.0.0", "c=IN IP4 2001:db8::1");
    assert_eq!(found, [warning(Code::AddressType, VIDEO + 1, "RFC 8866", "5.7")]);
    assert_eq!(changed_in(VIDEO, "c=IN IP4 0.0.0.0", "c=IN IP6 2001:db8::1"), []);
    assert_eq!(changed_in(VIDEO, "c=IN IP4 0.0.0.0", "c=IN IP4 example.com"), []);
}

#[test]
fn a_missing_mid() {
    let found = changed_in(VIDEO, "a=mid:v\n", "");
    let unknown = error(Code::UnknownMid, 5, "RFC 9143", "5");
    assert_eq!(found, [unknown, error(Code::MissingMid, VIDEO, "RFC 9429", "5.2.1")]);
    // Without groups a browser makes one up.
    let text = "v=0\no=- 1 1 IN IP4 0.0.0.0\ns=-\nc=IN IP4 0.0.0.0\nt=0 0\nm=audio 9 RTP/AVP 0\n";
    assert_eq!(alone(text), [warning(Code::MissingMid, 6, "RFC 9429", "5.2.1")]);
}

#[test]
fn a_duplicate_mid() {
    let found = alone(&OFFER.replace("a=mid:v", "a=mid:a").replace("BUNDLE a v d", "BUNDLE a d"));
    assert_eq!(found, [error(Code::DuplicateMid, VIDEO + 6, "RFC 5888", "4")]);
}

#[test]
fn a_group_of_a_section_that_is_not_there() {
    let text = OFFER.replace("BUNDLE a v d", "BUNDLE a v d x");
    assert_eq!(alone(&text), [error(Code::UnknownMid, 5, "RFC 9143", "5")]);
    let found = check(&Sdp::parse(&text).unwrap());
    assert_eq!((found[0].column(), &text[found[0].span()]), (22, "x"));
    assert_eq!(found[0].message(), "no section has the mid \"x\"");
    // For the lips it does no harm.
    let found = changed("a=group:BUNDLE a v d\n", "a=group:BUNDLE a v d\na=group:LS a x\n");
    assert_eq!(found, [warning(Code::UnknownMid, 6, "RFC 5888", "5")]);
}

#[test]
fn a_section_in_two_groups() {
    let found = changed("a=group:BUNDLE a v d\n", "a=group:BUNDLE a v\na=group:BUNDLE d v\n");
    assert_eq!(found, [error(Code::MidInTwoGroups, 6, "RFC 9143", "5")]);
    assert_eq!(
        changed("BUNDLE a v d", "BUNDLE a v d v"),
        [error(Code::MidInTwoGroups, 5, "RFC 9143", "5")]
    );
    assert_eq!(changed("a=group:BUNDLE a v d\n", "a=group:BUNDLE a v d\na=group:LS a v\n"), []);
}

#[test]
fn sections_that_only_ride_along() {
    let bundle_only = |line: u32| {
        let text = super::check_data::edited(OFFER, line, " 9 UDP", " 0 UDP");
        super::check_data::edited(&text, line, "a=mid", "a=bundle-only\na=mid")
    };
    assert_eq!(alone(&bundle_only(VIDEO)), []);
    let alone_in = alone(&bundle_only(VIDEO).replace("BUNDLE a v d", "BUNDLE a d"));
    assert_eq!(alone_in, [error(Code::BundleOnlyAlone, VIDEO + 6, "RFC 9143", "6")]);
    let tagged = alone(&bundle_only(AUDIO));
    assert_eq!(tagged, [error(Code::TaggedBundleOnly, AUDIO + 6, "RFC 9143", "7.2.1")]);
    let with_port = changed_in(VIDEO, "a=mid", "a=bundle-only\na=mid");
    assert_eq!(with_port, [warning(Code::BundleOnlyPort, VIDEO + 6, "RFC 9143", "6")]);
    let rejected = changed_in(VIDEO, " 9 UDP", " 0 UDP");
    assert_eq!(rejected, [warning(Code::RejectedInBundle, 5, "RFC 9143", "7.5.3")]);
}

#[test]
fn credentials_of_ice() {
    let missing = |line| error(Code::MissingIceCredentials, line, "RFC 9429", "5.8.3");
    assert_eq!(changed_in(AUDIO, "a=ice-ufrag:Yx4f\n", ""), [missing(AUDIO)]);
    assert_eq!(changed_in(AUDIO, "a=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\n", ""), [missing(AUDIO)]);
    // Who rides along needs none, but not one of the two.
    let without = changed_in(VIDEO, "a=ice-ufrag:Yx4f\na=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\n", "");
    assert_eq!(without, []);
    assert_eq!(changed_in(VIDEO, "a=ice-ufrag:Yx4f\n", ""), [missing(VIDEO)]);
    let wrong = |line| error(Code::IceCredentials, line, "RFC 8839", "5.4");
    assert_eq!(changed_in(AUDIO, "a=ice-ufrag:Yx4f", "a=ice-ufrag:Yx4"), [wrong(AUDIO + 2)]);
    assert_eq!(changed_in(AUDIO, "a=ice-pwd:Tt0N8r2TQj", "a=ice-pwd:T"), [wrong(AUDIO + 3)]);
    let long = format!("a=ice-ufrag:{}", "x".repeat(257));
    assert_eq!(changed_in(AUDIO, "a=ice-ufrag:Yx4f", &long), [wrong(AUDIO + 2)]);
    let strange = changed_in(AUDIO, "a=ice-ufrag:Yx4f", "a=ice-ufrag:Yx-4f");
    assert_eq!(strange, [warning(Code::IceCredentials, AUDIO + 2, "RFC 8839", "5.4")]);
    let lite = changed_in(AUDIO, "a=mid", "a=ice-lite\na=mid");
    assert_eq!(lite, [warning(Code::MisplacedAttribute, AUDIO + 6, "RFC 8839", "5.3")]);
    assert_eq!(changed("t=0 0\n", "t=0 0\na=ice-lite\n"), []);
}

#[test]
fn credentials_are_not_in_the_words() {
    let text = OFFER.replace("Tt0N8r2TQj1v2e5YwX7aB3cK", "secret").replace("Yx4f", "me@");
    let found = check(&Sdp::parse(&text).unwrap());
    assert_eq!(found.len(), 9);
    for one in found {
        let words = one.to_string();
        assert!(!words.contains("secret") && !words.contains("me@"), "{words}");
    }
}

#[test]
fn attributes_that_stand_twice() {
    let twice = |line| [error(Code::DuplicateAttribute, line, "RFC 9429", "5.8.2")];
    assert_eq!(
        changed_in(VIDEO, "a=setup:actpass\n", "a=setup:actpass\na=setup:active\n"),
        twice(VIDEO + 6)
    );
    assert_eq!(changed_in(VIDEO, "a=mid:v\n", "a=mid:v\na=mid:w\n"), twice(VIDEO + 7));
    assert_eq!(changed("t=0 0\n", "t=0 0\na=setup:actpass\na=setup:actpass\n"), twice(6));
}

#[test]
fn candidates_with_oddities() {
    let odd = [warning(Code::Candidate, VIDEO + 18, "RFC 8839", "5.1")];
    let candidate = |by| changed("a=candidate:1 1 udp 2122260223 192.0.2.1 54321 typ host", by);
    assert_eq!(candidate("a=candidate: 1 udp 2122260223 192.0.2.1 54321 typ host"), odd);
    assert_eq!(candidate("a=candidate:1 1 udp 0 192.0.2.1 54321 typ host"), odd);
    assert_eq!(candidate("a=candidate:1 1 udp 2147483648 192.0.2.1 54321 typ host"), odd);
    assert_eq!(candidate("a=candidate:1 1 udp 1 192.0.2.1 54321 typ srflx"), odd);
    assert_eq!(
        candidate("a=candidate:1 1 udp 1 192.0.2.1 54321 typ srflx raddr 0.0.0.0 rport 0"),
        []
    );
    let tcp = [warning(Code::CandidateTcpType, VIDEO + 18, "RFC 6544", "4.5")];
    assert_eq!(candidate("a=candidate:1 1 tcp 1 192.0.2.1 9 typ host"), tcp);
    assert_eq!(candidate("a=candidate:1 1 tcp 1 192.0.2.1 9 typ host tcptype active"), []);
}

#[test]
fn fingerprints_and_roles() {
    let fingerprint =
        "a=fingerprint:sha-1 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33\n";
    let missing = changed_in(AUDIO, fingerprint, "");
    assert_eq!(missing, [error(Code::MissingFingerprint, AUDIO, "RFC 9429", "5.8.3")]);
    let missing = changed_in(AUDIO, "a=setup:actpass\n", "");
    assert_eq!(missing, [error(Code::MissingSetup, AUDIO, "RFC 9429", "5.8.3")]);
    let all_in_session = OFFER.replace(fingerprint, "").replace("a=setup:actpass\n", "");
    let session = format!("t=0 0\n{fingerprint}a=setup:actpass\n");
    assert_eq!(alone(&all_in_session.replace("t=0 0\n", &session)), []);
    let wrong = |code| [error(code, AUDIO + 4, "RFC 8122", "5")];
    assert_eq!(changed_in(AUDIO, "sha-1 00:", "sha-1 "), wrong(Code::FingerprintLength));
    let weak = changed_in(AUDIO, "sha-1 00:11:22:33:", "MD5 ");
    assert_eq!(weak, wrong(Code::WeakFingerprint));
    let keys = changed_in(AUDIO, "a=mid", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x\na=mid");
    assert_eq!(keys, [warning(Code::SdesKeys, AUDIO + 6, "RFC 9429", "5.2.1")]);
}

#[test]
fn attributes_of_payload_types_that_are_not_there() {
    let line = VIDEO + 12;
    let unknown = |by| changed("a=rtcp-fb:96 nack pli", by);
    assert_eq!(unknown("a=fmtp:98 x=1"), [error(Code::UnknownPayload, line, "RFC 8866", "6.15")]);
    assert_eq!(
        unknown("a=rtcp-fb:98 nack"),
        [warning(Code::UnknownPayload, line, "RFC 4585", "4.2")]
    );
    assert_eq!(
        unknown("a=rtpmap:98 VP9/90000"),
        [warning(Code::UnknownPayload, line, "RFC 8866", "6.6")]
    );
    assert_eq!(
        unknown("a=imageattr:98 send *"),
        [error(Code::UnknownPayload, line, "RFC 6236", "3.1.1")]
    );
    assert_eq!(unknown("a=rtcp-fb:* nack"), []);
    let rid = changed("a=rid:lo send pt=96", "a=rid:lo send pt=96,98");
    assert_eq!(rid, [error(Code::UnknownPayload, VIDEO + 16, "RFC 8851", "4")]);
}

#[test]
fn payload_types_and_their_codecs() {
    let missing = changed_in(VIDEO, "a=rtpmap:96 VP8/90000\n", "");
    assert_eq!(missing, [error(Code::MissingRtpMap, VIDEO, "RFC 8866", "6.6")]);
    let twice =
        changed("a=rtpmap:96 VP8/90000\n", "a=rtpmap:96 VP8/90000\na=rtpmap:96 VP8/90000\n");
    assert_eq!(twice, [warning(Code::DuplicateRtpMap, VIDEO + 12, "RFC 8866", "6.6")]);
    let twice = changed("SAVPF 96 97", "SAVPF 96 97 96");
    assert_eq!(twice, [warning(Code::DuplicatePayload, VIDEO, "RFC 8866", "5.14")]);
    let apt = changed("apt=96", "apt=98");
    assert_eq!(apt, [error(Code::UnknownApt, VIDEO + 14, "RFC 9429", "5.10")]);
    let apt = changed("a=fmtp:97 apt=96\n", "");
    assert_eq!(apt, [error(Code::MissingApt, VIDEO + 13, "RFC 4588", "8.1")]);
}

#[test]
fn one_payload_type_for_two_codecs_of_a_group() {
    let other = |text: &str| {
        let text = text.replace("SAVPF 111 0", "SAVPF 111 96");
        text.replace("a=fmtp:111", "a=rtpmap:96 VP9/90000\na=fmtp:111")
    };
    let found = alone(&other(OFFER));
    assert_eq!(found, [error(Code::PayloadInBundle, VIDEO + 12, "RFC 9143", "9.1.1")]);
    assert_eq!(alone(&other(OFFER).replace("VP9/90000", "vp8/90000")), []);
    assert_eq!(alone(&other(OFFER).replace("a=group:BUNDLE a v d", "a=group:BUNDLE a d")), []);
}

#[test]
fn rtcp_on_the_port_of_rtp() {
    let missing = changed_in(AUDIO, "a=rtcp-mux\n", "");
    assert_eq!(missing, [warning(Code::MissingRtcpMux, AUDIO, "RFC 9429", "5.8.3")]);
    assert_eq!(changed_in(VIDEO, "a=rtcp-mux\n", ""), []);
    let only = changed_in(VIDEO, "a=rtcp-mux\n", "a=rtcp-mux-only\n");
    assert_eq!(only, [error(Code::MissingRtcpMux, VIDEO + 8, "RFC 9429", "5.8.3")]);
    let profile = changed_in(VIDEO, "UDP/TLS/RTP/SAVPF", "RTP/SAVPFX");
    assert_eq!(profile, [warning(Code::Profile, VIDEO, "RFC 9429", "5.1.2")]);
}

#[test]
fn numbers_of_extensions() {
    let mid = "a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid";
    let twice = |line| [error(Code::DuplicateExtension, line, "RFC 8285", "7")];
    assert_eq!(changed("a=extmap:2", "a=extmap:1")[..1], twice(VIDEO + 10));
    assert_eq!(changed_in(1, "t=0 0\n", &format!("t=0 0\n{mid}\n")).len(), 2);
    let range = |by| changed("a=extmap:2", by);
    assert_eq!(range("a=extmap:0"), [warning(Code::ExtensionId, VIDEO + 10, "RFC 8285", "5")]);
    assert_eq!(range("a=extmap:256"), [warning(Code::ExtensionId, VIDEO + 10, "RFC 8285", "5")]);
    assert_eq!(range("a=extmap:4096"), []);
    assert_eq!(range("a=extmap:255"), []);
    let other = changed_in(VIDEO, mid, "a=extmap:1 urn:ietf:params:rtp-hdrext:toffset");
    assert_eq!(other, [error(Code::ExtensionInBundle, VIDEO + 9, "RFC 9143", "12")]);
}

#[test]
fn a_stream_of_simulcast_without_description() {
    let found = changed("a=rid:lo send pt=96\n", "");
    assert_eq!(found, [error(Code::SimulcastUnknownRid, VIDEO + 16, "RFC 9429", "5.8.3")]);
    let text = OFFER.replace("send hi;lo", "send hi;~md,lo");
    let found = check(&Sdp::parse(&text).unwrap());
    assert_eq!((found.len(), &text[found[0].span()]), (1, "md"));
    let direction = changed("a=rid:lo send", "a=rid:lo recv");
    assert_eq!(direction, [error(Code::SimulcastDirection, VIDEO + 17, "RFC 8853", "5.1")]);
    let twice = changed("a=rid:lo send pt=96\n", "a=rid:lo send\na=rid:lo send\n");
    assert_eq!(twice, [error(Code::DuplicateRid, VIDEO + 17, "RFC 8851", "4")]);
}

#[test]
fn ssrcs() {
    let unknown = changed("a=rid:hi", "a=ssrc:1 cname:x\na=ssrc-group:FID 1 2\na=rid:hi");
    assert_eq!(unknown, [warning(Code::UnknownSsrc, VIDEO + 16, "RFC 5576", "4.2")]);
    let twice = OFFER.replace("a=fmtp:111", "a=ssrc:1 cname:x\na=ssrc:1 msid:- t\na=fmtp:111");
    let found = alone(&twice.replace("a=rid:hi", "a=ssrc:1 cname:x\na=rid:hi"));
    assert_eq!(found, [warning(Code::DuplicateSsrc, VIDEO + 17, "RFC 9143", "9.1")]);
}

#[test]
fn data_channels() {
    let missing = changed("a=sctp-port:5000\n", "");
    assert_eq!(missing, [error(Code::MissingSctpPort, DATA, "RFC 9429", "5.8.2")]);
    let legacy = OFFER.replace("UDP/DTLS/SCTP webrtc-datachannel", "DTLS/SCTP 5000");
    let found =
        alone(&legacy.replace("a=sctp-port:5000", "a=sctpmap:5000 webrtc-datachannel 1024"));
    assert_eq!(found, [warning(Code::LegacyDataChannels, DATA, "RFC 8841", "4.3")]);
    let maps = |lines: &str| changed("a=sctp-port:5000\n", &format!("a=sctp-port:5000\n{lines}"));
    let line = DATA + 8;
    assert_eq!(
        maps("a=dcmap:1\na=dcmap:1\n"),
        [error(Code::DuplicateStream, line + 1, "RFC 8864", "5.1")]
    );
    let both = maps("a=dcmap:1 max-retr=1;max-time=1\n");
    assert_eq!(both, [error(Code::DataChannelLimits, line, "RFC 8864", "5.1")]);
    assert_eq!(maps("a=dcsa:1 x:y\n"), [warning(Code::UnknownStream, line, "RFC 8864", "5.2")]);
    assert_eq!(maps("a=dcmap:1 label=\"x\"\na=dcsa:1 x:y\n"), []);
}

#[test]
fn a_refused_section_needs_nothing() {
    let text = "v=0\no=- 1 1 IN IP4 0.0.0.0\ns=-\nt=0 0\n\
                m=audio 0 UDP/TLS/RTP/SAVPF 0\nc=IN IP4 0.0.0.0\na=mid:0\na=inactive\n";
    assert_eq!(alone(text), []);
}

#[test]
fn a_description_that_is_not_about_webrtc_needs_no_ice() {
    let camera = "v=0\no=- 1 1 IN IP4 192.0.2.1\ns=Camera\nc=IN IP4 0.0.0.0\nt=0 0\n\
                  m=video 0 RTP/AVP 96\na=rtpmap:96 H264/90000\na=control:track1\n";
    assert_eq!(alone(camera), [warning(Code::MissingMid, 6, "RFC 9429", "5.2.1")]);
}
