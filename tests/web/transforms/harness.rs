//! The page's side of every test: a worker, a call, and what the worker reports.

use futures_util::StreamExt;
use js_sys::{ArrayBuffer, Promise};
use rtcweb::{
    MediaDevices, MediaStream, MediaStreamConstraints, RtpReceiver, RtpSender, ScriptTransform,
    TransformWorker,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::support::{Failure, Pair, Present, TestResult, pause, within};

#[wasm_bindgen(module = "/tests/support/page.js")]
extern "C" {
    fn start_worker(module: &JsValue) -> web_sys::Worker;
    /// An address with this code behind it.
    pub(super) fn script(code: &str) -> String;

    fn assignment(job: &str, key: u8) -> Assignment;
    fn received(connection: &JsValue, kind: &str, member: &str) -> Promise;

    type Assignment;
    #[wasm_bindgen(method, getter)]
    fn options(this: &Assignment) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn port(this: &Assignment) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn buffer(this: &Assignment) -> ArrayBuffer;
    #[wasm_bindgen(method)]
    fn next(this: &Assignment) -> Promise;
    #[wasm_bindgen(method)]
    fn close(this: &Assignment);
}

/// A worker that ends with the test.
pub(super) struct Worker(pub(super) TransformWorker);

impl Worker {
    pub(super) async fn start() -> TestResult<Self> {
        let raw = start_worker(&wasm_bindgen::module());
        Ok(Self(within("the worker listens", TransformWorker::listening(raw)).await??))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// What a worker shall do, and what it says to that.
pub(super) struct Job {
    name: &'static str,
    raw: Assignment,
}

impl Job {
    pub(super) fn new(name: &'static str) -> Self {
        Self::with_key(name, 0)
    }

    pub(super) fn with_key(name: &'static str, key: u8) -> Self {
        Self { name, raw: assignment(name, key) }
    }

    pub(super) fn options(&self) -> JsValue {
        self.raw.options()
    }

    /// A port for the reports, and a buffer.
    pub(super) fn transfer(&self) -> [JsValue; 2] {
        [self.raw.port(), self.raw.buffer().into()]
    }

    pub(super) fn buffer(&self) -> ArrayBuffer {
        self.raw.buffer()
    }

    pub(super) fn in_worker(&self, worker: &Worker) -> TestResult<ScriptTransform> {
        let (raw, transfer) = (worker.0.as_raw(), self.transfer());
        Ok(ScriptTransform::with_transfer(raw, &self.options(), &transfer)?)
    }

    /// The next thing it says.
    pub(super) async fn says(&self) -> TestResult<String> {
        let step = format!("{} says something", self.name);
        let said = within(&step, JsFuture::from(self.raw.next())).await?;
        said.ok().and_then(|said| said.as_string()).present("a text")
    }

    /// Waits until it says that all is well.
    pub(super) async fn succeeds(&self) -> TestResult {
        loop {
            let said = self.says().await?;
            match said.strip_prefix("failed: ") {
                Some(reason) => return Err(Failure::new(format!("{}: {reason}", self.name))),
                None if said == "done" => return Ok(()),
                None => {}
            }
        }
    }

    /// Waits until it has said this.
    pub(super) async fn until(&self, wanted: &str) -> TestResult {
        loop {
            let said = self.says().await?;
            if said == wanted {
                return Ok(());
            }
            if said.starts_with("failed: ") {
                return Err(Failure::new(format!("{}: {said}", self.name)));
            }
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.raw.close();
    }
}

/// A one-way call with one track.
pub(super) struct Call {
    pub(super) pair: Pair,
    pub(super) sender: RtpSender,
    pub(super) receiver: RtpReceiver,
    kind: &'static str,
    camera: MediaStream,
}

impl Call {
    /// The sender's transform is set before anything is sent, the receiver's
    /// when its track comes.
    pub(super) async fn new(
        kind: &'static str,
        sending: Option<&ScriptTransform>,
        receiving: Option<&ScriptTransform>,
    ) -> TestResult<Self> {
        Self::over(Pair::new()?, kind, sending, receiving).await
    }

    pub(super) async fn over(
        pair: Pair,
        kind: &'static str,
        sending: Option<&ScriptTransform>,
        receiving: Option<&ScriptTransform>,
    ) -> TestResult<Self> {
        let constraints = MediaStreamConstraints::audio_and_video();
        let devices = MediaDevices::new()?;
        let camera = within("a camera", devices.get_user_media(&constraints)).await??;
        let mut arriving = pair.right.tracks();
        let track = camera.tracks().into_iter().find(|track| track.kind().as_str() == kind);
        let sender = pair.left.add_track(&track.present(kind)?, std::slice::from_ref(&camera))?;
        if sending.is_some() {
            sender.set_transform(sending)?;
        }
        let event = within("a track", arriving.next()).await?.present("a track")?;
        if receiving.is_some() {
            event.receiver.set_transform(receiving)?;
        }
        Ok(Self { pair, sender, receiver: event.receiver, kind, camera })
    }

    /// A member of the other peer's statistics, 0 where it is absent.
    pub(super) async fn received(&self, member: &str) -> TestResult<f64> {
        let number = received(self.pair.right.as_raw(), self.kind, member);
        let number = within("statistics", JsFuture::from(number)).await?;
        number.ok().and_then(|number| number.as_f64()).present(member)
    }

    /// Waits until this member has grown by `more`.
    pub(super) async fn grows(&self, member: &str, more: f64) -> TestResult {
        let begin = self.received(member).await?;
        let step = format!("{member} grows by {more} from {begin}");
        within(&step, async {
            while self.received(member).await? < begin + more {
                pause(100).await;
            }
            Ok(())
        })
        .await?
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.camera.stop();
    }
}
