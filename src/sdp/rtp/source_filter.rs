use crate::sdp::kind::LineKind;
use crate::sdp::list::Words;
use crate::sdp::origin::{address, write_address};
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=source-filter`, the senders to listen to, or not to
/// ([RFC 4570, 3](https://www.rfc-editor.org/rfc/rfc4570#section-3)).
///
/// ```
/// use rtcweb::sdp::{Sdp, SourceFilter, SourceFilterMode};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      a=source-filter: incl IN IP4 * 192.0.2.1 192.0.2.2\r\n",
/// )?;
/// let filter = sdp.session().get::<SourceFilter>()?.ok_or("no filter")?;
/// assert_eq!((filter.mode, filter.destination), (SourceFilterMode::Include, "*"));
/// assert!(filter.sources.contains("192.0.2.2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceFilter<'a> {
    /// Whether the sources are those to listen to.
    pub mode: SourceFilterMode,
    /// The type of network: `IN`.
    pub network_type: &'a str,
    /// The type of address: `IP4`, `IP6`, or `*` for both.
    pub address_type: &'a str,
    /// The address that is sent to; `*` for all of the description.
    pub destination: &'a str,
    /// The addresses that are sent from; at least one.
    pub sources: Words<'a>,
}

/// What the sources of a [`SourceFilter`] are.
///
/// ```
/// use rtcweb::sdp::SourceFilterMode;
///
/// assert_eq!(SourceFilterMode::Exclude.as_str(), "excl");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum SourceFilterMode {
    /// The only ones to listen to.
    Include,
    /// Those not to listen to.
    Exclude,
}

impl SourceFilterMode {
    /// As it is written.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Include => "incl",
            Self::Exclude => "excl",
        }
    }
}

impl<'a> Value<'a> for SourceFilter<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::SourceFilter];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        input.spaces();
        let start = input.at();
        let mode = match input.until(|byte| byte == b' ') {
            "incl" => SourceFilterMode::Include,
            "excl" => SourceFilterMode::Exclude,
            _ => return Err(input.fault_since(start, "incl or excl")),
        };
        input.space()?;
        let (network_type, address_type, destination) = address(input)?;
        input.space()?;
        let sources = Words::read(input, "the address of a source")?;
        Ok(Self { mode, network_type, address_type, destination, sources })
    }

    fn write(&self, out: &mut Writer) {
        // The space is that of RFC 4570.
        out.put(": ");
        out.put(self.mode.as_str());
        out.put(" ");
        write_address(out, self.network_type, self.address_type, self.destination);
        out.put(" ");
        self.sources.write(out, "the address of a source");
    }
}
