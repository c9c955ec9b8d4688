use rtcweb::negotiation::SdpType;
use rtcweb::sdp::check::{Diagnostic, Subject, check, check_answer};

use self::report::Report;
use crate::failure::Failure;
use crate::input::{Input, Reading};
use crate::terminal::{Format, Terminal};
use crate::verdict::Verdict;

mod report;

/// `rtcweb sdp check`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Exit codes: 0 no errors, 1 errors (with --strict warnings too), 2 a file cannot be read.

Example:
  rtcweb sdp check offer.sdp --answer answer.sdp")]
pub(crate) struct Arguments {
    /// The files; - for the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Check this answer too, by itself and against FILE, its offer
    #[arg(long, value_name = "FILE")]
    answer: Option<String>,

    /// Take warnings for errors in the exit code
    #[arg(long)]
    strict: bool,

    /// How to write what is found
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    #[command(flatten)]
    reading: Reading,
}

impl Arguments {
    pub(crate) fn run(&self, terminal: &mut Terminal) -> Verdict {
        let mut report = Report::default();
        let read = match &self.answer {
            Some(answer) => {
                let done = self.pair(answer, &mut report);
                done.map_or_else(|failure| terminal.fail(&failure), |()| Verdict::Clean)
            }
            None => self.each(&mut report, terminal),
        };
        match self.format {
            Format::Text => terminal.out(&report.text()),
            Format::Json => terminal.json(&report, false),
        }
        let wrong = report.errors() + if self.strict { report.warnings() } else { 0 };
        read.max(Verdict::of(wrong > 0))
    }

    fn each(&self, report: &mut Report, terminal: &mut Terminal) -> Verdict {
        let mut verdict = Verdict::Clean;
        for input in Input::read_all(&self.files, self.reading) {
            let done = input.and_then(|input| {
                let sdp = input.sdp_with_faults()?;
                report.add(&input, &sdp, Subject::Description, &check(&sdp));
                Ok(())
            });
            let done = done.map_or_else(|failure| terminal.fail(&failure), |()| Verdict::Clean);
            verdict = verdict.max(done);
        }
        verdict
    }

    fn pair(&self, answer: &str, report: &mut Report) -> Result<(), Failure> {
        let [offer] = self.files.as_slice() else {
            let failure = Failure::new("--answer goes with one offer");
            return Err(failure.help("rtcweb sdp check OFFER --answer ANSWER"));
        };
        let paths = [offer.clone(), answer.to_owned()];
        let inputs: Vec<_> =
            Input::read_all(&paths, self.reading).into_iter().collect::<Result<_, _>>()?;
        let [offer, answer] = inputs.as_slice() else { return Ok(()) };
        is_of_type(offer, &[SdpType::Offer])?;
        is_of_type(answer, &[SdpType::Answer, SdpType::Pranswer])?;
        let (offer_sdp, answer_sdp) = (offer.sdp_with_faults()?, answer.sdp_with_faults()?);

        let (mut of_offer, mut of_answer) = (check(&offer_sdp), check(&answer_sdp));
        for found in check_answer(&offer_sdp, &answer_sdp) {
            match found.subject() {
                Subject::Offer => of_offer.push(found),
                _ => of_answer.push(found),
            }
        }
        for (input, sdp, subject, mut found) in [
            (offer, &offer_sdp, Subject::Offer, of_offer),
            (answer, &answer_sdp, Subject::Answer, of_answer),
        ] {
            found.sort_by_key(|found: &Diagnostic| (found.line(), found.column()));
            report.add(input, sdp, subject, &found);
        }
        Ok(())
    }
}

/// That a file which says what it is for is not for something else.
fn is_of_type(input: &Input, types: &[SdpType]) -> Result<(), Failure> {
    match input.kind {
        Some(kind) if !types.contains(&kind) => {
            let failure = Failure::new(format!("{} is of the type {}", input.name, kind.as_str()));
            Err(failure.help("rtcweb sdp check OFFER --answer ANSWER"))
        }
        _ => Ok(()),
    }
}
