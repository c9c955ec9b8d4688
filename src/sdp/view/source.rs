use crate::sdp::{LineKind, MediaSection, Msid, ParseError, Ssrc, SsrcGroup};

/// What the lines of a section say about one source of RTP packets.
#[derive(Clone, Debug)]
pub(super) struct Source<'s> {
    pub(super) id: u32,
    /// Where it is named first, among all places where one is named.
    pub(super) order: usize,
    pub(super) cname: Option<&'s str>,
    pub(super) msid: Option<Msid<'s>>,
    pub(super) rtx: Option<u32>,
    pub(super) fec: Option<u32>,
    /// Whether it sends again or repairs what another sends.
    pub(super) repairs: bool,
}

impl<'s> Source<'s> {
    fn new(id: u32, order: usize) -> Self {
        Self { id, order, cname: None, msid: None, rtx: None, fec: None, repairs: false }
    }

    /// The track and stream that it is of.
    pub(super) fn msid_name(&self) -> Option<(Option<&'s str>, &'s str)> {
        self.msid.map(|msid| (msid.track, msid.stream))
    }
}

/// The sources of a section, by number.
pub(super) fn sources<'s>(section: &MediaSection<'s>) -> Result<Vec<Source<'s>>, ParseError> {
    let mut sources = Vec::new();
    let mut groups = Vec::new();
    for line in section.lines() {
        match line.kind() {
            LineKind::Ssrc => {
                let ssrc = line.parse::<Ssrc<'_>>()?;
                let mut source = Source::new(ssrc.id, sources.len());
                match ssrc.attribute {
                    "cname" => source.cname = ssrc.value,
                    "msid" => source.msid = ssrc.value.and_then(msid),
                    _ => {}
                }
                sources.push(source);
            }
            LineKind::SsrcGroup => {
                let group = line.parse::<SsrcGroup<'_>>()?;
                for id in group.ssrcs.iter() {
                    sources.push(Source::new(id, sources.len()));
                }
                groups.push(group);
            }
            _ => {}
        }
    }
    sources.sort_by_key(|source| source.id);
    sources.dedup_by(|other, source| {
        let same = other.id == source.id;
        if same {
            source.cname = source.cname.or(other.cname);
            source.msid = source.msid.or(other.msid);
        }
        same
    });
    for group in groups {
        let mut members = group.ssrcs.iter();
        let (Some(first), Some(second)) = (members.next(), members.next()) else { continue };
        let is_rtx = group.semantics == "FID";
        if !is_rtx && group.semantics != "FEC-FR" && group.semantics != "FEC" {
            continue;
        }
        if let Some(source) = find(&mut sources, first) {
            let place = if is_rtx { &mut source.rtx } else { &mut source.fec };
            place.get_or_insert(second);
        }
        if let Some(source) = find(&mut sources, second).filter(|source| source.id != first) {
            source.repairs = true;
        }
    }
    Ok(sources)
}

fn find<'v, 's>(sources: &'v mut [Source<'s>], id: u32) -> Option<&'v mut Source<'s>> {
    let place = sources.binary_search_by_key(&id, |source| source.id).ok()?;
    sources.get_mut(place)
}

/// The stream and track in `a=ssrc:1 msid:stream track`.
fn msid(value: &str) -> Option<Msid<'_>> {
    let mut words = value.split(' ').filter(|word| !word.is_empty());
    Some(Msid { stream: words.next()?, track: words.next() })
}
