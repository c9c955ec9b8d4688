use super::capabilities::TrackCapabilities;
use super::constraints::TrackConstraints;
use super::settings::TrackSettings;
use super::track::{MediaStreamTrack, TrackState};
use crate::error::{Error, ErrorKind};
use crate::web::kernel::promise::settle;
use crate::web::support::media;
use crate::web::sys::{NAVIGATOR, TrackMembers};

/// What the source can do, is asked to do, and does.
impl MediaStreamTrack {
    /// What the source is set to.
    pub fn settings(&self) -> TrackSettings {
        TrackSettings::from_js(&self.ext().get_settings())
    }

    /// What the source can do; `None` where the browser does not tell (Firefox
    /// before version 132).
    pub fn capabilities(&self) -> Option<TrackCapabilities> {
        if !media::track_capabilities().is_usable() {
            return None;
        }
        self.ext().get_capabilities().ok().map(|members| TrackCapabilities::from_js(&members))
    }

    /// What was asked of the source last, as far as the browser knows it.
    pub fn constraints(&self) -> TrackConstraints {
        TrackConstraints::from_js(&self.ext().get_constraints())
    }

    /// Asks the source for other settings. What was asked for before is
    /// forgotten.
    ///
    /// Chromium takes the constraints of Image Capture (exposure, focus, lamp
    /// …) only by themselves; where there are others too, it is asked twice.
    ///
    /// # Errors
    ///
    /// [`Overconstrained`](ErrorKind::Overconstrained), naming the constraint
    /// that cannot be met, or that this browser does not know although it is
    /// required; [`InvalidState`](ErrorKind::InvalidState) where the track has
    /// ended.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future does not stop the browser: the settings may change.
    pub async fn apply_constraints(&self, constraints: &TrackConstraints) -> Result<(), Error> {
        // Engines disagree: one says yes, one names no constraint.
        if self.ready_state() == TrackState::Ended {
            return Err(Error::new(ErrorKind::InvalidState, "the track has ended"));
        }
        let known = known();
        constraints.check(&self.kind(), known.as_ref())?;
        let known = known.as_ref();
        match self.apply(constraints, known).await {
            Err(error) if constraints.is_mixed() && is_unnamed(&error) => {
                let (now, later) = (constraints.part(false), constraints.part(true));
                self.apply(&now, known).await.map_err(|error| now.name(error))?;
                self.apply(&later, known).await.map_err(|error| later.name(error))
            }
            result => result.map_err(|error| constraints.name(error)),
        }
    }

    async fn apply(
        &self,
        constraints: &TrackConstraints,
        known: Option<&TrackMembers>,
    ) -> Result<(), Error> {
        settle(self.ext().apply_constraints(&constraints.to_js(known))).await.map(drop)
    }
}

fn is_unnamed(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Overconstrained { constraint } if constraint.is_empty())
}

/// What the browser knows; nobody says in an insecure context, where tracks
/// come from other peers.
fn known() -> Option<TrackMembers> {
    NAVIGATOR
        .with(|navigator| navigator.as_ref()?.media_devices())
        .map(|devices| devices.get_supported_constraints())
}
