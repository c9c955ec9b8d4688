use super::static_codec::static_codec;
use crate::sdp::line::Line;
use crate::sdp::reader::Reader;
use crate::sdp::rtp::payload_type;
use crate::sdp::{Fmtp, LineKind, MediaSection, Parameters, ParseError, RtcpFeedback, RtpMap};

/// What the lines of a section say about each payload type, found in one pass.
#[derive(Debug)]
pub(super) struct CodecIndex<'s> {
    pub(super) entries: Vec<CodecEntry<'s>>,
    /// For each payload type one more than the place of its entry, or 0.
    places: [u8; 128],
    /// Each feedback, and where the next for the same codec is.
    feedback: Vec<(RtcpFeedback<'s>, Option<u32>)>,
    /// The feedback for all.
    for_all: Chain,
}

/// The first and the last feedback for a codec.
#[derive(Clone, Copy, Debug, Default)]
struct Chain {
    first: Option<u32>,
    last: Option<u32>,
}

#[derive(Debug)]
pub(super) struct CodecEntry<'s> {
    pub(super) payload_type: u8,
    pub(super) map: Option<RtpMap<'s>>,
    pub(super) fmtp: Option<(Line<'s>, Parameters<'s>)>,
    /// The RTX that sends it again.
    pub(super) rtx: Option<u8>,
    feedback: Chain,
}

impl<'s> CodecIndex<'s> {
    pub(super) fn of(section: &MediaSection<'s>) -> Result<Self, ParseError> {
        let (entries, feedback, for_all) = (Vec::new(), Vec::new(), Chain::default());
        let mut index = Self { entries, places: [0; 128], feedback, for_all };
        if !section.line()?.protocol.split('/').any(|part| part == "RTP") {
            return Ok(index);
        }
        for line in section.lines() {
            match line.kind() {
                LineKind::Media => index.formats(&line)?,
                LineKind::RtpMap => {
                    let map = line.parse::<RtpMap<'_>>()?;
                    if let Some(entry) = index.entry_mut(map.payload_type) {
                        entry.map.get_or_insert(map);
                    }
                }
                LineKind::Fmtp => {
                    let fmtp = line.parse::<Fmtp<'_>>()?;
                    if let Some(entry) = fmtp.payload_type().and_then(|pt| index.entry_mut(pt)) {
                        entry.fmtp.get_or_insert((line, fmtp.parameters));
                    }
                }
                LineKind::RtcpFeedback => index.add(line.parse()?),
                _ => {}
            }
        }
        index.link();
        Ok(index)
    }

    /// The payload types of the `m=` line. Words among them, which some cameras
    /// write, are no codecs.
    fn formats(&mut self, line: &Line<'s>) -> Result<(), ParseError> {
        let mut input = line.reader();
        for _ in 0..3 {
            input.until(|byte| byte == b' ');
            input.spaces();
        }
        while !input.is_empty() {
            if !input.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                input.until(|byte| byte == b' ');
                input.spaces();
                continue;
            }
            let payload_type = payload_type(&mut input).map_err(|fault| line.error(fault))?;
            if !input.is_empty() {
                input.space().map_err(|fault| line.error(fault))?;
            }
            let Some(place) = self.places.get_mut(usize::from(payload_type)) else { continue };
            if *place == 0 {
                let feedback = Chain::default();
                let entry = CodecEntry { payload_type, map: None, fmtp: None, rtx: None, feedback };
                self.entries.push(entry);
                // There are at most 128.
                *place = u8::try_from(self.entries.len()).unwrap_or_default();
            }
        }
        Ok(())
    }

    fn add(&mut self, feedback: RtcpFeedback<'s>) {
        let at = u32::try_from(self.feedback.len()).ok();
        let chain = match feedback.payload_type {
            None => Some(&mut self.for_all),
            // Field by field, so that the list can be borrowed as well.
            Some(payload_type) => place(&self.places, payload_type)
                .and_then(|place| self.entries.get_mut(place))
                .map(|entry| &mut entry.feedback),
        };
        let Some(chain) = chain else { return };
        match chain.last.and_then(|last| self.feedback.get_mut(last as usize)) {
            Some((_, next)) => *next = at,
            None => chain.first = at,
        }
        chain.last = at;
        self.feedback.push((feedback, None));
    }

    /// The feedback for a codec, and then that for all.
    pub(super) fn feedback(
        &self,
        entry: Option<&CodecEntry<'s>>,
    ) -> impl Iterator<Item = RtcpFeedback<'s>> + Clone {
        let get = |at: Option<u32>| self.feedback.get(at? as usize);
        let chain =
            move |chain: Chain| std::iter::successors(get(chain.first), move |one| get(one.1));
        let own = entry.map(|entry| entry.feedback).unwrap_or_default();
        chain(own).chain(chain(self.for_all)).map(|&(feedback, _)| feedback)
    }

    /// Finds the RTX of each codec, and the codecs that need no line.
    fn link(&mut self) {
        for place in 0..self.entries.len() {
            let Some(entry) = self.entries.get_mut(place) else { continue };
            let payload_type = entry.payload_type;
            entry.map = entry.map.or_else(|| static_codec(payload_type));
            if let Some(repeated) = entry.repeats().and_then(|pt| self.entry_mut(pt)) {
                repeated.rtx.get_or_insert(payload_type);
            }
        }
    }

    /// Where the entry of a payload type is.
    pub(super) fn place(&self, payload_type: u8) -> Option<usize> {
        place(&self.places, payload_type)
    }

    fn entry_mut(&mut self, payload_type: u8) -> Option<&mut CodecEntry<'s>> {
        self.place(payload_type).and_then(|place| self.entries.get_mut(place))
    }
}

impl CodecEntry<'_> {
    /// The payload type that this sends again, where it is RTX.
    pub(super) fn repeats(&self) -> Option<u8> {
        let is_rtx = self.map.is_some_and(|map| map.is("rtx"));
        let (_, parameters) = self.fmtp.as_ref().filter(|_| is_rtx)?;
        let mut apt = Reader::new(parameters.get("apt")?);
        payload_type(&mut apt).ok()
    }
}

fn place(places: &[u8; 128], payload_type: u8) -> Option<usize> {
    usize::from(*places.get(usize::from(payload_type))?).checked_sub(1)
}
