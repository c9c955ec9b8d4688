//! What dropping and cloning does, handle by handle.

use std::any::Any;

use futures_util::StreamExt;
use rtcweb::{
    Certificate, Direction, MediaElement, MediaKind, MediaRecorder, MediaRecorderOptions,
    MediaStreamTrack, PeerConnection, RecordingState, TrackState, TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::RtcSignalingState;

use crate::support::{Painting, Present, TestResult, check, ensure, video_element, within};

/// A handle that belongs to a connection, and two of the same.
struct Held {
    name: &'static str,
    first: Box<dyn Any>,
    second: Box<dyn Any>,
}

impl Held {
    fn new<T: Clone + 'static>(name: &'static str, handle: T) -> Self {
        Self { name, second: Box::new(handle.clone()), first: Box::new(handle) }
    }
}

/// A connection with an offer set, which has all that can belong to one.
async fn furnished() -> TestResult<PeerConnection> {
    let connection = PeerConnection::new()?;
    drop(connection.create_data_channel("unused")?.into_raw());
    connection.add_transceiver_of_kind(&MediaKind::Audio, &TransceiverOptions::default())?;
    within("the offer is set", connection.set_local_description(None)).await??;
    Ok(connection)
}

/// What makes each kind of handle from a connection.
const HANDLES: [fn(&PeerConnection) -> TestResult<Held>; 9] = [
    |connection| Ok(Held::new("connection", connection.clone())),
    |connection| Ok(Held::new("channel", connection.create_data_channel("any")?)),
    |connection| Ok(Held::new("transceiver", first(connection.transceivers()?)?)),
    |connection| Ok(Held::new("sender", first(connection.senders()?)?)),
    |connection| Ok(Held::new("receiver", first(connection.receivers()?)?)),
    |connection| {
        let sender = first(connection.senders()?)?;
        Ok(Held::new("DTMF sender", sender.dtmf().present("a DTMF sender")?))
    },
    |connection| Ok(Held::new("SCTP transport", connection.sctp().present("SCTP")?)),
    |connection| {
        let sctp = connection.sctp().present("SCTP")?;
        Ok(Held::new("DTLS transport", sctp.transport()))
    },
    |connection| {
        let sctp = connection.sctp().present("SCTP")?;
        Ok(Held::new("ICE transport", sctp.transport().ice_transport()))
    },
];

fn first<T>(list: Vec<T>) -> TestResult<T> {
    list.into_iter().next().present("one of them")
}

#[test]
async fn each_handle_by_itself_keeps_the_connection_and_the_last_clone_lets_it_go() -> TestResult {
    check(async {
        for make in HANDLES {
            let connection = furnished().await?;
            let raw = connection.as_raw().clone();
            let Held { name, first, second } = make(&connection)?;
            let open = || raw.signaling_state() == RtcSignalingState::HaveLocalOffer;
            drop(connection);
            ensure(open(), format!("the {name} keeps the connection"))?;
            drop(first);
            ensure(open(), format!("a clone of the {name} keeps the connection"))?;
            drop(second);
            within(name, async {
                // A channel closes when what was sent has gone out.
                while raw.signaling_state() != RtcSignalingState::Closed {
                    crate::support::pause(5).await;
                }
            })
            .await?;
        }
        Ok(())
    })
    .await
}

#[test]
async fn the_object_without_its_handle_keeps_nothing() -> TestResult {
    check(async {
        let connection = furnished().await?;
        let raw = connection.as_raw().clone();
        let transceiver = first(connection.transceivers()?)?;
        let sctp = connection.sctp().present("SCTP")?;
        drop(connection);
        let raw_sender = transceiver.sender().into_raw();
        let raw_transceiver = transceiver.into_raw();
        assert_eq!(raw.signaling_state(), RtcSignalingState::HaveLocalOffer);
        let raw_transport = sctp.into_raw();
        assert_eq!(raw.signaling_state(), RtcSignalingState::Closed);
        drop((raw_sender, raw_transceiver, raw_transport));
        Ok(())
    })
    .await
}

#[test]
async fn a_closed_connection_leaves_its_handles_usable() -> TestResult {
    check(async {
        let connection = furnished().await?;
        let transceiver = first(connection.transceivers()?)?;
        let sctp = connection.sctp().present("SCTP")?;
        let track = transceiver.receiver().track();
        connection.close();
        connection.close();
        assert_eq!(transceiver.direction(), Direction::Stopped);
        track.stop();
        assert_eq!(track.ready_state(), TrackState::Ended);
        assert!(transceiver.sender().track().is_none());
        assert_eq!(sctp.transport(), sctp.transport());
        Ok(())
    })
    .await
}

#[test]
async fn dropping_streams_and_tracks_leaves_the_source_on() -> TestResult {
    check(async {
        let painting = Painting::new("red", 16, 16);
        let captured = painting.capture()?;
        let stream = captured.stream().clone();
        let raw = captured.track().clone().into_raw();
        let second = captured.track().clone_track();
        drop((captured.track().clone(), captured.clone(), captured, stream.clone(), stream));
        let again = MediaStreamTrack::from_raw(raw);
        assert_eq!(again.ready_state(), TrackState::Live);
        again.stop();
        assert_eq!(second.ready_state(), TrackState::Live);
        second.stop();
        Ok(())
    })
    .await
}

#[test]
async fn dropping_the_handle_of_a_recorder_does_not_stop_it() -> TestResult {
    check(async {
        let painting = Painting::new("red", 16, 16);
        let captured = painting.capture()?;
        let recorder = MediaRecorder::new(captured.stream(), &MediaRecorderOptions::default())?;
        let other = recorder.clone();
        recorder.start(None)?;
        drop(recorder);
        assert_eq!(other.state(), RecordingState::Recording);
        let again = MediaRecorder::from_raw(other.into_raw());
        assert_eq!(again.state(), RecordingState::Recording);
        let mut stops = again.stops();
        again.stop()?;
        within("it stops", stops.next()).await?;
        captured.stream().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_certificate_outlives_its_handles() -> TestResult {
    check(async {
        let certificate = within("a certificate", Certificate::generate()).await??;
        let expires = certificate.expires();
        let raw = certificate.clone().into_raw();
        drop(certificate);
        assert_eq!(Certificate::from_raw(raw).expires(), expires);
        Ok(())
    })
    .await
}

#[test]
async fn an_element_keeps_its_stream_until_the_attachment_goes() -> TestResult {
    check(async {
        let painting = Painting::new("red", 16, 16);
        let captured = painting.capture()?;
        let video = video_element();
        let element = MediaElement::from_raw(video.clone().into());
        element.set_src_object(Some(captured.stream()));
        drop(element);
        let element = MediaElement::from_raw(video.clone().into());
        assert_eq!(element.src_object(), Some(captured.stream().clone()));
        drop(captured.stream().attach_to(&video));
        assert_eq!(element.src_object(), None);
        captured.stream().stop();
        Ok(())
    })
    .await
}
