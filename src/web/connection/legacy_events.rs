use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::peer_connection::PeerConnection;
use super::track_event::streams;
use crate::web::kernel::callback::Callback;
use crate::web::kernel::events::Events;
use crate::web::kernel::listener::Listener;
use crate::web::media::media_stream::MediaStream;
use crate::web::support::{Support, rtp as detect};
use crate::web::sys::{Event, StreamEventExt, TrackEventExt};

/// A stream of the other peer that comes or goes: the
/// [`MediaStreamEvent`](https://developer.mozilla.org/docs/Web/API/MediaStreamEvent)
/// of the interface before WebRTC 1.0.
///
/// ```no_run
/// # #![allow(deprecated)]
/// # fn example(connection: rtcweb::PeerConnection) {
/// let listener = connection.on_add_stream(|event| {
///     println!("{}", event.stream.id());
/// });
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct MediaStreamEvent {
    /// The stream.
    pub stream: MediaStream,
}

/// The events of streams, from before there were those of tracks.
impl PeerConnection {
    /// Calls `callback` with each new stream of the other peer.
    #[deprecated = "`on_track` tells of each track and its streams"]
    pub fn on_add_stream(&self, mut callback: impl FnMut(MediaStreamEvent) + 'static) -> Listener {
        if detect::add_stream_event() == Support::Native {
            return self.listen("addstream", read, callback);
        }
        let mut known: Vec<MediaStream> = Vec::new();
        self.listen("track", read_streams, move |streams| {
            // One that has lost its tracks is new when it comes back.
            known.retain(|stream| !stream.tracks().is_empty());
            for stream in streams {
                if !known.contains(&stream) {
                    known.push(stream.clone());
                    callback(MediaStreamEvent { stream });
                }
            }
        })
    }

    /// The new streams of the other peer.
    #[deprecated = "`tracks` tells of each track and its streams"]
    #[allow(deprecated)]
    pub fn added_streams(&self) -> Events<MediaStreamEvent> {
        self.stream(|queue| self.on_add_stream(move |event| queue.push(event)))
    }

    /// Calls `callback` with each stream of the other peer that has lost its
    /// last track.
    #[deprecated = "`MediaStream::on_remove_track` tells of each track"]
    #[allow(deprecated)]
    pub fn on_remove_stream(&self, callback: impl FnMut(MediaStreamEvent) + 'static) -> Listener {
        if detect::remove_stream_event() == Support::Native {
            return self.listen("removestream", read, callback);
        }
        let watched = Watched::new(callback);
        for stream in self.remote_streams().unwrap_or_default() {
            watched.watch(stream);
        }
        self.listen("track", read_streams, move |streams| {
            for stream in streams {
                watched.watch(stream);
            }
        })
    }

    /// The streams of the other peer that have lost their last track.
    #[deprecated = "`MediaStream::removed_tracks` tells of each track"]
    #[allow(deprecated)]
    pub fn removed_streams(&self) -> Events<MediaStreamEvent> {
        self.stream(|queue| self.on_remove_stream(move |event| queue.push(event)))
    }
}

/// The streams whose end is looked out for.
struct Watched {
    callback: Rc<Callback<MediaStreamEvent>>,
    streams: RefCell<Vec<(MediaStream, Listener)>>,
}

impl Watched {
    fn new(callback: impl FnMut(MediaStreamEvent) + 'static) -> Self {
        Self { callback: Rc::new(Callback::new(callback)), streams: RefCell::default() }
    }

    fn watch(&self, stream: MediaStream) {
        let mut streams = self.streams.borrow_mut();
        if streams.iter().any(|(it, _)| *it == stream) {
            return;
        }
        let callback = Rc::clone(&self.callback);
        let watched = stream.clone();
        let listener = stream.on_remove_track(move |_| {
            if watched.tracks().is_empty() {
                callback.call(MediaStreamEvent { stream: watched.clone() });
            }
        });
        streams.push((stream, listener));
    }
}

fn read(_: &PeerConnection, event: &Event) -> MediaStreamEvent {
    let event: &StreamEventExt = event.unchecked_ref();
    MediaStreamEvent { stream: MediaStream::from_raw(event.stream()) }
}

fn read_streams(_: &PeerConnection, event: &Event) -> Vec<MediaStream> {
    let event: &TrackEventExt = event.unchecked_ref();
    streams(&event.streams())
}
