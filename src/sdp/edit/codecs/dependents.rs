//! What is left without a purpose when codecs go.

use super::payload_types::PayloadTypeSet;
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{
    Codec, CodecKind, Codecs, EditError, Line, LineKind, MediaSection, ParseError, PayloadTypes,
    RedParameters, Rid, RidDirection, Simulcast, SimulcastLayers, Ssrc, SsrcGroup,
};

/// Adds the RTX of what goes, and the RED that has it in its packets.
pub(super) fn with_dependents(codecs: &Codecs<'_>, mut gone: PayloadTypeSet) -> PayloadTypeSet {
    loop {
        let before = gone;
        for codec in codecs.clone().filter(|codec| depends(codec, before)) {
            gone.insert(codec.payload_type());
        }
        if gone == before {
            return gone;
        }
    }
}

fn depends(codec: &Codec<'_>, gone: PayloadTypeSet) -> bool {
    match codec.kind() {
        CodecKind::Rtx => codec.repeats().is_some_and(|other| gone.contains(other.payload_type())),
        CodecKind::Red => {
            let red = codec.parameters_as::<RedParameters<'_>>();
            red.is_ok_and(|red| red.payload_types().any(|number| gone.contains(number)))
        }
        _ => false,
    }
}

/// What changes in the lines of a section.
pub(super) struct Removal<'s> {
    gone: PayloadTypeSet,
    /// Whether no RTX is left where there was some, and no FEC.
    groups_gone: [Option<&'static str>; 3],
    /// The sources that sent them, sorted.
    sources_gone: Vec<u32>,
    /// The streams that are left without a codec, sent and received, sorted.
    rids_gone: [Vec<&'s str>; 2],
}

impl<'s> Removal<'s> {
    pub(super) fn new(
        section: &MediaSection<'s>,
        gone: PayloadTypeSet,
    ) -> Result<Self, ParseError> {
        let codecs = section.codecs()?;
        let all_gone = |kind: CodecKind| {
            let mut of_kind = codecs.clone().filter(|codec| codec.kind() == kind).peekable();
            of_kind.peek().is_some() && of_kind.all(|codec| gone.contains(codec.payload_type()))
        };
        let (rtx, fec) = (all_gone(CodecKind::Rtx), all_gone(CodecKind::Fec));
        let groups_gone = [rtx.then_some("FID"), fec.then_some("FEC-FR"), fec.then_some("FEC")];
        let mut removal =
            Self { gone, groups_gone, sources_gone: Vec::new(), rids_gone: Default::default() };
        for group in section.all::<SsrcGroup<'_>>() {
            let group = group?;
            if removal.is_group_gone(&group) {
                let first = group.ssrcs.iter().next();
                let others = group.ssrcs.iter().skip(1).filter(|&ssrc| Some(ssrc) != first);
                removal.sources_gone.extend(others);
            }
        }
        removal.sources_gone.sort_unstable();
        let [mut sent, mut received] = [Vec::new(), Vec::new()];
        for rid in section.all::<Rid<'s>>() {
            let rid = rid?;
            if rid.payload_types().is_some_and(|list| removal.rest(&list).is_empty()) {
                match rid.direction {
                    RidDirection::Send => sent.push(rid.id),
                    RidDirection::Recv => received.push(rid.id),
                }
            }
        }
        sent.sort_unstable();
        received.sort_unstable();
        removal.rids_gone = [sent, received];
        Ok(removal)
    }

    /// What becomes of a line other than `m=`.
    pub(super) fn change(&self, line: Line<'_>) -> Result<Change, EditError> {
        let removed = match line.kind() {
            LineKind::RtpMap | LineKind::Fmtp | LineKind::RtcpFeedback | LineKind::ImageAttr => {
                self.is_of_gone(&line)
            }
            LineKind::Ssrc => self.is_source_gone(line.parse::<Ssrc<'_>>()?.id),
            LineKind::SsrcGroup => {
                let group = line.parse::<SsrcGroup<'_>>()?;
                self.is_group_gone(&group)
                    || group.ssrcs.iter().all(|ssrc| self.is_source_gone(ssrc))
            }
            LineKind::Rid => return self.rid(line.parse()?),
            LineKind::Simulcast if self.rids_gone.iter().any(|rids| !rids.is_empty()) => {
                return self.simulcast(line.parse()?);
            }
            _ => false,
        };
        Ok(if removed { Change::Remove } else { Change::Keep })
    }

    /// Whether the line is about a payload type that goes.
    fn is_of_gone(&self, line: &Line<'_>) -> bool {
        let payload_type = crate::sdp::rtp::payload_type(&mut line.reader());
        payload_type.is_ok_and(|payload_type| self.gone.contains(payload_type))
    }

    fn is_group_gone(&self, group: &SsrcGroup<'_>) -> bool {
        self.groups_gone.contains(&Some(group.semantics))
    }

    fn is_source_gone(&self, ssrc: u32) -> bool {
        self.sources_gone.binary_search(&ssrc).is_ok()
    }

    fn rest(&self, list: &PayloadTypes<'_>) -> PayloadTypes<'static> {
        list.iter().filter(|&payload_type| !self.gone.contains(payload_type)).collect()
    }

    fn rid(&self, mut rid: Rid<'_>) -> Result<Change, EditError> {
        let Some(list) = rid.payload_types() else { return Ok(Change::Keep) };
        let rest = self.rest(&list);
        if rest.is_empty() {
            return Ok(Change::Remove);
        }
        if rest.iter().eq(list.iter()) {
            return Ok(Change::Keep);
        }
        rid.parameters.set("pt", rest.as_str())?;
        Ok(Change::Replace(line_of(&rid)?))
    }

    fn simulcast(&self, mut simulcast: Simulcast<'_>) -> Result<Change, EditError> {
        let mut changed = false;
        let both = [&mut simulcast.send, &mut simulcast.recv];
        for (place, gone) in both.into_iter().zip(&self.rids_gone) {
            let Some(layers) = place else { continue };
            let rest = layers.retained(&|rid| gone.binary_search(&rid).is_err());
            if rest.as_str() != layers.as_str() {
                changed = true;
                *place = Some(rest).filter(|rest| rest != &SimulcastLayers::default());
            }
        }
        Ok(match (changed, &simulcast.send, &simulcast.recv) {
            (false, _, _) => Change::Keep,
            (true, None, None) => Change::Remove,
            (true, _, _) => Change::Replace(line_of(&simulcast)?),
        })
    }
}
