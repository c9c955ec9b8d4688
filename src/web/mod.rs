//! The browser's objects, one file for each interface.
//!
//! Every type wraps the browser's own object (`from_raw`, `as_raw`,
//! `into_raw`). What web-sys lacks is bound in [`sys`]; events and promises
//! come in through [`listener`], [`events`] and [`promise`] alone.

mod builder;
mod callback;
mod candidate;
mod certificate;
mod channel;
mod channel_events;
mod channel_options;
mod channel_send;
mod configuration;
mod connection;
mod connection_events;
mod connection_media;
mod connection_sdp;
mod connection_state;
mod constrain;
mod constraints;
mod description;
mod devices;
mod emitter;
pub(crate) mod error;
mod events;
mod ice_server;
mod inbox;
mod listener;
mod media_stream;
mod message;
mod notify;
mod payload;
mod promise;
mod queue;
mod random;
mod receiver;
mod remote_peer;
mod room;
mod room_driver;
mod room_entry;
mod room_members;
mod sender;
mod session;
mod session_driver;
mod settings;
mod signaling;
mod socket;
mod sys;
mod track;
mod transceiver;
mod turnstile;

pub use builder::PeerConnectionBuilder;
pub use candidate::{IceCandidate, IceCandidateType};
pub use certificate::{Certificate, Fingerprint};
pub use channel::{ChannelState, DEFAULT_HIGH_WATER_MARK, DataChannel};
pub use channel_events::{MessageListener, Messages};
pub use channel_options::DataChannelOptions;
pub use configuration::{BundlePolicy, Configuration, IceTransportPolicy, RtcpMuxPolicy};
pub use connection::{PeerConnection, is_supported};
pub use connection_events::{IceCandidateError, TrackEvent};
pub use connection_media::TransceiverOptions;
pub use connection_sdp::OfferOptions;
pub use connection_state::{ConnectionState, IceConnectionState, IceGatheringState};
pub use constrain::{Constrain, ConstraintNumber, ConstraintValue};
pub use constraints::{MediaStreamConstraints, TrackConstraints};
pub use devices::{DisplayMediaOptions, MediaDevices};
pub use events::Events;
pub use ice_server::IceServer;
pub use listener::Listener;
pub use media_stream::MediaStream;
pub use message::Message;
pub use payload::Payload;
pub use receiver::RtpReceiver;
pub use remote_peer::{RemotePeer, RoomSignaling};
pub use room::{Room, RoomEvent, RoomOptions};
pub use sender::RtpSender;
pub use session::{CloseReason, Session, SessionEvent};
pub use settings::TrackSettings;
pub use signaling::{MemorySignaling, Signal, Signaling};
pub use track::{MediaKind, MediaStreamTrack, TrackState};
pub use transceiver::{Direction, RtpTransceiver};

#[cfg(feature = "js")]
pub(crate) use self::{callback::Callback, events::End, queue::Queue, turnstile::Turnstile};
