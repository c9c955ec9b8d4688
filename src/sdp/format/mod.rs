//! The parameters of each codec: what `a=fmtp` says, typed.

mod audio;
mod av1;
mod field;
mod h264;
mod h264_level;
mod h265;
mod repair;
mod telephone_event;
mod vpx;

pub use audio::OpusParameters;
pub use av1::Av1Parameters;
pub use h264::{H264Parameters, H264Profile, ProfileLevelId};
pub use h264_level::H264Level;
pub use h265::H265Parameters;
pub use repair::{FlexFecParameters, RedParameters, RtxParameters};
pub use telephone_event::TelephoneEvents;
pub use vpx::{Vp8Parameters, Vp9Parameters};
