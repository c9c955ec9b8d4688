//! `alwaysNegotiateDataChannels` for browsers that do not know it.

use wasm_bindgen::{JsCast, JsValue};

use super::peer_connection::PeerConnection;
use crate::negotiation::SignalingState;
use crate::web::channel::options::DataChannelOptions;
use crate::web::sys::{ChannelExt, ConfigurationInit};

/// The highest id that every engine takes.
const ID: u16 = 1023;

/// A channel that only makes the browser write its section into an offer.
/// Nobody hears of it: both sides would have to make it, and it is closed
/// before the other side knows of the section.
pub(super) struct Section(ChannelExt);

impl Drop for Section {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl PeerConnection {
    /// Takes over what the configuration says and the browser ignores.
    pub(super) fn negotiate_data_as(&self, configuration: &JsValue) {
        if !configuration.is_object() {
            return;
        }
        let init: &ConfigurationInit = configuration.unchecked_ref();
        if let Some(always) = init.always_negotiate_data_channels() {
            // A browser that knows the member gives it back.
            let known = self.ext().get_configuration();
            let native = known.is_ok_and(|it| it.always_negotiate_data_channels().is_some());
            self.inner().negotiates_data.set(always && !native);
        }
    }

    /// What is held while an offer is made that needs a section for data
    /// channels and has none yet.
    pub(super) fn data_section(&self) -> Option<Section> {
        let wanted = self.inner().negotiates_data.get()
            && self.signaling_state() == SignalingState::Stable
            && self.ext().sctp().is_none();
        if !wanted {
            return None;
        }
        let options = DataChannelOptions::negotiated(ID).to_js();
        let raw = self.ext().create_data_channel("", &options).ok()?;
        Some(Section(raw.unchecked_into()))
    }
}
