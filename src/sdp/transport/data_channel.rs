use std::borrow::Cow;

use crate::sdp::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=dcmap`, a data channel that is agreed on in the description
/// ([RFC 8864, 5.1](https://www.rfc-editor.org/rfc/rfc8864#section-5.1)).
///
/// ```
/// use rtcweb::sdp::{DcMap, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n\
///      a=dcmap:4 subprotocol=\"bfcp\";label=\"a;%22b%22\";ordered=false;max-retr=3\r\n",
/// )?;
/// let map = sdp.section(0).ok_or("no section")?.get::<DcMap>()?.ok_or("none")?;
/// assert_eq!((map.stream, map.is_ordered(), map.max_retransmits()), (4, false, Some(3)));
/// assert_eq!(map.label().as_deref(), Some("a;\"b\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DcMap<'a> {
    /// The number of the stream, which is the `id` of the channel.
    pub stream: u16,
    /// What is agreed on.
    pub options: DcMapOptions<'a>,
}

/// The options of [`DcMap`]: names and values, with a semicolon between.
///
/// ```
/// use rtcweb::sdp::DcMapOptions;
///
/// let options = DcMapOptions::from("label=\"a;b\";priority=256");
/// assert_eq!(options.iter().collect::<Vec<_>>(), [("label", "a;b"), ("priority", "256")]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DcMapOptions<'a>(Cow<'a, str>);

impl DcMap<'_> {
    /// The label of the channel.
    pub fn label(&self) -> Option<Cow<'_, str>> {
        self.options.get("label").map(unescaped)
    }

    /// The protocol that runs over the channel.
    pub fn subprotocol(&self) -> Option<Cow<'_, str>> {
        self.options.get("subprotocol").map(unescaped)
    }

    /// Whether messages arrive in order; they do where nothing is said.
    pub fn is_ordered(&self) -> bool {
        self.options.get("ordered") != Some("false")
    }

    /// How often a message is sent again at most.
    pub fn max_retransmits(&self) -> Option<u32> {
        self.options.number("max-retr")
    }

    /// For how long a message is sent again, in milliseconds.
    pub fn max_packet_life_time(&self) -> Option<u32> {
        self.options.number("max-time")
    }

    /// The priority of the channel
    /// ([RFC 8831, 6.4](https://www.rfc-editor.org/rfc/rfc8831#section-6.4)).
    pub fn priority(&self) -> Option<u32> {
        self.options.number("priority")
    }
}

impl DcMapOptions<'_> {
    /// The names and their values, without quotes and as they are escaped.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut input = Reader::new(&self.0);
        std::iter::from_fn(move || option(&mut input).ok())
    }

    /// The first value of this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    /// The options as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number that is the value of this name.
    fn number(&self, name: &str) -> Option<u32> {
        Reader::new(self.get(name)?).u32(NUMBER).ok()
    }
}

impl<'a> From<&'a str> for DcMapOptions<'a> {
    fn from(options: &'a str) -> Self {
        Self(Cow::Borrowed(options))
    }
}

impl From<String> for DcMapOptions<'_> {
    fn from(options: String) -> Self {
        Self(Cow::Owned(options))
    }
}

impl<'a> Value<'a> for DcMap<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::DcMap];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let stream = input.u16(STREAM)?;
        if !input.is_empty() {
            input.space()?;
        }
        check(&mut input.clone())?;
        Ok(Self {
            stream,
            options: DcMapOptions(Cow::Borrowed(input.rest().trim_end_matches(' '))),
        })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.stream.into());
        let options = self.options.as_str();
        if !options.is_empty() {
            out.put(" ");
            out.text(options, OPTION);
            if let Err(fault) = check(&mut Reader::new(options)) {
                out.refuse(fault.expected);
            }
        }
    }
}

/// `a=dcsa`, an attribute of what runs over a data channel
/// ([RFC 8864, 5.2](https://www.rfc-editor.org/rfc/rfc8864#section-5.2)).
///
/// ```
/// use rtcweb::sdp::{DcSa, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=dcsa:2 accept-types:text/plain\r\n")?;
/// let line = sdp.session().get::<DcSa>()?.ok_or("none")?;
/// assert_eq!((line.stream, line.name(), line.value()), (2, "accept-types", Some("text/plain")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DcSa<'a> {
    /// The number of the stream.
    pub stream: u16,
    /// The attribute, without `a=`.
    pub attribute: &'a str,
}

impl<'a> DcSa<'a> {
    /// The name of the attribute.
    pub fn name(&self) -> &'a str {
        self.attribute.split_once(':').map_or(self.attribute, |(name, _)| name)
    }

    /// What follows the colon of the attribute.
    pub fn value(&self) -> Option<&'a str> {
        self.attribute.split_once(':').map(|(_, value)| value)
    }
}

impl<'a> Value<'a> for DcSa<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::DcSa];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let stream = input.u16(STREAM)?;
        input.space()?;
        if input.is_empty() {
            return Err(input.fault("an attribute"));
        }
        Ok(Self { stream, attribute: input.rest() })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.stream.into());
        out.put(" ");
        out.text(self.attribute, "an attribute");
        if self.attribute.is_empty() || self.attribute.starts_with(' ') {
            out.refuse("an attribute");
        }
    }
}

const STREAM: &str = "the number of a stream, up to 65535";
const OPTION: &str = "an option such as label=\"chat\"";
const NUMBER: &str = "a number";

/// That all of it is options, and numbers where there have to be some.
fn check(input: &mut Reader<'_>) -> Result<(), Fault> {
    while !input.is_empty() {
        let (name, value) = option(input)?;
        let numeric = matches!(name, "max-retr" | "max-time" | "priority");
        if numeric && Reader::new(value).u32(NUMBER).is_err() {
            let end = input.at().saturating_sub(usize::from(!input.is_empty()));
            return Err(Fault { start: end.saturating_sub(value.len()), end, expected: NUMBER });
        }
    }
    Ok(())
}

/// One option and the semicolon behind it.
fn option<'a>(input: &mut Reader<'a>) -> Result<(&'a str, &'a str), Fault> {
    input.spaces();
    let name = input.some(|byte| matches!(byte, b'=' | b';' | b' '), OPTION)?;
    input.expect(b'=', OPTION)?;
    let value = if input.eat(b'"') {
        let value = input.until(|byte| byte == b'"');
        input.expect(b'"', "a quotation mark")?;
        value
    } else {
        input.some(|byte| matches!(byte, b';' | b' '), "the value of the option")?
    };
    input.spaces();
    if !input.is_empty() {
        input.expect(b';', "a semicolon")?;
    }
    Ok((name, value))
}

/// The text with the bytes that `%` and two digits stand for; as it is where
/// they make no text.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte == b'%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        let digit = |at: usize| after.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
                rest = after.get(2..).unwrap_or_default();
            }
            _ => bytes.push(first),
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// An object.
impl serde::Serialize for DcMapOptions<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
