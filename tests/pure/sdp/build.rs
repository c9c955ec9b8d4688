//! Descriptions from code.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::build::{AnswerBuilder, MediaBuilder, SdpBuilder};
use rtcweb::sdp::check::check;
use rtcweb::sdp::{
    Bandwidth, Candidate, Connection, Direction, DtlsParameters, EditError, EditErrorKind,
    ExtMapAllowMixed, Fingerprint, IceLite, IceOptions, IceParameters, LineKind, Mid, Msid, Origin,
    Rid, RidDirection, RtcpFeedback, RtpMap, Sdp, SessionName, Setup, Simulcast, SimulcastLayers,
    TlsId,
};

fn ice() -> IceParameters<'static> {
    IceParameters {
        username_fragment: "Yx4f",
        password: "Tt0N8r2TQj1v2e5YwX7aB3cK",
        lite: false,
        options: Some(IceOptions("trickle".into())),
    }
}

fn dtls(setup: Setup) -> DtlsParameters<'static> {
    let fingerprints = vec![Fingerprint::new("sha-1", HASH)];
    let tls_id = Some(TlsId::new("B8CEDvJ6cMbeVBGZCvDYW1cHs0xsKVIh"));
    DtlsParameters { fingerprints, setup: Some(setup), tls_id }
}

const HASH: &str = "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13";

fn opus() -> RtpMap<'static> {
    RtpMap { encoding_parameters: Some("2"), ..RtpMap::new(111, "opus", 48_000) }
}

const VP8: RtpMap<'static> = RtpMap::new(96, "VP8", 90_000);
const MID: &str = "urn:ietf:params:rtp-hdrext:sdes:mid";

