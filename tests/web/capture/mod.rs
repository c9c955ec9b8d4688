//! Capture from elements, playing, recording, photos and frames.

mod canvas;
mod media_element;
mod photos;
mod raw_frames;
mod recorder;
mod recording;
mod video_frames;
