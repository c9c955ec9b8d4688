use super::CodecMatcher;
use super::payload_types::PayloadTypeSet;
use crate::sdp::edit::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::writer::push_number;
use crate::sdp::{EditError, LineKind, MediaLine, Sdp};

/// Puts codecs first, in the order of the matchers, each followed by the RTX of
/// it. The rest keeps its order behind them.
///
/// All codecs that match are moved: with the name `H264` every profile of it.
///
/// Unnecessary: `RTCRtpTransceiver.setCodecPreferences` orders the codecs of
/// the offers and answers to come.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{CodecMatcher, PreferCodecs, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99\r\n\
///      a=rtpmap:96 VP8/90000\r\na=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n\
///      a=rtpmap:98 AV1/90000\r\na=rtpmap:99 rtx/90000\r\na=fmtp:99 apt=98\r\n",
/// )?;
/// let av1_first = [CodecMatcher::name("AV1")];
/// assert_eq!(sdp.apply(&PreferCodecs::new(Target::Media("video"), &av1_first))?, 1);
/// assert!(sdp.as_str().contains("m=video 9 UDP/TLS/RTP/SAVPF 98 99 96 97\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PreferCodecs<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// Which codecs, the most preferred first.
    pub codecs: &'a [CodecMatcher<'a>],
}

impl<'a> PreferCodecs<'a> {
    /// These codecs first in these sections.
    pub const fn new(target: Target<'a>, codecs: &'a [CodecMatcher<'a>]) -> Self {
        Self { target, codecs }
    }
}

impl Edit for PreferCodecs<'_> {
    fn munging(&self) -> Munging {
        Munging::CodecsReordered
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.setCodecPreferences")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let indexes = self.target.used_indexes(sdp)?;
        sdp.edit_sections(&indexes, &mut |sdp| {
            let Some(section) = sdp.section(0) else { return Ok(false) };
            let codecs = section.codecs()?;
            let mut order = Vec::with_capacity(codecs.len());
            for matcher in self.codecs {
                for codec in codecs.clone().filter(|codec| matcher.matches(codec)) {
                    order.push(codec.payload_type());
                    order.extend(codec.rtx().map(|rtx| rtx.payload_type()));
                }
            }
            reorder(sdp, &order)
        })
    }
}

/// Puts payload types into this order. What a section does not have is passed
/// over; what is not named keeps its order behind the rest, RTX too.
///
/// Unnecessary: `RTCRtpTransceiver.setCodecPreferences` orders the codecs of
/// the offers and answers to come.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{ReorderCodecs, Target};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0 8 9\r\n")?;
/// sdp.apply(&ReorderCodecs::new(Target::All, &[9, 8]))?;
/// assert!(sdp.as_str().ends_with("m=audio 9 RTP/AVP 9 8 0\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReorderCodecs<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// The payload types, the most preferred first.
    pub payload_types: &'a [u8],
}

impl<'a> ReorderCodecs<'a> {
    /// This order in these sections.
    pub const fn new(target: Target<'a>, payload_types: &'a [u8]) -> Self {
        Self { target, payload_types }
    }
}

impl Edit for ReorderCodecs<'_> {
    fn munging(&self) -> Munging {
        Munging::CodecsReordered
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.setCodecPreferences")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let indexes = self.target.used_indexes(sdp)?;
        sdp.edit_sections(&indexes, &mut |sdp| reorder(sdp, self.payload_types))
    }
}

/// Puts these first, and says whether that is another order.
fn reorder(sdp: &mut Sdp<'_>, first: &[u8]) -> Result<bool, EditError> {
    let Some(section) = sdp.section(0) else { return Ok(false) };
    let codecs = section.codecs()?;
    let before: Vec<u8> = codecs.clone().map(|codec| codec.payload_type()).collect();
    let mut taken = PayloadTypeSet::default();
    let mut order = Vec::with_capacity(before.len());
    for &payload_type in first.iter().chain(&before) {
        if codecs.get(payload_type).is_some() && !taken.contains(payload_type) {
            taken.insert(payload_type);
            order.push(payload_type);
        }
    }
    if order == before {
        return Ok(false);
    }
    let line = line_with(section.line()?, &order)?;
    replace_media_line(sdp, line)?;
    Ok(true)
}

/// The `m=` line with these payload types, and behind them what it has that is
/// none.
pub(super) fn line_with(line: MediaLine<'_>, payload_types: &[u8]) -> Result<String, EditError> {
    let mut formats = String::new();
    for &payload_type in payload_types {
        if !formats.is_empty() {
            formats.push(' ');
        }
        push_number(&mut formats, payload_type.into());
    }
    let is_number = |word: &&str| word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    for word in line.formats.iter().filter(|word| !is_number(word)) {
        formats.push(' ');
        formats.push_str(word);
    }
    line_of(&MediaLine { formats: formats.into(), ..line })
}

fn replace_media_line(sdp: &mut Sdp<'_>, line: String) -> Result<(), EditError> {
    let Some(mut section) = sdp.section_mut(0) else { return Ok(()) };
    let mut new = Some(line);
    section.rewrite(&mut |line| match line.kind() {
        LineKind::Media => Ok(new.take().map_or(Change::Keep, Change::Replace)),
        _ => Ok(Change::Keep),
    })?;
    Ok(())
}
