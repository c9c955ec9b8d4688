use std::borrow::Cow;

use super::candidate::component;
use crate::sdp::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=remote-candidates`, what the controlling side of ICE has chosen, one for
/// each component
/// ([RFC 8839, 5.2](https://www.rfc-editor.org/rfc/rfc8839#section-5.2)).
///
/// ```
/// use rtcweb::sdp::{RemoteCandidate, RemoteCandidates, Sdp};
///
/// let chosen = RemoteCandidate { component: 1, address: "192.0.2.3", port: 45664 };
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n")?;
/// sdp.section_mut(0).ok_or("no section")?.set(&RemoteCandidates::from_iter([chosen]))?;
/// assert!(sdp.as_str().ends_with("a=remote-candidates:1 192.0.2.3 45664\r\n"));
///
/// let audio = sdp.section(0).ok_or("no section")?;
/// let all = audio.get::<RemoteCandidates>()?.ok_or("none")?;
/// assert_eq!(all.iter().collect::<Vec<_>>(), [chosen]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RemoteCandidates<'a>(Cow<'a, str>);

/// One of [`RemoteCandidates`].
///
/// ```
/// use rtcweb::sdp::{RemoteCandidate, RemoteCandidates};
///
/// let one = RemoteCandidate { component: 1, address: "2001:db8::1", port: 9 };
/// assert_eq!(RemoteCandidates::from_iter([one]).iter().next(), Some(one));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteCandidate<'a> {
    /// The component; from 1 to 256.
    pub component: u16,
    /// The address, as it is written.
    pub address: &'a str,
    /// The port.
    pub port: u16,
}

impl RemoteCandidates<'_> {
    /// The candidates.
    pub fn iter(&self) -> impl Iterator<Item = RemoteCandidate<'_>> {
        let mut input = Reader::new(&self.0);
        std::iter::from_fn(move || one(&mut input).ok())
    }
}

impl<'a> FromIterator<RemoteCandidate<'a>> for RemoteCandidates<'_> {
    fn from_iter<I: IntoIterator<Item = RemoteCandidate<'a>>>(candidates: I) -> Self {
        let mut out = Writer::new(LineKind::OtherAttribute);
        for (index, candidate) in candidates.into_iter().enumerate() {
            if index > 0 {
                out.put(" ");
            }
            out.number(candidate.component.into());
            out.put(" ");
            out.word(candidate.address, "an address");
            out.put(" ");
            out.number(candidate.port.into());
        }
        // What cannot be written leaves none, and that is refused later.
        Self(Cow::Owned(out.finish().unwrap_or_default()))
    }
}

impl<'a> Value<'a> for RemoteCandidates<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::RemoteCandidates];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let mut ahead = input.clone();
        one(&mut ahead)?;
        while !ahead.is_empty() {
            one(&mut ahead)?;
        }
        Ok(Self(Cow::Borrowed(input.rest().trim_ascii_end())))
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        if self.iter().next().is_none() {
            out.refuse("a component from 1 to 256, an address and a port");
        }
        out.text(&self.0, "components, addresses and ports");
    }
}

/// One candidate and the spaces behind it.
fn one<'a>(input: &mut Reader<'a>) -> Result<RemoteCandidate<'a>, Fault> {
    let component = component(input)?;
    input.space()?;
    let address = input.word("an address")?;
    input.space()?;
    let port = input.u16("a port")?;
    if !input.is_empty() {
        input.space()?;
    }
    Ok(RemoteCandidate { component, address, port })
}

/// An array of objects.
impl serde::Serialize for RemoteCandidates<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
