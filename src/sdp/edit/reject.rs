use super::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{
    Bundle, Candidate, Connection, Direction, EditError, EndOfCandidates, Fingerprint, Group,
    IceOptions, IcePwd, IceUfrag, LineKind, MediaLine, MediaSection, Sdp, SectionMut, Setup, TlsId,
    Value, Words,
};

/// Rejects sections: their port becomes 0 and their direction `inactive`, they
/// leave their bundle and say no more that they are `bundle-only`; their
/// candidates go. They keep a `c=` line or get one, which Firefox insists on.
///
/// Where such a section carried the transport of its bundle, the next one in the
/// bundle does, with the same address and candidates.
///
/// Unnecessary: `RTCRtpTransceiver.stop` rejects a section before the offer or
/// answer is made.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{RejectSections, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n\
///      m=audio 9 RTP/AVP 0\r\na=mid:0\r\nm=video 9 RTP/AVP 96\r\na=mid:1\r\na=sendrecv\r\n",
/// )?;
/// sdp.apply(&RejectSections::new(Target::Mid("1")))?;
/// assert!(sdp.section(1).is_some_and(|video| video.is_rejected()));
/// assert!(sdp.as_str().contains("a=group:BUNDLE 0\r\n"));
/// assert!(sdp.as_str().ends_with("m=video 0 RTP/AVP 96\r\nc=IN IP4 0.0.0.0\r\na=mid:1\r\na=inactive\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RejectSections<'a> {
    /// Which sections.
    pub target: Target<'a>,
}

impl<'a> RejectSections<'a> {
    /// These sections.
    pub const fn new(target: Target<'a>) -> Self {
        Self { target }
    }
}

impl Edit for RejectSections<'_> {
    fn munging(&self) -> Munging {
        Munging::Bundle
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpTransceiver.stop")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let indexes = self.target.indexes(sdp)?;
        reject(sdp, &indexes)
    }
}

/// Rejects those of these sections that are not, and says how many.
pub(super) fn reject(sdp: &mut Sdp<'_>, indexes: &[usize]) -> Result<usize, EditError> {
    if indexes.is_empty() {
        return Ok(0);
    }
    let before = sdp.clone();
    let sections = indexes.iter().filter_map(|&index| before.section(index));
    let rejected: Vec<_> = sections.filter(|section| !section.is_rejected()).collect();
    let places: Vec<usize> = rejected.iter().map(|section| section.index()).collect();
    sdp.edit_sections(&places, &mut |part| {
        let old = part.clone();
        let (Some(section), Some(mut edited)) = (old.section(0), part.section_mut(0)) else {
            return Ok(false);
        };
        let connection = section.get()?.unwrap_or(Connection::UNSPECIFIED);
        edited.set(&MediaLine { port: 0, ..section.line()? })?;
        edited.set(&connection)?;
        edited.set(&Direction::Inactive)?;
        edited.retain(|line| !UNUSED.contains(&line.kind()))?;
        Ok(true)
    })?;
    leave_bundles(&mut sdp.session_mut(), &rejected)?;
    carry_on(sdp, &before)?;
    Ok(rejected.len())
}

/// What a rejected section has no use for.
const UNUSED: [LineKind; 4] = [
    LineKind::BundleOnly,
    LineKind::Candidate,
    LineKind::EndOfCandidates,
    LineKind::RemoteCandidates,
];

