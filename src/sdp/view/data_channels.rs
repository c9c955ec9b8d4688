use crate::sdp::reader::Reader;
use crate::sdp::{MaxMessageSize, MediaSection, ParseError, SctpMap, SctpPort};

/// What a section of data channels says
/// ([RFC 8841](https://www.rfc-editor.org/rfc/rfc8841)), in today's form or in
/// the older one with `a=sctpmap`.
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=sctp-port:5000\r\n",
/// )?;
/// let data = sdp.section(0).ok_or("no section")?.data_channels()?.ok_or("none")?;
/// assert_eq!((data.sctp_port, data.max_message_size), (Some(5000), 65_536));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DataChannels<'s> {
    /// The port of SCTP inside DTLS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sctp_port: Option<u16>,
    /// The largest message that is taken, in bytes; 0 for any size. 64 KiB
    /// where the section does not say
    /// ([RFC 8841, 6.1](https://www.rfc-editor.org/rfc/rfc8841#section-6.1)).
    pub max_message_size: u64,
    /// The older form, where that is what the section has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sctp_map: Option<SctpMap<'s>>,
}

impl<'s> MediaSection<'s> {
    /// What the section says about data channels; `None` where it is of
    /// something else.
    ///
    /// # Errors
    ///
    /// A line of it does not parse.
    pub fn data_channels(&self) -> Result<Option<DataChannels<'s>>, ParseError> {
        let line = self.line()?;
        if line.media != "application" || !is_sctp(line.protocol) {
            return Ok(None);
        }
        let sctp_map = self.get::<SctpMap<'s>>()?;
        let port = self.get::<SctpPort>()?.map(|port| port.0);
        let size = self.get::<MaxMessageSize>()?.unwrap_or(MaxMessageSize::DEFAULT);
        // Without the map too, the older form has the port for its format.
        let format = || Reader::new(line.formats.iter().next()?).u16("a port").ok();
        let sctp_port = port.or_else(|| sctp_map.map(|map| map.port)).or_else(format);
        Ok(Some(DataChannels { sctp_port, max_message_size: size.0, sctp_map }))
    }
}

/// Whether this is SCTP over DTLS, over UDP or TCP or as it was called before.
fn is_sctp(protocol: &str) -> bool {
    ["UDP/DTLS/SCTP", "TCP/DTLS/SCTP", "DTLS/SCTP"].contains(&protocol)
}
