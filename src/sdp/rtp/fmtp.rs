use super::parameters::Parameters;
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=fmtp`, the parameters of a format
/// ([RFC 8866, 6.15](https://www.rfc-editor.org/rfc/rfc8866#section-6.15)).
///
/// As `Fmtp` it has the parameters of any format; as `Fmtp<OpusParameters>` and
/// the like those of one codec.
///
/// ```
/// use rtcweb::sdp::{Fmtp, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=fmtp:111 minptime=10;useinbandfec=1\r\n",
/// )?;
/// let fmtp = sdp.section(0).ok_or("no section")?.get::<Fmtp>()?.ok_or("no fmtp")?;
/// assert_eq!(fmtp.payload_type(), Some(111));
/// assert_eq!(fmtp.parameters.get("useinbandfec"), Some("1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fmtp<'a, P = Parameters<'a>> {
    /// The format: over RTP, the payload type.
    pub format: &'a str,
    /// Its parameters.
    pub parameters: P,
}

/// The parameters of one codec, or of any ([`Parameters`]).
///
/// Only types of this crate implement it.
///
/// ```
/// use rtcweb::sdp::{Fmtp, FormatParameters, Parameters};
///
/// fn format<'a, P: FormatParameters<'a>>(fmtp: &Fmtp<'a, P>) -> &'a str {
///     fmtp.format
/// }
/// let fmtp = Fmtp { format: "111", parameters: Parameters::from("stereo=1") };
/// assert_eq!(format(&fmtp), "111");
/// ```
pub trait FormatParameters<'a>: Sized {
    #[doc(hidden)]
    fn read(input: &mut Reader<'a>) -> Result<Self, Fault>;

    /// Writes the space before the parameters too, where there are any.
    #[doc(hidden)]
    fn write(&self, out: &mut Writer);
}

impl<P> Fmtp<'_, P> {
    /// The payload type, where the format is one.
    pub fn payload_type(&self) -> Option<u8> {
        let mut input = Reader::new(self.format);
        let payload_type = super::rtp_map::payload_type(&mut input).ok()?;
        input.is_empty().then_some(payload_type)
    }
}

impl<'a, P: FormatParameters<'a>> Value<'a> for Fmtp<'a, P> {
    const KINDS: &'static [LineKind] = &[LineKind::Fmtp];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let format = input.word("a payload type")?;
        input.spaces();
        Ok(Self { format, parameters: P::read(input)? })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word(self.format, "a payload type");
        self.parameters.write(out);
    }
}

impl<'a> FormatParameters<'a> for Parameters<'a> {
    fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
        Ok(Self::read_rest(input))
    }

    fn write(&self, out: &mut Writer) {
        if !self.is_empty() {
            out.put(" ");
            self.write_text(out);
        }
    }
}
