use crate::string_enum::string_enum;

string_enum! {
    /// The state of a DTLS transport: the `RTCDtlsTransportState` of
    /// [WebRTC 5.5.1](https://www.w3.org/TR/webrtc/#rtcdtlstransportstate-enum).
    ///
    /// ```
    /// assert_eq!(rtcweb::DtlsTransportState::from("connected"), rtcweb::DtlsTransportState::Connected);
    /// ```
    DtlsTransportState {
        /// The handshake has not begun.
        New = "new",
        /// The handshake is under way.
        Connecting = "connecting",
        /// The other peer is who its description says.
        Connected = "connected",
        /// Closed, here or by the other peer.
        Closed = "closed",
        /// The handshake failed, or an alert came.
        Failed = "failed",
    }
}

string_enum! {
    /// The state of an ICE transport: the `RTCIceTransportState` of
    /// [WebRTC 5.6.4](https://www.w3.org/TR/webrtc/#rtcicetransportstate).
    ///
    /// ```
    /// assert_eq!(rtcweb::IceTransportState::Checking.as_str(), "checking");
    /// ```
    IceTransportState {
        /// Candidates are awaited.
        New = "new",
        /// Pairs of candidates are being checked.
        Checking = "checking",
        /// A working pair was found; better ones are looked for.
        Connected = "connected",
        /// A working pair was found and the search is over.
        Completed = "completed",
        /// Nothing has been heard for a while.
        Disconnected = "disconnected",
        /// No pair works.
        Failed = "failed",
        /// The transport is closed.
        Closed = "closed",
    }
}

string_enum! {
    /// Which side chooses the pair of candidates: the `RTCIceRole` of
    /// [WebRTC 5.6.6](https://www.w3.org/TR/webrtc/#rtcicerole).
    ///
    /// ```
    /// assert_eq!(rtcweb::IceRole::from("controlling"), rtcweb::IceRole::Controlling);
    /// ```
    IceRole {
        /// Not decided yet.
        Unknown = "unknown",
        /// This side.
        Controlling = "controlling",
        /// The other side.
        Controlled = "controlled",
    }
}

string_enum! {
    /// What a candidate or a transport is for: the `RTCIceComponent` of
    /// [WebRTC 5.6.7](https://www.w3.org/TR/webrtc/#rtcicecomponent).
    ///
    /// ```
    /// assert_eq!(rtcweb::IceComponent::Rtp.to_string(), "rtp");
    /// ```
    IceComponent {
        /// Media and data, and their control messages where they share a port.
        Rtp = "rtp",
        /// Control messages alone.
        Rtcp = "rtcp",
    }
}

string_enum! {
    /// The state of an SCTP transport: the `RTCSctpTransportState` of
    /// [WebRTC 6.1.2](https://www.w3.org/TR/webrtc/#rtcsctptransportstate-enum).
    ///
    /// ```
    /// assert_eq!(rtcweb::SctpTransportState::from("closed"), rtcweb::SctpTransportState::Closed);
    /// ```
    SctpTransportState {
        /// The association is being established.
        Connecting = "connecting",
        /// Data channels can open.
        Connected = "connected",
        /// The association is over.
        Closed = "closed",
    }
}
