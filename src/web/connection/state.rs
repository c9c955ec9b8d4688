use crate::string_enum::string_enum;

string_enum! {
    /// The state of a connection as a whole: the `RTCPeerConnectionState` of
    /// [WebRTC 4.3.3](https://www.w3.org/TR/webrtc/#rtcpeerconnectionstate-enum).
    ConnectionState {
        /// Nothing has been tried yet.
        New = "new",
        /// Transports are being established.
        Connecting = "connecting",
        /// Every transport in use is up.
        Connected = "connected",
        /// A transport is interrupted; it may recover by itself.
        Disconnected = "disconnected",
        /// A transport failed; [`restart_ice`](crate::PeerConnection::restart_ice) may help.
        Failed = "failed",
        /// The connection is closed.
        Closed = "closed",
    }
}

string_enum! {
    /// The state of the ICE transports: the `RTCIceConnectionState` of
    /// [WebRTC 4.3.4](https://www.w3.org/TR/webrtc/#rtciceconnectionstate-enum).
    IceConnectionState {
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
        /// The connection is closed.
        Closed = "closed",
    }
}

string_enum! {
    /// The state of the search for candidates: the `RTCIceGatheringState` of
    /// [WebRTC 4.3.2](https://www.w3.org/TR/webrtc/#rtcicegatheringstate-enum).
    IceGatheringState {
        /// Not begun.
        New = "new",
        /// Under way.
        Gathering = "gathering",
        /// Done.
        Complete = "complete",
    }
}

impl From<IceConnectionState> for ConnectionState {
    /// The state of a connection that ICE alone is known of.
    fn from(ice: IceConnectionState) -> Self {
        match ice {
            IceConnectionState::Checking => Self::Connecting,
            IceConnectionState::Completed => Self::Connected,
            other => other.as_str().into(),
        }
    }
}
