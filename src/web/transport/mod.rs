//! What carries a connection: SCTP over DTLS over ICE.

pub(crate) mod candidate_pair;
mod description;
mod dtls_events;
pub(crate) mod dtls_transport;
mod ice_events;
pub(crate) mod ice_parameters;
pub(crate) mod ice_transport;
pub(crate) mod sctp_transport;
pub(crate) mod state;
