use std::iter::FusedIterator;
use std::sync::Arc;

use serde::ser::SerializeStruct as _;

use super::codec_index::{CodecEntry, CodecIndex};
use super::codec_kind::CodecKind;
use crate::sdp::{
    Av1Parameters, Fmtp, FormatParameters, H264Parameters, H265Parameters, MediaSection,
    Parameters, ParseError, RtcpFeedback, RtpMap, Vp9Parameters,
};

/// A codec of a media section: what `m=`, `a=rtpmap`, `a=fmtp` and `a=rtcp-fb`
/// say about one payload type.
///
/// ```
/// use rtcweb::sdp::{CodecKind, RtcpFeedback, Sdp, Vp9Parameters};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 98 99\r\na=rtpmap:98 VP9/90000\r\na=rtcp-fb:98 nack pli\r\n\
///      a=rtcp-fb:* transport-cc\r\na=fmtp:98 profile-id=2\r\na=rtpmap:99 rtx/90000\r\na=fmtp:99 apt=98\r\n",
/// )?;
/// let vp9 = sdp.section(0).ok_or("no section")?.codecs()?.next().ok_or("no codec")?;
/// assert_eq!((vp9.payload_type(), vp9.name(), vp9.clock_rate()), (98, "VP9", Some(90_000)));
/// assert_eq!(vp9.parameters_as::<Vp9Parameters>()?.profile(), 2);
/// assert_eq!(vp9.feedback().map(|feedback| feedback.kind).collect::<Vec<_>>(), ["nack", "transport-cc"]);
/// let rtx = vp9.rtx().ok_or("no rtx")?;
/// assert_eq!((rtx.payload_type(), rtx.kind()), (99, CodecKind::Rtx));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Codec<'s> {
    index: Arc<CodecIndex<'s>>,
    /// The place of its entry.
    place: usize,
}

/// The codecs of a media section, in the order of its `m=` line: the preferred
/// one first.
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 8 0\r\n")?;
/// let codecs = sdp.section(0).ok_or("no section")?.codecs()?;
/// assert_eq!(codecs.get(0).map(|codec| codec.name()), Some("PCMU"));
/// assert_eq!(codecs.map(|codec| codec.name()).collect::<Vec<_>>(), ["PCMA", "PCMU"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Codecs<'s> {
    index: Arc<CodecIndex<'s>>,
    next: usize,
    end: usize,
}

impl<'s> Codec<'s> {
    /// The payload type.
    pub fn payload_type(&self) -> u8 {
        self.entry().map_or(0, |entry| entry.payload_type)
    }

    /// The `a=rtpmap`; for a payload type of RFC 3551 that has none, what it
    /// would say.
    pub fn rtp_map(&self) -> Option<RtpMap<'s>> {
        self.entry()?.map
    }

    /// The name, as it is written; empty where nothing names the codec.
    pub fn name(&self) -> &'s str {
        self.rtp_map().map_or("", |map| map.encoding_name)
    }

    /// Whether this is the codec of that name; upper and lower case mean the
    /// same.
    pub fn is(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name)
    }

    /// What the codec is there for.
    pub fn kind(&self) -> CodecKind {
        CodecKind::of(self.name())
    }

    /// The clock of its timestamps, in hertz.
    pub fn clock_rate(&self) -> Option<u32> {
        self.rtp_map()?.clock_rate
    }

    /// How many channels its audio has, where it is said. One without that has
    /// one.
    pub fn channels(&self) -> Option<u16> {
        self.rtp_map()?.channels()
    }

    /// Its parameters; none where it has no `a=fmtp`.
    pub fn parameters(&self) -> Parameters<'s> {
        let fmtp = self.entry().and_then(|entry| entry.fmtp.as_ref());
        fmtp.map(|(_, parameters)| parameters.clone()).unwrap_or_default()
    }

    /// Its parameters as those of one codec.
    ///
    /// # Errors
    ///
    /// The value of a parameter is none.
    pub fn parameters_as<P: FormatParameters<'s>>(&self) -> Result<P, ParseError> {
        match self.entry().and_then(|entry| entry.fmtp.as_ref()) {
            Some((line, _)) => line.parse::<Fmtp<'s, P>>().map(|fmtp| fmtp.parameters),
            None => P::parse(""),
        }
    }

    /// The feedback that its receiver may send: its own, and then that for all
    /// codecs of the section.
    pub fn feedback(&self) -> impl Iterator<Item = RtcpFeedback<'s>> + Clone {
        self.index.feedback(self.entry())
    }

    /// The RTX that sends its packets again.
    pub fn rtx(&self) -> Option<Self> {
        self.other(self.entry()?.rtx?)
    }

    /// The codec whose packets this sends again, where it is RTX.
    pub fn repeats(&self) -> Option<Self> {
        self.other(self.entry()?.repeats()?)
    }

    /// Whether an offer and its answer mean the same codec by both, whatever
    /// their payload types: name, clock and channels are the same, and what
    /// the rule of H.264, H.265, VP9 and AV1 compares. Parameters that do not
    /// parse are only the same as themselves.
    pub fn is_same_codec(&self, other: &Codec<'_>) -> bool {
        let channels = |codec: &Codec<'_>| codec.channels().unwrap_or(1);
        if !self.is(other.name())
            || self.clock_rate() != other.clock_rate()
            || channels(self) != channels(other)
        {
            return false;
        }
        if self.is("H264") {
            compare(self, other, H264Parameters::is_same_codec)
        } else if self.is("H265") {
            compare(self, other, H265Parameters::is_same_codec)
        } else if self.is("VP9") {
            compare(self, other, Vp9Parameters::is_same_codec)
        } else if self.is("AV1") {
            compare(self, other, Av1Parameters::is_same_codec)
        } else {
            true
        }
    }

    fn entry(&self) -> Option<&CodecEntry<'s>> {
        self.index.entries.get(self.place)
    }

    fn other(&self, payload_type: u8) -> Option<Self> {
        let place = self.index.place(payload_type)?;
        Some(Self { index: Arc::clone(&self.index), place })
    }
}

