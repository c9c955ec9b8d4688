//! Frames between encoder and network: what changes them, in a worker.

pub(crate) mod attach;
pub(crate) mod audio_frame;
mod emulated;
pub(crate) mod encoded_streams;
pub(crate) mod frame;
pub(crate) mod frame_reader;
pub(crate) mod frame_writer;
pub(crate) mod metadata;
mod note;
pub(crate) mod scope;
pub(crate) mod script_transform;
pub(crate) mod transform_worker;
pub(crate) mod transformer;
pub(crate) mod video_frame;
