use std::fmt;

use rtcweb::sdp::{ParseError, ParseErrorKind};

use crate::snippet::Snippet;
use crate::style::{ERROR, HELP, STRONG, visible};

/// Why something could not be done, and what to do about it.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    what: String,
    place: Option<String>,
    help: Option<String>,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), place: None, help: None }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// What keeps a text from being a description.
    pub(crate) fn of_parse(error: &ParseError, name: &str, bytes: &[u8]) -> Self {
        match error.kind() {
            ParseErrorKind::TooLong { .. } => Self::new(format!("{name}: {}", sentence(error))),
            _ => Self::new(sentence(error)).at(error, name, bytes),
        }
    }

    /// With the line that is wrong.
    pub(crate) fn at(mut self, error: &ParseError, name: &str, bytes: &[u8]) -> Self {
        let number = usize::try_from(error.line()).unwrap_or(usize::MAX);
        let lines = bytes.split_inclusive(|&byte| byte == b'\n');
        let line = lines.clone().nth(number.saturating_sub(1)).unwrap_or_default();
        let start: usize = lines.take(number.saturating_sub(1)).map(<[u8]>::len).sum();
        let span = error.span();
        let range = span.start.saturating_sub(start)..span.end.saturating_sub(start);
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let text = masked(line.strip_suffix(b"\r").unwrap_or(line));
        let (number, label) = (error.line(), error.expected());
        let snippet = Snippet { name, number, text: &text, range, label, style: ERROR };
        self.place = Some(snippet.to_string());
        self
    }
}

/// The text with `?` for each byte that is not UTF-8, as the library reads it.
fn masked(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

/// What an error says, without the place that stands in its first words.
pub(crate) fn sentence(error: &ParseError) -> String {
    let text = error.to_string();
    text.split_once(": ").map_or_else(|| text.clone(), |(_, sentence)| sentence.to_owned())
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{ERROR}error{ERROR:#}{STRONG}: {}{STRONG:#}", visible(&self.what))?;
        if let Some(place) = &self.place {
            f.write_str(place)?;
        }
        if let Some(help) = &self.help {
            writeln!(f, "{HELP}help{HELP:#}: {}", visible(help))?;
        }
        Ok(())
    }
}
