//! Who a client is: derived from what it sends, never remembered.

use std::fmt::Write;

use rtcweb::negotiation::PeerId;
use sha2::{Digest, Sha256};

/// Whether a room may have this name. The characters are those that need no
/// escaping anywhere in a URL, since a room is shared as a link.
pub(crate) fn is_room_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

/// The id that belongs to this key; `None` for a key that is not 16 to 128
/// visible ASCII characters.
///
/// The others in the room see the id and must not be able to go back to the
/// key, which is all it takes to be this peer: hence a cryptographic hash.
pub(crate) fn peer_id(key: &str) -> Option<PeerId> {
    if !(16..=128).contains(&key.len()) || !key.bytes().all(|b| b.is_ascii_graphic()) {
        return None;
    }
    let digest = Sha256::digest(key.as_bytes());
    let id = digest.iter().take(16).fold(String::with_capacity(32), |mut id, byte| {
        // Writing to a String cannot fail.
        let _ = write!(id, "{byte:02x}");
        id
    });
    Some(PeerId::new(id))
}
