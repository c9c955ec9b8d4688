use std::fs;

use rtcweb::sdp::edit::Side;

use crate::failure::Failure;
use crate::input::{Input, Reading, STDIN};
use crate::style::{NOTE, STRONG, visible};
use crate::terminal::Terminal;
use crate::verdict::Verdict;

mod flags;
mod request;
mod values;

use request::{Request, Requests};

/// `rtcweb sdp edit`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
SECTION is a medium (audio, video, application), a mid, mid:MID or index:NUMBER; without it an edit is made in every section to which it applies.

Example:
  rtcweb sdp edit offer.sdp --direction video=recvonly -o edited.sdp")]
pub(crate) struct Arguments {
    /// The file; - for the standard input
    file: String,

    /// Write to this file
    #[arg(short, long, value_name = "FILE", conflicts_with = "in_place")]
    output: Option<String>,

    /// Write to the file that was read
    #[arg(long)]
    in_place: bool,

    #[command(flatten)]
    reading: Reading,

    #[command(flatten)]
    requests: Requests,
}

impl Arguments {
    pub(crate) fn run(&self, terminal: &mut Terminal) -> Verdict {
        let done = self.edit(terminal);
        done.map_or_else(|failure| terminal.fail(&failure), |()| Verdict::Clean)
    }

    fn edit(&self, terminal: &mut Terminal) -> Result<(), Failure> {
        let requests = self.requests.in_order();
        if requests.is_empty() {
            let failure = Failure::new("there is no edit to make");
            return Err(failure.help("`rtcweb sdp edit --help` lists them"));
        }
        if self.in_place && self.file == STDIN {
            let failure = Failure::new("the standard input cannot be written to");
            return Err(
                failure.help("leave --in-place away, and the standard output gets the result")
            );
        }
        let input = Input::read(&self.file, self.reading)?;
        let mut sdp = input.sdp()?;
        let mut notes = String::new();
        for request in requests {
            let changed = request.apply(&mut sdp)?;
            notes.push_str(&note(request, changed)?);
        }
        self.write(&input.wrap(&sdp), terminal)?;
        terminal.note(&notes);
        Ok(())
    }

    fn write(&self, bytes: &[u8], terminal: &mut Terminal) -> Result<(), Failure> {
        let path = self.output.as_ref().or_else(|| self.in_place.then_some(&self.file));
        let Some(path) = path else {
            terminal.out_bytes(bytes);
            return Ok(());
        };
        let written = fs::write(path, bytes);
        written.map_err(|error| Failure::new(format!("{path} cannot be written: {error}")))
    }
}

/// What an edit did, what a browser calls it, and how to do without.
fn note(request: &Request, changed: usize) -> Result<String, Failure> {
    let edit = request.edit()?;
    let sections = match changed {
        0 => "nothing to change".to_owned(),
        1 => "changed 1 section".to_owned(),
        number => format!("changed {number} sections"),
    };
    let mut note = format!(
        "{NOTE}note{NOTE:#}: {STRONG}{}{STRONG:#}: {sections} ({}",
        visible(&request.to_string()),
        edit.munging().as_str()
    );
    note.push_str(match edit.side() {
        Side::Local => "; for a description of this side, before setLocalDescription",
        Side::Remote => "; for what the other side gets",
        _ => "",
    });
    note.push(')');
    if let Some(instead) = edit.instead() {
        note.push_str(&format!("\n      without an edit: {instead}"));
    }
    note.push('\n');
    Ok(note)
}
