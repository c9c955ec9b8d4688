//! Data channels: messages in and out, with backpressure.

pub(crate) mod binary_type;
mod create;
pub(crate) mod data_channel;
pub(crate) mod events;
pub(crate) mod inbox;
pub(crate) mod message;
pub(crate) mod options;
pub(crate) mod payload;
pub(crate) mod send;
pub(crate) mod shared;
