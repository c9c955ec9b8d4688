//! Captured displays. Chromium captures the whole screen without being asked
//! (`webdriver.json`); Firefox wants a click that no test can make.

use futures_util::FutureExt;
use rtcweb::{
    AudioSelectionPreference, BrowserCaptureMediaStreamTrack, CaptureController,
    CaptureHandleConfig, CaptureStartFocusBehavior, Constrain, CropTarget, DisplayMediaOptions,
    DisplayPreference, DisplaySurface, ErrorKind, Feature, MediaDevices, MediaStream,
    RestrictionTarget, TrackConstraints, WindowAudioPreference,
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

/// A captured screen, or `None` where the browser wants a click first.
async fn screen(options: &DisplayMediaOptions) -> TestResult<Option<MediaStream>> {
    match within("a screen", MediaDevices::new()?.get_display_media(options)).await? {
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
async fn a_screen_is_captured_or_a_click_is_due() -> TestResult {
    check(async {
        let Some(stream) = screen(&DisplayMediaOptions::default()).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        assert_eq!((stream.video_tracks().len(), stream.audio_tracks().len()), (1, 0));
        let settings = stream.video_tracks()[0].settings();
        assert_eq!(settings.display_surface, Some(DisplaySurface::Monitor));
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
async fn a_captured_screen_can_be_made_smaller() -> TestResult {
    check(async {
        let options = DisplayMediaOptions {
            video: TrackConstraints {
                width: Some(Constrain::at_most(400)),
                ..TrackConstraints::default()
            },
            ..DisplayMediaOptions::default()
        };
        let Some(stream) = screen(&options).await? else { return Ok(()) };
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
        let stream = screen(&options).await?.present("a screen")?;
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
async fn the_zoom_of_a_screen_cannot_be_changed() -> TestResult {
    check(async {
        let Some(controller) = controller()? else { return Ok(()) };
        let options = DisplayMediaOptions {
            controller: Some(controller.clone()),
            ..DisplayMediaOptions::default()
        };
        let stream = screen(&options).await?.present("a screen")?;
        let _off = stream.stop_on_drop();
        let error = controller.supported_zoom_levels().refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn a_change_of_zoom_calls_back_and_streams() -> TestResult {
    check(async {
        let Some(controller) = controller()? else { return Ok(()) };
        // No tab can be captured here that could be zoomed: the event is made.
        let (sender, receiver) = futures_util::future::abortable(std::future::pending::<()>());
        let _listener = controller.on_zoom_level_change(move |level| {
            if level.is_none() {
                receiver.abort();
            }
        });
        let mut levels = controller.zoom_levels();
        fire(controller.as_raw(), "zoomlevelchange");
        assert!(within("the callback", sender).await?.is_err());
        let level = futures_util::StreamExt::next(&mut levels).now_or_never();
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

#[test]
async fn a_screen_cannot_be_cut() -> TestResult {
    check(async {
        let Some(stream) = screen(&DisplayMediaOptions::default()).await? else { return Ok(()) };
        let _off = stream.stop_on_drop();
        let track = &stream.video_tracks()[0];
        match BrowserCaptureMediaStreamTrack::from_track(track) {
            None => Ok(()),
            Some(track) => Err(Failure::new(format!("{track:?}"))),
        }
    })
    .await
}
