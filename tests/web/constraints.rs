//! What is asked reaches the browser, and what it says comes back. Where a
//! test needs a browser that knows everything, or devices that nobody has, the
//! objects are made here: this crate looks at members and at nothing else.

use rtcweb::{
    CapabilityRange, Constrain, CursorCapture, DisplaySurface, EchoCancellation, Error, FacingMode,
    Feature, MediaDevices, MediaStreamConstraints, MediaStreamTrack, MeteringMode, Point2D,
    ResizeMode, TrackConstraints,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, Refused, TestResult, check, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn record_constraints();
    fn recorded_constraints() -> String;
    fn puppet(json: &str) -> web_sys::MediaStreamTrack;
}

/// What reaches the browser, as JSON.
async fn sent(constraints: &MediaStreamConstraints) -> TestResult<serde_json::Value> {
    record_constraints();
    let devices = MediaDevices::new()?;
    let error =
        within("the recorder answers", devices.get_user_media(constraints)).await?.refused()?;
    assert_eq!(error.name(), Some("AbortError"));
    Ok(serde_json::from_str(&recorded_constraints())?)
}

async fn sent_video(video: TrackConstraints) -> TestResult<serde_json::Value> {
    let constraints =
        MediaStreamConstraints { video: Some(video), ..MediaStreamConstraints::default() };
    Ok(sent(&constraints).await?["video"].take())
}

async fn sent_audio(audio: TrackConstraints) -> TestResult<serde_json::Value> {
    let constraints =
        MediaStreamConstraints { audio: Some(audio), ..MediaStreamConstraints::default() };
    Ok(sent(&constraints).await?["audio"].take())
}

fn json(text: &str) -> TestResult<serde_json::Value> {
    Ok(serde_json::from_str(text)?)
}

#[test]
async fn every_camera_constraint_reaches_the_browser_under_its_name() -> TestResult {
    check(async {
        let video = TrackConstraints {
            width: Some(Constrain::between(320, 640).or_ideally(480)),
            height: Some(Constrain::exactly(240)),
            aspect_ratio: Some(Constrain::at_most(1.5)),
            frame_rate: Some(Constrain::at_least(15.5)),
            facing_mode: Some(Constrain::exactly_one_of([FacingMode::User, FacingMode::Left])),
            resize_mode: Some(ResizeMode::None.into()),
            device_id: Some("camera".into()),
            group_id: Some(Constrain::ideally_one_of(["a".to_owned(), "b".to_owned()])),
            background_blur: Some(true.into()),
            background_segmentation_mask: Some(false.into()),
            gesture_reactions: Some(Constrain::exactly(false)),
            face_framing: Some(true.into()),
            eye_gaze_correction: Some(true.into()),
            human_face_detection_mode: Some("bounding-box".into()),
            power_efficient: Some(true.into()),
            ..TrackConstraints::default()
        };
        let expected = json(
            r#"{
                "width": {"ideal": 480, "min": 320, "max": 640},
                "height": {"exact": 240},
                "aspectRatio": {"max": 1.5},
                "frameRate": {"min": 15.5},
                "facingMode": {"exact": ["user", "left"]},
                "resizeMode": {"ideal": "none"},
                "deviceId": {"ideal": "camera"},
                "groupId": {"ideal": ["a", "b"]},
                "backgroundBlur": {"ideal": true},
                "backgroundSegmentationMask": {"ideal": false},
                "gestureReactions": {"exact": false},
                "faceFraming": {"ideal": true},
                "eyeGazeCorrection": {"ideal": true},
                "humanFaceDetectionMode": {"ideal": "bounding-box"},
                "powerEfficient": {"ideal": true}
            }"#,
        )?;
        assert_eq!(sent_video(video).await?, expected);
        Ok(())
    })
    .await
}

