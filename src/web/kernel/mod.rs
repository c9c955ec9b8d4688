//! How events, promises and turns come in: what every interface stands on.

pub(crate) mod callback;
pub(crate) mod emitter;
pub(crate) mod error;
pub(crate) mod events;
pub(crate) mod listener;
pub(crate) mod notify;
pub(crate) mod promise;
pub(crate) mod queue;
pub(crate) mod random;
pub(crate) mod turnstile;
