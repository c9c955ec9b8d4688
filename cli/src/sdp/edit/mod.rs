use std::fs;

use rtcweb::sdp::edit::Side;

use crate::failure::Failure;
use crate::input::{Input, Reading, STDIN};
use crate::style::{NOTE, STRONG, counted, visible};
use crate::terminal::Terminal;
use crate::verdict::Verdict;

mod flags;
mod request;
mod values;

use request::{Effect, Request, Requests};

/// `rtcweb sdp edit`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
SECTION is a medium (audio, video, application), a mid, mid:MID or index:NUMBER; without it an edit is made in every section to which it applies.
CODEC is a name, a payload type, or * for every codec of audio and video; parameters may follow, as in \"H264;packetization-mode=1\".

Example:
  rtcweb sdp edit offer.sdp --prefer video=AV1,VP9 --opus stereo=1 --bandwidth video=500000 -o edited.sdp")]
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
        let mut name = input.name.clone();
        for request in requests {
            let effect = request.apply(&mut sdp, &name)?;
            if effect.changed > 0 {
                // Its lines may have other numbers than those of the file.
                name = format!("{} (edited)", input.name);
            }
            notes.push_str(&note(request, effect));
        }
        self.write(&input.wrap(&sdp)?, terminal)?;
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

/// What an edit did, what Chromium calls it, and how to do without.
fn note(request: &Request, effect: Effect) -> String {
    let sections = match effect.changed {
        0 => "nothing to change".to_owned(),
        number => format!("changed {}", counted(number, "section")),
    };
    let side = match effect.side {
        Side::Local => "; for a description of this side, before setLocalDescription",
        Side::Remote => "; for what the other side gets",
        _ => "",
    };
    let munging = effect.munging.as_str();
    let request = request.to_string();
    let request = visible(&request);
    let mut note =
        format!("{NOTE}note{NOTE:#}: {STRONG}{request}{STRONG:#}: {sections} ({munging}{side})\n");
    if let Some(instead) = effect.instead {
        note.push_str(&format!("      without an edit: {instead}\n"));
    }
    note
}
