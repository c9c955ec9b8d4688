use crate::sdp::kind::LineKind;
use crate::sdp::list::Words;
use crate::sdp::origin::{address, write_address};
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::{Value, flags};
use crate::sdp::writer::Writer;

flags! {
    /// `a=rtcp-mux`, RTP and RTCP on one port
    /// ([RFC 5761, 5.1.1](https://www.rfc-editor.org/rfc/rfc5761#section-5.1.1)).
    RtcpMux;
    /// `a=rtcp-mux-only`, RTP and RTCP on one port or not at all
    /// ([RFC 8858](https://www.rfc-editor.org/rfc/rfc8858)).
    RtcpMuxOnly;
    /// `a=rtcp-rsize`, RTCP packets that hold only what they must
    /// ([RFC 5506, 5](https://www.rfc-editor.org/rfc/rfc5506#section-5)).
    RtcpReducedSize;
}

/// `a=rtcp`, where RTCP is received if not on the port after that of RTP
/// ([RFC 3605, 2.1](https://www.rfc-editor.org/rfc/rfc3605#section-2.1)).
///
/// ```
/// use rtcweb::sdp::{Rtcp, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=rtcp:9 IN IP4 0.0.0.0\r\n",
/// )?;
/// let rtcp = sdp.section(0).ok_or("no section")?.get::<Rtcp>()?.ok_or("no rtcp")?;
/// assert_eq!((rtcp.port, rtcp.address.map(|at| at.address)), (9, Some("0.0.0.0")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rtcp<'a> {
    /// The port; 9 where ICE finds it.
    pub port: u16,
    /// The address; that of the section where there is none.
    pub address: Option<RtcpAddress<'a>>,
}

/// The address of an [`Rtcp`].
///
/// ```
/// use rtcweb::sdp::{Rtcp, RtcpAddress, Sdp};
///
/// let address = RtcpAddress { network_type: "IN", address_type: "IP4", address: "192.0.2.1" };
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// sdp.session_mut().set(&Rtcp { port: 9, address: Some(address) })?;
/// assert!(sdp.as_str().ends_with("a=rtcp:9 IN IP4 192.0.2.1\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RtcpAddress<'a> {
    /// The type of network: `IN`.
    pub network_type: &'a str,
    /// The type of address: `IP4` or `IP6`.
    pub address_type: &'a str,
    /// The address, or a name of one.
    pub address: &'a str,
}

impl<'a> Value<'a> for Rtcp<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Rtcp];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let port = input.u16("a port")?;
        if input.end().is_ok() {
            return Ok(Self { port, address: None });
        }
        input.space()?;
        let (network_type, address_type, address) = address(input)?;
        input.end()?;
        Ok(Self { port, address: Some(RtcpAddress { network_type, address_type, address }) })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.port.into());
        if let Some(at) = self.address {
            out.put(" ");
            write_address(out, at.network_type, at.address_type, at.address);
        }
    }
}

/// `a=rtcp-xr`, extended reports that may be sent
/// ([RFC 3611, 5.1](https://www.rfc-editor.org/rfc/rfc3611#section-5.1)).
///
/// ```
/// use rtcweb::sdp::{RtcpXr, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=rtcp-xr:rcvr-rtt=all:10000 pkt-dup-rle\r\n")?;
/// let reports = sdp.session().get::<RtcpXr>()?.ok_or("no rtcp-xr")?;
/// assert!(reports.formats.contains("pkt-dup-rle"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RtcpXr<'a> {
    /// The kinds of reports, with their parameters; none where no report may
    /// be sent.
    pub formats: Words<'a>,
}

impl<'a> Value<'a> for RtcpXr<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::RtcpXr];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        Ok(Self { formats: Words::read_any(input) })
    }

    fn write(&self, out: &mut Writer) {
        if !self.formats.is_empty() {
            out.put(":");
            self.formats.write(out, "kinds of reports");
        }
    }
}
