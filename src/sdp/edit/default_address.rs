//! The default address of a section follows its candidates.

use crate::sdp::{
    Candidate, CandidateType, Connection, EditError, LineKind, MediaLine, MediaSection, ParseError,
    Rtcp, RtcpAddress, Sdp,
};

/// Which sections have the address of a candidate as their default.
pub(super) struct DefaultAddresses {
    /// The places of the sections.
    media: Vec<usize>,
    /// The places of those whose `a=rtcp` has the address of a candidate.
    rtcp: Vec<usize>,
}

impl DefaultAddresses {
    pub(super) fn of(sdp: &Sdp<'_>) -> Result<Self, ParseError> {
        let (mut media, mut rtcp) = (Vec::new(), Vec::new());
        for section in sdp.sections() {
            if section.default_candidate()?.is_some() {
                media.push(section.index());
            }
            if rtcp_candidate(&section)?.is_some() {
                rtcp.push(section.index());
            }
        }
        Ok(Self { media, rtcp })
    }

    /// Gives those whose candidate is gone another default.
    pub(super) fn renew(self, sdp: &mut Sdp<'_>) -> Result<(), EditError> {
        let now = sdp.clone();
        let (mut indexes, mut lines) = (Vec::new(), Vec::new());
        for section in self.media.into_iter().filter_map(|index| now.section(index)) {
            if section.default_candidate()?.is_none() {
                let (port, connection) = address_of(best(&section, 1)?.as_ref());
                indexes.push(section.index());
                lines.push((MediaLine { port, ..section.line()? }, connection));
            }
        }
        let mut lines = lines.into_iter();
        sdp.edit_sections(&indexes, &mut |part| {
            let (Some((line, connection)), Some(mut edited)) = (lines.next(), part.section_mut(0))
            else {
                return Ok(false);
            };
            edited.set(&line)?;
            edited.set(&connection)?;
            Ok(true)
        })?;

        let (mut indexes, mut values) = (Vec::new(), Vec::new());
        for section in self.rtcp.into_iter().filter_map(|index| now.section(index)) {
            if rtcp_candidate(&section)?.is_none() {
                let (port, connection) = address_of(best(&section, 2)?.as_ref());
                let Connection { network_type, address_type, address, .. } = connection;
                let address = Some(RtcpAddress { network_type, address_type, address });
                indexes.push(section.index());
                values.push(Rtcp { port, address });
            }
        }
        let mut values = values.into_iter();
        sdp.edit_sections(&indexes, &mut |part| {
            let (Some(value), Some(mut edited)) = (values.next(), part.section_mut(0)) else {
                return Ok(false);
            };
            edited.set(&value)?;
            Ok(true)
        })?;
        Ok(())
    }
}

/// The port and address of a candidate, or those of none.
fn address_of<'s>(candidate: Option<&Candidate<'s>>) -> (u16, Connection<'s>) {
    candidate.map_or((9, Connection::UNSPECIFIED), |candidate| {
        (candidate.port, Connection::new(candidate.address))
    })
}

/// The candidate that `a=rtcp` has the address of.
fn rtcp_candidate<'s>(section: &MediaSection<'s>) -> Result<Option<Candidate<'s>>, ParseError> {
    let Some(Rtcp { port, address: Some(at) }) = section.get::<Rtcp<'s>>()? else {
        return Ok(None);
    };
    for candidate in candidates(section) {
        let candidate = candidate?;
        let fits = candidate.component == 2 && candidate.port == port;
        if fits && candidate.address == at.address {
            return Ok(Some(candidate));
        }
    }
    Ok(None)
}

/// The candidate that is most likely to be reached without ICE
/// ([RFC 5245, 4.1.4](https://www.rfc-editor.org/rfc/rfc5245#section-4.1.4)).
fn best<'s>(
    section: &MediaSection<'s>,
    component: u16,
) -> Result<Option<Candidate<'s>>, ParseError> {
    let mut best: Option<Candidate<'s>> = None;
    for candidate in candidates(section) {
        let candidate = candidate?;
        let fits = candidate.component == component
            && candidate.is_udp()
            && candidate.ip_or_name().ip().is_some();
        if fits && best.as_ref().is_none_or(|best| rank(&candidate) > rank(best)) {
            best = Some(candidate);
        }
    }
    Ok(best)
}

fn rank(candidate: &Candidate<'_>) -> (u8, bool, u32) {
    let kind = match candidate.kind {
        CandidateType::Relay => 3,
        CandidateType::ServerReflexive => 2,
        CandidateType::PeerReflexive => 1,
        _ => 0,
    };
    (kind, candidate.is_ipv4(), candidate.priority)
}

/// The candidates of the section, or of the one that carries its bundle.
fn candidates<'s>(
    section: &MediaSection<'s>,
) -> impl Iterator<Item = Result<Candidate<'s>, ParseError>> + use<'s> {
    let of = if section.has(LineKind::Candidate) { *section } else { section.transport() };
    of.candidates()
}
