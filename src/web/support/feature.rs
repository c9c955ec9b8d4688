use std::fmt;

use super::Support;
use super::{connection, detect};

/// Defines the features, each with its name and how it is looked for.
macro_rules! features {
    ($( $(#[$meta:meta])* $variant:ident = $name:literal, $detect:expr; )+) => {
        /// What browsers differ in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Feature {
            $( $(#[$meta])* $variant, )+
        }

        impl Feature {
            /// Every feature, in the order of this list.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The specification's name for it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $name, )+
                }
            }

            /// How this browser comes by it.
            pub fn support(self) -> Support {
                match self {
                    $( Self::$variant => $detect, )+
                }
            }
        }
    };
}

features! {
    /// Connections at all.
    PeerConnection = "RTCPeerConnection",
        detect::peer_connection();
    /// The `closing` event of a data channel; emulated when the channel closes.
    ClosingEvent = "RTCDataChannel.onclosing",
        detect::closing_event();
    /// The pair of candidates in use; else read from the statistics.
    SelectedCandidatePair = "RTCIceTransport.getSelectedCandidatePair",
        connection::selected_candidate_pair();
    /// The certificates of the other peer.
    RemoteCertificates = "RTCDtlsTransport.getRemoteCertificates",
        connection::remote_certificates();
    /// The fingerprints of a certificate; else read from an offer.
    CertificateFingerprints = "RTCCertificate.getFingerprints",
        connection::certificate_fingerprints();
    /// Identity providers.
    Identity = "RTCPeerConnection.setIdentityProvider",
        connection::identity();
    /// Diagnostic logs.
    DiagnosticLogging = "RTCPeerConnection.startDiagnosticLogging",
        connection::diagnostic_logging();
    /// A section for data channels in every offer; else made by a channel that
    /// is closed again.
    AlwaysNegotiateDataChannels = "RTCConfiguration.alwaysNegotiateDataChannels",
        connection::always_negotiate_data_channels();
    /// Candidates that are gathered ahead of time.
    IceCandidatePool = "RTCConfiguration.iceCandidatePoolSize",
        connection::ice_candidate_pool();
    /// Moving a data channel to a worker, with
    /// [`into_raw`](crate::DataChannel::into_raw) and `postMessage()`.
    DataChannelTransfer = "RTCDataChannel (transferable)",
        connection::channel_transfer();
    /// The `error` event of a DTLS transport; else told by its state.
    DtlsErrorEvent = "RTCDtlsTransport.onerror",
        connection::dtls_error();
    /// How a relay is reached; else read from the priority, as far as it tells.
    RelayProtocol = "RTCIceCandidate.relayProtocol",
        connection::relay_protocol();
    /// The server that a candidate was found with; else that of its event.
    CandidateUrl = "RTCIceCandidate.url",
        connection::candidate_url();
}

impl fmt::Display for Feature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
