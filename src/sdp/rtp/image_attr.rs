use std::borrow::Cow;

use super::rid::RidDirection;
use super::rtp_map::{payload_type_or_any, write_payload_type_or_any};
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=imageattr`, the sizes of images that a codec sends and takes
/// ([RFC 6236, 3](https://www.rfc-editor.org/rfc/rfc6236#section-3)).
///
/// ```
/// use rtcweb::sdp::{ImageAttr, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=imageattr:96 send * recv [x=[320:16:640],y=240,q=0.6]\r\n",
/// )?;
/// let images = sdp.section(0).ok_or("no section")?.get::<ImageAttr>()?.ok_or("none")?;
/// assert!(images.send.ok_or("sends none")?.is_any());
/// let taken = images.recv.ok_or("takes none")?;
/// let set = taken.iter().next().ok_or("no set")?;
/// assert!(set.x.contains(336) && !set.x.contains(330) && set.y.contains(240));
/// assert_eq!(set.get("q"), Some("0.6"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageAttr<'a> {
    /// The payload type it is for; `None` for all of the section, written `*`.
    pub payload_type: Option<u8>,
    /// What the sender of the description sends.
    pub send: Option<ImageSets<'a>>,
    /// What the sender of the description takes.
    pub recv: Option<ImageSets<'a>>,
    /// Whether what is taken is written first.
    pub recv_first: bool,
}

/// The sets of an [`ImageAttr`], or `*` for any size.
///
/// ```
/// use rtcweb::sdp::ImageSets;
///
/// let sets = ImageSets::from("[x=640,y=480] [x=320,y=240]");
/// assert_eq!(sets.iter().filter(|set| set.x.contains(320)).count(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ImageSets<'a>(Cow<'a, str>);

/// Sizes that go together.
///
/// ```
/// use rtcweb::sdp::{ImageRange, ImageSets};
///
/// let sets = ImageSets::from("[x=640,y=[360,480],par=[1.3-1.8]]");
/// let set = sets.iter().next().ok_or("no set")?;
/// assert_eq!(set.x, ImageRange::Exactly(640));
/// assert_eq!(set.get("par"), Some("[1.3-1.8]"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageSet<'a> {
    /// The widths, in pixels.
    pub x: ImageRange<'a>,
    /// The heights, in pixels.
    pub y: ImageRange<'a>,
    /// What follows: `sar`, `par` and `q`, as they are written.
    pub rest: &'a str,
}

/// Widths or heights, in pixels.
///
/// ```
/// use rtcweb::sdp::ImageRange;
///
/// assert!(ImageRange::OneOf("320,640").contains(640));
/// assert!(ImageRange::Between { min: 320, step: 16, max: 640 }.contains(336));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ImageRange<'a> {
    /// This one.
    Exactly(u32),
    /// From the smallest to the largest in these steps.
    Between {
        /// The smallest.
        min: u32,
        /// The step; 1 where none is written.
        step: u32,
        /// The largest.
        max: u32,
    },
    /// These, with `,` between them.
    OneOf(&'a str),
}

impl ImageRange<'_> {
    /// Whether this is one of them.
    pub fn contains(&self, pixels: u32) -> bool {
        match *self {
            Self::Exactly(only) => only == pixels,
            Self::Between { min, step, max } => {
                (min..=max).contains(&pixels) && (pixels - min).checked_rem(step) == Some(0)
            }
            Self::OneOf(list) => {
                list.split(',').any(|one| Reader::new(one).u32("").is_ok_and(|one| one == pixels))
            }
        }
    }
}

impl<'a> ImageSet<'a> {
    /// What follows the sizes: the ratio of the sides of a pixel (`sar`), that
    /// of the image (`par`), how much it is preferred (`q`).
    pub fn get(&self, key: &str) -> Option<&'a str> {
        let mut input = Reader::new(self.rest);
        while !input.is_empty() {
            let name = input.until(|byte| byte == b'=');
            input.eat(b'=');
            let value = part(&mut input);
            input.eat(b',');
            if name == key {
                return Some(value);
            }
        }
        None
    }

    fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
        input.expect(b'[', "a set such as [x=640,y=480]")?;
        let x = range(input, "x")?;
        input.expect(b',', "a comma")?;
        let y = range(input, "y")?;
        input.eat(b',');
        let start = input.at();
        while !matches!(input.peek(), None | Some(b']' | b' ')) {
            input.some(|byte| matches!(byte, b'=' | b']' | b' '), "a key such as q")?;
            input.expect(b'=', "an equals sign")?;
            part(input);
            input.eat(b',');
        }
        let rest = input.since(start);
        input.expect(b']', "a closing bracket")?;
        Ok(Self { x, y, rest })
    }
}