#[test]
async fn every_microphone_constraint_reaches_the_browser_under_its_name() -> TestResult {
    check(async {
        let audio = TrackConstraints {
            sample_rate: Some(48_000.into()),
            sample_size: Some(Constrain::exactly(16)),
            channel_count: Some(Constrain::at_most(2)),
            latency: Some(0.01.into()),
            echo_cancellation: Some(false.into()),
            auto_gain_control: Some(true.into()),
            noise_suppression: Some(Constrain::exactly(true)),
            voice_isolation: Some(true.into()),
            volume: Some(0.5.into()),
            restrict_own_audio: Some(true.into()),
            suppress_local_audio_playback: Some(false.into()),
            ..TrackConstraints::default()
        };
        let expected = json(
            r#"{
                "sampleRate": {"ideal": 48000},
                "sampleSize": {"exact": 16},
                "channelCount": {"max": 2},
                "latency": {"ideal": 0.01},
                "echoCancellation": {"ideal": false},
                "autoGainControl": {"ideal": true},
                "noiseSuppression": {"exact": true},
                "voiceIsolation": {"ideal": true},
                "volume": {"ideal": 0.5},
                "restrictOwnAudio": {"ideal": true},
                "suppressLocalAudioPlayback": {"ideal": false}
            }"#,
        )?;
        assert_eq!(sent_audio(audio).await?, expected);
        Ok(())
    })
    .await
}

#[test]
async fn every_image_constraint_reaches_the_browser_under_its_name() -> TestResult {
    check(async {
        let video = TrackConstraints {
            white_balance_mode: Some(MeteringMode::Continuous.into()),
            exposure_mode: Some(MeteringMode::Manual.into()),
            focus_mode: Some(MeteringMode::SingleShot.into()),
            points_of_interest: Some(vec![Point2D { x: 0.25, y: 1.0 }].into()),
            exposure_compensation: Some((-1.5).into()),
            exposure_time: Some(100.0.into()),
            color_temperature: Some(5000.0.into()),
            iso: Some(200.0.into()),
            brightness: Some((-64.0).into()),
            contrast: Some(1.0.into()),
            saturation: Some(2.0.into()),
            sharpness: Some(3.0.into()),
            focus_distance: Some(0.5.into()),
            pan: Some((-3600.0).into()),
            tilt: Some(Constrain::any()),
            zoom: Some(Constrain::any()),
            torch: Some(true.into()),
            ..TrackConstraints::default()
        };
        let expected = json(
            r#"{
                "whiteBalanceMode": {"ideal": "continuous"},
                "exposureMode": {"ideal": "manual"},
                "focusMode": {"ideal": "single-shot"},
                "pointsOfInterest": {"ideal": [{"x": 0.25, "y": 1}]},
                "exposureCompensation": {"ideal": -1.5},
                "exposureTime": {"ideal": 100},
                "colorTemperature": {"ideal": 5000},
                "iso": {"ideal": 200},
                "brightness": {"ideal": -64},
                "contrast": {"ideal": 1},
                "saturation": {"ideal": 2},
                "sharpness": {"ideal": 3},
                "focusDistance": {"ideal": 0.5},
                "pan": {"ideal": -3600},
                "tilt": true,
                "zoom": true,
                "torch": {"ideal": true}
            }"#,
        )?;
        // Numbers of JavaScript have one type, those of serde_json two.
        assert_eq!(sent_video(video).await?.to_string(), expected.to_string());
        Ok(())
    })
    .await
}

#[test]
async fn every_display_constraint_reaches_the_browser_under_its_name() -> TestResult {
    check(async {
        let video = TrackConstraints {
            display_surface: Some(DisplaySurface::Window.into()),
            logical_surface: Some(true.into()),
            cursor: Some(CursorCapture::Motion.into()),
            media_source: Some("screen".into()),
            browser_window: Some(7.into()),
            scroll_with_page: Some(true.into()),
            viewport_offset_x: Some((-1).into()),
            viewport_offset_y: Some(2.into()),
            viewport_width: Some(3.into()),
            viewport_height: Some(4.into()),
            ..TrackConstraints::default()
        };
        let expected = json(
            r#"{
                "displaySurface": {"ideal": "window"},
                "logicalSurface": {"ideal": true},
                "cursor": {"ideal": "motion"},
                "mediaSource": {"ideal": "screen"},
                "browserWindow": {"ideal": 7},
                "scrollWithPage": {"ideal": true},
                "viewportOffsetX": {"ideal": -1},
                "viewportOffsetY": {"ideal": 2},
                "viewportWidth": {"ideal": 3},
                "viewportHeight": {"ideal": 4}
            }"#,
        )?;
        assert_eq!(sent_video(video).await?, expected);
        Ok(())
    })
    .await
}

