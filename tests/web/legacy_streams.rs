#![allow(deprecated)]

use futures_util::StreamExt;
use rtcweb::{ErrorKind, Feature, MediaStream, PeerConnection, Support};
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use crate::support::{Camera, Link, Present, Refused, TestResult, check, within, without};

fn ids(streams: &[MediaStream]) -> Vec<String> {
    streams.iter().map(MediaStream::id).collect()
}

/// How many senders of a connection have a track.
fn sent(connection: &PeerConnection) -> TestResult<usize> {
    Ok(connection.senders()?.iter().filter(|sender| sender.track().is_some()).count())
}

/// A browser that has never had any of this.
fn a_newer_world() -> Vec<crate::support::Without> {
    [
        "addStream",
        "removeStream",
        "getLocalStreams",
        "getRemoteStreams",
        "onaddstream",
        "onremovestream",
    ]
    .map(|member| without("RTCPeerConnection", member))
    .into()
}

/// A stream is added, arrives, is taken back and leaves.
async fn comes_and_goes() -> TestResult {
    let (link, camera) = (Link::new()?, Camera::on().await?);
    let mut coming = link.right.added_streams();
    let mut going = link.right.removed_streams();
    link.left.add_stream(&camera.stream)?;
    assert_eq!(sent(&link.left)?, 2);
    assert_eq!(ids(&link.left.local_streams()?), [camera.stream.id()]);
    link.negotiate().await?;
    let event = within("a stream comes", coming.next()).await?.present("an event")?;
    assert_eq!(event.stream.id(), camera.stream.id());
    link.left.remove_stream(&camera.stream)?;
    assert_eq!(sent(&link.left)?, 0);
    assert!(link.left.local_streams()?.is_empty());
    link.negotiate().await?;
    let event = within("a stream goes", going.next()).await?.present("an event")?;
    assert_eq!(event.stream.id(), camera.stream.id());
    assert!(event.stream.tracks().is_empty());
    Ok(())
}

#[test]
async fn a_stream_is_added_and_taken_back() -> TestResult {
    check(async {
        for feature in [
            Feature::AddStream,
            Feature::RemoveStream,
            Feature::LocalStreams,
            Feature::AddStreamEvent,
            Feature::RemoveStreamEvent,
        ] {
            console_log!("{feature}: {}", feature.support());
            assert!(feature.support().is_usable());
        }
        comes_and_goes().await
    })
    .await
}

#[test]
async fn a_stream_is_added_and_taken_back_by_its_tracks() -> TestResult {
    check(async {
        let _without = a_newer_world();
        for feature in [
            Feature::AddStream,
            Feature::RemoveStream,
            Feature::LocalStreams,
            Feature::AddStreamEvent,
            Feature::RemoveStreamEvent,
        ] {
            assert_eq!(feature.support(), Support::Emulated);
        }
        comes_and_goes().await
    })
    .await
}

#[test]
async fn a_stream_comes_once_however_many_tracks_it_has() -> TestResult {
    check(async {
        for _without in [Vec::new(), a_newer_world()] {
            let (link, camera) = (Link::new()?, Camera::on().await?);
            let second = MediaStream::new(&[camera.audio()?.clone_track()])?;
            let _off = second.stop_on_drop();
            let mut coming = link.right.added_streams();
            link.left.add_stream(&camera.stream)?;
            link.left.add_stream(&second)?;
            link.negotiate().await?;
            let mut came = Vec::new();
            for _ in 0..2 {
                let event = within("a stream comes", coming.next()).await?.present("an event")?;
                came.push(event.stream.id());
            }
            came.sort();
            let mut expected = [camera.stream.id(), second.id()];
            expected.sort();
            assert_eq!(came, expected);
        }
        Ok(())
    })
    .await
}

