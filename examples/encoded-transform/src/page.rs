//! The page's side: a form that asks for room and key, and the call.

use std::cell::RefCell;

use futures_util::{StreamExt, future};
use gloo_events::EventListener;
use gloo_timers::future::IntervalStream;
use rtcweb::{
    Error, MediaDevices, MediaElement, MediaKind, MediaStream, MediaStreamConstraints,
    PeerConnection, RemotePeer, Room, RoomOptions, RtpReceiver, StatsReport, TransformWorker,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement, HtmlMediaElement};

#[wasm_bindgen]
extern "C" {
    /// An `RTCInboundRtpStreamStats`.
    type InboundRtp;

    #[wasm_bindgen(method, getter, js_name = framesDecoded)]
    fn frames_decoded(this: &InboundRtp) -> Option<u32>;
}

// Listens for as long as it is here.
thread_local!(static FORM: RefCell<Option<EventListener>> = const { RefCell::new(None) });

/// An element of index.html.
fn element<T: JsCast>(id: &str) -> Option<T> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn value(id: &str) -> String {
    element::<HtmlInputElement>(id).map(|input| input.value()).unwrap_or_default()
}

fn say(id: &str, text: &str) {
    if let Some(element) = element::<Element>(id) {
        element.set_text_content(Some(text));
    }
}

fn play(id: &str, stream: Option<&MediaStream>) {
    if let Some(element) = element::<HtmlMediaElement>(id) {
        MediaElement::from_raw(element).set_src_object(stream);
    }
}

pub fn show() {
    let Some(form) = element::<Element>("entrance") else { return };
    FORM.set(Some(EventListener::once(&form, "submit", |_| {
        spawn_local(async {
            let ended = call().await;
            say("status", &ended.map_or_else(|error| error.to_string(), |()| "over".to_owned()));
        });
    })));
    drop(element::<Element>("join").map(|join| join.remove_attribute("disabled")));
}

/// Shows the camera to whoever comes into the room.
async fn call() -> Result<(), Error> {
    say("status", "asking for your camera");
    let camera = MediaDevices::new()?.get_user_media(&MediaStreamConstraints::video()).await?;
    let _off_at_the_end = camera.stop_on_drop();
    play("local", Some(&camera));
    let worker = TransformWorker::start("worker.js").await?;
    tell_key(&worker)?;
    let told = worker.clone();
    let _keys = element::<Element>("key")
        .map(|field| EventListener::new(&field, "input", move |_| drop(tell_key(&told))));
    let room = Room::join(RoomOptions::new("/signal", value("room"))).await?;
    loop {
        say("status", "waiting");
        let Some(peer) = room.next_peer().await? else { return Ok(()) };
        talk(peer, &camera, &worker).await?;
    }
}

/// Shows the camera to one other until it leaves.
async fn talk(to: RemotePeer, camera: &MediaStream, worker: &TransformWorker) -> Result<(), Error> {
    let connection = PeerConnection::new()?;
    for sender in connection.add_tracks(camera)? {
        sender.set_transform(Some(&worker.transform(&JsValue::NULL)?))?;
    }
    // The receivers are here before their tracks: no frame goes past the worker.
    for receiver in connection.receivers()? {
        receiver.set_transform(Some(&worker.transform(&JsValue::NULL)?))?;
    }
    prefer_vp8(&connection)?;
    let _tracks = connection.on_track(|event| play("remote", event.streams.first()));
    let states = connection.connection_states().for_each(|state| {
        say("status", state.as_str());
        future::ready(())
    });
    let _session = to.connect(connection.clone());
    let mut seconds = IntervalStream::new(1000).take_until(states);
    while seconds.next().await.is_some() {
        for receiver in connection.receivers()? {
            let decoded = frames_decoded(&receiver.stats().await?).unwrap_or_default();
            say("decoded", &decoded.to_string());
        }
    }
    play("remote", None);
    Ok(())
}

/// The worker changes all frames with this key from now on.
fn tell_key(worker: &TransformWorker) -> Result<(), Error> {
    Ok(worker.as_raw().post_message(&value("key").into())?)
}

/// The worker knows which bytes VP8 needs, and of no other codec.
fn prefer_vp8(connection: &PeerConnection) -> Result<(), Error> {
    let Some(capabilities) = RtpReceiver::capabilities(&MediaKind::Video)? else { return Ok(()) };
    let mut codecs = capabilities.codecs;
    codecs.sort_by_key(|codec| codec.mime_type != "video/VP8");
    connection.transceivers()?.iter().try_for_each(|each| each.set_codec_preferences(&codecs))
}

fn frames_decoded(report: &StatsReport) -> Option<u32> {
    let inbound = report.iter().find(|stats| stats.kind == "inbound-rtp")?;
    inbound.as_js().unchecked_ref::<InboundRtp>().frames_decoded()
}
