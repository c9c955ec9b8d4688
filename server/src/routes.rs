//! What answers at which address.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tracing::debug;

use crate::app::App;
use crate::{Origin, site, socket};

/// The read buffer of each socket, allocated up front: the library's own 128 KiB
/// times 20,000 sockets would be 2.6 GB.
const READ_BUFFER: usize = 4 * 1024;

/// How much is collected before it is written without being flushed.
const WRITE_BUFFER: usize = 16 * 1024;

/// Messages up to this many times the limit are read and answered with
/// `too-large`; beyond that the socket is closed, unread.
const HARD_LIMIT: usize = 4;

pub(crate) fn routes(app: Arc<App>) -> Router {
    let site = site::routes(app.config.site.as_deref());
    Router::new()
        .route("/signal", get(signal))
        .route("/health", get(async || "ok"))
        .with_state(app)
        .merge(site)
        .layer(axum::middleware::map_response(site::secure))
}

async fn signal(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    if !may_connect(&headers, &app.config.allow_origin) {
        return (
            StatusCode::FORBIDDEN,
            "Pages of this origin may not use this server; --allow-origin lets them.\n",
        )
            .into_response();
    }
    let upgrade = match upgrade {
        Ok(upgrade) => upgrade,
        Err(rejection) => return rejection.into_response(),
    };
    let hard_limit = (app.config.limits.max_message_size as usize).saturating_mul(HARD_LIMIT);
    let upgrade = upgrade
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER)
        .max_message_size(hard_limit)
        .max_frame_size(hard_limit)
        .on_failed_upgrade(|error| debug!(%error, "a WebSocket did not come about"));
    let ending = app.ending.subscribe();
    if let Ok(seat) = Arc::clone(&app.seats).try_acquire_owned() {
        upgrade.on_upgrade(async move |socket| {
            socket::serve(socket, app, ending).await;
            drop(seat);
        })
    } else if let Ok(place) = Arc::clone(&app.porch).try_acquire_owned() {
        upgrade.on_upgrade(async move |socket| {
            socket::turn_away(socket, app).await;
            drop((place, ending));
        })
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "The server has no place for another client.\n")
            .into_response()
    }
}

/// Whether a client may open a socket. A WebSocket is not subject to the
/// browser's same-origin policy (RFC 6455 section 10.2): any page can open one
/// to any server, which has to look at the `Origin` itself. Programs other than
/// browsers send none, and could send any.
fn may_connect(headers: &HeaderMap, allowed: &[Origin]) -> bool {
    let Some(origin) = headers.get(ORIGIN) else { return true };
    let Some(origin) = origin.to_str().ok().and_then(|text| text.parse::<Origin>().ok()) else {
        return false;
    };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| origin.is_same_host(host)) || allowed.contains(&origin)
}
