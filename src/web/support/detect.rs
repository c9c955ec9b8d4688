//! One function for each feature, so that a program links only what it asks.

use wasm_bindgen::{JsThreadLocal, JsValue};

use super::Support;
use crate::web::sys::{self, Constructor, Prototype};

pub(crate) fn peer_connection() -> Support {
    native_or_absent(connections())
}

pub(crate) fn closing_event() -> Support {
    native_or_emulated(has(&sys::DATA_CHANNEL, Prototype::onclosing), connections())
}

pub(crate) fn script_transform() -> Support {
    // A page has the one, a worker the other.
    let native = sys::SCRIPT_TRANSFORM.with(Option::is_some)
        || sys::SCRIPT_TRANSFORMER.with(Option::is_some);
    native_or_emulated(native, encoded_streams().is_usable())
}

pub(crate) fn encoded_streams() -> Support {
    native_or_absent(has(&sys::RTP_SENDER, Prototype::create_encoded_streams))
}

pub(crate) fn encoded_frame_constructor() -> Support {
    let arguments =
        |constructor: &Option<Constructor>| constructor.as_ref().map(Constructor::length);
    native_or_absent(sys::ENCODED_VIDEO_FRAME.with(arguments).is_some_and(|count| count > 0))
}

pub(crate) fn generate_key_frame() -> Support {
    native_or_absent(has(&sys::SCRIPT_TRANSFORMER, Prototype::generate_key_frame))
}

/// Whether there are connections at all; nothing about them is emulated
/// without.
pub(super) fn connections() -> bool {
    sys::PEER_CONNECTION.with(Option::is_some)
}

/// Whether the page has this interface.
pub(super) fn exists(constructor: &'static JsThreadLocal<Option<Constructor>>) -> bool {
    constructor.with(Option::is_some)
}

/// The browser has it, or nobody has.
pub(super) fn native_or_absent(present: bool) -> Support {
    if present { Support::Native } else { Support::Absent }
}

/// The browser has it, or this crate makes it where `possible`.
pub(super) fn native_or_emulated(present: bool, possible: bool) -> Support {
    match (present, possible) {
        (true, _) => Support::Native,
        (false, true) => Support::Emulated,
        (false, false) => Support::Absent,
    }
}

/// Whether the objects of an interface have this member. Reading an attribute
/// of a prototype throws where it exists (there is no object to read it from)
/// and is `undefined` where it does not.
pub(super) fn has(
    constructor: &'static JsThreadLocal<Option<Constructor>>,
    member: fn(&Prototype) -> Result<JsValue, JsValue>,
) -> bool {
    constructor.with(|constructor| {
        let Some(constructor) = constructor else { return false };
        member(&constructor.prototype()).map_or(true, |value| !value.is_undefined())
    })
}
