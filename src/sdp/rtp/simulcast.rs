use std::borrow::Cow;

use super::rid::{RidDirection, ends_rid};
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=simulcast`, the streams of one track at several qualities
/// ([RFC 8853, 5.1](https://www.rfc-editor.org/rfc/rfc8853#section-5.1)).
///
/// The form of the drafts, `send rid=h;m`, reads the same; what a draft says in
/// `paused=` is left out.
///
/// ```
/// use rtcweb::sdp::{Sdp, Simulcast, SimulcastRid};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=simulcast:send h;~m,l\r\n",
/// )?;
/// let simulcast = sdp.section(0).ok_or("no section")?.get::<Simulcast>()?.ok_or("none")?;
/// let layers = simulcast.send.ok_or("sends none")?;
/// assert_eq!(layers.iter().count(), 2);
/// let rids: Vec<_> = layers.rids().collect();
/// let paused = SimulcastRid { rid: "m", paused: true };
/// assert_eq!(rids, [SimulcastRid::new("h"), paused, SimulcastRid::new("l")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Simulcast<'a> {
    /// What the sender of the description sends.
    pub send: Option<SimulcastLayers<'a>>,
    /// What the sender of the description wants.
    pub recv: Option<SimulcastLayers<'a>>,
    /// Whether what is wanted is written first.
    pub recv_first: bool,
}

/// The layers of a [`Simulcast`], with `;` between them, in the order in which
/// they are preferred.
///
/// ```
/// use rtcweb::sdp::{SimulcastLayers, SimulcastRid};
///
/// let paused = SimulcastRid { rid: "l", paused: true };
/// let layers: SimulcastLayers = [SimulcastRid::new("h"), paused].into_iter().collect();
/// assert_eq!(layers.as_str(), "h;~l");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SimulcastLayers<'a>(Cow<'a, str>);

/// One layer: the streams that are alternatives for it, with `,` between them.
///
/// ```
/// use rtcweb::sdp::SimulcastLayers;
///
/// let layers = SimulcastLayers::from("av1,vp8;l");
/// let first = layers.iter().next().ok_or("no layer")?;
/// assert_eq!(first.iter().map(|alternative| alternative.rid).collect::<Vec<_>>(), ["av1", "vp8"]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SimulcastLayer<'a>(&'a str);

/// A stream of a [`SimulcastLayer`].
///
/// ```
/// use rtcweb::sdp::SimulcastRid;
///
/// assert_eq!(SimulcastRid::new("h"), SimulcastRid { rid: "h", paused: false });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct SimulcastRid<'a> {
    /// The stream, as [`Rid`](super::Rid) names it.
    pub rid: &'a str,
    /// Whether it begins paused; written `~`.
    pub paused: bool,
}

impl<'a> SimulcastRid<'a> {
    /// A stream that is not paused.
    pub const fn new(rid: &'a str) -> Self {
        Self { rid, paused: false }
    }

    fn of(text: &'a str) -> Self {
        match text.strip_prefix('~') {
            Some(rid) => Self { rid, paused: true },
            None => Self { rid: text, paused: false },
        }
    }
}

impl<'a> SimulcastLayer<'a> {
    /// The alternatives, the preferred one first.
    pub fn iter(&self) -> impl Iterator<Item = SimulcastRid<'a>> + Clone {
        self.0.split(',').map(SimulcastRid::of)
    }
}

impl<'a> SimulcastLayers<'a> {
    /// The layers, the preferred one first.
    pub fn iter(&self) -> impl Iterator<Item = SimulcastLayer<'_>> + Clone {
        self.0.split(';').filter(|layer| !layer.is_empty()).map(SimulcastLayer)
    }

    /// Every stream of every layer.
    pub fn rids(&self) -> impl Iterator<Item = SimulcastRid<'_>> + Clone {
        rids(&self.0)
    }

    /// The layers with only the streams for which this is true.
    pub(in crate::sdp) fn retained(&self, keep: &dyn Fn(&str) -> bool) -> SimulcastLayers<'static> {
        let mut text = String::new();
        for layer in self.iter() {
            let mut between = ";";
            for stream in layer.iter().filter(|stream| keep(stream.rid)) {
                text.push_str(if text.is_empty() { "" } else { between });
                text.push_str(if stream.paused { "~" } else { "" });
                text.push_str(stream.rid);
                between = ",";
            }
        }
        SimulcastLayers(Cow::Owned(text))
    }

    /// As `rids`, of layers that were read and so borrow from what was read.
    pub(in crate::sdp) fn read_rids(&self) -> impl Iterator<Item = SimulcastRid<'a>> + use<'a> {
        rids(match self.0 {
            Cow::Borrowed(text) => text,
            Cow::Owned(_) => "",
        })
    }

    /// The layers as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
        let word = input.clone().until(|byte| byte == b' ');
        if word.starts_with("rid=") {
            input.until(|byte| byte == b'=');
            input.eat(b'=');
        }
        let start = input.at();
        loop {
            input.eat(b'~');
            input.some(ends_rid, RID)?;
            if !input.eat(b';') && !input.eat(b',') {
                break;
            }
        }
        let layers = Self(Cow::Borrowed(input.since(start)));
        if input.clone().end().is_err() {
            input.space()?;
        }
        if input.clone().until(|byte| byte == b' ').starts_with("paused=") {
            input.until(|byte| byte == b' ');
            input.spaces();
        }
        Ok(layers)
    }

    fn write(&self, out: &mut Writer) {
        let mut input = Reader::new(&self.0);
        let read = SimulcastLayers::read(&mut input);
        if read.map(|layers| layers.0.len()) != Ok(self.0.len()) {
            out.refuse(RID);
        }
        out.word(&self.0, RID);
    }
}

fn rids(text: &str) -> impl Iterator<Item = SimulcastRid<'_>> + Clone {
    let streams = text.split([';', ',']).filter(|stream| !stream.is_empty());
    streams.map(SimulcastRid::of)
}

const RID: &str = "the name of a stream";

impl<'a> Value<'a> for Simulcast<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Simulcast];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let mut value = Self::default();
        // The drafts have a space before the first.
        input.spaces();
        loop {
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
            *place = Some(SimulcastLayers::read(input)?);
            value.recv_first = recv_first;
            if input.is_empty() {
                return Ok(value);
            }
        }
    }

    fn write(&self, out: &mut Writer) {
        let mut parts = [("send ", &self.send), ("recv ", &self.recv)];
        if self.recv_first {
            parts.reverse();
        }
        if self.send.is_none() && self.recv.is_none() {
            out.refuse("send or recv");
        }
        let mut before = ":";
        for (direction, layers) in parts {
            let Some(layers) = layers else { continue };
            out.put(before);
            out.put(direction);
            layers.write(out);
            before = " ";
        }
    }
}

impl<'a> From<&'a str> for SimulcastLayers<'a> {
    fn from(layers: &'a str) -> Self {
        Self(Cow::Borrowed(layers))
    }
}

impl<'r> FromIterator<SimulcastRid<'r>> for SimulcastLayers<'_> {
    fn from_iter<I: IntoIterator<Item = SimulcastRid<'r>>>(layers: I) -> Self {
        let mut text = String::new();
        for layer in layers {
            if !text.is_empty() {
                text.push(';');
            }
            if layer.paused {
                text.push('~');
            }
            text.push_str(layer.rid);
        }
        Self(Cow::Owned(text))
    }
}

/// An array of layers, each an array of alternatives.
impl serde::Serialize for SimulcastLayers<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// An array of alternatives.
impl serde::Serialize for SimulcastLayer<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
