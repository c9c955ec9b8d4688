use super::media_stream::MediaStream;

/// Stops every track of a stream when it is dropped: camera and microphone go
/// off with the task or the component that holds it, however that ends.
///
/// Made by [`MediaStream::stop_on_drop`]. What counts are the tracks that the
/// stream has in the end.
///
/// # Example
///
/// ```no_run
/// use rtcweb::{Error, MediaDevices, MediaStreamConstraints};
///
/// async fn look() -> Result<(), Error> {
///     let asked = MediaStreamConstraints::audio_and_video();
///     let camera = MediaDevices::new()?.get_user_media(&asked).await?;
///     let _off_at_the_end = camera.stop_on_drop();
///     // … whatever fails here, the camera goes off.
///     Ok(())
/// }
/// ```
#[derive(Debug)]
#[must_use = "the tracks are stopped when this value is dropped"]
pub struct StopOnDrop {
    stream: MediaStream,
}

impl MediaStream {
    /// A guard that stops every track when it is dropped.
    pub fn stop_on_drop(&self) -> StopOnDrop {
        StopOnDrop { stream: self.clone() }
    }
}

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.stream.stop();
    }
}