/// Whether two codecs of one name are the same by the rule of their parameters.
fn compare<'s, P: FormatParameters<'s>>(
    one: &Codec<'s>,
    two: &Codec<'s>,
    rule: fn(&P, &P) -> bool,
) -> bool {
    match (one.parameters_as::<P>(), two.parameters_as::<P>()) {
        (Ok(one), Ok(two)) => rule(&one, &two),
        _ => one.parameters().as_str() == two.parameters().as_str(),
    }
}

/// An object with what the methods give.
impl serde::Serialize for Codec<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Codec", 8)?;
        out.serialize_field("payloadType", &self.payload_type())?;
        out.serialize_field("name", self.name())?;
        out.serialize_field("kind", &self.kind())?;
        out.serialize_field("clockRate", &self.clock_rate())?;
        out.serialize_field("channels", &self.channels())?;
        out.serialize_field("parameters", &self.parameters())?;
        out.serialize_field("feedback", &self.feedback().collect::<Vec<_>>())?;
        out.serialize_field("rtx", &self.rtx().map(|rtx| rtx.payload_type()))?;
        out.end()
    }
}

impl<'s> MediaSection<'s> {
    /// The codecs, in the order of the `m=` line; none where the section is
    /// not about RTP.
    ///
    /// # Errors
    ///
    /// The `m=` line, an `a=rtpmap` or an `a=rtcp-fb` does not parse.
    pub fn codecs(&self) -> Result<Codecs<'s>, ParseError> {
        let index = Arc::new(CodecIndex::of(self)?);
        let end = index.entries.len();
        Ok(Codecs { index, next: 0, end })
    }
}

impl<'s> Codecs<'s> {
    /// The codec of this payload type.
    pub fn get(&self, payload_type: u8) -> Option<Codec<'s>> {
        let place = self.index.place(payload_type)?;
        Some(Codec { index: Arc::clone(&self.index), place })
    }

    fn codec(&self, place: usize) -> Codec<'s> {
        Codec { index: Arc::clone(&self.index), place }
    }
}

impl<'s> Iterator for Codecs<'s> {
    type Item = Codec<'s>;

    fn next(&mut self) -> Option<Codec<'s>> {
        let place = (self.next < self.end).then_some(self.next)?;
        self.next += 1;
        Some(self.codec(place))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.end - self.next;
        (len, Some(len))
    }
}

impl DoubleEndedIterator for Codecs<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.end = (self.next < self.end).then(|| self.end - 1)?;
        Some(self.codec(self.end))
    }
}

impl ExactSizeIterator for Codecs<'_> {}
impl FusedIterator for Codecs<'_> {}
