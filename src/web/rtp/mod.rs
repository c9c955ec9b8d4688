//! What sends and receives media over a connection.

pub(crate) mod capabilities;
pub(crate) mod codec;
pub(crate) mod dtmf;
pub(crate) mod encoding;
mod list;
pub(crate) mod parameters;
pub(crate) mod priority;
pub(crate) mod receiver;
pub(crate) mod resolution;
pub(crate) mod send_encodings;
pub(crate) mod send_parameters;
pub(crate) mod sender;
pub(crate) mod sender_parameters;
pub(crate) mod source;
pub(crate) mod transceiver;
