//! The connection: its configuration, descriptions, states, events and media.

pub(crate) mod builder;
pub(crate) mod candidate;
pub(crate) mod candidate_kind;
pub(crate) mod certificate;
pub(crate) mod certificate_options;
pub(crate) mod configuration;
pub(crate) mod description;
pub(crate) mod diagnostics;
pub(crate) mod events;
mod exhausted;
pub(crate) mod ice_candidate_error;
pub(crate) mod ice_server;
pub(crate) mod identity;
mod inner;
pub(crate) mod legacy_events;
mod legacy_streams;
pub(crate) mod media;
mod negotiate_data;
mod offer_to_receive;
pub(crate) mod peer_connection;
pub(crate) mod sdp;
pub(crate) mod state;
mod syntax;
pub(crate) mod track_event;
