//! What connections and their transports have, see [`super::detect`].

use super::Support;
use super::detect::{connections, has, native_or_absent, native_or_emulated};
use crate::web::sys::{self, Prototype};

pub(crate) use super::detect::peer_connection;

pub(crate) fn selected_candidate_pair() -> Support {
    let present = has(&sys::ICE_TRANSPORT, Prototype::get_selected_candidate_pair);
    native_or_emulated(present, connections())
}

pub(crate) fn remote_certificates() -> Support {
    native_or_absent(has(&sys::DTLS_TRANSPORT, Prototype::get_remote_certificates))
}

pub(crate) fn relay_protocol() -> Support {
    native_or_emulated(has(&sys::ICE_CANDIDATE, Prototype::relay_protocol), connections())
}

pub(crate) fn candidate_url() -> Support {
    let present = has(&sys::ICE_CANDIDATE, Prototype::url);
    native_or_emulated(present, has(&sys::CANDIDATE_EVENT, Prototype::url))
}

pub(crate) fn dtls_error() -> Support {
    native_or_emulated(has(&sys::DTLS_TRANSPORT, Prototype::onerror), connections())
}
