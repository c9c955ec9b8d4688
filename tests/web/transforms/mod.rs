//! Encoded transforms: the page's side here, and the worker's side in a real
//! worker that runs this very module.

mod emulated;
mod frames;
mod harness;
mod jobs;
mod media;
mod page;
mod pipe;
