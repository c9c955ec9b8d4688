use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::string_enum::string_enum;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::kernel::promise::settle;
use crate::web::support::media;
use crate::web::sys::ControllerExt;

string_enum! {
    /// Which page is in front when a capture starts: the
    /// `CaptureStartFocusBehavior` of
    /// [Screen Capture 5.3](https://www.w3.org/TR/screen-capture/#dom-capturestartfocusbehavior).
    ///
    /// ```
    /// use rtcweb::CaptureStartFocusBehavior;
    ///
    /// let stay = CaptureStartFocusBehavior::FocusCapturingApplication;
    /// assert_eq!(stay.as_str(), "focus-capturing-application");
    /// ```
    CaptureStartFocusBehavior {
        /// This one.
        FocusCapturingApplication = "focus-capturing-application",
        /// The captured one.
        FocusCapturedSurface = "focus-captured-surface",
        /// The one that is.
        NoFocusChange = "no-focus-change",
    }
}

/// Controls one capture of a display: the `CaptureController` of
/// [Screen Capture 5.2](https://www.w3.org/TR/screen-capture/#dom-capturecontroller)
/// and [Captured Surface Control](https://w3c.github.io/mediacapture-surface-control/).
/// Chromium has it; elsewhere [`new`](Self::new) answers `Unsupported`.
///
/// `Clone` gives another handle to the same controller. A controller is good
/// for one [`get_display_media`](crate::MediaDevices::get_display_media).
///
/// ```no_run
/// use rtcweb::{
///     CaptureController, CaptureStartFocusBehavior, DisplayMediaOptions, Error, MediaDevices,
///     MediaStream,
/// };
///
/// async fn share() -> Result<MediaStream, Error> {
///     let controller = CaptureController::new()?;
///     controller.set_focus_behavior(&CaptureStartFocusBehavior::FocusCapturingApplication)?;
///     let options = DisplayMediaOptions {
///         controller: Some(controller),
///         ..DisplayMediaOptions::default()
///     };
///     MediaDevices::new()?.get_display_media(&options).await
/// }
/// ```
#[derive(Clone, Debug)]
pub struct CaptureController {
    raw: ControllerExt,
}

impl CaptureController {
    /// A controller for the next capture.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) outside of Chromium.
    pub fn new() -> Result<Self, Error> {
        media::capture_controller().require("CaptureController")?;
        Ok(Self { raw: ControllerExt::new()? })
    }

    /// Says which page is in front when the capture starts; before it starts,
    /// or at once after.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) where a screen is
    /// captured, or it is too late; [`Type`](crate::ErrorKind::Type) for a
    /// behaviour that the browser does not know.
    pub fn set_focus_behavior(&self, behavior: &CaptureStartFocusBehavior) -> Result<(), Error> {
        Ok(self.raw.set_focus_behavior(behavior.as_str())?)
    }

    /// The zoom levels that the captured tab can have, in percent.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) where nothing is
    /// captured, [`Unsupported`](crate::ErrorKind::Unsupported) where it is no
    /// tab, or the browser has no such thing.
    pub fn supported_zoom_levels(&self) -> Result<Vec<i32>, Error> {
        media::captured_surface_control().require("CaptureController.getSupportedZoomLevels")?;
        let levels = self.raw.get_supported_zoom_levels()?;
        Ok(levels.iter().filter_map(|level| level.as_f64()).map(|level| level as i32).collect())
    }

    /// The zoom level of the captured tab, in percent; `None` where no tab is
    /// captured or the browser has no such thing.
    pub fn zoom_level(&self) -> Option<i32> {
        self.raw.zoom_level().map(|level| level as i32)
    }

    /// Zooms the captured tab in, by one level.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) where nothing is
    /// captured or there is no further level, or without a fresh click of the
    /// user; [`NotAllowed`](crate::ErrorKind::NotAllowed) where the user says
    /// no; [`Unsupported`](crate::ErrorKind::Unsupported) where no tab is
    /// captured, or the browser has no such thing.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the zoom may change.
    pub async fn increase_zoom_level(&self) -> Result<(), Error> {
        media::captured_surface_control().require("CaptureController.increaseZoomLevel")?;
        settle(self.raw.increase_zoom_level()).await.map(drop)
    }

    /// Zooms the captured tab out, by one level.
    ///
    /// # Errors
    ///
    /// As [`increase_zoom_level`](Self::increase_zoom_level).
    ///
    /// # Cancel safety
    ///
    /// As [`increase_zoom_level`](Self::increase_zoom_level).
    pub async fn decrease_zoom_level(&self) -> Result<(), Error> {
        media::captured_surface_control().require("CaptureController.decreaseZoomLevel")?;
        settle(self.raw.decrease_zoom_level()).await.map(drop)
    }

    /// Gives the captured tab its usual zoom level.
    ///
    /// # Errors
    ///
    /// As [`increase_zoom_level`](Self::increase_zoom_level).
    ///
    /// # Cancel safety
    ///
    /// As [`increase_zoom_level`](Self::increase_zoom_level).
    pub async fn reset_zoom_level(&self) -> Result<(), Error> {
        media::captured_surface_control().require("CaptureController.resetZoomLevel")?;
        settle(self.raw.reset_zoom_level()).await.map(drop)
    }

    /// Makes the user's wheel over an element scroll the captured tab; `None`
    /// ends that.
    ///
    /// # Errors
    ///
    /// Those of [`increase_zoom_level`](Self::increase_zoom_level).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: it may happen.
    pub async fn forward_wheel(&self, element: Option<&web_sys::HtmlElement>) -> Result<(), Error> {
        media::captured_surface_control().require("CaptureController.forwardWheel")?;
        settle(self.raw.forward_wheel(element)).await.map(drop)
    }

    /// Calls `callback` with the new level when the zoom of the captured tab
    /// changes, or when another tab is captured.
    pub fn on_zoom_level_change(
        &self,
        mut callback: impl FnMut(Option<i32>) + 'static,
    ) -> Listener {
        let controller = self.clone();
        Listener::new(&self.raw, "zoomlevelchange", move |_| callback(controller.zoom_level()))
    }

    /// The zoom levels of the captured tab as they change.
    pub fn zoom_levels(&self) -> Events<Option<i32>> {
        Events::new(&Scope::default(), |queue| {
            self.on_zoom_level_change(move |level| queue.push(level))
        })
    }

    /// Wraps a controller of the browser.
    pub fn from_raw(raw: web_sys::EventTarget) -> Self {
        Self { raw: raw.unchecked_into() }
    }

    /// The browser's controller.
    pub fn as_raw(&self) -> &web_sys::EventTarget {
        &self.raw
    }

    /// The browser's controller, without this handle.
    pub fn into_raw(self) -> web_sys::EventTarget {
        self.raw.unchecked_into()
    }

    pub(super) fn as_js(&self) -> &JsValue {
        self.raw.as_ref()
    }
}
