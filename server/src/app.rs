use std::sync::Arc;

use tokio::sync::{Semaphore, watch};

use crate::Config;
use crate::hub::Hub;

/// How many sockets beyond the limit are let in at a time to be told that the
/// server is full: a page cannot read the status of a refused upgrade, only an
/// error message on an open socket.
const PORCH: usize = 64;

/// What all connections share.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) hub: Arc<Hub>,
    /// One permit per socket.
    pub(crate) seats: Arc<Semaphore>,
    /// One permit per socket that is being turned away.
    pub(crate) porch: Arc<Semaphore>,
    /// Turns true when the server ends. Each connection holds a receiver for as
    /// long as it lives, so that the server can wait for the last.
    pub(crate) ending: watch::Sender<bool>,
}

impl App {
    pub(crate) fn new(config: Config) -> Self {
        Self {
            hub: Arc::new(Hub::new(&config.limits)),
            seats: Arc::new(Semaphore::new(config.limits.max_sockets as usize)),
            porch: Arc::new(Semaphore::new(PORCH)),
            ending: watch::Sender::new(false),
            config,
        }
    }
}

/// Waits until the server ends. The guard that `wait_for` gives would keep the
/// waiting task from moving between threads; here it is dropped at once.
pub(crate) async fn ended(ending: &mut watch::Receiver<bool>) {
    // An error says that the server itself is gone, which is the same.
    let _ = ending.wait_for(|ending| *ending).await;
}
