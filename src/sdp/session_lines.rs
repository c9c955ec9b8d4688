//! The lines of the session part that say what the session is and when.

use super::kind::LineKind;
use super::reader::{Fault, Reader};
use super::value::{Value, texts};
use super::writer::Writer;

texts! {
    /// The `s=` line, the name of the session; `-` from browsers
    /// ([RFC 8866, 5.3](https://www.rfc-editor.org/rfc/rfc8866#section-5.3)).
    SessionName = "A talk";
    /// An `i=` line, what a session or section is about
    /// ([RFC 8866, 5.4](https://www.rfc-editor.org/rfc/rfc8866#section-5.4)).
    Information = "A seminar";
    /// The `u=` line, where to read about the session
    /// ([RFC 8866, 5.5](https://www.rfc-editor.org/rfc/rfc8866#section-5.5)).
    Uri = "https://www.example.org/talk";
    /// An `e=` line, whom to write to
    /// ([RFC 8866, 5.6](https://www.rfc-editor.org/rfc/rfc8866#section-5.6)).
    Email = "j.doe@example.org (Jane Doe)";
    /// A `p=` line, whom to call
    /// ([RFC 8866, 5.6](https://www.rfc-editor.org/rfc/rfc8866#section-5.6)).
    Phone = "+1 617 555-6011";
    /// An `r=` line, how often the session takes place
    /// ([RFC 8866, 5.10](https://www.rfc-editor.org/rfc/rfc8866#section-5.10)).
    Repeat = "7d 1h 0 25h";
    /// The `z=` line, changes of the time zone
    /// ([RFC 8866, 5.11](https://www.rfc-editor.org/rfc/rfc8866#section-5.11)).
    TimeZone = "2882844526 -1h 2898848070 0";
}

/// A `t=` line: when the session takes place, in seconds since the year 1900;
/// 0 for a time that is not given
/// ([RFC 8866, 5.9](https://www.rfc-editor.org/rfc/rfc8866#section-5.9)).
///
/// ```
/// use rtcweb::sdp::{Sdp, Timing};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=3724394400 0\r\n")?;
/// let timing = sdp.session().get::<Timing>()?.ok_or("none")?;
/// assert_eq!((timing.start_unix(), timing.stop_unix()), (Some(1_515_405_600), None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Timing {
    /// When it begins.
    pub start: u64,
    /// When it ends.
    pub stop: u64,
}

impl Timing {
    /// When it begins, in seconds since the year 1970.
    pub const fn start_unix(&self) -> Option<u64> {
        unix(self.start)
    }

    /// When it ends, in seconds since the year 1970.
    pub const fn stop_unix(&self) -> Option<u64> {
        unix(self.stop)
    }
}

const fn unix(seconds: u64) -> Option<u64> {
    seconds.checked_sub(2_208_988_800)
}

impl<'a> Value<'a> for Timing {
    const KINDS: &'static [LineKind] = &[LineKind::Timing];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let start = input.u64("a time in seconds since 1900")?;
        input.space()?;
        let stop = input.u64("a time in seconds since 1900")?;
        input.end()?;
        Ok(Self { start, stop })
    }

    fn write(&self, out: &mut Writer) {
        out.number(self.start);
        out.put(" ");
        out.number(self.stop);
    }
}
