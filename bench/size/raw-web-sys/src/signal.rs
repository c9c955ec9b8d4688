//! What the two tabs tell each other.

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, RtcIceCandidateInit, RtcSdpType, RtcSessionDescriptionInit};

pub enum Signal {
    /// Somebody opened the room.
    Hello,
    Description(RtcSdpType, RtcSessionDescriptionInit),
    Candidate(RtcIceCandidateInit),
}

impl Signal {
    /// Reads a message; `None` where it is none of these.
    pub fn read(value: &JsValue) -> Option<Self> {
        if value.as_string().as_deref() == Some("hello") {
            return Some(Self::Hello);
        }
        if let Some(init) = member(value, "description") {
            let kind = match member(&init, "type")?.as_string()?.as_str() {
                "offer" => RtcSdpType::Offer,
                "answer" => RtcSdpType::Answer,
                _ => return None,
            };
            let description = RtcSessionDescriptionInit::new(kind);
            description.set_sdp(&member(&init, "sdp")?.as_string()?);
            return Some(Self::Description(kind, description));
        }
        let init = member(value, "candidate")?;
        init.is_object().then(|| Self::Candidate(init.unchecked_into()))
    }
}

pub fn hello(room: &BroadcastChannel) -> Result<(), JsValue> {
    room.post_message(&JsString::from("hello"))
}

pub fn describe(room: &BroadcastChannel, kind: &str, sdp: &str) -> Result<(), JsValue> {
    let init = object(&[("type", kind.into()), ("sdp", sdp.into())])?;
    room.post_message(&object(&[("description", init)])?)
}

pub fn candidate(room: &BroadcastChannel, candidate: &Object) -> Result<(), JsValue> {
    room.post_message(&object(&[("candidate", candidate.into())])?)
}

fn object(members: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object.into())
}

fn member(value: &JsValue, name: &str) -> Option<JsValue> {
    if !value.is_object() {
        return None;
    }
    let found = Reflect::get(value, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined()).then_some(found)
}
