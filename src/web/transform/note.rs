//! What the page's side and the worker's side of this crate tell each other.
//! A message of theirs is an object with a member `rtcweb`.

use js_sys::Object;
use wasm_bindgen::JsCast;

use crate::web::sys::{self, Event, MessageEvent};

/// A worker listens for transforms; also its answer to the question.
pub(crate) const READY: &str = "transforms-ready";
/// The page asks a worker whether it listens.
pub(crate) const ASK: &str = "transforms-ready?";
/// The page hands over encoded streams, where it has no script transforms.
pub(crate) const TRANSFORM: &str = "transform";

pub(crate) fn note(what: &str) -> sys::Note {
    let note: sys::Note = Object::new().unchecked_into();
    note.set_rtcweb(what);
    note
}

/// The note in a message, if it says this.
pub(crate) fn read(event: &Event, what: &str) -> Option<sys::Note> {
    let data = event.unchecked_ref::<MessageEvent>().data();
    if !data.is_object() {
        return None;
    }
    let note: sys::Note = data.unchecked_into();
    (note.rtcweb().as_string().as_deref() == Some(what)).then_some(note)
}
