use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=ts-refclk`, the clock that timestamps come from
/// ([RFC 7273, 4](https://www.rfc-editor.org/rfc/rfc7273#section-4)).
///
/// ```
/// use rtcweb::sdp::{Sdp, TsRefClk};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ts-refclk:ntp=/traceable/\r\n")?;
/// let clock = sdp.session().get::<TsRefClk>()?.ok_or("no clock")?;
/// assert_eq!((clock.source, clock.value), ("ntp", Some("/traceable/")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TsRefClk<'a> {
    /// Which clock: `ntp`, `ptp`, `gps`, `gal`, `glonass`, `local`,
    /// `localmac`, `private`, `private:traceable` or another.
    pub source: &'a str,
    /// What follows the `=`: for `ntp` a server or `/traceable/`, for `ptp`
    /// the version, the grandmaster and its domain.
    pub value: Option<&'a str>,
}

impl<'a> Value<'a> for TsRefClk<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::TsRefClk];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let source = input.some(|byte| matches!(byte, b'=' | b' '), CLOCK)?;
        let value = match input.eat(b'=') {
            true => Some(input.word("which clock of that kind")?),
            false => None,
        };
        input.end()?;
        Ok(Self { source, value })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word_without(self.source, b"=", CLOCK);
        if let Some(value) = self.value {
            out.put("=");
            out.word(value, "which clock of that kind");
        }
    }
}

const CLOCK: &str = "a clock such as ntp";

/// `a=mediaclk`, how media is clocked
/// ([RFC 7273, 5](https://www.rfc-editor.org/rfc/rfc7273#section-5)).
///
/// ```
/// use rtcweb::sdp::{MediaClock, MediaClockSource, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=mediaclk:direct=5 rate=1000/1001\r\n")?;
/// let clock = sdp.session().get::<MediaClock>()?.ok_or("no clock")?;
/// let direct = MediaClockSource::Direct { offset: Some(5), rate: Some((1_000, 1_001)) };
/// assert_eq!(clock, MediaClock { id: None, source: direct });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MediaClock<'a> {
    /// The clock's name, in Base64, for streams that share it.
    pub id: Option<&'a str>,
    /// Where the clock comes from.
    pub source: MediaClockSource<'a>,
}

/// Where a [`MediaClock`] comes from.
///
/// ```
/// use rtcweb::sdp::{MediaClock, MediaClockSource, Sdp};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// sdp.session_mut().set(&MediaClock { id: None, source: MediaClockSource::Sender })?;
/// assert!(sdp.as_str().ends_with("a=mediaclk:sender\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum MediaClockSource<'a> {
    /// The sender's own.
    Sender,
    /// The reference clock.
    Direct {
        /// What the media clock showed at the epoch of the reference clock.
        offset: Option<u64>,
        /// By how much its rate is another: numerator and denominator.
        rate: Option<(u32, u32)>,
    },
    /// Another: `IEEE1722=` and the id of a stream, or an extension.
    Other {
        /// What stands before the `=`.
        name: &'a str,
        /// What stands after it.
        value: Option<&'a str>,
    },
}

impl<'a> Value<'a> for MediaClock<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::MediaClock];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let mut name = input.some(|byte| matches!(byte, b'=' | b' '), SOURCE)?;
        let mut id = None;
        if name == "id" {
            input.expect(b'=', "an equals sign")?;
            id = Some(input.word("the name of a clock")?);
            input.space()?;
            name = input.some(|byte| matches!(byte, b'=' | b' '), SOURCE)?;
        }
        let has_value = input.eat(b'=');
        let source = match name {
            "sender" if !has_value => MediaClockSource::Sender,
            "direct" => {
                let offset = if has_value { Some(input.u64("a number")?) } else { None };
                input.spaces();
                let rate = if input.is_empty() { None } else { Some(rate(input)?) };
                MediaClockSource::Direct { offset, rate }
            }
            _ => {
                let value = if has_value { Some(input.word("which clock")?) } else { None };
                MediaClockSource::Other { name, value }
            }
        };
        input.end()?;
        Ok(Self { id, source })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        if let Some(id) = self.id {
            out.put("id=");
            out.word(id, "the name of a clock");
            out.put(" ");
        }
        match self.source {
            MediaClockSource::Sender => out.put("sender"),
            MediaClockSource::Direct { offset, rate } => {
                out.put("direct");
                if let Some(offset) = offset {
                    out.put("=");
                    out.number(offset);
                }
                if let Some((numerator, denominator)) = rate {
                    out.put(" rate=");
                    out.number(numerator.into());
                    out.put("/");
                    out.number(denominator.into());
                }
            }
            MediaClockSource::Other { name, value } => {
                out.word_without(name, b"=", SOURCE);
                if let Some(value) = value {
                    out.put("=");
                    out.word(value, "which clock");
                }
            }
        }
    }
}

const SOURCE: &str = "a clock such as sender or direct";

fn rate(input: &mut Reader<'_>) -> Result<(u32, u32), Fault> {
    let start = input.at();
    if input.until(|byte| matches!(byte, b'=' | b' ')) != "rate" || !input.eat(b'=') {
        return Err(input.fault_since(start, "rate="));
    }
    let numerator = input.u32("a number")?;
    input.expect(b'/', "a slash")?;
    Ok((numerator, input.u32("a number")?))
}
