use super::set::set;
use super::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{
    EditError, IceLite, IceOptions, IcePwd, IceUfrag, LineKind, Sdp, SectionMut, Words,
};

/// Gives sections other credentials of ICE, as those who put a connection
/// together without signalling do.
///
/// Unnecessary for a restart: `RTCPeerConnection.restartIce` makes new ones.
/// Chromium may switch this off for local descriptions.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{SetIceCredentials, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\na=ice-ufrag:old1\r\n",
/// )?;
/// sdp.apply(&SetIceCredentials::new(Target::All, "new2", "Tt0N8r2TQj1v2e5YwX7aB3cK"))?;
/// assert!(sdp.as_str().ends_with("a=ice-ufrag:new2\r\na=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetIceCredentials<'a> {
    /// Which sections. Those that are rejected stay as they are.
    pub target: Target<'a>,
    /// The user name fragment: 4 to 256 letters, digits, `+` and `/`.
    pub username_fragment: &'a str,
    /// The password: 22 to 256 of them.
    pub password: &'a str,
}

impl<'a> SetIceCredentials<'a> {
    /// These credentials for these sections.
    pub const fn new(target: Target<'a>, username_fragment: &'a str, password: &'a str) -> Self {
        Self { target, username_fragment, password }
    }
}

impl Edit for SetIceCredentials<'_> {
    fn munging(&self) -> Munging {
        Munging::IceUfrag
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCPeerConnection.restartIce")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let fragment = IceUfrag::new(self.username_fragment);
        let password = IcePwd::new(self.password);
        self.target.edit_used(sdp, &mut |mut section| {
            let is_new = set(&mut section, &fragment)?;
            Ok(set(&mut section, &password)? || is_new)
        })
    }
}

/// Takes an option away from `a=ice-options`: `trickle`, for a peer that must
/// not be sent candidates one by one.
///
/// Nothing makes this unnecessary, and little needs it: who waits until
/// `RTCPeerConnection.iceGatheringState` is `complete` has nothing to trickle.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{RemoveIceOption, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-options:trickle\r\n\
///      m=audio 9 RTP/AVP 0\r\na=ice-options:ice2 trickle\r\n",
/// )?;
/// assert_eq!(sdp.apply(&RemoveIceOption::trickle(Target::All))?, 2);
/// assert!(sdp.as_str().ends_with("t=0 0\r\nm=audio 9 RTP/AVP 0\r\na=ice-options:ice2\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RemoveIceOption<'a> {
    /// Which sections; with [`Target::All`] the session part too.
    pub target: Target<'a>,
    /// The option.
    pub option: &'a str,
}

impl<'a> RemoveIceOption<'a> {
    /// This option of these sections.
    pub const fn new(target: Target<'a>, option: &'a str) -> Self {
        Self { target, option }
    }

    /// The option `trickle`.
    pub const fn trickle(target: Target<'a>) -> Self {
        Self::new(target, "trickle")
    }
}

impl Edit for RemoveIceOption<'_> {
    fn munging(&self) -> Munging {
        match self.option {
            "trickle" => Munging::IceOptionsTrickle,
            _ => Munging::IceOptions,
        }
    }

    fn instead(&self) -> Option<&'static str> {
        None
    }

    fn side(&self) -> Side {
        Side::Remote
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        self.target.edit_parts(sdp, &mut |mut part| self.edit_part(&mut part))
    }
}

impl RemoveIceOption<'_> {
    fn edit_part(&self, part: &mut SectionMut<'_, '_>) -> Result<bool, EditError> {
        let changed = part.rewrite(&mut |line| {
            if line.kind() != LineKind::IceOptions {
                return Ok(Change::Keep);
            }
            let IceOptions(options) = line.parse()?;
            if !options.contains(self.option) {
                return Ok(Change::Keep);
            }
            let rest: Words<'_> = options.iter().filter(|&option| option != self.option).collect();
            Ok(match rest.is_empty() {
                true => Change::Remove,
                false => Change::Replace(line_of(&IceOptions(rest))?),
            })
        })?;
        Ok(changed > 0)
    }
}

/// Says that the sender of the description only answers the checks of ICE, or
/// takes that back. What the other side does then is what a server with one
/// public address needs.
///
/// Nothing makes this unnecessary: browsers are never lite.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::SetIceLite;
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// assert_eq!(sdp.apply(&SetIceLite(true))?, 1);
/// assert!(sdp.as_str().ends_with("t=0 0\r\na=ice-lite\r\n"));
/// assert_eq!((sdp.apply(&SetIceLite(false))?, sdp.apply(&SetIceLite(false))?), (1, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetIceLite(
    /// Whether it is lite.
    pub bool,
);

impl Edit for SetIceLite {
    fn munging(&self) -> Munging {
        Munging::IceMode
    }

    fn instead(&self) -> Option<&'static str> {
        None
    }

    fn side(&self) -> Side {
        Side::Remote
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let mut session = sdp.session_mut();
        let changed = match self.0 {
            true => set(&mut session, &IceLite)?,
            false => session.remove(LineKind::IceLite)? > 0,
        };
        Ok(usize::from(changed))
    }
}
