//! Frames and what is known of them, looked at where they are: in the worker.

use futures_util::StreamExt;
use js_sys::{ArrayBuffer, Uint8Array};
use rtcweb::{
    EncodedAudioFrame, EncodedFrame, EncodedVideoChunkType, EncodedVideoFrame, ErrorKind, Feature,
    ScriptTransformer, Support,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::harness::{Call, Job, Worker};
use super::jobs::first;
use crate::support::{Failure, Present, Refused, TestResult, check};

/// Runs a job at the sender.
async fn sending(kind: &'static str, job: &'static str) -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new(job));
        let _call = Call::new(kind, Some(&job.in_worker(&worker)?), None).await?;
        job.succeeds().await
    })
    .await
}

/// Runs a job at the receiver.
async fn receiving(kind: &'static str, job: &'static str) -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new(job));
        let _call = Call::new(kind, None, Some(&job.in_worker(&worker)?)).await?;
        job.succeeds().await
    })
    .await
}

fn picture(frame: &EncodedFrame) -> TestResult<&EncodedVideoFrame> {
    match frame {
        EncodedFrame::Video(frame) => Ok(frame),
        EncodedFrame::Audio(_) => Err(Failure::new("sound instead of pictures")),
    }
}

fn sound(frame: &EncodedFrame) -> TestResult<&EncodedAudioFrame> {
    match frame {
        EncodedFrame::Audio(frame) => Ok(frame),
        EncodedFrame::Video(_) => Err(Failure::new("pictures instead of sound")),
    }
}

#[test]
async fn a_picture_that_is_sent_tells_all_about_itself() -> TestResult {
    sending("video", "sent picture").await
}

pub(super) async fn sent_picture(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let metadata = picture(frame)?.metadata()?;
        assert_eq!(metadata.common, frame.metadata()?);
        assert!(metadata.common.synchronization_source.is_some_and(|source| source > 0));
        assert!(metadata.common.payload_type.is_some_and(|number| (35..128).contains(&number)));
        assert_eq!(metadata.common.contributing_sources, Some(Vec::new()));
        assert!(metadata.common.rtp_timestamp.is_some());
        assert_eq!(metadata.common.receive_time, None);
        assert_eq!(metadata.common.mime_type.as_deref(), Some("video/VP8"));
        assert!(metadata.frame_id.is_some());
        assert_eq!(metadata.dependencies, Some(Vec::new()));
        assert!(metadata.width.is_some_and(|width| width >= 160));
        assert!(metadata.height.is_some_and(|height| height >= 120));
        assert_eq!((metadata.spatial_index, metadata.temporal_index), (Some(0), Some(0)));
        Ok(())
    })
    .await
}

#[test]
async fn a_picture_that_is_received_says_when_it_came() -> TestResult {
    receiving("video", "received picture").await
}

pub(super) async fn received_picture(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let metadata = picture(frame)?.metadata()?;
        assert!(metadata.common.receive_time.is_some_and(|time| time > 0.0));
        assert!(metadata.common.synchronization_source.is_some_and(|source| source > 0));
        assert_eq!(metadata.common.mime_type.as_deref(), Some("video/VP8"));
        assert!(metadata.width.is_some_and(|width| width >= 160), "a key frame comes first");
        Ok(())
    })
    .await
}

#[test]
async fn sound_that_is_sent_tells_all_about_itself() -> TestResult {
    sending("audio", "sent sound").await
}

pub(super) async fn sent_sound(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let metadata = sound(frame)?.metadata()?;
        assert_eq!(metadata.common, frame.metadata()?);
        assert_eq!(metadata.common.mime_type.as_deref(), Some("audio/opus"));
        assert_eq!(metadata.common.contributing_sources, Some(Vec::new()));
        assert!(metadata.common.rtp_timestamp.is_some() && metadata.common.payload_type.is_some());
        assert!(metadata.audio_level.is_some_and(|level| (0.0..=1.0).contains(&level)));
        assert_eq!((metadata.sequence_number, metadata.common.receive_time), (None, None));
        Ok(())
    })
    .await
}

#[test]
async fn sound_that_is_received_has_sequence_numbers() -> TestResult {
    receiving("audio", "received sound").await
}

pub(super) async fn received_sound(transformer: &ScriptTransformer) -> TestResult {
    let (mut reader, mut writer) = transformer.streams().split()?;
    let mut last = None;
    for _ in 0..5 {
        let frame = reader.next().await.present("sound")??;
        let metadata = sound(&frame)?.metadata()?;
        assert!(metadata.common.receive_time.is_some_and(|time| time > 0.0));
        let number = metadata.sequence_number.present("a sequence number")?;
        if let Some(last) = last.replace(number) {
            // A lost packet leaves a gap; going back is another matter.
            assert!((1..100).contains(&number.wrapping_sub(last)), "{number} after {last}");
        }
        writer.write(frame).await?;
    }
    Ok(())
}

#[test]
async fn pictures_are_key_frames_or_refer_to_others() -> TestResult {
    sending("video", "kinds").await
}

pub(super) async fn kinds(transformer: &ScriptTransformer) -> TestResult {
    let (mut reader, mut writer) = transformer.streams().split()?;
    let mut last = None;
    for index in 0..5 {
        let frame = reader.next().await.present("a picture")??;
        let metadata = picture(&frame)?.metadata()?;
        let kind = picture(&frame)?.kind();
        let wanted =
            if index == 0 { EncodedVideoChunkType::Key } else { EncodedVideoChunkType::Delta };
        assert_eq!(kind, wanted, "frame {index}");
        if let Some(last) = last {
            assert_eq!(metadata.dependencies, Some(vec![last]));
        }
        last = metadata.frame_id;
        writer.write(frame).await?;
    }
    Ok(())
}