/// Takes the sections out of their bundles, and bundles of nothing away.
fn leave_bundles(
    session: &mut SectionMut<'_, '_>,
    rejected: &[MediaSection<'_>],
) -> Result<(), EditError> {
    let mut mids: Vec<&str> = rejected.iter().filter_map(|section| section.mid()).collect();
    mids.sort_unstable();
    session.rewrite(&mut |line| {
        let group = match line.kind() {
            LineKind::Group => line.parse::<Group<'_>>()?,
            _ => return Ok(Change::Keep),
        };
        let stays = |mid: &&str| mids.binary_search(mid).is_err();
        if group.semantics != "BUNDLE" || group.mids.iter().all(|mid| stays(&mid)) {
            return Ok(Change::Keep);
        }
        let rest: Words<'_> = group.mids.iter().filter(stays).collect();
        Ok(match rest.is_empty() {
            true => Change::Remove,
            false => Change::Replace(line_of(&Group { mids: rest, ..group })?),
        })
    })?;
    Ok(())
}

/// Where the section that carried a bundle is rejected now, gives its transport
/// to the next that the bundle names.
fn carry_on(sdp: &mut Sdp<'_>, before: &Sdp<'_>) -> Result<(), EditError> {
    let now = sdp.clone();
    let used = |index| now.section(index).filter(|section| !section.is_rejected());
    let groups: Vec<_> = before.bundle_groups().collect();
    let mut heirs = Vec::new();
    for members in members(&groups, before) {
        let alive = |(_, section): &&Member<'_>| !section.is_rejected();
        let first = members.iter().find(|(place, _)| *place == 0).filter(alive);
        let carrier = first.or_else(|| members.iter().find(alive));
        let Some((_, old)) = carrier.filter(|(_, old)| used(old.index()).is_none()) else {
            continue;
        };
        let left = members.iter().find_map(|(_, section)| used(section.index()));
        heirs.extend(left.map(|left| (*old, left.transport())));
    }
    if heirs.is_empty() {
        return Ok(());
    }
    heirs.sort_unstable_by_key(|(_, new)| new.index());
    let places: Vec<_> = heirs.iter().map(|(_, new)| new.index()).collect();
    let mut heirs = heirs.iter();
    sdp.edit_sections(&places, &mut |part| {
        let (Some((old, new)), Some(mut edited)) = (heirs.next(), part.section_mut(0)) else {
            return Ok(false);
        };
        hand_over(old, new, &mut edited)?;
        Ok(true)
    })?;
    Ok(())
}

/// A section of a bundle, and the place at which the bundle names it.
type Member<'s> = (usize, MediaSection<'s>);

/// The sections of each bundle. One that several name belongs to the first of
/// them ([RFC 9143, 7.2](https://www.rfc-editor.org/rfc/rfc9143#section-7.2)
/// allows one).
fn members<'s>(groups: &[Bundle<'s>], sdp: &'s Sdp<'s>) -> Vec<Vec<Member<'s>>> {
    let mut named: Vec<(&str, usize, usize)> = Vec::new();
    for (group, bundle) in groups.iter().enumerate() {
        let places = bundle.mids().iter().enumerate();
        named.extend(places.map(|(place, mid)| (mid, group, place)));
    }
    named.sort_unstable();
    let mut members = vec![Vec::new(); groups.len()];
    for section in sdp.sections() {
        let Some(mid) = section.mid() else { continue };
        let at = named.partition_point(|&(other, ..)| other < mid);
        let Some(&(_, group, place)) = named.get(at).filter(|&&(other, ..)| other == mid) else {
            continue;
        };
        if let Some(members) = members.get_mut(group) {
            members.push((place, section));
        }
    }
    members
}

/// Gives the transport of a section to another that has none of its own.
fn hand_over<'s>(
    old: &MediaSection<'s>,
    new: &MediaSection<'s>,
    edited: &mut SectionMut<'_, '_>,
) -> Result<(), EditError> {
    let own = new.get::<IceUfrag<'s>>()?;
    if own.is_some() && own != old.get()? {
        return Ok(());
    }
    if !new.has(LineKind::Candidate) {
        let port = match old.line()?.port {
            0 => 9,
            port => port,
        };
        edited.set(&MediaLine { port, ..new.line()? })?;
        if let Some(connection) = old.get::<Connection<'s>>()? {
            edited.set(&connection)?;
        }
        edited.remove(LineKind::BundleOnly)?;
    }
    copy::<Candidate<'s>>(old, new, edited)?;
    copy::<EndOfCandidates>(old, new, edited)?;
    copy::<IceUfrag<'s>>(old, new, edited)?;
    copy::<IcePwd<'s>>(old, new, edited)?;
    copy::<IceOptions<'s>>(old, new, edited)?;
    copy::<Fingerprint<'s>>(old, new, edited)?;
    copy::<Setup>(old, new, edited)?;
    copy::<TlsId<'s>>(old, new, edited)
}

/// Adds the values of one section to another that has none of their type.
fn copy<'s, T: Value<'s>>(
    old: &MediaSection<'s>,
    new: &MediaSection<'s>,
    edited: &mut SectionMut<'_, '_>,
) -> Result<(), EditError> {
    if new.all::<T>().next().is_some() {
        return Ok(());
    }
    let values: Vec<T> = old.all().collect::<Result<_, _>>()?;
    edited.extend(&values)
}
