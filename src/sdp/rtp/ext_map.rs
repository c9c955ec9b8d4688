use crate::sdp::direction::Direction;
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::{Value, flags};
use crate::sdp::writer::Writer;

flags! {
    /// `a=extmap-allow-mixed`, RTP header extensions with one-byte and two-byte
    /// headers in one stream
    /// ([RFC 8285, 6](https://www.rfc-editor.org/rfc/rfc8285#section-6)).
    ExtMapAllowMixed;
}

/// `a=extmap`, the number of an RTP header extension
/// ([RFC 8285, 8](https://www.rfc-editor.org/rfc/rfc8285#section-8)).
///
/// ```
/// use rtcweb::sdp::{Direction, ExtMap, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=extmap:4/recvonly urn:ietf:params:rtp-hdrext:sdes:mid\r\n",
/// )?;
/// let map = sdp.section(0).ok_or("no section")?.get::<ExtMap>()?.ok_or("no extmap")?;
/// assert_eq!((map.id, map.direction), (4, Some(Direction::RecvOnly)));
/// assert_eq!(map.uri, "urn:ietf:params:rtp-hdrext:sdes:mid");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExtMap<'a> {
    /// The number: 1 to 14 with one-byte headers, to 255 with two-byte ones;
    /// 4096 to 4351 in an offer of more than fit.
    pub id: u16,
    /// Which way it is used; as the section's where there is none.
    pub direction: Option<Direction>,
    /// What the extension is.
    pub uri: &'a str,
    /// What the extension wants to have said about it.
    pub attributes: Option<&'a str>,
}

impl<'a> ExtMap<'a> {
    /// An extension for the direction of the section.
    pub const fn new(id: u16, uri: &'a str) -> Self {
        Self { id, direction: None, uri, attributes: None }
    }

    /// The extension that is encrypted, where this is one
    /// ([RFC 6904, 4](https://www.rfc-editor.org/rfc/rfc6904#section-4)).
    pub fn encrypted(&self) -> Option<&'a str> {
        match self.uri {
            "urn:ietf:params:rtp-hdrext:encrypt" => self.attributes?.split(' ').next(),
            _ => None,
        }
    }
}

impl<'a> Value<'a> for ExtMap<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::ExtMap];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let id = input.u16("the number of an extension")?;
        let direction = match input.eat(b'/') {
            true => Some(direction(input)?),
            false => None,
        };
        input.space()?;
        let uri = input.word("the URI of an extension")?;
        input.spaces();
        let attributes = Some(input.rest().trim_ascii_end()).filter(|rest| !rest.is_empty());
        Ok(Self { id, direction, uri, attributes })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.id.into());
        if let Some(direction) = self.direction {
            out.put("/");
            out.put(direction.as_str());
        }
        out.put(" ");
        out.word(self.uri, "the URI of an extension");
        if let Some(attributes) = self.attributes {
            out.put(" ");
            out.text(attributes, "attributes of an extension");
        }
    }
}

fn direction(input: &mut Reader<'_>) -> Result<Direction, Fault> {
    let start = input.at();
    match input.until(|byte| byte == b' ') {
        "sendrecv" => Ok(Direction::SendRecv),
        "sendonly" => Ok(Direction::SendOnly),
        "recvonly" => Ok(Direction::RecvOnly),
        "inactive" => Ok(Direction::Inactive),
        _ => Err(input.fault_since(start, "a direction such as sendonly")),
    }
}
