//! What all rules want to know of a description, found out once.

use std::collections::{HashMap, HashSet};

use crate::sdp::{Group, Line, LineKind, MediaLine, MediaSection, Sdp, Section};

pub(super) struct Facts<'s> {
    pub(super) sdp: &'s Sdp<'s>,
    pub(super) session: Section<'s>,
    pub(super) sections: Vec<Part<'s>>,
    /// The groups of the session, with their lines.
    pub(super) groups: Vec<(Line<'s>, Group<'s>)>,
    /// Which section has a mid; the first that does.
    pub(super) mids: HashMap<&'s str, usize>,
    /// Whether this is about ICE and DTLS at all.
    pub(super) is_webrtc: bool,
    /// What lines the session has, so that each section need not look again.
    session_kinds: HashSet<LineKind>,
}

/// A media section.
pub(super) struct Part<'s> {
    pub(super) section: MediaSection<'s>,
    /// The `m=` line, and what it says; nothing where that is unreadable.
    pub(super) line: Line<'s>,
    pub(super) media: MediaLine<'s>,
    pub(super) is_rejected: bool,
    /// The first BUNDLE group that names it.
    pub(super) bundle: Option<usize>,
    /// Whether that group names it first, so that its transport is that of all.
    pub(super) is_tagged: bool,
}

impl<'s> Facts<'s> {
    pub(super) fn new(sdp: &'s Sdp<'s>) -> Self {
        let session = sdp.session();
        let mut sections: Vec<_> = sdp.sections().filter_map(Part::new).collect();
        let mut mids = HashMap::new();
        for (index, part) in sections.iter().enumerate() {
            if let Some(mid) = part.section.mid() {
                mids.entry(mid).or_insert(index);
            }
        }
        let groups = session.lines_of(LineKind::Group);
        let groups: Vec<_> = groups.filter_map(|line| Some((line, line.parse().ok()?))).collect();
        for (index, (_, group)) in
            groups.iter().enumerate().filter(|(_, (_, group))| is_bundle(group))
        {
            let mut is_first = true;
            for mid in group.mids.iter() {
                let section = mids.get(mid).and_then(|&section| sections.get_mut(section));
                if let Some(part) = section.filter(|part| part.bundle.is_none()) {
                    part.bundle = Some(index);
                    part.is_tagged = is_first;
                }
                is_first = false;
            }
        }
        let secure =
            |line: Line<'_>| matches!(line.kind(), LineKind::IceUfrag | LineKind::Fingerprint);
        let is_webrtc = sections.iter().any(|part| part.is_secure()) || sdp.lines().any(secure);
        let session_kinds = session.lines().map(|line| line.kind()).collect();
        Self { sdp, session, sections, groups, mids, is_webrtc, session_kinds }
    }

    /// The sections that are neither refused nor stopped.
    pub(super) fn live(&self) -> impl Iterator<Item = &Part<'s>> {
        self.sections.iter().filter(|part| !part.is_rejected)
    }

    /// Whether a line of this kind is in the section or, for all, in the session.
    pub(super) fn has(&self, part: &Part<'s>, kind: LineKind) -> bool {
        part.section.has(kind) || self.session_has(kind)
    }

    pub(super) fn session_has(&self, kind: LineKind) -> bool {
        self.session_kinds.contains(&kind)
    }
}

impl<'s> Part<'s> {
    fn new(section: MediaSection<'s>) -> Option<Self> {
        let line = section.lines().next()?;
        let media = section.line().unwrap_or_default();
        let is_rejected = section.is_rejected();
        Some(Self { section, line, media, is_rejected, bundle: None, is_tagged: false })
    }

    pub(super) fn is_rtp(&self) -> bool {
        self.protocol().any(|word| word.eq_ignore_ascii_case("RTP"))
    }

    pub(super) fn is_sctp(&self) -> bool {
        self.protocol().any(|word| word.eq_ignore_ascii_case("SCTP"))
    }

    /// Whether it is sent over DTLS.
    pub(super) fn is_secure(&self) -> bool {
        let secure = ["TLS", "DTLS", "SAVP", "SAVPF"];
        self.protocol().any(|word| secure.iter().any(|name| word.eq_ignore_ascii_case(name)))
    }

    /// Whether its transport is that of another section.
    pub(super) fn rides_along(&self) -> bool {
        self.bundle.is_some() && !self.is_tagged
    }

    fn protocol(&self) -> impl Iterator<Item = &'s str> {
        self.media.protocol.split('/')
    }
}

pub(super) fn is_bundle(group: &Group<'_>) -> bool {
    group.semantics == "BUNDLE"
}
