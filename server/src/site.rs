//! The static host.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::handler::HandlerWithoutStateExt;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::services::ServeDir;

use crate::StartError;

/// What a page may do. `'self'` in `connect-src` does not cover WebSockets in
/// every browser, hence `ws:` and `wss:`; `blob:` is where received files and
/// recorded media are shown from; compiling wasm is its own permission.
const CONTENT_SECURITY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ws: wss:; \
     img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; \
     form-action 'self'; frame-ancestors 'self'",
);

const PERMISSIONS: HeaderValue =
    HeaderValue::from_static("camera=(self), microphone=(self), display-capture=(self)");

/// Refuses a folder that is no built site.
pub(crate) fn check(folder: &Path) -> Result<(), StartError> {
    if !folder.is_dir() {
        Err(StartError::SiteMissing(folder.to_owned()))
    } else if !folder.join("index.html").is_file() {
        Err(StartError::SiteWithoutIndex(folder.to_owned()))
    } else {
        Ok(())
    }
}

/// Everything that has no address of its own.
pub(crate) fn routes(folder: Option<&Path>) -> Router {
    let Some(folder) = folder else { return Router::new().fallback(not_found) };
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(not_found.into_service());
    Router::new().fallback_service(files).layer(axum::middleware::from_fn(cache))
}

/// Adds the headers that every answer carries.
pub(crate) async fn secure(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, CONTENT_SECURITY);
    headers.insert(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

async fn not_found() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "There is nothing at this address.\n")
}

/// What stands below `/assets/` has a hash of its content in its name and never
/// changes; everything else is asked for again, which costs a 304 if unchanged.
async fn cache(request: Request, next: Next) -> Response {
    let hashed = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let value = if hashed && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(value));
    response
}
