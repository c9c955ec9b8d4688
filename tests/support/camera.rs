use rtcweb::{
    MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack, StopOnDrop,
    TrackConstraints,
};

use super::deadline::{Present, TestResult, within};

/// The browser's own fake camera and microphone, off when the test ends.
pub(crate) struct Camera {
    pub(crate) stream: MediaStream,
    _off: StopOnDrop,
}

impl Camera {
    pub(crate) async fn on() -> TestResult<Self> {
        Self::like(TrackConstraints::default()).await
    }

    /// With pictures of this size.
    pub(crate) async fn of_size(width: u32, height: u32) -> TestResult<Self> {
        let (width, height) = (Some(width.into()), Some(height.into()));
        Self::like(TrackConstraints { width, height, ..TrackConstraints::default() }).await
    }

    async fn like(video: TrackConstraints) -> TestResult<Self> {
        let asked = MediaStreamConstraints {
            video: Some(video),
            ..MediaStreamConstraints::audio_and_video()
        };
        let devices = MediaDevices::new()?;
        let stream = within("camera and microphone", devices.get_user_media(&asked)).await??;
        Ok(Self { _off: stream.stop_on_drop(), stream })
    }

    pub(crate) fn video(&self) -> TestResult<MediaStreamTrack> {
        self.stream.video_tracks().into_iter().next().present("a track of video")
    }

    pub(crate) fn audio(&self) -> TestResult<MediaStreamTrack> {
        self.stream.audio_tracks().into_iter().next().present("a track of audio")
    }
}
