use std::error::Error;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use rtcweb_server::{Config, Server};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Far longer than anything here takes on a loaded machine: only a hang gets there.
const PATIENCE: Duration = Duration::from_secs(20);

/// Waits for `future`, and says what was waited for if it does not come.
pub(crate) async fn within<T>(what: &str, future: impl Future<Output = T>) -> Outcome<T> {
    timeout(PATIENCE, future)
        .await
        .map_err(|_| format!("nothing within {PATIENCE:?}: {what}").into())
}

/// A server inside the test. Dropping it ends it.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Running {
    pub(crate) async fn with_defaults() -> Outcome<Self> {
        Self::start(|_| {}).await
    }

    pub(crate) async fn start(adjust: impl FnOnce(&mut Config)) -> Outcome<Self> {
        let mut config = Config { listen: vec![([127, 0, 0, 1], 0).into()], ..Config::default() };
        adjust(&mut config);
        let server = Server::bind(config).await?;
        let address = *server.addresses().first().ok_or("no address")?;
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(server.run(async {
            // A dropped sender is as good as a sent word.
            let _ = stopped.await;
        }));
        Ok(Self { address, stop, task })
    }

    /// Begins the end, and gives what completes with it.
    pub(crate) fn stop(self) -> JoinHandle<()> {
        let _ = self.stop.send(());
        self.task
    }
}

/// A key like that of a client, different for each name.
pub(crate) fn key(name: &str) -> String {
    format!("key-of-{name:-<20}")
}