/// A value up to the comma or bracket that ends it, with brackets of its own.
fn part<'a>(input: &mut Reader<'a>) -> &'a str {
    let start = input.at();
    if input.eat(b'[') {
        input.until(|byte| matches!(byte, b']' | b' '));
        input.eat(b']');
    } else {
        input.until(|byte| matches!(byte, b',' | b']' | b' '));
    }
    input.since(start)
}

fn range<'a>(input: &mut Reader<'a>, axis: &str) -> Result<ImageRange<'a>, Fault> {
    const PIXELS: &str = "a number of pixels";
    let start = input.at();
    if input.until(|byte| matches!(byte, b'=' | b' ')) != axis || !input.eat(b'=') {
        return Err(input.fault_since(start, if axis == "x" { "x=" } else { "y=" }));
    }
    if !input.eat(b'[') {
        return Ok(ImageRange::Exactly(input.u32(PIXELS)?));
    }
    let start = input.at();
    let min = input.u32(PIXELS)?;
    let range = if input.eat(b':') {
        let second = input.u32(PIXELS)?;
        match input.eat(b':') {
            true => ImageRange::Between { min, step: second, max: input.u32(PIXELS)? },
            false => ImageRange::Between { min, step: 1, max: second },
        }
    } else {
        while input.eat(b',') {
            input.u32(PIXELS)?;
        }
        ImageRange::OneOf(input.since(start))
    };
    input.expect(b']', "a closing bracket")?;
    Ok(range)
}

impl<'a> ImageSets<'a> {
    /// The sets; none where any size will do.
    pub fn iter(&self) -> impl Iterator<Item = ImageSet<'_>> {
        let mut input = Reader::new(&self.0);
        std::iter::from_fn(move || {
            input.spaces();
            ImageSet::read(&mut input).ok()
        })
    }

    /// Whether any size will do.
    pub fn is_any(&self) -> bool {
        self.0 == "*"
    }

    /// The sets as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
        let start = input.at();
        if input.eat(b'*') {
            return Ok(Self(Cow::Borrowed(input.since(start))));
        }
        loop {
            ImageSet::read(input)?;
            let text = input.since(start);
            let mut next = input.clone();
            next.spaces();
            if next.peek() != Some(b'[') {
                return Ok(Self(Cow::Borrowed(text)));
            }
            *input = next;
        }
    }

    fn write(&self, out: &mut Writer) {
        let mut input = Reader::new(&self.0);
        if ImageSets::read(&mut input).is_err() || !input.is_empty() {
            out.refuse("sets such as [x=640,y=480]");
        }
        out.text(&self.0, "sets such as [x=640,y=480]");
    }
}

impl<'a> From<&'a str> for ImageSets<'a> {
    fn from(sets: &'a str) -> Self {
        Self(Cow::Borrowed(sets))
    }
}

/// An array of sets.
impl serde::Serialize for ImageSets<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'a> Value<'a> for ImageAttr<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::ImageAttr];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let payload_type = payload_type_or_any(input)?;
        let mut value = Self { payload_type, send: None, recv: None, recv_first: false };
        loop {
            input.space()?;
            let start = input.at();
            let direction = RidDirection::read(input)?;
            let (place, recv_first) = match direction {
                RidDirection::Send => (&mut value.send, value.recv_first),
                RidDirection::Recv => (&mut value.recv, value.send.is_none()),
            };
            if place.is_some() {
                return Err(input.fault_since(start, "the other direction"));
            }
            input.space()?;
            *place = Some(ImageSets::read(input)?);
            value.recv_first = recv_first;
            if input.end().is_ok() {
                return Ok(value);
            }
        }
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        write_payload_type_or_any(out, self.payload_type);
        let mut parts = [(" send ", &self.send), (" recv ", &self.recv)];
        if self.recv_first {
            parts.reverse();
        }
        if self.send.is_none() && self.recv.is_none() {
            out.refuse("send or recv");
        }
        for (direction, sets) in parts {
            let Some(sets) = sets else { continue };
            out.put(direction);
            sets.write(out);
        }
    }
}