#[test]
fn a_description_has_the_lines_of_rfc_8866_in_their_order_and_attributes_as_they_came() {
    let audio = MediaBuilder::audio("a")
        .codec(&opus(), "minptime=10;useinbandfec=1")
        .with(&RtcpFeedback::new(Some(111), "transport-cc"))
        .header_extension(4, MID)
        .ice(&ice())
        .dtls(&dtls(Setup::ActPass))
        .with(&Bandwidth::new("AS", 64))
        .candidates(&[Candidate::host("192.0.2.1", 5000)]);
    let video = MediaBuilder::video("v")
        .codec(&VP8, "")
        .codec(&RtpMap::new(97, "rtx", 90_000), "apt=96")
        .header_extension(4, MID)
        .direction(Direction::SendOnly)
        .with(&Msid { stream: "camera", track: None })
        .with(&Rid::new("h", RidDirection::Send))
        .with(&Rid::new("l", RidDirection::Send))
        .with(&Simulcast {
            send: Some(SimulcastLayers::from("h;l")),
            recv: None,
            recv_first: false,
        })
        .with(&Connection::new("2001:db8::1"))
        .port(5002);
    let sdp = SdpBuilder::new(4611)
        .with(&ExtMapAllowMixed)
        .with(&IceLite)
        .with(&SessionName("test"))
        .bundle()
        .section(audio)
        .section(video)
        .section(MediaBuilder::data_channels("d", 5000))
        .build()
        .unwrap();
    let expected = "v=0\r\no=- 4611 1 IN IP4 127.0.0.1\r\ns=test\r\nt=0 0\r\n\
        a=extmap-allow-mixed\r\na=ice-lite\r\na=group:BUNDLE a v d\r\n\
        m=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 0.0.0.0\r\nb=AS:64\r\na=mid:a\r\na=rtcp-mux\r\n\
        a=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10;useinbandfec=1\r\na=rtcp-fb:111 transport-cc\r\n\
        a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid\r\n\
        a=ice-ufrag:Yx4f\r\na=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\r\na=ice-options:trickle\r\n\
        a=fingerprint:sha-1 00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13\r\na=setup:actpass\r\na=tls-id:B8CEDvJ6cMbeVBGZCvDYW1cHs0xsKVIh\r\n\
        a=candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host\r\na=sendrecv\r\n\
        m=video 5002 UDP/TLS/RTP/SAVPF 96 97\r\nc=IN IP6 2001:db8::1\r\na=mid:v\r\na=rtcp-mux\r\na=rtcp-rsize\r\n\
        a=rtpmap:96 VP8/90000\r\na=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n\
        a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid\r\na=msid:camera\r\n\
        a=rid:h send\r\na=rid:l send\r\na=simulcast:send h;l\r\na=sendonly\r\n\
        m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:d\r\na=sctp-port:5000\r\n";
    assert_eq!(sdp.as_str(), expected);
    let found = check(&sdp);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_views_give_back_what_was_put_in() {
    let data = MediaBuilder::data_channels("d", 5001).ice(&ice()).dtls(&dtls(Setup::Passive));
    let sdp = SdpBuilder::new(1).version(7).section(data).build().unwrap();
    let section = sdp.section(0).unwrap();
    assert_eq!(section.ice_parameters(), Ok(Some(ice())));
    assert_eq!(section.dtls_parameters(), Ok(Some(dtls(Setup::Passive))));
    assert_eq!(section.data_channels().unwrap().unwrap().sctp_port, Some(5001));
    assert_eq!(sdp.session().get::<Origin<'_>>().unwrap().unwrap().session_version, 7);
    assert_eq!(sdp.bundle_groups().count(), 0);
}

fn refused(sections: impl IntoIterator<Item = MediaBuilder>) -> (EditErrorKind, Option<LineKind>) {
    let builder = SdpBuilder::new(1).bundle();
    let built = sections.into_iter().fold(builder, SdpBuilder::section).build();
    let error: EditError = built.expect_err("refused");
    assert!(!error.expected().is_empty());
    (error.kind(), error.line_kind())
}

#[test]
fn what_has_one_meaning_is_not_given_two() {
    let inconsistent = |kind| (EditErrorKind::Inconsistent, Some(kind));
    let audio = || MediaBuilder::audio("a").codec(&opus(), "");
    let video = || MediaBuilder::video("v").codec(&VP8, "");
    assert_eq!(refused([audio(), audio()]), inconsistent(LineKind::Mid));
    assert_eq!(refused([audio().with(&Mid::new("a"))]), inconsistent(LineKind::Mid));
    assert_eq!(refused([audio().codec(&opus(), "")]), inconsistent(LineKind::Media));
    assert_eq!(refused([audio().with(&opus())]), inconsistent(LineKind::RtpMap));
    assert_eq!(refused([audio().with(&VP8)]), inconsistent(LineKind::RtpMap));
    let other = RtpMap::new(111, "VP9", 90_000);
    assert_eq!(refused([audio(), video().codec(&other, "")]), inconsistent(LineKind::RtpMap));
    let twice = audio().header_extension(1, MID).header_extension(1, "urn:other");
    assert_eq!(refused([twice]), inconsistent(LineKind::ExtMap));
    let shared = [audio().header_extension(1, MID), video().header_extension(1, "urn:other")];
    assert_eq!(refused(shared), inconsistent(LineKind::ExtMap));
    // Apart they may.
    let apart = SdpBuilder::new(1)
        .section(audio().header_extension(1, MID))
        .section(video().codec(&other, "").header_extension(1, "urn:other"));
    assert!(apart.build().is_ok());
}

#[test]
fn a_value_that_would_break_its_line_is_refused() {
    let evil = "0\r\na=ice-lite";
    let invalid = |kind| (EditErrorKind::InvalidValue, Some(kind));
    assert_eq!(refused([MediaBuilder::audio("a")]), invalid(LineKind::Media));
    let audio = || MediaBuilder::audio("a").codec(&opus(), "");
    assert_eq!(refused([audio().format(evil)]), invalid(LineKind::Media));
    assert_eq!(refused([MediaBuilder::new(evil, "X", "a").format("0")]), invalid(LineKind::Media));
    assert_eq!(
        refused([MediaBuilder::new("audio", "", "a").format("0")]),
        invalid(LineKind::Media)
    );
    assert_eq!(refused([audio().codec(&VP8, evil)]), invalid(LineKind::Fmtp));
    assert_eq!(refused([audio().header_extension(1, evil)]), invalid(LineKind::ExtMap));
    assert_eq!(
        refused([audio().candidates(&[Candidate::host(evil, 1)])]),
        invalid(LineKind::Candidate)
    );
    let session = SdpBuilder::new(1).with(&SessionName(evil)).build();
    assert_eq!(session.unwrap_err().kind(), EditErrorKind::InvalidValue);
    // Lines that begin something are not values of a part.
    let line = Sdp::parse("v=0\r\nm=audio 9 X 0\r\n").unwrap().into_owned();
    let line = line.section(0).unwrap().line().unwrap();
    let begun = SdpBuilder::new(1).with(&line).build();
    assert_eq!(begun.unwrap_err().line_kind(), Some(LineKind::Media));
    assert!(
        SdpBuilder::new(1).section(MediaBuilder::audio(evil).codec(&opus(), "")).build().is_err()
    );
}

const OFFER: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
    a=group:BUNDLE a v d\r\na=group:LS a v\r\n\
    m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\na=mid:a\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10\r\n\
    a=rtcp-fb:111 transport-cc\r\na=rtcp-mux\r\na=sendonly\r\n\
    m=video 0 UDP/TLS/RTP/SAVPF 96 97\r\na=mid:v\r\na=bundle-only\r\na=rtcp-rsize\r\na=rtpmap:96 VP8/90000\r\n\
    m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:d\r\na=sctp-port:5001\r\n\
    m=audio 0 RTP/AVP 0\r\n";

#[test]
fn an_answer_has_the_sections_of_the_offer_and_rejects_what_is_not_taken() {
    let offer = Sdp::parse(OFFER).unwrap();
    let taken = |mid| MediaBuilder::answering(&offer.section_of_mid(mid).unwrap()).unwrap();
    let audio = offer.section(0).unwrap();
    let codecs = audio.codecs().unwrap();
    let audio = codecs.fold(taken("a"), |section, codec| section.codec_of(&codec));
    let answer = AnswerBuilder::new(&offer, 2).version(3).section(taken("d")).section(audio);
    let expected = "v=0\r\no=- 2 3 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=ice-lite\r\na=group:BUNDLE a d\r\n\
        m=audio 9 UDP/TLS/RTP/SAVPF 111 0\r\nc=IN IP4 0.0.0.0\r\na=mid:a\r\na=rtcp-mux\r\n\
        a=rtpmap:111 opus/48000/2\r\na=fmtp:111 minptime=10\r\na=rtcp-fb:111 transport-cc\r\n\
        a=rtpmap:0 PCMU/8000\r\na=recvonly\r\n\
        m=video 0 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\na=mid:v\r\na=rtpmap:96 VP8/90000\r\na=inactive\r\n\
        m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:d\r\na=sctp-port:5001\r\n\
        m=audio 0 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\na=rtpmap:0 PCMU/8000\r\na=inactive\r\n";
    assert_eq!(answer.with(&IceLite).build().unwrap().as_str(), expected);
}

#[test]
fn an_answer_of_nothing_has_no_bundle() {
    let offer = Sdp::parse(OFFER).unwrap();
    let answer = AnswerBuilder::new(&offer, 2).build().unwrap();
    assert!(answer.sections().all(|section| section.is_rejected()));
    assert_eq!((answer.sections().len(), answer.bundle_groups().count()), (4, 0));
}

#[test]
fn an_answer_is_one_that_the_offer_allows() {
    let offer = Sdp::parse(OFFER).unwrap();
    let refused = |sections: &[MediaBuilder]| {
        let builder = AnswerBuilder::new(&offer, 2);
        let built = sections.iter().cloned().fold(builder, AnswerBuilder::section).build();
        let error = built.expect_err("refused");
        assert_eq!(error.kind(), EditErrorKind::Inconsistent, "{error}");
        error.line_kind()
    };
    let audio = MediaBuilder::answering(&offer.section(0).unwrap()).unwrap().codec(&opus(), "");
    assert_eq!(refused(&[audio.clone(), audio.clone()]), Some(LineKind::Media));
    assert_eq!(refused(&[MediaBuilder::audio("a").codec(&opus(), "")]), Some(LineKind::Media));
    let stopped = MediaBuilder::answering(&offer.section(3).unwrap()).unwrap().format("0");
    assert_eq!(refused(&[stopped]), Some(LineKind::Media));
    for direction in [Direction::SendRecv, Direction::SendOnly] {
        let kind = refused(&[audio.clone().direction(direction)]);
        assert_eq!(kind.and_then(LineKind::attribute), Some(direction.as_str()));
    }
    let inactive = audio.direction(Direction::Inactive);
    assert!(AnswerBuilder::new(&offer, 2).section(inactive).build().is_ok());
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_offer_is_answered_with_what_it_has() {
    use rtcweb::negotiation::SdpType;
    use rtcweb::sdp::check::{Severity, check_answer};

    for captured in super::data::captured() {
        if captured.kind != SdpType::Offer {
            continue;
        }
        let offer = Sdp::parse(captured.text()).unwrap();
        let mut builder = AnswerBuilder::new(&offer, 2);
        for section in offer.sections().filter(|section| !section.is_rejected()) {
            let codecs = section.codecs().unwrap();
            let taken = MediaBuilder::answering(&section).unwrap().ice(&ice());
            let taken = codecs.fold(taken, |taken, codec| taken.codec_of(&codec));
            builder = builder.section(taken.dtls(&dtls(Setup::Active)));
        }
        let answer = builder.build().unwrap_or_else(|error| panic!("{}: {error}", captured.path));
        let found = [check(&answer), check_answer(&offer, &answer)].concat();
        let error = found.iter().find(|found| found.severity() == Severity::Error);
        assert!(error.is_none(), "{}: {}", captured.path, error.unwrap());
        assert_eq!(answer.sections().len(), offer.sections().len(), "{}", captured.path);
        for (offered, section) in offer.sections().zip(answer.sections()) {
            assert_eq!(section.is_rejected(), offered.is_rejected(), "{}", captured.path);
            assert_eq!((section.media(), section.mid()), (offered.media(), offered.mid()));
            let formats = |section: &rtcweb::sdp::MediaSection<'_>| {
                section.line().unwrap().formats.as_str().to_owned()
            };
            let names = |section: &rtcweb::sdp::MediaSection<'_>| {
                section.codecs().unwrap().map(|codec| codec.name().to_owned()).collect::<Vec<_>>()
            };
            if !section.is_rejected() {
                assert_eq!(formats(&section), formats(&offered), "{}", captured.path);
                assert_eq!(names(&section), names(&offered), "{}", captured.path);
            }
        }
    }
}
