//! What sends and receives media over a connection.

pub(crate) mod priority;
pub(crate) mod receiver;
pub(crate) mod sender;
pub(crate) mod transceiver;
