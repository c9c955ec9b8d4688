use rtcweb::sdp::Direction;
use rtcweb::sdp::edit::{Edit, SetDirection, Target};

/// The edits that are tried, each with a word about it.
pub(super) fn edits() -> Vec<(&'static str, Box<dyn Edit>)> {
    let video = Target::Media("video");
    vec![("direction", Box::new(SetDirection::new(video, Direction::Inactive)))]
}
