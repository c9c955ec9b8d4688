use serde::{Deserialize, Serialize};

use crate::sdp::{Candidate, ParseError};

/// One ICE candidate as it travels between peers: the `RTCIceCandidateInit` of
/// [WebRTC 4.8](https://www.w3.org/TR/webrtc/#dom-rtcicecandidateinit).
///
/// Its JSON is what the browser's `RTCIceCandidate.toJSON()` gives. All four
/// members survive the trip; `usernameFragment` is the one that says to which
/// ICE generation the candidate belongs.
///
/// ```
/// use rtcweb::negotiation::IceCandidateInit;
///
/// let json = r#"{"candidate":"candidate:1 1 udp 1 192.0.2.1 9 typ host","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"Yx4f"}"#;
/// let candidate: IceCandidateInit = serde_json::from_str(json)?;
/// assert_eq!(candidate.username_fragment.as_deref(), Some("Yx4f"));
/// assert_eq!(serde_json::to_string(&candidate)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IceCandidateInit {
    /// The `candidate-attribute` of RFC 8839; empty for the end of the
    /// candidates of one generation.
    #[serde(default)]
    pub candidate: String,
    /// The `mid` of the media section this candidate belongs to.
    #[serde(default)]
    pub sdp_mid: Option<String>,
    /// The index of that media section, counted from 0.
    #[serde(default, rename = "sdpMLineIndex")]
    pub sdp_m_line_index: Option<u16>,
    /// The ICE user name fragment of the generation this candidate belongs to.
    #[serde(default)]
    pub username_fragment: Option<String>,
}

impl IceCandidateInit {
    /// Whether this says that the generation has no more candidates
    /// ([WebRTC 4.4.1.6](https://www.w3.org/TR/webrtc/#dom-peerconnection-addicecandidate)).
    pub fn is_end_of_candidates(&self) -> bool {
        self.candidate.is_empty()
    }

    /// The candidate, read: its type, address, protocol and priority. `None`
    /// for the end of candidates.
    ///
    /// ```
    /// use rtcweb::IceCandidateInit;
    ///
    /// let mut init = IceCandidateInit::default();
    /// assert!(init.parse()?.is_none());
    /// init.candidate = "candidate:1 1 udp 2113937151 8db58f91-6973.local 54609 typ host".to_owned();
    /// assert_eq!(init.parse()?.map(|candidate| candidate.is_mdns()), Some(true));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The text is no candidate.
    pub fn parse(&self) -> Result<Option<Candidate<'_>>, ParseError> {
        if self.is_end_of_candidates() {
            return Ok(None);
        }
        Candidate::parse(&self.candidate).map(Some)
    }
}
