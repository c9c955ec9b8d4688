use super::kind::LineKind;
use super::list::Words;
use super::reader::{Fault, Reader};
use super::value::{Value, words};
use super::writer::Writer;

words! {
    /// `a=mid`, the identification of a media section
    /// ([RFC 5888, 4](https://www.rfc-editor.org/rfc/rfc5888#section-4)).
    Mid = "audio-1", "a token";
}

/// `a=group`, sections that belong together: on one transport (`BUNDLE`,
/// [RFC 9143](https://www.rfc-editor.org/rfc/rfc9143)) or to be played in step
/// (`LS`, [RFC 5888, 5](https://www.rfc-editor.org/rfc/rfc5888#section-5)).
///
/// ```
/// use rtcweb::sdp::{Group, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n")?;
/// let group = sdp.session().get::<Group>()?.ok_or("no group")?;
/// assert_eq!((group.semantics, group.mids.contains("1")), ("BUNDLE", true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Group<'a> {
    /// What the group is for: `BUNDLE`, `LS`, `FID`, …
    pub semantics: &'a str,
    /// The sections in it; none where an answer refuses the group.
    pub mids: Words<'a>,
}

impl<'a> Value<'a> for Group<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Group];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let semantics = input.word("what the group is for, such as BUNDLE")?;
        input.spaces();
        Ok(Self { semantics, mids: Words::read_any(input) })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word(self.semantics, "what the group is for, such as BUNDLE");
        if !self.mids.is_empty() {
            out.put(" ");
            self.mids.write(out, "the mids of the group");
        }
    }
}
