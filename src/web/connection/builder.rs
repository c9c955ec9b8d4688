use super::certificate::Certificate;
use super::configuration::{BundlePolicy, Configuration, IceTransportPolicy, RtcpMuxPolicy};
use super::ice_server::IceServer;
use super::peer_connection::PeerConnection;
use crate::error::Error;

/// Makes a [`PeerConnection`] step by step; see [`Configuration`] for what
/// each member means.
///
/// ```no_run
/// use rtcweb::{BundlePolicy, IceServer, PeerConnection};
///
/// let connection = PeerConnection::builder()
///     .ice_server(IceServer::new(["stun:stun.example.org"]))
///     .bundle_policy(BundlePolicy::MaxBundle)
///     .build()?;
/// # Ok::<(), rtcweb::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "a builder makes nothing until `build` is called"]
pub struct PeerConnectionBuilder {
    configuration: Configuration,
}

impl PeerConnection {
    /// Starts from the browser's default configuration.
    pub fn builder() -> PeerConnectionBuilder {
        PeerConnectionBuilder::default()
    }
}

impl PeerConnectionBuilder {
    /// Adds a STUN or TURN server.
    pub fn ice_server(mut self, server: IceServer) -> Self {
        self.configuration.ice_servers.push(server);
        self
    }

    /// Adds STUN and TURN servers.
    pub fn ice_servers(mut self, servers: impl IntoIterator<Item = IceServer>) -> Self {
        self.configuration.ice_servers.extend(servers);
        self
    }

    /// Says which candidates may be used.
    pub fn ice_transport_policy(mut self, policy: IceTransportPolicy) -> Self {
        self.configuration.ice_transport_policy = Some(policy);
        self
    }

    /// Says how media sections share transports.
    pub fn bundle_policy(mut self, policy: BundlePolicy) -> Self {
        self.configuration.bundle_policy = Some(policy);
        self
    }

    /// Says whether RTCP shares the port of RTP.
    pub fn rtcp_mux_policy(mut self, policy: RtcpMuxPolicy) -> Self {
        self.configuration.rtcp_mux_policy = Some(policy);
        self
    }

    /// Adds a certificate to authenticate with.
    pub fn certificate(mut self, certificate: Certificate) -> Self {
        self.configuration.certificates.push(certificate);
        self
    }

    /// Says how many candidates are gathered ahead.
    pub fn ice_candidate_pool_size(mut self, size: u8) -> Self {
        self.configuration.ice_candidate_pool_size = Some(size);
        self
    }

    /// Names the identity that the other peer must prove.
    pub fn peer_identity(mut self, identity: impl Into<String>) -> Self {
        self.configuration.peer_identity = Some(identity.into());
        self
    }

    /// Says whether offers have a section for data channels before there is one.
    pub fn always_negotiate_data_channels(mut self, always: bool) -> Self {
        self.configuration.always_negotiate_data_channels = Some(always);
        self
    }

    /// Makes the connection; see [`build_when_possible`](Self::build_when_possible)
    /// for a program that makes very many.
    ///
    /// # Errors
    ///
    /// As [`PeerConnection::with_configuration`].
    pub fn build(self) -> Result<PeerConnection, Error> {
        PeerConnection::with_configuration(&self.configuration)
    }
}