#[test]
async fn advanced_sets_reach_the_browser_in_their_order() -> TestResult {
    check(async {
        let set = |width| TrackConstraints {
            width: Some(Constrain::exactly(width)),
            ..TrackConstraints::default()
        };
        let video = TrackConstraints {
            height: Some(480.into()),
            advanced: vec![set(1920), set(1280)],
            ..TrackConstraints::default()
        };
        let expected = json(
            r#"{
                "height": {"ideal": 480},
                "advanced": [{"width": {"exact": 1920}}, {"width": {"exact": 1280}}]
            }"#,
        )?;
        assert_eq!(sent_video(video).await?, expected);
        Ok(())
    })
    .await
}

#[test]
async fn what_is_not_asked_for_does_not_reach_the_browser() -> TestResult {
    check(async {
        assert_eq!(sent(&MediaStreamConstraints::audio()).await?, json(r#"{"audio": {}}"#)?);
        assert_eq!(sent(&MediaStreamConstraints::video()).await?, json(r#"{"video": {}}"#)?);
        let both = json(r#"{"audio": {}, "video": {}}"#)?;
        assert_eq!(sent(&MediaStreamConstraints::audio_and_video()).await?, both);
        Ok(())
    })
    .await
}

#[test]
async fn a_required_image_constraint_is_only_preferred_while_the_camera_opens() -> TestResult {
    check(async {
        let video = TrackConstraints {
            torch: Some(Constrain::exactly(true)),
            zoom: Some(Constrain::at_least(2.0)),
            width: Some(Constrain::exactly(640)),
            ..TrackConstraints::default()
        };
        let expected =
            json(r#"{"width": {"exact": 640}, "zoom": true, "torch": {"ideal": true}}"#)?;
        assert_eq!(sent_video(video).await?, expected);
        Ok(())
    })
    .await
}

#[test]
async fn a_mode_of_echo_cancellation_is_a_text() -> TestResult {
    check(async {
        let audio = |mode| TrackConstraints {
            echo_cancellation: Some(Constrain::ideally(mode)),
            ..TrackConstraints::default()
        };
        for (mode, expected) in [
            (EchoCancellation::Off, "false"),
            (EchoCancellation::On, "true"),
            (EchoCancellation::All, r#""all""#),
            (EchoCancellation::RemoteOnly, r#""remote-only""#),
        ] {
            let sent = sent_audio(audio(mode)).await?;
            assert_eq!(sent["echoCancellation"]["ideal"], json(expected)?);
        }
        Ok(())
    })
    .await
}

#[test]
async fn every_setting_of_a_camera_is_read() -> TestResult {
    check(async {
        let settings = MediaStreamTrack::from_raw(puppet(
            r#"{
                "width": 640, "height": 480, "aspectRatio": 1.25, "frameRate": 29.97,
                "facingMode": "environment", "resizeMode": "crop-and-scale",
                "deviceId": "camera", "groupId": "box", "backgroundBlur": true,
                "backgroundSegmentationMask": false, "gestureReactions": true,
                "faceFraming": true, "eyeGazeCorrection": false,
                "humanFaceDetectionMode": "none", "powerEfficient": true,
                "powerEfficientPixelFormat": false, "displaySurface": "browser",
                "logicalSurface": true, "cursor": "never", "screenPixelRatio": 2
            }"#,
        ))
        .settings();
        assert_eq!((settings.width, settings.height), (Some(640), Some(480)));
        assert_eq!((settings.aspect_ratio, settings.frame_rate), (Some(1.25), Some(29.97)));
        assert_eq!(settings.facing_mode, Some(FacingMode::Environment));
        assert_eq!(settings.resize_mode, Some(ResizeMode::CropAndScale));
        assert_eq!(settings.device_id.as_deref(), Some("camera"));
        assert_eq!(settings.group_id.as_deref(), Some("box"));
        assert_eq!(settings.background_blur, Some(true));
        assert_eq!(settings.background_segmentation_mask, Some(false));
        assert_eq!(settings.gesture_reactions, Some(true));
        assert_eq!(settings.face_framing, Some(true));
        assert_eq!(settings.eye_gaze_correction, Some(false));
        assert_eq!(settings.human_face_detection_mode.as_deref(), Some("none"));
        assert_eq!(settings.power_efficient, Some(true));
        assert_eq!(settings.power_efficient_pixel_format, Some(false));
        assert_eq!(settings.display_surface, Some(DisplaySurface::Browser));
        assert_eq!(settings.logical_surface, Some(true));
        assert_eq!(settings.cursor, Some(CursorCapture::Never));
        assert_eq!(settings.screen_pixel_ratio, Some(2.0));
        assert_eq!((settings.torch, settings.sample_rate), (None, None));
        assert!(settings.other.is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn every_setting_of_a_microphone_is_read() -> TestResult {
    check(async {
        let settings = MediaStreamTrack::from_raw(puppet(
            r#"{
                "sampleRate": 48000, "sampleSize": 16, "channelCount": 2, "latency": 0.01,
                "echoCancellation": "remote-only", "autoGainControl": false,
                "noiseSuppression": true, "voiceIsolation": false, "restrictOwnAudio": true,
                "suppressLocalAudioPlayback": false
            }"#,
        ))
        .settings();
        assert_eq!((settings.sample_rate, settings.sample_size), (Some(48_000), Some(16)));
        assert_eq!((settings.channel_count, settings.latency), (Some(2), Some(0.01)));
        assert_eq!(settings.echo_cancellation, Some(EchoCancellation::RemoteOnly));
        assert_eq!(settings.auto_gain_control, Some(false));
        assert_eq!(settings.noise_suppression, Some(true));
        assert_eq!(settings.voice_isolation, Some(false));
        assert_eq!(settings.restrict_own_audio, Some(true));
        assert_eq!(settings.suppress_local_audio_playback, Some(false));
        Ok(())
    })
    .await
}

#[test]
async fn every_image_setting_is_read() -> TestResult {
    check(async {
        let settings = MediaStreamTrack::from_raw(puppet(
            r#"{
                "whiteBalanceMode": "none", "exposureMode": "manual", "focusMode": "continuous",
                "pointsOfInterest": [{"x": 0.5, "y": 0.25}], "exposureCompensation": -2,
                "exposureTime": 33, "colorTemperature": 4000, "iso": 100, "brightness": -1,
                "contrast": 2, "saturation": 3, "sharpness": 4, "focusDistance": 1.5,
                "pan": -10, "tilt": 20, "zoom": 1.5, "torch": true
            }"#,
        ))
        .settings();
        assert_eq!(settings.white_balance_mode, Some(MeteringMode::None));
        assert_eq!(settings.exposure_mode, Some(MeteringMode::Manual));
        assert_eq!(settings.focus_mode, Some(MeteringMode::Continuous));
        assert_eq!(settings.points_of_interest, Some(vec![Point2D { x: 0.5, y: 0.25 }]));
        let numbers = [
            settings.exposure_compensation,
            settings.exposure_time,
            settings.color_temperature,
            settings.iso,
            settings.brightness,
            settings.contrast,
            settings.saturation,
            settings.sharpness,
            settings.focus_distance,
            settings.pan,
            settings.tilt,
            settings.zoom,
        ];
        let expected = [-2.0, 33.0, 4000.0, 100.0, -1.0, 2.0, 3.0, 4.0, 1.5, -10.0, 20.0, 1.5];
        assert_eq!(numbers, expected.map(Some));
        assert_eq!(settings.torch, Some(true));
        Ok(())
    })
    .await
}

#[test]
async fn a_setting_that_is_newer_than_this_version_can_be_reached() -> TestResult {
    check(async {
        let track = MediaStreamTrack::from_raw(puppet(r#"{"width": 1, "smell": "roses"}"#));
        let other = track.settings().other;
        assert_eq!(other.len(), 1);
        assert_eq!(other[0].0, "smell");
        assert_eq!(other[0].1.as_string().as_deref(), Some("roses"));
        Ok(())
    })
    .await
}

#[test]
async fn every_capability_is_read() -> TestResult {
    check(async {
        let track = MediaStreamTrack::from_raw(puppet(
            r#"{
                "width": {"min": 1, "max": 1920}, "frameRate": {"min": 0, "max": 30},
                "facingMode": [], "resizeMode": ["none", "crop-and-scale"],
                "echoCancellation": [true, false, "remote-only"], "autoGainControl": [true],
                "deviceId": "camera", "displaySurface": "monitor", "logicalSurface": true,
                "cursor": ["never", "always"], "focusMode": ["manual"],
                "zoom": {"min": 1, "max": 8, "step": 0.5}, "torch": [false, true],
                "smell": ["roses"]
            }"#,
        ));
        if !Feature::TrackCapabilities.support().is_usable() {
            assert!(track.capabilities().is_none());
            return Ok(());
        }
        let can = track.capabilities().present("capabilities")?;
        let width = CapabilityRange { min: Some(1), max: Some(1920), step: None };
        assert_eq!(can.width, Some(width));
        assert_eq!(can.frame_rate.present("a frame rate")?.max, Some(30.0));
        assert_eq!(can.facing_mode, Some(Vec::new()));
        assert_eq!(can.resize_mode, Some(vec![ResizeMode::None, ResizeMode::CropAndScale]));
        let echo = vec![EchoCancellation::On, EchoCancellation::Off, EchoCancellation::RemoteOnly];
        assert_eq!(can.echo_cancellation, Some(echo));
        assert_eq!(can.auto_gain_control, Some(vec![true]));
        assert_eq!(can.device_id.as_deref(), Some("camera"));
        assert_eq!(can.display_surface, Some(DisplaySurface::Monitor));
        assert_eq!(can.logical_surface, Some(true));
        assert_eq!(can.cursor, Some(vec![CursorCapture::Never, CursorCapture::Always]));
        assert_eq!(can.focus_mode, Some(vec![MeteringMode::Manual]));
        let zoom = CapabilityRange { min: Some(1.0), max: Some(8.0), step: Some(0.5) };
        assert_eq!(can.zoom, Some(zoom));
        assert_eq!(can.torch, Some(vec![false, true]));
        assert_eq!((can.height, can.iso), (None, None));
        assert_eq!(can.other.len(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn constraints_come_back_in_every_form_that_they_can_have() -> TestResult {
    check(async {
        let kept = MediaStreamTrack::from_raw(puppet(
            r#"{
                "width": 640, "height": {"exact": 480}, "frameRate": {"min": 10, "max": 20},
                "facingMode": ["user", "left"], "resizeMode": {"exact": ["none"]},
                "echoCancellation": "all", "torch": false, "zoom": true,
                "pointsOfInterest": [{"x": 0, "y": 1}],
                "advanced": [{"width": {"exact": 320}}]
            }"#,
        ))
        .constraints();
        let expected = TrackConstraints {
            width: Some(640.into()),
            height: Some(Constrain::exactly(480)),
            frame_rate: Some(Constrain::between(10.0, 20.0)),
            facing_mode: Some(Constrain::ideally_one_of([FacingMode::User, FacingMode::Left])),
            resize_mode: Some(Constrain::exactly(ResizeMode::None)),
            echo_cancellation: Some(EchoCancellation::All.into()),
            torch: Some(false.into()),
            zoom: Some(Constrain::any()),
            points_of_interest: Some(vec![Point2D { x: 0.0, y: 1.0 }].into()),
            advanced: vec![TrackConstraints {
                width: Some(Constrain::exactly(320)),
                ..TrackConstraints::default()
            }],
            ..TrackConstraints::default()
        };
        assert_eq!(kept, expected);
        Ok(())
    })
    .await
}

#[test]
async fn settings_say_which_required_constraints_are_not_met() -> TestResult {
    check(async {
        let settings = MediaStreamTrack::from_raw(puppet(
            r#"{"width": 640, "height": 480, "frameRate": 29.97, "facingMode": "user",
                "echoCancellation": "all"}"#,
        ))
        .settings();
        let good = TrackConstraints {
            width: Some(Constrain::exactly(640)),
            height: Some(Constrain::between(1, 480)),
            frame_rate: Some(Constrain::exactly(30.0)),
            facing_mode: Some(Constrain::exactly_one_of([FacingMode::Left, FacingMode::User])),
            echo_cancellation: Some(Constrain::exactly(EchoCancellation::On)),
            ..TrackConstraints::default()
        };
        assert!(good.unmet(&settings).is_empty(), "{:?}", good.unmet(&settings));
        let bad = TrackConstraints {
            width: Some(Constrain::exactly(641)),
            height: Some(Constrain::at_least(481)),
            frame_rate: Some(Constrain::at_most(25.0)),
            facing_mode: Some(Constrain::exactly(FacingMode::Environment)),
            echo_cancellation: Some(Constrain::exactly(EchoCancellation::Off)),
            sample_rate: Some(Constrain::exactly(1)),
            ..TrackConstraints::default()
        };
        let unmet = bad.unmet(&settings);
        assert_eq!(unmet, ["width", "height", "frameRate", "facingMode", "echoCancellation"]);
        let preferred = TrackConstraints { width: Some(1.into()), ..TrackConstraints::default() };
        assert!(preferred.unmet(&settings).is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn a_browser_says_which_constraints_it_knows() -> TestResult {
    check(async {
        let supported = MediaDevices::new()?.supported_constraints();
        assert!(supported.width && supported.height && supported.frame_rate);
        assert!(supported.device_id && supported.echo_cancellation);
        assert!(supported.contains("width") && !supported.contains("smell"));
        let names = supported.names();
        assert!(names.contains(&"deviceId") && names.contains(&"noiseSuppression"));
        assert_eq!(names.contains(&"torch"), supported.torch);
        // What no version of this crate knows is kept; today there is nothing.
        wasm_bindgen_test::console_log!("new to this version: {:?}", supported.other);
        for name in &supported.other {
            assert!(supported.contains(name) && names.contains(&name.as_str()));
        }
        Ok(())
    })
    .await
}

#[test]
async fn what_a_browser_would_ignore_can_be_asked_for_by_name() -> TestResult {
    check(async {
        let supported = MediaDevices::new()?.supported_constraints();
        let asked = TrackConstraints {
            width: Some(640.into()),
            torch: Some(true.into()),
            gesture_reactions: Some(true.into()),
            advanced: vec![TrackConstraints {
                zoom: Some(2.0.into()),
                ..TrackConstraints::default()
            }],
            ..TrackConstraints::default()
        };
        let ignored = asked.ignored_by(&supported);
        assert!(!ignored.contains(&"width"));
        assert_eq!(ignored.contains(&"torch"), !supported.torch);
        assert_eq!(ignored.contains(&"zoom"), !supported.zoom);
        assert_eq!(ignored.contains(&"gestureReactions"), !supported.gesture_reactions);
        Ok(())
    })
    .await
}

#[test]
async fn a_constraint_converts_from_a_bare_value() -> TestResult {
    check(async {
        assert_eq!(Constrain::from(3_u32), Constrain::ideally(3));
        assert_eq!(Constrain::<String>::from("a"), Constrain::ideally("a".to_owned()));
        let on: Constrain<EchoCancellation> = true.into();
        assert_eq!(on, Constrain::ideally(EchoCancellation::On));
        let range = Constrain::between(1, 2).or_ideally(2);
        assert_eq!((range.min(), range.max(), range.ideal()), (Some(&1), Some(&2), &[2][..]));
        assert!(Constrain::<bool>::default().exact().is_empty());
        Ok::<_, Error>(())?;
        Ok(())
    })
    .await
}
