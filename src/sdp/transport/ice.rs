use std::time::Duration;

use crate::sdp::LineKind;
use crate::sdp::Words;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::{Value, flags, words};
use crate::sdp::writer::Writer;

words! {
    /// `a=ice-ufrag`, the user name fragment of ICE
    /// ([RFC 8839, 5.4](https://www.rfc-editor.org/rfc/rfc8839#section-5.4)).
    IceUfrag = "Yx4f", "4 to 256 letters, digits, + and /", |text| is_ice(text, 4);
    /// `a=ice-pwd`, the password of ICE
    /// ([RFC 8839, 5.4](https://www.rfc-editor.org/rfc/rfc8839#section-5.4)).
    IcePwd = "Tt0N8r2TQj1v2e5YwX7aB3cK", "22 to 256 letters, digits, + and /", |text| is_ice(text, 22);
}

flags! {
    /// `a=end-of-candidates`: no candidate of this section will follow
    /// ([RFC 8840, 8.2](https://www.rfc-editor.org/rfc/rfc8840#section-8.2)).
    EndOfCandidates;
    /// `a=ice-lite`, an agent that only answers checks
    /// ([RFC 8839, 5.3](https://www.rfc-editor.org/rfc/rfc8839#section-5.3)).
    IceLite;
    /// `a=ice-mismatch`, an answer to an offer whose default address was none
    /// of its candidates
    /// ([RFC 8839, 5.3](https://www.rfc-editor.org/rfc/rfc8839#section-5.3)).
    IceMismatch;
}

/// `a=ice-options`, what an agent can do
/// ([RFC 8839, 5.6](https://www.rfc-editor.org/rfc/rfc8839#section-5.6)):
/// `trickle` ([RFC 8840](https://www.rfc-editor.org/rfc/rfc8840)), `ice2`
/// ([RFC 8445](https://www.rfc-editor.org/rfc/rfc8445#section-10)),
/// `renomination`.
///
/// ```
/// use rtcweb::sdp::{IceOptions, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-options:trickle ice2\r\n")?;
/// let options = sdp.session().get::<IceOptions>()?.ok_or("none")?;
/// assert!(options.trickles() && options.0.contains("ice2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct IceOptions<'a>(
    /// The options.
    pub Words<'a>,
);

impl IceOptions<'_> {
    /// Whether candidates may follow the description.
    pub fn trickles(&self) -> bool {
        self.0.contains("trickle")
    }
}

impl<'a> Value<'a> for IceOptions<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::IceOptions];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        Words::read(input, "an option such as trickle").map(Self)
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        self.0.write(out, "an option such as trickle");
    }
}

/// `a=ice-pacing`, the time between two checks that an agent wants, in
/// milliseconds
/// ([RFC 8839, 5.5](https://www.rfc-editor.org/rfc/rfc8839#section-5.5)).
///
/// ```
/// use std::time::Duration;
/// use rtcweb::sdp::IcePacing;
///
/// assert_eq!(IcePacing(50).duration(), Duration::from_millis(50));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct IcePacing(
    /// In milliseconds.
    pub u64,
);

impl IcePacing {
    /// The time.
    pub const fn duration(self) -> Duration {
        Duration::from_millis(self.0)
    }
}

impl<'a> Value<'a> for IcePacing {
    const KINDS: &'static [LineKind] = &[LineKind::IcePacing];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let pacing = input.u64("a time in milliseconds")?;
        input.end()?;
        Ok(Self(pacing))
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.0);
    }
}

/// Whether this is `min` to 256 of the characters that ICE allows.
fn is_ice(text: &str, min: usize) -> bool {
    let is_char = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    (min..=256).contains(&text.len()) && text.bytes().all(is_char)
}
