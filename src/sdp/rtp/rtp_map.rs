use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=rtpmap`, the codec that a payload type stands for
/// ([RFC 8866, 6.6](https://www.rfc-editor.org/rfc/rfc8866#section-6.6)).
///
/// ```
/// use rtcweb::sdp::{RtpMap, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\n",
/// )?;
/// let map = sdp.section(0).ok_or("no section")?.get::<RtpMap>()?.ok_or("no rtpmap")?;
/// assert_eq!((map.payload_type, map.encoding_name, map.clock_rate), (111, "opus", Some(48_000)));
/// assert_eq!((map.channels(), map.is("OPUS")), (Some(2), true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RtpMap<'a> {
    /// The payload type, 0 to 127.
    pub payload_type: u8,
    /// The name of the codec; upper and lower case mean the same.
    pub encoding_name: &'a str,
    /// The clock of its timestamps, in hertz. Some cameras leave it out.
    pub clock_rate: Option<u32>,
    /// What follows: for audio, how many channels there are.
    pub encoding_parameters: Option<&'a str>,
}

impl<'a> RtpMap<'a> {
    /// A codec without parameters.
    pub const fn new(payload_type: u8, encoding_name: &'a str, clock_rate: u32) -> Self {
        let clock_rate = Some(clock_rate);
        Self { payload_type, encoding_name, clock_rate, encoding_parameters: None }
    }

    /// How many channels the audio has, where the line says it. One without
    /// that has one.
    pub fn channels(&self) -> Option<u16> {
        let mut input = Reader::new(self.encoding_parameters?);
        let channels = input.u16("a number of channels").ok()?;
        input.is_empty().then_some(channels)
    }

    /// Whether this is the codec of that name.
    pub fn is(&self, encoding_name: &str) -> bool {
        self.encoding_name.eq_ignore_ascii_case(encoding_name)
    }
}

impl<'a> Value<'a> for RtpMap<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::RtpMap];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let payload_type = payload_type(input)?;
        input.space()?;
        let encoding_name = input.some(|byte| matches!(byte, b'/' | b' '), NAME)?;
        // Some cameras have one behind the name.
        input.spaces();
        let clock_rate = match input.eat(b'/') {
            true => Some(input.u32("a clock rate in hertz")?),
            false => None,
        };
        let encoding_parameters = match input.eat(b'/') {
            true => Some(input.word("a number of channels")?),
            false => None,
        };
        input.end()?;
        Ok(Self { payload_type, encoding_name, clock_rate, encoding_parameters })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        write_payload_type(out, self.payload_type);
        out.put(" ");
        out.word_without(self.encoding_name, b"/", NAME);
        if let Some(clock_rate) = self.clock_rate {
            out.put("/");
            out.number(clock_rate.into());
        }
        if let Some(parameters) = self.encoding_parameters {
            if self.clock_rate.is_none() {
                out.refuse("a clock rate in hertz");
            }
            out.put("/");
            out.word(parameters, "a number of channels");
        }
    }
}

const NAME: &str = "the name of a codec";
const PAYLOAD_TYPE: &str = "a payload type from 0 to 127";

/// A payload type: seven bits of the RTP header.
pub(in crate::sdp) fn payload_type(input: &mut Reader<'_>) -> Result<u8, Fault> {
    let start = input.at();
    let number = input.number(127, PAYLOAD_TYPE)?;
    u8::try_from(number).map_err(|_| input.fault_since(start, PAYLOAD_TYPE))
}

pub(super) fn write_payload_type(out: &mut Writer, payload_type: u8) {
    if payload_type > 127 {
        out.refuse(PAYLOAD_TYPE);
    }
    out.number(payload_type.into());
}

/// A payload type, or `*` for all of them.
pub(super) fn payload_type_or_any(input: &mut Reader<'_>) -> Result<Option<u8>, Fault> {
    if input.eat(b'*') { Ok(None) } else { payload_type(input).map(Some) }
}

pub(super) fn write_payload_type_or_any(out: &mut Writer, payload_type: Option<u8>) {
    match payload_type {
        Some(payload_type) => write_payload_type(out, payload_type),
        None => out.put("*"),
    }
}
