//! `rtcweb sdp`: session descriptions.

use clap::Subcommand;

use crate::terminal::Terminal;
use crate::verdict::Verdict;

mod check;
mod diff;
mod edit;
mod json;
mod print;
mod summary;
mod value;

/// What can be done with descriptions.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show descriptions as sections, with what each of them says in words
    Print(print::Arguments),
    /// Write descriptions as JSON, every value typed
    Json(json::Arguments),
    /// Say what is wrong with descriptions, or between an offer and its answer
    Check(check::Arguments),
    /// Say in words what is different between two descriptions
    Diff(diff::Arguments),
    /// Change a description, and say for each change what does without it
    Edit(edit::Arguments),
}

impl Command {
    pub(crate) fn run(self, terminal: &mut Terminal) -> Verdict {
        match self {
            Self::Print(arguments) => arguments.run(terminal),
            Self::Json(arguments) => arguments.run(terminal),
            Self::Check(arguments) => arguments.run(terminal),
            Self::Diff(arguments) => arguments.run(terminal),
            Self::Edit(arguments) => arguments.run(terminal),
        }
    }
}
