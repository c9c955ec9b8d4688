//! Which codecs a section has, and in which order.

mod dependents;
mod matcher;
mod order;
mod payload_types;
mod remove;

pub use matcher::CodecMatcher;
pub use order::{PreferCodecs, ReorderCodecs};
pub(super) use payload_types::PayloadTypeSet;
pub use remove::{RemoveCodecs, RetainCodecs};
