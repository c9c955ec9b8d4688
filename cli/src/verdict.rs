use std::process::ExitCode;

/// How a command ended; the worst of several counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// There was nothing to find.
    #[default]
    Clean,
    /// Something could not be read or written.
    Failed,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        Self::from(match verdict {
            Verdict::Clean => 0,
            Verdict::Failed => 2,
        })
    }
}
