//! Values that are newer than this version, as a browser of tomorrow sends
//! them: objects of the browser whose getters say something unheard of.

use rtcweb::negotiation::SignalingState;
use rtcweb::{
    ChannelState, ConnectionState, DataChannel, Direction, DtlsTransportState, IceCandidate,
    IceCandidateType, IceConnectionState, IceGatheringState, IceTransportState, MediaKind,
    MediaRecorder, MediaRecorderOptions, MediaStream, MediaStreamTrack, PeerConnection,
    RecordingState, SctpTransportState, TrackState, TransceiverOptions,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, TestResult, check};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    /// The member of this object is `newer` from now on.
    fn say(object: &JsValue, member: &str);
    fn candidate_of_tomorrow() -> web_sys::RtcIceCandidate;
    fn drawn_track() -> web_sys::MediaStreamTrack;
}

fn newer() -> Box<str> {
    "newer".into()
}

#[test]
async fn states_of_a_connection() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        for member in
            ["connectionState", "iceConnectionState", "iceGatheringState", "signalingState"]
        {
            say(connection.as_raw(), member);
        }
        assert_eq!(connection.connection_state(), ConnectionState::Other(newer()));
        assert_eq!(connection.ice_connection_state(), IceConnectionState::Other(newer()));
        assert_eq!(connection.ice_gathering_state(), IceGatheringState::Other(newer()));
        assert_eq!(connection.signaling_state(), SignalingState::Other(newer()));
        Ok(())
    })
    .await
}

#[test]
async fn the_state_of_a_channel() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let channel = connection.create_data_channel("any")?;
        say(channel.as_raw(), "readyState");
        let adopted = DataChannel::from_raw(channel.as_raw().clone());
        assert_eq!(adopted.ready_state(), ChannelState::Other(newer()));
        let _ = adopted.into_raw();
        // The test's own, which would wait for a state that never comes.
        let _ = channel.into_raw();
        Ok(())
    })
    .await
}

#[test]
async fn directions_of_a_transceiver() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let options = TransceiverOptions::default();
        let transceiver = connection.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        say(transceiver.as_raw(), "direction");
        say(transceiver.as_raw(), "currentDirection");
        assert_eq!(transceiver.direction(), Direction::Other(newer()));
        assert_eq!(transceiver.current_direction(), Some(Direction::Other(newer())));
        Ok(())
    })
    .await
}

#[test]
async fn the_kind_and_the_state_of_a_track() -> TestResult {
    check(async {
        let track = MediaStreamTrack::from_raw(drawn_track());
        say(track.as_raw(), "kind");
        say(track.as_raw(), "readyState");
        assert_eq!(track.kind(), MediaKind::Other(newer()));
        assert_eq!(track.ready_state(), TrackState::Other(newer()));
        track.stop();
        Ok(())
    })
    .await
}

#[test]
async fn states_of_transports() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let sctp = pair.left.sctp().present("the SCTP transport")?;
        let dtls = sctp.transport();
        let ice = dtls.ice_transport();
        say(sctp.as_raw(), "state");
        say(dtls.as_raw(), "state");
        say(ice.as_raw(), "state");
        say(ice.as_raw(), "gatheringState");
        assert_eq!(sctp.state(), SctpTransportState::Other(newer()));
        assert_eq!(dtls.state(), DtlsTransportState::Other(newer()));
        assert_eq!(ice.state(), IceTransportState::Other(newer()));
        assert_eq!(ice.gathering_state(), IceGatheringState::Other(newer()));
        Ok(())
    })
    .await
}

#[test]
async fn the_state_of_a_recorder() -> TestResult {
    check(async {
        let track = MediaStreamTrack::from_raw(drawn_track());
        let stream = MediaStream::new(std::slice::from_ref(&track))?;
        let recorder = MediaRecorder::new(&stream, &MediaRecorderOptions::default())?;
        say(recorder.as_raw(), "state");
        assert_eq!(recorder.state(), RecordingState::Other(newer()));
        track.stop();
        Ok(())
    })
    .await
}

#[test]
async fn the_type_of_a_candidate() -> TestResult {
    check(async {
        let candidate = IceCandidate::from_raw(candidate_of_tomorrow());
        assert_eq!(candidate.kind(), Some(IceCandidateType::Other(newer())));
        Ok(())
    })
    .await
}
