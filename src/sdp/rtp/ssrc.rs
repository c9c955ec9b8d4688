use super::numbers::Ssrcs;
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=ssrc`, something about one source of RTP packets
/// ([RFC 5576, 4.1](https://www.rfc-editor.org/rfc/rfc5576#section-4.1)).
///
/// ```
/// use rtcweb::sdp::{Sdp, Ssrc};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=ssrc:412191922 cname:BqIUmHfP\r\n",
/// )?;
/// let ssrc = sdp.section(0).ok_or("no section")?.get::<Ssrc>()?;
/// assert_eq!(ssrc, Some(Ssrc { id: 412_191_922, attribute: "cname", value: Some("BqIUmHfP") }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ssrc<'a> {
    /// The source.
    pub id: u32,
    /// What is said: `cname`, `msid`, `fmtp`, …
    pub attribute: &'a str,
    /// What follows the `:`; it may have spaces.
    pub value: Option<&'a str>,
}

impl<'a> Value<'a> for Ssrc<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Ssrc];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let id = input.u32("an SSRC")?;
        input.space()?;
        let attribute = input.some(|byte| matches!(byte, b':' | b' '), ATTRIBUTE)?;
        let value = match input.eat(b':') {
            true => Some(input.rest()),
            false => None,
        };
        input.end()?;
        Ok(Self { id, attribute, value })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.id.into());
        out.put(" ");
        out.word_without(self.attribute, b":", ATTRIBUTE);
        if let Some(value) = self.value {
            out.put(":");
            out.text(value, "the value of an attribute");
        }
    }
}

const ATTRIBUTE: &str = "an attribute such as cname";

/// `a=ssrc-group`, sources that belong together
/// ([RFC 5576, 4.2](https://www.rfc-editor.org/rfc/rfc5576#section-4.2)).
///
/// ```
/// use rtcweb::sdp::{Sdp, SsrcGroup};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=ssrc-group:FID 412191922 2738643347\r\n",
/// )?;
/// let group = sdp.section(0).ok_or("no section")?.get::<SsrcGroup>()?.ok_or("no group")?;
/// assert_eq!((group.semantics, group.ssrcs.iter().last()), ("FID", Some(2_738_643_347)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SsrcGroup<'a> {
    /// What for: `FID` for a source and its retransmission, `FEC-FR` for one
    /// and its repair, `SIM` for simulcast.
    pub semantics: &'a str,
    /// The sources, the first of them before what belongs to it.
    pub ssrcs: Ssrcs<'a>,
}

impl<'a> Value<'a> for SsrcGroup<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::SsrcGroup];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let semantics = input.word("what the group is for, such as FID")?;
        input.space()?;
        let ssrcs = Ssrcs::read(input)?;
        input.end()?;
        Ok(Self { semantics, ssrcs })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word(self.semantics, "what the group is for, such as FID");
        out.put(" ");
        self.ssrcs.write(out);
    }
}
