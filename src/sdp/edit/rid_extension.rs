//! The header extension by which a receiver tells the streams of simulcast
//! apart.

use crate::sdp::{EditError, ExtMap, LineKind, Sdp};

/// The stream that a packet belongs to
/// ([RFC 8852, 3](https://www.rfc-editor.org/rfc/rfc8852#section-3)).
const RTP_STREAM_ID: &str = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id";

/// The number of the extension in a description.
pub(super) struct RidExtension {
    /// The number that it has, or that is free; the sections of a bundle share
    /// one for each extension.
    number: Option<u16>,
}

impl RidExtension {
    pub(super) fn of(sdp: &Sdp<'_>) -> Result<Self, EditError> {
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
        let mixed = sdp.lines().any(|line| line.kind() == LineKind::ExtMapAllowMixed);
        // 15 ends the extensions of a one-byte header.
        let mut numbers = (1..=if mixed { 255 } else { 14 }).filter(|&number| number != 15);
        let is_free = |number: u16| !taken.get(usize::from(number)).copied().unwrap_or(true);
        Ok(Self { number: elsewhere.or_else(|| numbers.find(|&number| is_free(number))) })
    }

    /// Adds the extension to a section, the only one of a description, and says
    /// whether it was missing.
    pub(super) fn offer(&self, sdp: &mut Sdp<'_>) -> Result<bool, EditError> {
        let Some(mut section) = sdp.section_mut(0) else { return Ok(false) };
        for extension in section.section().all::<ExtMap<'_>>() {
            if extension?.uri == RTP_STREAM_ID {
                return Ok(false);
            }
        }
        let number = self
            .number
            .ok_or_else(|| EditError::not_found("number left for a header extension"))?;
        section.push(&ExtMap::new(number, RTP_STREAM_ID))?;
        Ok(true)
    }
}
