use rtcweb::{
    CaptureController, CaptureHandleConfig, Constrain, MediaDevices, MediaStreamConstraints,
    TrackConstraints,
};

use super::{throws, video_track};

/// A camera that no machine has.
fn huge() -> TrackConstraints {
    TrackConstraints { width: Some(Constrain::exactly(1_000_000)), ..TrackConstraints::default() }
}

throws! {
    asking_for_nothing, "getUserMedia()": Type, Type => {
        MediaDevices::new()?.get_user_media(&MediaStreamConstraints::default()).await
    }
    asking_for_a_device_that_is_not_there, "getUserMedia()":
        Overconstrained { .. }, Overconstrained { .. } => {
        let device_id = Some(Constrain::exactly("nobody".into()));
        let video = Some(TrackConstraints { device_id, ..TrackConstraints::default() });
        let constraints = MediaStreamConstraints { video, ..MediaStreamConstraints::default() };
        MediaDevices::new()?.get_user_media(&constraints).await
    }
    asking_for_a_picture_that_no_camera_has, "getUserMedia()":
        Overconstrained { .. }, Overconstrained { .. } => {
        let video = Some(huge());
        let constraints = MediaStreamConstraints { video, ..MediaStreamConstraints::default() };
        MediaDevices::new()?.get_user_media(&constraints).await
    }
    a_picture_that_a_track_does_not_have, "applyConstraints()":
        Overconstrained { .. }, Overconstrained { .. } => {
        video_track().apply_constraints(&huge()).await
    }
    a_handle_that_is_too_long, "setCaptureHandleConfig()": Type, Unsupported => {
        let handle = "x".repeat(1025);
        let config = CaptureHandleConfig { handle, ..CaptureHandleConfig::default() };
        MediaDevices::new()?.set_capture_handle_config(&config)
    }
    a_handle_for_an_origin_that_is_none, "setCaptureHandleConfig()": Unsupported, Unsupported => {
        let permitted_origins = vec!["nonsense".to_owned()];
        let config = CaptureHandleConfig { permitted_origins, ..CaptureHandleConfig::default() };
        MediaDevices::new()?.set_capture_handle_config(&config)
    }
    the_zoom_levels_of_no_capture, "getSupportedZoomLevels()": InvalidState, Unsupported => {
        CaptureController::new().and_then(|controller| controller.supported_zoom_levels())
    }
    zooming_no_capture, "increaseZoomLevel()": InvalidState, Unsupported => {
        match CaptureController::new() {
            Ok(controller) => controller.increase_zoom_level().await,
            Err(absent) => Err(absent),
        }
    }
}
