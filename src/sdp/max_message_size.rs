use super::kind::LineKind;
use super::reader::{Fault, Reader};
use super::value::Value;
use super::writer::Writer;

/// `a=max-message-size`, the largest message that the sender of the description
/// takes on its data channels, in bytes; 0 says that any size will do
/// ([RFC 8841, 6](https://www.rfc-editor.org/rfc/rfc8841#section-6)).
///
/// ```
/// use rtcweb::sdp::{MaxMessageSize, Sdp};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
/// sdp.session_mut().set(&MaxMessageSize(262_144))?;
/// assert_eq!(sdp.session().get::<MaxMessageSize>()?, Some(MaxMessageSize(262_144)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct MaxMessageSize(
    /// In bytes.
    pub u64,
);

impl<'a> Value<'a> for MaxMessageSize {
    const KINDS: &'static [LineKind] = &[LineKind::MaxMessageSize];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let size = input.u64("a size in bytes")?;
        input.end()?;
        Ok(Self(size))
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.0);
    }
}
