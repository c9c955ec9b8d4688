use wasm_bindgen::{JsCast, JsValue};

use super::constraints::TrackConstraints;
use super::devices::MediaDevices;
use super::media_stream::MediaStream;
use super::stream_constraints::MediaStreamConstraints;
use super::track::{MediaKind, MediaStreamTrack};
use crate::error::Error;
use crate::web::kernel::error::unsupported;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;
use crate::web::support::media;
use crate::web::sys::{CaptureElementExt, DOCUMENT};

/// Defines an element that the user clicks to give a camera or a microphone.
macro_rules! capture_element {
    (
        $(#[$meta:meta])*
        $name:ident, $tag:literal, $detect:ident, $interface:literal,
        $(#[$given_meta:meta])* $given:ident $on:ident $events:ident $event:literal $type:ident
    ) => {
        $(#[$meta])*
        ///
        /// `Clone` gives another handle to the same element; dropping a handle
        /// stops nothing.
        #[derive(Clone, Debug)]
        pub struct $name {
            raw: CaptureElementExt,
        }

        impl $name {
            /// A new element, which is in no page yet.
            ///
            /// # Errors
            ///
            /// [`Unsupported`](crate::ErrorKind::Unsupported) outside of
            /// Chromium.
            pub fn new() -> Result<Self, Error> {
                media::$detect().require($interface)?;
                DOCUMENT.with(|document| {
                    let document = document.as_ref().ok_or_else(|| unsupported("document"))?;
                    Ok(Self { raw: document.create_element($tag)?.unchecked_into() })
                })
            }

            $(#[$given_meta])*
            pub fn $given(&self) -> Option<$type> {
                self.raw.$given().map($type::from_raw)
            }

            /// Why nothing was given, the last time.
            pub fn error(&self) -> Option<Error> {
                self.raw.error().map(|error| JsValue::from(error).into())
            }

            /// Calls `callback` with what the user gives.
            pub fn $on(&self, mut callback: impl FnMut($type) + 'static) -> Listener {
                let element = self.clone();
                Listener::new(&self.raw, $event, move |_| {
                    if let Some(given) = element.$given() {
                        callback(given);
                    }
                })
            }

            /// What the user gives.
            pub fn $events(&self) -> Events<$type> {
                Events::new(&Scope::default(), |queue| self.$on(move |given| queue.push(given)))
            }

            /// Calls `callback` when nothing is given although the user wanted
            /// to, for instance because there is no such device.
            pub fn on_error(&self, mut callback: impl FnMut(Option<Error>) + 'static) -> Listener {
                let element = self.clone();
                Listener::new(&self.raw, "error", move |_| callback(element.error()))
            }

            /// Why nothing is given although the user wanted to.
            pub fn errors(&self) -> Events<Option<Error>> {
                Events::new(&Scope::default(), |queue| {
                    self.on_error(move |error| queue.push(error))
                })
            }

            /// Calls `callback` when the user changes their mind.
            pub fn on_cancel(&self, mut callback: impl FnMut() + 'static) -> Listener {
                Listener::new(&self.raw, "cancel", move |_| callback())
            }

            /// A stream that yields whenever the user changes their mind.
            pub fn cancels(&self) -> Events<()> {
                Events::new(&Scope::default(), |queue| self.on_cancel(move || queue.push(())))
            }

            /// Adopts an element of the page.
            ///
            /// # Errors
            ///
            /// [`Unsupported`](crate::ErrorKind::Unsupported) outside of
            /// Chromium, where the element is an unknown one.
            pub fn from_raw(raw: web_sys::HtmlElement) -> Result<Self, Error> {
                media::$detect().require($interface)?;
                Ok(Self { raw: raw.unchecked_into() })
            }

            /// The browser's element, to put it into the page.
            pub fn as_raw(&self) -> &web_sys::HtmlElement {
                &self.raw
            }

            /// The browser's element, without this handle.
            pub fn into_raw(self) -> web_sys::HtmlElement {
                self.raw.unchecked_into()
            }
        }
    };
}

capture_element! {
    /// A button with which the user gives a camera, a microphone or both: the
    /// `HTMLUserMediaElement` of
    /// [Extensions](https://w3c.github.io/mediacapture-extensions/#dom-htmlusermediaelement).
    ///
    /// ```no_run
    /// use rtcweb::{Error, Listener, MediaStreamConstraints, UserMediaElement};
    ///
    /// fn button() -> Result<(UserMediaElement, Listener), Error> {
    ///     let button = UserMediaElement::new()?;
    ///     button.set_constraints(&MediaStreamConstraints::audio_and_video())?;
    ///     let listener = button.on_stream(|stream| println!("{}", stream.id()));
    ///     Ok((button, listener))
    /// }
    /// ```
    UserMediaElement, "usermedia", user_media_element, "HTMLUserMediaElement",
    /// What the user gave, if anything.
    stream on_stream streams "stream" MediaStream
}

capture_element! {
    /// A button with which the user gives a camera: the `HTMLCameraElement` of
    /// [Extensions](https://w3c.github.io/mediacapture-extensions/#dom-htmlcameraelement).
    ///
    /// ```no_run
    /// use rtcweb::{CameraElement, Error, TrackConstraints};
    ///
    /// fn button() -> Result<CameraElement, Error> {
    ///     let button = CameraElement::new()?;
    ///     let small = TrackConstraints { width: Some(320.into()), ..TrackConstraints::default() };
    ///     button.set_constraints(&small)?;
    ///     Ok(button)
    /// }
    /// ```
    CameraElement, "camera", camera_element, "HTMLCameraElement",
    /// What the user gave, if anything.
    track on_track tracks "track" MediaStreamTrack
}

capture_element! {
    /// A button with which the user gives a microphone: the
    /// `HTMLMicrophoneElement` of
    /// [Extensions](https://w3c.github.io/mediacapture-extensions/#dom-htmlmicrophoneelement).
    ///
    /// ```no_run
    /// use rtcweb::{Error, MicrophoneElement};
    ///
    /// fn button() -> Result<MicrophoneElement, Error> {
    ///     MicrophoneElement::new()
    /// }
    /// ```
    MicrophoneElement, "microphone", microphone_element, "HTMLMicrophoneElement",
    /// What the user gave, if anything.
    track on_track tracks "track" MediaStreamTrack
}

impl UserMediaElement {
    /// Says what is asked for, before the user clicks.
    ///
    /// # Errors
    ///
    /// [`Overconstrained`](crate::ErrorKind::Overconstrained) for what this
    /// browser, or such an element, would ignore although it is required
    /// (advanced sets, and what takes effect on an open camera alone);
    /// [`Unsupported`](crate::ErrorKind::Unsupported) for a peer identity.
    pub fn set_constraints(&self, constraints: &MediaStreamConstraints) -> Result<(), Error> {
        if constraints.peer_identity.is_some() {
            return Err(unsupported("HTMLMediaStreamConstraints.peerIdentity"));
        }
        let known = MediaDevices::new()?.known();
        constraints.check(&known)?;
        for track in constraints.audio.iter().chain(&constraints.video) {
            track.check_element()?;
        }
        Ok(self.raw.set_constraints(&constraints.to_js(&known))?)
    }
}

impl CameraElement {
    /// Says what is asked for, before the user clicks.
    ///
    /// # Errors
    ///
    /// As [`UserMediaElement::set_constraints`].
    pub fn set_constraints(&self, constraints: &TrackConstraints) -> Result<(), Error> {
        set(&self.raw, &MediaKind::Video, constraints)
    }
}

impl MicrophoneElement {
    /// Says what is asked for, before the user clicks.
    ///
    /// # Errors
    ///
    /// As [`UserMediaElement::set_constraints`].
    pub fn set_constraints(&self, constraints: &TrackConstraints) -> Result<(), Error> {
        set(&self.raw, &MediaKind::Audio, constraints)
    }
}

fn set(
    raw: &CaptureElementExt,
    kind: &MediaKind,
    constraints: &TrackConstraints,
) -> Result<(), Error> {
    let known = MediaDevices::new()?.known();
    constraints.check(kind, Some(&known))?;
    constraints.check_element()?;
    Ok(raw.set_constraints(&constraints.to_js(Some(&known)))?)
}
