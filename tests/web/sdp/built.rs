use rtcweb::sdp::build::{AnswerBuilder, MediaBuilder, SdpBuilder};
use rtcweb::sdp::{
    DtlsParameters, Fingerprint, IceParameters, MediaSection, RtcpFeedback, RtpMap, Setup,
};
use rtcweb::{PeerConnection, SdpType, SessionDescription};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{EditedCall, TestResult, check, within};

const ICE: IceParameters<'static> = IceParameters {
    username_fragment: "Yx4f",
    password: "Tt0N8r2TQj1v2e5YwX7aB3cK",
    lite: false,
    options: None,
};

fn dtls(setup: Setup) -> DtlsParameters<'static> {
    let fingerprints = vec![Fingerprint::from_bytes("sha-256", &[7; 32])];
    DtlsParameters { fingerprints, setup: Some(setup), tls_id: None }
}

#[test]
async fn an_offer_from_code_is_taken_and_answered() -> TestResult {
    check(async {
        let opus = RtpMap { encoding_parameters: Some("2"), ..RtpMap::new(111, "opus", 48_000) };
        let sections = [
            MediaBuilder::audio("a").codec(&opus, "minptime=10;useinbandfec=1"),
            MediaBuilder::video("v")
                .codec(&RtpMap::new(96, "VP8", 90_000), "")
                .with(&RtcpFeedback::new(Some(96), "nack").with("pli"))
                .codec(&RtpMap::new(97, "rtx", 90_000), "apt=96"),
            MediaBuilder::data_channels("d", 5000),
        ];
        let builder = SdpBuilder::new(4611).bundle();
        let with = |section: MediaBuilder| section.ice(&ICE).dtls(&dtls(Setup::ActPass));
        let offer = sections.map(with).into_iter().fold(builder, SdpBuilder::section).build()?;

        let connection = PeerConnection::new()?;
        let offer = SessionDescription::new(SdpType::Offer, offer.as_str());
        within("the offer arrives", connection.set_remote_description(&offer)).await??;
        let answer = within("an answer", connection.create_answer()).await??;
        let answer = answer.parse()?;
        let rejected: Vec<_> = answer.sections().map(|section| section.is_rejected()).collect();
        assert_eq!(rejected, [false; 3]);
        connection.close();
        Ok(())
    })
    .await
}

#[test]
async fn an_answer_from_code_is_taken() -> TestResult {
    check(async {
        let call = EditedCall::new()?;
        let offer = within("an offer", call.left.create_offer()).await??;
        within("it is set", call.left.set_local_description(Some(&offer))).await??;
        let offer = offer.parse()?;
        let take = |section: MediaSection<'_>| -> TestResult<MediaBuilder> {
            let taken = MediaBuilder::answering(&section)?.ice(&ICE).dtls(&dtls(Setup::Active));
            Ok(section.codecs()?.fold(taken, |taken, codec| taken.codec_of(&codec)))
        };
        // Audio and data; the video is not taken.
        let mut builder = AnswerBuilder::new(&offer, 4612);
        for section in offer.sections().filter(|section| section.media() != "video") {
            builder = builder.section(take(section)?);
        }
        let answer = builder.build()?;
        let answer = SessionDescription::new(SdpType::Answer, answer.as_str());
        within("the answer arrives", call.left.set_remote_description(&answer)).await??;
        Ok(())
    })
    .await
}
