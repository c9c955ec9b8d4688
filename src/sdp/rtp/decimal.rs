use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// A number that may have a point, as it is written: `30`, `29.97`.
///
/// ```
/// use rtcweb::sdp::Decimal;
///
/// let rate = Decimal::new("29.97").ok_or("no number")?;
/// assert_eq!((rate.as_str(), rate.to_f64()), ("29.97", 29.97));
/// assert_eq!(Decimal::new("1e3"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Decimal<'a>(&'a str);

impl<'a> Decimal<'a> {
    /// The number that this text is: at most 15 digits, perhaps with a point
    /// among them.
    pub fn new(text: &'a str) -> Option<Self> {
        let mut input = Reader::new(text);
        let number = Self::read(&mut input, "").ok()?;
        input.is_empty().then_some(number)
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &'a str {
        self.0
    }

    /// The number.
    pub fn to_f64(&self) -> f64 {
        let mut value = 0_u64;
        let mut scale = 1_u64;
        let mut fraction = false;
        for byte in self.0.bytes() {
            match byte {
                b'0'..=b'9' => {
                    value = value.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
                    scale = if fraction { scale.wrapping_mul(10) } else { scale };
                }
                _ => fraction = true,
            }
        }
        // Both have at most 15 digits, so both are exact and so is the rounding.
        value as f64 / scale as f64
    }

    pub(in crate::sdp) fn read(
        input: &mut Reader<'a>,
        expected: &'static str,
    ) -> Result<Self, Fault> {
        let start = input.at();
        let text = input.until(|byte| !matches!(byte, b'0'..=b'9' | b'.'));
        let points = text.bytes().filter(|&byte| byte == b'.').count();
        let framed = text.starts_with('.') || text.ends_with('.');
        if text.is_empty() || framed || points > 1 || text.len() - points > 15 {
            return Err(input.fault_since(start, expected));
        }
        Ok(Self(text))
    }

    pub(in crate::sdp) fn write(&self, out: &mut Writer) {
        out.text(self.0, "a number");
    }
}

/// Attributes whose value is a number that may have a point.
macro_rules! decimals {
    ($( $(#[$meta:meta])* $name:ident = $example:literal, $expected:literal; )+) => { $(
        $(#[$meta])*
        ///
        /// ```
        #[doc = concat!("use rtcweb::sdp::{Decimal, Sdp, ", stringify!($name), "};")]
        ///
        /// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
        #[doc = concat!("let value = Decimal::new(\"", $example, "\").ok_or(\"no number\")?;")]
        #[doc = concat!("sdp.session_mut().set(&", stringify!($name), "(value))?;")]
        #[doc = concat!("assert_eq!(sdp.session().get::<", stringify!($name), ">()?, Some(", stringify!($name), "(value)));")]
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name<'a>(
            #[doc = concat!(concat!("As ", $expected), ".")]
            pub Decimal<'a>,
        );

        impl<'a> Value<'a> for $name<'a> {
            const KINDS: &'static [LineKind] = &[LineKind::$name];

            fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
                let value = Decimal::read(input, $expected)?;
                input.end()?;
                Ok(Self(value))
            }

            fn write(&self, out: &mut Writer) {
                out.put(":");
                self.0.write(out);
            }
        }
    )+ };
}

decimals! {
    /// `a=ptime`, how much media a packet is to have
    /// ([RFC 8866, 6.4](https://www.rfc-editor.org/rfc/rfc8866#section-6.4)).
    PacketTime = "20", "a time in milliseconds";
    /// `a=maxptime`, how much media a packet may have
    /// ([RFC 8866, 6.5](https://www.rfc-editor.org/rfc/rfc8866#section-6.5)).
    MaxPacketTime = "120", "a time in milliseconds";
    /// `a=framerate`, the highest frame rate of a video
    /// ([RFC 8866, 6.13](https://www.rfc-editor.org/rfc/rfc8866#section-6.13)).
    FrameRate = "29.97", "a number of frames per second";
}
