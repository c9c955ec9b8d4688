//! `rtcweb`: the pure part of the library on the command line.

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

mod failure;
mod input;
mod sdp;
mod snippet;
mod style;
mod terminal;
mod verdict;
mod wrapping;

use terminal::Terminal;

/// WebRTC on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "rtcweb",
    version,
    after_help = "Exit codes: 0 clean, 1 something was found, 2 something could not be read."
)]
struct Cli {
    /// When to write colours; `auto` is on a terminal, unless NO_COLOR is set
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto")]
    color: Color,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read, check, compare and edit session descriptions
    #[command(subcommand)]
    Sdp(sdp::Command),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

fn main() -> ExitCode {
    let Cli { color, command } = Cli::parse();
    let mut terminal = Terminal::new(match color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    });
    let verdict = match command {
        Command::Sdp(command) => command.run(&mut terminal),
    };
    verdict.max(terminal.finish()).into()
}
