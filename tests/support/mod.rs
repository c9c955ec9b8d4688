//! What every browser test needs: a guard that sees uncaught errors, deadlines
//! with names, pairs of connected peers, and observers of drops and listeners.

mod camera;
#[macro_use]
mod deadline;
mod drop_observer;
mod edited_call;
mod guard;
mod link;
mod listeners;
mod outbound;
mod painting;
mod pair;
mod without;

pub(crate) use camera::Camera;
pub(crate) use deadline::{Failure, Present, Refused, TestResult, ensure, pause, within};
pub(crate) use drop_observer::DropObserver;
pub(crate) use edited_call::{EditedCall, Stage};
pub(crate) use guard::check;
pub(crate) use link::Link;
pub(crate) use listeners::{attached_listeners, count_listeners};
pub(crate) use outbound::{Layer, layers, until_layers};
pub(crate) use painting::{
    Painting, alike, audio_element, colour_of, make_canvas, paint, picture_of, shows,
    tainted_canvas, video_element,
};
pub(crate) use pair::{Pair, introduce};
pub(crate) use without::{Without, without};
