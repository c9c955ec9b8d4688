//! The signalling server and static host of rtcweb.
//!
//! Peers that want to call each other meet in a *room*: each opens a WebSocket
//! to `/signal`, joins a room by name, is told who else is there, and sends
//! messages to the others through the server, which relays them unread. The
//! messages themselves are defined in [`rtcweb::negotiation::room`], so that the
//! browser and the server cannot disagree about them.
//!
//! The program `rtcweb-server` is a command line around [`Server`]; a test or
//! another program runs the same server inside itself:
//!
//! ```
//! use rtcweb_server::{Config, Server};
//!
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # runtime.block_on(async {
//! let config = Config { listen: vec![([127, 0, 0, 1], 0).into()], ..Config::default() };
//! let server = Server::bind(config).await?;
//! println!("listening on {}", server.addresses()[0]);
//! server.run(async {}).await;
//! # Ok::<(), rtcweb_server::StartError>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod app;
mod config;
mod error;
mod hub;
mod identity;
mod origin;
mod outbox;
mod rate;
mod routes;
mod server;
mod session;
mod site;
mod socket;
mod wire;

pub use config::{Config, Limits, Timing};
pub use error::StartError;
pub use origin::{InvalidOrigin, Origin};
pub use server::Server;
