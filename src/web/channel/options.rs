use js_sys::Object;
use wasm_bindgen::JsCast;

use crate::web::rtp::priority::PriorityType;
use crate::web::sys::ChannelInit;

/// How a data channel is made: the `RTCDataChannelInit` of
/// [WebRTC 6.2](https://www.w3.org/TR/webrtc/#dom-rtcdatachannelinit).
///
/// ```
/// use rtcweb::DataChannelOptions;
///
/// let lossy = DataChannelOptions {
///     ordered: false,
///     max_retransmits: Some(0),
///     ..DataChannelOptions::default()
/// };
/// let negotiated = DataChannelOptions::negotiated(0);
/// assert!(lossy.negotiated_id.is_none() && negotiated.ordered);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataChannelOptions {
    /// Whether messages arrive in the order they were sent.
    pub ordered: bool,
    /// For how many milliseconds a message is retransmitted; excludes
    /// `max_retransmits`.
    pub max_packet_life_time: Option<u16>,
    /// How often a message is retransmitted; excludes `max_packet_life_time`.
    pub max_retransmits: Option<u16>,
    /// The name of the protocol that the application speaks.
    pub protocol: String,
    /// How important the channel is beside the others
    /// ([WebRTC Priority](https://www.w3.org/TR/webrtc-priority/#dom-rtcdatachannelinit-priority)).
    /// WebKit alone knows this; elsewhere it is
    /// [`Unsupported`](crate::ErrorKind::Unsupported).
    pub priority: Option<PriorityType>,
    /// Both sides make the channel, with this id (0 to 65534), and none is
    /// announced.
    pub negotiated_id: Option<u16>,
}

impl Default for DataChannelOptions {
    fn default() -> Self {
        Self {
            ordered: true,
            max_packet_life_time: None,
            max_retransmits: None,
            protocol: String::new(),
            priority: None,
            negotiated_id: None,
        }
    }
}

impl DataChannelOptions {
    /// A reliable channel that both sides make with this id. There is no event
    /// to wait for, hence no race.
    pub fn negotiated(id: u16) -> Self {
        Self { negotiated_id: Some(id), ..Self::default() }
    }

    pub(crate) fn to_js(&self) -> ChannelInit {
        let init: ChannelInit = Object::new().unchecked_into();
        if !self.ordered {
            init.set_ordered(false);
        }
        if let Some(time) = self.max_packet_life_time {
            init.set_max_packet_life_time(time);
        }
        if let Some(count) = self.max_retransmits {
            init.set_max_retransmits(count);
        }
        if !self.protocol.is_empty() {
            init.set_protocol(&self.protocol);
        }
        if let Some(priority) = &self.priority {
            init.set_priority(priority.as_str());
        }
        if let Some(id) = self.negotiated_id {
            init.set_negotiated(true);
            init.set_id(id);
        }
        init
    }
}
