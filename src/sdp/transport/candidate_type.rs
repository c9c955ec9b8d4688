use crate::sdp::keyword::keywords;

keywords! {
    /// Where a candidate comes from
    /// ([RFC 8839, 5.1](https://www.rfc-editor.org/rfc/rfc8839#section-5.1)).
    ///
    /// ```
    /// use rtcweb::sdp::CandidateType;
    ///
    /// assert_eq!(CandidateType::from("srflx"), CandidateType::ServerReflexive);
    /// assert_eq!(CandidateType::from("new").as_str(), "new");
    /// ```
    CandidateType {
        /// An address of the machine itself.
        Host = "host",
        /// The address that a STUN server saw.
        ServerReflexive = "srflx",
        /// The address that the other peer saw.
        PeerReflexive = "prflx",
        /// An address at a TURN server.
        Relay = "relay",
    }
}

keywords! {
    /// Who opens the connection of a TCP candidate
    /// ([RFC 6544, 4.5](https://www.rfc-editor.org/rfc/rfc6544#section-4.5)).
    ///
    /// ```
    /// use rtcweb::sdp::TcpType;
    ///
    /// assert_eq!(TcpType::from("so"), TcpType::SimultaneousOpen);
    /// ```
    TcpType {
        /// The side that the candidate is of.
        Active = "active",
        /// The other side.
        Passive = "passive",
        /// Both at the same time.
        SimultaneousOpen = "so",
    }
}

/// How the side that a candidate is of reaches its relay.
///
/// ```
/// use rtcweb::sdp::{Candidate, RelayProtocol};
///
/// let text = "candidate:714613 1 udp 58466303 198.51.100.20 46450 typ relay raddr 203.0.113.7 rport 46450 generation 0";
/// assert_eq!(Candidate::parse(text)?.relay_protocol(), Some(RelayProtocol::Udp));
/// assert_eq!(RelayProtocol::Udp.as_str(), "udp");
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum RelayProtocol {
    /// By datagrams.
    Udp,
    /// By a byte stream.
    Tcp,
    /// By an encrypted byte stream.
    Tls,
}

impl RelayProtocol {
    /// The name that browsers give it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Udp => "udp",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
        }
    }
}
