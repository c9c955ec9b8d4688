use std::time::Duration;

use rtcweb::{
    BundlePolicy, Certificate, CertificateOptions, Configuration, IceServer, IceTransportPolicy,
    PeerConnection, RtcErrorDetail, RtcErrorDetailType, RtcpMuxPolicy, synthetic,
};

use super::{closed, throws, video_track};
use crate::support::{pause, within};

throws! {
    a_server_with_an_address_that_is_none, "new RTCPeerConnection()": Syntax, Syntax => {
        PeerConnection::builder().ice_server(IceServer::new(["nonsense"])).build()
    }
    a_server_of_an_unknown_scheme, "new RTCPeerConnection()": Syntax, Syntax => {
        PeerConnection::builder().ice_server(IceServer::new(["http://example.org"])).build()
    }
    a_server_without_any_address, "new RTCPeerConnection()": Syntax, Syntax => {
        PeerConnection::builder().ice_server(IceServer::new([""; 0])).build()
    }
    a_relay_without_credentials, "new RTCPeerConnection()": InvalidAccess, InvalidAccess => {
        PeerConnection::builder().ice_server(IceServer::new(["turn:turn.invalid"])).build()
    }
    a_policy_that_the_browser_does_not_know, "new RTCPeerConnection()": Type, Type => {
        let policy = IceTransportPolicy::Other("some".into());
        PeerConnection::builder().ice_transport_policy(policy).build()
    }
    a_bundling_that_the_browser_does_not_know, "new RTCPeerConnection()": Type, Type => {
        PeerConnection::builder().bundle_policy(BundlePolicy::Other("some".into())).build()
    }
    a_multiplexing_that_the_browser_does_not_know, "new RTCPeerConnection()": Type, Type => {
        PeerConnection::builder().rtcp_mux_policy(RtcpMuxPolicy::Other("some".into())).build()
    }
    configuring_a_closed_connection, "setConfiguration()": InvalidState, InvalidState => {
        closed()?.set_configuration(&Configuration::default())
    }
    another_bundling_for_a_connection, "setConfiguration()":
        InvalidModification, InvalidModification => {
        let connection = PeerConnection::builder().bundle_policy(BundlePolicy::MaxBundle).build()?;
        let bundle_policy = Some(BundlePolicy::MaxCompat);
        let other = Configuration { bundle_policy, ..Configuration::default() };
        connection.set_configuration(&other)
    }
    another_certificate_for_a_connection, "setConfiguration()":
        InvalidModification, InvalidModification => {
        let connection = PeerConnection::new()?;
        let certificate = within("a certificate", Certificate::generate()).await??;
        let other = Configuration { certificates: vec![certificate], ..Configuration::default() };
        connection.set_configuration(&other)
    }
    another_server_that_is_none, "setConfiguration()": Syntax, Syntax => {
        let connection = PeerConnection::new()?;
        let ice_servers = vec![IceServer::new(["nonsense"])];
        let other = Configuration { ice_servers, ..Configuration::default() };
        connection.set_configuration(&other)
    }
    another_relay_without_credentials, "setConfiguration()": InvalidAccess, InvalidAccess => {
        let connection = PeerConnection::new()?;
        let ice_servers = vec![IceServer::new(["turns:turn.invalid"])];
        let other = Configuration { ice_servers, ..Configuration::default() };
        connection.set_configuration(&other)
    }
    a_certificate_that_has_expired, "new RTCPeerConnection()": InvalidAccess, InvalidAccess => {
        let expires = Some(Duration::from_millis(1));
        let options = CertificateOptions { expires, ..CertificateOptions::default() };
        let certificate = within("a certificate", Certificate::generate_with(&options)).await??;
        pause(50).await;
        PeerConnection::builder().certificate(certificate).build()
    }
    statistics_of_a_track_of_nobody, "getStats()": InvalidAccess, InvalidAccess => {
        PeerConnection::new()?.stats_of(&video_track()).await
    }
    identity_without_a_provider, "getIdentityAssertion()": Unsupported, InvalidState => {
        PeerConnection::new()?.identity_assertion().await
    }
    an_error_of_no_kind, "new RTCError()": Type, Type => {
        let detail = RtcErrorDetail::new(RtcErrorDetailType::Other("some".into()));
        synthetic::rtc_error(&detail, "why")
    }
}
