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

/// Whether there are connections at all; nothing about them is emulated
/// without.
pub(super) fn connections() -> bool {
    sys::PEER_CONNECTION.with(Option::is_some)
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
