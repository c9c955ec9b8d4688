use super::kind::LineKind;
use super::reader::{Fault, Reader};
use super::section::MediaSection;
use super::value::Value;
use super::writer::Writer;

/// Which way the media of a section flows, as its sender sees it
/// ([RFC 8866, 6.7](https://www.rfc-editor.org/rfc/rfc8866#section-6.7)).
///
/// ```
/// use rtcweb::sdp::{Direction, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=sendonly\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=inactive\r\n",
/// )?;
/// let directions: Vec<_> = sdp.sections().map(|section| section.direction()).collect();
/// assert_eq!(directions, [Direction::SendOnly, Direction::Inactive]);
/// assert_eq!(Direction::SendOnly.reversed(), Direction::RecvOnly);
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Both ways. What a section has that says nothing.
    #[default]
    SendRecv,
    /// From the sender of the description.
    SendOnly,
    /// To the sender of the description.
    RecvOnly,
    /// Neither.
    Inactive,
}

impl Direction {
    /// From these two answers.
    pub const fn new(sends: bool, receives: bool) -> Self {
        match (sends, receives) {
            (true, true) => Self::SendRecv,
            (true, false) => Self::SendOnly,
            (false, true) => Self::RecvOnly,
            (false, false) => Self::Inactive,
        }
    }

    /// The name of the attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SendRecv => "sendrecv",
            Self::SendOnly => "sendonly",
            Self::RecvOnly => "recvonly",
            Self::Inactive => "inactive",
        }
    }

    /// Whether the sender of the description sends media.
    pub const fn sends(self) -> bool {
        matches!(self, Self::SendRecv | Self::SendOnly)
    }

    /// Whether the sender of the description wants media.
    pub const fn receives(self) -> bool {
        matches!(self, Self::SendRecv | Self::RecvOnly)
    }

    /// The same as the other side sees it.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self::new(self.receives(), self.sends())
    }

    /// What both this and the other have.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self::new(self.sends() && other.sends(), self.receives() && other.receives())
    }

    const fn of(kind: LineKind) -> Option<Self> {
        match kind {
            LineKind::SendRecv => Some(Self::SendRecv),
            LineKind::SendOnly => Some(Self::SendOnly),
            LineKind::RecvOnly => Some(Self::RecvOnly),
            LineKind::Inactive => Some(Self::Inactive),
            _ => None,
        }
    }
}

impl<'a> Value<'a> for Direction {
    const KINDS: &'static [LineKind] =
        &[LineKind::SendRecv, LineKind::SendOnly, LineKind::RecvOnly, LineKind::Inactive];

    fn kind(&self) -> LineKind {
        match self {
            Self::SendRecv => LineKind::SendRecv,
            Self::SendOnly => LineKind::SendOnly,
            Self::RecvOnly => LineKind::RecvOnly,
            Self::Inactive => LineKind::Inactive,
        }
    }

    fn read(kind: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        input.end()?;
        Self::of(kind).ok_or_else(|| input.fault("a direction"))
    }

    fn write(&self, _: &mut Writer) {}
}

impl MediaSection<'_> {
    /// The direction of the section: its own, or that of the session, or both
    /// ways. The first line that names one counts.
    pub fn direction(&self) -> Direction {
        let named = |mut lines: super::Lines<'_>| lines.find_map(|line| Direction::of(line.kind()));
        named(self.lines()).or_else(|| named(self.sdp().session().lines())).unwrap_or_default()
    }
}
