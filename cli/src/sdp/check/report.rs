use rtcweb::negotiation::SdpType;
use rtcweb::sdp::Sdp;
use rtcweb::sdp::check::{Diagnostic, Severity, Subject};
use serde::Serialize;

use crate::input::Input;
use crate::snippet::Snippet;
use crate::style::{ERROR, FRAME, NOTE, STRONG, WARNING, counted, visible};

/// What was found in all files, as text and for machines.
#[derive(Debug, Default, Serialize)]
pub(super) struct Report {
    errors: usize,
    warnings: usize,
    files: Vec<Checked>,
    #[serde(skip)]
    text: String,
}

/// One description in the JSON; README.md documents the members.
#[derive(Debug, Serialize)]
struct Checked {
    file: String,
    r#type: Option<SdpType>,
    subject: Subject,
    diagnostics: Vec<Found>,
}

#[derive(Debug, Serialize)]
struct Found {
    severity: Severity,
    code: &'static str,
    line: u32,
    column: u32,
    span: [usize; 2],
    message: String,
    rfc: &'static str,
    section: &'static str,
}

impl Report {
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    pub(super) fn warnings(&self) -> usize {
        self.warnings
    }

    /// Adds what was found in one description.
    pub(super) fn add(
        &mut self,
        input: &Input,
        sdp: &Sdp<'_>,
        subject: Subject,
        found: &[Diagnostic],
    ) {
        let lines: Vec<_> = sdp.lines().collect();
        for one in found {
            match one.severity() {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
            let index = usize::try_from(one.line()).unwrap_or_default().saturating_sub(1);
            let line = lines.get(index).map(|line| (line.text(), line.span().start));
            self.text.push_str(&shown(&input.name, one, line.unwrap_or_default()));
        }
        let diagnostics = found.iter().map(Found::new).collect();
        let file = input.name.clone();
        self.files.push(Checked { file, r#type: input.kind, subject, diagnostics });
    }

    /// All that was found, and how much that is; nothing where nothing could be
    /// read.
    pub(super) fn text(&self) -> String {
        if self.files.is_empty() {
            return String::new();
        }
        let (errors, warnings) = (self.errors, self.warnings);
        let mut parts = Vec::new();
        if errors > 0 {
            parts.push(format!("{ERROR}{}{ERROR:#}", counted(errors, "error")));
        }
        if warnings > 0 {
            parts.push(format!("{WARNING}{}{WARNING:#}", counted(warnings, "warning")));
        }
        if parts.is_empty() {
            parts.push(format!("{NOTE}nothing is wrong{NOTE:#}"));
        }
        let files = counted(self.files.len(), "description");
        format!("{}{files} checked: {}\n", self.text, parts.join(", "))
    }
}

impl Found {
    fn new(found: &Diagnostic) -> Self {
        Self {
            severity: found.severity(),
            code: found.code().as_str(),
            line: found.line(),
            column: found.column(),
            span: [found.span().start, found.span().end],
            message: found.message().to_owned(),
            rfc: found.rfc(),
            section: found.section(),
        }
    }
}

/// One thing that is wrong, with its line and the rule.
fn shown(name: &str, found: &Diagnostic, (text, start): (&str, usize)) -> String {
    let style = match found.severity() {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
    };
    let range = found.span().start.saturating_sub(start)..found.span().end.saturating_sub(start);
    let snippet = Snippet { name, number: found.line(), text, range, label: "", style };
    let gutter = found.line().to_string().len();
    let (severity, code) = (found.severity(), found.code().as_str());
    format!(
        "{style}{severity}[{code}]{style:#}{STRONG}: {}{STRONG:#}\n{snippet}{:gutter$} {FRAME}={FRAME:#} {}\n\n",
        visible(found.message()),
        "",
        rule(found),
    )
}

/// Where the rule is, with its address if it is an RFC.
fn rule(found: &Diagnostic) -> String {
    let (rfc, section) = (found.rfc(), found.section());
    match rfc.strip_prefix("RFC ") {
        Some(number) => {
            format!(
                "{rfc}, {section}: https://www.rfc-editor.org/rfc/rfc{number}#section-{section}"
            )
        }
        None => format!("{rfc}, {section}"),
    }
}
