use super::rtp_map::{payload_type_or_any, write_payload_type_or_any};
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=rtcp-fb`, a feedback that the receiver of a codec may send
/// ([RFC 4585, 4.2](https://www.rfc-editor.org/rfc/rfc4585#section-4.2)).
///
/// ```
/// use rtcweb::sdp::{RtcpFeedback, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtcp-fb:* transport-cc\r\na=rtcp-fb:96 nack pli\r\n",
/// )?;
/// let video = sdp.section(0).ok_or("no section")?;
/// let all: Vec<RtcpFeedback> = video.all().collect::<Result<_, _>>()?;
/// assert_eq!(all, [RtcpFeedback::new(None, "transport-cc"), RtcpFeedback::new(Some(96), "nack").with("pli")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RtcpFeedback<'a> {
    /// The payload type it is for; `None` for all of the section, written `*`.
    pub payload_type: Option<u8>,
    /// The kind of feedback: `nack`, `ccm`, `goog-remb`, `transport-cc`, …
    pub kind: &'a str,
    /// What of that kind: `pli`, `fir`, … There may be more words behind it.
    pub parameter: Option<&'a str>,
}

impl<'a> RtcpFeedback<'a> {
    /// A feedback without a parameter.
    pub const fn new(payload_type: Option<u8>, kind: &'a str) -> Self {
        Self { payload_type, kind, parameter: None }
    }

    /// The same with this parameter.
    #[must_use]
    pub const fn with(self, parameter: &'a str) -> Self {
        Self { parameter: Some(parameter), ..self }
    }
}

impl<'a> Value<'a> for RtcpFeedback<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::RtcpFeedback];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let payload_type = payload_type_or_any(input)?;
        input.space()?;
        let kind = input.word("a kind of feedback such as nack")?;
        input.spaces();
        let parameter = Some(input.rest().trim_ascii_end()).filter(|rest| !rest.is_empty());
        Ok(Self { payload_type, kind, parameter })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        write_payload_type_or_any(out, self.payload_type);
        out.put(" ");
        out.word(self.kind, "a kind of feedback such as nack");
        if let Some(parameter) = self.parameter {
            out.put(" ");
            out.text(parameter, "a parameter such as pli");
        }
    }
}
