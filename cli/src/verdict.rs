use std::process::ExitCode;

/// How a command ended; the worst of several counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// There was nothing to find.
    #[default]
    Clean,
    /// Something was found.
    Findings,
    /// Something could not be read or written.
    Failed,
}

impl Verdict {
    pub(crate) fn of(findings: bool) -> Self {
        if findings { Self::Findings } else { Self::Clean }
    }
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        Self::from(match verdict {
            Verdict::Clean => 0,
            Verdict::Findings => 1,
            Verdict::Failed => 2,
        })
    }
}
