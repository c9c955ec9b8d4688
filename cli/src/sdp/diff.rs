use rtcweb::sdp::diff::{Change, diff};
use serde::Serialize;

use crate::failure::Failure;
use crate::input::{Input, Reading};
use crate::style::{ADDED, CHANGED, REMOVED, visible};
use crate::terminal::{Format, Terminal};
use crate::verdict::Verdict;

/// `rtcweb sdp diff`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Exit codes: 0 the same bytes, 1 differences, 2 a file cannot be read.

Example:
  rtcweb sdp diff first.offer.sdp second.offer.sdp")]
pub(crate) struct Arguments {
    /// The description as it was; - for the standard input
    before: String,

    /// The description as it is
    after: String,

    /// How to write the differences
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    #[command(flatten)]
    reading: Reading,
}

/// The differences in JSON; README.md documents the members.
#[derive(Debug, Serialize)]
struct Document<'a> {
    before: &'a str,
    after: &'a str,
    changes: Vec<Told<'a>>,
}

#[derive(Debug, Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    change: &'a Change<'a>,
    words: String,
}

impl Arguments {
    pub(crate) fn run(&self, terminal: &mut Terminal) -> Verdict {
        let done = self.diff(terminal);
        done.unwrap_or_else(|failure| terminal.fail(&failure))
    }

    fn diff(&self, terminal: &mut Terminal) -> Result<Verdict, Failure> {
        let paths = [self.before.clone(), self.after.clone()];
        let inputs: Vec<_> =
            Input::read_all(&paths, self.reading).into_iter().collect::<Result<_, _>>()?;
        let [before, after] = inputs.as_slice() else { return Ok(Verdict::Clean) };
        let (old, new) = (before.sdp()?, after.sdp()?);
        let changes = diff(&old, &new);
        match self.format {
            Format::Text => terminal.out(&changes.iter().map(line).collect::<String>()),
            Format::Json => {
                let told = |change| Told { change, words: Change::to_string(change) };
                let changes = changes.iter().map(told).collect();
                let (before, after) = (&before.name, &after.name);
                terminal.json(&Document { before, after, changes }, false);
            }
        }
        Ok(Verdict::of(!changes.is_empty()))
    }
}

/// One difference, with a sign for what came, what went, and what is another.
fn line(change: &Change<'_>) -> String {
    let (sign, style) = match change {
        Change::SectionAdded { .. }
        | Change::SectionReopened { .. }
        | Change::CodecAdded { .. }
        | Change::FeedbackAdded { .. }
        | Change::ExtensionAdded { .. }
        | Change::CandidatesAdded { .. }
        | Change::LineAdded { .. }
        | Change::Group { before: None, .. }
        | Change::Bandwidth { before: None, .. }
        | Change::Simulcast { before: None, .. } => ('+', ADDED),
        Change::SectionRemoved { .. }
        | Change::SectionRejected { .. }
        | Change::CodecRemoved { .. }
        | Change::FeedbackRemoved { .. }
        | Change::ExtensionRemoved { .. }
        | Change::CandidatesRemoved { .. }
        | Change::LineRemoved { .. }
        | Change::Group { after: None, .. }
        | Change::Bandwidth { after: None, .. }
        | Change::Simulcast { after: None, .. } => ('-', REMOVED),
        _ => ('~', CHANGED),
    };
    let words = change.to_string();
    format!("{style}{sign} {}{style:#}\n", visible(&words))
}
