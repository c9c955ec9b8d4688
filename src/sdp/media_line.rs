use super::kind::LineKind;
use super::list::Words;
use super::reader::{Fault, Reader};
use super::value::Value;
use super::writer::Writer;

/// The `m=` line that begins a media section
/// ([RFC 8866, 5.14](https://www.rfc-editor.org/rfc/rfc8866#section-5.14)).
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 49170/2 RTP/AVP 96 97\r\n",
/// )?;
/// let line = sdp.section(0).ok_or("no section")?.line()?;
/// assert_eq!((line.media, line.port, line.port_count), ("video", 49170, Some(2)));
/// assert_eq!((line.protocol, line.formats.as_str()), ("RTP/AVP", "96 97"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MediaLine<'a> {
    /// The medium: `audio`, `video`, `application`, …
    pub media: &'a str,
    /// The port; 9 where ICE finds it, 0 where the section is rejected or
    /// `bundle-only`.
    pub port: u16,
    /// How many ports are used, for media that are sent in layers.
    pub port_count: Option<u16>,
    /// The protocol, such as `UDP/TLS/RTP/SAVPF`.
    pub protocol: &'a str,
    /// The payload types, or the formats of another protocol.
    pub formats: Words<'a>,
}

impl<'a> Value<'a> for MediaLine<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Media];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let media = input.word("a medium such as audio")?;
        input.space()?;
        let port = input.u16("a port")?;
        let port_count = match input.eat(b'/') {
            true => Some(input.u16("a number of ports")?),
            false => None,
        };
        input.space()?;
        let protocol = input.word("a protocol such as UDP/TLS/RTP/SAVPF")?;
        input.space()?;
        let formats = Words::read(input, "a format")?;
        Ok(Self { media, port, port_count, protocol, formats })
    }

    fn write(&self, out: &mut Writer) {
        out.word(self.media, "a medium such as audio");
        out.put(" ");
        out.number(self.port.into());
        if let Some(count) = self.port_count {
            out.put("/");
            out.number(count.into());
        }
        out.put(" ");
        out.word(self.protocol, "a protocol such as UDP/TLS/RTP/SAVPF");
        out.put(" ");
        self.formats.write(out, "a format");
    }
}
