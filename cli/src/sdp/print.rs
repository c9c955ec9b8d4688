use std::fmt;

use rtcweb::sdp::{Line, MediaSection, ParseError, Sdp, Section};

use super::summary::{self, Row};
use super::value::value;
use crate::input::{Input, Reading};
use crate::snippet::columns;
use crate::style::{ERROR, FAINT, FRAME, HEADING, NAME, NOTE, STRONG, counted, visible};
use crate::terminal::Terminal;
use crate::verdict::Verdict;

/// `rtcweb sdp print`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  rtcweb sdp print offer.sdp\n  rtcweb sdp print --raw offer.json > offer.sdp"
)]
pub(crate) struct Arguments {
    /// The files; - for the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Write exactly the bytes of the description, out of its JSON if it is in any
    #[arg(long, visible_alias = "plain")]
    raw: bool,

    #[command(flatten)]
    reading: Reading,
}

impl Arguments {
    pub(crate) fn run(&self, terminal: &mut Terminal) -> Verdict {
        let mut verdict = Verdict::Clean;
        for (index, input) in Input::read_all(&self.files, self.reading).into_iter().enumerate() {
            let done = input.and_then(|input| {
                let sdp = input.sdp()?;
                if self.raw {
                    terminal.out_bytes(sdp.as_bytes());
                } else {
                    let gap = if index > 0 { "\n" } else { "" };
                    terminal.out(&format!("{gap}{}", Page { input: &input, sdp: &sdp }));
                }
                Ok(())
            });
            verdict = verdict
                .max(done.map_or_else(|failure| terminal.fail(&failure), |()| Verdict::Clean));
        }
        verdict
    }
}

/// A description as people read it.
struct Page<'a> {
    input: &'a Input,
    sdp: &'a Sdp<'a>,
}

impl fmt::Display for Page<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { input, sdp } = self;
        let kind = input.kind.map(|kind| format!("{}, ", kind.as_str())).unwrap_or_default();
        write!(f, "{STRONG}{}{STRONG:#}: {kind}", visible(&input.name))?;
        writeln!(
            f,
            "{}, {}, {}",
            counted(sdp.sections().len(), "media section"),
            counted(sdp.lines().len(), "line"),
            counted(sdp.as_bytes().len(), "byte")
        )?;
        let gutter = sdp.lines().len().to_string().len();
        writeln!(f, "\n{HEADING}session{HEADING:#}")?;
        rows(f, &summary::of_session(sdp))?;
        lines(f, &sdp.session(), gutter)?;
        for section in sdp.sections() {
            writeln!(f)?;
            heading(f, &section)?;
            rows(f, &summary::of_section(&section))?;
            lines(f, &section, gutter)?;
        }
        Ok(())
    }
}

fn heading(f: &mut fmt::Formatter<'_>, section: &MediaSection<'_>) -> fmt::Result {
    let index = section.index();
    write!(f, "{HEADING}section {index}: {}{HEADING:#}", visible(section.media()))?;
    if let Some(mid) = section.mid() {
        write!(f, ", mid {STRONG}{}{STRONG:#}", visible(mid))?;
    }
    write!(f, ", {}", section.direction().as_str())?;
    if section.is_rejected() {
        write!(f, ", {ERROR}rejected{ERROR:#}")?;
    }
    writeln!(f)
}

fn rows(f: &mut fmt::Formatter<'_>, rows: &[Row]) -> fmt::Result {
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    for (name, text) in rows {
        writeln!(f, "  {NOTE}{name:width$}{NOTE:#}  {}", visible(text))?;
    }
    Ok(())
}

fn lines(f: &mut fmt::Formatter<'_>, section: &Section<'_>, gutter: usize) -> fmt::Result {
    for line in section.lines() {
        text(f, &line, gutter)?;
    }
    Ok(())
}

/// One line, its parts coloured, with what is wrong with it below.
fn text(f: &mut fmt::Formatter<'_>, line: &Line<'_>, gutter: usize) -> fmt::Result {
    let text = line.text();
    let number = line.number();
    write!(f, "{FRAME}{number:>gutter$} |{FRAME:#} ")?;
    let error = value(line).err();
    if error.is_none() && is_boilerplate(line) {
        return writeln!(f, "{FAINT}{}{FAINT:#}", visible(text));
    }
    let name = line.name().map_or_else(|| text.len().min(1), |name| name.len() + 2);
    let (head, rest) = text.split_at_checked(name).unwrap_or((text, ""));
    match head.strip_prefix("a=") {
        Some(name) => write!(f, "{FAINT}a={FAINT:#}{NAME}{}{NAME:#}", visible(name))?,
        None => write!(f, "{NAME}{}{NAME:#}", visible(head))?,
    }
    match rest.chars().next() {
        Some(mark @ (':' | '=')) => {
            writeln!(f, "{FAINT}{mark}{FAINT:#}{}", visible(rest.get(1..).unwrap_or_default()))?;
        }
        _ => writeln!(f, "{}", visible(rest))?,
    }
    match error {
        Some(error) => under(f, line, &error, gutter),
        None => Ok(()),
    }
}

/// What is wrong with the value of a line, under it.
fn under(
    f: &mut fmt::Formatter<'_>,
    line: &Line<'_>,
    error: &ParseError,
    gutter: usize,
) -> fmt::Result {
    let (span, start) = (error.span(), line.span().start);
    let indent = usize::try_from(error.column()).unwrap_or_default().saturating_sub(1);
    let range = span.start.saturating_sub(start)..span.end.saturating_sub(start);
    let carets = "^".repeat(columns(line.text(), range).max(1));
    writeln!(
        f,
        "{:gutter$} {FRAME}|{FRAME:#} {:indent$}{ERROR}{carets} {} belongs here{ERROR:#}",
        "",
        "",
        error.expected()
    )
}

/// Lines that say the same in every description of WebRTC.
fn is_boilerplate(line: &Line<'_>) -> bool {
    matches!(
        line.text(),
        "v=0"
            | "s=-"
            | "t=0 0"
            | "c=IN IP4 0.0.0.0"
            | "a=rtcp:9 IN IP4 0.0.0.0"
            | "a=rtcp-mux"
            | "a=rtcp-rsize"
    )
}
