use super::decimal::Decimal;
use super::numbers::PayloadTypes;
use super::parameters::{Parameters, read_each, whole};
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=rid`, one stream of a section, and what it may have at most
/// ([RFC 8851, 4](https://www.rfc-editor.org/rfc/rfc8851#section-4)).
///
/// ```
/// use rtcweb::sdp::{Rid, RidDirection, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96 98\r\na=rid:h send pt=96,98;max-width=1280;max-fps=29.97\r\n",
/// )?;
/// let rid = sdp.section(0).ok_or("no section")?.get::<Rid>()?.ok_or("no rid")?;
/// assert_eq!((rid.id, rid.direction), ("h", RidDirection::Send));
/// assert_eq!(rid.payload_types().map(|list| list.contains(98)), Some(true));
/// assert_eq!((rid.max_width(), rid.max_height()), (Some(1280), None));
/// assert_eq!(rid.max_fps().map(|fps| fps.to_f64()), Some(29.97));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rid<'a> {
    /// The name of the stream: letters, digits, `-` and `_`.
    pub id: &'a str,
    /// Which way it flows, as the sender of the description sees it.
    pub direction: RidDirection,
    /// Its payload types (`pt`) and restrictions; they have methods here.
    pub parameters: Parameters<'a>,
}

/// Which way a stream flows, as the sender of the description sees it.
///
/// ```
/// use rtcweb::sdp::RidDirection;
///
/// assert_eq!(RidDirection::Send.reversed().as_str(), "recv");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RidDirection {
    /// From the sender of the description.
    Send,
    /// To the sender of the description.
    Recv,
}

impl RidDirection {
    /// As it is written.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Recv => "recv",
        }
    }

    /// The same as the other side sees it.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Send => Self::Recv,
            Self::Recv => Self::Send,
        }
    }

    pub(super) fn read(input: &mut Reader<'_>) -> Result<Self, Fault> {
        let start = input.at();
        match input.until(|byte| byte == b' ') {
            "send" => Ok(Self::Send),
            "recv" => Ok(Self::Recv),
            _ => Err(input.fault_since(start, "send or recv")),
        }
    }
}

impl<'a> Rid<'a> {
    /// A stream without restrictions.
    pub fn new(id: &'a str, direction: RidDirection) -> Self {
        Self { id, direction, parameters: Parameters::default() }
    }

    /// The payload types of the stream; `None` where all of the section will do.
    pub fn payload_types(&self) -> Option<PayloadTypes<'_>> {
        PayloadTypes::read(&mut Reader::new(self.parameters.get("pt")?)).ok()
    }

    /// The largest width, in pixels.
    pub fn max_width(&self) -> Option<u32> {
        self.number("max-width", u32::MAX.into())?.try_into().ok()
    }

    /// The largest height, in pixels.
    pub fn max_height(&self) -> Option<u32> {
        self.number("max-height", u32::MAX.into())?.try_into().ok()
    }

    /// The highest frame rate.
    pub fn max_fps(&self) -> Option<Decimal<'_>> {
        Decimal::new(self.parameters.get("max-fps")?)
    }

    /// The largest frame, in pixels.
    pub fn max_fs(&self) -> Option<u64> {
        self.number("max-fs", u64::MAX)
    }

    /// The highest bitrate, in bits a second.
    pub fn max_br(&self) -> Option<u64> {
        self.number("max-br", u64::MAX)
    }

    /// The most pixels a second.
    pub fn max_pps(&self) -> Option<u64> {
        self.number("max-pps", u64::MAX)
    }

    /// The most bits for a pixel, on average.
    pub fn max_bpp(&self) -> Option<Decimal<'_>> {
        Decimal::new(self.parameters.get("max-bpp")?)
    }

    /// The streams that this one is coded on top of.
    pub fn depends_on(&self) -> impl Iterator<Item = &str> {
        let rids = self.parameters.get("depend").unwrap_or_default();
        rids.split(',').filter(|rid| !rid.is_empty())
    }

    fn number(&self, key: &str, max: u64) -> Option<u64> {
        Reader::new(self.parameters.get(key)?).number(max, "").ok()
    }
}

impl<'a> Value<'a> for Rid<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Rid];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let id = input.some(ends_rid, "the name of a stream")?;
        input.space()?;
        let direction = RidDirection::read(input)?;
        input.spaces();
        let mut parameters = input.clone();
        read_each(&mut parameters, |key, value| check(key, value))?;
        Ok(Self { id, direction, parameters: Parameters::read_rest(input) })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word_without(self.id, b";,~=", "the name of a stream");
        out.put(" ");
        out.put(self.direction.as_str());
        if !self.parameters.is_empty() {
            out.put(" ");
            self.parameters.write_text(out);
        }
    }
}

/// What stands between the names of streams in `a=simulcast` is in none of them.
pub(super) fn ends_rid(byte: u8) -> bool {
    matches!(byte, b' ' | b';' | b',' | b'~' | b'=')
}

/// That the value of a restriction is one.
fn check(key: &str, value: &mut Reader<'_>) -> Result<(), Fault> {
    const NUMBER: &str = "a number";
    match key {
        "pt" => {
            const LIST: &str = "payload types from 0 to 127";
            whole(value, LIST, |input| PayloadTypes::read(input).map(|_| ()))
        }
        "max-width" | "max-height" => whole(value, NUMBER, |input| input.u32(NUMBER).map(|_| ())),
        "max-fs" | "max-br" | "max-pps" => {
            whole(value, NUMBER, |input| input.u64(NUMBER).map(|_| ()))
        }
        "max-fps" | "max-bpp" => {
            whole(value, NUMBER, |input| Decimal::read(input, NUMBER).map(|_| ()))
        }
        _ => Ok(()),
    }
}
