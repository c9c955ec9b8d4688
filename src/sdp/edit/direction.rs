use super::set::set;
use super::{Edit, Munging, Side, Target};
use crate::sdp::{Direction, EditError, Sdp};

/// Sets the direction of sections.
///
/// Unnecessary: `RTCRtpTransceiver.direction` sets it before the offer or
/// answer is made. A change to a remote description tells this side's
/// transceiver less than the other side meant and is sometimes wanted.
///
/// ```
/// use rtcweb::sdp::{Direction, Sdp};
/// use rtcweb::sdp::edit::{SetDirection, Target};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\na=sendrecv\r\n")?;
/// sdp.apply(&SetDirection::new(Target::All, Direction::SendOnly))?;
/// assert!(sdp.as_str().ends_with("a=sendonly\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetDirection<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// The direction that they get.
    pub direction: Direction,
}

impl<'a> SetDirection<'a> {
    /// This direction for these sections.
    pub const fn new(target: Target<'a>, direction: Direction) -> Self {
        Self { target, direction }
    }
}

impl Edit for SetDirection<'_> {
    fn munging(&self) -> Munging {
        Munging::Direction
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.direction")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        self.target.edit(sdp, &mut |mut section| set(&mut section, &self.direction))
    }
}
