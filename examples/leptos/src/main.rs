//! A call between two people, in Leptos: a form that asks for a room, and the room.

use futures_util::StreamExt;
use leptos::prelude::*;
use leptos::{ev::SubmitEvent, html::Input, task::spawn_local_scoped_with_cancellation};
use rtcweb::{
    DataChannel, DataChannelOptions, Error, MediaDevices, MediaStream, MediaStreamConstraints,
    PeerConnection, RemotePeer, Room, RoomOptions,
};
use wasm_bindgen::JsValue;

/// What the page of a room shows. Handles stay in the thread of the page.
#[derive(Clone, Copy)]
struct Page {
    status: RwSignal<String>,
    problem: RwSignal<Option<String>>,
    local: RwSignal<Option<MediaStream>, LocalStorage>,
    remote: RwSignal<Option<MediaStream>, LocalStorage>,
    chat: RwSignal<Option<DataChannel>, LocalStorage>,
    lines: RwSignal<Vec<(&'static str, String)>>,
}

async fn open_camera() -> Result<MediaStream, Error> {
    MediaDevices::new()?.get_user_media(&MediaStreamConstraints::audio_and_video()).await
}

impl Page {
    fn new() -> Self {
        Self {
            status: RwSignal::new("asking for your camera".into()),
            problem: RwSignal::default(),
            local: RwSignal::new_local(None),
            remote: RwSignal::new_local(None),
            chat: RwSignal::new_local(None),
            lines: RwSignal::default(),
        }
    }

    /// Stays in a room, until the future is dropped, and talks to whoever comes.
    async fn stay(self, room: String) -> Result<(), Error> {
        let camera = open_camera().await;
        let _off_at_the_end = camera.as_ref().ok().map(MediaStream::stop_on_drop);
        match &camera {
            Ok(camera) => self.local.set(Some(camera.clone())),
            Err(why) => self.problem.set(Some(format!("No camera, chat works: {why}"))),
        }
        let room = Room::join(RoomOptions::new("/signal", room)).await?;
        loop {
            self.status.set("waiting".into());
            let Some(peer) = room.next_peer().await? else { return Ok(()) };
            self.talk(peer, camera.as_ref().ok()).await?;
            self.remote.set(None);
            self.chat.set(None);
        }
    }

    /// Talks to one other until it leaves.
    async fn talk(self, peer: RemotePeer, camera: Option<&MediaStream>) -> Result<(), Error> {
        let connection = PeerConnection::new()?;
        camera.map(|camera| connection.add_tracks(camera)).transpose()?;
        let options = DataChannelOptions::negotiated(0);
        let chat = connection.create_data_channel_with("chat", &options)?;
        let _listeners = (
            connection.on_connection_state_change(move |state| self.status.set(state.to_string())),
            connection.on_track(move |event| self.remote.set(event.streams.into_iter().next())),
        );
        let _session = peer.connect(connection);
        if chat.opened().await.is_ok() {
            self.chat.set(Some(chat.clone()));
        }
        let mut messages = chat.messages();
        while let Some(message) = messages.next().await {
            let text = message.as_text().unwrap_or_default().to_owned();
            self.lines.update(|lines| lines.push(("them", text)));
        }
        Ok(())
    }
}

#[component]
fn Call(room: String) -> impl IntoView {
    let (page, field) = (Page::new(), NodeRef::<Input>::new());
    let name = room.clone();
    // Ends when the component is unmounted, and lets go of all it holds: room,
    // connection and camera.
    spawn_local_scoped_with_cancellation(async move {
        if let Err(why) = page.stay(name).await {
            page.status.set("over".into());
            page.problem.set(Some(why.to_string()));
        }
    });
    let on_send = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(chat), Some(input)) = (page.chat.get(), field.get()) else { return };
        if chat.try_send(&*input.value()).is_ok() {
            page.lines.update(|lines| lines.push(("me", input.value())));
            input.set_value("");
        }
    };
    let mute = move || page.chat.with(Option::is_none);
    view! {
        <h1>{room}</h1>
        <p role="status">{page.status}</p>
        {move || page.problem.get().map(|problem| view! { <p role="alert">{problem}</p> })}
        <video id="remote" autoplay playsinline
            prop:srcObject=move || JsValue::from(page.remote.get()) />
        <video id="local" autoplay playsinline prop:muted=true
            hidden=move || page.local.with(Option::is_none)
            prop:srcObject=move || JsValue::from(page.local.get()) />
        <div class="log"><ol>
            <For each=move || page.lines.get().into_iter().enumerate()
                key=|(index, _)| *index let((_, (who, text)))>
                <li class=who>{text}</li>
            </For>
        </ol></div>
        <form on:submit=on_send>
            <input node_ref=field required aria-label="Message" disabled=mute />
            <button disabled=mute>"Send"</button>
        </form>
    }
}

#[component]
fn App() -> impl IntoView {
    let (room, field) = (RwSignal::new(None::<String>), NodeRef::<Input>::new());
    let on_join = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(input) = field.get() else { return };
        // The address of the page is the invitation.
        let _ = window().location().set_hash(&input.value());
        room.set(Some(input.value()));
    };
    let entrance = move || {
        view! {
            <form class="entrance" on:submit=on_join>
                <h1>"A call in Leptos"</h1>
                <label for="room">"Two people in the same room see and hear each other."</label>
                <input id="room" node_ref=field placeholder="kitchen" autocomplete="off" required
                    pattern=r"[A-Za-z0-9_\-]{1,64}" title="1 to 64 letters, digits, _ or -"
                    value=window().location().hash().unwrap_or_default().replace('#', "") />
                <button>"Join"</button>
            </form>
        }
    };
    move || match room.get() {
        None => entrance().into_any(),
        Some(name) => view! {
            <main>
                <Call room=name />
                <button id="leave" on:click=move |_| room.set(None)>"Leave"</button>
            </main>
        }
        .into_any(),
    }
}

fn main() {
    mount_to_body(App);
}
