use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::sdp::edit::Edit;
use crate::sdp::{ParseError, Sdp};

/// What a session description is for: the `RTCSdpType` of
/// [WebRTC 4.6](https://www.w3.org/TR/webrtc/#rtcsdptype).
///
/// ```
/// use rtcweb::negotiation::SdpType;
///
/// assert_eq!(SdpType::from_name("pranswer"), Some(SdpType::Pranswer));
/// assert_eq!(SdpType::Offer.as_str(), "offer");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SdpType {
    /// Proposes a session.
    Offer,
    /// Answers an offer provisionally; more answers may follow.
    Pranswer,
    /// Answers an offer and ends the exchange.
    Answer,
    /// Takes back the pending offer; carries no SDP.
    Rollback,
}

impl SdpType {
    /// The name used by the browser and on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Pranswer => "pranswer",
            Self::Answer => "answer",
            Self::Rollback => "rollback",
        }
    }

    /// Reads the browser's name; `None` for one that this version does not know.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Offer, Self::Pranswer, Self::Answer, Self::Rollback]
            .into_iter()
            .find(|kind| kind.as_str() == name)
    }
}

/// An offer or an answer as it travels between peers: the
/// `RTCSessionDescriptionInit` of [WebRTC 4.6](https://www.w3.org/TR/webrtc/#rtcsessiondescription-class).
///
/// Its JSON is what the browser's own `toJSON()` gives, so that a peer that
/// does not use this crate understands it.
///
/// ```
/// use rtcweb::negotiation::{SdpType, SessionDescription};
///
/// let offer = SessionDescription::new(SdpType::Offer, "v=0\r\n");
/// let json = serde_json::to_string(&offer)?;
/// assert_eq!(json, r#"{"type":"offer","sdp":"v=0\r\n"}"#);
/// assert_eq!(serde_json::from_str::<SessionDescription>(&json)?, offer);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SessionDescription {
    /// Offer, answer, provisional answer or rollback.
    #[serde(rename = "type")]
    pub kind: SdpType,
    /// The SDP text (RFC 8866); empty for a rollback.
    #[serde(default)]
    pub sdp: String,
}

impl SessionDescription {
    /// A description of this type with this SDP text, which is not checked here.
    pub fn new(kind: SdpType, sdp: impl Into<String>) -> Self {
        Self { kind, sdp: sdp.into() }
    }

    /// The text, read: its sections, codecs, candidates and all other values.
    ///
    /// ```
    /// use rtcweb::{SdpType, SessionDescription};
    ///
    /// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n";
    /// let offer = SessionDescription::new(SdpType::Offer, text);
    /// let mids: Vec<_> = offer.parse()?.sections().filter_map(|section| section.mid().map(str::to_owned)).collect();
    /// assert_eq!(mids, ["0"]);
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Sdp::parse`]. The text of a rollback is empty and does not parse.
    pub fn parse(&self) -> Result<Sdp<'_>, ParseError> {
        Sdp::parse(&self.sdp)
    }

    /// Takes the text of a description that was edited or built.
    ///
    /// ```
    /// use rtcweb::{SdpType, SessionDescription};
    /// use rtcweb::sdp::Mid;
    ///
    /// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n";
    /// let mut offer = SessionDescription::new(SdpType::Offer, text);
    /// let mut sdp = offer.parse()?;
    /// sdp.section_mut(0).ok_or("no section")?.set(&Mid::new("a"))?;
    /// let sdp = sdp.into_owned();
    /// offer.set_sdp(&sdp);
    /// assert!(offer.sdp.ends_with("a=mid:a\r\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_sdp(&mut self, sdp: &Sdp<'_>) {
        sdp.as_str().clone_into(&mut self.sdp);
    }

    /// Makes a change and says in how many sections, as
    /// [`Sdp::apply`](crate::sdp::Sdp::apply). After an error the description
    /// is as it was.
    ///
    /// ```
    /// use rtcweb::{SdpType, SessionDescription};
    /// use rtcweb::sdp::Direction;
    /// use rtcweb::sdp::edit::{SetDirection, Target};
    ///
    /// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n";
    /// let mut offer = SessionDescription::new(SdpType::Offer, text);
    /// assert_eq!(offer.apply(&SetDirection::new(Target::All, Direction::RecvOnly))?, 1);
    /// assert!(offer.sdp.ends_with("a=recvonly\r\n"));
    /// # Ok::<(), rtcweb::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Rtc`](crate::ErrorKind::Rtc) with `sdp-syntax-error` and the line for
    /// a text that does not parse,
    /// [`InvalidModification`](crate::ErrorKind::InvalidModification) for a
    /// value that cannot be written,
    /// [`NotFound`](crate::ErrorKind::NotFound) where the target is not there.
    pub fn apply(&mut self, edit: &(impl Edit + ?Sized)) -> Result<usize, Error> {
        let mut sdp = self.parse()?;
        let changed = sdp.apply(edit)?;
        if changed > 0 {
            self.sdp = sdp.into_string();
        }
        Ok(changed)
    }

    /// The description that takes back a pending offer.
    pub fn rollback() -> Self {
        Self::new(SdpType::Rollback, "")
    }
}
