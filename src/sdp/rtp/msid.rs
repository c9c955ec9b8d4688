use crate::sdp::kind::LineKind;
use crate::sdp::list::Words;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=msid`, the stream and track that a section sends
/// ([RFC 8830, 2](https://www.rfc-editor.org/rfc/rfc8830#section-2)).
///
/// ```
/// use rtcweb::sdp::{Msid, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=msid:camera mic-1\r\na=msid:-\r\n",
/// )?;
/// let all: Vec<Msid> = sdp.section(0).ok_or("no section")?.all().collect::<Result<_, _>>()?;
/// assert_eq!((all[0].stream_id(), all[0].track), (Some("camera"), Some("mic-1")));
/// assert_eq!((all[1].stream_id(), all[1].track), (None, None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Msid<'a> {
    /// The id of the stream; `-` where the track is in none.
    pub stream: &'a str,
    /// The id of the track. What the other side makes of it is its own affair.
    pub track: Option<&'a str>,
}

impl<'a> Msid<'a> {
    /// The id of the stream, if the track is in one.
    pub fn stream_id(&self) -> Option<&'a str> {
        Some(self.stream).filter(|&stream| stream != "-")
    }
}

impl<'a> Value<'a> for Msid<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Msid];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let stream = input.word("the id of a stream or -")?;
        input.spaces();
        let track = Some(input.until(|byte| byte == b' ')).filter(|track| !track.is_empty());
        input.end()?;
        Ok(Self { stream, track })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word(self.stream, "the id of a stream or -");
        if let Some(track) = self.track {
            out.put(" ");
            out.word(track, "the id of a track");
        }
    }
}

/// `a=msid-semantic`, the streams of a description, as browsers have written
/// them since before [RFC 8830](https://www.rfc-editor.org/rfc/rfc8830), which
/// has it no more.
///
/// ```
/// use rtcweb::sdp::{MsidSemantic, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=msid-semantic: WMS camera screen\r\n")?;
/// let streams = sdp.session().get::<MsidSemantic>()?.ok_or("no such line")?;
/// assert_eq!((streams.semantic, streams.streams.contains("screen")), ("WMS", true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MsidSemantic<'a> {
    /// Whether a space stands before the semantic: Chromium writes one,
    /// Firefox does not.
    pub leading_space: bool,
    /// What the ids mean: `WMS`.
    pub semantic: &'a str,
    /// The ids of the streams, or `*` for all.
    pub streams: Words<'a>,
}

impl<'a> Value<'a> for MsidSemantic<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::MsidSemantic];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let leading_space = input.eat(b' ');
        input.spaces();
        let semantic = input.word("what the ids mean, such as WMS")?;
        input.spaces();
        Ok(Self { leading_space, semantic, streams: Words::read_any(input) })
    }

    fn write(&self, out: &mut Writer) {
        out.put(if self.leading_space { ": " } else { ":" });
        out.word(self.semantic, "what the ids mean, such as WMS");
        if !self.streams.is_empty() {
            out.put(" ");
            self.streams.write(out, "the ids of streams");
        }
    }
}
