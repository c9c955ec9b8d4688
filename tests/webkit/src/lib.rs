//! Calls every way into the crate and tells how it went, for a browser that
//! lacks what they stand on.

use rtcweb::{Certificate, Error, Feature, IceServer, PeerConnection, Support};
use wasm_bindgen::prelude::wasm_bindgen;

/// What was called, what it needs and how this browser comes by that, and how
/// the call went: `ok`, or the code of the error.
#[wasm_bindgen(getter_with_clone)]
pub struct Entry {
    pub name: String,
    pub feature: String,
    pub support: String,
    pub outcome: String,
}

/// What `support()` says, in the same form.
#[wasm_bindgen]
pub fn features() -> Vec<Entry> {
    let told = |(feature, support): (Feature, Support)| Entry {
        name: String::new(),
        feature: feature.to_string(),
        support: support.to_string(),
        outcome: String::new(),
    };
    rtcweb::support().into_iter().map(told).collect()
}

/// Whether the crate says that there are connections here.
#[wasm_bindgen]
pub fn is_supported() -> bool {
    rtcweb::is_supported()
}

/// Goes in everywhere.
#[wasm_bindgen]
pub async fn entries() -> Vec<Entry> {
    let server = IceServer::new(["stun:stun.example.org"]);
    vec![
        entry("PeerConnection::new", Feature::PeerConnection, PeerConnection::new()),
        entry(
            "PeerConnection::builder",
            Feature::PeerConnection,
            PeerConnection::builder().ice_server(server).build(),
        ),
        entry("Certificate::generate", Feature::PeerConnection, Certificate::generate().await),
    ]
}

fn entry<T>(name: &str, feature: Feature, result: Result<T, Error>) -> Entry {
    Entry {
        name: name.to_owned(),
        feature: feature.to_string(),
        support: feature.support().to_string(),
        outcome: outcome(&result),
    }
}

fn outcome<T>(result: &Result<T, Error>) -> String {
    result.as_ref().map_or_else(|error| error.kind().code(), |_| "ok").to_owned()
}
