use serde::{Deserialize, Serialize};

use super::{IceCandidateInit, SessionDescription, Turn};

/// What two negotiating peers tell each other, over whatever signalling
/// transport they share.
///
/// The JSON is the shape that the examples of the WebRTC specification send,
/// with the browser's own dictionaries inside:
///
/// ```
/// use rtcweb::negotiation::{Message, SdpType, SessionDescription};
///
/// let message = Message::Description(SessionDescription::new(SdpType::Offer, "v=0\r\n"));
/// assert_eq!(
///     serde_json::to_string(&message)?,
///     r#"{"description":{"type":"offer","sdp":"v=0\r\n"}}"#,
/// );
/// assert_eq!(serde_json::to_string(&Message::Candidate(None))?, r#"{"candidate":null}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Message {
    /// A new session begins. Two peers that meet in a
    /// [room](super::room) greet each other once for each session.
    Hello {},
    /// The session has ended, and the connection with it.
    Bye {},
    /// An offer or an answer.
    Description(SessionDescription),
    /// A candidate; `None` says that gathering has ended for good.
    Candidate(Option<IceCandidateInit>),
    /// Whose turn it is to offer.
    Turn(Turn),
    /// The receiver could not apply the last offer, which its sender must
    /// take back; without this notice it would wait for an answer for ever.
    Rejected {
        /// The browser's reason, for people.
        reason: String,
    },
}
