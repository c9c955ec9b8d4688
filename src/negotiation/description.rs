use serde::{Deserialize, Serialize};

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

    /// The description that takes back a pending offer.
    pub fn rollback() -> Self {
        Self::new(SdpType::Rollback, "")
    }
}
