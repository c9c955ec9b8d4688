use js_sys::Object;
use wasm_bindgen::JsCast;

use crate::web::sys::ResolutionInit;

/// A size that pictures must not exceed: the `RTCResolutionRestriction` of
/// [WebRTC Extensions](https://www.w3.org/TR/webrtc-extensions/#dom-rtcresolutionrestriction).
/// The shape of the picture stays; a restriction counts whichever way the
/// picture is turned.
///
/// ```
/// use rtcweb::ResolutionRestriction;
///
/// let small = ResolutionRestriction { max_width: Some(320), max_height: Some(180) };
/// assert_eq!(small.max_width, Some(320));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ResolutionRestriction {
    /// The greatest width in pixels.
    pub max_width: Option<u32>,
    /// The greatest height in pixels.
    pub max_height: Option<u32>,
}

impl ResolutionRestriction {
    pub(crate) fn from_js(init: &ResolutionInit) -> Self {
        Self { max_width: init.max_width(), max_height: init.max_height() }
    }

    pub(crate) fn to_js(self) -> ResolutionInit {
        let init: ResolutionInit = Object::new().unchecked_into();
        init.set_max_width(self.max_width);
        init.set_max_height(self.max_height);
        init
    }
}
