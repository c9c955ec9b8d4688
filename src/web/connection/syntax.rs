//! Descriptions that do not parse are the same error in each engine.

use crate::error::{Error, ErrorKind, RtcErrorDetail, RtcErrorDetailType};

/// How Chromium begins what it says about such a description, where the
/// specification wants an `RTCError` (and Firefox throws one). Its error has
/// the name of every other failure, so the text is all there is to tell.
const CHROMIUM: &str = "Failed to parse SessionDescription. ";

/// The error of a remote description: `sdp-syntax-error`, with the line where
/// the engine says which it is.
pub(super) fn remote(error: Error, sdp: &str) -> Error {
    let Some(about) = complaint(&error) else { return error };
    let mut detail = RtcErrorDetail::new(RtcErrorDetailType::SdpSyntaxError);
    detail.sdp_line_number = line_number(about, sdp);
    error.with_kind(ErrorKind::Rtc(detail))
}

/// The error of a local description. Text that does not parse is none that the
/// browser has made, which is what the specification and Firefox find first.
pub(super) fn local(error: Error) -> Error {
    match complaint(&error) {
        Some(_) => error.with_kind(ErrorKind::InvalidModification),
        None => error,
    }
}

fn complaint(error: &Error) -> Option<&str> {
    let operation = *error.kind() == ErrorKind::Operation;
    let (_, about) = error.message().split_once(CHROMIUM).filter(|_| operation)?;
    Some(about)
}

/// Chromium quotes the line and says what it expects; the longest line that
/// the text begins with is the one.
fn line_number(about: &str, sdp: &str) -> Option<i32> {
    let quoted = |line: &str| !line.is_empty() && about.starts_with(line);
    let lines = (1..).zip(sdp.lines()).filter(|(_, line)| quoted(line));
    let longest = lines.reduce(|best, next| if next.1.len() > best.1.len() { next } else { best });
    longest.map(|(number, _)| number)
}
