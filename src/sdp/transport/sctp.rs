use crate::sdp::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=sctp-port`, the port of SCTP inside DTLS
/// ([RFC 8841, 5](https://www.rfc-editor.org/rfc/rfc8841#section-5)).
///
/// ```
/// use rtcweb::sdp::{Sdp, SctpPort};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// sdp.session_mut().set(&SctpPort(5000))?;
/// assert!(sdp.as_str().ends_with("a=sctp-port:5000\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct SctpPort(
    /// The port; 0 closes the association.
    pub u16,
);

impl<'a> Value<'a> for SctpPort {
    const KINDS: &'static [LineKind] = &[LineKind::SctpPort];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let port = input.u16("a port")?;
        input.end()?;
        Ok(Self(port))
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.0.into());
    }
}

/// `a=max-message-size`, the largest message that the sender of the description
/// takes on its data channels, in bytes; 0 says that any size will do
/// ([RFC 8841, 6](https://www.rfc-editor.org/rfc/rfc8841#section-6)).
///
/// ```
/// use rtcweb::sdp::{MaxMessageSize, Sdp};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// sdp.session_mut().set(&MaxMessageSize(262_144))?;
/// assert_eq!(sdp.session().get::<MaxMessageSize>()?, Some(MaxMessageSize(262_144)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct MaxMessageSize(
    /// In bytes.
    pub u64,
);

impl MaxMessageSize {
    /// What holds where a section says nothing: 64 KiB.
    pub const DEFAULT: Self = Self(65_536);
}

impl<'a> Value<'a> for MaxMessageSize {
    const KINDS: &'static [LineKind] = &[LineKind::MaxMessageSize];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let size = input.u64("a size in bytes")?;
        input.end()?;
        Ok(Self(size))
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.0);
    }
}

/// `a=sctpmap`, what came before [`SctpPort`]: the port, which the `m=` line
/// names as its format
/// ([draft-ietf-mmusic-sctp-sdp-05](https://datatracker.ietf.org/doc/html/draft-ietf-mmusic-sctp-sdp-05)).
///
/// ```
/// use rtcweb::sdp::{SctpMap, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=application 9 DTLS/SCTP 5000\r\na=sctpmap:5000 webrtc-datachannel 1024\r\n",
/// )?;
/// let map = sdp.section(0).ok_or("no section")?.get::<SctpMap>()?.ok_or("none")?;
/// assert_eq!((map.port, map.protocol, map.streams), (5000, "webrtc-datachannel", Some(1024)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SctpMap<'a> {
    /// The port of SCTP.
    pub port: u16,
    /// What runs over it: `webrtc-datachannel`.
    pub protocol: &'a str,
    /// How many streams are taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub streams: Option<u32>,
}

impl<'a> Value<'a> for SctpMap<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::SctpMap];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let port = input.u16("a port")?;
        input.space()?;
        let protocol = input.word("a protocol such as webrtc-datachannel")?;
        input.spaces();
        let streams = match input.is_empty() {
            true => None,
            false => Some(input.u32("a number of streams")?),
        };
        input.end()?;
        Ok(Self { port, protocol, streams })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.port.into());
        out.put(" ");
        out.word(self.protocol, "a protocol such as webrtc-datachannel");
        if let Some(streams) = self.streams {
            out.put(" ");
            out.number(streams.into());
        }
    }
}
