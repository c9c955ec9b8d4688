//! What the values of edits look like on the command line.

use rtcweb::sdp::Direction;
use rtcweb::sdp::edit::Target;

/// `[SECTION=]VALUE`, where a section may be left away.
pub(super) fn targeted(text: &str) -> Result<(Target<'_>, &str), String> {
    match text.split_once('=') {
        None => Ok((Target::All, text)),
        Some((section, value)) => Ok((target(section)?, value)),
    }
}

/// A medium, `mid:MID` or `index:NUMBER`.
pub(super) fn target(text: &str) -> Result<Target<'_>, String> {
    if let Some(mid) = text.strip_prefix("mid:") {
        return Ok(Target::Mid(mid));
    }
    if let Some(index) = text.strip_prefix("index:") {
        let number = index.parse().map_err(|_| format!("{index} is no number of a section"))?;
        return Ok(Target::Index(number));
    }
    match text {
        "audio" | "video" | "application" => Ok(Target::Media(text)),
        _ => {
            Err(format!("{text} is no section: audio, video, application, mid:MID or index:NUMBER"))
        }
    }
}

pub(super) fn direction(text: &str) -> Result<Direction, String> {
    const ALL: [Direction; 4] =
        [Direction::SendRecv, Direction::SendOnly, Direction::RecvOnly, Direction::Inactive];
    let found = ALL.into_iter().find(|direction| direction.as_str() == text);
    found.ok_or_else(|| format!("{text} is no direction: sendrecv, sendonly, recvonly or inactive"))
}
