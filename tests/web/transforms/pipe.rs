//! Pipes in the worker: what goes through, what ends them, what goes wrong.

use std::cell::{Cell, RefCell};

use futures_util::future::{Either, join, select};
use futures_util::{FutureExt, StreamExt};
use rtcweb::{
    EncodedFrame, EncodedVideoChunkType, Error, ErrorKind, Feature, ScriptTransformer, Support,
    Transformed,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::harness::{Call, Job, Worker};
use super::jobs::{Report, clear};
use crate::support::{Failure, Present, Refused, TestResult, check, pause};

pub(super) async fn forward(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    let mut count = 0;
    let ended = transformer.run(|frame| {
        count += 1;
        if count == 3 {
            report.say("frames");
        }
        match frame.byte_length() {
            0 => Err(Failure::new("an empty frame")),
            _ => Ok(Transformed::Forward),
        }
    });
    ended.await
}

pub(super) async fn drop_all(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    let mut count = 0;
    let ended = transformer.run(|_| {
        count += 1;
        if count == 5 {
            report.say("frames");
        }
        Ok::<_, Error>(Transformed::Drop)
    });
    Ok(ended.await?)
}

/// An error of the application, and one that the crate's errors go into.
#[derive(Debug)]
enum Trouble {
    Enough,
    Browser(Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Browser(error)
    }
}

/// Ends after five frames with an error of its own.
pub(super) async fn fail(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    let mut count = 0;
    let ended = transformer.run(|_| {
        count += 1;
        if count < 5 { Ok(Transformed::Forward) } else { Err(Trouble::Enough) }
    });
    match ended.await {
        Err(Trouble::Enough) => report.say("enough"),
        Err(Trouble::Browser(error)) => return Err(error.into()),
        Ok(()) => return Err(Failure::new("it ended without a word")),
    }
    // What has been given up is free, and gives nothing.
    match transformer.streams().split()?.0.next().await {
        None => Ok(()),
        Some(_) => Err(Failure::new("there are frames")),
    }
}

/// A change that takes its time.
pub(super) async fn wait(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    let key = report.0.key();
    let ended = transformer.run_async(async |frame| {
        pause(1).await;
        let start = clear(frame);
        frame.update(|data| data.iter_mut().skip(start).for_each(|byte| *byte ^= key))?;
        Ok::<_, Error>(Transformed::Forward)
    });
    Ok(ended.await?)
}

#[test]
async fn somebody_else_reads_when_the_reader_is_gone() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("split"));
        let _call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.succeeds().await
    })
    .await
}

pub(super) async fn split(transformer: &ScriptTransformer) -> TestResult {
    let streams = transformer.streams();
    for _ in 0..2 {
        let (mut reader, mut writer) = streams.split()?;
        assert_eq!(streams.split().refused()?.kind(), &ErrorKind::InvalidState);
        let refused = transformer.run(|_| Ok::<_, Error>(Transformed::Drop)).await.refused()?;
        assert_eq!(refused.kind(), &ErrorKind::InvalidState);
        writer.write(reader.next().await.present("a frame")??).await?;
        // Dropped with a read under way, which takes no frame with it.
        assert!(reader.next().now_or_never().is_none());
    }
    Ok(())
}

#[test]
async fn a_pipe_that_is_dropped_loses_no_frame() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("resume"));
        let _call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.succeeds().await
    })
    .await
}

pub(super) async fn resume(transformer: &ScriptTransformer) -> TestResult {
    let mut numbers = Vec::new();
    for _ in 0..3 {
        let running = transformer.run(|frame| {
            if let EncodedFrame::Video(frame) = frame {
                numbers.extend(frame.metadata()?.frame_id);
            }
            Ok::<_, Error>(Transformed::Forward)
        });
        // Short enough to fall between two frames or into one.
        match select(std::pin::pin!(running), std::pin::pin!(pause(150))).await {
            Either::Left((ended, _)) => return Ok(ended?),
            Either::Right(_) => {}
        }
    }
    assert!(numbers.len() > 3, "{numbers:?}");
    assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1), "{numbers:?}");
    Ok(())
}

