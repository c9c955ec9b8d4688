use rtcweb::negotiation::SdpType;
use rtcweb::sdp::{
    Candidate, Codec, DataChannels, Direction, DtlsParameters, IceParameters, Line, LineKind,
    MediaSection, ParseError, Sdp, Section, Track, Words,
};
use serde::Serialize;
use serde_json::Value as Json;

use super::value::value;
use crate::failure::sentence;
use crate::input::{Input, Reading};
use crate::terminal::Terminal;
use crate::verdict::Verdict;

/// `rtcweb sdp json`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  rtcweb sdp json offer.sdp | jq '.sections[].mid'")]
pub(crate) struct Arguments {
    /// The files; - for the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Write each description on one line
    #[arg(long)]
    compact: bool,

    #[command(flatten)]
    reading: Reading,
}

impl Arguments {
    pub(crate) fn run(&self, terminal: &mut Terminal) -> Verdict {
        let mut verdict = Verdict::Clean;
        for input in Input::read_all(&self.files, self.reading) {
            let done = input.and_then(|input| {
                let sdp = input.sdp()?;
                terminal.json(&Document::new(&input, &sdp), self.compact);
                Ok(())
            });
            verdict = verdict
                .max(done.map_or_else(|failure| terminal.fail(&failure), |()| Verdict::Clean));
        }
        verdict
    }
}

/// A description in JSON; README.md says what its members are.
#[derive(Debug, Serialize)]
struct Document<'a> {
    file: &'a str,
    r#type: Option<SdpType>,
    bytes: usize,
    session: Session<'a>,
    sections: Vec<Media<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Session<'a> {
    bundle_groups: Vec<Words<'a>>,
    lines: Vec<Entry<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Media<'a> {
    index: usize,
    mid: Option<&'a str>,
    media: &'a str,
    direction: Direction,
    rejected: bool,
    /// Null, as those below, where a line of it does not parse; that line says why.
    codecs: Option<Vec<Codec<'a>>>,
    tracks: Option<Vec<Track<'a>>>,
    ice: Option<IceParameters<'a>>,
    dtls: Option<DtlsParameters<'a>>,
    candidates: Option<Vec<Candidate<'a>>>,
    all_candidates: bool,
    data_channels: Option<DataChannels<'a>>,
    lines: Vec<Entry<'a>>,
}

#[derive(Debug, Serialize)]
struct Entry<'a> {
    number: u32,
    span: [usize; 2],
    kind: LineKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    text: &'a str,
    #[serde(flatten)]
    content: Content,
}

/// The member `value`, or `error` where the value is none.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
enum Content {
    Value(Json),
    Error { column: u32, span: [usize; 2], expected: &'static str, message: String },
}

impl<'a> Document<'a> {
    fn new(input: &'a Input, sdp: &'a Sdp<'a>) -> Self {
        let bundle_groups = sdp.bundle_groups().map(|bundle| bundle.mids().clone()).collect();
        let session = Session { bundle_groups, lines: entries(&sdp.session()) };
        let sections = sdp.sections().map(|section| Media::new(&section));
        let bytes = sdp.as_bytes().len();
        Self { file: &input.name, r#type: input.kind, bytes, session, sections: sections.collect() }
    }
}

impl<'a> Media<'a> {
    fn new(section: &MediaSection<'a>) -> Self {
        Self {
            index: section.index(),
            mid: section.mid(),
            media: section.media(),
            direction: section.direction(),
            rejected: section.is_rejected(),
            codecs: section.codecs().ok().map(Iterator::collect),
            tracks: section.tracks().ok(),
            ice: section.ice_parameters().ok().flatten(),
            dtls: section.dtls_parameters().ok().flatten(),
            candidates: section.candidates().collect::<Result<_, _>>().ok(),
            all_candidates: section.has_all_candidates(),
            data_channels: section.data_channels().ok().flatten(),
            lines: entries(section),
        }
    }
}

fn entries<'a>(section: &Section<'a>) -> Vec<Entry<'a>> {
    section.lines().map(|line| Entry::new(&line)).collect()
}

impl<'a> Entry<'a> {
    fn new(line: &Line<'a>) -> Self {
        Self {
            number: line.number(),
            span: [line.span().start, line.span().end],
            kind: line.kind(),
            name: line.name(),
            text: line.text(),
            content: value(line).map_or_else(|error| Content::of(&error), Content::Value),
        }
    }
}

impl Content {
    fn of(error: &ParseError) -> Self {
        let (column, span) = (error.column(), [error.span().start, error.span().end]);
        Self::Error { column, span, expected: error.expected(), message: sentence(error) }
    }
}
