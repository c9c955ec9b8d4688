//! What connections and their transports have, see [`super::detect`].

use super::Support;
use super::detect::{connections, has, native_or_absent, native_or_emulated};
use super::trial;
use crate::web::sys::{self, Constructor, Prototype};

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

pub(crate) fn certificate_fingerprints() -> Support {
    let present = has(&sys::CERTIFICATE, Prototype::get_fingerprints);
    native_or_emulated(present, connections())
}

pub(crate) fn identity() -> Support {
    native_or_absent(has(&sys::PC, Prototype::set_identity_provider))
}

/// The member is static: it is on the constructor itself.
pub(crate) fn diagnostic_logging() -> Support {
    let present = sys::PC.with(|constructor| {
        let member = constructor.as_ref().map(Constructor::start_diagnostic_logging);
        member.is_some_and(|member| member.is_ok_and(|value| value.is_function()))
    });
    native_or_absent(present)
}

/// The configuration of a browser that knows the member gives it back.
pub(crate) fn always_negotiate_data_channels() -> Support {
    native_or_emulated(trial::knows_negotiated_data(), connections())
}

pub(crate) fn channel_priority() -> Support {
    native_or_absent(has(&sys::DATA_CHANNEL, Prototype::priority))
}

/// Only trying tells; a channel that has not opened yet can be moved.
pub(crate) fn channel_transfer() -> Support {
    native_or_absent(trial::can_move_channels())
}

pub(crate) fn ice_candidate_pool() -> Support {
    native_or_absent(trial::has_candidate_pool())
}

pub(crate) fn dtls_error() -> Support {
    native_or_emulated(has(&sys::DTLS_TRANSPORT, Prototype::onerror), connections())
}
