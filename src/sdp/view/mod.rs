//! What a description means by its lines, as JSEP has it
//! ([RFC 9429](https://www.rfc-editor.org/rfc/rfc9429)): several lines joined,
//! and what a section takes from others.

mod bundle;
mod codec;
mod codec_index;
mod codec_kind;
mod data_channels;
mod default_address;
mod dtls;
mod ice;
mod source;
mod static_codec;
mod track;

pub use bundle::Bundle;
pub use codec::{Codec, Codecs};
pub use codec_kind::CodecKind;
pub use data_channels::DataChannels;
pub use default_address::DefaultAddress;
pub use dtls::DtlsParameters;
pub use ice::IceParameters;
pub use track::{Track, TrackEncoding};
