//! What the two tabs tell each other: the same objects as those of `raw-web-sys`.

use js_sys::{JsString, Object, Reflect};
use rtcweb::negotiation::{IceCandidateInit, SdpType, SessionDescription};
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

pub enum Signal {
    /// Somebody opened the room.
    Hello,
    Description(SessionDescription),
    Candidate(IceCandidateInit),
}

impl Signal {
    /// Reads a message; `None` where it is none of these.
    pub fn read(value: &JsValue) -> Option<Self> {
        if value.as_string().as_deref() == Some("hello") {
            return Some(Self::Hello);
        }
        if let Some(init) = member(value, "description") {
            let kind = SdpType::from_name(&text(&init, "type")?)?;
            return Some(Self::Description(SessionDescription::new(kind, text(&init, "sdp")?)));
        }
        let init = member(value, "candidate")?;
        Some(Self::Candidate(IceCandidateInit {
            candidate: text(&init, "candidate")?,
            sdp_mid: text(&init, "sdpMid"),
            sdp_m_line_index: member(&init, "sdpMLineIndex")?.as_f64().map(|index| index as u16),
            username_fragment: text(&init, "usernameFragment"),
        }))
    }
}

pub fn hello(room: &BroadcastChannel) -> Result<(), JsValue> {
    room.post_message(&JsString::from("hello"))
}

pub fn describe(room: &BroadcastChannel, description: &SessionDescription) -> Result<(), JsValue> {
    let init = object(&[
        ("type", description.kind.as_str().into()),
        ("sdp", JsValue::from_str(&description.sdp)),
    ])?;
    room.post_message(&object(&[("description", init)])?)
}

pub fn candidate(room: &BroadcastChannel, candidate: &IceCandidateInit) -> Result<(), JsValue> {
    let init = object(&[
        ("candidate", JsValue::from_str(&candidate.candidate)),
        ("sdpMid", candidate.sdp_mid.as_deref().into()),
        ("sdpMLineIndex", candidate.sdp_m_line_index.into()),
        ("usernameFragment", candidate.username_fragment.as_deref().into()),
    ])?;
    room.post_message(&object(&[("candidate", init)])?)
}

fn object(members: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object.into())
}

fn text(value: &JsValue, name: &str) -> Option<String> {
    member(value, name)?.as_string()
}

fn member(value: &JsValue, name: &str) -> Option<JsValue> {
    if !value.is_object() {
        return None;
    }
    let found = Reflect::get(value, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined()).then_some(found)
}
