//! Streams, their tracks, and how these come and go.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::{
    ErrorKind, Feature, MediaDevices, MediaStream, MediaStreamConstraints, RtpSender, synthetic,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, Refused, TestResult, check, pause, within};

async fn camera() -> TestResult<MediaStream> {
    let constraints = MediaStreamConstraints::audio_and_video();
    Ok(within("camera and microphone", MediaDevices::new()?.get_user_media(&constraints)).await??)
}

/// A stream of the right peer that holds the left peer's camera, without its
/// microphone yet.
struct Remote {
    pair: Pair,
    camera: MediaStream,
    sender: RtpSender,
    stream: MediaStream,
}

impl Remote {
    async fn new() -> TestResult<Self> {
        let pair = Pair::new()?;
        let camera = camera().await?;
        let mut arriving = pair.right.tracks();
        let list = std::slice::from_ref(&camera);
        let sender = pair.left.add_track(&camera.video_tracks()[0], list)?;
        let mut event = within("a track", arriving.next()).await?.present("a track")?;
        let stream = event.streams.remove(0);
        Ok(Self { pair, camera, sender, stream })
    }

    fn send_sound(&self) -> TestResult {
        let list = std::slice::from_ref(&self.camera);
        self.pair.left.add_track(&self.camera.audio_tracks()[0], list)?;
        Ok(())
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        self.camera.stop();
    }
}

#[test]
async fn a_track_that_the_other_peer_adds_later_arrives_in_the_stream() -> TestResult {
    check(async {
        let remote = Remote::new().await?;
        let mut added = remote.stream.added_tracks();
        remote.send_sound()?;
        let track = within("it is added", added.next()).await?.present("a track")?;
        assert_eq!(remote.stream.audio_tracks(), [track]);
        assert_eq!(remote.stream.tracks().len(), 2);
        Ok(())
    })
    .await
}

#[test]
async fn an_added_track_calls_back() -> TestResult {
    check(async {
        let remote = Remote::new().await?;
        let ids = Rc::new(RefCell::new(Vec::new()));
        let writer = Rc::clone(&ids);
        let _listener =
            remote.stream.on_add_track(move |track| writer.borrow_mut().push(track.id()));
        let mut added = remote.stream.added_tracks();
        remote.send_sound()?;
        let track = within("it is added", added.next()).await?.present("a track")?;
        assert_eq!(*ids.borrow(), [track.id()]);
        Ok(())
    })
    .await
}

#[test]
async fn a_track_that_the_other_peer_takes_away_leaves_the_stream() -> TestResult {
    check(async {
        let remote = Remote::new().await?;
        let ids = Rc::new(RefCell::new(Vec::new()));
        let writer = Rc::clone(&ids);
        let _listener =
            remote.stream.on_remove_track(move |track| writer.borrow_mut().push(track.id()));
        let mut removed = remote.stream.removed_tracks();
        let video = remote.stream.video_tracks().remove(0);
        remote.pair.left.remove_track(&remote.sender)?;
        let track = within("it is removed", removed.next()).await?.present("a track")?;
        assert_eq!(track, video);
        assert_eq!(*ids.borrow(), [video.id()]);
        assert!(remote.stream.tracks().is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn what_this_side_adds_and_removes_is_no_event() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let stream = MediaStream::new(&[])?;
        let count = Rc::new(RefCell::new(0));
        let (adding, removing) = (Rc::clone(&count), Rc::clone(&count));
        let _listeners = (
            stream.on_add_track(move |_| *adding.borrow_mut() += 1),
            stream.on_remove_track(move |_| *removing.borrow_mut() += 1),
        );
        let track = &camera.video_tracks()[0];
        stream.add_track(track);
        stream.add_track(track);
        assert_eq!(stream.tracks().len(), 1);
        stream.remove_track(track);
        assert!(stream.tracks().is_empty());
        pause(100).await;
        assert_eq!(*count.borrow(), 0);
        Ok(())
    })
    .await
}

#[test]
async fn an_event_that_is_made_carries_its_track() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let stream = MediaStream::new(&[])?;
        let mut removed = stream.removed_tracks();
        let track = &camera.audio_tracks()[0];
        let event = synthetic::removed_track(track)?;
        stream.as_raw().dispatch_event(&event).map_err(rtcweb::Error::from)?;
        let told = within("an event", removed.next()).await?;
        assert_eq!(told.as_ref(), Some(track));
        Ok(())
    })
    .await
}

#[test]
async fn a_stream_is_made_empty_of_tracks_or_of_a_stream() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let empty = MediaStream::new(&[])?;
        assert!(empty.tracks().is_empty() && !empty.active());
        let tracks = MediaStream::new(&camera.tracks())?;
        let copy = MediaStream::of_stream(&camera)?;
        for stream in [&tracks, &copy] {
            assert!(stream.active());
            assert_ne!(stream.id(), camera.id());
            assert_eq!(stream.tracks().len(), 2);
            for track in camera.tracks() {
                assert_eq!(stream.track_by_id(&track.id()), Some(track));
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_cloned_stream_has_tracks_of_its_own() -> TestResult {
    check(async {
        let camera = camera().await?;
        let copy = camera.clone_stream();
        let _off = copy.stop_on_drop();
        assert!(copy.tracks().iter().all(|track| camera.track_by_id(&track.id()).is_none()));
        camera.stop();
        assert!(copy.active() && !camera.active());
        Ok(())
    })
    .await
}

#[test]
async fn a_stream_that_becomes_inactive_says_so_or_unsupported() -> TestResult {
    check(async {
        let camera = camera().await?;
        if !Feature::StreamActivity.support().is_usable() {
            camera.stop();
            let error = camera.on_inactive(|| ()).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            let error = camera.deactivations().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let _listener = camera.on_inactive(|| ())?;
        let mut ends = camera.deactivations()?;
        camera.stop();
        assert_eq!(within("it says so", ends.next()).await?, Some(()));
        Ok(())
    })
    .await
}

#[test]
async fn a_stream_that_becomes_active_says_so_or_unsupported() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let stream = MediaStream::new(&[])?;
        if !Feature::StreamActivity.support().is_usable() {
            let error = stream.on_active(|| ()).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            let error = stream.activations().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let mut starts = stream.activations()?;
        stream.add_track(&camera.video_tracks()[0]);
        assert_eq!(within("it says so", starts.next()).await?, Some(()));
        assert!(stream.active());
        Ok(())
    })
    .await
}
