use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use serde::Serialize;

use crate::failure::Failure;
use crate::style;
use crate::verdict::Verdict;

/// What the output is for.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For machines.
    Json,
}

/// Where a command writes. Text comes with colours; they are left out where
/// they are not wanted.
#[derive(Debug)]
pub(crate) struct Terminal {
    color: ColorChoice,
    /// What kept the output from being written; nothing more is written then.
    error: Option<io::Error>,
}

impl Terminal {
    pub(crate) fn new(color: ColorChoice) -> Self {
        Self { color, error: None }
    }

    /// Writes what the command was asked for.
    pub(crate) fn out(&mut self, text: &str) {
        if self.error.is_none() {
            let mut stream = AutoStream::new(io::stdout().lock(), self.color);
            self.error = stream.write_all(text.as_bytes()).err();
        }
    }

    /// Writes these bytes as they are.
    pub(crate) fn out_bytes(&mut self, bytes: &[u8]) {
        if self.error.is_none() {
            self.error = io::stdout().lock().write_all(bytes).err();
        }
    }

    /// Writes a document for machines.
    pub(crate) fn json(&mut self, document: &impl Serialize, compact: bool) {
        let json = if compact {
            serde_json::to_string(document)
        } else {
            serde_json::to_string_pretty(document)
        };
        // Cannot fail: every key is text.
        self.out_bytes(format!("{}\n", json.unwrap_or_default()).as_bytes());
    }

    /// Writes what is to be known besides.
    pub(crate) fn note(&mut self, text: &str) {
        // Where nobody reads the notes there is nobody to tell.
        let _ = AutoStream::new(io::stderr().lock(), self.color).write_all(text.as_bytes());
    }

    /// Says why something could not be done.
    pub(crate) fn fail(&mut self, failure: &Failure) -> Verdict {
        self.note(&failure.to_string());
        Verdict::Failed
    }

    pub(crate) fn finish(&mut self) -> Verdict {
        let flushed = io::stdout().lock().flush().err();
        match self.error.take().or(flushed) {
            // Whoever reads has read enough, as `head` does.
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => Verdict::Clean,
            Some(error) => {
                let (bold, red) = (style::STRONG, style::ERROR);
                let error = format!(
                    "{red}error{red:#}{bold}: the output cannot be written: {error}{bold:#}\n"
                );
                self.note(&error);
                Verdict::Failed
            }
            None => Verdict::Clean,
        }
    }
}
