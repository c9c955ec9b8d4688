//! Transforms as a page makes and sets them.

use rtcweb::{
    ErrorKind, Feature, MediaKind, PeerConnection, RtpSender, ScriptTransform, Support,
    TransceiverOptions, TransformWorker, worker,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::harness::{Job, Worker, script};
use crate::support::{Refused, TestResult, check, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn uncloneable() -> JsValue;
    fn has_script_transform() -> bool;
    fn has_encoded_streams() -> bool;
    fn start(url: &str) -> web_sys::Worker;
}

fn video_sender(connection: &PeerConnection) -> TestResult<RtpSender> {
    let options = TransceiverOptions::default();
    Ok(connection.add_transceiver_of_kind(&MediaKind::Video, &options)?.sender())
}

#[test]
async fn support_of_transforms_is_what_the_browser_has() -> TestResult {
    check(async {
        let wanted = match (has_script_transform(), has_encoded_streams()) {
            (true, _) => Support::Native,
            (false, true) => Support::Emulated,
            (false, false) => Support::Absent,
        };
        assert_eq!(Feature::ScriptTransform.support(), wanted);
        assert_eq!(Feature::EncodedStreams.support().is_usable(), has_encoded_streams());
        // A page has no transformers, so it has nobody to ask.
        assert_eq!(Feature::GenerateKeyFrame.support(), Support::Absent);
        Ok(())
    })
    .await
}

#[test]
async fn a_page_is_no_worker() -> TestResult {
    check(async {
        assert!(!worker::is_worker());
        let error = worker::on_rtc_transform(drop).map(drop).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        let error = worker::rtc_transforms().map(drop).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Unsupported);
        Ok(())
    })
    .await
}

#[test]
async fn senders_and_receivers_have_no_transform_until_one_is_set() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let connection = PeerConnection::new()?;
        let options = TransceiverOptions::default();
        let transceiver = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?;
        let (sender, receiver) = (transceiver.sender(), transceiver.receiver());
        assert_eq!((sender.transform(), receiver.transform()), (None, None));
        sender.set_transform(None)?;
        receiver.set_transform(None)?;
        let jobs = [Job::new("forward"), Job::new("forward")];
        let [here, there] = [jobs[0].in_worker(&worker)?, jobs[1].in_worker(&worker)?];
        sender.set_transform(Some(&here))?;
        receiver.set_transform(Some(&there))?;
        assert_eq!(sender.transform().as_ref(), Some(&here));
        assert_eq!(receiver.transform().as_ref(), Some(&there));
        assert!(!here.is_emulated() && here.as_raw().is_some());
        receiver.set_transform(None)?;
        assert_eq!(receiver.transform(), None);
        Ok(())
    })
    .await
}

#[test]
async fn a_transform_serves_one_sender_once() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let connection = PeerConnection::new()?;
        let [first, second] = [video_sender(&connection)?, video_sender(&connection)?];
        let job = Job::new("forward");
        let transform = job.in_worker(&worker)?;
        first.set_transform(Some(&transform))?;
        let error = second.set_transform(Some(&transform)).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        first.set_transform(None)?;
        let error = second.set_transform(Some(&transform)).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState, "not even when it is free");
        Ok(())
    })
    .await
}

#[test]
async fn a_transform_goes_through_the_browsers_own_object() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let connection = PeerConnection::new()?;
        let job = Job::new("forward");
        let transform = job.in_worker(&worker)?;
        let raw = transform.clone().into_raw();
        let again = raw.map(ScriptTransform::from_raw);
        assert_eq!(again.as_ref(), Some(&transform));
        let sender = video_sender(&connection)?;
        sender.set_transform(again.as_ref())?;
        assert_eq!(sender.transform(), Some(transform));
        Ok(())
    })
    .await
}

#[test]
async fn options_reach_the_worker_and_transferred_ones_leave_the_page() -> TestResult {
    check(async {
        let (worker, job) = (Worker::start().await?, Job::with_key("options", 42));
        assert_eq!(job.buffer().byte_length(), 16);
        let _transform = job.in_worker(&worker)?;
        assert_eq!(job.buffer().byte_length(), 0);
        job.succeeds().await
    })
    .await
}

#[test]
async fn options_that_cannot_be_copied_are_an_error() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let error = worker.0.transform(&uncloneable()).refused()?;
        assert_eq!(error.kind(), &ErrorKind::DataClone);
        let job = Job::new("forward");
        let twice: Vec<_> = job.transfer().into_iter().cycle().take(4).collect();
        let raw = worker.0.as_raw();
        let error = ScriptTransform::with_transfer(raw, &job.options(), &twice).refused()?;
        assert_eq!(error.kind(), &ErrorKind::DataClone);
        let options = JsValue::from("text");
        let error = ScriptTransform::with_transfer(raw, &options, std::slice::from_ref(&options))
            .refused()?;
        assert!(matches!(error.kind(), ErrorKind::DataClone | ErrorKind::Type), "{error:?}");
        Ok(())
    })
    .await
}

#[test]
async fn a_worker_that_was_terminated_takes_no_transform() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let another = worker.0.clone();
        worker.0.terminate();
        let error = another.transform(&JsValue::NULL).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn a_worker_without_a_script_is_an_error() -> TestResult {
    check(async {
        let started = TransformWorker::start("/there/is/none.js");
        let error = within("an error", started).await?.map(drop).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Operation);
        Ok(())
    })
    .await
}

#[test]
async fn a_worker_that_fails_before_it_listens_is_an_error() -> TestResult {
    check(async {
        let url = script("throw new Error('too early')");
        let started = TransformWorker::listening(start(&url));
        let error = within("an error", started).await?.map(drop).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Operation);
        assert!(error.message().contains("too early"), "{error}");
        Ok(())
    })
    .await
}

#[test]
async fn a_worker_that_listens_already_says_so_again() -> TestResult {
    check(async {
        let worker = Worker::start().await?;
        let raw = worker.0.as_raw().clone();
        within("it answers", TransformWorker::listening(raw)).await??;
        Ok(())
    })
    .await
}
