//! The command line of the signalling server.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use rtcweb_server::{Config, Server, StartError};
use tracing::warn;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::prelude::*;

mod signals;

/// Signalling server and static host for rtcweb.
#[derive(Debug, Parser)]
#[command(
    name = "rtcweb-server",
    version,
    after_help = "RUST_LOG sets what is logged, as in RUST_LOG=debug."
)]
struct Cli {
    #[command(flatten)]
    config: Config,
}

fn main() -> ExitCode {
    let Cli { config } = Cli::parse();
    log();
    raise_open_files(config.limits.max_sockets);
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return refuse(&format!("The server cannot start its threads ({error})."), 1),
    };
    let outcome = runtime.block_on(run(config));
    // A file that is being read must not hold up the end.
    runtime.shutdown_background();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error.to_string(), error.exit_code()),
    }
}

async fn run(config: Config) -> Result<(), StartError> {
    let stop = signals::stop().map_err(StartError::Signals)?;
    let server = Server::bind(config).await?;
    for address in server.addresses() {
        // Whoever started the server may have closed its output; it serves all the same.
        let _ = writeln!(io::stdout(), "rtcweb-server listening on http://{address}");
    }
    server.run(stop).await;
    Ok(())
}

fn refuse(sentence: &str, code: u8) -> ExitCode {
    let _ = writeln!(io::stderr(), "rtcweb-server: {sentence}");
    ExitCode::from(code)
}

fn log() {
    let wanted = std::env::var("RUST_LOG").ok().and_then(|text| text.parse::<Targets>().ok());
    let targets = wanted.unwrap_or_else(|| Targets::new().with_default(LevelFilter::INFO));
    tracing_subscriber::registry()
        .with(tracing_subscriber::fmt::layer().with_writer(io::stderr))
        .with(targets)
        .init();
}

/// Each socket is a file descriptor, and most systems start a program with a
/// bound of 1024 that it may raise by itself.
#[cfg(unix)]
fn raise_open_files(sockets: u32) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    if setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }).is_err() {
        warn!("the bound on open files could not be raised");
    }
    if let Some(bound) =
        getrlimit(Resource::Nofile).current.filter(|&bound| bound < u64::from(sockets))
    {
        warn!("the system allows {bound} open files, fewer than --max-sockets {sockets} can need");
    }
}

#[cfg(not(unix))]
fn raise_open_files(_sockets: u32) {}
