//! The header extension by which a receiver tells the streams of simulcast
//! apart.

use crate::sdp::{EditError, ExtMap, LineKind, Sdp};

/// The stream that a packet belongs to
/// ([RFC 8852, 3](https://www.rfc-editor.org/rfc/rfc8852#section-3)).
const RTP_STREAM_ID: &str = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id";

/// Adds the extension to this section, and says whether it was missing.
pub(super) fn offer(sdp: &mut Sdp<'_>, index: usize) -> Result<bool, EditError> {
    let Some(section) = sdp.section(index) else { return Ok(false) };
    // The sections of a bundle share one number for each extension.
    let mut elsewhere = None;
    let mut taken = [false; 256];
    for line in sdp.lines().filter(|line| line.kind() == LineKind::ExtMap) {
        let extension = line.parse::<ExtMap<'_>>()?;
        if extension.uri == RTP_STREAM_ID {
            elsewhere = Some(extension.id);
        }
        if let Some(taken) = taken.get_mut(usize::from(extension.id)) {
            *taken = true;
        }
    }
    for extension in section.all::<ExtMap<'_>>() {
        if extension?.uri == RTP_STREAM_ID {
            return Ok(false);
        }
    }
    let mixed = sdp.lines().any(|line| line.kind() == LineKind::ExtMapAllowMixed);
    // 15 ends the extensions of a one-byte header.
    let mut numbers = (1..=if mixed { 255 } else { 14 }).filter(|&number| number != 15);
    let free = || numbers.find(|&number| !taken.get(usize::from(number)).copied().unwrap_or(true));
    let number = elsewhere.or_else(free);
    let number =
        number.ok_or_else(|| EditError::not_found("number left for a header extension"))?;
    let Some(mut section) = sdp.section_mut(index) else { return Ok(false) };
    section.push(&ExtMap::new(number, RTP_STREAM_ID))?;
    Ok(true)
}
