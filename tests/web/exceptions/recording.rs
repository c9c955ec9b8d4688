use rtcweb::{
    Error, MediaElement, MediaRecorder, MediaRecorderOptions, MediaStream, capture_canvas,
};

use super::{a_canvas, a_video, throws, video_track};

fn recorder() -> Result<MediaRecorder, Error> {
    let stream = MediaStream::new(&[video_track()])?;
    MediaRecorder::new(&stream, &MediaRecorderOptions::default())
}

throws! {
    recording_in_a_format_that_nobody_knows, "new MediaRecorder()": Unsupported, Unsupported => {
        let stream = MediaStream::new(&[video_track()])?;
        let mime_type = Some("video/unheard-of".to_owned());
        let options = MediaRecorderOptions { mime_type, ..MediaRecorderOptions::default() };
        MediaRecorder::new(&stream, &options)
    }
    recording_twice, "start()": InvalidState, InvalidState => {
        let recorder = recorder()?;
        recorder.start(None)?;
        let again = recorder.start(None);
        recorder.stop()?;
        again
    }
    pausing_what_does_not_record, "pause()": InvalidState, InvalidState => {
        recorder()?.pause()
    }
    resuming_what_does_not_record, "resume()": InvalidState, InvalidState => {
        recorder()?.resume()
    }
    asking_what_does_not_record, "requestData()": InvalidState, InvalidState => {
        recorder()?.request_data()
    }
    a_speaker_that_is_not_there, "setSinkId()": NotFound, NotFound => {
        MediaElement::from_raw(a_video()).set_sink_id("nobody").await
    }
    a_canvas_at_less_than_no_rate, "captureStream()": Unsupported, Unsupported => {
        capture_canvas(&a_canvas(), Some(-1.0))
    }
}
