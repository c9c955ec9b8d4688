use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use super::capture_controller::CaptureController;
use super::constraints::TrackConstraints;
use super::track::MediaKind;
use crate::error::Error;
use crate::string_enum::string_enum;
use crate::web::support::media;
use crate::web::sys::{DisplayMediaInit, TrackMembers};

string_enum! {
    /// Whether something is offered: `SelfCapturePreferenceEnum`,
    /// `SystemAudioPreferenceEnum`, `SurfaceSwitchingPreferenceEnum` and
    /// `MonitorTypeSurfacesEnum` of
    /// [Screen Capture 5.4](https://www.w3.org/TR/screen-capture/#displaymediastreamoptions).
    ///
    /// ```
    /// use rtcweb::{DisplayMediaOptions, DisplayPreference};
    ///
    /// let options = DisplayMediaOptions {
    ///     self_browser_surface: Some(DisplayPreference::Exclude),
    ///     ..DisplayMediaOptions::default()
    /// };
    /// # let _ = options;
    /// ```
    DisplayPreference {
        /// It is.
        Include = "include",
        /// It is not.
        Exclude = "exclude",
    }
}

string_enum! {
    /// Which sound is offered with a window: the `WindowAudioPreferenceEnum`
    /// of [Screen Capture 5.4](https://www.w3.org/TR/screen-capture/#displaymediastreamoptions).
    ///
    /// ```
    /// use rtcweb::WindowAudioPreference;
    ///
    /// assert_eq!(WindowAudioPreference::System.as_str(), "system");
    /// ```
    WindowAudioPreference {
        /// That of the whole system.
        System = "system",
        /// That of the window.
        Window = "window",
        /// None.
        Exclude = "exclude",
    }
}

string_enum! {
    /// How much the sound matters: the `AudioSelectionPreferenceEnum` of
    /// [Screen Capture 5.4](https://www.w3.org/TR/screen-capture/#displaymediastreamoptions).
    ///
    /// ```
    /// use rtcweb::AudioSelectionPreference;
    ///
    /// assert_eq!(AudioSelectionPreference::Preferred.as_str(), "preferred");
    /// ```
    AudioSelectionPreference {
        /// The user should give it.
        Preferred = "preferred",
    }
}

/// What is asked of `getDisplayMedia`: the `DisplayMediaStreamOptions` of
/// [Screen Capture 5.4](https://www.w3.org/TR/screen-capture/#displaymediastreamoptions).
///
/// The user decides, so nearly all of this are hints for what the browser
/// offers; one that a browser does not know is ignored, and
/// [`ignored`](Self::ignored) tells which.
///
/// ```no_run
/// use rtcweb::{DisplayMediaOptions, DisplayPreference, Error, MediaDevices, MediaStream};
///
/// async fn share() -> Result<MediaStream, Error> {
///     let options = DisplayMediaOptions {
///         surface_switching: Some(DisplayPreference::Include),
///         ..DisplayMediaOptions::with_audio()
///     };
///     MediaDevices::new()?.get_display_media(&options).await
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisplayMediaOptions {
    /// The pictures are like this. Nothing can be exact or at least: what is
    /// captured is chosen by the user alone.
    pub video: TrackConstraints,
    /// The sound is like this; `None` for no sound. Firefox gives none.
    pub audio: Option<TrackConstraints>,
    /// Controls the capture; each for one capture.
    pub controller: Option<CaptureController>,
    /// Whether this tab is offered.
    pub self_browser_surface: Option<DisplayPreference>,
    /// Whether the sound of the system is offered with a screen.
    pub system_audio: Option<DisplayPreference>,
    /// Which sound is offered with a window.
    pub window_audio: Option<WindowAudioPreference>,
    /// Whether the user can go over to another tab later.
    pub surface_switching: Option<DisplayPreference>,
    /// Whether screens are offered.
    pub monitor_type_surfaces: Option<DisplayPreference>,
    /// How much the sound matters.
    pub audio_selection: Option<AudioSelectionPreference>,
    /// Whether this tab is what is most likely wanted (Chromium, not standard).
    pub prefer_current_tab: Option<bool>,
}

impl DisplayMediaOptions {
    /// Pictures, and sound where the browser and the user give any.
    pub fn with_audio() -> Self {
        Self { audio: Some(TrackConstraints::default()), ..Self::default() }
    }

    /// The options asked for here that this browser would ignore, by the
    /// browser's names. Whoever wants to know asks before the click: Safari
    /// may take the looking for the capture that a click allows.
    pub fn ignored(&self) -> Vec<&'static str> {
        let known = media::display_media_members();
        let asked = [
            ("controller", self.controller.is_some()),
            ("selfBrowserSurface", self.self_browser_surface.is_some()),
            ("systemAudio", self.system_audio.is_some()),
            ("windowAudio", self.window_audio.is_some()),
            ("surfaceSwitching", self.surface_switching.is_some()),
            ("monitorTypeSurfaces", self.monitor_type_surfaces.is_some()),
            ("audioSelection", self.audio_selection.is_some()),
            ("preferCurrentTab", self.prefer_current_tab.is_some()),
        ];
        let asked = asked.into_iter().filter(|(_, is_asked)| *is_asked).map(|(name, _)| name);
        asked.filter(|name| !known.iter().any(|known| known == name)).collect()
    }

    pub(super) fn check(&self, known: &TrackMembers) -> Result<(), Error> {
        self.video.check_display(&MediaKind::Video, Some(known))?;
        match &self.audio {
            Some(audio) => audio.check_display(&MediaKind::Audio, Some(known)),
            None => Ok(()),
        }
    }

    pub(super) fn to_js(&self, known: &TrackMembers) -> JsValue {
        let init: DisplayMediaInit = Object::new().unchecked_into();
        init.set_video(&self.video.to_js(Some(known)));
        if let Some(audio) = &self.audio {
            init.set_audio(&audio.to_js(Some(known)));
        }
        if let Some(controller) = &self.controller {
            init.set_controller(controller.as_js());
        }
        let put = |value: Option<&str>, set: fn(&DisplayMediaInit, &str)| {
            if let Some(value) = value {
                set(&init, value);
            }
        };
        let offer = |value: &Option<DisplayPreference>, set: fn(&DisplayMediaInit, &str)| {
            put(value.as_ref().map(DisplayPreference::as_str), set);
        };
        offer(&self.self_browser_surface, DisplayMediaInit::set_self_browser_surface);
        offer(&self.system_audio, DisplayMediaInit::set_system_audio);
        offer(&self.surface_switching, DisplayMediaInit::set_surface_switching);
        offer(&self.monitor_type_surfaces, DisplayMediaInit::set_monitor_type_surfaces);
        let window = self.window_audio.as_ref().map(WindowAudioPreference::as_str);
        put(window, DisplayMediaInit::set_window_audio);
        let selection = self.audio_selection.as_ref().map(AudioSelectionPreference::as_str);
        put(selection, DisplayMediaInit::set_audio_selection);
        if let Some(prefer) = self.prefer_current_tab {
            init.set_prefer_current_tab(prefer);
        }
        init.into()
    }
}