#[test]
async fn the_data_of_a_frame_are_read_and_replaced() -> TestResult {
    sending("video", "data").await
}

pub(super) async fn data(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let data = frame.data();
        assert!(data.len() > 10);
        assert_eq!(data.len(), frame.byte_length());
        let inner = picture(frame)?;
        assert_eq!(Uint8Array::new(&inner.buffer()).to_vec(), data);
        frame.set_data(&[1, 2, 3])?;
        assert_eq!((inner.data(), inner.byte_length()), (vec![1, 2, 3], 3));
        frame.update(|data| data.push(4))?;
        assert_eq!(inner.data(), [1, 2, 3, 4]);
        inner.update(|data| data.truncate(1))?;
        assert_eq!(frame.data(), [1]);
        inner.set_buffer(&ArrayBuffer::new(7))?;
        assert_eq!(frame.data(), [0; 7]);
        inner.set_data(&[])?;
        assert_eq!(frame.byte_length(), 0);
        Ok(())
    })
    .await
}

#[test]
async fn a_picture_is_copied_with_other_metadata() -> TestResult {
    sending("video", "copies").await
}

pub(super) async fn copies(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let frame = picture(frame)?;
        if Feature::EncodedFrameConstructor.support() == Support::Absent {
            let error = EncodedVideoFrame::new(frame, None).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let copy = EncodedVideoFrame::new(frame, None)?;
        assert_eq!(copy.data(), frame.data());
        assert_eq!(copy.metadata()?, frame.metadata()?);
        assert_eq!(copy.kind(), frame.kind());
        copy.set_data(&[9])?;
        assert!(frame.byte_length() > 1, "a copy has data of its own");
        // Everything else stays as it is, although it is not said.
        let mut other = rtcweb::EncodedVideoFrameMetadata::default();
        other.common.rtp_timestamp = Some(123_456);
        other.dependencies = Some(vec![3, 4]);
        other.frame_id = Some(77);
        let copy = EncodedVideoFrame::new(frame, Some(&other))?.metadata()?;
        let mut wanted = frame.metadata()?;
        wanted.common.rtp_timestamp = Some(123_456);
        wanted.dependencies = Some(vec![3, 4]);
        wanted.frame_id = Some(77);
        assert_eq!(copy, wanted);
        Ok(())
    })
    .await
}

#[test]
async fn sound_is_copied_with_other_metadata() -> TestResult {
    sending("audio", "copied sound").await
}

pub(super) async fn copied_sound(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let frame = sound(frame)?;
        if Feature::EncodedFrameConstructor.support() == Support::Absent {
            let error = EncodedAudioFrame::new(frame, None).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let mut metadata = frame.metadata()?;
        assert_eq!(EncodedAudioFrame::new(frame, None)?.metadata()?, metadata);
        metadata.common.rtp_timestamp = Some(123_456);
        let copy = EncodedAudioFrame::new(frame, Some(&metadata))?;
        assert_eq!(copy.metadata()?, metadata);
        assert_eq!(copy.data(), frame.data());
        Ok(())
    })
    .await
}

#[test]
async fn odd_metadata_are_refused_or_kept_whole_and_the_original_stays() -> TestResult {
    sending("video", "bad copies").await
}

pub(super) async fn bad_copies(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let frame = picture(frame)?;
        let original = frame.metadata()?;
        let mut metadata = original.clone();
        // More layers than any codec has: Chromium refuses that, Firefox does not mind.
        metadata.spatial_index = Some(1_000_000);
        match EncodedVideoFrame::new(frame, Some(&metadata)) {
            Ok(copy) => assert_eq!(copy.metadata()?, metadata),
            Err(error) if Feature::EncodedFrameConstructor.support() == Support::Absent => {
                assert_eq!(error.kind(), &ErrorKind::Unsupported);
            }
            Err(error) => assert_eq!(error.kind(), &ErrorKind::InvalidModification),
        }
        assert_eq!(frame.metadata()?, original);
        Ok(())
    })
    .await
}

#[test]
async fn only_frames_are_wrapped_as_frames() -> TestResult {
    sending("video", "raw").await
}

pub(super) async fn raw(transformer: &ScriptTransformer) -> TestResult {
    first(transformer, async |frame| {
        let inner = picture(frame)?;
        let raw = inner.as_raw().clone();
        assert!(matches!(EncodedFrame::from_raw(raw.clone())?, EncodedFrame::Video(_)));
        assert_eq!(EncodedVideoFrame::from_raw(raw.clone())?.into_raw(), raw);
        assert_eq!(EncodedAudioFrame::from_raw(raw.clone()).refused()?.kind(), &ErrorKind::Type);
        for wrong in [JsValue::NULL, JsValue::from("frame"), js_sys::Object::new().into()] {
            let error = EncodedFrame::from_raw(wrong).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Type);
        }
        #[expect(deprecated, reason = "it is bound")]
        let timestamp = inner.timestamp();
        assert_eq!(timestamp, inner.metadata()?.common.rtp_timestamp);
        Ok(())
    })
    .await
}

#[test]
async fn the_data_of_a_frame_are_gone_when_it_is_written() -> TestResult {
    sending("video", "written").await
}

pub(super) async fn written(transformer: &ScriptTransformer) -> TestResult {
    let (mut reader, mut writer) = transformer.streams().split()?;
    let frame = reader.next().await.present("a picture")??;
    let handle = frame.clone();
    assert!(handle.byte_length() > 0);
    writer.write(frame).await?;
    assert_eq!(handle.byte_length(), 0);
    // To write it again is no error, and does nothing.
    writer.write(handle).await?;
    Ok(())
}
