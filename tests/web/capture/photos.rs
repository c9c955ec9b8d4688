use rtcweb::{
    ErrorKind, Feature, FillLightMode, ImageCapture, MediaDevices, MediaKind, MediaStream,
    MediaStreamConstraints, MediaStreamTrack, PeerConnection, PhotoSettings, Support,
    TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{
    Painting, Refused, TestResult, alike, check, colour_of, pause, picture_of, within,
};

const GREEN: [u8; 3] = [0, 128, 0];

async fn camera(constraints: MediaStreamConstraints) -> TestResult<MediaStream> {
    Ok(within("a device", MediaDevices::new()?.get_user_media(&constraints)).await??)
}

async fn microphone() -> TestResult<MediaStreamTrack> {
    Ok(camera(MediaStreamConstraints::audio()).await?.audio_tracks().remove(0))
}

#[test]
async fn a_still_photo_has_the_size_and_the_colour_of_the_video() -> TestResult {
    check(async {
        let painting = Painting::new("green", 80, 60);
        let capture = painting.capture()?;
        let photo = within("a photo", capture.track().still_photo("image/png")).await??;
        assert_eq!(photo.type_(), "image/png");
        let (size, colour) = within("it decodes", picture_of(&photo)).await??;
        assert_eq!(size, (80, 60));
        assert!(alike(colour, GREEN), "{colour:?}");
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_still_photo_of_a_camera_in_a_few_lines() -> TestResult {
    check(async {
        let camera = camera(MediaStreamConstraints::video()).await?;
        let track = camera.video_tracks().remove(0);
        let photo = within("a photo", track.still_photo("image/png")).await??;
        let (size, _) = within("it decodes", picture_of(&photo)).await??;
        let settings = track.settings();
        assert_eq!((Some(size.0), Some(size.1)), (settings.width, settings.height));
        camera.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_still_photo_comes_as_jpeg_too() -> TestResult {
    check(async {
        let painting = Painting::new("green", 32, 32);
        let capture = painting.capture()?;
        let photo = within("a photo", capture.track().still_photo("image/jpeg")).await??;
        assert_eq!(photo.type_(), "image/jpeg");
        let (size, colour) = within("it decodes", picture_of(&photo)).await??;
        assert_eq!(size, (32, 32));
        assert!(alike(colour, GREEN), "{colour:?}");
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_format_that_is_not_encoded_is_unsupported() -> TestResult {
    check(async {
        let painting = Painting::new("green", 16, 16);
        let capture = painting.capture()?;
        for mime_type in ["image/no-such-thing", ""] {
            let taken = within("refused", capture.track().still_photo(mime_type)).await?;
            assert_eq!(taken.refused()?.kind(), &ErrorKind::Unsupported);
        }
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_track_that_has_ended_gives_no_photo() -> TestResult {
    check(async {
        let painting = Painting::new("green", 16, 16);
        let capture = painting.capture()?;
        let images = ImageCapture::new(capture.track())?;
        capture.track().stop();
        let still = within("refused", capture.track().still_photo("image/png")).await?;
        assert_eq!(still.refused()?.kind(), &ErrorKind::InvalidState);
        let photo = within("refused", images.take_photo(&PhotoSettings::default())).await?;
        assert_eq!(photo.refused()?.kind(), &ErrorKind::InvalidState);
        let frame = within("refused", images.grab_frame()).await?;
        assert_eq!(frame.refused()?.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn a_track_that_ends_before_its_first_picture_gives_none() -> TestResult {
    check(async {
        // Nobody is at the other end, so no picture comes.
        let connection = PeerConnection::new()?;
        let options = TransceiverOptions::default();
        let transceiver = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?;
        let track = transceiver.receiver().track();
        let stopping = async {
            pause(100).await;
            track.stop();
        };
        let still = track.still_photo("image/png");
        let (taken, ()) = within("both", futures_util::future::join(still, stopping)).await?;
        assert_eq!(taken.refused()?.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn sound_cannot_be_photographed() -> TestResult {
    check(async {
        let track = microphone().await?;
        assert_eq!(track.kind(), MediaKind::Audio);
        assert_eq!(ImageCapture::new(&track).refused()?.kind(), &ErrorKind::Unsupported);
        let still = within("refused", track.still_photo("image/png")).await?;
        assert_eq!(still.refused()?.kind(), &ErrorKind::Unsupported);
        track.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_photo_of_a_camera_is_native_or_emulated() -> TestResult {
    check(async {
        let camera = camera(MediaStreamConstraints::video()).await?;
        let images = ImageCapture::new(&camera.video_tracks()[0])?;
        let support = Feature::TakePhoto.support();
        assert_ne!(support, Support::Absent);
        assert_eq!(images.as_raw().is_some(), support == Support::Native);
        assert_eq!(images.track().id(), camera.video_tracks()[0].id());
        let photo = within("a photo", images.take_photo(&PhotoSettings::default())).await??;
        let ((width, height), _) = within("it decodes", picture_of(&photo)).await??;
        assert!(width > 0 && height > 0);
        camera.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_photo_of_a_canvas_has_its_size_and_colour() -> TestResult {
    check(async {
        let painting = Painting::new("green", 80, 60);
        let capture = painting.capture()?;
        let images = ImageCapture::new(capture.track())?;
        let photo = within("a photo", images.take_photo(&PhotoSettings::default())).await??;
        let (size, colour) = within("it decodes", picture_of(&photo)).await??;
        assert_eq!(size, (80, 60));
        assert!(alike(colour, GREEN), "{colour:?}");
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_photo_of_a_canvas_is_as_large_as_asked() -> TestResult {
    check(async {
        let painting = Painting::new("green", 80, 60);
        let capture = painting.capture()?;
        let images = ImageCapture::new(capture.track())?;
        let (width, height) = (Some(40.0), Some(10.0));
        for (image_width, image_height, expected) in
            [(width, None, (40, 30)), (None, height, (13, 10)), (width, height, (40, 10))]
        {
            let settings = PhotoSettings { image_width, image_height, ..Default::default() };
            let photo = within("a photo", images.take_photo(&settings)).await??;
            let (size, _) = within("it decodes", picture_of(&photo)).await??;
            assert_eq!(size, expected);
        }
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn nobody_keeps_eyes_on_a_canvas_from_being_red() -> TestResult {
    check(async {
        let painting = Painting::new("green", 16, 16);
        let capture = painting.capture()?;
        let images = ImageCapture::new(capture.track())?;
        let settings = PhotoSettings { red_eye_reduction: Some(true), ..PhotoSettings::default() };
        let photo = within("refused", images.take_photo(&settings)).await?;
        assert_eq!(photo.refused()?.kind(), &ErrorKind::Unsupported);
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn an_unknown_light_is_refused() -> TestResult {
    check(async {
        let painting = Painting::new("green", 16, 16);
        let capture = painting.capture()?;
        let images = ImageCapture::new(capture.track())?;
        let settings = PhotoSettings {
            fill_light_mode: Some(FillLightMode::from("no such light")),
            ..PhotoSettings::default()
        };
        let photo = within("refused", images.take_photo(&settings)).await?;
        let expected = match Feature::TakePhoto.support() {
            Support::Native => ErrorKind::Type,
            _ => ErrorKind::Unsupported,
        };
        assert_eq!(photo.refused()?.kind(), &expected);
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_grabbed_frame_has_the_size_and_the_colour_of_the_video() -> TestResult {
    check(async {
        let painting = Painting::new("green", 80, 60);
        let capture = painting.capture()?;
        let images = ImageCapture::new(capture.track())?;
        let frame = within("a frame", images.grab_frame()).await??;
        assert_eq!((frame.width(), frame.height()), (80, 60));
        assert!(alike(colour_of(&frame)?, GREEN));
        frame.close();
        capture.track().stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_camera_says_what_it_can_do_for_a_photo() -> TestResult {
    check(async {
        let camera = camera(MediaStreamConstraints::video()).await?;
        let images = ImageCapture::new(&camera.video_tracks()[0])?;
        let capabilities = within("what it can do", images.photo_capabilities()).await?;
        if Feature::PhotoCapabilities.support() == Support::Native {
            let capabilities = capabilities?;
            wasm_bindgen_test::console_log!("{capabilities:?}");
            let range = capabilities.image_width.unwrap_or_default();
            assert!(range.max >= range.min && range.max.is_some());
            assert!(range.step.is_some());
            assert!(capabilities.image_height.is_some());
            assert!(capabilities.red_eye_reduction.is_some());
        } else {
            assert_eq!(capabilities.refused()?.kind(), &ErrorKind::Unsupported);
        }
        camera.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_camera_says_what_it_is_set_to_for_a_photo() -> TestResult {
    check(async {
        let camera = camera(MediaStreamConstraints::video()).await?;
        let images = ImageCapture::new(&camera.video_tracks()[0])?;
        let settings = within("what it is set to", images.photo_settings()).await?;
        if Feature::PhotoSettings.support() == Support::Native {
            let settings = settings?;
            assert!(settings.image_width.is_some_and(|width| width > 0.0));
            assert!(settings.image_height.is_some_and(|height| height > 0.0));
        } else {
            assert_eq!(settings.refused()?.kind(), &ErrorKind::Unsupported);
        }
        camera.stop();
        Ok(())
    })
    .await
}

#[test]
async fn a_size_that_the_camera_does_not_have_is_refused() -> TestResult {
    check(async {
        let camera = camera(MediaStreamConstraints::video()).await?;
        let images = ImageCapture::new(&camera.video_tracks()[0])?;
        for (width, expected) in [(1e6, ErrorKind::Unsupported), (f64::NAN, ErrorKind::Type)] {
            let settings = PhotoSettings { image_width: Some(width), ..PhotoSettings::default() };
            let photo = within("refused", images.take_photo(&settings)).await?;
            assert_eq!(photo.refused()?.kind(), &expected);
        }
        camera.stop();
        Ok(())
    })
    .await
}
