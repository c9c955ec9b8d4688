//! A call between two people, in Yew: a form that asks for a room, and the room.

use std::rc::Rc;

use futures_util::{StreamExt, future::abortable, stream::select};
use gloo_utils::window;
use rtcweb::{
    ConnectionState, DataChannel, DataChannelOptions, Error, MediaDevices, MediaStream,
    MediaStreamConstraints, Message, PeerConnection, RemotePeer, Room, RoomOptions, TrackEvent,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the page of a room shows. Handles are cheap to clone.
#[derive(Clone, Default)]
struct Page {
    status: String,
    problem: Option<String>,
    local: Option<MediaStream>,
    remote: Option<MediaStream>,
    chat: Option<DataChannel>,
    lines: Vec<(&'static str, Message)>,
}

/// What changes it.
enum News {
    Camera(Result<MediaStream, Error>),
    Alone,
    Connection(ConnectionState),
    Track(TrackEvent),
    Open(DataChannel),
    Said(&'static str, Message),
    Failed(String),
}

impl Reducible for Page {
    type Action = News;

    fn reduce(mut self: Rc<Self>, news: News) -> Rc<Self> {
        let page = Rc::make_mut(&mut self);
        match news {
            News::Camera(Ok(camera)) => page.local = Some(camera),
            News::Camera(Err(why)) => page.problem = Some(format!("No camera, chat works: {why}")),
            News::Alone => (page.status, page.remote, page.chat) = ("waiting".into(), None, None),
            News::Connection(state) => page.status = state.to_string(),
            News::Track(event) => page.remote = event.streams.into_iter().next(),
            News::Open(chat) => page.chat = Some(chat),
            News::Said(who, message) => page.lines.push((who, message)),
            News::Failed(why) => (page.status, page.problem) = ("over".into(), Some(why)),
        }
        self
    }
}

type Tell = UseReducerDispatcher<Page>;

async fn open_camera() -> Result<MediaStream, Error> {
    MediaDevices::new()?.get_user_media(&MediaStreamConstraints::audio_and_video()).await
}

/// Stays in a room, until the future is dropped, and talks to whoever comes.
async fn stay(room: String, tell: Tell) -> Result<(), Error> {
    let camera = open_camera().await;
    let _off_at_the_end = camera.as_ref().ok().map(MediaStream::stop_on_drop);
    tell.dispatch(News::Camera(camera.clone()));
    let room = Room::join(RoomOptions::new("/signal", room)).await?;
    loop {
        tell.dispatch(News::Alone);
        let Some(peer) = room.next_peer().await? else { return Ok(()) };
        talk(peer, camera.as_ref().ok(), &tell).await?;
    }
}

/// Talks to one other until it leaves.
async fn talk(peer: RemotePeer, camera: Option<&MediaStream>, tell: &Tell) -> Result<(), Error> {
    let connection = PeerConnection::new()?;
    camera.map(|camera| connection.add_tracks(camera)).transpose()?;
    let chat = connection.create_data_channel_with("chat", &DataChannelOptions::negotiated(0))?;
    let states = connection.connection_states().map(News::Connection);
    let tracks = connection.tracks().map(News::Track);
    let opens = chat.opens().map(|()| News::Open(chat.clone()));
    let messages = chat.messages().map(|message| News::Said("them", message));
    let _session = peer.connect(connection);
    let mut news = select(select(states, tracks), select(opens, messages));
    while let Some(news) = news.next().await {
        tell.dispatch(news);
    }
    Ok(())
}

#[derive(Properties, PartialEq)]
struct CallProps {
    room: String,
}

#[component]
fn Call(CallProps { room }: &CallProps) -> Html {
    let page = use_reducer(|| Page { status: "asking for your camera".into(), ..Page::default() });
    let field = use_node_ref();
    let (tell, current, input) = (page.dispatcher(), page.clone(), field.clone());
    use_effect_with(room.clone(), |room| {
        let (call, handle) = abortable(stay(room.clone(), tell.clone()));
        yew::platform::spawn_local(async move {
            if let Ok(Err(error)) = call.await {
                tell.dispatch(News::Failed(error.to_string()));
            }
        });
        // Aborted, it lets go of all it holds: room, connection and camera.
        move || handle.abort()
    });
    let on_send = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(chat) = &current.chat else { return };
        let Some(input) = input.cast::<HtmlInputElement>() else { return };
        if chat.try_send(&*input.value()).is_ok() {
            current.dispatch(News::Said("me", input.value().into()));
            input.set_value("");
        }
    };
    html! { <>
        <h1>{ room }</h1>
        <p role="status">{ &page.status }</p>
        if let Some(problem) = &page.problem { <p role="alert">{ problem }</p> }
        <video id="remote" autoplay=true playsinline=true ~srcObject={page.remote.clone()} />
        <video id="local" autoplay=true playsinline=true ~muted=true
            hidden={page.local.is_none()} ~srcObject={page.local.clone()} />
        <div class="log"><ol>
            for (who, message) in &page.lines { <li class={*who}>{ message.as_text() }</li> }
        </ol></div>
        <form onsubmit={on_send}>
            <input ref={field} required=true aria-label="Message" disabled={page.chat.is_none()} />
            <button disabled={page.chat.is_none()}>{ "Send" }</button>
        </form>
    </> }
}

#[component]
fn App() -> Html {
    let (room, field) = (use_state(|| None::<String>), use_node_ref());
    let (setter, input) = (room.setter(), field.clone());
    if let Some(name) = &*room {
        let on_leave = move |_| setter.set(None);
        return html! {
            <main>
                <Call room={name.clone()} />
                <button id="leave" onclick={on_leave}>{ "Leave" }</button>
            </main>
        };
    }
    let on_join = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.cast::<HtmlInputElement>() else { return };
        // The address of the page is the invitation.
        let _ = window().location().set_hash(&input.value());
        setter.set(Some(input.value()));
    };
    html! {
        <form class="entrance" onsubmit={on_join}>
            <h1>{ "A call in Yew" }</h1>
            <label for="room">{ "Two people in the same room see and hear each other." }</label>
            <input id="room" ref={field} placeholder="kitchen" autocomplete="off" required=true
                pattern={r"[A-Za-z0-9_\-]{1,64}"} title="1 to 64 letters, digits, _ or -"
                value={window().location().hash().unwrap_or_default().replace('#', "")} />
            <button>{ "Join" }</button>
        </form>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
