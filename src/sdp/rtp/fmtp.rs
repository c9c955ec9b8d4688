use super::parameters::Parameters;
use crate::sdp::edit_error::EditError;
use crate::sdp::error::ParseError;
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
/// Only types of this crate implement it. What a type does not name is left
/// out of it and stays in [`Parameters`].
///
/// ```
/// use rtcweb::sdp::{FormatParameters, Fmtp, OpusParameters, Parameters, Sdp};
///
/// // As a browser has them in `RTCRtpCodec.sdpFmtpLine`.
/// let opus = OpusParameters::parse("minptime=10;useinbandfec=1")?;
/// assert_eq!(opus.min_packet_time, Some(10));
///
/// let error = OpusParameters::parse("stereo=yes").expect_err("neither 0 nor 1");
/// assert_eq!((error.column(), error.expected()), (8, "0 or 1"));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
pub trait FormatParameters<'a>: Sized {
    /// Reads parameters that stand alone.
    ///
    /// # Errors
    ///
    /// A value is none of its parameter. The column and span are those in this
    /// text.
    fn parse(text: &'a str) -> Result<Self, ParseError> {
        let fault = |fault| ParseError::in_value(fault, LineKind::Fmtp, 1, 0, text, 0);
        Self::read(&mut Reader::new(text)).map_err(fault)
    }

    /// Sets these and leaves the others as they are.
    ///
    /// # Errors
    ///
    /// As [`Parameters::set`].
    fn apply_to(&self, parameters: &mut Parameters<'_>) -> Result<(), EditError>;

    #[doc(hidden)]
    fn read(input: &mut Reader<'a>) -> Result<Self, Fault>;
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
        let mut parameters = Parameters::default();
        if self.parameters.apply_to(&mut parameters).is_err() {
            out.refuse("parameters without a semicolon in them");
        }
        if !parameters.as_str().is_empty() {
            out.put(" ");
            parameters.write_text(out);
        }
    }
}

impl<'a> FormatParameters<'a> for Parameters<'a> {
    fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
        Ok(Self::read_rest(input))
    }

    /// Puts these in their place, as they are written, where there is none yet.
    fn apply_to(&self, parameters: &mut Parameters<'_>) -> Result<(), EditError> {
        if parameters.is_empty() {
            *parameters = Parameters::from(self.as_str().to_owned());
            return Ok(());
        }
        self.iter().try_for_each(|one| parameters.put(one.key, one.value))
    }
}
