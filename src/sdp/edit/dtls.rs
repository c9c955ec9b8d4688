use super::set::set;
use super::{Edit, Munging, Side, Target};
use crate::sdp::{EditError, Fingerprint, LineKind, Sdp, Setup};

/// Says which side begins the DTLS handshake.
///
/// Nothing makes this unnecessary: no API of the browser chooses. An offer has
/// to say [`ActPass`](Setup::ActPass)
/// ([RFC 8842, 5.2](https://www.rfc-editor.org/rfc/rfc8842#section-5.2)), and an
/// answer something else: Chromium takes another role in an offer of its own
/// and then refuses every answer.
///
/// ```
/// use rtcweb::sdp::{Sdp, Setup};
/// use rtcweb::sdp::edit::{SetSetup, Target};
///
/// let mut answer = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\na=setup:active\r\n")?;
/// answer.apply(&SetSetup::new(Target::All, Setup::Passive))?;
/// assert!(answer.as_str().ends_with("a=setup:passive\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetSetup<'a> {
    /// Which sections. Those that are rejected stay as they are.
    pub target: Target<'a>,
    /// The role of the sender of the description.
    pub setup: Setup,
}

impl<'a> SetSetup<'a> {
    /// This role for these sections.
    pub const fn new(target: Target<'a>, setup: Setup) -> Self {
        Self { target, setup }
    }
}

impl Edit for SetSetup<'_> {
    fn munging(&self) -> Munging {
        Munging::DtlsSetup
    }

    fn instead(&self) -> Option<&'static str> {
        None
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        self.target.edit_used(sdp, &mut |mut section| set(&mut section, &self.setup))
    }
}

/// Names the certificate that the sender of the description shows, in place of
/// those it has named.
///
/// Unnecessary for one's own: `RTCConfiguration.certificates` takes certificates
/// that the browser made. What another peer shows cannot be chosen, only said
/// where it is known beforehand.
///
/// ```
/// use rtcweb::sdp::{Fingerprint, Sdp};
/// use rtcweb::sdp::edit::{SetFingerprint, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=fingerprint:sha-1 00\r\nm=audio 9 RTP/AVP 0\r\n",
/// )?;
/// let known = Fingerprint::from_bytes("sha-256", &[1; 2]);
/// assert_eq!(sdp.apply(&SetFingerprint::new(Target::All, &known))?, 1);
/// assert!(sdp.as_str().ends_with("t=0 0\r\na=fingerprint:sha-256 01:01\r\nm=audio 9 RTP/AVP 0\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetFingerprint<'a> {
    /// Which sections; with [`Target::All`] the session part too. What has no
    /// fingerprint gets none, unless it is named.
    pub target: Target<'a>,
    /// The fingerprint.
    pub fingerprint: &'a Fingerprint<'a>,
}

impl<'a> SetFingerprint<'a> {
    /// This fingerprint for these sections.
    pub const fn new(target: Target<'a>, fingerprint: &'a Fingerprint<'a>) -> Self {
        Self { target, fingerprint }
    }
}

impl Edit for SetFingerprint<'_> {
    fn munging(&self) -> Munging {
        Munging::Unknown
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCConfiguration.certificates")
    }

    fn side(&self) -> Side {
        Side::Remote
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let named = self.target != Target::All;
        self.target.edit_parts(sdp, &mut |mut part| {
            let has = part.section().has(LineKind::Fingerprint);
            if has || named { set(&mut part, self.fingerprint) } else { Ok(false) }
        })
    }
}
