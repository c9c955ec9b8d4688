//! Reads what a command is given: a description, or the JSON that browsers
//! make of one.

use std::fs::File;
use std::io::{self, Read};

use rtcweb::negotiation::SdpType;
use rtcweb::sdp::{ParseError, ParseErrorKind, ParseOptions, Sdp};

use crate::failure::Failure;
use crate::wrapping::Wrapping;

/// The name that stands for the standard input.
pub(crate) const STDIN: &str = "-";

/// How text is read.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(crate) struct Reading {
    /// Keep lines that are none; for parts of a description as well
    #[arg(long)]
    pub(crate) lenient: bool,

    /// Read descriptions of any size
    #[arg(long)]
    pub(crate) no_limits: bool,
}

impl Reading {
    fn options(self) -> ParseOptions {
        let options = ParseOptions::new().lenient(self.lenient);
        if self.no_limits {
            let max = usize::MAX;
            options.max_bytes(max).max_lines(max).max_line_length(max).max_sections(max)
        } else {
            options
        }
    }

    /// The bytes of a file that are worth reading. JSON has up to six for one.
    fn max_bytes(self) -> u64 {
        if self.no_limits { u64::MAX } else { 8 << 20 }
    }
}

/// A description as it was found.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    /// The file, for people.
    pub(crate) name: String,
    /// What the description is for, where its JSON says so.
    pub(crate) kind: Option<SdpType>,
    bytes: Vec<u8>,
    wrapping: Option<Wrapping>,
    reading: Reading,
}

impl Input {
    /// Reads files in their order; the standard input can be among them once.
    pub(crate) fn read_all(paths: &[String], reading: Reading) -> Vec<Result<Self, Failure>> {
        let mut stdin = false;
        let read = |path: &String| {
            if path == STDIN && std::mem::replace(&mut stdin, true) {
                let failure = Failure::new("the standard input can be read once");
                return Err(failure.help("put one of the descriptions into a file"));
            }
            Self::read(path, reading)
        };
        paths.iter().map(read).collect()
    }

    /// Reads one file, or the standard input.
    pub(crate) fn read(path: &str, reading: Reading) -> Result<Self, Failure> {
        let name = if path == STDIN { "<stdin>" } else { path };
        let bytes = read_bytes(path, reading.max_bytes());
        let bytes = bytes.map_err(|error| unreadable(name, &error))?;
        if u64::try_from(bytes.len()).is_ok_and(|len| len > reading.max_bytes()) {
            let failure = Failure::new(format!("{name} is larger than any description"));
            return Err(failure.help("--no-limits reads it nevertheless"));
        }
        Self::new(name, bytes, reading)
    }

    fn new(name: &str, bytes: Vec<u8>, reading: Reading) -> Result<Self, Failure> {
        Ok(match Wrapping::unwrap(name, &bytes)? {
            None => {
                let (name, wrapping) = (name.to_owned(), None);
                Self { name, kind: None, bytes, wrapping, reading }
            }
            Some((wrapping, text)) => {
                let (name, kind, bytes) = (wrapping.name(name), wrapping.kind(), text.into_bytes());
                Self { name, kind, bytes, wrapping: Some(wrapping), reading }
            }
        })
    }

    /// The description.
    pub(crate) fn sdp(&self) -> Result<Sdp<'_>, Failure> {
        self.parse(self.reading.options()).map_err(|error| self.failure(&error))
    }

    /// The description, even if some of its lines are none.
    pub(crate) fn sdp_with_faults(&self) -> Result<Sdp<'_>, Failure> {
        let options = self.reading.options();
        let read = self.parse(options).or_else(|error| match error.kind() {
            ParseErrorKind::MalformedLine | ParseErrorKind::ControlCharacter => {
                self.parse(options.lenient(true))
            }
            _ => Err(error),
        });
        read.map_err(|error| self.failure(&error))
    }

    fn parse(&self, options: ParseOptions) -> Result<Sdp<'_>, ParseError> {
        options.parse_bytes(&self.bytes)
    }

    /// Another description in the JSON of this one, if this one is in any.
    pub(crate) fn wrap(&self, sdp: &Sdp<'_>) -> Result<Vec<u8>, Failure> {
        match &self.wrapping {
            Some(wrapping) => wrapping.wrap(&self.bytes, sdp),
            None => Ok(sdp.as_bytes().to_vec()),
        }
    }

    fn failure(&self, error: &ParseError) -> Failure {
        let failure = Failure::of_parse(error, &self.name, &self.bytes);
        match self.advice(error) {
            Some(help) => failure.help(help),
            None => failure,
        }
    }

    /// What to do about a text that does not parse.
    fn advice(&self, error: &ParseError) -> Option<&'static str> {
        let bytes = self.bytes.as_slice();
        Some(match error.kind() {
            ParseErrorKind::NotSdp if bytes.starts_with(b"\xEF\xBB\xBF") => {
                "the file begins with a byte order mark; save it as UTF-8 without one"
            }
            ParseErrorKind::NotSdp
                if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") =>
            {
                "the file is UTF-16, as PowerShell writes it with >; save it as UTF-8"
            }
            ParseErrorKind::NotSdp if bytes.starts_with(br"v=0\") => {
                r#"the ends of the lines are written as \r\n; put the text in "quotes", and it is read as JSON"#
            }
            ParseErrorKind::NotSdp if bytes.trim_ascii().is_empty() => {
                "there is nothing in it; the description of a connection is in its localDescription"
            }
            ParseErrorKind::NotSdp => "--lenient reads a part of a description",
            ParseErrorKind::MalformedLine | ParseErrorKind::ControlCharacter => {
                "--lenient keeps such lines; `rtcweb sdp check` shows all of them"
            }
            ParseErrorKind::TooLong { .. }
            | ParseErrorKind::TooManyLines { .. }
            | ParseErrorKind::LineTooLong { .. }
            | ParseErrorKind::TooManySections { .. } => "--no-limits reads it nevertheless",
            _ => return None,
        })
    }
}

fn read_bytes(path: &str, max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte too many is enough to see that there are too many.
    let mut read = |from: &mut dyn Read| from.take(max.saturating_add(1)).read_to_end(&mut bytes);
    if path == STDIN {
        read(&mut io::stdin().lock())?
    } else {
        read(&mut File::open(path)?)?
    };
    Ok(bytes)
}

fn unreadable(name: &str, error: &io::Error) -> Failure {
    let failure = Failure::new(format!("{name} cannot be read: {error}"));
    match error.kind() {
        io::ErrorKind::NotFound => {
            failure.help("name the file of a description, or - for the standard input")
        }
        io::ErrorKind::IsADirectory => failure.help("name the files in it"),
        _ => failure,
    }
}