thread_local! {
    /// A frame of the other call, with the mark.
    static FOREIGN: RefCell<Option<EncodedFrame>> = const { RefCell::new(None) };
    /// Whether it has been written.
    static WRITTEN: Cell<bool> = const { Cell::new(false) };
}

#[test]
async fn a_frame_of_another_sender_goes_nowhere() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let [lend, write, watch] = ["lend", "write a foreign one", "watch"].map(Job::new);
        let _other = Call::new("audio", Some(&lend.in_worker(&worker)?), None).await?;
        lend.until("lent").await?;
        let [sending, receiving] = [write.in_worker(&worker)?, watch.in_worker(&worker)?];
        let _call = Call::new("audio", Some(&sending), Some(&receiving)).await?;
        write.until("written").await?;
        watch.succeeds().await
    })
    .await
}

pub(super) async fn lend(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    let (mut reader, mut writer) = transformer.streams().split()?;
    let frame = reader.next().await.present("a frame")??;
    frame.set_data(&[&frame.data()[..1], MARK].concat())?;
    FOREIGN.set(Some(frame));
    report.say("lent");
    while let Some(frame) = reader.next().await {
        writer.write(frame?).await?;
    }
    Ok(())
}

pub(super) async fn write_foreign(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    let (mut reader, mut writer) = transformer.streams().split()?;
    writer.write(reader.next().await.present("a frame")??).await?;
    let foreign = FOREIGN.take().present("a frame of the other call")?;
    assert_eq!(foreign.data().get(1..), Some(MARK));
    writer.write(foreign).await?;
    WRITTEN.set(true);
    report.say("written");
    while let Some(frame) = reader.next().await {
        writer.write(frame?).await?;
    }
    Ok(())
}

/// Looks for the mark, and has seen enough some frames after it was written.
pub(super) async fn watch(transformer: &ScriptTransformer) -> TestResult {
    let mut after = 0;
    let ended = transformer.run(|frame| {
        if frame.data().get(1..) == Some(MARK) {
            return Err(Failure::new("the foreign frame has arrived"));
        }
        after += u32::from(WRITTEN.get());
        if after < 25 { Ok(Transformed::Forward) } else { Err(Failure::new("enough")) }
    });
    match ended.await {
        Err(_) if after == 25 => Ok(()),
        Err(failure) => Err(failure),
        Ok(()) => Err(Failure::new("the frames ended")),
    }
}

/// What a frame of sound is replaced with, behind its first byte.
const MARK: &[u8] = b"every byte arrives as it was written";

pub(super) async fn mark(transformer: &ScriptTransformer, _report: &Report) -> TestResult {
    let ended = transformer.run(|frame| {
        frame.update(|data| {
            data.truncate(1);
            data.extend_from_slice(MARK);
        })?;
        Ok::<_, Error>(Transformed::Forward)
    });
    Ok(ended.await?)
}

pub(super) async fn find_mark(transformer: &ScriptTransformer) -> TestResult {
    let mut found = 0;
    let ended = transformer.run(|frame| {
        let data = frame.data();
        if data.get(1..) != Some(MARK) {
            return Err(Failure::new(format!("{data:?}")));
        }
        found += 1;
        // Nobody could play that.
        if found < 5 { Ok(Transformed::Drop) } else { Err(Failure::new("enough")) }
    });
    match ended.await {
        Err(_) if found == 5 => Ok(()),
        Err(failure) => Err(failure),
        Ok(()) => Err(Failure::new("the frames ended")),
    }
}

pub(super) fn options(transformer: &ScriptTransformer, report: &Report) -> TestResult {
    // A copy of what the page had, with the buffer for itself.
    assert_eq!(report.0.buffer().byte_length(), 16);
    assert_eq!(report.0.key(), 42);
    assert!(!transformer.is_emulated() && transformer.as_raw().is_some());
    let raw = transformer.clone().into_raw().present("the browser's transformer")?;
    let options: &JsValue = report.0.as_ref();
    assert_eq!(&ScriptTransformer::from_raw(raw).options(), options);
    Ok(())
}

#[test]
async fn a_worker_has_the_encoder_make_a_key_frame() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("key frames"));
        let _call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.succeeds().await
    })
    .await
}

