use crate::string_enum::string_enum;

string_enum! {
    /// Where a camera looks: the `VideoFacingModeEnum` of
    /// [Media Capture 4.3.9](https://www.w3.org/TR/mediacapture-streams/#def-constraint-facingMode).
    ///
    /// ```
    /// use rtcweb::{Constrain, FacingMode};
    ///
    /// let selfie: Constrain<FacingMode> = FacingMode::User.into();
    /// assert_eq!(selfie.ideal(), [FacingMode::User]);
    /// ```
    FacingMode {
        /// At the user.
        User = "user",
        /// Away from the user.
        Environment = "environment",
        /// To the user's left.
        Left = "left",
        /// To the user's right.
        Right = "right",
    }
}

string_enum! {
    /// How a size is come by that the camera does not have: the
    /// `VideoResizeModeEnum` of
    /// [Media Capture 4.3.9](https://www.w3.org/TR/mediacapture-streams/#def-constraint-resizeMode).
    ///
    /// ```
    /// use rtcweb::ResizeMode;
    ///
    /// assert_eq!(ResizeMode::CropAndScale.as_str(), "crop-and-scale");
    /// ```
    ResizeMode {
        /// Only sizes that the camera has.
        None = "none",
        /// The browser may crop and scale.
        CropAndScale = "crop-and-scale",
    }
}

string_enum! {
    /// What of a display is captured: the `DisplayCaptureSurfaceType` of
    /// [Screen Capture 5.6](https://www.w3.org/TR/screen-capture/#dom-displaycapturesurfacetype).
    ///
    /// ```
    /// use rtcweb::DisplaySurface;
    ///
    /// assert_eq!(DisplaySurface::from("browser"), DisplaySurface::Browser);
    /// ```
    DisplaySurface {
        /// A screen, or several.
        Monitor = "monitor",
        /// One window.
        Window = "window",
        /// One tab.
        Browser = "browser",
    }
}

string_enum! {
    /// When the mouse pointer is in a captured display: the
    /// `CursorCaptureConstraint` of
    /// [Screen Capture 5.6](https://www.w3.org/TR/screen-capture/#dom-cursorcaptureconstraint).
    ///
    /// ```
    /// use rtcweb::CursorCapture;
    ///
    /// assert_eq!(CursorCapture::Motion.as_str(), "motion");
    /// ```
    CursorCapture {
        /// Never.
        Never = "never",
        /// Always.
        Always = "always",
        /// While it moves, and shortly after.
        Motion = "motion",
    }
}

string_enum! {
    /// Who sets exposure, focus or white balance: the `MeteringMode` of
    /// [Image Capture 9](https://www.w3.org/TR/image-capture/#meteringmode-section).
    ///
    /// ```
    /// use rtcweb::MeteringMode;
    ///
    /// assert_eq!(MeteringMode::SingleShot.as_str(), "single-shot");
    /// ```
    MeteringMode {
        /// The camera cannot tell.
        None = "none",
        /// The application.
        Manual = "manual",
        /// The camera, once, then it stays.
        SingleShot = "single-shot",
        /// The camera, again and again.
        Continuous = "continuous",
    }
}

/// Whose echo is cancelled: a boolean, or one of `EchoCancellationModeEnum`
/// ([Media Capture 4.3.9](https://www.w3.org/TR/mediacapture-streams/#def-constraint-echoCancellation)).
///
/// Firefox takes every text for `true`. A mode that must be kept
/// ([`Constrain::exactly`](crate::Constrain::exactly)) is refused there with
/// [`Overconstrained`](crate::ErrorKind::Overconstrained); one that is only
/// preferred becomes [`On`](Self::On).
///
/// ```
/// use rtcweb::{EchoCancellation, TrackConstraints};
///
/// let music = TrackConstraints {
///     echo_cancellation: Some(false.into()),
///     ..TrackConstraints::default()
/// };
/// assert_eq!(music.echo_cancellation.as_ref().map(|it| it.ideal()), Some(&[EchoCancellation::Off][..]));
/// assert!(EchoCancellation::RemoteOnly.is_on());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EchoCancellation {
    /// Nobody's.
    Off,
    /// The browser decides whose.
    On,
    /// That of everything this computer plays.
    All,
    /// That of the other peers alone.
    RemoteOnly,
    /// A mode that this version does not know, as the browser gave it.
    Other(Box<str>),
}

impl EchoCancellation {
    /// Whether any echo is cancelled.
    pub fn is_on(&self) -> bool {
        *self != Self::Off
    }

    /// The browser's name for this value, on and off included.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Off => "false",
            Self::On => "true",
            Self::All => "all",
            Self::RemoteOnly => "remote-only",
            Self::Other(text) => text,
        }
    }

    /// Whether it is more than on or off.
    pub(super) fn is_mode(&self) -> bool {
        !matches!(self, Self::Off | Self::On)
    }
}

impl From<bool> for EchoCancellation {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

impl From<&str> for EchoCancellation {
    fn from(text: &str) -> Self {
        match text {
            "false" => Self::Off,
            "true" => Self::On,
            "all" => Self::All,
            "remote-only" => Self::RemoteOnly,
            other => Self::Other(other.into()),
        }
    }
}

/// A point of a picture: the `Point2D` of
/// [Image Capture 10](https://www.w3.org/TR/image-capture/#points-of-interest).
/// Both members go from 0 (left, top) to 1 (right, bottom).
///
/// ```
/// use rtcweb::{Constrain, Point2D, TrackConstraints};
///
/// let middle = TrackConstraints {
///     points_of_interest: Some(Constrain::ideally(vec![Point2D { x: 0.5, y: 0.5 }])),
///     ..TrackConstraints::default()
/// };
/// # let _ = middle;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point2D {
    /// From left to right.
    pub x: f64,
    /// From top to bottom.
    pub y: f64,
}
