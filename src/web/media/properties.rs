/// Calls a macro with the table of the properties that a track can have.
///
/// The specifications repeat this list in four dictionaries (what is asked,
/// what is set, what is possible, what the browser knows), so it stands here
/// once. A row is: the documentation; the member's name in Rust and in the
/// browser; the kind of track that has it; whether it takes effect through
/// `applyConstraints` alone (`later`, Image Capture); whether it can be
/// negative; its type as a constraint, as a setting, and as a capability.
macro_rules! track_properties {
    ($then:ident) => {
        $then! {
            "Width in pixels.",
            width width Video now positive [u32] [u32] [CapabilityRange<u32>];
            "Height in pixels.",
            height height Video now positive [u32] [u32] [CapabilityRange<u32>];
            "Width divided by height.",
            aspect_ratio aspectRatio Video now positive [f64] [f64] [CapabilityRange<f64>];
            "Frames per second.",
            frame_rate frameRate Video now positive [f64] [f64] [CapabilityRange<f64>];
            "Where the camera looks.",
            facing_mode facingMode Video now any [FacingMode] [FacingMode] [Vec<FacingMode>];
            "Whether the browser may crop and scale.",
            resize_mode resizeMode Video now any [ResizeMode] [ResizeMode] [Vec<ResizeMode>];
            "Samples per second.",
            sample_rate sampleRate Audio now positive [u32] [u32] [CapabilityRange<u32>];
            "Bits per sample.",
            sample_size sampleSize Audio now positive [u32] [u32] [CapabilityRange<u32>];
            "Channels.",
            channel_count channelCount Audio now positive [u32] [u32] [CapabilityRange<u32>];
            "From the source to the page, in seconds.",
            latency latency Audio now positive [f64] [f64] [CapabilityRange<f64>];
            "Whether echo is cancelled, and which.",
            echo_cancellation echoCancellation Audio now any
                [EchoCancellation] [EchoCancellation] [Vec<EchoCancellation>];
            "Whether the gain is controlled.",
            auto_gain_control autoGainControl Audio now any [bool] [bool] [Vec<bool>];
            "Whether noise is suppressed.",
            noise_suppression noiseSuppression Audio now any [bool] [bool] [Vec<bool>];
            "How loud, from 0 to 1 (Safari, no longer in the specification).",
            volume volume Audio now positive [f64] [f64] [CapabilityRange<f64>];
            "Whether everything but the voice is removed ([Extensions](https://w3c.github.io/mediacapture-extensions/)).",
            voice_isolation voiceIsolation Audio now any [bool] [bool] [Vec<bool>];
            "The device.",
            device_id deviceId Both now any [String] [String] [String];
            "The group of devices in one housing.",
            group_id groupId Both now any [String] [String] [String];
            "Whether the background is blurred.",
            background_blur backgroundBlur Video now any [bool] [bool] [Vec<bool>];
            "Whether the background is told apart in a mask.",
            background_segmentation_mask backgroundSegmentationMask Video now any
                [bool] [bool] [Vec<bool>];
            "Whether gestures become effects in the picture.",
            gesture_reactions gestureReactions Video now any [bool] [bool] [Vec<bool>];
            "Whether the picture is cut to the face.",
            face_framing faceFraming Video now any [bool] [bool] [Vec<bool>];
            "Whether the eyes are made to look at the camera.",
            eye_gaze_correction eyeGazeCorrection Video now any [bool] [bool] [Vec<bool>];
            "How faces are found: `none`, `bounding-box` or `bounding-box-with-landmark-center-point`.",
            human_face_detection_mode humanFaceDetectionMode Video now any
                [String] [String] [Vec<String>];
            "Whether a mode that takes less power is chosen (Safari).",
            power_efficient powerEfficient Video now any [bool] [bool] [Vec<bool>];
            "Whether the pixels come in a format that takes less power.",
            power_efficient_pixel_format powerEfficientPixelFormat Video now any
                [] [bool] [Vec<bool>];
            "What is captured, for a captured display.",
            display_surface displaySurface Video now any
                [DisplaySurface] [DisplaySurface] [DisplaySurface];
            "Whether what is captured may be larger than what is seen.",
            logical_surface logicalSurface Video now any [bool] [bool] [bool];
            "When the mouse pointer is in the picture.",
            cursor cursor Video now any [CursorCapture] [CursorCapture] [Vec<CursorCapture>];
            "Whether the sound of this page is left out of the captured sound.",
            restrict_own_audio restrictOwnAudio Audio now any [bool] [bool] [Vec<bool>];
            "Whether the captured tab is silent for the user meanwhile.",
            suppress_local_audio_playback suppressLocalAudioPlayback Audio now any
                [bool] [bool] [Vec<bool>];
            "Physical pixels for each pixel of the captured surface.",
            screen_pixel_ratio screenPixelRatio Video now positive [] [f64] [];
            "How the white balance is found ([Image Capture](https://www.w3.org/TR/image-capture/)).",
            white_balance_mode whiteBalanceMode Video later any
                [MeteringMode] [MeteringMode] [Vec<MeteringMode>];
            "How the exposure is found.",
            exposure_mode exposureMode Video later any
                [MeteringMode] [MeteringMode] [Vec<MeteringMode>];
            "How the focus is found.",
            focus_mode focusMode Video later any
                [MeteringMode] [MeteringMode] [Vec<MeteringMode>];
            "Where in the picture exposure, focus and white balance are measured.",
            points_of_interest pointsOfInterest Video later any [Vec<Point2D>] [Vec<Point2D>] [];
            "Exposure bias, in steps of the aperture.",
            exposure_compensation exposureCompensation Video later any
                [f64] [f64] [CapabilityRange<f64>];
            "Exposure time, in units of 100 µs.",
            exposure_time exposureTime Video later positive [f64] [f64] [CapabilityRange<f64>];
            "Colour temperature, in kelvin.",
            color_temperature colorTemperature Video later positive
                [f64] [f64] [CapabilityRange<f64>];
            "Sensitivity, as an ISO value.",
            iso iso Video later positive [f64] [f64] [CapabilityRange<f64>];
            "Brightness, in units of the camera.",
            brightness brightness Video later any [f64] [f64] [CapabilityRange<f64>];
            "Contrast, in units of the camera.",
            contrast contrast Video later any [f64] [f64] [CapabilityRange<f64>];
            "Saturation, in units of the camera.",
            saturation saturation Video later any [f64] [f64] [CapabilityRange<f64>];
            "Sharpness, in units of the camera.",
            sharpness sharpness Video later any [f64] [f64] [CapabilityRange<f64>];
            "Distance of what is in focus, in metres.",
            focus_distance focusDistance Video later positive [f64] [f64] [CapabilityRange<f64>];
            "Turn to the side, in seconds of arc. [`Constrain::any`](crate::Constrain::any) asks for the permission alone.",
            pan pan Video later any [f64] [f64] [CapabilityRange<f64>];
            "Turn up or down, in seconds of arc. [`Constrain::any`](crate::Constrain::any) asks for the permission alone.",
            tilt tilt Video later any [f64] [f64] [CapabilityRange<f64>];
            "Focal length, in units of the camera. [`Constrain::any`](crate::Constrain::any) asks for the permission alone.",
            zoom zoom Video later positive [f64] [f64] [CapabilityRange<f64>];
            "Whether the lamp is on.",
            torch torch Video later any [bool] [bool] [Vec<bool>];
            "Another source than a camera, for instance `screen` (Firefox, not standard).",
            media_source mediaSource Both now any [String] [String] [];
            "The window whose content is captured (Firefox, not standard).",
            browser_window browserWindow Video now any [i32] [i32] [];
            "Whether the capture scrolls with the page (Firefox, not standard).",
            scroll_with_page scrollWithPage Video now any [bool] [bool] [];
            "Left edge of what is captured (Firefox, not standard).",
            viewport_offset_x viewportOffsetX Video now any [i32] [i32] [];
            "Upper edge of what is captured (Firefox, not standard).",
            viewport_offset_y viewportOffsetY Video now any [i32] [i32] [];
            "Width of what is captured (Firefox, not standard).",
            viewport_width viewportWidth Video now any [i32] [i32] [];
            "Height of what is captured (Firefox, not standard).",
            viewport_height viewportHeight Video now any [i32] [i32] [];
        }
    };
}

pub(crate) use track_properties;
