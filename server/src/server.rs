use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tracing::{debug, info, warn};

use crate::app::{App, ended};
use crate::routes::routes;
use crate::{Config, StartError, site};

/// How long a client may take over the head of a request. Without a bound, each
/// client that never finishes one would hold a connection for ever.
const HEAD_TIMEOUT: Duration = Duration::from_secs(20);

/// How long to pause when the operating system has no connection to give, most
/// often because all file descriptors are in use.
const ACCEPT_PAUSE: Duration = Duration::from_millis(250);

/// A server that has its ports and waits to be [run](Self::run).
///
/// Dropping it frees the ports.
#[derive(Debug)]
pub struct Server {
    app: Arc<App>,
    listeners: Vec<TcpListener>,
    addresses: Vec<SocketAddr>,
}

impl Server {
    /// Checks the configuration and takes the ports.
    ///
    /// # Errors
    ///
    /// A [`StartError`] whose text says what to do about it.
    pub async fn bind(config: Config) -> Result<Self, StartError> {
        config.check()?;
        config.site.as_deref().map_or(Ok(()), site::check)?;
        let mut listeners = Vec::new();
        let mut addresses = Vec::new();
        for &address in &config.listen {
            let refused = |source| StartError::Listen { address, source };
            let listener = TcpListener::bind(address).await.map_err(refused)?;
            addresses.push(listener.local_addr().map_err(refused)?);
            listeners.push(listener);
        }
        Ok(Self { app: Arc::new(App::new(config)), listeners, addresses })
    }

    /// Where it listens, in the order of [`Config::listen`], with real ports.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Serves until `stop` completes, then closes every socket with the code
    /// 1012 and waits for the clients to go, up to [`Timing::shutdown_timeout`].
    ///
    /// [`Timing::shutdown_timeout`]: crate::Timing::shutdown_timeout
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let router = routes(Arc::clone(&self.app));
        let mut accepting = JoinSet::new();
        for listener in self.listeners {
            accepting.spawn(accept(listener, router.clone(), self.app.ending.clone()));
        }
        stop.await;
        info!("ending");
        accepting.shutdown().await;
        // First no more notices, then the end: nobody must learn that a peer
        // left because the server goes.
        self.app.hub.close();
        self.app.ending.send_replace(true);
        if timeout(self.app.config.timing.shutdown_timeout, self.app.ending.closed()).await.is_err()
        {
            warn!("some connections did not end in time");
        }
    }
}

async fn accept(listener: TcpListener, router: Router, ending: watch::Sender<bool>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(serve(stream, router.clone(), ending.subscribe()));
            }
            Err(error) => {
                warn!(%error, "no connection");
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Serves one connection until it ends or becomes a WebSocket.
async fn serve(stream: TcpStream, router: Router, mut ending: watch::Receiver<bool>) {
    // Signalling messages are small and waited for.
    if let Err(error) = stream.set_nodelay(true) {
        debug!(%error, "no TCP_NODELAY");
    }
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router))
        .with_upgrades();
    let mut connection = pin!(connection);
    let served = tokio::select! {
        served = &mut connection => served,
        () = ended(&mut ending) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = served {
        debug!(%error, "a connection broke");
    }
}
