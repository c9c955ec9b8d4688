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

/// What Chromium says after those words. Bytes are compared, for a search in
/// text would bring half a kilobyte into every program.
fn complaint(error: &Error) -> Option<&str> {
    if !matches!(error.kind(), ErrorKind::Operation) {
        return None;
    }
    let message = error.message();
    let words = CHROMIUM.as_bytes();
    let begin = message.as_bytes().windows(words.len()).position(|text| text == words)?;
    message.get(begin + words.len()..)
}

/// Chromium quotes the line and says what it expects; the longest line that
/// the text begins with is the one.
fn line_number(about: &str, sdp: &str) -> Option<i32> {
    let mut found = None;
    let mut longest = 0;
    let mut number = 0;
    for line in sdp.as_bytes().split(|&byte| byte == b'\n') {
        number += 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.len() > longest && about.as_bytes().starts_with(line) {
            (found, longest) = (Some(number), line.len());
        }
    }
    found
}
