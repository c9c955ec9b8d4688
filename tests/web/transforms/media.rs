//! What becomes of a call whose frames a worker changes.

use futures_util::future::{Either, select};
use rtcweb::ScriptTransform;
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::harness::{Call, Job, Worker};
use crate::support::{TestResult, check, pause};

/// A call between two workers that hide and show.
async fn hidden(
    worker: &Worker,
    kind: &'static str,
    keys: (u8, u8),
) -> TestResult<(Call, [Job; 2])> {
    let jobs = [Job::with_key("hide", keys.0), Job::with_key("hide", keys.1)];
    let [sending, receiving] = [jobs[0].in_worker(worker)?, jobs[1].in_worker(worker)?];
    Ok((Call::new(kind, Some(&sending), Some(&receiving)).await?, jobs))
}

#[test]
async fn pictures_hidden_and_shown_with_the_same_key_are_decoded() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let (call, _jobs) = hidden(&worker, "video", (0x5a, 0x5a)).await?;
        call.grows("framesDecoded", 10.0).await
    })
    .await
}

#[test]
async fn pictures_shown_with_another_key_are_not_decoded() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let (call, _jobs) = hidden(&worker, "video", (0x5a, 0x33)).await?;
        // They come, and the decoder makes nothing of them.
        call.grows("framesReceived", 3.0).await?;
        pause(1000).await;
        let (came, decoded) =
            (call.received("framesReceived").await?, call.received("framesDecoded").await?);
        assert!(decoded * 4.0 < came, "{decoded} of {came} were decoded");
        Ok(())
    })
    .await
}

#[test]
async fn a_change_may_take_its_time() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let jobs = [Job::with_key("wait", 7), Job::with_key("wait", 7)];
        let [sending, receiving] = [jobs[0].in_worker(&worker)?, jobs[1].in_worker(&worker)?];
        let call = Call::new("video", Some(&sending), Some(&receiving)).await?;
        call.grows("framesDecoded", 10.0).await
    })
    .await
}

#[test]
async fn two_workers_may_share_a_call() -> TestResult {
    check(async {
        let (left, right) = (Worker::start().await?, Worker::start().await?);
        let jobs = [Job::with_key("hide", 9), Job::with_key("hide", 9)];
        let [sending, receiving] = [jobs[0].in_worker(&left)?, jobs[1].in_worker(&right)?];
        let call = Call::new("video", Some(&sending), Some(&receiving)).await?;
        call.grows("framesDecoded", 5.0).await
    })
    .await
}

#[test]
async fn sound_arrives_byte_by_byte_as_it_was_written() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let [writing, reading] = [Job::new("mark"), Job::new("find mark")];
        let [sending, receiving] = [writing.in_worker(&worker)?, reading.in_worker(&worker)?];
        let _call = Call::new("audio", Some(&sending), Some(&receiving)).await?;
        reading.succeeds().await
    })
    .await
}

#[test]
async fn sound_hidden_and_shown_is_received() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let (call, _jobs) = hidden(&worker, "audio", (3, 3)).await?;
        call.grows("packetsReceived", 20.0).await
    })
    .await
}

#[test]
async fn frames_that_are_dropped_are_not_sent() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("drop"));
        let call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.until("frames").await?;
        assert_eq!(call.received("framesReceived").await?, 0.0);
        Ok(())
    })
    .await
}

#[test]
async fn frames_that_are_dropped_are_not_decoded() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("drop"));
        let call = Call::new("video", None, Some(&job.in_worker(&worker)?)).await?;
        job.until("frames").await?;
        assert!(call.received("packetsReceived").await? > 0.0);
        assert_eq!(call.received("framesDecoded").await?, 0.0);
        Ok(())
    })
    .await
}

#[test]
async fn a_transform_that_is_taken_away_gets_nothing_more() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("drop"));
        let call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.until("frames").await?;
        call.sender.set_transform(None)?;
        assert_eq!(call.sender.transform(), None);
        // Chromium ends the pipe and sends nothing from now on; Firefox sends
        // what it encodes, and leaves the pipe alone.
        let (ends, sends) = (job.succeeds(), call.grows("framesDecoded", 5.0));
        match select(std::pin::pin!(ends), std::pin::pin!(sends)).await {
            Either::Left((ended, _)) => ended,
            Either::Right((sent, _)) => sent,
        }
    })
    .await
}

#[test]
async fn another_transform_gets_the_frames_from_now_on() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let [first, second] = [Job::new("drop"), Job::new("forward")];
        let transform = first.in_worker(&worker)?;
        let call = Call::new("video", Some(&transform), None).await?;
        first.until("frames").await?;
        let other: ScriptTransform = second.in_worker(&worker)?;
        call.sender.set_transform(Some(&other))?;
        assert_eq!(call.sender.transform().as_ref(), Some(&other));
        assert_ne!(call.sender.transform().as_ref(), Some(&transform));
        second.until("frames").await?;
        call.grows("framesDecoded", 5.0).await
    })
    .await
}

#[test]
async fn an_error_ends_the_pipe_and_the_media() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("fail"));
        let call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.until("enough").await?;
        pause(300).await;
        let came = call.received("framesReceived").await?;
        pause(700).await;
        assert_eq!(call.received("framesReceived").await?, came, "nothing goes through");
        assert!(came <= 5.0, "{came}");
        job.succeeds().await
    })
    .await
}

#[test]
async fn media_stop_with_their_worker() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("forward"));
        let call = Call::new("video", Some(&job.in_worker(&worker)?), None).await?;
        job.until("frames").await?;
        worker.0.terminate();
        pause(500).await;
        let came = call.received("framesReceived").await?;
        pause(700).await;
        assert_eq!(call.received("framesReceived").await?, came);
        Ok(())
    })
    .await
}
