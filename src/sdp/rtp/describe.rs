use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::{Value, words};
use crate::sdp::writer::Writer;

words! {
    /// `a=cat`, the category of a session, with a `.` between its levels
    /// ([RFC 8866, 6.1](https://www.rfc-editor.org/rfc/rfc8866#section-6.1)).
    Category = "education.history", "a category";
    /// `a=charset`, the character set of the texts of a session
    /// ([RFC 8866, 6.10](https://www.rfc-editor.org/rfc/rfc8866#section-6.10)).
    Charset = "ISO-8859-1", "the name of a character set";
    /// `a=content`, what a section shows, with a `,` between the answers:
    /// `slides`, `speaker`, `sl`, `main`, `alt`
    /// ([RFC 4796, 5](https://www.rfc-editor.org/rfc/rfc4796#section-5)).
    Content = "slides,alt", "content such as slides";
    /// `a=label`, a name for a section that others refer to
    /// ([RFC 4574, 4](https://www.rfc-editor.org/rfc/rfc4574#section-4)).
    Label = "presenter-1", "a token";
    /// `a=lang`, the language of a session or section
    /// ([RFC 8866, 6.12](https://www.rfc-editor.org/rfc/rfc8866#section-6.12)).
    Language = "de-AT", "a language tag";
}

impl<'a> Content<'a> {
    /// Each of the answers.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.as_str().split(',').filter(|content| !content.is_empty())
    }
}

/// `a=tool`, the program that made a description, and its version
/// ([RFC 8866, 6.3](https://www.rfc-editor.org/rfc/rfc8866#section-6.3)).
///
/// ```
/// use rtcweb::sdp::{Sdp, Tool};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=tool:camera 1.2\r\n")?;
/// assert_eq!(sdp.session().get::<Tool>()?, Some(Tool("camera 1.2")));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Tool<'a>(
    /// As the program calls itself.
    pub &'a str,
);

impl<'a> Value<'a> for Tool<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Tool];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        Ok(Self(input.rest()))
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.text(self.0, "the name of a program");
    }
}
