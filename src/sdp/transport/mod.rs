//! The attributes of the transport: ICE, DTLS, SCTP.

mod address;
mod candidate;
mod candidate_extensions;
mod candidate_type;
mod crypto;
mod data_channel;
mod dtls;
mod fingerprint;
mod ice;
mod remote_candidates;
mod sctp;

pub use address::Address;
pub use candidate::Candidate;
pub use candidate_extensions::CandidateExtensions;
pub use candidate_type::{CandidateType, RelayProtocol, TcpType};
pub use crypto::{Crypto, KeyManagement};
pub use data_channel::{DcMap, DcMapOptions, DcSa};
pub use dtls::{BundleOnly, Identity, Setup, TlsId};
pub use fingerprint::Fingerprint;
pub use ice::{EndOfCandidates, IceLite, IceMismatch, IceOptions, IcePacing, IcePwd, IceUfrag};
pub use remote_candidates::{RemoteCandidate, RemoteCandidates};
pub use sctp::{MaxMessageSize, SctpMap, SctpPort};
