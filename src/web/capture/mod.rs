//! Streams made of elements, shown in elements, recorded, photographed and
//! taken apart into frames.

pub(crate) mod attachment;
pub(crate) mod canvas;
pub(crate) mod element;
pub(crate) mod frame_metadata;
pub(crate) mod generator;
pub(crate) mod image_capture;
pub(crate) mod photo;
pub(crate) mod processor;
pub(crate) mod recorder;
pub(crate) mod recorder_events;
pub(crate) mod recorder_options;
pub(crate) mod recording;
pub(crate) mod still;
pub(crate) mod video_frames;