pub(super) async fn key_frames(transformer: &ScriptTransformer) -> TestResult {
    if Feature::GenerateKeyFrame.support() == Support::Absent {
        let error = transformer.generate_key_frame(None).await.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        return Ok(());
    }
    let (mut reader, mut writer) = transformer.streams().split()?;
    for _ in 0..5 {
        writer.write(reader.next().await.present("a frame")??).await?;
    }
    let asked = transformer.generate_key_frame(None);
    let key_frame = async {
        loop {
            let frame = reader.next().await.present("a frame")??;
            let EncodedFrame::Video(picture) = &frame else { continue };
            let key = picture.kind() == EncodedVideoChunkType::Key;
            let timestamp = picture.metadata()?.common.rtp_timestamp;
            writer.write(frame).await?;
            if key {
                return Ok::<_, Failure>(timestamp);
            }
        }
    };
    let (told, seen) = join(asked, key_frame).await;
    let (told, seen) = (told?, seen?);
    assert!(told.is_none_or(|told| Some(told) == seen), "{told:?} {seen:?}");
    Ok(())
}

#[test]
async fn there_are_no_key_frames_of_layers_that_are_not_there() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("odd key frames"));
        let _call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.succeeds().await
    })
    .await
}

pub(super) async fn odd_key_frames(transformer: &ScriptTransformer) -> TestResult {
    // The sender has no layers before there is a frame.
    let (mut reader, _writer) = transformer.streams().split()?;
    reader.next().await.present("a frame")??;
    let kinds = match Feature::GenerateKeyFrame.support() {
        Support::Native => [ErrorKind::NotFound, ErrorKind::NotAllowed, ErrorKind::NotAllowed],
        _ => [ErrorKind::Unsupported, ErrorKind::Unsupported, ErrorKind::Unsupported],
    };
    for (rid, kind) in ["none", "no name!", ""].into_iter().zip(kinds) {
        let error = transformer.generate_key_frame(Some(rid)).await.refused()?;
        assert_eq!(error.kind(), &kind, "{rid}");
    }
    Ok(())
}

#[test]
async fn a_receiver_asks_for_a_key_frame() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("key frame request"));
        let _call = Call::new("video", None, Some(&job.in_worker(&worker)?)).await?;
        job.succeeds().await
    })
    .await
}

pub(super) async fn key_frame_request(transformer: &ScriptTransformer) -> TestResult {
    let (mut reader, mut writer) = transformer.streams().split()?;
    for _ in 0..5 {
        writer.write(reader.next().await.present("a frame")??).await?;
    }
    transformer.send_key_frame_request().await?;
    loop {
        let frame = reader.next().await.present("a frame")??;
        let EncodedFrame::Video(picture) = &frame else { continue };
        if picture.kind() == EncodedVideoChunkType::Key {
            return Ok(());
        }
        writer.write(frame).await?;
    }
}

#[test]
async fn a_sender_has_nobody_to_ask_for_key_frames() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("wrong requests"));
        let _call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.succeeds().await
    })
    .await
}

#[test]
async fn nobody_is_asked_for_key_frames_of_sound() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("wrong requests"));
        let _call = Call::new("audio", None, Some(&job.in_worker(&worker)?)).await?;
        job.succeeds().await
    })
    .await
}

pub(super) async fn wrong_requests(transformer: &ScriptTransformer) -> TestResult {
    let (mut reader, _writer) = transformer.streams().split()?;
    reader.next().await.present("a frame")??;
    let error = transformer.send_key_frame_request().await.refused()?;
    assert_eq!(error.kind(), &ErrorKind::InvalidState);
    Ok(())
}

pub(super) async fn emulated(transformer: &ScriptTransformer) -> TestResult {
    assert!(transformer.is_emulated() && transformer.as_raw().is_none());
    let error = transformer.send_key_frame_request().await.refused()?;
    assert_eq!(error.kind(), &ErrorKind::Unsupported);
    let error = transformer.generate_key_frame(None).await.refused()?;
    assert_eq!(error.kind(), &ErrorKind::Unsupported);
    let ended = transformer.run(|_| Ok::<_, Error>(Transformed::Forward));
    match select(std::pin::pin!(ended), std::pin::pin!(pause(200))).await {
        Either::Left((ended, _)) => Ok(ended?),
        Either::Right(_) => Ok(()),
    }
}
