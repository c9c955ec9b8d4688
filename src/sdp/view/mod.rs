//! What a description means by its lines, as JSEP has it
//! ([RFC 9429](https://www.rfc-editor.org/rfc/rfc9429)): several lines joined,
//! and what a section takes from others.

mod bundle;
mod data_channels;
mod default_address;
mod dtls;
mod ice;

pub use bundle::Bundle;
pub use data_channels::DataChannels;
pub use default_address::DefaultAddress;
pub use dtls::DtlsParameters;
pub use ice::IceParameters;
