use super::{Edit, Munging, Side, Target};
use crate::sdp::{EditError, ExtMap, LineKind, Sdp};

/// Takes an RTP header extension away, by its URI, and the encrypted form of it.
///
/// Unnecessary: `RTCRtpTransceiver.setHeaderExtensionsToNegotiate` stops it
/// before the offer or answer is made. Firefox has no such function.
///
/// The sections of a bundle share one number for each extension. Other sections
/// keep theirs, so nothing is numbered anew.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{RemoveHeaderExtension, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n\
///      a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\na=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid\r\n",
/// )?;
/// let level = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
/// assert_eq!(sdp.apply(&RemoveHeaderExtension::new(Target::All, level))?, 1);
/// assert!(sdp.as_str().ends_with("m=audio 9 RTP/AVP 0\r\na=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RemoveHeaderExtension<'a> {
    /// Which sections; with [`Target::All`] the session part too.
    pub target: Target<'a>,
    /// The URI of the extension.
    pub uri: &'a str,
}

impl<'a> RemoveHeaderExtension<'a> {
    /// This extension of these sections.
    pub const fn new(target: Target<'a>, uri: &'a str) -> Self {
        Self { target, uri }
    }
}

impl Edit for RemoveHeaderExtension<'_> {
    fn munging(&self) -> Munging {
        Munging::RtpHeaderExtensionRemoved
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.setHeaderExtensionsToNegotiate")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let is = |map: ExtMap<'_>| map.uri == self.uri || map.encrypted() == Some(self.uri);
        self.target.edit_parts(sdp, &mut |mut part| {
            let removed = part.retain(|line| !line.parse().is_ok_and(is))?;
            Ok(removed > 0)
        })
    }
}

/// Takes `a=extmap-allow-mixed` away, for peers that stumble over it.
///
/// Nothing makes this unnecessary, and peers that follow RFC 8866 ignore what
/// they do not know.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::RemoveExtMapAllowMixed;
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=extmap-allow-mixed\r\n")?;
/// assert_eq!(sdp.apply(&RemoveExtMapAllowMixed)?, 1);
/// assert!(sdp.as_str().ends_with("t=0 0\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RemoveExtMapAllowMixed;

impl Edit for RemoveExtMapAllowMixed {
    fn munging(&self) -> Munging {
        Munging::RtpHeaderExtensionModified
    }

    fn instead(&self) -> Option<&'static str> {
        None
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let kind = LineKind::ExtMapAllowMixed;
        Target::All.edit_parts(sdp, &mut |mut part| Ok(part.remove(kind)? > 0))
    }
}
