use crate::string_enum::string_enum;

string_enum! {
    /// Where a candidate comes from: the `RTCIceCandidateType` of
    /// [WebRTC 4.8.1](https://www.w3.org/TR/webrtc/#rtcicecandidatetype-enum).
    ///
    /// ```
    /// assert_eq!(rtcweb::IceCandidateType::from("relay"), rtcweb::IceCandidateType::Relay);
    /// ```
    IceCandidateType {
        /// An address of the device itself.
        Host = "host",
        /// The address that a STUN server saw.
        ServerReflexive = "srflx",
        /// The address that the other peer saw.
        PeerReflexive = "prflx",
        /// An address at a TURN server.
        Relay = "relay",
    }
}

string_enum! {
    /// The transport protocol of a candidate: the `RTCIceProtocol` of
    /// [WebRTC 4.8](https://www.w3.org/TR/webrtc/#rtciceprotocol-enum).
    ///
    /// ```
    /// assert_eq!(rtcweb::IceProtocol::Udp.as_str(), "udp");
    /// ```
    IceProtocol {
        /// Datagrams.
        Udp = "udp",
        /// A byte stream.
        Tcp = "tcp",
    }
}

string_enum! {
    /// Who opens the connection of a TCP candidate: the
    /// `RTCIceTcpCandidateType` of
    /// [WebRTC 4.8](https://www.w3.org/TR/webrtc/#rtcicetcpcandidatetype-enum)
    /// (RFC 6544).
    ///
    /// ```
    /// assert_eq!(rtcweb::IceTcpCandidateType::from("so"), rtcweb::IceTcpCandidateType::SimultaneousOpen);
    /// ```
    IceTcpCandidateType {
        /// This side.
        Active = "active",
        /// The other side.
        Passive = "passive",
        /// Both at the same time.
        SimultaneousOpen = "so",
    }
}

string_enum! {
    /// How a relay is reached: the `RTCIceServerTransportProtocol` of
    /// [WebRTC 4.8](https://www.w3.org/TR/webrtc/#rtciceservertransportprotocol-enum).
    ///
    /// ```
    /// assert_eq!(rtcweb::IceServerTransportProtocol::Tls.to_string(), "tls");
    /// ```
    IceServerTransportProtocol {
        /// By datagrams.
        Udp = "udp",
        /// By a byte stream.
        Tcp = "tcp",
        /// By an encrypted byte stream.
        Tls = "tls",
    }
}