#[test]
async fn adding_a_stream_again_is_no_error() -> TestResult {
    check(async {
        for _without in [Vec::new(), a_newer_world()] {
            let (link, camera) = (Link::new()?, Camera::on().await?);
            link.left.add_stream(&camera.stream)?;
            link.left.add_stream(&camera.stream)?;
            assert_eq!(sent(&link.left)?, 2);
            assert_eq!(link.left.local_streams()?.len(), 1);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_stream_is_added_to_a_track_of_it_that_is_sent() -> TestResult {
    check(async {
        let (link, camera) = (Link::new()?, Camera::on().await?);
        link.left.add_track(&camera.audio()?, std::slice::from_ref(&camera.stream))?;
        link.left.add_stream(&camera.stream)?;
        assert_eq!(sent(&link.left)?, 2);
        link.left.remove_stream(&camera.stream)?;
        assert_eq!(sent(&link.left)?, 0);
        Ok(())
    })
    .await
}

#[test]
async fn the_streams_of_the_other_peer_are_listed() -> TestResult {
    check(async {
        let (link, camera) = (Link::new()?, Camera::on().await?);
        link.left.add_stream(&camera.stream)?;
        link.negotiate().await?;
        console_log!("{}: {}", Feature::RemoteStreams, Feature::RemoteStreams.support());
        if Feature::RemoteStreams.support().is_usable() {
            assert_eq!(ids(&link.right.remote_streams()?), [camera.stream.id()]);
        }
        let _without = without("RTCPeerConnection", "getRemoteStreams");
        let error = link.right.remote_streams().refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn streams_are_found_by_their_ids() -> TestResult {
    check(async {
        let (link, camera) = (Link::new()?, Camera::on().await?);
        link.left.add_stream(&camera.stream)?;
        link.negotiate().await?;
        let id = camera.stream.id();
        let ours = link.left.stream_by_id(&id)?.present("our stream")?;
        assert_eq!(ours, camera.stream);
        if Feature::RemoteStreams.support().is_usable() {
            let theirs = link.right.stream_by_id(&id)?.present("their stream")?;
            assert_ne!(theirs, camera.stream);
            assert_eq!(link.right.stream_by_id("nobody")?, None);
        } else {
            let error = link.right.stream_by_id(&id).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_track_of_sound_has_a_sender_of_tones() -> TestResult {
    check(async {
        let (link, camera) = (Link::new()?, Camera::on().await?);
        link.left.add_stream(&camera.stream)?;
        let audio = camera.audio()?;
        let dtmf = link.left.create_dtmf_sender(&audio)?;
        let is_it = |it: &rtcweb::RtpSender| it.track().as_ref() == Some(&audio);
        let sender = link.left.senders()?.into_iter().find(is_it).present("a sender")?;
        assert_eq!(sender.dtmf(), Some(dtmf));
        for track in [camera.video()?, audio.clone_track()] {
            let error = link.left.create_dtmf_sender(&track).refused()?;
            assert_eq!(error.kind(), &ErrorKind::InvalidAccess);
            if track != camera.video()? {
                track.stop();
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_closed_connection_takes_no_stream() -> TestResult {
    check(async {
        for _without in [Vec::new(), a_newer_world()] {
            let (link, camera) = (Link::new()?, Camera::on().await?);
            link.left.add_stream(&camera.stream)?;
            link.left.close();
            let other = camera.stream.clone_stream();
            let _off = other.stop_on_drop();
            let error = link.left.add_stream(&other).refused()?;
            assert_eq!(error.kind(), &ErrorKind::InvalidState);
        }
        Ok(())
    })
    .await
}

#[test]
async fn the_events_of_streams_end_with_the_connection() -> TestResult {
    check(async {
        for _without in [Vec::new(), a_newer_world()] {
            let connection = PeerConnection::new()?;
            let mut coming = connection.added_streams();
            let mut going = connection.removed_streams();
            connection.close();
            assert!(within("no more come", coming.next()).await?.is_none());
            assert!(within("no more go", going.next()).await?.is_none());
        }
        Ok(())
    })
    .await
}
