use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::track::MediaStreamTrack;
use crate::error::Error;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::support::media;
use crate::web::sys::{CaptureHandleConfigInit, CaptureHandleMembers};

/// What a page that captures this one may know: the `CaptureHandleConfig` of
/// [Capture Handle](https://w3c.github.io/mediacapture-handle/identity/#dom-capturehandleconfig).
///
/// ```no_run
/// # fn main() -> Result<(), rtcweb::Error> {
/// use rtcweb::{CaptureHandleConfig, MediaDevices};
///
/// MediaDevices::new()?.set_capture_handle_config(&CaptureHandleConfig {
///     handle: "slides 42".to_owned(),
///     permitted_origins: vec!["https://call.example".to_owned()],
///     ..CaptureHandleConfig::default()
/// })?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaptureHandleConfig {
    /// Whether the origin of this page is told.
    pub expose_origin: bool,
    /// What is told, up to 1024 UTF-16 units.
    pub handle: String,
    /// The origins that it is told to; `*` for all.
    pub permitted_origins: Vec<String>,
}

impl CaptureHandleConfig {
    pub(super) fn to_js(&self) -> CaptureHandleConfigInit {
        let init: CaptureHandleConfigInit = Object::new().unchecked_into();
        init.set_expose_origin(self.expose_origin);
        init.set_handle(&self.handle);
        let origins = self.permitted_origins.iter().map(|origin| JsValue::from_str(origin));
        init.set_permitted_origins(&origins.collect::<Array>());
        init
    }
}

/// What the captured page tells: the `CaptureHandle` of
/// [Capture Handle](https://w3c.github.io/mediacapture-handle/identity/#dom-capturehandle).
///
/// ```no_run
/// use rtcweb::MediaStreamTrack;
///
/// fn slides(captured: &MediaStreamTrack) -> Option<String> {
///     captured.capture_handle()?.handle
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CaptureHandle {
    /// The origin of the page, if it lets us know.
    pub origin: Option<String>,
    /// What it says.
    pub handle: Option<String>,
}

impl CaptureHandle {
    fn from_js(members: &CaptureHandleMembers) -> Self {
        Self { origin: members.origin(), handle: members.handle() }
    }
}

/// What a captured page tells about itself.
impl MediaStreamTrack {
    /// What the captured page tells; `None` where this track captures no tab,
    /// the page tells nothing, or the browser has no such thing (all but
    /// Chromium).
    pub fn capture_handle(&self) -> Option<CaptureHandle> {
        if !media::captured_handle().is_usable() {
            return None;
        }
        let members = self.ext().get_capture_handle().ok().flatten()?;
        Some(CaptureHandle::from_js(&members))
    }

    /// Calls `callback` when the captured page tells something else, or when
    /// another page is captured.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a browser without the
    /// event (all but Chromium).
    pub fn on_capture_handle_change(
        &self,
        mut callback: impl FnMut(Option<CaptureHandle>) + 'static,
    ) -> Result<Listener, Error> {
        media::captured_handle().require("MediaStreamTrack.oncapturehandlechange")?;
        let track = self.clone();
        Ok(self.listen("capturehandlechange", move || callback(track.capture_handle())))
    }

    /// What the captured page tells, whenever it changes.
    ///
    /// # Errors
    ///
    /// As [`on_capture_handle_change`](Self::on_capture_handle_change).
    pub fn capture_handle_changes(&self) -> Result<Events<Option<CaptureHandle>>, Error> {
        Events::try_new(&Scope::default(), |queue| {
            self.on_capture_handle_change(move |handle| queue.push(handle))
        })
    }
}
