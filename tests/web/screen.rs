//! Captured displays. Chromium captures this very tab without being asked
//! (`webdriver.json`); Firefox wants a click that no test can make.

use futures_util::{FutureExt, StreamExt};
use rtcweb::{
    AudioSelectionPreference, BrowserCaptureMediaStreamTrack, CaptureController,
    CaptureHandleConfig, CaptureStartFocusBehavior, Constrain, CropTarget, DisplayMediaOptions,
    DisplayPreference, DisplaySurface, ErrorKind, Feature, MediaDevices, MediaStream,
    MediaStreamConstraints, RestrictionTarget, TrackConstraints, WindowAudioPreference,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Present, Refused, TestResult, check, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn record_display();
    fn recorded_display() -> String;
    fn element() -> web_sys::HtmlElement;
    fn fire(target: &JsValue, name: &str);
}

/// This tab, captured, or `None` where the browser wants a click first.
async fn captured(options: &DisplayMediaOptions) -> TestResult<Option<MediaStream>> {
    match within("a tab", MediaDevices::new()?.get_display_media(options)).await? {
        Ok(stream) => Ok(Some(stream)),
        Err(error) if error.kind() == &ErrorKind::InvalidState => {
            wasm_bindgen_test::console_log!("not captured: {error}");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

async fn sent(options: &DisplayMediaOptions) -> TestResult<serde_json::Value> {
    record_display();
    let devices = MediaDevices::new()?;
    let error =
        within("the recorder answers", devices.get_display_media(options)).await?.refused()?;
    assert_eq!(error.name(), Some("AbortError"));
    Ok(serde_json::from_str(&recorded_display())?)
}

#[test]
async fn a_tab_is_captured_or_a_click_is_due() -> TestResult {
    check(async {
        let Some(stream) = captured(&DisplayMediaOptions::default()).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        assert_eq!((stream.video_tracks().len(), stream.audio_tracks().len()), (1, 0));
        let settings = stream.video_tracks()[0].settings();
        assert_eq!(settings.display_surface, Some(DisplaySurface::Browser));
        assert!(settings.logical_surface.is_some() && settings.cursor.is_some());
        Ok(())
    })
    .await
}

#[test]
async fn every_option_reaches_the_browser_under_its_name() -> TestResult {
    check(async {
        let options = DisplayMediaOptions {
            video: TrackConstraints {
                width: Some(Constrain::at_most(1280)),
                ..TrackConstraints::default()
            },
            audio: Some(TrackConstraints::default()),
            controller: CaptureController::new().ok(),
            self_browser_surface: Some(DisplayPreference::Exclude),
            system_audio: Some(DisplayPreference::Include),
            window_audio: Some(WindowAudioPreference::Window),
            surface_switching: Some(DisplayPreference::Include),
            monitor_type_surfaces: Some(DisplayPreference::Exclude),
            audio_selection: Some(AudioSelectionPreference::Preferred),
            prefer_current_tab: Some(false),
        };
        let sent = sent(&options).await?;
        assert_eq!(sent["video"]["width"]["max"], 1280);
        assert!(sent["audio"].is_object());
        let controlled = Feature::CaptureController.support().is_usable();
        assert_eq!(sent["controller"], controlled);
        assert_eq!(sent["selfBrowserSurface"], "exclude");
        assert_eq!(sent["systemAudio"], "include");
        assert_eq!(sent["windowAudio"], "window");
        assert_eq!(sent["surfaceSwitching"], "include");
        assert_eq!(sent["monitorTypeSurfaces"], "exclude");
        assert_eq!(sent["audioSelection"], "preferred");
        assert_eq!(sent["preferCurrentTab"], false);
        Ok(())
    })
    .await
}

#[test]
async fn options_that_are_not_set_do_not_reach_the_browser() -> TestResult {
    check(async {
        let sent = sent(&DisplayMediaOptions::default()).await?;
        let names: Vec<_> = sent.as_object().present("an object")?.keys().cloned().collect();
        assert_eq!(names, ["controller", "video"]);
        assert_eq!(sent["controller"], false);
        Ok(())
    })
    .await
}

#[test]
async fn options_that_the_browser_ignores_are_named() -> TestResult {
    check(async {
        let options = DisplayMediaOptions {
            self_browser_surface: Some(DisplayPreference::Exclude),
            surface_switching: Some(DisplayPreference::Include),
            ..DisplayMediaOptions::default()
        };
        let expected: &[&str] = match Feature::DisplayMediaHints.support().is_usable() {
            true => &[],
            false => &["selfBrowserSurface", "surfaceSwitching"],
        };
        assert_eq!(options.ignored(), expected);
        assert!(DisplayMediaOptions::default().ignored().is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn an_option_with_a_value_that_the_browser_does_not_know_is_refused() -> TestResult {
    check(async {
        let options = DisplayMediaOptions {
            system_audio: Some(DisplayPreference::from("perhaps")),
            ..DisplayMediaOptions::default()
        };
        let ignored = !options.ignored().is_empty();
        let devices = MediaDevices::new()?;
        let error = within("refused", devices.get_display_media(&options)).await?.refused()?;
        // A browser that ignores the option gets as far as the missing click.
        let expected = if ignored { ErrorKind::InvalidState } else { ErrorKind::Type };
        assert_eq!(error.kind(), &expected);
        Ok(())
    })
    .await
}

#[test]
async fn only_the_user_selects_a_display() -> TestResult {
    check(async {
        let table = [
            (
                "width",
                TrackConstraints {
                    width: Some(Constrain::exactly(640)),
                    ..TrackConstraints::default()
                },
            ),
            (
                "frameRate",
                TrackConstraints {
                    frame_rate: Some(Constrain::at_least(5.0)),
                    ..TrackConstraints::default()
                },
            ),
            (
                "frameRate",
                TrackConstraints {
                    frame_rate: Some(f64::NAN.into()),
                    ..TrackConstraints::default()
                },
            ),
            (
                "sampleRate",
                TrackConstraints {
                    sample_rate: Some(Constrain::at_most(1)),
                    ..TrackConstraints::default()
                },
            ),
            (
                "advanced",
                TrackConstraints {
                    advanced: vec![TrackConstraints::default()],
                    ..TrackConstraints::default()
                },
            ),
        ];
        for (name, video) in table {
            let options = DisplayMediaOptions { video, ..DisplayMediaOptions::default() };
            let devices = MediaDevices::new()?;
            let error = within("refused", devices.get_display_media(&options)).await?.refused()?;
            let expected = ErrorKind::Overconstrained { constraint: name.to_owned() };
            assert_eq!(error.kind(), &expected);
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_captured_tab_can_be_made_smaller() -> TestResult {
    check(async {
        let options = DisplayMediaOptions {
            video: TrackConstraints {
                width: Some(Constrain::at_most(400)),
                ..TrackConstraints::default()
            },
            ..DisplayMediaOptions::default()
        };
        let Some(stream) = captured(&options).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        let settings = stream.video_tracks()[0].settings();
        assert!(settings.width.is_some_and(|width| width <= 400), "{:?}", settings.width);
        Ok(())
    })
    .await
}

/// A controller, or the typed answer of a browser without.
fn controller() -> TestResult<Option<CaptureController>> {
    match Feature::CaptureController.support().is_usable() {
        true => Ok(Some(CaptureController::new()?)),
        false => {
            assert_eq!(CaptureController::new().refused()?.kind(), &ErrorKind::Unsupported);
            Ok(None)
        }
    }
}

#[test]
async fn a_controller_takes_every_behavior_and_no_other() -> TestResult {
    check(async {
        let Some(controller) = controller()? else { return Ok(()) };
        for behavior in [
            CaptureStartFocusBehavior::FocusCapturingApplication,
            CaptureStartFocusBehavior::FocusCapturedSurface,
            CaptureStartFocusBehavior::NoFocusChange,
        ] {
            controller.set_focus_behavior(&behavior)?;
        }
        let strange = CaptureStartFocusBehavior::from("dance");
        let error = controller.set_focus_behavior(&strange).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        Ok(())
    })
    .await
}

#[test]
async fn a_controller_is_good_for_one_capture() -> TestResult {
    check(async {
        let Some(controller) = controller()? else { return Ok(()) };
        let options =
            DisplayMediaOptions { controller: Some(controller), ..DisplayMediaOptions::default() };
        let stream = captured(&options).await?.present("a tab")?;
        let _off = stream.stop_on_drop();
        let devices = MediaDevices::new()?;
        let error = within("refused", devices.get_display_media(&options)).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn the_zoom_of_nothing_cannot_be_changed() -> TestResult {
    check(async {
        let Some(controller) = controller()? else { return Ok(()) };
        assert_eq!(controller.zoom_level(), None);
        let native = Feature::CapturedSurfaceControl.support().is_usable();
        let expected = if native { ErrorKind::InvalidState } else { ErrorKind::Unsupported };
        assert_eq!(controller.supported_zoom_levels().refused()?.kind(), &expected);
        let errors = [
            within("refused", controller.increase_zoom_level()).await?.refused()?,
            within("refused", controller.decrease_zoom_level()).await?.refused()?,
            within("refused", controller.reset_zoom_level()).await?.refused()?,
            within("refused", controller.forward_wheel(Some(&element()))).await?.refused()?,
        ];
        for error in errors {
            assert_eq!(error.kind(), &expected);
        }
        Ok(())
    })
    .await
}

#[test]
async fn the_zoom_of_a_captured_tab_is_known_and_changed_with_permission_only() -> TestResult {
    check(async {
        let Some(controller) = controller()? else { return Ok(()) };
        let options = DisplayMediaOptions {
            controller: Some(controller.clone()),
            ..DisplayMediaOptions::default()
        };
        let stream = captured(&options).await?.present("a tab")?;
        let _off = stream.stop_on_drop();
        if !Feature::CapturedSurfaceControl.support().is_usable() {
            assert_eq!(
                controller.supported_zoom_levels().refused()?.kind(),
                &ErrorKind::Unsupported
            );
            return Ok(());
        }
        let levels = controller.supported_zoom_levels()?;
        assert!(levels.contains(&100) && levels.is_sorted());
        assert_eq!(controller.zoom_level(), Some(100));
        let errors = [
            within("refused", controller.increase_zoom_level()).await?.refused()?,
            within("refused", controller.decrease_zoom_level()).await?.refused()?,
            within("refused", controller.reset_zoom_level()).await?.refused()?,
        ];
        // Nobody has clicked, nobody has agreed.
        for error in errors {
            assert!(
                matches!(error.kind(), ErrorKind::NotAllowed | ErrorKind::InvalidState),
                "{error}",
            );
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_change_of_zoom_calls_back_and_streams() -> TestResult {
    check(async {
        let Some(controller) = controller()? else { return Ok(()) };
        // Nobody can zoom here: the event is made.
        let (sender, receiver) = futures_util::future::abortable(std::future::pending::<()>());
        let _listener = controller.on_zoom_level_change(move |level| {
            if level.is_none() {
                receiver.abort();
            }
        });
        let mut levels = controller.zoom_levels();
        fire(controller.as_raw(), "zoomlevelchange");
        assert!(within("the callback", sender).await?.is_err());
        let level = levels.next().now_or_never();
        assert_eq!(level, Some(Some(None)));
        let same = CaptureController::from_raw(controller.clone().into_raw());
        assert_eq!(same, controller);
        Ok(())
    })
    .await
}

#[test]
async fn a_page_says_what_its_captors_may_know() -> TestResult {
    check(async {
        let devices = MediaDevices::new()?;
        let config = CaptureHandleConfig {
            expose_origin: true,
            handle: "page 1".to_owned(),
            permitted_origins: vec!["*".to_owned()],
        };
        let result = devices.set_capture_handle_config(&config);
        if !Feature::CaptureHandle.support().is_usable() {
            assert_eq!(result.refused()?.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        result?;
        let long = CaptureHandleConfig { handle: "x".repeat(1025), ..config.clone() };
        let error = devices.set_capture_handle_config(&long).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        let origins = vec!["no origin".to_owned()];
        let strange = CaptureHandleConfig { permitted_origins: origins, ..config };
        let error = devices.set_capture_handle_config(&strange).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        devices.set_capture_handle_config(&CaptureHandleConfig::default())?;
        Ok(())
    })
    .await
}

#[test]
async fn elements_get_names_for_capture() -> TestResult {
    check(async {
        let element = element();
        let crop = within("a target", CropTarget::from_element(&element)).await?;
        match Feature::RegionCapture.support().is_usable() {
            true => {
                let crop = crop?;
                assert_eq!(CropTarget::from_raw(crop.as_raw().clone()), crop);
                assert!(crop.into_raw().is_object());
            }
            false => assert_eq!(crop.refused()?.kind(), &ErrorKind::Unsupported),
        }
        let restrict = within("a target", RestrictionTarget::from_element(&element)).await?;
        match Feature::ElementCapture.support().is_usable() {
            true => {
                assert!(restrict?.as_raw().is_object());
            }
            false => assert_eq!(restrict.refused()?.kind(), &ErrorKind::Unsupported),
        }
        element.remove();
        Ok(())
    })
    .await
}

/// The pictures of this tab as what can be cut.
fn cuttable(stream: &MediaStream) -> TestResult<BrowserCaptureMediaStreamTrack> {
    let track = &stream.video_tracks()[0];
    let cuttable = BrowserCaptureMediaStreamTrack::from_track(track).present("a tab's pictures")?;
    assert_eq!(&cuttable.track(), track);
    assert_eq!(cuttable.as_raw(), track.as_raw());
    Ok(cuttable)
}

#[test]
async fn a_captured_tab_is_cut_to_an_element_and_made_whole_again() -> TestResult {
    check(async {
        let options = DisplayMediaOptions::default();
        let Some(stream) = captured(&options).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        let track = cuttable(&stream)?;
        let element = element();
        let target = within("a target", CropTarget::from_element(&element)).await??;
        within("it is cut", track.crop_to(Some(&target))).await??;
        within("it is whole", track.crop_to(None)).await??;
        element.remove();
        Ok(())
    })
    .await
}

#[test]
async fn a_captured_tab_is_restricted_to_an_element_and_made_whole_again() -> TestResult {
    check(async {
        let options = DisplayMediaOptions::default();
        let Some(stream) = captured(&options).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        let track = cuttable(&stream)?;
        if !Feature::ElementCapture.support().is_usable() {
            let error = within("refused", track.restrict_to(None)).await?.refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let element = element();
        let target = within("a target", RestrictionTarget::from_element(&element)).await??;
        within("it is restricted", track.restrict_to(Some(&target))).await??;
        within("it is whole", track.restrict_to(None)).await??;
        element.remove();
        Ok(())
    })
    .await
}

#[test]
async fn a_second_track_of_a_captured_tab_can_be_cut_too() -> TestResult {
    check(async {
        let options = DisplayMediaOptions::default();
        let Some(stream) = captured(&options).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        let second = cuttable(&stream)?.clone_track();
        let track = second.track();
        assert_ne!(track.id(), stream.video_tracks()[0].id());
        let is_cuttable = BrowserCaptureMediaStreamTrack::from_track(&track);
        assert_eq!(is_cuttable, Some(second.clone()));
        assert_eq!(second.into_raw(), *track.as_raw());
        track.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_camera_cannot_be_cut() -> TestResult {
    check(async {
        let constraints = MediaStreamConstraints::video();
        let devices = MediaDevices::new()?;
        let camera = within("a camera", devices.get_user_media(&constraints)).await??;
        let _off = camera.stop_on_drop();
        match BrowserCaptureMediaStreamTrack::from_track(&camera.video_tracks()[0]) {
            None => Ok(()),
            Some(track) => Err(Failure::new(format!("{track:?}"))),
        }
    })
    .await
}

#[test]
async fn a_captured_page_tells_its_handle_and_when_it_changes() -> TestResult {
    check(async {
        let devices = MediaDevices::new()?;
        let config = |handle: &str| CaptureHandleConfig {
            handle: handle.to_owned(),
            permitted_origins: vec!["*".to_owned()],
            ..CaptureHandleConfig::default()
        };
        if Feature::CaptureHandle.support().is_usable() {
            devices.set_capture_handle_config(&config("one"))?;
        }
        let options = DisplayMediaOptions::default();
        let Some(stream) = captured(&options).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        let track = &stream.video_tracks()[0];
        let mut handles = track.capture_handle_changes()?;
        let told = track.capture_handle().present("a handle")?;
        assert_eq!((told.handle.as_deref(), told.origin), (Some("one"), None));
        devices.set_capture_handle_config(&config("two"))?;
        let told = within("another handle", handles.next()).await?.flatten();
        assert_eq!(told.present("a handle")?.handle.as_deref(), Some("two"));
        devices.set_capture_handle_config(&CaptureHandleConfig::default())?;
        Ok(())
    })
    .await
}
