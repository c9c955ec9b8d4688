//! Transforms made of encoded streams, as in a Chromium before 141, and these
//! streams themselves. A browser that has both has both tried.

use rtcweb::{
    Configuration, Error, ErrorKind, Feature, MediaKind, PeerConnection, ScriptTransform,
    TransceiverOptions, Transformed,
};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use super::harness::{Call, Job, Worker};
use crate::support::{Pair, Refused, TestResult, check};

fn usable() -> bool {
    let support = Feature::EncodedStreams.support();
    console_log!("{}: {support}", Feature::EncodedStreams);
    support.is_usable()
}

fn configuration() -> Configuration {
    Configuration { encoded_insertable_streams: Some(true), ..Configuration::default() }
}

fn emulated(worker: &Worker, job: &Job) -> Result<ScriptTransform, Error> {
    ScriptTransform::over_encoded_streams(worker.0.as_raw(), &job.options(), &job.transfer())
}

#[test]
async fn pictures_are_hidden_and_shown_over_encoded_streams() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let jobs = [Job::with_key("hide", 0x5a), Job::with_key("hide", 0x5a)];
        if !usable() {
            let error = emulated(&worker, &jobs[0]).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let [sending, receiving] = [emulated(&worker, &jobs[0])?, emulated(&worker, &jobs[1])?];
        assert!(sending.is_emulated() && sending.as_raw().is_none());
        let pair = Pair::with_configuration(&configuration())?;
        let call = Call::over(pair, "video", Some(&sending), Some(&receiving)).await?;
        assert_eq!(call.sender.transform().as_ref(), Some(&sending));
        assert_eq!(call.receiver.transform().as_ref(), Some(&receiving));
        call.grows("framesDecoded", 10.0).await
    })
    .await
}

#[test]
async fn pictures_shown_with_another_key_over_encoded_streams_are_not_decoded() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let jobs = [Job::with_key("hide", 0x5a), Job::with_key("hide", 0x33)];
        if !usable() {
            let error = emulated(&worker, &jobs[0]).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let [sending, receiving] = [emulated(&worker, &jobs[0])?, emulated(&worker, &jobs[1])?];
        let pair = Pair::with_configuration(&configuration())?;
        let call = Call::over(pair, "video", Some(&sending), Some(&receiving)).await?;
        call.grows("framesReceived", 3.0).await?;
        crate::support::pause(500).await;
        let (came, decoded) =
            (call.received("framesReceived").await?, call.received("framesDecoded").await?);
        assert!(decoded * 4.0 < came, "{decoded} of {came} were decoded");
        Ok(())
    })
    .await
}

#[test]
async fn an_emulated_transform_serves_one_sender_once_and_for_good() -> TestResult {
    check(async {
        let (worker, jobs) = (Worker::start().await?, [Job::new("forward"), Job::new("forward")]);
        if !usable() {
            let error = emulated(&worker, &jobs[0]).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let connection = PeerConnection::with_configuration(&configuration())?;
        let options = TransceiverOptions::default();
        let add = || connection.add_transceiver_of_kind(&MediaKind::Video, &options);
        let [first, second] = [add()?.sender(), add()?.sender()];
        let [transform, other] = [emulated(&worker, &jobs[0])?, emulated(&worker, &jobs[1])?];
        first.set_transform(Some(&transform))?;
        let error = second.set_transform(Some(&transform)).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState, "used");
        let error = first.set_transform(Some(&other)).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState, "its streams are taken");
        let error = first.set_transform(None).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        assert_eq!(first.transform(), Some(transform));
        second.set_transform(Some(&other))?;
        Ok(())
    })
    .await
}

#[test]
async fn the_options_of_an_emulated_transform_are_copied_at_once() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("forward"));
        if !usable() {
            let error = emulated(&worker, &job).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        assert_eq!(job.buffer().byte_length(), 16);
        let _transform = emulated(&worker, &job)?;
        assert_eq!(job.buffer().byte_length(), 0);
        assert_eq!(emulated(&worker, &job).refused()?.kind(), &ErrorKind::DataClone);
        Ok(())
    })
    .await
}

#[test]
async fn an_emulated_transformer_cannot_ask_for_key_frames() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::new("emulated"));
        if !usable() {
            let error = emulated(&worker, &job).refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let connection = PeerConnection::with_configuration(&configuration())?;
        let options = TransceiverOptions::default();
        let transceiver = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?;
        transceiver.sender().set_transform(Some(&emulated(&worker, &job)?))?;
        job.succeeds().await
    })
    .await
}

#[test]
#[expect(deprecated, reason = "it is bound")]
async fn frames_are_changed_in_the_page() -> TestResult {
    check(async {
        if !usable() {
            let connection = PeerConnection::new()?;
            let options = TransceiverOptions::default();
            let transceiver = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?;
            let error = transceiver.sender().create_encoded_streams().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            let error = transceiver.receiver().create_encoded_streams().refused()?;
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            return Ok(());
        }
        let call =
            Call::over(Pair::with_configuration(&configuration())?, "video", None, None).await?;
        let streams = call.sender.create_encoded_streams()?;
        let error = call.sender.create_encoded_streams().refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        let receiving = call.receiver.create_encoded_streams()?;
        for streams in [streams, receiving] {
            spawn_local(async move {
                let _ = streams.run(|_| Ok::<_, Error>(Transformed::Forward)).await;
            });
        }
        call.grows("framesDecoded", 5.0).await
    })
    .await
}

#[test]
async fn the_configuration_says_whether_there_are_encoded_streams() -> TestResult {
    check(async {
        let connection = PeerConnection::with_configuration(&configuration())?;
        let told = connection.configuration()?.encoded_insertable_streams;
        assert_eq!(told, usable().then_some(true));
        // What was said once has to be said again.
        connection.set_configuration(&configuration())?;
        Ok(())
    })
    .await
}
