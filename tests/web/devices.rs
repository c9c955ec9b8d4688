//! Devices come and go. The fake devices of the browsers never do, so the
//! event is dispatched here, and the list is another one where a test says so.

use std::cell::Cell;
use std::rc::Rc;

use futures_util::{FutureExt, StreamExt};
use rtcweb::{
    ErrorKind, Feature, MediaDeviceInfo, MediaDeviceKind, MediaDevices, MediaStream,
    MediaStreamConstraints, Support,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, Refused, TestResult, check, pause, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn device_change();
    fn pretend(names: Option<&str>);
    fn pretend_no_more();
    fn native_json(device: &JsValue) -> String;
}

/// The real devices are back when a test ends, however it ends.
struct Pretence;

impl Pretence {
    fn devices(names: &str) -> Self {
        pretend(Some(names));
        Self
    }
}

impl Drop for Pretence {
    fn drop(&mut self) {
        pretend_no_more();
    }
}

async fn camera() -> TestResult<MediaStream> {
    let constraints = MediaStreamConstraints::audio_and_video();
    Ok(within("camera and microphone", MediaDevices::new()?.get_user_media(&constraints)).await??)
}

async fn devices() -> TestResult<Vec<MediaDeviceInfo>> {
    Ok(within("the devices", MediaDevices::new()?.enumerate_devices()).await??)
}

fn names(devices: &[MediaDeviceInfo]) -> Vec<String> {
    devices.iter().map(MediaDeviceInfo::label).collect()
}

#[test]
async fn an_open_camera_is_among_the_devices() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        let devices = devices().await?;
        let settings = camera.video_tracks()[0].settings();
        let found = devices
            .iter()
            .find(|device| Some(device.device_id()) == settings.device_id)
            .present("the camera")?;
        assert_eq!(found.kind(), MediaDeviceKind::VideoInput);
        assert!(!found.label().is_empty() && !found.group_id().is_empty());
        assert!(devices.iter().any(|device| device.kind() == MediaDeviceKind::AudioInput));
        Ok(())
    })
    .await
}

#[test]
async fn devices_are_equal_where_they_say_the_same() -> TestResult {
    check(async {
        let (first, second) = (devices().await?, devices().await?);
        assert_eq!(first, second);
        let audio = first.iter().find(|it| it.kind() == MediaDeviceKind::AudioInput);
        let video = first.iter().find(|it| it.kind() == MediaDeviceKind::VideoInput);
        assert!(audio.is_some() && audio != video);
        Ok(())
    })
    .await
}

#[test]
async fn a_device_as_json_is_what_the_browser_writes() -> TestResult {
    check(async {
        for device in devices().await? {
            let ours = serde_json::to_value(&device)?;
            let native: serde_json::Value = serde_json::from_str(&native_json(device.as_raw()))?;
            assert_eq!(ours, native);
            let raw = device.clone().into_raw();
            assert_eq!(MediaDeviceInfo::from_raw(raw), device);
        }
        Ok(())
    })
    .await
}

