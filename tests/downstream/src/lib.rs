//! What a crate of somebody else writes on a first day with rtcweb: a connection that negotiates
//! by itself, a channel, a camera, errors by kind. Building it is the test.

use futures_util::StreamExt;
use rtcweb::negotiation::Role;
use rtcweb::{
    ConnectionState, DataChannelOptions, Error, ErrorKind, IceServer, MediaDevices,
    MediaStreamConstraints, Message, PeerConnection, Session, Signaling,
};

/// Calls the other peer and answers with what it says first.
pub async fn call(role: Role, signaling: impl Signaling) -> Result<Option<String>, Error> {
    let connection =
        PeerConnection::builder().ice_server(IceServer::new(["stun:stun.example.org"])).build()?;
    match MediaDevices::new()?.get_user_media(&MediaStreamConstraints::audio_and_video()).await {
        Ok(camera) => {
            for track in camera.tracks() {
                connection.add_track(&track, std::slice::from_ref(&camera))?;
            }
        }
        Err(error) if error.kind() == &ErrorKind::NotAllowed => {}
        Err(error) => return Err(error),
    }
    let options = DataChannelOptions::negotiated(0);
    let chat = connection.create_data_channel_with("chat", &options)?;
    let mut states = connection.connection_states();
    let session = Session::new(connection, role, signaling);
    while let Some(state) = states.next().await {
        if state == ConnectionState::Connected {
            break;
        }
    }
    chat.send("hello").await?;
    let first = chat.messages().next().await;
    session.close();
    Ok(first.as_ref().and_then(Message::as_text).map(str::to_owned))
}

/// Native objects go in and out.
pub fn adopt(raw: web_sys::RtcPeerConnection) -> Result<web_sys::RtcPeerConnection, Error> {
    let connection = PeerConnection::from_raw(raw);
    let _listener = connection.on_track(|event| drop(event.track));
    connection.create_data_channel("any")?.into_raw();
    Ok(connection.into_raw())
}
