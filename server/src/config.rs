use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use crate::{Origin, StartError};

/// Everything about a server that can be chosen; also the flags of the command line.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Config {
    /// Where to listen; may be given several times, and port 0 takes a free port.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub listen: Vec<SocketAddr>,
    /// The folder of the built site to serve; without it only signalling is served.
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// A foreign site whose pages may use the signalling, as in `https://app.example`; may be given several times.
    #[arg(long, value_name = "ORIGIN")]
    pub allow_origin: Vec<Origin>,
    /// How much of everything.
    #[command(flatten)]
    pub limits: Limits,
    /// How long everything may take.
    #[command(flatten)]
    pub timing: Timing,
}

/// How much a server takes before it says no.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Limits {
    /// How many peers one room holds.
    #[arg(long, value_name = "PEERS", default_value = "8")]
    pub room_capacity: u32,
    /// How many rooms there can be at a time.
    #[arg(long, value_name = "ROOMS", default_value = "10000")]
    pub max_rooms: u32,
    /// How many WebSockets there can be at a time.
    #[arg(long, value_name = "SOCKETS", default_value = "20000")]
    pub max_sockets: u32,
    /// The largest message taken, in bytes; one of more than four times as much costs its sender the socket.
    #[arg(long, value_name = "BYTES", default_value = "262144")]
    pub max_message_size: u32,
    /// How many messages per second one socket may send, in the long run; a long one counts once per 8 KiB.
    #[arg(long, value_name = "MESSAGES", default_value = "100")]
    pub rate: u32,
    /// How many messages one socket may send at once after a pause.
    #[arg(long, value_name = "MESSAGES", default_value = "500")]
    pub burst: u32,
    /// How much may wait for a socket that reads slowly before it is dropped, in bytes.
    #[arg(long, value_name = "BYTES", default_value = "8388608")]
    pub max_queue: u32,
}

/// How long a server waits. On the command line: seconds, with decimals if need be.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Timing {
    /// How long a new socket may take to join a room.
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub join_timeout: Duration,
    /// How often every socket is pinged.
    #[arg(long, value_name = "SECONDS", default_value = "15", value_parser = seconds)]
    pub ping_interval: Duration,
    /// After how long without a sign of life a socket counts as lost.
    #[arg(long, value_name = "SECONDS", default_value = "45", value_parser = seconds)]
    pub silence_timeout: Duration,
    /// How long a socket may go on exceeding the rate before it is closed.
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub rate_patience: Duration,
    /// How long to wait for the others when the server ends.
    #[arg(long, value_name = "SECONDS", default_value = "3", value_parser = seconds)]
    pub shutdown_timeout: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: vec![SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))],
            site: None,
            allow_origin: Vec::new(),
            limits: Limits::default(),
            timing: Timing::default(),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            room_capacity: 8,
            max_rooms: 10_000,
            max_sockets: 20_000,
            max_message_size: 256 * 1024,
            rate: 100,
            burst: 500,
            max_queue: 8 * 1024 * 1024,
        }
    }
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            join_timeout: Duration::from_secs(10),
            ping_interval: Duration::from_secs(15),
            silence_timeout: Duration::from_secs(45),
            rate_patience: Duration::from_secs(10),
            shutdown_timeout: Duration::from_secs(3),
        }
    }
}

impl Config {
    /// Refuses what could not work, with a sentence that names the flag.
    pub(crate) fn check(&self) -> Result<(), StartError> {
        let Limits {
            room_capacity,
            max_rooms,
            max_sockets,
            max_message_size,
            rate,
            burst,
            max_queue,
        } = self.limits;
        let Timing {
            join_timeout,
            ping_interval,
            silence_timeout,
            rate_patience,
            shutdown_timeout,
        } = self.timing;
        for (flag, value, least, most) in [
            ("--room-capacity", room_capacity, 2, 1_000),
            ("--max-rooms", max_rooms, 1, 10_000_000),
            ("--max-sockets", max_sockets, 1, 10_000_000),
            ("--max-message-size", max_message_size, 1_024, 16 * 1024 * 1024),
            ("--rate", rate, 1, 1_000_000),
            ("--burst", burst, 1, 1_000_000),
            ("--max-queue", max_queue, max_message_size.saturating_mul(2), 1 << 30),
        ] {
            if !(least..=most).contains(&value) {
                return Err(StartError::config(format!(
                    "{flag} must be between {least} and {most}, not {value}."
                )));
            }
        }
        for (flag, value) in [
            ("--join-timeout", join_timeout),
            ("--ping-interval", ping_interval),
            ("--silence-timeout", silence_timeout),
            ("--rate-patience", rate_patience),
            ("--shutdown-timeout", shutdown_timeout),
        ] {
            if !(Duration::from_millis(1)..=Duration::from_secs(86_400)).contains(&value) {
                return Err(StartError::config(format!(
                    "{flag} must be between 0.001 and 86400 seconds."
                )));
            }
        }
        if silence_timeout <= ping_interval {
            return Err(StartError::config(
                "--silence-timeout must be longer than --ping-interval, or sockets that merely have nothing to say are dropped."
                    .to_owned(),
            ));
        }
        Ok(())
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    text.parse()
        .ok()
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or_else(|| "not a number of seconds".to_owned())
}
