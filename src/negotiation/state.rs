use crate::string_enum::string_enum;

string_enum! {
    /// Where an offer/answer exchange stands: the `RTCSignalingState` of
    /// [WebRTC 4.3.1](https://www.w3.org/TR/webrtc/#rtcsignalingstate-enum).
    SignalingState {
        /// No exchange is under way.
        Stable = "stable",
        /// A local offer waits for its answer.
        HaveLocalOffer = "have-local-offer",
        /// A remote offer waits for our answer.
        HaveRemoteOffer = "have-remote-offer",
        /// A remote offer has been answered provisionally.
        HaveLocalPranswer = "have-local-pranswer",
        /// A local offer has been answered provisionally.
        HaveRemotePranswer = "have-remote-pranswer",
        /// The connection is closed.
        Closed = "closed",
    }
}
