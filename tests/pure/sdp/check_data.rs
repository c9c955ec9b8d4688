//! An offer and its answer without a fault, and how tests put one in.

use rtcweb::sdp::check::{Code, Diagnostic, Severity, Subject, check, check_answer};
use rtcweb::sdp::{ParseOptions, Sdp};

/// Sound, a video of which two sizes are sent, and data; on one transport.
pub(super) const OFFER: &str = "\
v=0
o=- 4611 2 IN IP4 0.0.0.0
s=-
t=0 0
a=group:BUNDLE a v d
m=audio 9 UDP/TLS/RTP/SAVPF 111 0
c=IN IP4 0.0.0.0
a=ice-ufrag:Yx4f
a=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK
a=fingerprint:sha-1 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33
a=setup:actpass
a=mid:a
a=sendrecv
a=rtcp-mux
a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid
a=rtpmap:111 opus/48000/2
a=fmtp:111 minptime=10
m=video 9 UDP/TLS/RTP/SAVPF 96 97
c=IN IP4 0.0.0.0
a=ice-ufrag:Yx4f
a=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK
a=fingerprint:sha-1 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33
a=setup:actpass
a=mid:v
a=sendonly
a=rtcp-mux
a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid
a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack pli
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rid:hi send
a=rid:lo send pt=96
a=simulcast:send hi;lo
a=candidate:1 1 udp 2122260223 192.0.2.1 54321 typ host
m=application 9 UDP/DTLS/SCTP webrtc-datachannel
c=IN IP4 0.0.0.0
a=ice-ufrag:Yx4f
a=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK
a=fingerprint:sha-1 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33
a=setup:actpass
a=mid:d
a=sctp-port:5000
a=max-message-size:262144
";

/// The line of the `m=` of each section of [`OFFER`].
pub(super) const AUDIO: u32 = 6;
pub(super) const VIDEO: u32 = 18;
pub(super) const DATA: u32 = 37;

/// What answers [`OFFER`], taking all of it.
pub(super) const ANSWER: &str = "\
v=0
o=- 9223 1 IN IP4 0.0.0.0
s=-
t=0 0
a=group:BUNDLE a v d
m=audio 9 UDP/TLS/RTP/SAVPF 111
c=IN IP4 0.0.0.0
a=ice-ufrag:Zz9k
a=ice-pwd:aB3cKTt0N8r2TQj1v2e5YwX7
a=fingerprint:sha-1 33:22:11:00:FF:EE:DD:CC:BB:AA:99:88:77:66:55:44:33:22:11:00
a=setup:active
a=mid:a
a=sendrecv
a=rtcp-mux
a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid
a=rtpmap:111 opus/48000/2
m=video 9 UDP/TLS/RTP/SAVPF 96
c=IN IP4 0.0.0.0
a=mid:v
a=recvonly
a=rtcp-mux
a=extmap:2 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack pli
a=rid:hi recv
a=rid:lo recv
a=simulcast:recv hi;lo
m=application 9 UDP/DTLS/SCTP webrtc-datachannel
c=IN IP4 0.0.0.0
a=mid:d
a=sctp-port:5000
";

/// What was found, without the words.
pub(super) type Found = (Severity, Code, u32, (&'static str, &'static str));

pub(super) fn error(code: Code, line: u32, rfc: &'static str, section: &'static str) -> Found {
    (Severity::Error, code, line, (rfc, section))
}

pub(super) fn warning(code: Code, line: u32, rfc: &'static str, section: &'static str) -> Found {
    (Severity::Warning, code, line, (rfc, section))
}

fn short(found: &[Diagnostic], bytes: &[u8]) -> Vec<Found> {
    for one in found {
        let (span, line) = (one.span(), one.line() as usize);
        let before = &bytes[..span.start];
        assert_eq!(line, 1 + before.iter().filter(|&&byte| byte == b'\n').count(), "{one}");
        let begin = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&before[begin..]).chars().count() + 1;
        assert_eq!((one.column() as usize, span.end <= bytes.len()), (column, true), "{one}");
        assert!(!bytes[span].contains(&b'\n') && !one.message().is_empty(), "{one}");
        assert!(one.message().chars().count() < 160, "{one}");
    }
    let all = found.iter();
    all.map(|one| (one.severity(), one.code(), one.line(), (one.rfc(), one.section()))).collect()
}

/// What is wrong with a text by itself.
pub(super) fn alone(text: &str) -> Vec<Found> {
    let sdp = ParseOptions::new().lenient(true).parse(text).unwrap();
    let found = check(&sdp);
    assert!(found.iter().all(|one| one.subject() == Subject::Description));
    short(&found, text.as_bytes())
}

/// What is wrong with [`OFFER`] after this was put in the place of that, which
/// is there once at least; every time it is there.
pub(super) fn changed(what: &str, by: &str) -> Vec<Found> {
    assert!(OFFER.contains(what), "{what}");
    alone(&OFFER.replace(what, by))
}

/// As [`changed`], in the section that begins with this line alone.
pub(super) fn changed_in(section: u32, what: &str, by: &str) -> Vec<Found> {
    alone(&edited(OFFER, section, what, by))
}

/// A text with something else in one of its sections, the first time it is there.
pub(super) fn edited(text: &str, line: u32, what: &str, by: &str) -> String {
    let begin: usize = text.split_inclusive('\n').take(line as usize - 1).map(str::len).sum();
    let (before, rest) = text.split_at(begin);
    assert!(rest.contains(what), "{what}");
    [before, &rest.replacen(what, by, 1)].concat()
}

/// What is wrong between an offer and an answer, of which the answer is told.
pub(super) fn between(offer: &str, answer: &str) -> Vec<Found> {
    let found = check_answer(&Sdp::parse(offer).unwrap(), &Sdp::parse(answer).unwrap());
    let offered = found.iter().take_while(|one| one.subject() == Subject::Offer).count();
    let mut all = short(&found[..offered], offer.as_bytes());
    all.extend(short(&found[offered..], answer.as_bytes()));
    all
}

/// What is wrong with [`ANSWER`] after this was put in the place of that.
pub(super) fn answered(what: &str, by: &str) -> Vec<Found> {
    assert!(ANSWER.contains(what), "{what}");
    between(OFFER, &ANSWER.replace(what, by))
}

#[test]
fn the_offer_and_the_answer_of_these_tests_have_no_fault() {
    assert_eq!(alone(OFFER), []);
    assert_eq!(alone(ANSWER), []);
    assert_eq!(between(OFFER, ANSWER), []);
}
