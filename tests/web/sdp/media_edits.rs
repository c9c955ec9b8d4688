use rtcweb::sdp::edit::{
    AddFeedback, CodecMatcher, Edit, Munging, PreferCodecs, RemoveCodecs, RemoveFeedback,
    RemoveSimulcast, ReorderCodecs, RetainCodecs, SetBandwidth, SetOpus, SetParameters,
    SetSimulcast, Side, SimulcastEncoding, Target,
};
use rtcweb::sdp::{EditError, OpusParameters, RidDirection, Sdp};

use super::edits::{ANYWHERE, CAPTURED, Case, OFFERS, case};

const AUDIO: Target<'_> = Target::Media("audio");
const VIDEO: Target<'_> = Target::Media("video");
const ANY: CodecMatcher<'_> = CodecMatcher::ANY;

/// The edits of codecs and media.
pub(super) fn media() -> Vec<Case> {
    let all = Target::All;
    vec![
        case("VP9 first", ANYWHERE, PreferCodecs::new(VIDEO, VP9)),
        case("audio the other way round", ANYWHERE, Reversed),
        case("VP8 alone", ANYWHERE, RetainCodecs::new(VIDEO, VP8)),
        case("opus alone", ANYWHERE, RetainCodecs::new(AUDIO, OPUS)),
        case("no repair", ANYWHERE, RemoveCodecs::new(VIDEO, REPAIR)),
        case("no codec at all", OFFERS, RemoveCodecs::new(VIDEO, &[ANY])),
        case("bandwidth", ANYWHERE, SetBandwidth::new(all, Some(500_000))),
        case("bandwidth of all", ANYWHERE, SetBandwidth::of_session(Some(500_000))),
        case("music", ANYWHERE, SetOpus::new(all, MUSIC)),
        case("bit rates", ANYWHERE, SetParameters::new(VIDEO, ANY, RATES)),
        case("audio nack", ANYWHERE, AddFeedback::new(AUDIO, ANY, "nack")),
        case("no goog-remb", ANYWHERE, RemoveFeedback::new(VIDEO, ANY, "goog-remb")),
        case("simulcast", OFFERS, SetSimulcast::new(VIDEO, RidDirection::Send, LAYERS)),
        case("no simulcast", CAPTURED, RemoveSimulcast::new(VIDEO)),
    ]
}

const VP9: &[CodecMatcher<'_>] = &[CodecMatcher::name("VP9")];
const VP8: &[CodecMatcher<'_>] = &[CodecMatcher::name("VP8")];
const OPUS: &[CodecMatcher<'_>] = &[CodecMatcher::name("opus")];
const REPAIR: &[CodecMatcher<'_>] = &[
    CodecMatcher::name("rtx"),
    CodecMatcher::name("red"),
    CodecMatcher::name("ulpfec"),
    CodecMatcher::name("flexfec-03"),
];
const LAYERS: &[SimulcastEncoding<'_>] = &[
    SimulcastEncoding::new("high"),
    SimulcastEncoding { paused: true, ..SimulcastEncoding::new("low") },
];
const RATES: &[(&str, Option<&str>)] =
    &[("x-google-start-bitrate", Some("1000")), ("x-google-min-bitrate", Some("300"))];

const MUSIC: OpusParameters = OpusParameters {
    max_playback_rate: None,
    sprop_max_capture_rate: None,
    min_packet_time: None,
    packet_time: Some(20),
    max_packet_time: None,
    max_average_bitrate: Some(128_000),
    stereo: Some(true),
    sprop_stereo: Some(true),
    cbr: Some(true),
    use_inband_fec: Some(false),
    use_dtx: Some(true),
};

/// The codecs of audio, last first.
struct Reversed;

impl Edit for Reversed {
    fn munging(&self) -> Munging {
        Munging::CodecsReordered
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.setCodecPreferences")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let Some(audio) = sdp.sections().find(|section| section.media() == "audio") else {
            return Ok(0);
        };
        let mut payload_types: Vec<_> = audio.codecs()?.map(|codec| codec.payload_type()).collect();
        payload_types.reverse();
        ReorderCodecs::new(AUDIO, &payload_types).edit(sdp)
    }
}
