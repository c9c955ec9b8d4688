//! Changes that programs make to descriptions, one type each.
//!
//! Most of them have an API of the browser that makes them unnecessary, which
//! [`Edit::instead`] names. Where there is one it is the better way: JSEP
//! forbids changes between `createOffer` and `setLocalDescription`
//! ([RFC 9429, 5.4](https://www.rfc-editor.org/rfc/rfc9429#section-5.4)), and
//! Chromium counts each kind of them ([`Munging`]) to refuse it one day.
//!
//! ```
//! use rtcweb::sdp::{Direction, Sdp};
//! use rtcweb::sdp::edit::{Edit, Munging, SetDirection, Target};
//!
//! let mut sdp = Sdp::parse(
//!     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
//!      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n",
//! )?;
//! let edit = SetDirection::new(Target::Media("video"), Direction::RecvOnly);
//! assert_eq!(sdp.apply(&edit)?, 1);
//! assert_eq!(sdp.section(1).map(|video| video.direction()), Some(Direction::RecvOnly));
//! assert_eq!(edit.munging(), Munging::Direction);
//! assert_eq!(edit.instead(), Some("RTCRtpTransceiver.direction"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod add_candidates;
mod anonymize;
mod bandwidth;
mod codecs;
mod default_address;
mod direction;
mod dtls;
mod feedback;
mod header_extensions;
mod ice;
mod munging;
mod parameters;
mod reject;
mod retain_candidates;
mod rid_extension;
mod set;
mod simulcast;
mod target;

pub use add_candidates::AddCandidates;
pub use anonymize::Anonymize;
pub use bandwidth::SetBandwidth;
pub use codecs::{CodecMatcher, PreferCodecs, RemoveCodecs, ReorderCodecs, RetainCodecs};
pub use direction::SetDirection;
pub use dtls::{SetFingerprint, SetSetup};
pub use feedback::{AddFeedback, RemoveFeedback};
pub use header_extensions::{RemoveExtMapAllowMixed, RemoveHeaderExtension};
pub use ice::{RemoveIceOption, SetIceCredentials, SetIceLite};
pub use munging::Munging;
pub use parameters::{SetOpus, SetParameters};
pub use reject::RejectSections;
pub use retain_candidates::RetainCandidates;
pub use simulcast::{RemoveSimulcast, SetSimulcast, SimulcastEncoding};
pub use target::Target;

use super::{EditError, Sdp};

/// A change to a description; [the module](self) has those that are common.
///
/// A program that needs another implements this and gets what the others have:
/// all of it is made, or nothing.
///
/// ```
/// use rtcweb::sdp::{EditError, IceLite, Sdp};
/// use rtcweb::sdp::edit::{Edit, Munging, Side};
///
/// struct Lite;
///
/// impl Edit for Lite {
///     fn munging(&self) -> Munging {
///         Munging::IceMode
///     }
///
///     fn instead(&self) -> Option<&'static str> {
///         None
///     }
///
///     fn side(&self) -> Side {
///         Side::Remote
///     }
///
///     fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
///         sdp.session_mut().set(&IceLite)?;
///         Ok(1)
///     }
/// }
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// assert_eq!(sdp.apply(&Lite)?, 1);
/// assert!(sdp.as_str().ends_with("a=ice-lite\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Edit {
    /// What the change is to a browser that looks for changes.
    fn munging(&self) -> Munging;

    /// The API of the browser that does the same without a change to the text;
    /// `None` where there is none.
    fn instead(&self) -> Option<&'static str>;

    /// Whose description has to be changed for it to have an effect.
    fn side(&self) -> Side;

    /// Makes the change and says in how many sections, as [`Sdp::apply`], which
    /// calls this with a copy.
    ///
    /// # Errors
    ///
    /// As [`Sdp::apply`]. A part of the change may have been made.
    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError>;
}

/// Where a change has its effect.
///
/// ```
/// use rtcweb::sdp::Direction;
/// use rtcweb::sdp::edit::{Edit, SetDirection, Side, Target};
///
/// assert_eq!(SetDirection::new(Target::All, Direction::Inactive).side(), Side::Either);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Side {
    /// In a description of one's own, before `setLocalDescription`.
    Local,
    /// In what the other side gets: after `setLocalDescription`, before it is
    /// sent; or in what came, before `setRemoteDescription`.
    Remote,
    /// In both.
    Either,
}

impl Sdp<'_> {
    /// Makes a change, and says in how many media sections; the session part
    /// counts as one. After an error the description is as it was.
    ///
    /// # Errors
    ///
    /// A value of the edit cannot be written, the edit needs a value of the
    /// description that does not parse, the target is not there, or the
    /// description would be too large.
    pub fn apply(&mut self, edit: &(impl Edit + ?Sized)) -> Result<usize, EditError> {
        let mut edited = self.clone();
        let changed = edit.edit(&mut edited)?;
        *self = edited;
        Ok(changed)
    }
}