#[test]
async fn cameras_and_microphones_are_inputs_that_say_what_they_can_do() -> TestResult {
    check(async {
        let camera = camera().await?;
        let _off = camera.stop_on_drop();
        for device in devices().await? {
            let is_input = device.kind() != MediaDeviceKind::AudioOutput;
            let input = device.input();
            assert_eq!(input.is_some(), is_input);
            let Some(input) = input else { continue };
            assert_eq!(input.info(), &device);
            let capabilities = input.capabilities();
            let known = Feature::DeviceCapabilities.support() == Support::Native;
            assert_eq!(capabilities.is_some(), known);
            if let Some(capabilities) = capabilities {
                assert_eq!(capabilities.device_id, Some(device.device_id()));
                let is_camera = device.kind() == MediaDeviceKind::VideoInput;
                assert_eq!(capabilities.width.is_some(), is_camera);
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_change_of_devices_calls_back() -> TestResult {
    check(async {
        let calls = Rc::new(Cell::new(0));
        let counter = Rc::clone(&calls);
        let devices = MediaDevices::new()?;
        let listener = devices.on_device_change(move || counter.set(counter.get() + 1));
        device_change();
        assert_eq!(calls.get(), 1);
        drop(listener);
        device_change();
        assert_eq!(calls.get(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn changes_of_devices_are_a_stream() -> TestResult {
    check(async {
        let mut changes = MediaDevices::new()?.device_changes();
        device_change();
        device_change();
        for _ in 0..2 {
            assert_eq!(within("a change", changes.next()).await?, Some(()));
        }
        assert!(changes.next().now_or_never().is_none());
        Ok(())
    })
    .await
}

#[test]
async fn a_watch_begins_with_the_devices_there_are() -> TestResult {
    check(async {
        let mut watch = MediaDevices::new()?.watch();
        let now = within("the devices", watch.next()).await?.present("the first item")??;
        assert_eq!(now.devices, devices().await?);
        assert_eq!(now.added, now.devices);
        assert!(now.removed.is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn a_watch_tells_what_came_and_what_went() -> TestResult {
    check(async {
        let _pretence = Pretence::devices("videoinput a,audioinput b");
        let mut watch = MediaDevices::new()?.watch();
        within("the devices", watch.next()).await?.present("the first item")??;
        pretend(Some("videoinput a,audioinput c,audiooutput d"));
        device_change();
        let change = within("a change", watch.next()).await?.present("the second item")??;
        assert_eq!(names(&change.added), ["audioinput c", "audiooutput d"]);
        assert_eq!(names(&change.removed), ["audioinput b"]);
        assert_eq!(names(&change.devices), ["videoinput a", "audioinput c", "audiooutput d"]);
        assert_eq!(change.added[1].kind(), MediaDeviceKind::AudioOutput);
        Ok(())
    })
    .await
}

#[test]
async fn a_watch_makes_one_change_of_many_events() -> TestResult {
    check(async {
        let _pretence = Pretence::devices("");
        let mut watch = MediaDevices::new()?.watch();
        within("no devices", watch.next()).await?.present("the first item")??;
        for names in ["audioinput a", "audioinput a,audiooutput b", "audioinput a,videoinput c"] {
            pretend(Some(names));
            device_change();
        }
        let change = within("a change", watch.next()).await?.present("the second item")??;
        assert_eq!(names(&change.added), ["audioinput a", "videoinput c"]);
        assert!(watch.next().now_or_never().is_none());
        Ok(())
    })
    .await
}

#[test]
async fn a_watch_says_nothing_where_nothing_is_different() -> TestResult {
    check(async {
        let _pretence = Pretence::devices("audioinput a");
        let mut watch = MediaDevices::new()?.watch();
        within("the devices", watch.next()).await?.present("the first item")??;
        device_change();
        for _ in 0..5 {
            assert!(watch.next().now_or_never().is_none());
            pause(100).await;
        }
        pretend(Some("audioinput a,audioinput a"));
        device_change();
        let change = within("a second one", watch.next()).await?.present("the second item")??;
        assert_eq!((change.added.len(), change.removed.len()), (1, 0));
        Ok(())
    })
    .await
}

#[test]
async fn a_watch_goes_on_after_an_error() -> TestResult {
    check(async {
        let _pretence = Pretence::devices("audioinput a");
        let mut watch = MediaDevices::new()?.watch();
        within("the devices", watch.next()).await?.present("the first item")??;
        pretend(None);
        device_change();
        let hidden = within("an error", watch.next()).await?.present("the second item")?;
        assert_eq!(hidden.refused()?.kind(), &ErrorKind::NotAllowed);
        pretend(Some("audioinput b"));
        device_change();
        let change = within("a change", watch.next()).await?.present("the third item")??;
        assert_eq!(names(&change.added), ["audioinput b"]);
        Ok(())
    })
    .await
}

#[test]
async fn a_speaker_that_is_known_is_selected_by_its_id_or_the_user_is_asked() -> TestResult {
    check(async {
        let devices = MediaDevices::new()?;
        if Feature::AudioOutputSelection.support() == Support::Native {
            // Nobody has clicked.
            let asked = devices.select_audio_output(None);
            let error = within("refused", asked).await?.refused()?;
            assert_eq!(error.kind(), &ErrorKind::InvalidState);
            return Ok(());
        }
        let _pretence = Pretence::devices("audioinput a,audiooutput b");
        let chosen = devices.select_audio_output(Some("audiooutput b"));
        assert_eq!(within("the speaker", chosen).await??.label(), "audiooutput b");
        let microphone = devices.select_audio_output(Some("audioinput a"));
        let error = within("refused", microphone).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::NotFound);
        let error = within("refused", devices.select_audio_output(None)).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn devices_of_web_sys_are_adopted() -> TestResult {
    check(async {
        let raw = MediaDevices::new()?.into_raw();
        let devices = MediaDevices::from_raw(raw.clone());
        assert_eq!(devices.as_raw(), &raw);
        assert!(devices.supported_constraints().width);
        Ok(())
    })
    .await
}
