use wasm_bindgen::{JsCast, JsValue};

use super::track::MediaStreamTrack;
use crate::error::Error;
use crate::web::kernel::promise::settle;
use crate::web::support::media;
use crate::web::sys::{BrowserTrackExt, CropTargetExt, RestrictionTargetExt};

/// The pictures of a captured tab: the `BrowserCaptureMediaStreamTrack` of
/// [Region Capture](https://www.w3.org/TR/mediacapture-region/) and
/// [Element Capture](https://screen-share.github.io/element-capture/).
/// Chromium has it.
///
/// ```no_run
/// use rtcweb::{BrowserCaptureMediaStreamTrack, CropTarget, Error, MediaStreamTrack};
///
/// async fn slides_only(track: &MediaStreamTrack, slides: &CropTarget) -> Result<(), Error> {
///     match BrowserCaptureMediaStreamTrack::from_track(track) {
///         Some(track) => track.crop_to(Some(slides)).await,
///         None => Ok(()),
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct BrowserCaptureMediaStreamTrack {
    raw: BrowserTrackExt,
}

impl BrowserCaptureMediaStreamTrack {
    /// The track as what it is, if it captures a tab and the browser can cut.
    pub fn from_track(track: &MediaStreamTrack) -> Option<Self> {
        track.as_raw().dyn_ref::<BrowserTrackExt>().map(|raw| Self { raw: raw.clone() })
    }

    /// The track, for everything that tracks have in common.
    pub fn track(&self) -> MediaStreamTrack {
        MediaStreamTrack::from_raw(self.raw.clone().unchecked_into())
    }

    /// A second track from the same tab, which is not cut.
    #[must_use = "the new track goes on until it is stopped"]
    pub fn clone_track(&self) -> Self {
        Self { raw: self.track().clone_track().into_raw().unchecked_into() }
    }

    /// Cuts the pictures to where an element is, with all that is before it;
    /// `None` ends that.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a browser that cannot,
    /// [`NotAllowed`](crate::ErrorKind::NotAllowed) for an element of another
    /// tab.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the pictures may change.
    pub async fn crop_to(&self, target: Option<&CropTarget>) -> Result<(), Error> {
        media::region_capture().require("BrowserCaptureMediaStreamTrack.cropTo")?;
        settle(self.raw.crop_to(target.map(CropTarget::as_raw))).await.map(drop)
    }

    /// Restricts the pictures to an element, without what is before it; `None`
    /// ends that.
    ///
    /// # Errors
    ///
    /// As [`crop_to`](Self::crop_to).
    ///
    /// # Cancel safety
    ///
    /// As [`crop_to`](Self::crop_to).
    pub async fn restrict_to(&self, target: Option<&RestrictionTarget>) -> Result<(), Error> {
        media::element_capture().require("BrowserCaptureMediaStreamTrack.restrictTo")?;
        settle(self.raw.restrict_to(target.map(RestrictionTarget::as_raw))).await.map(drop)
    }

    /// The browser's track.
    pub fn as_raw(&self) -> &web_sys::MediaStreamTrack {
        &self.raw
    }

    /// The browser's track, without this handle.
    pub fn into_raw(self) -> web_sys::MediaStreamTrack {
        self.raw.unchecked_into()
    }
}

/// Defines a name for an element that another tab can use.
macro_rules! target {
    ($(#[$meta:meta])* $name:ident, $raw:ident, $detect:ident, $member:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            raw: JsValue,
        }

        impl $name {
            /// A name for this element.
            ///
            /// # Errors
            ///
            /// [`Unsupported`](crate::ErrorKind::Unsupported) outside of
            /// Chromium, or for a kind of element that cannot be captured.
            ///
            /// # Cancel safety
            ///
            /// Nothing comes of a name that nobody takes; drop the future
            /// whenever you like.
            pub async fn from_element(element: &web_sys::Element) -> Result<Self, Error> {
                media::$detect().require($member)?;
                Ok(Self { raw: settle($raw::from_element(element)).await? })
            }

            /// Wraps a target of the browser, for instance one that came by
            /// `postMessage`.
            pub fn from_raw(raw: JsValue) -> Self {
                Self { raw }
            }

            /// The browser's target.
            pub fn as_raw(&self) -> &JsValue {
                &self.raw
            }

            /// The browser's target, without this handle.
            pub fn into_raw(self) -> JsValue {
                self.raw
            }
        }
    };
}

target! {
    /// A name for an element, for [`crop_to`](BrowserCaptureMediaStreamTrack::crop_to):
    /// the `CropTarget` of [Region Capture](https://www.w3.org/TR/mediacapture-region/#dom-croptarget).
    ///
    /// ```no_run
    /// use rtcweb::{CropTarget, Error};
    ///
    /// async fn name(slides: &web_sys::Element) -> Result<CropTarget, Error> {
    ///     CropTarget::from_element(slides).await
    /// }
    /// ```
    CropTarget, CropTargetExt, region_capture, "CropTarget.fromElement"
}

target! {
    /// A name for an element, for
    /// [`restrict_to`](BrowserCaptureMediaStreamTrack::restrict_to): the
    /// `RestrictionTarget` of
    /// [Element Capture](https://screen-share.github.io/element-capture/#dom-restrictiontarget).
    ///
    /// ```no_run
    /// use rtcweb::{Error, RestrictionTarget};
    ///
    /// async fn name(slides: &web_sys::Element) -> Result<RestrictionTarget, Error> {
    ///     RestrictionTarget::from_element(slides).await
    /// }
    /// ```
    RestrictionTarget, RestrictionTargetExt, element_capture, "RestrictionTarget.fromElement"
}
