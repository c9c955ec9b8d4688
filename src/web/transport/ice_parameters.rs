/// Credentials of one ICE agent: the `RTCIceParameters` of
/// [WebRTC 5.6.2](https://www.w3.org/TR/webrtc/#rtciceparameters).
///
/// ```no_run
/// fn generation(transport: &rtcweb::IceTransport) -> Option<String> {
///     Some(transport.local_parameters()?.username_fragment)
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct IceParameters {
    /// The user name fragment: it tells the generations of ICE apart.
    pub username_fragment: String,
    /// The password.
    pub password: String,
    /// Whether the agent is a server that only answers checks (RFC 8445, 2.5).
    pub ice_lite: bool,
}
