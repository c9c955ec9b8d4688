//! What only a connection tells, made for the purpose and closed at once.

use js_sys::{Array, Object};
use wasm_bindgen::JsCast;

use crate::web::channel::options::DataChannelOptions;
use crate::web::sys::{
    CloneOptions, ConfigurationInit, PEER_CONNECTION, PeerConnectionExt, structured_clone,
};

/// Whether the browser knows `alwaysNegotiateDataChannels`: it gives back what
/// it knows.
pub(super) fn knows_negotiated_data() -> bool {
    looks(|configuration| configuration.always_negotiate_data_channels().is_some())
}

/// As above, for `iceCandidatePoolSize`.
pub(super) fn has_candidate_pool() -> bool {
    looks(|configuration| configuration.ice_candidate_pool_size().is_some())
}

fn looks(at: fn(&ConfigurationInit) -> bool) -> bool {
    tried(|connection| connection.get_configuration().is_ok_and(|it| at(&it)))
}

/// Whether a data channel can be moved to a worker.
pub(super) fn can_move_channels() -> bool {
    tried(|connection| {
        let init = DataChannelOptions::default().to_js();
        let Ok(channel) = connection.create_data_channel("", &init) else { return false };
        let options: CloneOptions = Object::new().unchecked_into();
        options.set_transfer(&Array::of1(&channel));
        structured_clone(&channel, &options).is_ok()
    })
}

/// What can only be found out with a connection, which is closed at once.
fn tried(find: impl FnOnce(&PeerConnectionExt) -> bool) -> bool {
    if PEER_CONNECTION.with(Option::is_none) {
        return false;
    }
    let Ok(connection) = PeerConnectionExt::new(&Object::new()) else { return false };
    let found = find(&connection);
    connection.close();
    found
}
