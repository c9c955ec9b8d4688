use super::kind::LineKind;
use super::reader::{Fault, Reader};
use super::value::Value;
use super::writer::Writer;

/// A `b=` line: how much a session or section may use at most
/// ([RFC 8866, 5.8](https://www.rfc-editor.org/rfc/rfc8866#section-5.8)).
///
/// ```
/// use rtcweb::sdp::{Bandwidth, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nb=AS:64\r\nb=TIAS:50000\r\nt=0 0\r\n")?;
/// let all: Vec<_> = sdp.session().all::<Bandwidth>().collect::<Result<_, _>>()?;
/// assert_eq!(all.iter().map(Bandwidth::bits_per_second).collect::<Vec<_>>(), [Some(64_000), Some(50_000)]);
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bandwidth<'a> {
    /// What is meant: `AS` and `CT` (RFC 8866), `TIAS` (RFC 3890), `RS` and
    /// `RR` (RFC 3556), or another.
    pub modifier: &'a str,
    /// How much: in kilobits a second for `AS` and `CT`, in bits a second for
    /// `TIAS`, `RS` and `RR`.
    pub value: u64,
}

impl<'a> Bandwidth<'a> {
    /// This much, in the unit of the modifier.
    pub const fn new(modifier: &'a str, value: u64) -> Self {
        Self { modifier, value }
    }

    /// In bits a second; `None` where the unit is not known or the number is
    /// out of range.
    pub fn bits_per_second(&self) -> Option<u64> {
        match self.modifier {
            "AS" | "CT" => self.value.checked_mul(1_000),
            "TIAS" | "RS" | "RR" => Some(self.value),
            _ => None,
        }
    }
}

impl<'a> Value<'a> for Bandwidth<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Bandwidth];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let modifier = input.some(|byte| matches!(byte, b':' | b' '), "a modifier such as AS")?;
        input.expect(b':', "a colon")?;
        let value = input.u64("a bandwidth")?;
        input.end()?;
        Ok(Self { modifier, value })
    }

    fn write(&self, out: &mut Writer) {
        out.word_without(self.modifier, b":", "a modifier such as AS");
        out.put(":");
        out.number(self.value);
    }
}
